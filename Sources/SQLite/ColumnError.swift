/// A column that does not hold what was asked of it.
public struct ColumnError: Error, Equatable, Sendable {
  /// What is wrong with the column.
  public enum Problem: Equatable, Sendable {
    /// The column holds another storage class than the one asked for.
    case wrongType(expected: ColumnType, found: ColumnType)
    /// The column holds text that is not UTF-8; SQLite stores it without complaint.
    case invalidUTF8
    /// The integer is neither 0 nor 1.
    case notABoolean(Int)
    /// The statement has no such column.
    case noSuchColumn
  }

  /// What is wrong.
  public let problem: Problem
  /// Which column, counting from 0.
  public let column: Int
  /// The column's name; empty where there is no such column.
  public let name: String
  /// The statement that was asked.
  public let subject: String

  /// Makes an error as a row would throw it.
  public init(_ problem: Problem, column: Int, name: String, subject: String) {
    self.problem = problem
    self.column = column
    self.name = name
    self.subject = subject
  }
}

extension ColumnError: CustomStringConvertible {
  /// The facts as one sentence.
  public var description: String {
    let what =
      switch problem {
      case .wrongType(let expected, let found): "holds \(found) where \(expected) was expected"
      case .invalidUTF8: "holds text that is not valid UTF-8"
      case .notABoolean(let value): "holds \(value) where 0 or 1 was expected"
      case .noSuchColumn: "does not exist"
      }
    return "column \(column) (\(name)) \(what) in: \(subject)"
  }
}
