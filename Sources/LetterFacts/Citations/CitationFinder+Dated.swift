internal import DutchLanguage
import LetterModel

/// Letters and reports by their date, letters by their title.
///
/// ```
/// dated = head ["«" title "»"] [subject] "van" date *(("," | "en") ["van"] date)
///         *("(" papers ")" [","] ["en"] "van" date …)
/// head = ["artikel 100-"] "brief" | "Kamerbrieven" | "Voortgangsrapportage" | …
/// ```
extension CitationFinder {
  /// The first token of a letter's name: `artikel` of `artikel 100-brief`.
  func letterStart(_ at: Int) -> Int {
    var start = at
    if words.isHyphen(start - 1), words.clings(start) || words.clings(start - 1),
      words[start - 2].kind != .sign
    {
      start -= 2
    } else if words.number(start - 1) == 100 {
      start -= 1
    }
    guard words.number(start) == 100 else { return start }
    if words.isHyphen(start - 1) { start -= 1 }
    if words.isSign(start - 1, Sign.stop) { start -= 1 }
    return words[start - 1].meaning.trigger == .article ? start - 1 : start
  }

  mutating func dated(_ at: Int, from start: Int, kind: Citation.Kind) -> Int? {
    var end = at + 1
    var title: String?
    if kind == .letter, let quoted = quotation(end) {
      title = quoted.title
      end = quoted.end
    }
    guard let first = firstDate(end) else {
      if title == nil, let date = dayBehind(end) {
        return add(date, from: start, kind, name: nil, title: nil, isPlural: false)
      }
      if title == nil, let date = dayBefore(start) {
        return add(
          Draft(
            kind: kind, tokens: date.lead..<end, target: Self.target(date.date),
            date: date.date.day, isRelative: date.date.isRelative))
      }
      guard let title else { return nil }
      return add(Draft(kind: kind, tokens: start..<end, target: title, title: title))
    }
    let name = kind == .report ? Self.reportName(words.folded(at)) : nil
    let isPlural =
      words.hasSuffix(at, "en") || words.hasSuffix(at, "s")
    end = add(first, from: start, kind, name: name, title: title, isPlural: isPlural)
    while let next = behindPapers(end, isPlural: isPlural) {
      end = add(next, from: next.lead, kind, name: name, title: nil, isPlural: isPlural)
    }
    return end
  }

  /// A date with the word that leads it.
  struct LedDate {
    var date: DutchDate
    var lead: Int
  }

  // MARK: Dates

  /// Adds a letter named alone; the position behind it.
  private mutating func add(_ draft: Draft) -> Int {
    group = Group(drafts: drafts.count..<drafts.count + 1, end: draft.tokens.upperBound)
    drafts.append(draft)
    return draft.tokens.upperBound
  }

  /// Adds a date and those listed with it; the position behind them.
  private mutating func add(
    _ first: LedDate, from start: Int, _ kind: Citation.Kind, name: String?, title: String?,
    isPlural: Bool
  ) -> Int {
    var members = [first.date]
    while let next = nextDate(members[members.count - 1].tokens.upperBound, isPlural) {
      members.append(next)
    }
    let tokens = start..<members[members.count - 1].tokens.upperBound
    let begin = drafts.count
    for date in members {
      let day = Self.target(date)
      drafts.append(
        Draft(
          kind: kind, tokens: tokens, target: name.map { "\($0) \(day)" } ?? day, date: date.day,
          isRelative: date.isRelative, title: title))
    }
    group = Group(drafts: begin..<drafts.count, end: tokens.upperBound)
    return tokens.upperBound
  }

  /// The date that follows a name directly or behind its addressee, sender or subject.
  private func firstDate(_ at: Int) -> LedDate? {
    // `schrijven` is a verb as well.
    if words.isWord(at - 1, "schrijven"), dateLead(at) == nil { return nil }
    if let aside = dateAside(at) { return aside }
    var end = at
    let isSubject = words.isWord(at, among: Self.subjectWords)
    let isSender = words.isWord(at, "van")
    while end < at + 24 {
      if let lead = dateLead(end), let date = date(at: lead), isCitable(date) {
        // A date far behind the name must have its year: else it may be the subject's.
        guard end == at || !date.isRelative || words.text(date.tokens).hasSuffix("l.") else {
          return nil
        }
        return LedDate(date: date, lead: end)
      }
      if end == at, let date = date(at: end), isCitable(date), !date.isRelative {
        return LedDate(date: date, lead: end)
      }
      guard isSubject || isSender, isSubjectPart(end) else { return nil }
      end += 1
    }
    return nil
  }

  private func isSubjectPart(_ at: Int) -> Bool {
    let token = words[at]
    if token.kind == .sign {
      return [
        Sign.hyphen, Sign.apostrophe, Sign.openQuote, Sign.closeQuote, Sign.quote, Sign.openSingle,
        Sign.comma,
      ].contains(token.sign)
    }
    return !words.isWord(at, among: Self.clauseWords)
  }

  /// A day, or a month with its year: what a letter can be found by.
  private func isCitable(_ date: DutchDate) -> Bool {
    date.precision == .day || date.precision == .month
  }

  private func nextDate(_ end: Int, _ isPlural: Bool) -> DutchDate? {
    var at = end
    if words.isSign(at, Sign.comma) { at += 1 }
    if words.isWord(at, among: ["en", "alsmede", "respectievelijk"]) { at += 1 }
    guard at > end else { return nil }
    let lead = dateLead(at)
    guard isPlural || lead != nil, let date = date(at: lead ?? at), isCitable(date) else {
      return nil
    }
    return date
  }

  /// Reads the papers in brackets behind a list; the next date where the list goes on behind them.
  private mutating func behindPapers(_ end: Int, isPlural: Bool) -> LedDate? {
    guard isPlural, words.isSign(end, Sign.open),
      let close = (end + 1..<end + 40).first(where: { words.isSign($0, Sign.close) })
    else { return nil }
    var at = close + 1
    if words.isSign(at, Sign.comma) { at += 1 }
    if words.isWord(at, among: ["en", "alsmede"]) { at += 1 }
    let lead = dateLead(at)
    guard at > close + 1 || lead != nil, let date = date(at: lead ?? at), isCitable(date) else {
      return nil
    }
    read(end + 1..<close)
    return LedDate(date: date, lead: at)
  }

  /// `2017-09-11`, `2017-06` for a month, `--04-13` where no year is known.
  static func target(_ date: DutchDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let from = date.from else {
      return "--\(two(date.month ?? 0))" + (date.dayOfMonth.map { "-\(two($0))" } ?? "")
    }
    return date.precision == .day ? from.description : String(from.description.prefix(7))
  }

  /// `voortgangsrapportages` → `Voortgangsrapportage`.
  private static func reportName(_ word: String) -> String {
    var name = word
    if name.hasSuffix("rapportages") { name.removeLast() }
    if name.hasSuffix("brieven") { name = name.dropLast(5) + "ief" }
    if name.hasSuffix("rapporten") { name.removeLast(2) }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  // MARK: Titles

  /// `«Toekomstige Nederlandse inspanningen»` on one or a few lines.
  private func quotation(_ at: Int) -> (title: String, end: Int)? {
    let opening = words[at].sign
    guard [Sign.openQuote, Sign.quote, Sign.openSingle, Sign.apostrophe].contains(opening) else {
      return nil
    }
    for end in at + 1..<at + 40 where end < words.count && words[end].kind == .sign {
      let sign = words[end].sign
      // An apostrophe inside a word (`F-16’s`) closes nothing.
      let closes =
        sign == Sign.closeQuote && opening == Sign.openQuote
        || sign == Sign.quote
          && opening == Sign.quote
        || sign == Sign.apostrophe && (opening == Sign.openSingle || opening == Sign.apostrophe)
          && !words.clings(end + 1)
      if closes, end > at + 1 { return (oneLine(at + 1..<end), end + 1) }
    }
    return nil
  }

  /// Words with plain blanks for line ends, broken words joined.
  private func oneLine(_ tokens: Range<Int>) -> String {
    var line = ""
    for index in tokens {
      if words[index].afterSpace, index > tokens.lowerBound { line += " " }
      // A token that holds a line end was broken at its hyphen.
      let parts = words.text(index..<index + 1).split { $0.isWhitespace }
      for (number, part) in parts.enumerated() {
        line += number + 1 < parts.count ? part.dropLast() : part
      }
    }
    return line
  }

  private static let subjectWords: [StaticString] = [
    "over", "inzake", "betreffende", "aan", "omtrent", "met", "ter",
  ]

  /// Words of a clause, in which a date is no longer that of the letter.
  private static let clauseWords: [StaticString] = [
    "waarin", "waarmee", "waarbij", "die", "dat", "is", "zijn", "wordt", "worden", "heeft",
    "hebben", "werd", "werden", "zal", "zullen", "was", "waren", "hadden", "kan", "per", "sinds",
    "tot", "periode", "vanaf", "op",
  ]
}
