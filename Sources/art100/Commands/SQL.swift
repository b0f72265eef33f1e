import ArgumentParser
import JSONText
import LetterArchive
import LetterReports

struct SQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the archive in SQL; nothing but reading is allowed.",
    discussion: """
      Example:
        art100 sql -a archive.sqlite "SELECT id, date, title FROM letter ORDER BY date"

      'letter' and 'passage' are views made for questions; 'SELECT * FROM docs' describes every \
      table and column. Time, rows and memory are limited; a limit that bites is announced on \
      standard error and the exit code is 64. A value has at most 16 MB, a table or a JSON array at \
      most 32 MB of values, of which each counts a hundred bytes more than it has; csv and jsonl print \
      row after row, as many as there are.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "One SELECT; - reads it from standard input.")
  var query: String

  @Option(
    name: .customLong("param"),
    help: "A value for :name in the SQL, as name=value. May be repeated.")
  var parameters: [String] = []

  @Option(help: "Seconds after which the query is stopped.")
  var timeLimit = 10

  @Option(help: "Rows after which the output ends.")
  var rowLimit = 10_000

  @OptionGroup var output: FormatOption

  func validate() throws {
    guard timeLimit > 0, rowLimit > 0 else {
      throw ValidationError("--time-limit and --row-limit must be at least 1")
    }
  }

  func run() throws {
    let sql = try query == "-" ? StandardInput.text() : query
    let isWhole = output.format == .table || output.format == .json
    let question = UserQuery(
      sql, parameters: try values(), timeLimit: .seconds(timeLimit), rowLimit: rowLimit,
      sizeLimit: isWhole ? 32 << 20 : .max)
    // SQLite looks at the clock only between two of its steps, and one step can be long.
    Deadline.set(seconds: timeLimit + 1)
    var table = Rows(columns: [])
    let stop = try archive.open().run(
      question,
      columns: { columns in
        table.columns = Self.distinct(columns)
        if output.format == .csv { Output.exact(CSV.line(columns)) }
      },
      row: { cells in
        switch output.format {
        case .csv: Output.exact(CSV.line(cells.map { JSON($0).cell }))
        case .jsonl: Output.json(Self.object(table.columns, cells))
        case .table, .json: table.rows.append(Self.object(table.columns, cells))
        }
      })
    Deadline.lift()
    if isWhole {
      table.numeric = Self.numbers(table)
      table.hasThousands = false
      table.print(output.format)
    }
    switch stop {
    case .rows(let limit):
      throw Failure(
        Exit.usage, "stopped after \(limit) rows and there are more; raise --row-limit to see them")
    case .time:
      throw Failure(
        Exit.usage,
        "stopped after \(timeLimit) seconds; the rows above are not all; raise --time-limit")
    case .size(let limit):
      throw Failure(
        Exit.usage,
        "stopped after \(limit >> 20) MB of values, and there are more; use --format jsonl or csv")
    case nil: Output.end(0)
    }
  }

  private func values() throws -> [String: String] {
    var values: [String: String] = [:]
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw Failure(Exit.usage, "'\(parameter)' is no parameter; expected one like name=value")
      }
      values[String(parts[0])] = String(parts[1])
    }
    return values
  }

  /// JSON needs names that differ: a second `id` becomes `id_2`, or the next that no column has.
  private static func distinct(_ columns: [String]) -> [String] {
    var taken = Set(columns)
    var seen: Set<String> = []
    return columns.map { name in
      if seen.insert(name).inserted { return name }
      var number = 2
      while !taken.insert("\(name)_\(number)").inserted { number += 1 }
      return "\(name)_\(number)"
    }
  }

  private static func object(_ columns: [String], _ cells: [UserQuery.Cell]) -> JSON {
    .object(zip(columns, cells).map { .init($0, JSON($1)) })
  }

  private static func numbers(_ table: Rows) -> Set<String> {
    Set(
      table.columns.filter { column in
        table.rows.allSatisfy { row in
          switch row[column] {
          case .int, .double, .null: return true
          default: return false
          }
        }
      })
  }
}

extension JSON {
  init(_ cell: UserQuery.Cell) {
    self =
      switch cell {
      case .null: .null
      case .integer(let number): .int(number)
      case .real(let number): number.isFinite ? .double(number) : .string("\(number)")
      case .text(let text): .string(text)
      case .blob(let bytes): .string(Self.hex(bytes))
      }
  }

  /// Bytes as SQL writes them: `X'0A1B'`.
  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text = Array("X'".utf8)
    text.reserveCapacity(bytes.count * 2 + 3)
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text + Array("'".utf8), as: UTF8.self)
  }
}
