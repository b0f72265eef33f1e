internal import LetterModel

/// The words of one paragraph, gathered from its pieces: blanks folded, marks and faces in mind.
struct FormWords {
  /// One line of it, as line breaks part them.
  struct Line {
    var text = String.UnicodeScalarView()
    var count = 0
    /// Raised or smaller figures.
    var marks: [Range<Int>] = []
    var calls: [LineLook.Call] = []
    /// How many signs with ink there are, and how many of them are bold, slope, and have a size.
    var ink = 0
    var bold = 0
    var italic = 0
    var size = 0.0
    /// A page begins with it.
    var turns = 0
    /// It follows two line breaks.
    var isApart = false
  }

  /// How a piece is set.
  struct Style: Equatable {
    var isBold = false
    var isItalic = false
    var isRaised = false
    var size = 10.0
  }

  private(set) var lines = [Line()]
  private var pending = false

  /// Nothing with ink was added.
  var isEmpty: Bool { !lines.contains { $0.ink > 0 } }

  mutating func add(_ text: some Sequence<Unicode.Scalar>, _ style: Style = Style()) {
    let start = (line: lines.count - 1, place: lines[lines.count - 1].count)
    for scalar in text {
      if scalar.isMarkupBlank {
        pending = true
        continue
      }
      // What no text holds prints nothing either.
      if scalar.value < 0x20 { continue }
      blank()
      append(scalar)
      let last = lines.count - 1
      guard scalar.hasInk else { continue }
      lines[last].ink += 1
      if style.isBold { lines[last].bold += 1 }
      if style.isItalic { lines[last].italic += 1 }
      lines[last].size += style.size
    }
    if style.isRaised { addMark(from: start) }
  }

  mutating func add(_ text: String, _ style: Style = Style()) { add(text.unicodeScalars, style) }

  /// Raised figures may call a note.
  private mutating func addMark(from start: (line: Int, place: Int)) {
    let last = lines.count - 1
    guard start.line == last, start.place < lines[last].count else { return }
    let signs = lines[last].text.dropFirst(start.place)
    guard signs.allSatisfy({ ("0"..."9").contains($0) }) else { return }
    lines[last].marks.append(start.place..<lines[last].count)
  }

  /// Calls a note by the mark that is printed.
  mutating func call(_ note: Int, mark: String) {
    pending = false
    let start = lines[lines.count - 1].count
    mark.unicodeScalars.forEach { append($0) }
    lines[lines.count - 1].calls.append(
      LineLook.Call(range: start..<lines[lines.count - 1].count, note: note))
  }

  /// Puts a line of other words behind, with its marks and calls.
  mutating func append(_ line: Line) {
    blank()
    let last = lines.count - 1
    let shift = lines[last].count
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + shift..<range.upperBound + shift
    }
    lines[last].text.append(contentsOf: line.text)
    lines[last].count += line.count
    lines[last].marks += line.marks.map(moved)
    lines[last].calls += line.calls.map { LineLook.Call(range: moved($0.range), note: $0.note) }
    lines[last].ink += line.ink
    lines[last].bold += line.bold
    lines[last].italic += line.italic
    lines[last].size += line.size
  }

  /// A blank, where words stand before and behind it.
  mutating func space() { pending = true }

  /// Takes back the blank before what follows.
  mutating func close() { pending = false }

  /// The cells of a row are parted by a tab each, be they empty.
  mutating func nextCell() {
    pending = false
    append("\t")
  }

  /// A tab, which may part two columns.
  mutating func tab() {
    pending = false
    if lines[lines.count - 1].count > 0 { append("\t") }
  }

  /// A line break. Two of them end a paragraph.
  mutating func newLine() {
    pending = false
    if lines[lines.count - 1].count == 0 {
      lines[lines.count - 1].isApart = lines.count > 1
    } else {
      lines.append(Line())
    }
  }

  /// A page begins here.
  mutating func turnPage() {
    newLine()
    lines[lines.count - 1].turns += 1
  }

  private mutating func blank() {
    let last = lines.count - 1
    if pending, lines[last].count > 0, lines[last].text.last != "\t" { append(" ") }
    pending = false
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    lines[lines.count - 1].text.append(scalar)
    lines[lines.count - 1].count += 1
  }
}
