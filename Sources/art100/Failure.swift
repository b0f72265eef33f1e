import ArgumentParser
import Glibc
import JSONText
import LetterArchive
import LetterExport
import LetterModel
import LetterReports
import LetterSources
import SQLite

/// An error on its way out: a sentence for people, an object for programs, an exit code for both.
struct Failure: Error {
  var exitCode: Int32
  var message: String
  var path: String?
  var line: Int?

  init(_ exitCode: Int32, _ message: String, path: String? = nil, line: Int? = nil) {
    self.exitCode = exitCode
    self.message = message
    self.path = path
    self.line = line
  }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as ArchiveError:
      self.init(error.category.exitCode, "\(error)", path: error.path)
    case let error as SourceError:
      self.init(
        error.category.exitCode, "\(error)", path: error.path, line: error.place?.line)
    case let error as ExportError:
      self.init(error.exitCode, "\(error)", path: error.path, line: error.line)
    case let error as ReportError:
      self.init(error.category.exitCode, error.message, path: error.path, line: error.line)
    case let error as ColumnError:
      self.init(Exit.inputOutput, "the archive is damaged: \(error); run 'verify'")
    case let error as DocumentNumberError: self.init(Exit.usage, "\(error)")
    case is CancellationError: self = Interruption.failure("nothing was changed")
    case let error as ExitCode: self.init(error.rawValue, "")
    default:
      let code = Art100.exitCode(for: error)
      self.init(
        code == .success ? 0 : code == .validationFailure ? Exit.usage : Exit.bug,
        Art100.fullMessage(for: error))
    }
  }

  /// The message with the path before it, where it does not name the path itself.
  var placed: String {
    guard let path, path != "-", !message.contains(path) else { return message }
    return "\(path)\(line.map { ":\($0)" } ?? ""): \(message)"
  }

  /// The object that `--format json` promises: `{"error":{"code","message","path","line"}}`.
  var json: JSON {
    [
      "code": .int(Int(exitCode)), "message": .string(message), "path": .init(path),
      "line": .init(line),
    ]
  }

  /// Says it and ends the program.
  func report() -> Never {
    Interruption.pauseIfEnding()
    Output.flush()
    if exitCode == 0 {
      // Help, the version, completions: the program's own words.
      if !message.isEmpty { Output.exact(message + "\n") }
    } else if !message.isEmpty, exitCode != 128 + SIGPIPE {
      if OutputFormat.isJSONWanted {
        Output.error(["error": json])
      } else {
        // What the parser says is followed by lines on the usage.
        if message.hasPrefix("Error: ") {
          Output.errorLines(message)
        } else {
          Output.error("art100: " + (exitCode > 128 ? "" : "error: ") + placed)
        }
      }
    }
    Output.end(exitCode)
  }
}
