internal import LetterModel

/// Whether every printed character of a source has one place in its reading.
enum Covering {
  /// A sentence for each stretch that has none, or two.
  static func faults(of letter: Letter, in text: String) -> [String] {
    let coverage = Coverage(of: letter, in: text)
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
  /// What `verify` would find wrong with a reading is never kept.
  /// - Throws: `unfit` with the first fault.
  func checkFit(to text: String) throws(ArchiveError) {
    let fault =
      Quotations.faults(of: self, in: text).first ?? Covering.faults(of: self, in: text).first
    if let fault { throw .unfit(fault) }
  }
}
