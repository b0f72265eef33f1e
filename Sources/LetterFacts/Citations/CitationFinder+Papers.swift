internal import DutchLanguage
import LetterModel

/// Papers by their number behind a label.
///
/// ```
/// citation = label [chamber] [vergaderjaar] paper *(("," | "en" | ";") paper)
/// label = ["Bijlage bij"] ("Kamerstuk" ["ken"] | ("Tweede"|"Eerste") "Kamerstuk"
///         | ("Tweede"|"Eerste") "Kamer" [","] "vergaderjaar" | "EK" | "TK")
/// paper = dossier *("," dossier) [[","] ["nr."] onder *(("," | "en" | "t/m" | "-") onder)] [page]
/// ```
extension CitationFinder {
  /// What the label tells about all papers behind it.
  struct Label {
    var chamber: Chamber?
    var year: SessionYear?
    /// `Tweede Kamer, vergaderjaar …`, with which every page's running foot begins.
    var isFootForm = false
    var end: Int
  }

  mutating func papers(_ at: Int) -> Int? {
    guard let label = label(at) else { return nil }
    if label.isFootForm, let end = foot(at, label) { return end }
    let first = drafts.count
    var start = at
    var end = label.end
    while let paper = PaperReader(words).read(end) {
      add(paper, label, start..<paper.end)
      knownDossiers.insert(paper.dossiers[0].number)
      end = paper.end
      guard let next = joiner(end), PaperReader(words).read(next) != nil else { break }
      start = next
      end = next
    }
    guard drafts.count > first else { return nil }
    end = dateBehind(end, papers: first..<drafts.count)
    relate(first..<drafts.count, from: at)
    return end
  }

  // MARK: Labels

  private func label(_ at: Int) -> Label? {
    var label = Label(end: at)
    if words.isWord(at, "bijlage") {
      guard words.isWord(at + 1, "bij") else { return nil }
      label.end = at + 2
    }
    let named: Chamber? =
      words.isWord(label.end, "tweede") ? .tk : words.isWord(label.end, "eerste") ? .ek : nil
    if let named {
      label.chamber = named
      if words[label.end + 1].meaning.trigger == .paper {
        label.end += 2
      } else if words.isWord(label.end + 1, "kamer") {
        label.end += 2
        if words.areWords(label.end, "der", "staten"), words.isWord(label.end + 3, "generaal") {
          label.end += 4
        }
        label.isFootForm = true
      } else {
        return nil
      }
    } else if words[label.end].meaning.trigger == .paper || words.isWord(label.end, "kst") {
      label.end = words.behindStop(label.end + 1)
    } else if at == label.end, let sign = chamberSign(at),
      PaperReader(words).dossier(behindYear(at + 1)) != nil
    {
      label.chamber = sign
      label.end = at + 1
    } else {
      return nil
    }
    if words.isSign(label.end, Sign.colon) { label.end += 1 }
    readChamber(&label)
    let hasYear = readYear(&label)
    if words[label.end].meaning.trigger == .marker {
      let behind = words.behindStop(label.end + 1)
      if PaperReader(words).dossier(behind) != nil { label.end = behind }
    }
    label.isFootForm = label.isFootForm && hasYear
    return label
  }

  /// Behind the year, of a session or of the calendar, that stands before a dossier: `TK 2007 30 888`.
  private func behindYear(_ at: Int) -> Int {
    let end = sessionYear(at)?.end ?? (isCalendarYear(at) ? at + 1 : at)
    return end > at && words.isSign(end, Sign.comma) ? end + 1 : end
  }

  private func isCalendarYear(_ at: Int) -> Bool {
    words.digits(at) == 4 && (1980...2100).contains(words.number(at) ?? 0)
  }

  private func chamberSign(_ at: Int) -> Chamber? {
    guard words[at].isCapitals else { return nil }
    return words.isWord(at, "ek") ? .ek : words.isWord(at, "tk") ? .tk : nil
  }

  /// `I`, `II`, `EK`, `TK`, `Tweede Kamer` behind the label.
  private func readChamber(_ label: inout Label) {
    if words[label.end].isCapitals {
      let named: Chamber? =
        words.isWord(label.end, among: ["i", "ek"])
        ? .ek : words.isWord(label.end, among: ["ii", "tk"]) ? .tk : nil
      if let named {
        label.chamber = named
        label.end += 1
      }
    } else if words.isWord(label.end + 1, "kamer"),
      words.isWord(label.end, among: ["tweede", "eerste"])
    {
      label.chamber = words.isWord(label.end, "tweede") ? .tk : .ek
      label.end += 2
    }
    if words.isSign(label.end, Sign.comma) { label.end += 1 }
  }

  private func readYear(_ label: inout Label) -> Bool {
    var at = label.end
    if words.isWord(at, among: ["vergaderjaar", "vj"]) { at = words.behindStop(at + 1) }
    guard let (year, end) = sessionYear(at) else {
      let behind = behindYear(at)
      if behind > at, PaperReader(words).dossier(behind) != nil { label.end = behind }
      return false
    }
    label.year = year
    label.end = words.isSign(end, Sign.comma) ? end + 1 : end
    return true
  }

  /// `2018-2019`, `2018/19`, `20182019`.
  func sessionYear(_ at: Int) -> (year: SessionYear, end: Int)? {
    guard let first = words.number(at) else { return nil }
    if words.digits(at) == 8, first % 10_000 == first / 10_000 + 1 {
      return SessionYear(start: first / 10_000).map { ($0, at + 1) }
    }
    guard words.digits(at) == 4, words.isHyphen(at + 1) || words.isSign(at + 1, Sign.slash),
      let second = words.number(at + 2)
    else { return nil }
    let next = first + 1
    guard
      words.digits(at + 2) == 4 && second == next
        || words.digits(at + 2) == 2 && second == next % 100
    else { return nil }
    return SessionYear(start: first).map { ($0, at + 3) }
  }

  // MARK: Running feet

  /// The position behind a running foot: a line of its own with a page number on it or beside it,
  /// or one that names the letter itself. It cites nothing.
  private func foot(_ at: Int, _ label: Label) -> Int? {
    guard let paper = PaperReader(words).read(label.end), paper.numbers.count == 1 else {
      return nil
    }
    let number = documentNumber(paper, paper.numbers[0], label)
    let page = words.digits(paper.end)
    if number == own { return (1...4).contains(page) ? paper.end + 1 : paper.end }
    let beginsLine = at == 0 || words[at].lineEnds > 0
    guard beginsLine else { return nil }
    let behind = paper.end
    if (1...4).contains(page), endsLine(behind + 1) { return behind + 1 }
    let isPageAbove =
      (1...4).contains(words.digits(at - 1)) && (at == 1 || words[at - 1].lineEnds > 0)
    return isPageAbove && endsLine(behind) ? behind : nil
  }

  private func endsLine(_ end: Int) -> Bool { end >= words.count || words[end].lineEnds > 0 }

  // MARK: Rows

  mutating func add(_ paper: PaperReader.Paper, _ label: Label, _ tokens: Range<Int>) {
    if paper.numbers.isEmpty {
      for dossier in paper.dossiers {
        drafts.append(
          Draft(kind: .kamerstuk, tokens: tokens, target: "dossier/\(dossier)", page: paper.page))
      }
    }
    for onder in paper.numbers {
      let number = documentNumber(paper, onder, label)
      drafts.append(
        Draft(
          kind: .kamerstuk, tokens: tokens, target: number.description, number: number,
          page: paper.page))
    }
  }

  /// Eerste Kamer papers up to 2009-2010 carry the vergaderjaar in their id.
  func documentNumber(_ paper: PaperReader.Paper, _ onder: String, _ label: Label) -> DocumentNumber
  {
    let plain = DocumentNumber(
      dossier: paper.dossiers[0], ondernummer: onder, version: paper.version)
    let chamber = paper.chamber ?? label.chamber ?? plain.chamber
    let isOld = chamber == .ek && (label.year?.start ?? 2010) <= 2009
    return DocumentNumber(
      dossier: plain.dossier, ondernummer: onder, idYear: isOld ? label.year : nil,
      version: plain.version)
  }

  /// Behind the words that join two papers; nil where none stand.
  private func joiner(_ at: Int) -> Int? {
    var end = at
    if words.isSign(end, Sign.comma) || words.isSign(end, Sign.semicolon) { end += 1 }
    if words.isWord(end, among: ["en", "alsmede", "of"]) { end += 1 }
    return end > at ? end : nil
  }

  /// `Kamerstuk 27 925, nr. 612 van 11 september 2017`: the date belongs to the paper.
  private mutating func dateBehind(_ end: Int, papers: Range<Int>) -> Int {
    guard papers.count == 1, let lead = dateLead(end), let date = date(at: lead), let day = date.day
    else { return end }
    drafts[papers.lowerBound].date = day
    drafts[papers.lowerBound].isRelative = date.isRelative
    drafts[papers.lowerBound].tokens =
      drafts[papers.lowerBound].tokens.lowerBound..<date.tokens.upperBound
    return date.tokens.upperBound
  }
}
