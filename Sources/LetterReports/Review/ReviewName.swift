package import LetterArchive
package import LetterModel

/// What people review, as they name it: a fact by the stretch on which it stands
/// (`kst-27925-U#7.2/26:12-33`, `kst-27925-U#0/3[1]:5-9` in note 1), a heading by its path
/// (`kst-27925-U#4.1`), a field of the header (`kst-27925-U:date`), a signatory
/// (`kst-27925-U:signatory-2`), and where something is to be added a passage (`kst-27925-U#7.2/26`)
/// or `kst-27925-U:signatory`.
package struct ReviewName {
  package var letter: LetterReference
  /// What is named behind the letter.
  package var item: Item

  package enum Item: Equatable {
    case stretch(block: Int?, note: String?, range: Range<Int>)
    case passage(block: Int?, note: String?)
    case target(ReviewTarget)
  }

  package init(reading text: String) throws {
    func failure() -> ReportError {
      ReportError(
        .usage,
        "'\(text)' names nothing that is reviewed; expected a fact like kst-27925-U#7.2/26:12-33, "
          + "a heading like kst-27925-U#4.1, or kst-27925-U:date, kst-27925-U:signatory-2")
    }
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      guard let colon = text.lastIndex(of: ":") else { throw failure() }
      letter = try LetterArgument(reading: String(text[..<colon])).reference
      item = .target(try Self.headerItem(text[text.index(after: colon)...], failure))
      return
    }
    letter = try LetterArgument(reading: String(halves[0])).reference
    var rest = halves[1]
    var range: Range<Int>?
    if let colon = rest.lastIndex(of: ":") {
      guard let read = Self.range(rest[rest.index(after: colon)...]) else { throw failure() }
      range = read
      rest = rest[..<colon]
    }
    var note: String?
    if rest.hasSuffix("]"), let open = rest.lastIndex(of: "[") {
      note = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open]
    }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var block: Int?
    if parts.count == 2 {
      guard let ordinal = Int(parts[1]) else { throw failure() }
      block = ordinal
    }
    if let range {
      guard block != nil || note != nil else { throw failure() }
      item = .stretch(block: block, note: note, range: range)
    } else if block != nil || note != nil {
      item = .passage(block: block, note: note)
    } else {
      item = .target(.heading(String(rest)))
    }
  }

  private static func headerItem(
    _ text: Substring, _ failure: () -> ReportError
  ) throws -> ReviewTarget {
    if text == "signatory" { return .newSignatory }
    guard text.hasPrefix("signatory-") else { return .header(String(text)) }
    guard let ordinal = Int(text.dropFirst("signatory-".count)), ordinal > 0 else {
      throw failure()
    }
    return .signatory(ordinal)
  }

  private static func range(_ text: Substring) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end else {
      return nil
    }
    return start..<end
  }

  /// What a decision about it is about.
  package func target(kind: Fact.Kind?) throws -> ReviewTarget {
    switch item {
    case .stretch(let block, let note, let range):
      return .fact(block: block, note: note, range: range, kind: kind)
    case .target(let target): return target
    case .passage:
      throw ReportError(
        .usage,
        "a passage holds many facts; name one with its stretch behind a colon, as 'art100 review "
          + "\(letter) --format table' lists them")
    }
  }

  /// The name of a heading, field or signatory of a letter.
  package static func text(_ target: ReviewTarget, of letter: String) -> String {
    switch target {
    case .header(let field): "\(letter):\(field)"
    case .heading(let path): "\(letter)#\(path)"
    case .signatory(let ordinal): "\(letter):signatory-\(ordinal)"
    case .newSignatory: "\(letter):signatory"
    case .fact, .words: letter
    }
  }
}
