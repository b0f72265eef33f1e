internal import DutchLanguage

/// The noun that a number counts, with the adjectives between.
struct NounPhrase {
  /// From the first adjective to the last noun: `militaire adviseurs`, `militairen en burgers`.
  var tokens: Range<Int>
  /// What the nouns can do together.
  var roles: Role
  /// The words in small letters, without `Nederlandse`.
  var subject: String
  /// Whether an adjective of another country stands before it: `Iraakse militairen`.
  var isForeign: Bool

  /// The noun that begins at a token, over at most six adjectives; nil where none of `wanted` comes.
  init?(at start: Int, in sentence: Sentence, wanted: Role) {
    let words = sentence.words
    let roles = sentence.text.roles
    let end = sentence.tokens.upperBound
    func isAdjective(_ index: Int) -> Bool {
      let token = words[index]
      guard token.kind == .word else { return false }
      if !roles[index].isDisjoint(with: [.filler, .foreign, .dutch]) { return true }
      // `burgerlijke deskundigen`, `forensisch onderzoekers`
      return !token.isCapitalised && token.folded.count > 4
        && (words.hasSuffix(index, "e") || words.hasSuffix(index, "isch")) && roles[index].isEmpty
    }
    func noun(from start: Int) -> Int? {
      var at = start
      while at < end, at < start + 7 {
        if !roles[at].isDisjoint(with: wanted), !Self.leadsCompound(at, words) { return at }
        // `brigade-generaal`, `C-130-vliegers`, `Zuid-Soedanese agenten`, `genie- en`
        if words[at].kind != .sign, words.isHyphen(at + 1), words.clings(at + 1) {
          at += words.clings(at + 2) ? 2 : words.isWord(at + 2, among: ["en", "of"]) ? 3 : 7
          continue
        }
        let joins =
          words.isHyphen(at) || words.isWord(at, "en") || words.isSign(at, Sign.comma)
        guard
          isAdjective(at) || (joins && at > start && isAdjective(at - 1) && isAdjective(at + 1))
            || (words[at].isCapitals && words.isHyphen(at + 1))
        else { return nil }
        at += 1
      }
      return nil
    }
    let attribute = Self.attribute(from: start, sentence)
    guard let first = noun(from: attribute ?? start) else {
      // `drie Deense en twee Duitse militairen`: the noun of the second number is that of the first.
      guard let joint = Self.joint(from: start, in: sentence),
        let shared = NounPhrase(at: joint + 2, in: sentence, wanted: wanted)
      else { return nil }
      tokens = start..<joint
      self.roles = shared.roles
      isForeign = tokens.contains { !roles[$0].isDisjoint(with: .foreign) }
      subject =
        Self.subject(tokens, words, roles) + " " + words.folded(shared.tokens.upperBound - 1)
      return
    }
    var last = first
    var together = roles[first]
    // `militairen en civiel experts`: a second noun without a number of its own.
    var at = first + 1
    if words.isWord(at, "en") || words.isWord(at, "of") {
      at += 1
      let isApart = words.isWord(at, among: ["enkele", "diverse", "verschillende", "een"])
      if !isApart, let second = noun(from: at), words.number(second) == nil {
        last = second
        together.formUnion(roles[second])
      }
    }
    tokens = start..<last + 1
    self.roles = together
    isForeign =
      ((attribute ?? start)..<first).contains {
        !roles[$0].isDisjoint(with: .foreign) || words.isWord($0, among: Self.local)
      } || attribute.map { Self.ofLand.stands(in: start..<$0, sentence) } == true
    subject = Self.subject((attribute ?? start)..<last + 1, words, roles)
  }

  /// Behind what stands between a number and its noun and ends in an adjective made of a verb: `van
  /// de brigade afkomstige`, `in Irak gelegerde`.
  static func attribute(from start: Int, _ sentence: Sentence) -> Int? {
    attribute.end(at: start, sentence)
  }

  private static let attribute = Pattern(
    "voornamelijk|vooral|grotendeels|hoofdzakelijk|merendeels|deels|reeds|al|nu|thans|momenteel|tijdelijk|speciaal|eerder|permanent? in|op|te|bij|van|uit|door|voor|aan|naar|vanuit|vanaf|onder|boven|langs|tussen ..6 afkomstige|*gelegerde|*gestationeerde|*geplaatste|ingezette|uitgezonden|werkzame|aanwezige|verblijvende|opererende|behorende|geleverde|gestelde|ingedeelde|gedetacheerde|opgeleide|geoefende|getrainde|bestemde|vertrekkende|terugkerende|achterblijvende|blijvende|dienende|varende|vliegende|werkende|opgestelde|ontplooide|gezonden|gestuurde|toegezegde|aangeboden|aangewezen|toegevoegde|gevestigde|belaste|betrokken|overgebrachte|gehuurde|aangeschafte|geschikte|benodigde|nodige|uitgeruste"
  )

  /// `uit Duitsland afkomstige`
  private static let ofLand = Pattern(
    "uit|door|van de|het? ..1 <country>|<foreign>|staten|koninkrijk")

  private static let local: [StaticString] = ["lokale", "plaatselijke", "inheemse"]

  /// The `en` between an adjective and a number of its own.
  private static func joint(from start: Int, in sentence: Sentence) -> Int? {
    let words = sentence.words
    var at = start
    while at < start + 2, words[at].kind == .word, words.hasSuffix(at, "e"),
      words[at].folded.count > 4
    {
      at += 1
    }
    let isJoint = at > start && words.isWord(at, among: ["en", "of"])
    return isJoint && sentence.count(at: at + 1) != nil ? at : nil
  }

  /// Whether a word is only the first part of one: `officieren-` in `officieren-instructeurs`.
  private static func leadsCompound(_ index: Int, _ words: Words) -> Bool {
    words.isHyphen(index + 1) && words.clings(index + 1)
      && !words.isWord(index + 2, "ter")
  }

  private static func subject(_ tokens: Range<Int>, _ words: Words, _ roles: WordRoles) -> String {
    var start = tokens.lowerBound
    while start < tokens.upperBound - 1, !roles[start].isDisjoint(with: .dutch) { start += 1 }
    return words.text(start..<tokens.upperBound).lowercased()
  }
}
