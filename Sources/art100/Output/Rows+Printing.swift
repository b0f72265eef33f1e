import JSONText
import LetterReports

extension Rows {
  func print(_ format: OutputFormat) {
    var printer = RowPrinter(self, format)
    for row in rows { printer.add(row) }
    printer.end()
  }

  /// Prints rows as they are made, so that those of many letters take no room.
  ///
  /// - Returns: whether there was any.
  func print(
    _ format: OutputFormat, _ make: (inout RowPrinter) throws -> Void
  ) throws -> Bool {
    var printer = RowPrinter(self, format)
    do {
      try make(&printer)
    } catch {
      // An answer that ends in the middle is none.
      Output.forget()
      throw error
    }
    printer.end()
    return !printer.isEmpty
  }
}

/// Rows as a table, as JSON, as JSON lines or as CSV, printed one by one but for the table, which
/// has to know how wide its columns are.
struct RowPrinter {
  private let form: Rows
  private let format: OutputFormat
  private var table: Table
  private var list = JSONList()
  private(set) var isEmpty = true

  /// - Parameter form: the columns; rows are added.
  init(_ form: Rows, _ format: OutputFormat) {
    (self.form, self.format) = (form, format)
    table = Table(of: form)
  }

  mutating func add(_ row: JSON) {
    switch format {
    case .json: Output.exact(JSON.printed(list.next(row)))
    case .jsonl: Output.json(row)
    case .csv: Output.exact((isEmpty ? form.csvHead : "") + form.csvLine(row))
    case .table: table.add(row)
    }
    isEmpty = false
  }

  func end() {
    switch format {
    case .json: Output.exact(list.end + "\n")
    case .jsonl: break
    case .csv: if isEmpty { Output.exact(form.csvHead) }
    case .table: table.write(Output.write)
    }
  }
}
