internal import LetterModel

/// A row in its place in the reading order.
struct PDFLine {
  var row: PDFRow
  /// Counts from 1.
  var page: Int
  var font: PDFFont
  var role: LineLook.Role?
  /// Where the lines of its column begin and end.
  var column: ClosedRange<Double>
  var startsParagraph: Bool?
  /// Space above it parts it from the line before.
  var isApart = false

  init(_ row: PDFRow, page: Int, role: LineLook.Role? = nil, column: ClosedRange<Double>) {
    self.row = row
    self.page = page
    self.role = role
    self.column = column
    font = row.font
  }

  var box: PDFBox { row.box }
  /// The height of its largest signs, which marks do not change.
  var anchor: PDFBox { row.anchor }

  var words: String { row.pieces.map(\.text).joined(separator: " ") }

  /// `1 Zie de brief`: a figure before the first word.
  var beginsWithFigure: Bool {
    let words = words.split(separator: " ", maxSplits: 1)
    return words.count == 2 && words[0].utf8.count <= 2
      && words[0].utf8.allSatisfy { (48...57).contains($0) }
      && words[1].unicodeScalars.first?.properties.isUppercase == true
  }

  /// Its words as they stand, figures as one sign: what running lines have in common.
  var pattern: String {
    var pattern = ""
    for scalar in words.unicodeScalars
    where !scalar.isBlank {
      if (48...57).contains(scalar.value) {
        if pattern.last != "#" { pattern.append("#") }
      } else {
        pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern
  }
}
