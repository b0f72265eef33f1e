internal import DutchLanguage
import LetterModel

/// Resolutions of the UN Security Council by their number, and government texts by their name.
extension CitationFinder {
  /// `VNVR resolutie 1325`, `resoluties 1386 en 1510`, `resolutie 2170 (2014) van de
  /// VN-Veiligheidsraad`, `UNSCR 2259`. Those of the General Assembly (`60/1`) are none.
  mutating func resolution(_ at: Int) -> Int? {
    var start = at
    var end = at + 1
    // Behind the plural every number of the list is one.
    var isPlural = words.hasSuffix(at, "oluties")
    if words.isWord(at, "res") {
      // `S/RES/2170 (2014)`; `VNVR-res. 2170` begins at `VNVR`.
      guard words.isWord(at - 2, "s"), words.isSign(at - 1, Sign.slash),
        words.isSign(end, Sign.slash)
      else { return nil }
      start = at - 2
      end += 1
    } else if words.isWord(at, among: ["vnvr", "unscr"]) {
      if words.isHyphen(end) { end += 1 }
      if words[end].meaning.trigger == .resolution { end += 1 }
      end = words.behindStop(end)
      isPlural = words.hasSuffix(end - 1, "oluties")
    } else {
      start = councilStart(at)
    }
    if let behind = council(end) { end = behind }
    var numbers: [String] = []
    while let next = resolutionNumber(end, isFirst: numbers.isEmpty, isPlural) {
      numbers.append(next.number)
      end = next.end
    }
    guard !numbers.isEmpty else { return nil }
    if words.areWords(end, "van", "de", "algemene") { return nil }
    end = council(end) ?? end
    for number in numbers {
      drafts.append(Draft(kind: .resolution, tokens: start..<end, target: "UNSCR \(number)"))
    }
    return end
  }

  /// The first token of `VN-Veiligheidsraadresolutie`, `VN resolutie`, `VN-Veiligheidsraad resolutie`.
  private func councilStart(_ at: Int) -> Int {
    var start = at
    for _ in 0..<2 {
      let before = words.isHyphen(start - 1) ? start - 2 : start - 1
      guard words.isWord(before, among: ["vn", "veiligheidsraad", "un"]) else { break }
      start = before
    }
    return start
  }

  /// Behind `van de (VN-)Veiligheidsraad (van de Verenigde Naties)`.
  private func council(_ at: Int) -> Int? {
    guard words.areWords(at, "van", "de") else { return nil }
    var end = at + 2
    if words.isWord(end, "vn") { end += words.isHyphen(end + 1) ? 2 : 1 }
    guard words.isWord(end, among: ["veiligheidsraad", "vnvr"]) else { return nil }
    end += 1
    if words.areWords(end, "van", "de", "verenigde", "naties") { return end + 4 }
    return words.areWords(end, "van", "de", "vn") ? end + 3 : end
  }

  private func resolutionNumber(
    _ at: Int, isFirst: Bool, _ isPlural: Bool
  ) -> (number: String, end: Int)? {
    var start = at
    if !isFirst {
      if words.isSign(start, Sign.comma) { start += 1 }
      if let behind = words.behindThrough(start) {
        start = behind
      } else if words.isWord(start, among: ["en", "alsmede", "of"]) {
        start += 1
      }
      guard start > at else { return nil }
    }
    if words[start].meaning.trigger == .marker { start = words.behindStop(start + 1) }
    guard (3...4).contains(words.digits(start)), let number = words.number(start),
      (100...2999).contains(number), date(at: start) == nil,
      isFirst || isPlural || words[start + 1].kind == .sign
        || words[start + 1].meaning.trigger != .none
        || words.isWord(start + 1, among: ["en", "van", "over", "inzake", "alsmede"])
    else { return nil }
    var end = start + 1
    if words.isSign(end, Sign.slash), words.clings(end), words.clings(end + 1) {
      // `1973/2011` has its year; `60/1` and `377/A` are the General Assembly's.
      guard words.digits(end + 1) == 4 else { return nil }
      end += 2
    } else if words.isSign(end, Sign.open), words.digits(end + 1) == 4,
      words.isSign(end + 2, Sign.close)
    {
      end += 3
    }
    return ("\(number)", end)
  }

  // MARK: Named texts

  /// `regeerakkoord`, `coalitieakkoord`, `BHOS-nota`.
  mutating func named(_ at: Int) -> Int? {
    if words.isWord(at, "bhos") {
      let nota = words.isHyphen(at + 1) ? at + 2 : at + 1
      guard words.isWord(nota, "nota") else { return nil }
      drafts.append(Draft(kind: .report, tokens: at..<nota + 1, target: "BHOS-nota"))
      return nota + 1
    }
    // `regeerakkoord-middelen` are no citation.
    let isTied = words.isHyphen(at + 1) && words.clings(at + 1) && words.clings(at + 2)
    guard !words.isWord(at, "nota"), !isTied else { return nil }
    let name = words.folded(at)
    drafts.append(
      Draft(
        kind: .report, tokens: at..<at + 1,
        target: name.prefix(1).uppercased() + name.dropFirst()))
    return at + 1
  }
}
