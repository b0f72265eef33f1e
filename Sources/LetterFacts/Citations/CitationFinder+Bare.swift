internal import DutchLanguage
import LetterModel

/// Papers without a label: ids, `nr. 456 (36800-XVI)`, and bare dossiers where something proves
/// that they are one; Handelingen and their Aanhangsel.
extension CitationFinder {
  // MARK: Ids

  /// `kst-27925-132-h1`, `kst-1183936`, `h-tk-20152016-53-9`, `ah-tk-20142015-1241`, `blg-891727`.
  mutating func identifier(_ at: Int) -> Int? {
    var end = at + 1
    while end < at + 14, words.isHyphen(end), words.clings(end), words.clings(end + 1),
      words[end + 1].kind != .sign
    {
      end += 2
    }
    guard end > at + 1, !isOwnImprint(at, end) else { return nil }
    let text = words.text(at..<end).unicodeScalars.map { scalar in
      Sign.plain(scalar.value) == Sign.hyphen ? "-" : String(scalar)
    }.joined()
    if words.isWord(at, "kst") {
      if let number = try? DocumentNumber(reading: text) {
        knownDossiers.insert(number.dossier.number)
        drafts.append(
          Draft(kind: .kamerstuk, tokens: at..<end, target: number.description, number: number))
      } else if end == at + 3, (6...7).contains(words.digits(at + 2)) {
        drafts.append(Draft(kind: .kamerstuk, tokens: at..<end, target: text.lowercased()))
      } else {
        return nil
      }
      return end
    }
    let isChamber = words.isWord(at + 2, among: ["tk", "ek", "vv"])
    let isNumber = end == at + 3 && words.digits(at + 2) >= 5
    if words.isWord(at, "blg") {
      guard isNumber else { return nil }
      drafts.append(Draft(kind: .kamerstuk, tokens: at..<end, target: text.lowercased()))
      return end
    }
    guard words.isWord(at, among: ["h", "ah"]), isChamber && end >= at + 7 || isNumber else {
      return nil
    }
    drafts.append(Draft(kind: .handelingen, tokens: at..<end, target: text.lowercased()))
    return end
  }

  /// The imprint at the foot of page 1 is the letter's own id on a line of its own above `ISSN`.
  private func isOwnImprint(_ at: Int, _ end: Int) -> Bool {
    words[at].lineEnds > 0 && words.isWord(end, "issn")
  }

  // MARK: Bare dossiers

  /// `nr. 456 (36800-XVI)`.
  mutating func reversedPaper(_ at: Int) -> Int? {
    let number = words.behindStop(at + 1)
    guard (1...4).contains(words.digits(number)), words.isSign(number + 1, Sign.open),
      let close = (number + 3..<number + 8).first(where: { words.isSign($0, Sign.close) })
    else { return nil }
    let inside = words.text(number + 2..<close)
    let onder = words.text(number..<number + 1)
    guard let paper = try? DocumentNumber(reading: "nr. \(onder) (\(inside))") else { return nil }
    drafts.append(
      Draft(kind: .kamerstuk, tokens: at..<close + 1, target: paper.description, number: paper))
    return close + 1
  }

  /// `27 925, nr. 637`, `35.673 EK B`, `27 925, U`: the first two prove themselves, the last needs
  /// a known dossier, brackets or a word for papers in front.
  mutating func barePaper(_ at: Int) -> Int? {
    guard !words.clings(at) || !isTied(at), words[at - 1].kind != .number || words[at].lineEnds > 0,
      !NumberFinder.isMarker(words, at - 1) || words.digits(at) == 5 || words.digits(at) == 2,
      !words.isSign(at - 1, Sign.euro), let paper = PaperReader(words).read(at),
      !paper.numbers.isEmpty, !paper.isIDForm, words[paper.end - 1].lineEnds < 2
    else { return nil }
    // Behind a letter stands the page of a running foot: `27 925, U 10`.
    if words.digits(paper.end) > 0, !paper.isMarked { return paper.end + 1 }
    guard paper.isMarked || paper.chamber != nil || isProven(paper, at) else { return nil }
    let first = drafts.count
    add(paper, Label(end: at), at..<paper.end)
    if drafts[first].number == own {
      drafts.removeSubrange(first...)
      return paper.end
    }
    relate(first..<drafts.count, from: at)
    return paper.end
  }

  private func isTied(_ at: Int) -> Bool {
    switch words[at - 1].sign {
    case Sign.open, Sign.quote, Sign.openQuote, Sign.openSingle: false
    default: true
    }
  }

  private func isProven(_ paper: PaperReader.Paper, _ at: Int) -> Bool {
    if knownDossiers.contains(paper.dossiers[0].number) { return true }
    let isInBrackets =
      words.isSign(at - 1, Sign.open)
      && (words.isSign(paper.end, Sign.close) || words.isSign(paper.end, Sign.comma))
    if isInBrackets || at == 0 && paper.end == words.count { return true }
    for distance in 1...8 {
      let before = at - distance
      if words.isSign(before, Sign.stop), words[before + 1].isCapitalised { return false }
      if words[before].meaning.trigger == .paper || words[before].meaning.trigger == .letter
        || words.isWord(before, among: ["dossier", "wetsvoorstel", "kamer", "ek", "tk", "stuk"])
      {
        return true
      }
    }
    return false
  }

  // MARK: Handelingen

  /// `Handelingen II 2015/16, nr. 53, item 9, p. 12-14`, `Aanhangsel Handelingen II 2014/15, nr. 12`.
  mutating func minutes(_ at: Int) -> Int? {
    let isAnnex = words.isWord(at, among: ["aanhangsel", "aanh"])
    var end = words.isWord(at, "aanh") ? words.behindStop(at + 1) : at + 1
    if isAnnex {
      if words.isWord(end, among: ["van", "der", "bij"]) { end += 1 }
      if words.isWord(end, "de") { end += 1 }
      if words.isWord(end, "handelingen") { end += 1 }
      if words.isWord(end, "hand") { end = words.behindStop(end + 1) }
    } else {
      end = words.behindStop(end)
    }
    if words.areWords(end, "der", "staten"), words.isWord(end + 3, "generaal") { end += 4 }
    if words.isSign(end, Sign.comma) { end += 1 }
    let isEK = words.isWord(end, among: ["i", "ek"]) || words.areWords(end, "eerste", "kamer")
    if isEK || words.isWord(end, among: ["ii", "tk"]) || words.areWords(end, "tweede", "kamer") {
      end += words.isWord(end + 1, "kamer") ? 2 : 1
    }
    if words.isSign(end, Sign.comma) { end += 1 }
    if words.isWord(end, among: ["vergaderjaar", "vj"]) { end = words.behindStop(end + 1) }
    guard let (year, behind) = sessionYear(end) ?? sessionYear(ofDay: end) else { return nil }
    end = words.isSign(behind, Sign.comma) ? behind + 1 : behind
    // `nr. 53, item 9` and `53-9` alike.
    if words[end].meaning.trigger == .marker { end = words.behindStop(end + 1) }
    // `p. 44-8 t/m 44-12`: meeting and item are the page's number.
    if words.isWord(end, among: ["p", "pp", "blz"]), year.start >= 2010,
      words.isHyphen(words.behindStop(end + 1) + 1)
    {
      end = words.behindStop(end + 1)
    }
    guard (1...4).contains(words.digits(end)) else { return nil }
    let number = words.folded(end)
    end += 1
    let kamer = isEK ? "ek" : "tk"
    if isAnnex {
      let page = PaperReader(words).page(end)
      drafts.append(
        Draft(
          kind: .handelingen, tokens: at..<(page?.end ?? end),
          target: "ah-\(kamer)-\(year.digits)-\(number)", page: page?.page))
      return page?.end ?? end
    }
    var item: String?
    let comma = words.isSign(end, Sign.comma) ? end + 1 : end
    var further: String?
    if words.isWord(comma, among: ["item", "items"]), words.digits(comma + 1) > 0 {
      item = words.folded(comma + 1)
      end = comma + 2
      // `items 8 en 9`
      if words.isWord(comma, "items"), words.isWord(end, "en"), words.digits(end + 1) > 0 {
        further = words.folded(end + 1)
        end += 2
      }
    } else if comma > end, !isAnnex, (1...2).contains(words.digits(comma)), year.start >= 2010,
      words[comma + 1].kind == .sign
    {
      // `44, 8`
      item = words.folded(comma)
      end = comma + 1
    } else if words.isHyphen(end), words.clings(end), words.clings(end + 1),
      words.digits(end + 1) > 0
    {
      item = words.folded(end + 1)
      end += 2
    }
    var page = PaperReader(words).page(end)
    // `33-5-12`: the page stands behind the item.
    if page == nil, item != nil, words.isHyphen(end), words.clings(end), words.clings(end + 1),
      words.digits(end + 1) > 0
    {
      page = (words.folded(end + 1), end + 2)
    }
    end = page?.end ?? end
    guard let target = Self.minutesID(kamer, year, number, item, page?.page) else { return nil }
    drafts.append(
      Draft(kind: .handelingen, tokens: at..<end, target: target, page: page?.page))
    if let further, let target = Self.minutesID(kamer, year, number, further, nil) {
      drafts.append(Draft(kind: .handelingen, tokens: at..<end, target: target))
    }
    return end
  }

  /// `Handelingen II, 12 december 2017, nr. 33`
  private func sessionYear(ofDay at: Int) -> (year: SessionYear, end: Int)? {
    guard let date = date(at: at), let day = date.day, let year = SessionYear(of: day) else {
      return nil
    }
    return (year, date.tokens.upperBound)
  }

  /// Meeting and item from 2010-2011 on, meeting and first page in 2009-2010, pages before.
  private static func minutesID(
    _ kamer: String, _ year: SessionYear, _ meeting: String, _ item: String?, _ page: String?
  ) -> String? {
    let start = "h-\(kamer)-\(year.digits)-"
    if let item { return start + "\(meeting)-\(item)" }
    guard let page else { return start + meeting }
    let first = String(page.prefix { $0 != "-" })
    if year.start == 2009 { return start + "\(meeting)-\(first)" }
    guard year.start < 2009 else { return start + meeting }
    return start + (page == first ? "\(first)-\(first)" : page)
  }
}
