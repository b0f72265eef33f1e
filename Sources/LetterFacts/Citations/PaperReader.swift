internal import DutchLanguage
import LetterModel

/// Reads a dossier with what stands behind it: toevoeging, Rijkswet, ondernummers, page.
struct PaperReader {
  let words: Words

  init(_ words: Words) { self.words = words }

  struct Paper {
    /// The first is the paper's own.
    var dossiers: [Dossier]
    /// Ondernummers as ids write them; none where only a dossier is cited.
    var numbers: [String] = []
    var version: String?
    var page: String?
    /// The chamber named between dossier and ondernummer: `35.673 EK B`.
    var chamber: Chamber?
    /// Whether `nr.` stands before the ondernummer.
    var isMarked = false
    /// Whether the ondernummer follows a hyphen, as in an id.
    var isIDForm = false
    var end: Int
  }

  /// A paper whose dossier begins at a token.
  func read(_ at: Int) -> Paper? {
    guard let first = dossier(at) else { return nil }
    var paper = Paper(dossiers: [first.dossier], end: first.end)
    while paper.dossiers.count < 20, let next = furtherDossier(paper.end) {
      paper.dossiers.append(next.dossier)
      paper.end = next.end
    }
    readNumbers(&paper)
    readPage(&paper)
    return paper
  }

  // MARK: Dossiers

  /// `27 925`, `27.925`, `27925`, with its toevoeging and the number of a Rijkswet.
  func dossier(_ at: Int) -> (dossier: Dossier, end: Int)? {
    var number: String
    var end: Int
    if words.digits(at) == 5 {
      number = words.folded(at)
      end = at + 1
    } else if words.digits(at) == 2 {
      let isDotted = words.isSign(at + 1, Sign.stop) && words.clings(at + 1) && words.clings(at + 2)
      end = isDotted ? at + 2 : at + 1
      guard words.digits(end) == 3, isDotted || words[end].afterSpace else { return nil }
      number = words.folded(at) + words.folded(end)
      end += 1
    } else {
      return nil
    }
    // `27 925,50` and `27.925.000` are amounts.
    if words.clings(end), words.clings(end + 1), words[end + 1].kind == .number,
      words.isSign(end, Sign.stop) || words.isSign(end, Sign.comma)
    {
      return nil
    }
    if words.clings(end), words[end].kind != .sign { return nil }
    var toevoeging: String?
    if let found = self.toevoeging(end) { (toevoeging, end) = found }
    if words.isSign(end, Sign.open), let behind = rijkswet(end + 1),
      words.isSign(behind, Sign.close)
    {
      end = behind + 1
    }
    return (Dossier(number: number, toevoeging: toevoeging), end)
  }

  /// A capital or number behind the dossier that qualifies it: only where an ondernummer follows.
  private func toevoeging(_ at: Int) -> (String, Int)? {
    let isTied = words.isHyphen(at)
    // `33 750 hoofdstuk X, nr. 12`
    let named = words.isSign(at, Sign.comma) ? at + 1 : at
    let isChapter = words.isWord(named, among: ["hoofdstuk", "hfdst"])
    // `33 750, V, nr. 12`
    let isApart =
      named > at && words[named].isCapitals && words.isSign(named + 1, Sign.comma)
      && words[named + 2].meaning.trigger == .marker
    let start = isTied ? at + 1 : isChapter ? words.behindStop(named + 1) : isApart ? named : at
    let token = words[start]
    let isNumber = isTied && words.digits(start) == 2
    guard isNumber || token.isCapitals && isToevoeging(start) else { return nil }
    let end = start + 1
    let text = words.folded(start).uppercased()
    if words.isHyphen(end), words.clings(end), words.clings(end + 1),
      number(end + 1) != nil || words[end + 1].isCapitals
    {
      // `27925-12-h1` has no toevoeging but a version.
      return isVersion(end + 1) && isNumber ? nil : (text, end)
    }
    let comma = words.isSign(end, Sign.comma) ? end + 1 : end
    if isMarker(comma) { return (text, end) }
    return comma > end && letters(comma) != nil ? (text, end) : nil
  }

  /// A roman numeral of a budget, with `A` or `B`, one capital, or the number of a Rijkswet.
  private func isToevoeging(_ at: Int) -> Bool {
    let letters = words.letters[words[at].folded]
    if words[at].kind == .mixed {
      return letters.first == UInt8(ascii: "r") && letters.count >= 4
        && letters.dropFirst().allSatisfy { $0 &- 48 < 10 }
    }
    guard words[at].kind == .word else { return false }
    if letters.count == 1 { return true }
    let isTailed = letters.last == UInt8(ascii: "a") || letters.last == UInt8(ascii: "b")
    let roman = isTailed ? letters.dropLast() : letters
    return roman.count <= 6
      && roman.allSatisfy {
        [UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x")].contains($0)
      }
  }

  /// `R2064` or `R 2064`: the position behind it.
  private func rijkswet(_ at: Int) -> Int? {
    if words[at].kind == .mixed, isToevoeging(at) { return at + 1 }
    return words.isWord(at, "r") && words.digits(at + 1) >= 3 ? at + 2 : nil
  }

  /// `31728, 30914, nr. 5`: a dossier that shares the paper.
  private func furtherDossier(_ at: Int) -> (dossier: Dossier, end: Int)? {
    let joins =
      words.isSign(at, Sign.comma) || words.isSign(at, Sign.slash) || words.isWord(at, "en")
    return joins ? dossier(at + 1) : nil
  }

  // MARK: Ondernummers

  private func readNumbers(_ paper: inout Paper) {
    var at = paper.end
    let isTied = words.isHyphen(at)
    let hasComma = words.isSign(at, Sign.comma)
    if isTied || hasComma { at += 1 }
    if !isTied, words[at].isCapitals, words.isWord(at, among: ["ek", "tk"]),
      isMarker(at + 1) || letters(at + 1) != nil || number(at + 1) != nil
    {
      paper.chamber = words.isWord(at, "ek") ? .ek : .tk
      at += 1
      if words.isSign(at, Sign.comma) { at += 1 }
    }
    // `22 831 (nr. 97)`, `stuk nr. 1`, `bijlage bij nr. 212`
    let isOpen = words.isSign(at, Sign.open) && isMarker(at + 1)
    if isOpen { at += 1 }
    if words.isWord(at, "stuk"), isMarker(at + 1) { at += 1 }
    if words.areWords(at, "bijlage", "bij"), isMarker(at + 2) { at += 2 }
    let isPlural = words.isWord(at, among: ["nrs", "nummers", "letters"])
    paper.isMarked = isMarker(at)
    if paper.isMarked { at = words.behindStop(at + 1) }
    let isProven = paper.isMarked || isTied || paper.chamber != nil
    if let first = number(at), isProven || hasComma && isClosed(at + 1) {
      paper.numbers = [first]
    } else if let first = letters(at) {
      paper.numbers = [first]
    } else {
      return
    }
    paper.isIDForm = isTied
    paper.end = at + 1
    if words.isHyphen(paper.end), words.clings(paper.end), isVersion(paper.end + 1) {
      paper.version = words.folded(paper.end + 1)
      paper.end += 2
      return
    }
    // Stretches multiply: a few signs must not become thousands of papers.
    while paper.numbers.count < 200, let next = nextNumbers(paper, isPlural: isPlural) {
      paper.numbers += next.numbers
      paper.end = next.end
    }
    if isOpen, words.isSign(paper.end, Sign.close) { paper.end += 1 }
  }

  /// `nr.`, `nrs.`, and `letter` before capitals.
  func isMarker(_ at: Int) -> Bool {
    if words.isWord(at, among: ["letter", "letters"]), letters(at + 1) != nil { return true }
    guard
      words[at].meaning.trigger == .marker
        || words.isWord(
          at, among: ["ondernummer", "ondernummers", "stuknummer", "stuknr", "stuknrs"])
    else { return false }
    let behind = words.behindStop(at + 1)
    return number(behind) != nil || letters(behind) != nil
  }

  /// One to four digits with at most two small letters: `615`, `188b`.
  private func number(_ at: Int) -> String? {
    let token = words[at]
    if token.kind == .number {
      return (1...4).contains(token.folded.count) ? words.folded(at) : nil
    }
    guard token.kind == .mixed, token.folded.count <= 6, !token.isCapitals else { return nil }
    let letters = words.letters[token.folded]
    let digits = letters.prefix { $0 &- 48 < 10 }.count
    let tail = letters.dropFirst(digits)
    return (1...4).contains(digits) && tail.count <= 2 && tail.allSatisfy { $0 &- 0x61 < 26 }
      ? words.folded(at) : nil
  }

  /// One to three capitals that no hyphen ties to a word: `U`, `AB`, `21 501-20, CE`.
  private func letters(_ at: Int) -> String? {
    let token = words[at]
    guard token.kind == .word, token.isCapitals, !token.isAccented, token.folded.count <= 3,
      !(words.isHyphen(at + 1) && words.clings(at + 1) && words[at + 2].kind == .word),
      !(words.isSign(at + 1, Sign.stop) && words[at + 2].isCapitals && words.clings(at + 2)),
      // `VN`, `EU` before a noun are words of the sentence.
      token.folded.count == 1 || !isNamed(at)
    else { return nil }
    return words.folded(at).uppercased()
  }

  private func isNamed(_ at: Int) -> Bool {
    words.isWord(at, among: ["vn", "eu", "vs", "ah", "tk", "nr", "de"])
  }

  /// `h1`, `n1`, `b1`.
  private func isVersion(_ at: Int) -> Bool {
    let token = words[at]
    guard token.kind == .mixed, (2...4).contains(token.folded.count) else { return false }
    let letters = words.letters[token.folded]
    return [UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "b")].contains(letters.first)
      && letters.dropFirst().allSatisfy { $0 &- 48 < 10 }
  }

  /// The next of a list, or all of a stretch: `, 597`, `en 612`, `t/m 3`, `–3`, `en nr. 4`.
  private func nextNumbers(_ paper: Paper, isPlural: Bool) -> (numbers: [String], end: Int)? {
    var at = paper.end
    var isStretch = false
    if words.isHyphen(at) || words.areWords(at, "tot", "en", "met") {
      isStretch = true
      at += words.isHyphen(at) ? 1 : 3
    } else if words.isWord(at, "t"), words.isSign(at + 1, Sign.slash), words.isWord(at + 2, "m") {
      isStretch = true
      at += 3
    } else {
      if words.isSign(at, Sign.comma) { at += 1 }
      if words.isWord(at, among: ["en", "alsmede"]) || words.isSign(at, Sign.ampersand) { at += 1 }
      guard at > paper.end else { return nil }
    }
    let isMarked = isMarker(at)
    if isMarked { at = words.behindStop(at + 1) }
    // A dossier is no ondernummer.
    if dossier(at) != nil { return nil }
    if let capitals = letters(at), !isStretch, letters(at - 2) != nil || isMarked,
      isClosed(at + 1)
    {
      return ([capitals], at + 1)
    }
    guard let next = number(at) else { return nil }
    if isStretch {
      guard let first = paper.numbers.last.flatMap({ Int($0) }), let last = Int(next), last > first,
        last - first <= 200
      else { return nil }
      return ((first + 1...last).map(String.init), at + 1)
    }
    if isMarked { return ([next], at + 1) }
    let isYear = Int(next).map { (1900...2100).contains($0) } ?? false
    guard words[at + 1].meaning.time != .month,
      isPlural
        ? !isYear || isClosed(at + 1)
        : !isYear && isClosed(at + 1)
    else { return nil }
    return ([next], at + 1)
  }

  /// Whether the sentence's own words do not go on directly behind a number, so that it counts
  /// nothing of theirs.
  private func isClosed(_ end: Int) -> Bool {
    words[end].kind == .sign && !words.isSign(end, Sign.percent)
      || words.isWord(end, among: ["en", "alsmede", "p", "blz", "pag", "pp", "t", "van"])
  }

  // MARK: Pages

  /// `, p. 4`, `blz. 4-6`.
  func readPage(_ paper: inout Paper) {
    guard let (page, end) = page(paper.end) else { return }
    paper.page = page
    paper.end = end
  }

  func page(_ at: Int) -> (page: String, end: Int)? {
    let start = words.isSign(at, Sign.comma) ? at + 1 : at
    guard words.isWord(start, among: ["p", "pp", "blz", "pag", "pagina", "bladzijde"]) else {
      return nil
    }
    let first = words.behindStop(start + 1)
    guard words.digits(first) > 0 else { return nil }
    var page = words.folded(first)
    guard words.isHyphen(first + 1), words.digits(first + 2) > 0 else { return (page, first + 1) }
    page += "-" + words.folded(first + 2)
    return (page, first + 3)
  }
}
