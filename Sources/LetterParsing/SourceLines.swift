import LetterModel

/// One line of the source, by places in its code points.
struct SourceLine {
  /// Counts from 1, as an editor does: a form feed ends no line.
  let number: Int
  /// Without what prints nothing at either end; empty for a blank line.
  var content: Range<Int>
  /// Behind the line end.
  let end: Int
  /// The blanks before the content.
  let indent: Int
  /// A form feed stands right before it.
  let followsFormFeed: Bool
  /// Counts from 1; set by `Pages`.
  var page = 1
  /// What the form knows of it: one object, since lines are handed on everywhere.
  var form: LineForm?

  /// How it looks, where the form knows it.
  var look: LineLook? { form?.look }
  /// Raised or smaller figures inside it.
  var raised: [Range<Int>] { form?.raised ?? [] }
  /// Where it calls the notes that the form knows.
  var calls: [LineLook.Call] { form?.calls ?? [] }

  /// What the form says that it is.
  var part: LineLook.Part? { look?.part }

  /// Whether the form says that it is part of the head.
  var isHead: Bool {
    switch part {
    case .some(.header): true
    default: false
    }
  }

  /// Whether the form says that it is no part of the letter.
  var isSetAside: Bool {
    switch part {
    case .some(.furniture): true
    default: false
    }
  }

  var isBlank: Bool { content.isEmpty }
}

/// What a form knows of a line.
final class LineForm: Sendable {
  let look: LineLook
  let raised: [Range<Int>]
  let calls: [LineLook.Call]

  init(_ look: LineLook, raised: [Range<Int>], calls: [LineLook.Call]) {
    (self.look, self.raised, self.calls) = (look, raised, calls)
  }
}

/// The source text in normal form, as code points and lines.
struct SourceLines {
  /// Where the text differs from the source.
  let normal: NormalText
  var lines: [SourceLine]
  /// Set by `Pages`: one blank line between two lines means nothing.
  var isDoubleSpaced = false
  /// The face of most of the text, where the form knows it.
  private(set) var body: Face?
  /// The form tells the headings of the text, so that what it sets as a paragraph is none. One whose
  /// only headings are the head's lines tells nothing of the others.
  var tellsHeadings = true
  /// The form says of some lines what they are.
  private(set) var isGiven = false

  /// The code points of the text.
  var scalars: ContiguousArray<Unicode.Scalar> { normal.scalars }

  init(_ text: String, looks: [LineLook?] = []) {
    normal = NormalText(text)
    lines = Self.split(normal.scalars)
    body = Face.common(of: looks)
    isGiven = looks.contains { $0?.part != nil }
    for index in lines.indices where lines[index].number <= looks.count {
      guard let look = looks[lines[index].number - 1] else { continue }
      let content = lines[index].content
      let start = normal.sourceStart(content.lowerBound)
      let placed =
        normal.changes.isEmpty
        ? look : look.placed { normal.place(ofSource: start + $0) - content.lowerBound }
      func range(_ range: Range<Int>) -> Range<Int> {
        content.lowerBound + range.lowerBound..<content.lowerBound + range.upperBound
      }
      lines[index].form = LineForm(
        placed,
        raised: placed.marks.map(range).filter { $0.upperBound <= content.upperBound },
        calls: placed.calls.map { LineLook.Call(range: range($0.range), note: $0.note) }
          .filter { $0.range.upperBound <= content.upperBound })
    }
  }

  /// Takes the front of a line off it, up to a place inside it or its end.
  mutating func cutOff(_ index: Int, before start: Int) {
    let shift = start - lines[index].content.lowerBound
    lines[index].content = start..<lines[index].content.upperBound
    guard let form = lines[index].form, !form.look.cells.isEmpty else { return }
    var look = form.look
    look.cells = look.cells.compactMap { cell in
      guard cell.range.upperBound > shift else { return nil }
      var cell = cell
      cell.range = max(cell.range.lowerBound - shift, 0)..<cell.range.upperBound - shift
      return cell
    }
    lines[index].form = LineForm(look, raised: form.raised, calls: form.calls)
  }

  /// Whether hyphens stand as dashes between blanks inside its lines.
  var hasSpacedDashes: Bool {
    lines.contains { line in
      line.content.dropFirst().dropLast(2).contains {
        scalars[$0] == "-" && scalars[$0 - 1] == " " && scalars[$0 + 1] == " "
          && scalars[$0 + 2].isLower
      }
    }
  }

  func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  func text(_ line: SourceLine) -> String { text(line.content) }

  private static func split(_ scalars: ContiguousArray<Unicode.Scalar>) -> [SourceLine] {
    var lines: [SourceLine] = []
    lines.reserveCapacity(scalars.count / 40)
    var number = 1
    var start = 0
    var afterFormFeed = false
    func close(at contentEnd: Int, end: Int) {
      var content = start..<contentEnd
      while let first = content.first, !scalars[first].hasInk {
        content = first + 1..<content.upperBound
      }
      // A soft hyphen that ends a line was printed.
      while let last = content.last, !scalars[last].hasInk, !scalars[last].isHyphen {
        content = content.lowerBound..<last
      }
      if content.isEmpty { content = contentEnd..<contentEnd }
      lines.append(
        SourceLine(
          number: number, content: content, end: end, indent: content.lowerBound - start,
          followsFormFeed: afterFormFeed))
      start = end
    }
    var index = 0
    while index < scalars.count {
      let next = index + 1
      switch scalars[index].value {
      case 0x0D where next < scalars.count && scalars[next].value == 0x0A:
        close(at: index, end: next + 1)
        (number, index, afterFormFeed) = (number + 1, next + 1, false)
      case _ where scalars[index].endsLine:
        close(at: index, end: next)
        (number, index, afterFormFeed) = (number + 1, next, false)
      case 0x0C:
        if index > start { close(at: index, end: next) } else { start = next }
        (index, afterFormFeed) = (next, true)
      default: index = next
      }
    }
    if start < scalars.count { close(at: scalars.count, end: scalars.count) }
    return lines
  }
}

extension LineLook.Part {
  /// Whether its words may still say that a line is no part of the letter.
  var isOpen: Bool { self == .block || self == .paragraph }
}

extension LineLook {
  /// The same look of a line whose signs are counted otherwise.
  fileprivate func placed(_ place: (Int) -> Int) -> LineLook {
    func placed(_ range: Range<Int>) -> Range<Int> {
      place(range.lowerBound)..<max(place(range.lowerBound), place(range.upperBound))
    }
    var look = self
    look.marks = marks.map(placed)
    look.cells = cells.map { Cell(range: placed($0.range), left: $0.left, right: $0.right) }
    look.calls = calls.map { Call(range: placed($0.range), note: $0.note) }
    switch part {
    case .item(let marker): look.part = .item(marker: place(marker))
    case .note(let number, let printed): look.part = .note(number, printed: place(printed))
    default: break
    }
    return look
  }
}
