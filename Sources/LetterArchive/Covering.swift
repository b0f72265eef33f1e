internal import LetterModel

/// Whether every printed character of a source has one place in its reading.
enum Covering {
  /// A sentence for each stretch that has none, or two.
  static func faults(_ coverage: Coverage, in text: String) -> [String] {
    if coverage.isComplete { return [] }
    let scalars = Array(text.unicodeScalars)
    func quote(_ range: Range<Int>) -> String {
      let line = scalars[..<range.lowerBound].count { $0 == "\n" } + 1
      let words = String(String.UnicodeScalarView(scalars[range].prefix(60)))
      return "line \(line): '\(words)'"
    }
    return coverage.uncovered.map { "\(quote($0)) is in no part of the reading" }
      + coverage.doubled.map { "\(quote($0)) is in the reading twice" }
  }
}

extension Letter {
  /// A letter without text says nothing, and most often it was swallowed by something else.
  func checkHasBody() throws(ArchiveError) {
    if !blocks.contains(where: { !$0.text.isEmpty }) { throw .noBody }
  }

  /// What `verify` would find wrong with a reading is never kept.
  /// - Returns: how much of the text was read as what.
  /// - Throws: `unfit` with the first fault.
  @discardableResult
  func checkFit(to text: String) throws(ArchiveError) -> RoleShares {
    if let fault = Quotations.faults(of: self, in: text).first { throw .unfit(fault) }
    let coverage = Coverage(of: self, in: text)
    if let fault = Covering.faults(coverage, in: text).first { throw .unfit(fault) }
    return coverage.roles
  }
}
