import ArgumentParser
import Glibc
import LetterArchive
import LetterExport
import LetterModel
import LetterReports
import LetterSources

/// The program's exit codes, after `sysexits.h`.
enum Exit {
  /// The answer is "different", or problems were found.
  static let different: Int32 = 1
  static let usage: Int32 = 64
  static let unreadable: Int32 = 65
  static let notFound: Int32 = 66
  static let helperMissing: Int32 = 69
  static let bug: Int32 = 70
  static let cannotCreate: Int32 = 73
  static let inputOutput: Int32 = 74
  static let busy: Int32 = 75
  static let permission: Int32 = 77
  static let notOurs: Int32 = 78
  static let interrupted = 128 + SIGINT

  /// What each code says, for the manual.
  static let meanings: [(code: Int32, meaning: String)] = [
    (0, "done"),
    (different, "`diff` found a difference; `verify`, `rebuild` or `audit` found something"),
    (usage, "the command line or the SQL is wrong"),
    (unreadable, "an input cannot be read or is too large"),
    (notFound, "no such file or letter"),
    (helperMissing, "a helper program is missing; the message names its package"),
    (bug, "a fault in this program"),
    (cannotCreate, "a file cannot be made"),
    (inputOutput, "reading or writing failed: disk full, damaged archive"),
    (busy, "another process holds the archive; try again"),
    (permission, "not permitted"),
    (notOurs, "not an archive of this program, or of a newer one"),
    (129, "ended by SIGHUP"),
    (interrupted, "interrupted by Ctrl-C"),
    (143, "ended by SIGTERM"),
  ]
}

extension ArchiveError.Category {
  var exitCode: Int32 {
    switch self {
    case .usage: Exit.usage
    case .unreadable: Exit.unreadable
    case .notFound: Exit.notFound
    case .bug: Exit.bug
    case .cannotCreate: Exit.cannotCreate
    case .inputOutput: Exit.inputOutput
    case .busy: Exit.busy
    case .permission: Exit.permission
    case .notOurs: Exit.notOurs
    }
  }
}

extension SourceError.Category {
  var exitCode: Int32 {
    switch self {
    case .unreadable: Exit.unreadable
    case .notFound: Exit.notFound
    case .helperMissing: Exit.helperMissing
    case .inputOutput: Exit.inputOutput
    case .permission: Exit.permission
    }
  }
}

extension ExportError {
  var exitCode: Int32 {
    switch self {
    case .missing: Exit.notFound
    case .unreadable, .partial, .incomplete: Exit.unreadable
    }
  }
}

extension ReportError.Category {
  var exitCode: Int32 {
    switch self {
    case .usage: Exit.usage
    case .notFound: Exit.notFound
    case .unreadable: Exit.unreadable
    }
  }
}
