import ArgumentParser
import JSONText
import LetterModel
import LetterReports

struct ID: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "id",
    abstract: "Read the number of a paper in any written form and print its official id.",
    discussion: """
      Example:
        art100 id "27 925, U" "Kamerstukken II 2014/15, 27 925, nr. 539"

      Without arguments, or with -, each line of standard input is one number. Exits with 65 when \
      one of them could not be read.
      """)

  @Argument(help: "Written numbers; - for lines on standard input.")
  var texts: [String] = []

  @OptionGroup var output: FormatOption
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let inputs = texts.isEmpty || texts == ["-"] ? try Self.lines() : texts
    guard !inputs.isEmpty else {
      throw Failure(Exit.usage, "no number was given; name one, such as '27 925, U'")
    }
    let rows = inputs.map(Self.row)
    if output.format == .table {
      for row in rows {
        if let id = row["id"]?.string { Output.line(id) }
        if let error = row["error"]?.string { Output.error("art100: error: " + error) }
      }
    } else {
      Rows(
        columns: [
          "input", "id", "dossier", "ondernummer", "chamber", "session_year", "version", "error",
        ], rows: rows
      ).print(output.format)
    }
    let failed = rows.contains { $0["error"]?.string != nil }
    Output.end(failed ? Exit.unreadable : 0)
  }

  private static func lines() throws -> [String] {
    guard let text = try StandardInput.textIfAny() else { return [] }
    return text.split { $0.isNewline }.map(String.init)
  }

  private static func row(_ text: String) -> JSON {
    do {
      let written = try WrittenNumber(reading: text)
      let number = written.number
      return [
        "input": .string(text), "id": .string("\(number)"),
        "dossier": .string("\(number.dossier)"), "ondernummer": .string(number.ondernummer),
        "chamber": .string(written.chamber.rawValue),
        "session_year": .init((written.sessionYear ?? number.idYear).map { "\($0)" }),
        "version": .init(number.version), "error": .null,
      ]
    } catch {
      return [
        "input": .string(text), "id": .null, "dossier": .null, "ondernummer": .null,
        "chamber": .null, "session_year": .null, "version": .null, "error": .string("\(error)"),
      ]
    }
  }
}
