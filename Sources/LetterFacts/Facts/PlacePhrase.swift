internal import DutchLanguage

/// A place as it is printed, with what stands before and behind it: `het oosten van Syrië`,
/// `Noord-Irak en Bagdad`, `Iraaks grondgebied`.
struct PlacePhrase {
  var tokens: Range<Int>
  /// Without the article, `en in` as `en`.
  var name: String
  /// The towns and bases in it.
  var towns: [Range<Int>] = []
  /// Its parts: towns, countries and regions.
  var parts: [Range<Int>] = []

  /// Whether nothing but towns and bases is in it.
  var isOfTowns: Bool { !towns.isEmpty && towns == parts }

  /// Whether nothing but countries is in it.
  func isOfCountries(_ sentence: Sentence) -> Bool {
    parts.allSatisfy { part in part.contains { sentence.text.roles[$0].contains(.country) } }
  }

  /// The place or list of places that begins at a token, articles included; nil where none does.
  ///
  /// - Parameter isNamed: whether what stands before says that a place follows, known or not.
  init?(at start: Int, in sentence: Sentence, isNamed: Bool = false) {
    guard let first = Self.one(at: start, sentence, isNamed: isNamed) else { return nil }
    tokens = start..<first.tokens.upperBound
    var names = [sentence.words.text(first.tokens)]
    if let town = first.town { towns.append(town) }
    parts.append(first.tokens)
    while let next = Self.more(at: tokens.upperBound, sentence, isNamed: isNamed) {
      tokens = start..<next.end
      names.append(sentence.words.text(next.place.tokens))
      if let town = next.place.town { towns.append(town) }
      parts.append(next.place.tokens)
    }
    name =
      names.count < 2
      ? names[0] : names.dropLast().joined(separator: ", ") + " en " + names[names.count - 1]
  }

  struct One {
    var tokens: Range<Int>
    /// The town or base in it.
    var town: Range<Int>?
  }

  /// `en Bagdad`, `en in Bagdad`, `, Noord-Irak`, ` (Noord-Irak)`.
  private static func more(
    at start: Int, _ sentence: Sentence, isNamed: Bool
  ) -> (place: One, end: Int)? {
    let words = sentence.words
    var at = start
    if words.isSign(at, Sign.open), words.number(at + 1) == nil {
      guard let place = one(at: at + 1, sentence), words.isSign(place.tokens.upperBound, Sign.close)
      else { return nil }
      return (place, place.tokens.upperBound + 1)
    }
    // `Kunduz (338), Kabul (31)`
    if words.isSign(at, Sign.open), words.number(at + 1) != nil, words.isSign(at + 2, Sign.close) {
      at += 3
    }
    let end = at
    if words.isSign(at, Sign.comma) { at += 1 }
    if words.isWord(at, among: ["en", "of"]) { at += 1 }
    guard at > end else { return nil }
    // `Bamako, Gao en, zodra het kan, Kidal`
    if words.isSign(at, Sign.comma), words.isWord(at - 1, among: ["en", "of"]),
      let close = (at + 1..<min(at + 7, sentence.tokens.upperBound)).first(where: {
        words.isSign($0, Sign.comma)
      })
    {
      at = close + 1
    }
    if words.isWord(at, among: ["in", "boven", "te"]) { at += 1 }
    guard let place = one(at: at, sentence, isNamed: isNamed) else { return nil }
    let behind = place.tokens.upperBound
    // `in Tarin Kowt, Tsjechië volgt`: the next clause, where no list goes on and none ends.
    if at == end + 1, words.isSign(end, Sign.comma), behind < sentence.tokens.upperBound,
      !sentence.isBreak(behind), !words.isWord(behind, among: ["en", "of"]),
      !words.isSign(behind, Sign.stop)
    {
      return nil
    }
    return (place, behind)
  }

  /// One place, behind its article.
  static func one(at start: Int, _ sentence: Sentence, isNamed: Bool = false) -> One? {
    let words = sentence.words
    let roles = sentence.text.roles
    var at = start
    while words.isWord(at, among: ["de", "het", "gastland", "buurland"]), at < start + 2 { at += 1 }
    guard at < sentence.tokens.upperBound else { return nil }
    // `de oostelijke Middellandse Zee`
    if words.isWord(
      at,
      among: [
        "noordelijke", "oostelijke", "zuidelijke", "westelijke", "centrale", "noordoostelijke",
        "noordwestelijke", "zuidoostelijke", "zuidwestelijke",
      ]), words[at + 1].isCapitalised, !words[at].isCapitalised
    {
      at += 1
    }
    // `het Oezbeekse Termez`, `de Oezbeekse stad Termez`
    if roles[at].contains(.foreign),
      words[at + 1].isCapitalised && roles[at + 1].contains(.town)
        || words.isWord(at + 1, "stad") && words[at + 2].isCapitalised
    {
      at += 1
    }
    // `het zuidelijke deel van de centrale Middellandse Zee`
    let part = words.hasSuffix(at, "e") && !words[at].isCapitalised ? at + 1 : at
    if words.isWord(part, among: ["deel", "gedeelte", "helft"]), words.isWord(part + 1, "van") {
      var next = part + 2
      while words.isWord(next, among: ["de", "het", "centrale"]) { next += 1 }
      if let inner = one(at: next, sentence) { return One(tokens: at..<inner.tokens.upperBound) }
    }
    // `de Somalische territoriale wateren`
    if roles[at].contains(.foreign), words.isWord(at + 1, among: ["territoriale", "wateren"]) {
      let end = words.isWord(at + 1, "wateren") ? at + 2 : at + 3
      return One(tokens: at..<end)
    }
    // `de Democratische Republiek Congo`
    if words[at].isCapitalised,
      let republic = sentence.range(at, upTo: at + 4).first(where: {
        words.isWord($0, among: ["republiek", "emiraten"])
      }),
      (at..<republic).allSatisfy({ words[$0].isCapitalised || words.isHyphen($0) })
    {
      let isNamed = words[republic + 1].isCapitalised && words[republic + 1].kind == .word
      return One(tokens: at..<republic + (isNamed ? 2 : 1))
    }
    // `de zuidelijke provincie Al Muthanna`
    if words.hasSuffix(at, "e"), !words[at].isCapitalised || roles[at].contains(.foreign),
      roles[at + 1].contains(.bearing),
      roles[at].isDisjoint(with: .bearing)
    {
      at += 1
    }
    // `Iraaks grondgebied`, `het Syrische luchtruim`.
    if roles[at].contains(.foreign) || words[at].isCapitalised && words.hasSuffix(at, "s"),
      words.has(at + 1, .soil)
    {
      return One(tokens: at..<at + 2)
    }
    // `het Baltische zeegebied`
    if roles[at].contains(.place), words[at].isCapitalised, words.hasSuffix(at, "e"),
      words.has(at + 1, .soil)
    {
      return One(tokens: at..<at + 2)
    }
    // `het oosten van Syrië`, `de provincie Uruzgan`, `de kust van Somalië`, `het oosten van het land`.
    if roles[at].contains(.bearing), !words.clings(at + 1) {
      var next = at + 1
      if words.isWord(next, among: ["van", "rond", "voor", "bij", "tussen"]) { next += 1 }
      if let inner = name(at: next, sentence, isNamed: next == at + 1 || words[at].isCapitalised) {
        // `de stad Kunduz`
        let isTown = next == at + 1 && words.isWord(at, among: ["stad", "hoofdstad", "plaats"])
        let whole = at..<inner.tokens.upperBound
        return One(tokens: whole, town: isTown ? whole : inner.town)
      }
      if words.areWords(next, "het", "land") { return One(tokens: at..<next + 2) }
      if words.isWord(next, among: ["de", "het"]) {
        // `het luchtruim van de Baltische staten`
        if words[next + 1].isCapitalised, words.has(next + 2, .soil),
          let inner = one(at: next + 1, sentence)
        {
          return One(tokens: at..<inner.tokens.upperBound)
        }
        // `de wateren rond het eiland Sicilië`
        let kind = words.has(next + 1, .placeKind) ? 1 : 0
        if let inner = name(at: next + 1 + kind, sentence, isNamed: kind == 1) {
          return One(tokens: at..<inner.tokens.upperBound, town: inner.town)
        }
      }
    }
    return name(at: at, sentence, isNamed: isNamed && at == start, isUnknown: isNamed)
  }

  /// What names of towns begin with in other languages.
  private static let particle = Pattern(
    "al|as|ar|an|at|ad|ash|az|el|es|er|deir|tel|tall|umm|bir|beit|kfar|port|fort|new|san|santa|saint|sint|são|puerto|cap|kaap|nova|novi|pol|pul|deh|tarin - ^ / n|m|d|l|o ' ^ / as|ar|an|at|ad|ash|az|port|fort|new|san|santa|saint|são|puerto|nova|novi|umm|deir|tel|ain|mont ^"
  )

  /// A name: a known one, one behind a point of the compass, or any with a capital where something
  /// before it says that a place follows.
  private static func name(
    at start: Int, _ sentence: Sentence, isNamed: Bool = false, isUnknown: Bool = false
  ) -> One? {
    let words = sentence.words
    let roles = sentence.text.roles
    var at = start
    var isTown = false
    // `Noord- en Zuid-Kivu`
    if roles[at].contains(.compass), words.isHyphen(at + 1),
      words.isWord(at + 2, among: ["en", "of"]), roles[at + 3].contains(.compass),
      let inner = name(at: at + 3, sentence)
    {
      return One(tokens: at..<inner.tokens.upperBound)
    }
    if roles[at].contains(.compass), words.isHyphen(at + 1), words.clings(at + 2) {
      at += 2
    } else if let name = particle.end(at: at, sentence) {
      // `al-Azraq`, `Ar Rumaythah`
      isTown = true
      at = name - 1
    }
    guard words[at].isCapitalised, words[at].kind == .word else { return nil }
    // `Egeïsche Zee`
    if words.hasSuffix(at, "e"), words[at + 1].isCapitalised,
      words.has(at + 1, .feature)
    {
      return One(tokens: start..<at + 2)
    }
    // `Oost-Timor`: a point of the compass makes no place of what no list knows.
    let isKnown = roles[at].contains(.place) || at > start && (isTown || isNamed)
    guard isKnown || isNamed && Self.canBeName(at, sentence) else { return nil }
    isTown = isTown || roles[at].contains(.town) || !isKnown && isUnknown
    // `Irak-missie`: part of another word.
    at += 1
    while at < sentence.tokens.upperBound {
      if words.isHyphen(at), words.clings(at), words.clings(at + 1), words[at + 1].kind == .word {
        // `Kunduz-stad`
        let isCity = words.isWord(at + 1, "stad")
        guard isCity || words[at + 1].isCapitalised || words[at + 1].folded.count < 3 else {
          return nil
        }
        if isCity { isTown = true }
        at += 2
      } else if words[at].isCapitalised, words[at].kind == .word,
        roles[at].isDisjoint(with: [.dutch, .foreign])
      {
        if words.isWord(at, "base") { isTown = true }
        at += 1
      } else if words.isWord(at, "van"), roles[start].contains(.bearing),
        words[at + 1].isCapitalised
      {
        at += 2
      } else {
        break
      }
    }
    return One(tokens: start..<at, town: isTown ? start..<at : nil)
  }

  /// Whether a word with a capital that no list knows can be a place: no abbreviation, people or
  /// body of ours.
  private static func canBeName(_ at: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let roles = sentence.text.roles[at]
    return !words[at].isCapitals && (words[at].folded.count > 2 || words[at + 1].isCapitalised)
      && words[at].meaning.time == .none && !words.has(at + 1, .soil)
      && roles.isDisjoint(with: [.dutch, .foreign, .mission, .people, .person, .parliament])
      && !words.isShipPrefix(at) && !words.isWord(at, among: ["totaal", "subtotaal", "overig"])
      // `Patriot-eenheid`, and not `Port-au-Prince`.
      && !(words.isHyphen(at + 1) && words.clings(at + 2) && !words[at + 2].isCapitalised
        && words[at + 2].folded.count > 2)
  }

  /// The place where a thing of the sentence is: the one behind it in its clause, else the one
  /// before it that stands next.
  static func nearest(to tokens: Range<Int>, in sentence: Sentence) -> PlacePhrase? {
    let words = sentence.words
    let prepositions: [StaticString] = ["in", "boven", "vanuit", "vanaf", "op", "nabij", "te"]
    var before: PlacePhrase?
    for index in sentence.tokens where words.isWord(index, among: prepositions) {
      guard
        let place = PlacePhrase(at: index + 1, in: sentence)
          ?? BasePhrase(at: index + 1, in: sentence)?.place(and: sentence)
      else { continue }
      if index >= tokens.upperBound {
        return before == nil || index < tokens.upperBound + 8 ? place : before
      }
      before = place
    }
    return before
  }
}

/// A base by its kind and name: `vliegbasis Volkel`, `de basis bij al-Azraq`, `Kamp Holland`.
struct BasePhrase {
  var place: PlacePhrase
  var name: String

  init?(at start: Int, in sentence: Sentence) {
    let words = sentence.words
    let roles = sentence.text.roles
    var at = start
    while words.isWord(at, among: ["de", "het", "een"]) { at += 1 }
    guard at < sentence.tokens.upperBound, roles[at].contains(.base) else { return nil }
    // `Al-Asad Air Base`: the name stands before it.
    guard !words.isWord(at, "base") else { return nil }
    // `vindt haar basis in Besluit 2008/851`: that basis is a ground.
    guard !words.areWords(at, "basis", "in"), !words.areWords(at - 1, "op", "basis") else {
      return nil
    }
    var name = at + 1
    if words.isWord(name, among: ["bij", "in", "op", "nabij", "van", "te"]) { name += 1 }
    guard name < sentence.tokens.upperBound,
      words[name].isCapitalised || words.isWord(name, "al"),
      roles[name].isDisjoint(with: [.dutch]), !words.has(name, .nameLead),
      !words.isWord(name, among: ["totaal", "subtotaal", "overig"])
    else { return nil }
    var end = name + 1
    while end < sentence.tokens.upperBound,
      // `Ali al Salem`
      words.isWord(end, among: ["al", "el", "as", "ar"]) && words[end + 1].isCapitalised
        || words.isHyphen(end) && words.clings(end + 1)
        || words.isSign(end, Sign.apostrophe) && words[end + 1].isCapitalised
        || words.clings(end) && words[end].kind == .word || words[end].isCapitalised
    {
      end += 1
    }
    let inner = name..<end
    place = PlacePhrase(tokens: at..<end, name: words.text(inner))
    // The kind in small letters is no part of the name: `vliegbasis Volkel`.
    let keepsKind = words[at].isCapitalised
    self.name = keepsKind && name == at + 1 ? words.text(at..<end) : words.text(inner)
    place.name = self.name
  }
}

extension BasePhrase {
  /// With a second base or town behind `en`: `vliegbasis Leeuwarden en Ramstein`.
  func place(and sentence: Sentence) -> PlacePhrase {
    let end = place.tokens.upperBound
    guard sentence.words.isWord(end, "en"), let next = PlacePhrase.one(at: end + 1, sentence) else {
      return place
    }
    return PlacePhrase(
      tokens: place.tokens.lowerBound..<next.tokens.upperBound,
      name: place.name + " en " + sentence.words.text(next.tokens))
  }
}

extension PlacePhrase {
  init(tokens: Range<Int>, name: String) {
    self.tokens = tokens
    self.name = name
  }
}
