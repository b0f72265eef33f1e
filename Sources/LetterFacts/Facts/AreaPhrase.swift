internal import DutchLanguage
import LetterModel

/// Where something acts, as it is printed: places with or without a name, in a row.
///
/// `het noorden`, `sector 2`, `Irak en Oost-Syrië`, `de Golf van Sidra en het kustgebied tussen
/// Misrata en Benghazi`, `van Suez tot de tiende breedtegraad`.
struct AreaPhrase {
  /// From the article on.
  private(set) var tokens: Range<Int>
  /// Without its article, `en in` as `en`.
  private(set) var name: String
  /// Its places that have a name.
  private(set) var places: [PlacePhrase] = []
  /// Whether a part of it has no name of its own.
  private(set) var hasZone = false
  /// `en omgeving`.
  private(set) var reachesAround = false

  /// Whether nothing but towns and bases is in it, or towns with names of the same kind beside them:
  /// `Erbil`, `Northwood en Djibouti`, and not `Kabul en naaste omgeving`, `Bagdad en Noord-Irak`.
  var isOfTowns: Bool {
    guard !hasZone, !places.isEmpty else { return false }
    return places.allSatisfy { place in
      !place.towns.isEmpty
        && place.parts.allSatisfy { place.towns.contains($0) || $0.count == 1 }
    }
  }

  /// Whether it is nothing but names: `Irak en Oost-Syrië`, and not `heel Irak`, `het noorden`.
  private(set) var isBareName = false

  /// - Parameters:
  ///   - isNamed: whether what stands before says that a place follows, known or not.
  ///   - isOne: whether places in a row are areas of their own.
  init?(at start: Int, in sentence: Sentence, isNamed: Bool = false, isOne: Bool = false) {
    let at = Self.lead.end(at: start, sentence) ?? start
    guard var part = Part(at: at, sentence, isNamed: isNamed) else { return nil }
    var names: [String] = []
    while true {
      names.append(part.name(sentence))
      if let place = part.place { places.append(place) } else { hasZone = true }
      let end = part.tokens.upperBound
      guard !isOne, let next = Self.joint.end(at: end, sentence),
        let more = Part(at: next, sentence)
      else { break }
      part = more
    }
    tokens = start..<part.tokens.upperBound
    if let around = Self.around.end(at: tokens.upperBound, sentence) {
      names[names.count - 1] += " " + sentence.words.text(tokens.upperBound..<around)
      tokens = start..<around
      (hasZone, reachesAround) = (true, true)
    }
    name =
      names.count < 2
      ? names[0] : names.dropLast().joined(separator: ", ") + " en " + names[names.count - 1]
    isBareName =
      at == start && !hasZone
      && name.split(separator: " ").allSatisfy { $0.first?.isUppercase == true || $0 == "en" }
  }

  /// From one place to another.
  init?(from start: Int, in sentence: Sentence) {
    guard sentence.words.isWord(start, among: ["van", "vanaf", "tussen"]),
      let first = Part(at: start + 1, sentence),
      let to = Self.upTo.end(at: first.tokens.upperBound, sentence)
    else { return nil }
    var end = Part(at: to, sentence)?.tokens.upperBound ?? sentence.clause(from: to).upperBound
    while let next = Self.joint.end(at: end, sentence),
      let more = AreaPhrase(from: next, in: sentence)
    {
      end = more.tokens.upperBound
    }
    tokens = start..<end
    name = sentence.words.text(tokens)
    places = [first.place].compactMap(\.self)
    hasZone = true
  }

  /// Whether it names an airfield: a place where people are.
  func holdsAirfield(_ sentence: Sentence) -> Bool {
    tokens.contains { !sentence.text.roles[$0].isDisjoint(with: [.airfield, .base]) }
  }

  /// What may stand between a preposition and its place: `in en om`, `in heel`.
  private static let lead = Pattern(
    "en|of om|rond|rondom|boven|nabij|bij|langs|binnen heel|geheel? / heel|geheel|gans|vooral")
  /// What joins places, but no two with names: those are one phrase already.
  private static let joint = Pattern(
    "en|of , ... , in|te|op|boven|rond? / en|of|alsmede|evenals in|te|op|boven|rond|langs? / , in|op|boven|rond|langs"
  )
  private static let around = Pattern(
    "en|of haar|zijn|hun|de? naaste|directe|nabije|onmiddellijke|wijde? omgeving|omstreken|omgevingen|ommelanden"
  )
  private static let upTo = Pattern("tot|t en? met? aan? / en")

  /// One place, with a name or without.
  private struct Part {
    var tokens: Range<Int>
    var place: PlacePhrase?

    init?(at start: Int, _ sentence: Sentence, isNamed: Bool = false) {
      if let place = PlacePhrase(at: start, in: sentence, isNamed: isNamed) {
        self.place = place
        let last = sentence.text.roles[place.tokens.upperBound - 1]
        let end =
          last.isDisjoint(with: [.stretch, .zone])
          ? nil : Self.tied(behind: place.tokens.upperBound, sentence)
        tokens = start..<(end ?? place.tokens.upperBound)
        return
      }
      let bound = AreaPhrase.zones.end(at: start, sentence)
      guard let bare = bound ?? AreaPhrase.openZones.end(at: start, sentence) else { return nil }
      guard let end = Self.tied(behind: bare, sentence) ?? bound else { return nil }
      tokens = start..<end
    }

    /// Behind the name or thing to which a stretch is tied: `rond Kidal`, `van het land`.
    private static func tied(behind end: Int, _ sentence: Sentence) -> Int? {
      for tie in AreaPhrase.ties {
        guard let start = tie.end(at: end, sentence) else { continue }
        if let place = PlacePhrase(at: start, in: sentence) { return place.tokens.upperBound }
        if let thing = AreaPhrase.things.end(at: start, sentence) { return thing }
      }
      return nil
    }

    func name(_ sentence: Sentence) -> String {
      if let place, place.tokens.upperBound == tokens.upperBound { return place.name }
      let words = sentence.words
      let isArticle = words.isWord(tokens.lowerBound, among: ["de", "het", "een"])
      return words.text(tokens.lowerBound + (isArticle ? 1 : 0)..<tokens.upperBound)
    }
  }

  // MARK: What has no name

  static let bearings =
    "noorden|noordoosten|noordwesten|oosten|westen|zuiden|zuidoosten|zuidwesten"

  private static let parts =
    "<stretch>|<zone>|<place-kind>|bekken|provincies|deel|delen|gedeelte|helft"

  private static let directed =
    "noordelijk|noordelijke|oostelijk|oostelijke|zuidelijk|zuidelijke|westelijk|westelijke|centraal|centrale|noordoostelijk|noordoostelijke|noordwestelijk|noordwestelijke|zuidoostelijk|zuidoostelijke|zuidwestelijk|zuidwestelijke"

  private static let zones = Pattern(
    """
    de|het \(bearings) en|of|, de|het? \(bearings) / de|het \(bearings) / het midden|nabije - oosten \
    / de|het? \(directed) en|of|, \(directed) \(parts) \
    / de|het|een|haar|hun? tijdelijke|demilitariseerde|gedemilitariseerde|bezette|neutrale|naaste? <zone> \
    / de|het? \(directed) \(parts) \
    / de|het ^ -? ^? <stretch> ^ ^? \
    / de stad|steden en de|het <stretch>|<place-kind> ^ ^? \
    / de|het ^ -? ^? <stretch> \
    / de|het #|eerste|derde en|of|, #|tweede|derde|vierde|vijfde <stretch> \
    / de|het #|eerste|tweede|derde|vierde|vijfde <stretch> \
    / de? <stretch> ^ , ^ ,? ^? en|of ^ ^? / de? <stretch> ^ en|of ^ ^? / de? <stretch> ^ ^? \
    / sector|sectoren|zone|regio|wijk # en? #? \
    / het gehele|hele land / de? volle|open zee / de? internationale|omringende|omliggende wateren|zeeën
    """)

  /// What says where only with what follows it.
  private static let openZones = Pattern(
    "ten \(bearings) / aan? weerszijden / de|het? <stretch> en|of de|het? <stretch> / # mijl|zeemijl|kilometer uit / de|het|een? aangrenzende|omliggende|territoriale|internationale? <stretch> ^?"
  )

  /// What ties a stretch to a name, the longest first.
  private static let ties = [
    Pattern(
      "van|met|rond|rondom|langs|voor de|het? grens|lijn|rivier|kust|eiland|stad|rivieren met|van|de?"
    ),
    Pattern("ten \(bearings) van"),
    Pattern("van|rond|rondom|tussen|langs|voor|om|met|bij|in|op"),
  ]

  /// What a stretch can be of without a name.
  private static let things = Pattern(
    "de|het|dat|dit land|stad|hoofdstad|eiland|luchthaven|vliegveld|haven|bestandslijn|grens|kust|breedtegraad|lidstaten|bondgenoten|<zone> / lidstaten|bondgenoten / de|het? <zone> / de? ^ - ^ / de ^ / de|het? \(directed) <stretch>"
  )
}
