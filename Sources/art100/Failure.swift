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
      switch Art100.exitCode(for: error) {
      case .success where !UsageMistake.namesUnknownCommand:
        self.init(0, Art100.fullMessage(for: error))
      case .success: self.init(Exit.usage, UsageMistake(error).sentence)
      case .validationFailure: self.init(Exit.usage, UsageMistake(error).sentence)
      default: self.init(Exit.bug, "a fault in this program: \(error)")
      }
    }
  }

  /// Runs what refuses to replace a file, of a command that can be told to.
  static func namingForce<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ArchiveError {
      guard case .exists(let path) = error else { throw error }
      throw Failure(
        Exit.cannotCreate, "\(error), or replace an earlier one of the same form with --force",
        path: path)
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
        Output.error("art100: " + (exitCode > 128 ? "" : "error: ") + placed)
      }
    }
    Output.end(exitCode)
  }
}
