import LetterModel

/// A heading without its number, by its runs of three letters: `Medisch` and `Medische zorg` share most of theirs.
struct HeadingShape {
  private let runs: [UInt32]

  init(_ heading: String) {
    var letters: [UInt32] = [0x20]
    for scalar in Self.words(heading) {
      switch SignClass(scalar.value) {
      case .word: letters.append(Self.small(scalar.value))
      case .nothing, .hyphen: break
      default: if letters.last != 0x20 { letters.append(0x20) }
      }
    }
    if letters.last != 0x20 { letters.append(0x20) }
    var runs: [UInt32] = []
    for place in letters.indices.dropFirst(2) {
      runs.append(
        (letters[place - 2] & 0x3FF) << 20 | (letters[place - 1] & 0x3FF) << 10
          | letters[place] & 0x3FF)
    }
    self.runs = runs.sorted()
  }

  /// Without the number that some prints put before it: it follows from the sections before.
  private static func words(_ heading: String) -> Substring.UnicodeScalarView {
    let scalars = Substring(heading).unicodeScalars
    guard let first = scalars.first, ("0"..."9").contains(first) else { return scalars }
    let rest = scalars.drop { !$0.properties.isWhitespace }
    return rest.isEmpty ? scalars : rest
  }

  private static func small(_ value: UInt32) -> UInt32 {
    (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) ? value | 0x20 : value
  }

  /// From 0 to 1.
  func likeness(_ other: HeadingShape) -> Double {
    if runs.isEmpty || other.runs.isEmpty { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < runs.count, j < other.runs.count {
      if runs[i] == other.runs[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if runs[i] < other.runs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let likeness = Double(2 * shared) / Double(runs.count + other.runs.count)
    // `Irak` in `Nederlandse inzet in Irak`: one says all that the other says.
    let isInside = shared * 20 >= min(runs.count, other.runs.count) * 19
    return isInside ? max(likeness, 0.5) : likeness
  }
}
