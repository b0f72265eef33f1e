import LetterModel

/// The words that the letter writes inside its lines, whole and therefore sure.
struct Vocabulary {
  private var lines: [UInt64: Int] = [:]
  private let scalars: ContiguousArray<Unicode.Scalar>

  init(_ source: SourceLines) {
    scalars = source.scalars
    lines.reserveCapacity(4096)
    for line in source.lines where !line.isBlank {
      var start: Int?
      for place in line.content {
        if source.scalars[place].isWordPart {
          start = start ?? place
        } else if let first = start {
          add(source.scalars[first..<place], line.number)
          start = nil
        }
      }
      // What a hyphen at the line end leaves is no word.
      if let start, !source.scalars[line.content.upperBound - 1].isHyphen {
        add(source.scalars[start..<line.content.upperBound], line.number)
      }
    }
  }

  /// The first line on which the letter writes this word, capitals aside; nil where it never does.
  func line(of word: some Sequence<Unicode.Scalar>) -> Int? { lines[Self.hash(word)] }

  /// Whether the letter writes this word inside a sentence with a capital, and never without.
  func isName(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var isSeen = false
    guard let first = word.first else { return false }
    for place in scalars.indices where scalars[place].folded == first.folded {
      let end = place + word.count
      guard end < scalars.count, !scalars[end].isWordPart,
        place == 0 || !scalars[place - 1].isWordPart,
        zip(scalars[place..<end], word).allSatisfy({ $0.folded == $1.folded })
      else { continue }
      if !scalars[place].isUpper { return false }
      let before = scalars[..<place].last { $0.hasInk }
      if before?.isLetter == true || before == "," { isSeen = true }
    }
    return isSeen
  }

  private mutating func add(_ token: ArraySlice<Unicode.Scalar>, _ line: Int) {
    var word = token
    while let first = word.first, first.isHyphen || first.isApostrophe { word.removeFirst() }
    while let last = word.last, last.isHyphen || last.isApostrophe { word.removeLast() }
    if word.isEmpty { return }
    let hash = Self.hash(word)
    if lines[hash] == nil { lines[hash] = line }
  }

  /// FNV-1a over folded code points: a look-up of 64 bits needs no strings.
  private static func hash(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.folded)) &* 0x100_0000_01b3 }
  }
}
