import LetterModel

/// The notes that the form knows, with the places where it calls them.
struct GivenNotes {
  private(set) var notes: [NoteReader.Found] = []
  /// The lines that remain.
  private(set) var rest: [Int] = []

  init(_ lines: [Int], in source: SourceLines) {
    let calls = Self.calls(lines, in: source)
    var numbers: [String: Int] = [:]
    var isOpen = false
    for index in lines {
      let line = source.lines[index]
      if case .note(let note, let printed)? = line.part {
        let start = line.content.lowerBound
        let number = start..<min(start + printed, line.content.upperBound)
        let words = (number.upperBound..<line.content.upperBound).first {
          !source.scalars[$0].isBlank
        }
        let marks = calls[note] ?? []
        let shown = Self.shown(source.text(number))
        numbers[shown, default: 0] += 1
        let times = numbers[shown, default: 1]
        notes.append(
          NoteReader.Found(
            // Tables and annexes count anew: the second note 1 is called 1-2.
            number: times == 1 ? shown : "\(shown)-\(times)", lines: [index], numberRange: number,
            textStart: words ?? line.content.upperBound, mark: marks.first,
            moreMarks: Array(marks.dropFirst())))
        isOpen = true
      } else if isOpen, line.part == .more {
        notes[notes.count - 1].lines.append(index)
      } else {
        isOpen = false
        rest.append(index)
      }
    }
  }

  /// Where the text calls each note. A note that another note calls is called by no place of the
  /// text: its mark stays a word of the note that it stands in.
  private static func calls(_ lines: [Int], in source: SourceLines) -> [Int: [Range<Int>]] {
    var calls: [Int: [Range<Int>]] = [:]
    var isNote = false
    for index in lines {
      let line = source.lines[index]
      if case .note? = line.part { isNote = true } else if line.part != .more { isNote = false }
      guard !isNote else { continue }
      for call in line.calls { calls[call.note, default: []].append(call.range) }
    }
    return calls
  }

  /// All places where they are called.
  var calls: [NoteCall] {
    notes.flatMap { note in
      ([note.mark].compactMap(\.self) + note.moreMarks).map {
        NoteCall(number: note.number, range: $0)
      }
    }
  }

  /// `[1]` and `1)` are the note 1.
  private static func shown(_ printed: String) -> String {
    let bare = printed.filter { !"[]().".contains($0) }
    return bare.isEmpty ? printed : bare
  }
}
