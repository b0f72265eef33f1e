import LetterModel

/// Size, weight and slope of a line.
struct Face: Hashable {
  /// In half points: prints set a text in sizes that differ less.
  var size: Int
  var isBold: Bool
  var isItalic: Bool

  init(_ look: LineLook) {
    size = Int((look.size * 2).rounded())
    (isBold, isItalic) = (look.isBold, look.isItalic)
  }

  /// The one of most lines; nil where none has a look.
  static func common(of looks: [LineLook?]) -> Face? {
    var counts: [Face: Int] = [:]
    for case let look? in looks where look.role == nil { counts[Face(look), default: 0] += 1 }
    return counts.max { ($0.value, $0.key.size) < ($1.value, $1.key.size) }?.key
  }

  /// Whether headings may be set in it, where the text is set in another.
  func isHeading(above body: Face) -> Bool {
    size >= body.size
      && (isBold && !body.isBold || isItalic && !body.isItalic || isLarger(than: body))
  }

  func isLarger(than other: Face) -> Bool { size * 20 > other.size * 21 }

  /// The faces of headings, the main one first: by size, then bold, bold and sloping, sloping.
  static func ranked(_ faces: some Sequence<Face>) -> [Face] {
    Set(faces).sorted {
      ($0.size, $0.isBold ? 1 : 0, $0.isItalic ? 0 : 1)
        > ($1.size, $1.isBold ? 1 : 0, $1.isItalic ? 0 : 1)
    }
  }
}

extension SourceLines {
  func face(_ index: Int) -> Face? { lines[index].look.map(Face.init) }

  /// The face of lines that are set as headings are; nil where they are set as the text, or in more
  /// than one face.
  func headingFace(_ lines: [Int]) -> Face? {
    guard let body, let first = lines.first, let face = face(first), face.isHeading(above: body),
      lines.allSatisfy({ self.face($0) == face })
    else { return nil }
    return face
  }

  /// Whether the form shows that a line is set in another face than the one before.
  func changesFace(_ line: Int, _ next: Int) -> Bool {
    guard let face = face(line), let other = self.face(next) else { return false }
    return face.isBold != other.isBold || face.isItalic != other.isItalic
      || face.isLarger(than: other) || other.isLarger(than: face)
  }
}
