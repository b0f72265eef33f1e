/// What a clause is about: its nouns that no preposition subordinates, each with whose it is.
///
/// `De inzet van de F-16’s` is about the F-16s, `de risico’s voor de F-16’s` is not; and a clause of
/// which another country is the actor is about that country's things.
struct ClauseSubject {
  struct Thing: Hashable {
    /// The noun without the ending of its plural, `f-16` of `F-16-detachement`.
    var noun: String
    /// Whose it is, other than ours.
    var owner: String?
    /// Whether any letter speaks of one.
    var isCommon: Bool
  }

  private(set) var things: [Thing] = []
  /// Names with a preposition of place: `boven Syrië`.
  private(set) var places: Set<String> = []
  /// Names and long words that stand beside the things.
  private(set) var company: Set<String> = []
  /// Whether it begins with a word that points back.
  let pointsBack: Bool

  /// Whether all that it is about was named before: `deze schaarse bijdrage`.
  private(set) var isThatOfBefore = false

  private let words: [Clause.Word]

  init(_ clause: Clause, isFirst: Bool) {
    words = clause.words
    pointsBack = isFirst && words.first.map { EndingWords.pointing.contains($0.text) } ?? false
    let actor = self.actor(isFirst: isFirst)
    for index in words.indices {
      let word = words[index]
      if word.isCapitalised, !word.isName, index > 0, isPlacing(words[index - 1].text) {
        places.insert(Self.place(word.text))
      }
      guard isNoun(index) else { continue }
      if isAbout(index) {
        let noun = Self.singular(word)
        let owner = self.owner(index)
        let lead = governor(index) + 1
        if lead < index, Self.demonstratives.contains(words[lead].text) { isThatOfBefore = true }
        things.append(
          Thing(
            noun: noun, owner: owner.isOurs ? nil : owner.name ?? actor,
            isCommon: EndingWords.common.contains(noun) || EndingWords.common.contains(word.text)))
      } else if word.text.count >= 5 || word.isName {
        company.insert(Self.singular(word))
      }
    }
    if !things.allSatisfy(\.isCommon) { isThatOfBefore = false }
  }

  private static let demonstratives: Set<String> = ["deze", "die", "dit", "dat"]

  private func isPlacing(_ word: String) -> Bool {
    ["in", "boven", "bij", "naar", "uit", "vanuit", "rond", "te", "op", "over"].contains(word)
  }

  /// `Oost-Syrië` lies in Syria.
  private static func place(_ name: String) -> String {
    for bearing in ["noord-", "oost-", "zuid-", "west-", "midden-"] where name.hasPrefix(bearing) {
      return String(name.dropFirst(bearing.count))
    }
    return name
  }

  /// A country that acts: one that no preposition leads in, before a verb or behind it.
  private func actor(isFirst: Bool) -> String? {
    for index in words.indices {
      let word = words[index]
      guard word.isCapitalised || index == 0, EndingWords.isCountry(word.text) else { continue }
      var lead = index - 1
      while lead >= 0,
        EndingWords.determiners.contains(words[lead].text)
          || ["verenigde", "andere", "meeste"].contains(words[lead].text)
      { lead -= 1 }
      if lead < 0 || !EndingWords.prepositions.contains(words[lead].text) { return word.text }
    }
    return nil
  }

  private func isNoun(_ index: Int) -> Bool {
    let word = words[index]
    if word.isName { return !EndingWords.passed.contains(word.text) }
    guard word.text.count >= 4, !word.isNumber, !EndingWords.passed.contains(word.text),
      !isFunction(word.text), !isAdjective(index), !EndingWords.isCountry(word.text),
      EndingWords.people(word.text) == nil
    else { return false }
    guard index > 0 else { return true }
    let before = words[index - 1]
    return EndingWords.determiners.contains(before.text) || before.isNumber
      || EndingWords.quantities.contains(before.text) || isAdjective(index - 1)
      || EndingWords.prepositions.contains(before.text) || before.text == "en"
  }

  private func isFunction(_ word: String) -> Bool {
    EndingWords.determiners.contains(word) || EndingWords.prepositions.contains(word)
      || EndingWords.predicates.contains(word) || EndingWords.endings.contains(word)
      || EndingWords.denials.contains(word) || EndingWords.quantities.contains(word)
      || EndingWords.pointing.contains(word)
  }

  /// `internationale strijd`: ends in `-e` and has a noun behind it.
  private func isAdjective(_ index: Int) -> Bool {
    let word = words[index].text
    if EndingWords.adjectives.contains(word) || word == "nederlandse" || word == "nederlands" {
      return true
    }
    guard index + 1 < words.count, word.hasSuffix("e"), !word.hasSuffix("ie"), word.count >= 4,
      !EndingWords.wholes.contains(word), !EndingWords.common.contains(word)
    else { return false }
    let next = words[index + 1]
    return next.isName || next.text.count >= 4 && !isFunction(next.text)
  }

  /// The index of what governs a noun: the word before its article and adjectives.
  private func governor(_ index: Int) -> Int {
    var at = index - 1
    while at >= 0 {
      let word = words[at]
      guard
        isAdjective(at) || word.isNumber || EndingWords.quantities.contains(word.text)
          || EndingWords.people(word.text) != nil
      else { break }
      at -= 1
    }
    if at >= 0, EndingWords.determiners.contains(words[at].text) { at -= 1 }
    // `tot twaalf trainers` is a number.
    if at >= 0, words[at].text == "tot", at + 1 < index,
      words[at + 1].isNumber || EndingWords.quantities.contains(words[at + 1].text)
    {
      at -= 1
    }
    return at
  }

  private func isAbout(_ index: Int) -> Bool {
    let at = governor(index)
    guard at >= 0 else { return true }
    let word = words[at].text
    if word == "en", at > 0, isNoun(at - 1) { return isAbout(at - 1) }
    guard EndingWords.prepositions.contains(word) else { return true }
    // `Van optreden is geen sprake meer.`
    if word == "van", words.contains(where: { $0.text == "sprake" }) { return true }
    guard word == "van" || word == "met", at > 0 else {
      return word == "met" && EndingWords.wholes.contains(words[index].text)
    }
    if word == "met" {
      return ["bij", "deel", "bijdragen", "deelnemen"].contains(words[at - 1].text)
        || words.contains { ["bijdragen", "draagt", "dragen"].contains($0.text) }
    }
    guard isNoun(at - 1) || EndingWords.wholes.contains(words[at - 1].text) else { return true }
    return EndingWords.wholes.contains(words[at - 1].text) && isAbout(at - 1)
  }

  private func owner(_ index: Int) -> (name: String?, isOurs: Bool) {
    var at = index
    // `de Belgische inzet van F-16’s`
    for _ in 0..<3 {
      let lead = governor(at)
      for place in (lead + 1)..<at {
        let word = words[place].text
        if word.hasPrefix("nederlands") { return (nil, true) }
        if let people = EndingWords.people(word) { return (people, false) }
      }
      guard lead > 0, words[lead].text == "van", EndingWords.wholes.contains(words[lead - 1].text)
      else { break }
      at = lead - 1
    }
    // `de F-16’s van België`
    var behind = index + 1
    if behind < words.count, words[behind].text == "van" {
      behind += 1
      while behind < words.count,
        EndingWords.determiners.contains(words[behind].text)
          || ["verenigde", "andere", "onze"].contains(words[behind].text)
      { behind += 1 }
      if behind < words.count, EndingWords.isCountry(words[behind].text) {
        return (words[behind].text, false)
      }
    }
    return (nil, false)
  }

  /// Without the ending of a plural; of a compound with a designation the designation.
  private static func singular(_ word: Clause.Word) -> String {
    var text = word.text
    if word.isName {
      let parts = text.split(separator: "-")
      if parts.count > 2, parts[1].allSatisfy(\.isNumber) { return parts[0] + "-" + parts[1] }
      return text
    }
    if text.hasSuffix("s"), text.count > 5 { text.removeLast() }
    if text.hasSuffix("en"), text.count > 6 {
      text.removeLast(2)
      if let last = text.last, text.dropLast().last == last { text.removeLast() }
    }
    return text
  }
}
