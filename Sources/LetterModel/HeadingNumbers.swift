/// The numbers that a print sets before its headings. They stand apart from the titles, so that the
/// same heading is the same in a letter that numbers its sections and in one that does not.
extension Letter {
  /// What was taken off a heading as its number.
  private func numbering(of section: Section) -> Repair? {
    guard let start = section.segments.first?.sourceStart else { return nil }
    return repairs.last { $0.kind == .headingNumber && $0.range.upperBound <= start }.flatMap {
      $0.line == section.lines.lowerBound ? $0 : nil
    }
  }

  /// As printed, such as `2.1` or `B.`; nil where the print shows none.
  public func number(of section: Section) -> String? { numbering(of: section)?.before }

  /// Where that number stands in the source.
  package func numberRange(of section: Section) -> Range<Int>? { numbering(of: section)?.range }

  /// A section's place in the tree and, where the print numbers it in another way, that number.
  package func label(of section: Section) -> String {
    guard let number = number(of: section), number != section.path, number != section.path + "."
    else { return section.path }
    return "\(section.path) \(number)"
  }
}
