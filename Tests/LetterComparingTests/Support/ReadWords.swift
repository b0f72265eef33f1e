import LetterComparing
import LetterModel

/// The words of a printed letter as they were read, beside those that were written.
struct ReadWords {
  private struct Word {
    var text: String
    var passage: Int
    var range: Range<Int>
    /// Which written word it is; nil where the reader made another one of it.
    var written: Int?
  }

  private var words: [Word] = []

  init(_ letter: Letter, _ text: LetterText, _ written: [Manuscript.Word]) {
    for (passage, block) in text.passages.enumerated() where block.kind == .block {
      var start = 0
      for word in block.text.split(separator: " ") {
        let end = start + word.unicodeScalars.count
        words.append(Word(text: String(word), passage: passage, range: start..<end))
        start = end + 1
      }
    }
    align(written.map(\.text))
  }

  private mutating func align(_ written: [String]) {
    let read = words.map(\.text)
    if read == written {
      for place in words.indices { words[place].written = place }
      return
    }
    var gone: Set<Int> = []
    var come: Set<Int> = []
    for change in read.difference(from: written) {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var next = 0
    for place in words.indices where !come.contains(place) {
      while gone.contains(next) { next += 1 }
      words[place].written = next
      next += 1
    }
  }

  /// The words that operations of a kind touch.
  func marked(_ diff: LetterDiff, _ kind: Operation.Kind) -> [Bool] {
    var touched: [Int: [Range<Int>]] = [:]
    for paragraph in diff.paragraphs {
      for operation in paragraph.operations where operation.kind == kind {
        if kind == .delete, let passage = paragraph.old, let range = operation.old {
          touched[passage, default: []].append(range)
        }
        if kind == .insert, let passage = paragraph.new, let range = operation.new {
          touched[passage, default: []].append(range)
        }
      }
    }
    return words.map { word in
      touched[word.passage, default: []].contains { $0.overlaps(word.range) }
    }
  }

  func markedWords(_ diff: LetterDiff, _ kind: Operation.Kind) -> [String] {
    zip(words, marked(diff, kind)).filter(\.1).map(\.0.text)
  }

  /// - Parameter isChanged: of a written word; nil where either answer is right.
  func score(_ marked: [Bool], isChanged: (Int) -> Bool?) -> Score {
    var score = Score()
    for (word, isMarked) in zip(words, marked) {
      let written = word.written.map(isChanged) ?? .some(false)
      guard let isWanted = written else { continue }
      if isWanted { score.wanted += 1 }
      if isMarked { score.found += 1 }
      if isWanted, isMarked { score.right += 1 }
    }
    return score
  }

  /// Per passage the written paragraphs whose words it holds.
  func paragraphs(_ text: Manuscript) -> [Int: Set<Int>] {
    let origins = text.paragraphs.flatMap { paragraph in
      paragraph.words.map { _ in paragraph.origin }
    }
    var found: [Int: Set<Int>] = [:]
    for word in words {
      guard let written = word.written, let origin = origins[written] else { continue }
      found[word.passage, default: []].insert(origin)
    }
    return found
  }
}
