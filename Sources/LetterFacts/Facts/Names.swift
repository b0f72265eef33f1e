internal import DutchLanguage
import LetterModel

/// Names, each once a letter: organisations and places with the abbreviation that the letter spells
/// out, bases, host countries, and the towns in an area.
enum Names {
  /// Names that the text spells out with their abbreviation.
  static func find(in text: FactText, _ sentences: [Sentence], _ list: inout FactList) {
    let words = text.words
    guard words.tokens.contains(where: { $0.sign == Sign.open || $0.sign == Sign.comma }) else {
      return
    }
    var spelled = Set<Int>()
    for pair in Abbreviation.find(in: words) {
      let short = words.tokens(in: pair.shortRange)
      let name = longer(
        wider(words.tokens(in: pair.nameRange), for: short, words), for: short, words)
      spelled.insert(short.lowerBound)
      add(short: short, name: name, text, sentences, &list)
    }
    for open in 0..<words.count where words.isSign(open, Sign.open) && !spelled.contains(open + 1) {
      guard
        let (short, name) = titled(open, words) ?? phrase(open, words) ?? unfolded(open, words)
      else { continue }
      add(short: short, name: name, text, sentences, &list)
    }
    // `de United Nations Interim Force in Lebanon, UNIFIL,`
    for comma in 1..<max(words.count, 1) where words.isSign(comma, Sign.comma) {
      guard
        words[comma + 1].isCapitals && words[comma + 1].folded.count > 2
          || words[comma - 1].isCapitals && words[comma - 1].folded.count > 2,
        let (short, name) = titled(comma, words) ?? unfolded(comma, words)
      else { continue }
      add(short: short, name: name, text, sentences, &list)
    }
  }

  private static func add(
    short: Range<Int>, name: Range<Int>, _ text: FactText, _ sentences: [Sentence],
    _ list: inout FactList
  ) {
    let words = text.words
    guard let sentence = sentences.first(where: { $0.tokens.contains(short.lowerBound) }),
      let kind = kind(short: short, name: name, words)
    else { return }
    let title = words.text(name)
    guard !list.contains(kind, title) else { return }
    var end = max(short.upperBound, name.upperBound)
    if words.isHyphen(end) { end += 1 }
    if words.isSign(end, Sign.close) { end += 1 }
    list.add(
      kind, title, at: min(short.lowerBound, name.lowerBound)..<end, of: sentence, by: "spelled-out"
    ) { fact in
      fact.abbreviation = words.text(short)
      fact.expansion = title
    }
  }

  /// Bases, and hosts behind `vanuit`.
  static func find(in sentence: Sentence, _ list: inout FactList) {
    guard sentence.has([.base, .place, .acts, .contribution, .mission, .town]) else { return }
    let words = sentence.words
    lazy var harbours = Set(Self.harbours.flatMap { $0.find(in: sentence) }.map(\.match.lowerBound))
    lazy var told = Set(whereabouts.flatMap { $0.find(in: sentence) }.map(\.match.upperBound))
    lazy var hosted = Set(hosting.find(in: sentence).map(\.match.upperBound))
    var behind = sentence.tokens.lowerBound
    for index in sentence.tokens where index >= behind {
      if sentence.text.roles[index].contains(.base),
        !struck.stands(in: sentence.clause(around: index), sentence),
        let base = BasePhrase(at: index, in: sentence), isOfOurs(index, sentence)
      {
        add(base.name, base.place.tokens, sentence, &list)
        behind = base.place.tokens.upperBound
        if words.isWord(behind, "en"),
          let next = PlacePhrase.one(at: behind + 1, sentence, isNamed: true)
        {
          add(words.text(next.tokens), next.tokens, sentence, &list)
        }
        host(of: base.place, sentence, &list)
        continue
      }
      if harbours.contains(index), isOfOurs(index, sentence),
        let place = PlacePhrase(at: index, in: sentence)
      {
        for town in place.towns { addPlace(town, sentence, &list) }
        behind = place.tokens.upperBound
        continue
      }
      if words.isWord(index, among: ["vanuit", "vanaf"]), isOurs(index, sentence),
        let place = PlacePhrase(at: index + 1, in: sentence, isNamed: true)
      {
        host(place, behind: index, sentence, &list)
        behind = place.tokens.upperBound
      }
      let isTold = told.contains(index + 1) && mayBeTold(index, sentence)
      if isTold || stands(index, sentence),
        let place = PlacePhrase(at: index + 1, in: sentence, isNamed: true)
      {
        for town in place.towns { addPlace(town, sentence, &list) }
        if place.isOfTowns { host(of: place, sentence, &list) }
        // `verdelen zich over Kunduz en Kabul`
        if words.isWord(index, "over") {
          for part in place.parts { addPlace(part, sentence, &list) }
        }
        if isHost(place, sentence)
          || isTold && hosted.contains(index + 1) && list.isElsewhere(place, sentence)
        {
          for part in place.parts where !words.isSign(part.lowerBound - 1, Sign.open) {
            addPlace(part, sentence, &list)
          }
        }
        if place.towns.isEmpty, words.isWord(index - 1, among: standing),
          sentence.text.roles[index + 1].contains(.country)
        {
          add(place.name, place.tokens, sentence, &list)
        }
        behind = place.tokens.upperBound
        // `op de Mont Valérien bij Parijs`: only to find it by.
        if place.isOfTowns, words.isWord(behind, among: ["bij", "nabij"]),
          let near = PlacePhrase(at: behind + 1, in: sentence)
        {
          behind = near.tokens.upperBound
        }
      }
      // `Kandahar Airfield`
      if words[index].isCapitalised, words[index - 1].isCapitalised,
        words.has(index, .airfield)
      {
        var start = index
        while start > sentence.tokens.lowerBound, words[start - 1].isCapitalised { start -= 1 }
        if words.isWord(start, among: Self.leads) { start += 1 }
        add(words.text(start..<index + 1), start..<index + 1, sentence, &list)
      }
      // `Al-Asad Air Base`
      if words.isWord(index, "air"),
        words.isWord(index + 1, "base") || words.areWords(index + 1, "force", "base")
      {
        airBase(endingAt: index, sentence, &list)
      }
    }
  }

  /// Whether the preposition at a token leads to where people or schools are, whatever its name:
  /// `te Tarin Kowt`, `gelegerd in kamp Faouar`, `het hoofdkwartier in Uedem`.
  private static func stands(_ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    guard words[index + 1].isCapitalised || described.end(at: index + 1, sentence) != nil,
      words.isWord(index, among: ["te", "in", "op", "bij"]), !words[index].isCapitals,
      !outside.contains(sentence.text.origin.topic) || sentence.isOfUs, isOfOurs(index, sentence)
    else { return false }
    if words.isWord(index, "te") { return true }
    // `• een adviseur financiën in Goma;`
    if sentence.text.origin.marker != nil, sentence.has([.person, .people]),
      sentence.text.roles[index + 1].contains(.town)
    {
      return true
    }
    // `te vinden in Bugojno`, `vier stafofficieren, twee in Potsdam en twee in Kinshasa`.
    if words.isWord(index, "in"), sentence.text.roles[index + 1].contains(.town),
      sentence.has([.people, .person]), !sentence.has([.misery, .election, .foreign]),
      !sentence.isOfLoss
    {
      return true
    }
    return words.isWord(index - 1, among: standing)
      || sentence.text.roles[index - 1].contains(.people) && sentence.has(.dutch)
      || sentence.text.roles[index - 1].contains(.person) && sentence.has(.dutch)
  }

  /// `het Griekse Larissa`, `de Mont Valérien`, `de stad Kunduz`.
  private static let described = Pattern(
    "het|de <foreign> stad? ^ / de ^ ^ / de stad|hoofdstad|plaats ^")

  /// Whether a rule could say that the name behind a word is where people of ours are.
  private static func mayBeTold(_ index: Int, _ sentence: Sentence) -> Bool {
    (sentence.words[index + 1].isCapitalised || described.end(at: index + 1, sentence) != nil)
      && !sentence.words[index].isCapitals
      && (!outside.contains(sentence.text.origin.topic) || sentence.isOfUs)
      && isOfOurs(index, sentence)
  }

  /// Whether the clause tells of no talks and no losses, and of no other country's people.
  private static func isOfOurs(_ index: Int, _ sentence: Sentence) -> Bool {
    // `Litouwen: een gevechtseenheid te Rukla`
    let isHeaded = listed.end(at: sentence.tokens.lowerBound, sentence) != nil
    return !Bystanders.speak([.strife, .fighters, .talk], at: index, in: sentence)
      && !sentence.isOfLoss(at: index) && (isHeaded || !Bystanders.own(index, sentence))
      && !sentence.words.areWords(index - 2, "voor", "de")
  }

  private static let listed = Pattern("<country> :")

  /// What happens to bases where nobody of ours is.
  private static let struck = Pattern(
    "gesloten|beschoten|veroverd|bestormd|aangevallen|verbouwing|rebellen|strijders|aanslag|raketaanval|vrouwen|kinderen|toegang|toegangswegen|aanvoerroute"
  )

  /// Places in a column whose head says so: `Plaats`, `Locatie`.
  static func find(in table: FactTable, _ rows: [Sentence], _ list: inout FactList) {
    let words = table.words
    for column in table.columns {
      guard
        table.heads(column).contains(where: { head in
          head.contains {
            words.isWord($0, among: ["plaats", "locatie", "standplaats", "stationering", "waar"])
          }
        })
      else { continue }
      for row in table.body {
        let cell = table.rows[row][column]
        guard let sentence = rows.first(where: { $0.tokens.contains(cell.lowerBound) }),
          let place = PlacePhrase(at: cell.lowerBound, in: sentence, isNamed: true),
          place.tokens.upperBound <= cell.upperBound
        else { continue }
        for part in place.parts
        where sentence.text.roles[part.lowerBound].isDisjoint(with: .country)
          && !words.isWord(part.lowerBound, among: ["totaal", "subtotaal", "overig", "overige"])
        {
          addPlace(part, sentence, &list)
        }
      }
    }
  }

  /// `stafofficieren in Koeweit, Qatar en Tampa`: countries where a headquarters, a base or a school
  /// is and no mission goes; told by a town in the same row, or known for it.
  static func isHost(_ place: PlacePhrase, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    // `de vredesmacht op Cyprus`
    let before = place.tokens.lowerBound - 2
    guard before < sentence.tokens.lowerBound || ofMission.end(at: before, sentence) == nil else {
      return false
    }
    let countries = place.parts.filter {
      !place.towns.contains($0) && !words.isSign($0.lowerBound - 1, Sign.open)
    }
    guard !countries.isEmpty else { return false }
    return countries.allSatisfy { isHost(part: $0, sentence) }
  }

  /// Whether a part of a place is a land that is known to host.
  static func isHost(part: Range<Int>, _ sentence: Sentence) -> Bool {
    sentence.words.isWord(part.lowerBound, among: hosts)
  }

  private static let ofMission = Pattern("<mission>|*macht in|op")

  private static let hosts: [StaticString] = [
    "koeweit", "qatar", "bahrein", "jordanie", "duitsland", "belgie", "frankrijk", "italie",
    "spanje", "griekenland", "cyprus", "kirgizie", "polen", "estland", "schotland", "engeland",
    "denemarken", "noorwegen", "roemenie", "gabon", "senegal", "portugal",
  ]

  private static let outside: Set<Topic?> = [.political, .humanitarian, .development, .security]

  private static let standing: [StaticString] = [
    "gelegerd", "gestationeerd", "gevestigd", "ontplooid", "opgesteld", "geplaatst",
    "hoofdkwartier", "hoofdkwartieren",
    "vinden", "bevinden", "werkzaam", "kamp", "basis", "opleidingscentrum", "trainingscentrum",
    "standplaats", "staf",
    "vliegveld", "haven", "ondergebracht", "gehuisvest", "verblijven", "verblijft", "school",
  ]

  /// Adds the land in which a base or town is, where the mission is elsewhere: `vanaf Ämari, in
  /// Estland`, `in Cincu, in het hart van Roemenië`.
  private static func host(
    of place: PlacePhrase, _ sentence: Sentence, _ list: inout FactList
  ) {
    guard let at = within.end(at: place.tokens.upperBound, sentence),
      let land = PlacePhrase(at: at, in: sentence), land.isOfCountries(sentence),
      list.isElsewhere(land, sentence) || isHost(land, sentence)
    else { return }
    addPlace(land.parts[0], sentence, &list)
  }

  private static let within = Pattern(
    ",? in het|de? hart|midden|noorden|oosten|zuiden|westen|noordoosten|noordwesten|zuidoosten|zuidwesten van / ,? in"
  )

  private static func host(
    _ place: PlacePhrase, behind index: Int, _ sentence: Sentence, _ list: inout FactList
  ) {
    for town in place.towns { addPlace(town, sentence, &list) }
    guard place.towns.isEmpty else { return }
    var start = index + 1
    while sentence.words.isWord(start, among: ["de", "het", "gastland", "buurland"]) { start += 1 }
    add(place.name, start..<place.tokens.upperBound, sentence, &list)
  }

  private static func airBase(endingAt index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    var start = index
    while start > sentence.tokens.lowerBound,
      words[start - 1].isCapitalised
        || words.isHyphen(start - 1)
    {
      start -= 1
    }
    // `Op Kandahar Airfield`
    while words.isWord(start, among: Self.leads) { start += 1 }
    let end = words.isWord(index + 1, "base") ? index + 2 : index + 3
    guard start < index else { return }
    add(words.text(start..<end), start..<end, sentence, &list)
  }

  /// Whether what comes from there is ours: `opereren vanuit`, against `aanvallen vanuit`.
  private static func isOurs(_ index: Int, _ sentence: Sentence) -> Bool {
    let before = max(sentence.tokens.lowerBound, index - 16)..<index
    let ours: Role = [
      .acts, .people, .anyone, .assets, .asset, .anyAsset, .type, .contribution, .mission,
    ]
    let behind = sentence.range(index, upTo: index + 8)
    let clause = sentence.clause(around: index)
    var isTold = sentence.first([.acts], in: behind) != nil
    // `Vanaf het Italiaanse Decimomannu zullen de F-16’s vliegen`: who starts from a place that is
    // known stands behind it.
    if index < clause.lowerBound + 2, let place = PlacePhrase(at: index + 1, in: sentence) {
      let end = place.tokens.upperBound
      let rest = end..<max(clause.upperBound, end)
      if theirs.stands(in: rest, sentence) { return false }
      isTold =
        isTold
        || (sentence.first(ours, in: rest) != nil
          || rest.contains { AssetPhrase.typeName(at: $0, sentence.words) != nil })
          && !Bystanders.speak([.strife, .fighters, .talk], at: index, in: sentence)
    }
    guard isTold || sentence.first(ours, in: before) != nil else { return false }
    return !sentence.isOfOthers(before: index)
      && sentence.firstWord(["aanvallen", "aanslagen", "aanval", "isis"], in: before) == nil
  }

  private static let theirs = Pattern(
    "<opponent> / <foreign> ..1 <people>|<assets>|<asset>|<any-asset>|<type>|<contribution>|<mission>|<institution>|regering|leger"
  )

  private static func reachesAround(_ name: String) -> Bool {
    ["omgeving", "omstreken", "ommelanden"].contains(where: name.hasSuffix)
  }

  static func addPlace(_ tokens: Range<Int>, _ sentence: Sentence, _ list: inout FactList) {
    add(sentence.words.text(tokens), tokens, sentence, &list)
  }

  private static func add(
    _ name: String, _ tokens: Range<Int>, _ sentence: Sentence, _ list: inout FactList
  ) {
    // `Kinshasa en omgeving` is an area.
    let isAround = list.facts.suffix(6).contains {
      $0.kind == .area && $0.place.block == sentence.text.origin.block
        && $0.place.note == sentence.text.origin.note
        && $0.place.range.overlaps(sentence.words.scalars(tokens)) && Self.reachesAround($0.subject)
    }
    guard !isAround, !list.contains(.place, name), name != "Nederland", name != "Den Haag",
      // `Regional Command South`, `Kabul Multinational Brigade`
      !["Brigade", "Command", "Division", "Group", "Mission", "Force"].contains(
        where: name.contains),
      // `Mazar` behind `Mazar-e-Sharif`
      !list.containsCompound(of: name)
    else { return }
    list.add(.place, name, at: tokens, of: sentence, by: "where-people-are")
  }
}

extension Words {
  /// The tokens within a range of code points.
  func tokens(in scalars: Range<Int>) -> Range<Int> {
    let start = tokens.firstIndex { $0.scalars.upperBound > scalars.lowerBound } ?? 0
    let end = tokens[start...].firstIndex { $0.scalars.lowerBound >= scalars.upperBound }
    return start..<(end ?? tokens.count)
  }
}
