internal import LetterModel

/// A face of a PDF, as far as its look says something about the text.
struct PDFFont: Hashable {
  /// In the units of `PDFBox`.
  var size: Double
  var isBold = false
  var isItalic = false
  /// Light enough that only a watermark is printed in it.
  var isPale = false
}

/// A place on a page. Poppler counts 1.5 units to a point, from the upper left corner.
struct PDFBox: Equatable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  /// How much of the lower of two boxes stands at the height of the other one, from 0 to 1.
  func sharedHeight(with other: PDFBox) -> Double {
    let shared = min(bottom, other.bottom) - max(top, other.top)
    let height = min(height, other.height)
    return height > 0 ? max(shared, 0) / height : 0
  }

  /// How wide the gap between two boxes is; 0 where they stand above each other.
  func gap(to other: PDFBox) -> Double { max(other.left - right, left - other.right, 0) }

  func overlaps(_ other: PDFBox) -> Bool {
    min(right, other.right) - max(left, other.left) > 1
      && min(bottom, other.bottom) - max(top, other.top) > 1
  }

  func joined(with other: PDFBox) -> PDFBox {
    PDFBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}

/// Some words of one line in one face.
struct PDFPiece {
  var box: PDFBox
  var font: PDFFont
  /// Blanks at either end are kept: they part it from its neighbours.
  var text: String

  /// Nothing but figures: a note's number, where it is small or raised.
  var isFigure: Bool {
    let words = text.unicodeScalars.filter { !$0.isBlank }
    return !words.isEmpty && words.count <= 3 && words.allSatisfy { (48...57).contains($0.value) }
  }
}

/// What stands on one page.
struct PDFPage {
  var width: Double
  var height: Double
  var pieces: [PDFPiece] = []
}
