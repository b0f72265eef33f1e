public import LetterModel

/// A letter as it came in: the bytes, and what was read in them.
public struct ReceivedLetter: Sendable {
  /// The bytes as received.
  public var bytes: [UInt8]
  /// The form as which they were read, such as `text` or `pdf`.
  public var form: String
  /// What decided that it is this form.
  public var formBasis: String
  /// The character encoding with which they were read; nil where the form has its own.
  public var encoding: String?
  /// The file's name without its folder; nil for standard input.
  public var fileName: String?
  /// The path as the clerk gave it, or `-`.
  public var receivedFrom: String
  /// The text taken out of the bytes, in reading order. Ranges of `letter` count its code points.
  public var text: String
  /// What the reader made of `text`.
  public var letter: Letter
  /// Name and version of the reader.
  public var reader: String
  /// What the clerk gave where the source lacks it.
  public var supplied: SuppliedValues
  /// The cause, if this should turn out to be another text of a letter that the archive has.
  public var cause: RevisionCause?
  /// The clerk's words about it.
  public var reason: String?
  /// The series to which its work is to belong; made when there is none of this name.
  public var series: String?
  /// Whether this text is to be the current one whatever it lacks.
  public var makesCurrent = false
  /// Who takes it in; kept with that choice.
  public var by: String?
  /// What the receipt says beside the reading's own warnings.
  public var remarks: [Warning]

  /// A received letter from its parts.
  public init(
    bytes: [UInt8], form: String, formBasis: String = "", encoding: String? = nil,
    fileName: String? = nil,
    receivedFrom: String, text: String, letter: Letter, reader: String,
    supplied: SuppliedValues = SuppliedValues(), cause: RevisionCause? = nil,
    reason: String? = nil, series: String? = nil, remarks: [Warning] = []
  ) {
    self.bytes = bytes
    self.form = form
    self.formBasis = formBasis
    self.encoding = encoding
    self.fileName = fileName
    self.receivedFrom = receivedFrom
    self.text = text
    self.letter = letter
    self.reader = reader
    self.supplied = supplied
    self.cause = cause
    self.reason = reason
    self.series = series
    self.remarks = remarks
  }
}

/// Header values given by the clerk. They fill gaps; number and chamber also overrule what the letter
/// shows, where the clerk says why.
public struct SuppliedValues: Equatable, Sendable {
  /// The paper's number.
  public var id: DocumentNumber?
  /// The day of the letter.
  public var date: Day?
  /// Whose print it is.
  public var chamber: Chamber?

  /// Values from the clerk; nil for what was not given.
  public init(id: DocumentNumber? = nil, date: Day? = nil, chamber: Chamber? = nil) {
    self.id = id
    self.date = date
    self.chamber = chamber
  }
}

/// Why a revision came to be.
public enum RevisionCause: String, Sendable, CaseIterable {
  /// A first or a corrected print: the letter changed.
  case publication
  /// A better source of the same print: our copy got better.
  case transcription
  /// The same bytes read by a newer reader.
  case reader
}

/// What became of a received letter.
public struct Receipt: Equatable, Sendable {
  /// Whether the archive learned something.
  public enum Status: String, Sendable {
    /// The first text of this edition.
    case new
    /// The same bytes were here already; nothing was changed.
    case present
    /// Another text of an edition that was here already.
    case revision
  }
  /// Whether the archive learned something.
  public var status: Status
  /// The edition's id.
  public var id: String
  /// The name of its work.
  public var work: String
  /// The number of the revision, from 1.
  public var revision: Int
  /// Why that revision came to be.
  public var cause: RevisionCause
  /// The form as which the bytes were read this time.
  public var form: String
  /// What decided that it is this form.
  public var formBasis: String
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// How much there is in the reading.
  public var counts: LetterCounts
  /// How many numbers of the letter no fact, citation or rule explains.
  public var unclaimed = 0
  /// How much of the text was read as what.
  public var roles: RoleShares
  /// The reader's doubts, and the archive's own.
  public var warnings: [Warning]
  /// The number of the revision that is the current one now; nil where all are withdrawn.
  public var current: Int? = 1
  /// Of a revision: the number of the one that was current before it.
  public var before: Int?
  /// What it has less of than that one.
  public var losses: [TextLoss] = []
}

/// How much there is in a reading.
public struct LetterCounts: Equatable, Sendable {
  /// Pages seen.
  public var pages: Int
  /// Sections, the opening among them.
  public var sections: Int
  /// Paragraphs, items, tables and quotations.
  public var blocks: Int
  /// Footnotes.
  public var notes: Int
  /// Repairs.
  public var repairs: Int
  /// Citations.
  public var citations: Int
  /// Facts, those that a person rejected left out.
  public var facts: Int
}
