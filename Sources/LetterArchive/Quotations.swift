internal import LetterModel

/// Whether a reading quotes its source: every segment letter by letter, every repair by what stood
/// there before.
enum Quotations {
  /// A sentence for each place where it does not; at most a hundred.
  static func faults(of letter: Letter, in text: String) -> [String] {
    let source = Array(text.unicodeScalars)
    var faults: [String] = []
    func check(_ words: String, _ segments: [Segment], _ what: @autoclosure () -> String) {
      let words = Array(words.unicodeScalars)
      for segment in segments where faults.count < 100 {
        let inText = slice(words, segment.textStart, segment.length)
        let inSource = slice(source, segment.sourceStart, segment.length)
        if inText == nil || inText != inSource {
          faults.append("\(what()) does not quote the source at \(segment.sourceStart)")
        }
      }
    }
    for section in letter.sections {
      check(section.heading, section.segments, "the heading of section \(section.path)")
      for block in section.blocks { check(block.text, block.segments, "block \(block.ordinal)") }
    }
    for note in letter.notes { check(note.text, note.segments, "note \(note.number)") }
    for (index, repair) in letter.repairs.enumerated() where faults.count < 100 {
      let place = repair.range
      let isInside = place.lowerBound >= 0 && place.upperBound <= source.count
      if !isInside || !source[place].elementsEqual(repair.before.unicodeScalars) {
        faults.append("repair \(index + 1) does not quote the source at \(repair.range.lowerBound)")
      }
    }
    return faults
  }

  private static func slice(
    _ source: [Unicode.Scalar], _ start: Int, _ length: Int
  ) -> ArraySlice<Unicode.Scalar>? {
    // A damaged row may hold any number: nothing is added before it is known to fit.
    start >= 0 && start <= source.count && length >= 0 && length <= source.count - start
      ? source[start..<start + length] : nil
  }
}
