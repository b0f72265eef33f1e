package import LetterArchive
internal import LetterExport
package import LetterModel

/// All that is wrong with a sheet, in the order of its lines.
package struct SheetFaults: Error {
  package var faults: [ReportError]

  package init(faults: [ReportError]) { self.faults = faults }
}

/// Reads a filled-in sheet and makes requests of it. Whatever does not fit the letter as it stands
/// now is a fault with its line: a sheet goes in whole or not at all.
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

  /// What a sheet asks for, with the line of each request, and what is wrong with its other rows.
  package func requests(
    of text: String
  ) throws -> (requests: [(line: Int, request: DecisionRequest)], faults: [ReportError]) {
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
    var requests: [(line: Int, request: DecisionRequest)] = []
    var faults: [ReportError] = []
    var decided: [Key: Int] = [:]
    for row in rows.dropFirst() {
      do {
        guard row.cells.count <= head.cells.count else {
          throw failure(row.line, "more cells than columns")
        }
        let cells = zip(head.cells, row.cells.map(SpreadsheetText.unguarded))
        let values = Dictionary(cells.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        try refuseOther(values["item"] ?? "", row.line)
        guard let request = try request(values, line: row.line) else { continue }
        let key = Self.key(values)
        if request.action != .added, let line = decided.updateValue(row.line, forKey: key) {
          throw failure(row.line, "item: \(key.item) is decided about twice, in line \(line) too")
        }
        requests.append((row.line, request))
      } catch let fault as ReportError {
        faults.append(fault)
      }
    }
    return (requests, faults)
  }

  /// A sheet of another letter is one fault, and not one a row.
  private func refuseOther(_ item: String, _ line: Int) throws {
    let name = String(item.prefix { $0 != ":" && $0 != "#" && $0 != "@" })
    guard name.hasPrefix("kst-"), name != letter else { return }
    throw SheetFaults(
      faults: [
        failure(
          line, "item: this is a sheet of \(name), and \(letter) is reviewed; name \(name) instead")
      ])
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
            line,
            "\(field): '\(changed[field] ?? "")' stands where \(key.item) has "
              + "'\(present[field] ?? "")', but there is no decision; write correct")
        }
      }
      return nil
    }
    guard let action = ReviewSheet.decisions[word] else {
      let words = ReviewSheet.decisions.keys.sorted().joined(separator: ", ")
      throw failure(line, "decision: '\(word)' is no decision; there are: \(words)")
    }
    if action == .added { return try added(row, why, line) }
    guard let present = present[key] else {
      throw failure(
        line, "item: there is no \(key.kind) \(key.item) in the letter as it stands now")
    }
    if let review = row["review"], review != present["review"] {
      throw failure(
        line,
        "review: \(key.item) was \(review) when the sheet was written and is "
          + "\(present["review"] ?? "") now; write a new sheet")
    }
    let changed = changes(row, present)
    if action == .corrected ? changed.isEmpty : !changed.isEmpty {
      throw failure(
        line,
        action == .corrected
          ? "decision: \(key.item) is to be corrected, but no field of it was changed"
          : "\(changed.keys.min() ?? ""): \(key.item) is to be \(action.rawValue), but this was "
            + "changed")
    }
    let target = try named(key.item, line).target(kind: Fact.Kind(rawValue: key.kind))
    let fact = facts[key]
    return DecisionRequest(
      action, target, of: reference,
      changes: fact == nil
        ? FieldText.kept(changed, of: target) : FieldText.kept(changed, of: fact), why: why)
  }

  /// The corrections of a row, as typed. A spreadsheet writes the same day or number in its own way.
  private func changes(_ row: [String: String], _ present: [String: String]) -> [String: String] {
    ReviewSheet.corrected.reduce(into: [:]) { changes, field in
      guard let text = row[field] else { return }
      if !FieldText.isSame(field, text, as: present[field] ?? "") { changes[field] = text }
    }
  }

  private func named(_ text: String, _ line: Int) throws -> ReviewName {
    do { return try ReviewName(reading: text) } catch let error as ReportError {
      throw failure(line, "item: \(error.message)")
    } catch {
      throw failure(line, "item: \(error)")
    }
  }

  private func added(_ row: [String: String], _ why: String?, _ line: Int) throws -> DecisionRequest
  {
    let name = try named(row["item"] ?? "", line)
    if case .target(.newSignatory) = name.item {
      return DecisionRequest(
        .added, .newSignatory, of: reference, changes: ["value": row["value"] ?? ""], why: why)
    }
    guard let kind = Fact.Kind(rawValue: row["kind"] ?? "") else {
      throw failure(line, "kind: '\(row["kind"] ?? "")' is not a kind of fact")
    }
    guard case .passage(let block, let note) = name.item else {
      throw failure(
        line, "item: what is added needs the passage in which it stands, without a stretch")
    }
    guard let quote = row["quote"], !quote.isEmpty else {
      throw failure(line, "quote: what is added needs its words in the column quote")
    }
    let fields = Fact.fieldNames.reduce(into: [String: String]()) { fields, field in
      if let text = row[field], !text.isEmpty { fields[field] = text }
    }
    return DecisionRequest(
      .added, .words(quote, block: block, note: note, from: 0, kind: kind), of: reference,
      changes: FieldText.kept(fields, of: nil), why: why)
  }
}
