import ArgumentParser
import LetterArchive
import LetterExport
import LetterModel
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
