/// Why an answer cannot be given, or a filled-in sheet not be taken.
public struct ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Whose fault it is.
  public enum Category: Sendable {
    /// The question is wrong.
    case usage
    /// What is asked for is not there.
    case notFound
    /// What was handed in cannot be read.
    case unreadable
  }
  /// Whose fault it is.
  public var category: Category
  /// What, and what to do next.
  public var message: String
  /// The file; nil where there is none.
  public var path: String?
  /// The line of the file, from 1.
  public var line: Int?

  /// An error from its parts.
  public init(_ category: Category, _ message: String, path: String? = nil, line: Int? = nil) {
    self.category = category
    self.message = message
    self.path = path
    self.line = line
  }
}

extension ReportError {
  /// The message alone; the command line adds path and line.
  public var description: String { message }
}
