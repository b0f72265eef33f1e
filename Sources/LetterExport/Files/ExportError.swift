/// Why an export cannot be read.
public enum ExportError: Error, Equatable, Sendable {
  /// No file is at the path.
  case missing(path: String)
  /// A line is not what it must be.
  case unreadable(path: String, line: Int, what: String)
  /// The file holds only a part of an archive.
  case partial(path: String, scope: JSONLExport.Scope)
  /// Not a full export, or not the whole of it.
  case incomplete(path: String, what: String)

  /// The file.
  public var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _, _), .partial(let path, _),
      .incomplete(let path, _):
      path
    }
  }

  /// The line, from 1.
  public var line: Int? { if case .unreadable(_, let line, _) = self { line } else { nil } }
}

extension ExportError: CustomStringConvertible {
  /// What, where, and what to do next.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no file is here; check the path"
    case .unreadable(let path, let line, let what): "\(path):\(line): \(what); nothing was made"
    case .partial(let path, let scope):
      "\(path): this export has only "
        + (scope == .selection ? "some letters of" : "the letters of")
        + " an archive, and an archive cannot be made of it; take one that 'export jsonl' makes"
        + " without a choice of letters and without --letters-only"
    case .incomplete(let path, let what): "\(path): \(what); nothing was made"
    }
  }
}
