import JSONText
import LetterReports

extension Rows {
  func print(_ format: OutputFormat) {
    switch format {
    case .json: Output.json(.array(rows), pretty: true)
    case .jsonl: for row in rows { Output.json(row) }
    case .csv: for line in csv() { Output.exact(line) }
    case .table: Output.write(table())
    }
  }
}
