internal import LetterModel

/// One letter cut into words and signs, with their numbers, and into sentences.
struct TokenSide {
  /// What stands before a token: the blank behind the one before it.
  enum Gap: UInt8 { case none, space, other }

  let text: LetterText
  /// Per token: the folded word's number, and that of the word as printed.
  private(set) var keys: [Int32] = []
  private(set) var forms: [Int32] = []
  private(set) var gaps: [Gap] = []
  /// Per token: where it stands in its passage, in code points and in UTF-8.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  private(set) var byteStarts: [Int32] = []
  private(set) var byteEnds: [Int32] = []
  /// Per passage: its tokens and sentences, and how many words it has.
  private(set) var tokens: [Range<Int>] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var wordCounts: [Int] = []
  /// Per sentence: its tokens and its passage.
  private(set) var sentenceTokens: [Range<Int>] = []
  private(set) var sentencePassages: [Int] = []

  init(_ text: LetterText, _ table: inout WordTable) {
    self.text = text
    for passage in text.passages {
      let first = keys.count
      cut(ScalarReader(bytes: Array(passage.text.utf8)), &table)
      tokens.append(first..<keys.count)
      wordCounts.append((first..<keys.count).count { table.isWord[Int(keys[$0])] })
      cutSentences(first..<keys.count, passage: tokens.count - 1)
    }
  }

  /// A number for the words of a range that is the same in every comparison.
  func hash(_ range: Range<Int>, _ table: WordTable) -> UInt64 {
    var hash: UInt64 = 0x9e37_79b9_7f4a_7c15
    for token in range {
      hash = (hash ^ table.hashes[Int(keys[token])]) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 29
    }
    return hash
  }

  /// Where a sentence stands.
  func stretch(ofSentence sentence: Int) -> Stretch {
    let range = sentenceTokens[sentence]
    return Stretch(
      passage: sentencePassages[sentence],
      range: Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1]))
  }

  /// The passage that holds a token.
  func passage(ofToken token: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Words

  private mutating func cut(_ reader: ScalarReader, _ table: inout WordTable) {
    var (at, point) = (0, 0)
    var last = 0
    var gap = Gap.none
    while at < reader.bytes.count {
      let (value, width) = reader.scalar(at)
      let kind = SignClass(value)
      if kind == .blank || kind == .nothing {
        gap = gap == .none && value == 0x20 ? .space : .other
        (at, point) = (at + width, point + 1)
        continue
      }
      last = at
      let start = point
      let isWord = kind == .word
      (at, point) = isWord ? wordEnd(reader, at, point) : (at + width, point + 1)
      let form = table.form(reader.bytes[last..<at], isWord: isWord)
      forms.append(form)
      keys.append(table.keys[Int(form)])
      gaps.append(gap)
      starts.append(Int32(start))
      ends.append(Int32(point))
      byteStarts.append(Int32(last))
      byteEnds.append(Int32(at))
      gap = .none
    }
  }

  /// Letters and digits, and what joins them: hyphens and apostrophes inside a word, full stops in
  /// abbreviations, points and dashes in numbers.
  private func wordEnd(_ reader: ScalarReader, _ at: Int, _ point: Int) -> (Int, Int) {
    var (at, point) = (at, point)
    var before: UInt32 = 0
    while at < reader.bytes.count {
      let (value, width) = reader.scalar(at)
      let kind = SignClass(value)
      if kind != .word, kind != .nothing {
        let next = reader.scalar(at + width)
        guard joins(kind, value, before, next.value) else { break }
      }
      if kind != .nothing { before = value }
      (at, point) = (at + width, point + 1)
    }
    return (at, point)
  }

  private func joins(_ kind: SignClass, _ value: UInt32, _ before: UInt32, _ next: UInt32) -> Bool {
    guard SignClass(next) == .word else { return false }
    let digits = Self.isDigit(before) && Self.isDigit(next)
    switch kind {
    case .hyphen, .apostrophe: return true
    case .dash: return digits
    case .stop: return digits || value == 0x2E && !Self.isDigit(before) && !Self.isDigit(next)
    default: return false
    }
  }

  private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  // MARK: Sentences

  /// By the rule that cuts every text of a letter.
  private mutating func cutSentences(_ range: Range<Int>, passage: Int) {
    let first = sentenceTokens.count
    var start = range.lowerBound
    for sentence in text.sentences[passage] {
      var end = start
      while end < range.upperBound, Int(starts[end]) < sentence.upperBound { end += 1 }
      if start < end { addSentence(start..<end, passage) }
      start = end
    }
    if start < range.upperBound { addSentence(start..<range.upperBound, passage) }
    sentences.append(first..<sentenceTokens.count)
  }

  private mutating func addSentence(_ range: Range<Int>, _ passage: Int) {
    sentenceTokens.append(range)
    sentencePassages.append(passage)
  }
}
