internal import DutchLanguage
import LetterModel

/// Where the contribution, the mission or the mandate acts: `boven Oost-Syrië en Irak`, `in Mali`.
///
/// `boven` with a place always is an area. Other prepositions need a contribution, people or an
/// action before them in the sentence, or begin a sentence that has one. Sections about politics
/// and aid give none. Towns in an area are places as well.
enum Areas {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    guard sentence.has([.place, .bearing, .base]) || sentence.words.hasSoil(in: sentence.tokens),
      !outside.contains(sentence.text.origin.topic)
        || sentence.text.origin.topic == .political && sentence.isOfUs
    else { return }
    let words = sentence.words
    var behind = sentence.tokens.lowerBound
    if let start = sentence.firstWord(theatres, in: sentence.tokens) {
      theatre(from: start, sentence, &list)
      return
    }
    for index in sentence.tokens where index >= behind {
      guard words.isWord(index, among: prepositions), !sentence.isQuoted(index),
        let place = PlacePhrase(at: index + 1, in: sentence)
      else { continue }
      behind = place.tokens.upperBound
      // `United Nations Mission in Sudan` is a name, `in Afrika` nowhere.
      guard !words.isWord(index - 1, "mission"), !["Afrika", "Europa"].contains(place.name) else {
        continue
      }
      guard words.isWord(index, "boven") || acts(at: index, place, sentence) else { continue }
      if words.isWord(index, "bij") || words.isWord(index, "op") && !place.towns.isEmpty {
        for town in place.towns { Names.addPlace(town, sentence, &list) }
        continue
      }
      let origin = sentence.text.origin
      list.here = (place.name, origin.block, origin.note)
      for town in place.towns { Names.addPlace(town, sentence, &list) }
      // A town is where people work, an area where the mission goes.
      guard !place.isOfTowns || words.isWord(index, among: ["boven", "tot", "rond", "rondom"])
      else {
        continue
      }
      if Names.isHost(place, sentence) {
        for part in place.parts where !words.isSign(part.lowerBound - 1, Sign.open) {
          Names.addPlace(part, sentence, &list)
        }
        continue
      }
      let tokens = start(of: index, sentence)..<place.tokens.upperBound
      list.add(.area, place.name, at: tokens, of: sentence, by: "place-of-action") { fact in
        fact.scope = Periods.subject(near: tokens, sentence)
      }
    }
  }

  private static let outside: Set<Topic?> = [
    .political, .humanitarian, .development, .security, .grounds,
  ]

  private static let theatres: [StaticString] = ["operatiegebied", "inzetgebied", "missiegebied"]

  /// `Het operatiegebied strekt zich uit van … tot …`: every place behind is of it.
  private static func theatre(from start: Int, _ sentence: Sentence, _ list: inout FactList) {
    let behind = start..<sentence.tokens.upperBound
    guard
      let verb = sentence.firstWord(
        ["strekt", "omvat", "beslaat", "bestaat", "is", "ligt", "loopt", "betreft"], in: behind)
    else { return }
    var end = verb
    for index in verb + 1..<max(sentence.tokens.upperBound, verb + 1) where index >= end {
      guard let place = PlacePhrase(at: index, in: sentence) else { continue }
      end = place.tokens.upperBound
      list.add(.area, place.name, at: place.tokens, of: sentence, by: "theatre") { fact in
        fact.scope = Periods.subject(near: place.tokens, sentence)
      }
    }
  }

  private static let prepositions: [StaticString] = [
    "boven", "in", "rond", "rondom", "nabij", "langs", "op", "tot", "voor", "naar", "bij", "door",
    "binnen",
  ]

  /// `op en boven Iraaks grondgebied`.
  private static func start(of index: Int, _ sentence: Sentence) -> Int {
    sentence.words.isWord(index - 1, "en") && sentence.words.isWord(index - 2, "op")
      ? index - 2 : index
  }

  /// At most nine words before a token, over what stands in brackets but is no mission.
  private static func before(_ index: Int, _ sentence: Sentence) -> [Int] {
    var near: [Int] = []
    var at = index - 1
    var depth = 0
    while at >= sentence.tokens.lowerBound, near.count < 9 {
      if sentence.words.isSign(at, Sign.close) { depth += 1 }
      if depth == 0 || sentence.text.roles[at].contains(.mission) { near.append(at) }
      if sentence.words.isSign(at, Sign.open) { depth = max(0, depth - 1) }
      at -= 1
    }
    return near.reversed()
  }

  private static let others: [StaticString] = [
    "aanvallen", "aanslagen", "hoofdkwartier", "hoofdkwartieren", "milities", "steun", "noden",
  ]

  /// Whether something of ours acts in the place behind a preposition.
  private static func acts(at index: Int, _ place: PlacePhrase, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    if words.isWord(index, "tot") {
      return words.isWord(index - 1, "beperkt")
        || sentence.firstWord(["uitstrekken", "uitgestrekt"], in: sentence.tokens) != nil
        || words.isWord(place.tokens.upperBound, "beperkt")
    }
    if words.isWord(index, "voor") {
      return words.isWord(index + 1, "de")
        && (words.isWord(index + 2, "kust") || words.isWord(index + 3, "kust"))
        || sentence.firstWord(["werkgebied", "patrouillegebied"], in: sentence.tokens) != nil
    }
    if words.isWord(index, "op"), place.towns.isEmpty, !words.isWord(index + 1, "de"),
      !words.isWord(index + 1, "het")
    {
      return false
    }
    if words.isWord(index, "bij"), place.towns.isEmpty, !words.isWord(index + 2, "hoorn") {
      return false
    }
    if words.isWord(index, "naar") {
      let goes = sentence.firstWord(
        [
          "onderweg", "vertrekt", "vertrekken", "vertrokken", "vaart", "varen", "koers",
          "uitzending", "zending", "verplaatsing",
        ],
        in: sentence.tokens)
      guard sentence.has(.sends) || goes != nil, !sentence.has(.misery) else { return false }
      let sent: Role = [.asset, .assets, .anyAsset, .people, .person, .contribution]
      if sentence.first(sent, in: sentence.tokens.lowerBound..<index) != nil { return true }
    }
    if words.isWord(index, "door"), sentence.first(.acts, in: sentence.tokens) == nil {
      return false
    }
    if words.isWord(index - 1, "nederland") { return true }
    // `Nederland gaat zich in Mali op training richten`
    if words.isWord(index - 1, "zich"), words.isWord(index - 3, "nederland") { return true }
    if words.isWord(index - 1, "natie") { return true }
    // `worden op Sardinië gelegerd`
    let behind = sentence.range(place.tokens.upperBound, upTo: place.tokens.upperBound + 2)
    if !words.isWord(index, among: ["tot", "naar", "voor"]), !behind.isEmpty,
      sentence.firstWord(
        [
          "gelegerd", "ingezet", "werkzaam", "actief", "gestationeerd", "ontplooid", "opgesteld",
          "geplaatst", "gepatrouilleerd", "geopereerd", "opgetreden", "samengetrokken",
        ], in: behind)
        != nil
    {
      return true
    }
    // `blijven in Erbil ongeveer 150 militairen beschikbaar`
    let next = sentence.range(place.tokens.upperBound, upTo: place.tokens.upperBound + 5)
    if words.isWord(index, "in"), let noun = sentence.first(.people, in: next),
      sentence.figures.contains(where: { $0.tokens.upperBound == noun })
    {
      return true
    }
    let wanted: Role =
      sentence.has(.dutch)
      ? [.contribution, .mission, .people, .acts, .assets]
      : [.contribution, .mission, .people, .acts]
    if index == sentence.tokens.lowerBound {
      return sentence.first([.acts, .contribution], in: sentence.tokens) != nil
        && sentence.first(.election, in: sentence.tokens) == nil
    }
    let near = before(index, sentence)
    let roles = sentence.text.roles
    // `de westerse presentie in Irak` is not ours; `de opleiding van Iraakse eenheden in Irak` is.
    let ours = near.last { index in
      !roles[index].isDisjoint(with: wanted)
        && (max(index - 2, 0)..<index).allSatisfy { !roles[$0].contains(.foreign) }
    }
    guard let head = ours else { return false }
    // `hulp in Irak`, `aanvallen in Irak` and `het hoofdkwartier in Bagdad` are nobody's area.
    let between = near.filter { $0 > head }
    guard
      !between.contains(where: { words.isWord($0, among: others) || roles[$0].contains(.misery) })
    else { return false }
    return !between.contains {
      $0 < index - 1 && (words.isSign($0, Sign.comma) || words.isSign($0, Sign.colon))
        && !words.isWord($0 + 1, among: ["van", "waarvan", "onder", "waaronder"])
    } || roles[head].contains(.acts)
  }
}

extension Words {
  /// Whether `grondgebied` or `luchtruim` stands in a range.
  func hasSoil(in range: Range<Int>) -> Bool {
    range.contains { isWord($0, among: ["grondgebied", "luchtruim", "wateren", "kustwateren"]) }
  }
}
