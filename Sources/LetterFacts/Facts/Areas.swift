internal import DutchLanguage
import LetterModel

/// Where the contribution, the mission or the mandate acts: `boven Oost-Syrië en Irak`, `in Mali`.
///
/// `AreaRules` says what must stand around a place. Sections about politics and aid give none. Towns
/// are areas where they bound the action; else they are places, and so are countries that host.
enum Areas {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    if sentence.text.origin.isOpening { list.notePlaces(of: sentence) }
    let stretches: Role = [.place, .bearing, .base, .soil, .zone, .stretch]
    guard sentence.has(stretches),
      !outside.contains(sentence.text.origin.topic)
        || sentence.text.origin.topic == .political && sentence.isOfUs
    else { return }
    let told = theatre(of: sentence, &list)
    var found: [Int: RuleMatch<Meaning>] = [:]
    for rule in rules {
      for match in rule.find(in: sentence) {
        // `ten noorden van` is of the place itself.
        let isOfPlace = ofPlace.end(at: match.match.lowerBound, sentence) != nil
        let start = isOfPlace ? match.match.lowerBound : match.match.upperBound
        if found[start] == nil,
          !Bystanders.speak(rule.gives.refuses, at: match.match.lowerBound, in: sentence)
        {
          found[start] = match
        }
      }
    }
    var behind = sentence.tokens.lowerBound
    for (start, match) in found.sorted(by: { $0.key < $1.key })
    where start > behind && !told.contains(start) && !sentence.isQuoted(start) {
      let isBound = match.rule.gives == .bound
      guard let area = AreaPhrase(at: start, in: sentence, isNamed: isBound),
        !isName(start, area, sentence), isBound || isAction(start, area, sentence)
      else { continue }
      behind = area.tokens.upperBound
      add(area, at: start, match, sentence, &list)
    }
  }

  private static let ofPlace = Pattern("ten|aan \(AreaPhrase.bearings)|weerszijden|beide")

  private static let outside: Set<Topic?> = [
    .political, .humanitarian, .development, .security, .grounds,
  ]

  /// `United Nations Mission in Sudan` is a name, `in Afrika` nowhere.
  private static func isName(_ start: Int, _ area: AreaPhrase, _ sentence: Sentence) -> Bool {
    sentence.words.isWord(start - 2, "mission")
      || ["Afrika", "Europa"].contains(area.name)
  }

  /// Whether something of ours acts there: no other country, and no building that stands there.
  private static func isAction(_ start: Int, _ area: AreaPhrase, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    guard !isOfThem(sentence), !Bystanders.own(start, sentence),
      start < sentence.tokens.lowerBound + 2 || seat.end(at: start - 2, sentence) != start,
      !isBearingAlone(area, sentence)
        || worked.stands(in: sentence.clause(around: start), sentence),
      !words.isWord(start - 1, "bij") || words.isWord(start + 1, "hoorn"),
      start < sentence.tokens.lowerBound + 2 || accord.end(at: start - 2, sentence) != start,
      !words.isWord(start - 1, "aan") || area.hasZone
        || sentence.text.roles[start + 1].contains(.bearing),
      !words.isWord(start - 1, "voor") || coast.end(at: start, sentence) != nil,
      !words.isWord(start - 1, "door") || !area.isBareName
        || !area.places.allSatisfy { $0.isOfCountries(sentence) },
      // `op Cyprus`, and not `op Kandahar`.
      !words.isWord(start - 1, "op") || words.isWord(start, among: ["de", "het"])
        || !sentence.text.roles[start].isDisjoint(with: [.country, .town]) || area.hasZone
        || sentence.words.has(area.tokens.upperBound - 1, .soil)
    else { return false }
    return !area.holdsAirfield(sentence)
  }

  /// `in het noorden`, which says where only of somebody who works there.
  private static func isBearingAlone(_ area: AreaPhrase, _ sentence: Sentence) -> Bool {
    area.places.isEmpty && area.tokens.count < 3
      && sentence.text.roles[area.tokens.upperBound - 1].contains(.bearing)
  }

  private static let worked = Pattern("<works>|werkzaam|patrouilleert|patrouilleren")

  /// Whether the sentence begins with others and has nothing of ours: `De Malinese kustwacht …`.
  private static func isOfThem(_ sentence: Sentence) -> Bool {
    let begin = sentence.range(sentence.tokens.lowerBound, upTo: sentence.tokens.lowerBound + 4)
    return !sentence.has(.dutch) && them.stands(in: begin, sentence)
  }

  private static let them = Pattern(
    "<opponent>|<trade>|gouverneur|sultan|stammenraad / <foreign> <institution>|<people>|<contribution>|<assets>|troepen|regering|marine"
  )

  /// `het bestand tussen Israël en Syrië`.
  private static let accord = Pattern("*akkoord|*bestand|*lijnen|verdrag|) tussen")

  /// `de regering in Kabul`.
  private static let seat = Pattern("regering|autoriteiten|parlement|bestuur in|te")

  private static let coast = Pattern("de|het|een? ^? <zone>|<stretch>|<bearing>")

  /// What stands somewhere: people work there, the mission does not act there.
  private static let houses = Pattern(
    "*hoofdkwartier|*hoofdkwartieren|*centrum|*school|*academie|*cel|*ambassade")

  private static func add(
    _ area: AreaPhrase, at place: Int, _ match: RuleMatch<Meaning>, _ sentence: Sentence,
    _ list: inout FactList
  ) {
    let index = place == match.match.lowerBound ? place : place - 1
    let words = sentence.words
    let origin = sentence.text.origin
    if match.rule.gives != .bound, index > sentence.tokens.lowerBound,
      houses.end(at: index - 1, sentence) != nil
    {
      return
    }
    list.here = (area.name, origin.block, origin.note)
    let isBound = match.rule.gives == .bound || bounds(index, sentence)
    // `Kinshasa en omgeving` is all one.
    if !area.reachesAround, !isBound || !area.isOfTowns {
      if !Bystanders.speak([.talk], at: index, in: sentence) {
        for town in area.places.flatMap(\.towns) { Names.addPlace(town, sentence, &list) }
      }
    }
    if !isBound, area.isOfTowns { return }
    // `de VN-missie in Mali (MINUSMA)`: of the name, told behind the opening.
    if match.rule.gives == .announced || match.rule.gives == .action && !origin.isOpening,
      words.isSign(area.tokens.upperBound, Sign.open), words[area.tokens.upperBound + 1].isCapitals
    {
      return
    }
    if let place = area.places.first, !isBound, !sentence.text.origin.isOpening {
      for host in place.parts where Names.isHost(part: host, sentence) {
        Names.addPlace(host, sentence, &list)
      }
    }
    if let place = area.places.first, !area.hasZone,
      isHost(place, at: index, isBound, sentence, list)
        || match.rule.gives == .announced && Names.isHost(place, sentence)
    {
      for part in place.parts where !words.isSign(part.lowerBound - 1, Sign.open) {
        Names.addPlace(part, sentence, &list)
      }
      return
    }
    guard match.rule.gives == .bound || !isPassing(area, by: match.rule, sentence, list) else {
      return
    }
    // `op en boven Iraaks grondgebied`
    let start =
      words.isWord(index - 1, "en") && words.isWord(index - 2, among: ["op", "in"])
      ? index - 2 : index
    let tokens = start..<area.tokens.upperBound
    list.add(
      .area, area.name, at: tokens, of: sentence, by: match.rule.id, because: [match.match]
    ) { fact in
      fact.scope = Periods.subject(near: tokens, sentence)
    }
  }

  /// Whether a bare name is told in passing: the letter has told it as its area, or told one and named
  /// this in its opening, or it is a land where we have another mission; a verb of acting tells it anew.
  /// `in heel Irak` and `Noord-Irak` say more than that.
  private static func isPassing(
    _ area: AreaPhrase, by rule: Rule<Meaning>, _ sentence: Sentence, _ list: FactList
  ) -> Bool {
    let isExact = area.places.flatMap(\.parts).contains {
      sentence.text.roles[$0.lowerBound].contains(.compass)
    }
    guard !["area/acts-in", "area/of-the-netherlands"].contains(rule.id), area.isBareName, !isExact
    else { return false }
    let told = list.facts.filter { $0.kind == .area }
    return told.contains { $0.subject == area.name }
      || !told.isEmpty
        && area.places.contains {
          list.isNamed($0, sentence) || list.isElsewhere($0, sentence)
            || rule.gives == .action && !sentence.text.origin.isOpening
              && $0.isOfCountries(sentence)
        }
  }

  /// Whether towns behind a preposition say where a mission goes: `rond Gao`, and in the opening
  /// `de ISAF-missie in Kabul`.
  private static func bounds(_ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    if words.isWord(index, among: ["rond", "rondom", "tussen"]) { return true }
    return sentence.text.origin.isOpening
      && (words.isSign(index - 1, Sign.close) || sentence.text.roles[index - 1].contains(.mission))
  }

  /// Whether countries only host people of ours: the mission goes elsewhere.
  private static func isHost(
    _ place: PlacePhrase, at index: Int, _ isBound: Bool, _ sentence: Sentence, _ list: FactList
  ) -> Bool {
    guard !sentence.text.origin.isOpening else { return false }
    return Names.isHost(place, sentence)
      || !isBound && place.isOfCountries(sentence)
        && (isBehindTown(index, sentence)
          || isStationed(at: index, sentence) && list.isElsewhere(place, sentence)
            && !sentence.text.roles[index - 1].contains(.mission))
  }

  private static func isStationed(at index: Int, _ sentence: Sentence) -> Bool {
    sentence.first(
      [.people, .person, .asset, .assets, .anyAsset], in: sentence.clause(around: index))
      != nil
  }

  /// `te Petrovec in Macedonië`: the country in which a base is.
  private static func isBehindTown(_ index: Int, _ sentence: Sentence) -> Bool {
    let before = sentence.words.isSign(index - 1, Sign.comma) ? index - 2 : index - 1
    return before >= sentence.tokens.lowerBound && sentence.text.roles[before].contains(.town)
  }

  // MARK: What says what the area is

  /// `Het operatiegebied strekt zich uit van … tot …`: every place that it names is of it. Gives the
  /// tokens that it read.
  private static func theatre(of sentence: Sentence, _ list: inout FactList) -> Set<Int> {
    var read = Set<Int>()
    var start = sentence.tokens.lowerBound
    while let head = (start..<sentence.tokens.upperBound).first(where: {
      theatre.end(at: $0, sentence) != nil || ofTheatre.end(at: $0, sentence) != nil
    }) {
      let told = stretch(behind: head, sentence)
      add(placesOf: told, sentence, &list)
      read.formUnion(told)
      start = max(told.upperBound, head + 1)
    }
    // `De Liptako-Gourma vormt het werkterrein van Takuba.`
    if let verb = sentence.tokens.first(where: { isTheatre.end(at: $0, sentence) != nil }) {
      let clause = sentence.clause(from: sentence.tokens.lowerBound)
      add(placesOf: clause.clamped(to: clause.lowerBound..<verb), sentence, &list)
      read.formUnion(clause.lowerBound..<verb)
    }
    return read
  }

  /// Where the places of a theatre stand: behind its verb up to the next semicolon, or in the clause
  /// that ends with one, `operatiegebied, dat de Golf van Aden beslaat`.
  private static func stretch(behind head: Int, _ sentence: Sentence) -> Range<Int> {
    if let start = ofTheatre.end(at: head, sentence) {
      let clause = sentence.clause(from: start)
      if reaches.stands(in: clause, sentence) { return clause }
    }
    guard let verb = theatre.end(at: head, sentence),
      !sentence.words.isWord(head - 1, among: ["in", "rond", "buiten", "naar", "uit", "binnen"])
    else { return head..<head }
    let end = (verb..<sentence.tokens.upperBound).first {
      sentence.words.isSign($0, Sign.semicolon)
    }
    return verb..<(end ?? sentence.tokens.upperBound)
  }

  private static func add(placesOf told: Range<Int>, _ sentence: Sentence, _ list: inout FactList) {
    var at = told.lowerBound
    while at < told.upperBound {
      guard
        let area = AreaPhrase(from: at, in: sentence)
          ?? AreaPhrase(
            at: at, in: sentence, isNamed: sentence.words[at].isCapitalised, isOne: true)
      else {
        at += 1
        continue
      }
      list.add(.area, area.name, at: area.tokens, of: sentence, by: "theatre") { fact in
        fact.scope = Periods.subject(near: area.tokens, sentence)
      }
      at = area.tokens.upperBound
    }
  }

  private static let ofTheatre = Pattern(
    "*gebied|vak|zone|sector|\(areas) ..2 ,? dat|die|welke zich?")
  private static let reaches = Pattern(
    "beslaat|beslaan|omvat|omvatten|bestrijkt|uitstrekt|strekt|reikt|dekt")
  private static let isTheatre = Pattern("vormt|vormen|is|zijn|wordt het|haar|zijn|hun \(areas)")

  private static let theatre = Pattern(
    """
    het|haar|zijn|hun|een ^? \(areas) ... \(verbs) \
    / het|dit gebied|zone omvat|beslaat|bestrijkt|strekt|loopt|reikt \
    / gebied|zone , waarin|waarbinnen ... , ... strekt|omvat|beslaat|ligt|loopt|betreft|reikt \
    / gebied|zone waarin|waarbinnen ... , ... strekt|omvat|beslaat|ligt|loopt|betreft|reikt \
    / gebied|zone waarin|waarbinnen ... strekt|omvat|beslaat|bestaat|ligt|loopt|betreft|reikt|is|:
    """)

  static let areas =
    "*operatiegebied|inzetgebied|missiegebied|werkgebied|patrouillegebied|actiegebied|werkterrein|verantwoordelijkheidsgebied"

  private static let verbs =
    "strekt|omvat|beslaat|bestaat|bestaan|blijft|is|ligt|loopt|betreft|reikt|vormt|vormen|wordt|:"
}
