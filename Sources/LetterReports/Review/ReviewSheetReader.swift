package import LetterArchive
internal import LetterExport
package import LetterModel

/// Reads a filled-in sheet and makes requests of it. Whatever does not fit the letter as it stands
/// now is an error with its line: a sheet goes in whole or not at all.
package struct ReviewSheetReader {
  /// The path, for messages.
  package let path: String
  package let letter: String
  package let reference: LetterReference
  /// The rows that a sheet written now would have, by item and kind.
  private let present: [Key: [String: String]]
  private let facts: [Key: Fact]

  private struct Key: Hashable {
    package var item: String
    package var kind: String
  }

  package init(
    path: String, letter: OpenedLetter, reference: LetterReference, facts: [ReviewedFact],
    items: [ReviewedItem]
  ) {
    self.path = path
    self.letter = letter.id
    self.reference = reference
    let rows =
      items.map { ReviewSheet.row(of: $0, letter: letter.id) }
      + facts.map { ReviewSheet.row(of: $0, in: letter) }
    present = Dictionary(
      rows.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    self.facts = Dictionary(
      facts.map {
        (Key(item: "\(letter.id)\($0.fact.place)", kind: $0.fact.kind.rawValue), $0.fact)
      },
      uniquingKeysWith: { first, _ in first })
  }

  private static func key(_ row: [String: String]) -> Key {
    Key(item: row["item"] ?? "", kind: row["kind"] ?? "")
  }

  /// The requests of the sheet with the line of each.
  package func requests(of text: String) throws -> [(line: Int, request: DecisionRequest)] {
    let rows: [CSVReader.Row]
    do { rows = try CSVReader.rows(of: text) } catch {
      throw ReportError(.unreadable, "no CSV: \(error.why)", path: path, line: error.line)
    }
    guard let head = rows.first else {
      throw ReportError(.unreadable, "the sheet is empty", path: path)
    }
    let needed = ["item", "decision", "kind"].filter { !head.cells.contains($0) }
    guard needed.isEmpty else {
      throw ReportError(
        .unreadable,
        "the sheet lacks the column \(needed.joined(separator: ", ")); --sheet-out writes one",
        path: path, line: head.line)
    }
    return try rows.dropFirst().compactMap { row in
      guard row.cells.count <= head.cells.count else {
        throw failure(row.line, "more cells than columns")
      }
      let cells = zip(head.cells, row.cells.map(SpreadsheetText.unguarded))
      let values = Dictionary(cells.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      return try request(values, line: row.line).map { (row.line, $0) }
    }
  }

  private func failure(_ line: Int, _ why: String) -> ReportError {
    ReportError(.unreadable, why, path: path, line: line)
  }

  private func request(_ row: [String: String], line: Int) throws -> DecisionRequest? {
    let word = (row["decision"] ?? "").lowercased()
    let key = Self.key(row)
    let why = row["why"].flatMap { $0.isEmpty ? nil : $0 }
    guard !word.isEmpty else {
      if let present = present[key] {
        let changed = changes(row, present)
        if let field = changed.keys.min() {
          throw failure(
            line, "\(field) of \(key.item) was changed, but there is no decision; write correct")
        }
      }
      return nil
    }
    guard let action = ReviewSheet.decisions[word] else {
      let words = ReviewSheet.decisions.keys.sorted().joined(separator: ", ")
      throw failure(line, "'\(word)' is no decision; there are: \(words)")
    }
    if action == .added { return try added(row, why, line) }
    guard let present = present[key] else {
      throw failure(line, "there is no \(key.kind) \(key.item) in the letter as it stands now")
    }
    if let review = row["review"], review != present["review"] {
      throw failure(
        line,
        "\(key.item) was \(review) when the sheet was written and is "
          + "\(present["review"] ?? "") now; write a new sheet")
    }
    let changed = changes(row, present)
    if action == .corrected ? changed.isEmpty : !changed.isEmpty {
      throw failure(
        line,
        action == .corrected
          ? "\(key.item) is to be corrected, but no field of it was changed"
          : "\(key.item) is to be \(action.rawValue), but \(changed.keys.min() ?? "") was changed")
    }
    let name = try named(key.item, line)
    guard name.letter.target == reference.target else {
      throw failure(line, "\(key.item) is not of \(letter)")
    }
    return DecisionRequest(
      action, try name.target(kind: Fact.Kind(rawValue: key.kind)), of: reference,
      changes: FieldText.kept(changed, of: facts[key]), why: why)
  }

  /// The corrections of a row, as typed.
  private func changes(_ row: [String: String], _ present: [String: String]) -> [String: String] {
    let unit = row["unit"] ?? ""
    return ReviewSheet.corrected.reduce(into: [:]) { changes, field in
      guard let text = row[field] else { return }
      let old = present[field] ?? ""
      // A spreadsheet writes the same day or number in its own way.
      if FieldText.kept(field, text, unit: unit)
        != FieldText.kept(field, old, unit: present["unit"] ?? "")
      {
        changes[field] = text
      }
    }
  }

  private func named(_ text: String, _ line: Int) throws -> ReviewName {
    do { return try ReviewName(reading: text) } catch let error as ReportError {
      throw failure(line, error.message)
    } catch {
      throw failure(line, "\(error)")
    }
  }

  private func added(_ row: [String: String], _ why: String?, _ line: Int) throws -> DecisionRequest
  {
    guard let kind = Fact.Kind(rawValue: row["kind"] ?? "") else {
      throw failure(line, "'\(row["kind"] ?? "")' is not a kind of fact")
    }
    let name = try named(row["item"] ?? "", line)
    guard case .passage(let block, let note) = name.item else {
      throw failure(line, "what is added needs the passage in which it stands, without a stretch")
    }
    guard let quote = row["quote"], !quote.isEmpty else {
      throw failure(line, "what is added needs its words in the column quote")
    }
    let fields = Fact.fieldNames.reduce(into: [String: String]()) { fields, field in
      if let text = row[field], !text.isEmpty { fields[field] = text }
    }
    return DecisionRequest(
      .added, .words(quote, block: block, note: note, from: 0, kind: kind), of: reference,
      changes: FieldText.kept(fields, of: nil), why: why)
  }
}
