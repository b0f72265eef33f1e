internal import DutchLanguage
import LetterModel

/// Times to which the words give no day, and a letter without one.
///
/// A month or a year that is named with its number is no finding: it means what it says.
enum DateAudit {
  static func find(in letter: Letter, date: Day?) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    if date == nil {
      findings.append(
        AuditFinding(
          .date, .problem, "The letter has no date, so that no relative date can be resolved."))
    }
    for section in letter.sections {
      for block in section.blocks {
        findings += find(block.text, on: date) {
          Place(section: section.path, block: block.ordinal, range: $0)
        }
      }
    }
    let callers = letter.noteCallers
    for note in letter.notes {
      let caller = callers[note.number]
      let path = caller.map { letter.sections[$0.section].path } ?? "0"
      findings += find(note.text, on: date) {
        Place(section: path, block: caller?.block, note: note.number, range: $0)
      }
    }
    return findings
  }

  private static func find(
    _ text: String, on date: Day?, place: (Range<Int>) -> Place
  ) -> [AuditFinding] {
    let words = Words(text)
    let impossible = Self.impossible(in: words).map { tokens in
      let quote = words.text(tokens)
      return AuditFinding(
        .date, .problem, "«\(quote)» is no day of the calendar.",
        evidence: [.init(quote: quote, place: place(words.scalars(tokens)))])
    }
    return impossible
      + DateFinder(words, on: date).find().compactMap { found in
        guard let message = message(found) else { return nil }
        let evidence = AuditFinding.Evidence(quote: found.text, place: place(found.range))
        return AuditFinding(.date, .notice, message, evidence: [evidence])
      }
  }

  /// Days that no month has: `31 september 2018`, `29 februari 2019`.
  private static func impossible(in words: Words) -> [Range<Int>] {
    (0..<words.count).compactMap { at in
      guard words[at].meaning.time == .month, (1...2).contains(words.digits(at - 1)),
        !words.clings(at - 1) || words[at - 2].kind == .sign, let day = words.number(at - 1)
      else { return nil }
      let month = Int(words[at].meaning.number)
      let behind = words.behindStop(at + 1)
      let year = words.digits(behind) == 4 ? words.number(behind) : nil
      // A leap year, where none is named.
      guard Day(year: year ?? 2000, month: month, day: day) == nil else { return nil }
      return at - 1..<(year == nil ? at + 1 : behind + 1)
    }
  }

  private static func message(_ found: DutchDate) -> String? {
    guard let from = found.from, let until = found.until else {
      return "«\(found.text)» gives no day without the day of the letter."
    }
    switch found.precision {
    case .day, .year: return nil
    case .month where !found.isRelative: return nil
    case .month, .part, .season, .stretch:
      return "«\(found.text)» gives no day: it lies between \(from) and \(until)."
    }
  }
}
