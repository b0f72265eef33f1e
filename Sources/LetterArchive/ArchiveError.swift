public import LetterModel

/// Why the archive refused, with the facts of the case.
///
/// `description` says what, where, and what to do next.
public enum ArchiveError: Error, Equatable, Sendable {
  /// No file is at the path.
  case missing(path: String)
  /// Something else than a plain file is at the path, such as `a folder`.
  case notAFile(path: String, what: String)
  /// A file of another program, or none that SQLite reads.
  case foreign(path: String, why: String)
  /// A file beside the archive that SQLite must not take for its own; `what` says what it is.
  case unsafeCompanion(path: String, what: String)
  /// A file whose schema is newer than this program knows.
  case newer(path: String, version: Int, program: String?)
  /// A file whose schema is older than this program reads: it must be migrated first.
  case older(path: String, version: Int)
  /// The schema or its record was changed from outside; `what` names the object.
  case tampered(path: String, what: String)
  /// SQLite finds the file damaged.
  case damaged(path: String, what: String)
  /// SQLite cannot make out a full-text index, which was changed from outside.
  case brokenIndex(path: String, name: String)
  /// Another process holds the archive.
  case busy(path: String)
  /// The system does not allow it.
  case notPermitted(path: String, what: String)
  /// A new file cannot come to be.
  case cannotCreate(path: String, why: String)
  /// A file is there already and is never overwritten.
  case exists(path: String)
  /// Reading or writing the disk failed.
  case inputOutput(path: String, why: String)
  /// The disk is full.
  case full(path: String)
  /// Something was to be written through an archive that was opened for reading.
  case openedForReading(path: String)

  /// No letter has this id, date or revision; `near` holds ids that look alike.
  case notFound(String, near: [String])
  /// Several letters answer to this.
  case ambiguous(String, ids: [String])
  /// The letter was withdrawn.
  case withdrawn(id: String, why: String)
  /// A decision came without its reason.
  case noReason
  /// A decision cannot be taken: which of those asked for at once, from 1, and why.
  case review(request: Int, ReviewError)
  /// A ruling on an alignment that cannot be.
  case unfitRuling(String)
  /// Two letters that cannot be prints of one work.
  case notTwins(String, String, why: String)
  /// No series has this name; `near` holds the names there are.
  case noSuchSeries(String, near: [String])
  /// The letter shows no number, date or chamber, and none was supplied.
  case notStated(Field, found: String?)
  /// The clerk supplied another value than the letter shows.
  case contradiction(Field, read: String, supplied: String)
  /// The letter's chamber does not print papers with such an ondernummer.
  case chamberMismatch(chamber: Chamber, ondernummer: String)
  /// The same bytes were imported under another id.
  case sourceBelongsTo(id: String, wanted: String)
  /// The reading does not fit the schema or itself.
  case unfit(String)
  /// The letter shows no text below its head.
  case noBody
  /// The search cannot be done; the sentence says why.
  case query(String)
  /// A fault of this program.
  case bug(String)

  /// A header field that a clerk can supply.
  public enum Field: String, Sendable {
    case id
    case date
    case chamber
  }

  /// Whether a decision was refused for what it says.
  public var isReview: Bool { if case .review = self { true } else { false } }

  /// What kind of trouble it is; the program that uses the archive makes an exit code of it.
  public enum Category: Sendable {
    case usage, unreadable, notFound, bug, cannotCreate, inputOutput, busy, permission, notOurs
  }

  /// The kind of trouble.
  public var category: Category {
    switch self {
    case .missing, .notFound, .withdrawn, .noSuchSeries: .notFound
    case .review(_, .noSuchFact), .review(_, .noSuchText), .review(_, .noSuchItem): .notFound
    case .review: .usage
    case .notAFile, .foreign, .unsafeCompanion, .newer, .older, .tampered: .notOurs
    case .damaged, .brokenIndex, .inputOutput, .full: .inputOutput
    case .busy: .busy
    case .notPermitted: .permission
    case .cannotCreate, .exists: .cannotCreate
    case .ambiguous, .query, .noReason, .notTwins, .unfitRuling: .usage
    case .notStated, .contradiction, .chamberMismatch, .sourceBelongsTo, .noBody, .unfit:
      .unreadable
    case .openedForReading, .bug: .bug
    }
  }

  /// The file concerned; nil where it concerns a letter.
  public var path: String? {
    switch self {
    case .missing(let path), .notAFile(let path, _), .foreign(let path, _),
      .unsafeCompanion(let path, _), .newer(let path, _, _), .older(let path, _),
      .tampered(let path, _), .damaged(let path, _),
      .brokenIndex(let path, _),
      .busy(let path), .notPermitted(let path, _), .cannotCreate(let path, _), .exists(let path),
      .inputOutput(let path, _), .full(let path), .openedForReading(let path):
      path
    default: nil
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// What, where, and what to do next.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no archive is here; check the path, or make one with 'init' or 'import'"
    case .notAFile(let path, let what):
      "\(path): this is \(what), and an archive is a plain file; name the file itself"
    case .foreign(let path, let why):
      "\(path): not an archive of this program: \(why); the file was left as it is"
    case .unsafeCompanion(let path, let what):
      "\(path): a file of this name belongs to the archive beside it, but \(what); nothing was"
        + " opened; move it away, and run 'verify'"
    case .newer(let path, let version, let program):
      "\(path): written with schema version \(version), newer than this program knows; use "
        + (program.map { "version \($0)" } ?? "a newer version") + " or later"
    case .older(let path, let version):
      "\(path): written with schema version \(version); run 'migrate' first (a copy is kept)"
    case .tampered(let path, let what):
      "\(path): the schema was changed from outside: \(what); restore a backup, or undo the change"
    case .damaged(let path, let what):
      "\(path): the archive is damaged: \(what); restore a backup, and keep this file for study"
    case .brokenIndex(let path, let name):
      "\(path): the full-text index \(name) was changed from outside; run 'rebuild', which makes it"
        + " again"
    case .busy(let path):
      "\(path): another process is using the archive; try again when it is done"
    case .notPermitted(let path, let what):
      "\(path): \(what); check the permissions of the file and its folder"
    case .cannotCreate(let path, let why):
      "\(path): the file cannot be made: \(why)"
    case .exists(let path):
      "\(path): something is here already and was left as it is; choose another name"
    case .inputOutput(let path, let why):
      "\(path): reading or writing failed: \(why); nothing of the last step was kept"
    case .full(let path):
      "\(path): the disk is full; nothing of the last step was kept; free some space and try again"
    case .openedForReading(let path):
      "\(path): the archive was opened for reading only"
    case .notFound(let what, let near):
      "\(what) is not in the archive" + Self.list("; near it: ", near)
        + (near.isEmpty ? "; 'list' shows what is" : "")
    case .ambiguous(let what, let ids):
      "\(what) is not unique" + Self.list(": ", ids) + "; name the letter by its id"
    case .withdrawn(let id, let why):
      "\(id) was withdrawn: \(why); 'list --withdrawn' shows what is out of sight"
    case .noReason: "a decision needs its reason; give it with --why"
    case .review(_, let error): "\(error)"
    case .notTwins(let one, let other, let why):
      "\(one) and \(other) are no prints of one letter: \(why)"
    case .noSuchSeries(let name, let near):
      "no series is named '\(name)'"
        + (near.isEmpty
          ? "; there is none yet: 'series propose' shows which letters form one"
          : Self.list("; there are: ", near))
    case .notStated(let field, let found):
      "the letter's \(field.rawValue) was not found" + (found.map { " (\($0))" } ?? "")
        + "; give it with --\(field.rawValue)"
    case .contradiction(let field, let read, let supplied):
      "the letter shows the \(field.rawValue) \(read), but \(supplied) was given; check that this is "
        + "the right file, and leave out --\(field.rawValue)"
        + (field == .date
          ? "; a wrong date is corrected by 'review correct' once the letter is in"
          : ", or where the print is wrong say so with --reason TEXT")
    case .chamberMismatch(let chamber, let ondernummer):
      "the \(chamber.title) prints no paper with the ondernummer \(ondernummer); check --id and "
        + "--chamber"
    case .sourceBelongsTo(let id, let wanted):
      "these bytes are already in the archive as \(id), not \(wanted); if that was a mistake, "
        + "withdraw \(id) first"
    case .noBody:
      "no text was found below the head of the letter; give the whole letter, with the ends of its "
        + "lines as they are printed"
    case .unfit(let what): "the reading cannot be kept: \(what)"
    case .query(let sentence), .unfitRuling(let sentence): sentence
    case .bug(let what): "a fault in this program: \(what)"
    }
  }

  private static func list(_ lead: String, _ items: [String]) -> String {
    items.isEmpty ? "" : lead + items.joined(separator: ", ")
  }
}
