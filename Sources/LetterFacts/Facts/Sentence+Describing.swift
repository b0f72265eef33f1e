internal import DutchLanguage

/// What a sentence tells about a fact beside its number.
extension Sentence {
  /// Where a clause begins that names members already counted (`onder wie`, `waaronder`); the end
  /// of the sentence where there is none.
  var firstInside: Int {
    tokens.first {
      words.isWord($0, "waaronder") || (words.isWord($0, "onder") && words.isWord($0 + 1, "wie"))
    } ?? tokens.upperBound
  }

  /// Whether it tells what the Netherlands does with people of its own, whatever its section is
  /// about: `Momenteel zijn twaalf Nederlandse waarnemers uitgezonden`.
  var isOfUs: Bool {
    (has(.dutch) || firstWord(["nederlanders"], in: tokens) != nil)
      && has([.sends, .continues, .acts]) && !has([.misery, .election])
      && (has([.people, .person, .contribution]) || firstWord(["deel"], in: tokens) != nil)
  }

  /// Whether the clause of a token tells of elections and parliaments.
  func isOfElection(at index: Int) -> Bool {
    has(.election) && first(.election, in: clause(around: index)) != nil
  }

  /// Whether it tells who died, was hurt or is held: those are nobody's strength.
  var isOfLoss: Bool { Self.loss.stands(in: tokens, self) }

  /// Whether it tells so of what stands at a token: in its clause, or in the part between
  /// semicolons where its own clause tells of nothing that people do.
  func isOfLoss(at index: Int) -> Bool {
    guard isOfLoss else { return false }
    let clause = clause(around: index)
    if Self.loss.stands(in: clause, self) { return true }
    let part = part(around: index)
    return Self.loss.stands(in: part, self)
      && first([.sends, .acts, .continues, .changes], in: clause) == nil
  }

  /// Between semicolons.
  func part(around index: Int) -> Range<Int> {
    let start = (tokens.lowerBound..<index).last { words.isSign($0, Sign.semicolon) }
    let end = (index..<max(tokens.upperBound, index)).first { words.isSign($0, Sign.semicolon) }
    return (start ?? tokens.lowerBound)..<(end ?? tokens.upperBound)
  }

  private static let loss = Pattern(
    "<loss>|verpleegd / het leven gelaten / met de dood bekocht|bekochten|bekopen / om|kostte|kost|verloren|verloor|lieten|liet ..12 het leven / niet levend terug / de dood vonden|vond / vonden|vond|vinden ..8 de dood / het leven gekost / het leven ..2 verloren|verloor|lieten|liet|kostte|gekomen / verwonding|verwondingen / bezweken|bezweek|doodde|doodden / kwam|kwamen ..8 om / omkwam|omkwamen / verloor|verloren ..3 # / raakte|raakten ..4 gewond / zit|zitten|houdt ..3 vast / stierf|stierven|vielen ..4 doden|slachtoffers|gewonden"
  )

  /// Whether the sentence begins with another country and has nothing of ours: `Frankrijk treedt met
  /// 145 man op`.
  var isOfAnotherCountry: Bool {
    let begin =
      words.isWord(tokens.lowerBound, among: ["de", "het", "ook"])
      ? tokens.lowerBound + 1 : tokens.lowerBound
    guard words[begin].isCapitalised, !has(.dutch) else { return false }
    // `De Fransen hebben …`, `De Noorse bijdrage omvat …`
    if begin > tokens.lowerBound, OtherNumbers.isNation(begin, words) { return true }
    if text.roles[begin].contains(.foreign), text.roles[begin + 1].isDisjoint(with: .mission),
      !words[begin + 1].isCapitalised,
      !words.isWord(begin, among: ["europese", "multinationale", "internationale", "westerse"])
    {
      return true
    }
    return words.areWords(begin, "verenigde", "staten")
      || text.roles[begin].contains(.country) && !words[begin + 1].isCapitalised
  }

  /// Whether what a number counts is somebody else's: another country's, an opponent's.
  func isOfOthers(before index: Int) -> Bool {
    Owners.owner(before: index, self).map { $0.isOther && $0 != .allies } ?? false
  }

  /// What something is for, in the letter's words: what follows `voor`, `ten behoeve van`, `ter
  /// ondersteuning van`, `om … te`, or a clause with `die`, directly behind it.
  func purpose(behind index: Int) -> String? {
    var start = index
    // `nodig`, `beschikbaar`, `euro`: what may stand between.
    while start < tokens.upperBound, start < index + 3, !isPurpose(start),
      words[start].kind == .word
    {
      start += 1
    }
    guard start < tokens.upperBound, isPurpose(start), !words.isWord(start + 1, "zich") else {
      return nil
    }
    let skip = words.isWord(start, "ten") || words.isWord(start, "ter") ? 3 : 1
    let range = trimmed(start + skip..<max(clause(from: start + skip).upperBound, start + skip))
    let end = min(range.upperBound, range.lowerBound + 12)
    return range.isEmpty ? nil : words.text(range.lowerBound..<end)
  }

  private func isPurpose(_ index: Int) -> Bool {
    words.isWord(index, among: ["voor", "die", "dat"]) || words.areWords(index, "ten", "behoeve")
      || words.areWords(index, "ter", "ondersteuning")
      || words.areWords(index, "ter", "versterking")
  }

  /// The mission that the sentence names: `NAVO-missie`, `anti-ISIS coalitie`, `MINUSMA`.
  func mission() -> String? {
    for index in tokens where text.roles[index].contains(.mission) {
      var start = index
      while start > tokens.lowerBound + 1, words.isHyphen(start - 1), words.clings(start),
        words.clings(start - 1)
      {
        start -= 2
      }
      if start < index { return words.text(start..<index + 1) }
      if words[index].isCapitalised { return words.text(index..<index + 1) }
      if words[index + 1].isCapitals, words[index + 1].folded.count > 2 {
        return words.text(index + 1..<index + 2)
      }
    }
    return nil
  }
}

extension Words {
  /// `Hr. Ms.`, `Zr.Ms.`: the first word of it.
  func isShipPrefix(_ index: Int) -> Bool { has(index, .shipPrefix) }

  /// Whether one of these words stands before a token, over at most two others.
  func firstWordBefore(_ index: Int, _ words: [StaticString]) -> Bool {
    (max(index - 3, 0)..<max(index, 0)).contains { isWord($0, among: words) }
  }
}
