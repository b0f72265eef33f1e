import LetterModel

/// Gives notes whose mark was not found the number to which it is glued: `3201 euro` is 320 with note
/// 1 where that note has no other place, and where the order of the marks leaves one number only.
struct GluedMarks {
  private let finder: MarkFinder
  /// The lines of the text, in order.
  private let text: [Int]

  init(_ finder: MarkFinder, in text: [Int]) { (self.finder, self.text) = (finder, text) }

  func add(to notes: inout [NoteReader.Found]) {
    var start = 0
    while start < notes.count {
      guard notes[start].mark == nil else {
        start += 1
        continue
      }
      let end = notes[start...].firstIndex { $0.mark != nil } ?? notes.count
      place(start..<end, of: &notes)
      start = end
    }
  }

  /// A run of notes without marks, between two that have theirs.
  private func place(_ run: Range<Int>, of notes: inout [NoteReader.Found]) {
    let low = notes[..<run.lowerBound].compactMap(\.mark?.upperBound).max() ?? 0
    let high = notes[run.upperBound...].compactMap(\.mark?.lowerBound).min() ?? Int.max
    var places = run.map { index in
      finder.figures(
        endingIn: Int(notes[index].number) ?? 0, in: text.within(notes[index].searched), after: low
      ).filter { $0.upperBound <= high }
    }
    // What leaves room for those before and behind it.
    var bound = low
    for index in places.indices where !places[index].isEmpty {
      places[index].removeAll { $0.lowerBound < bound }
      bound = places[index].first?.upperBound ?? bound
    }
    bound = high
    for index in places.indices.reversed() where !places[index].isEmpty {
      places[index].removeAll { $0.upperBound > bound }
      bound = places[index].last?.lowerBound ?? bound
    }
    for (index, note) in run.enumerated() where places[index].count == 1 {
      notes[note].mark = places[index][0]
      notes[note].isGlued = true
    }
  }
}

extension [Int] {
  /// The part of these numbers in order that lies in a range.
  fileprivate func within(_ range: Range<Int>) -> ArraySlice<Int> {
    func place(_ number: Int) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if self[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return self[place(range.lowerBound)..<place(range.upperBound)]
  }
}
