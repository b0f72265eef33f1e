import LetterModel

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
      cutSentences(first..<keys.count, passage: tokens.count - 1, table)
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

  private mutating func cutSentences(
    _ range: Range<Int>, passage: Int, _ table: WordTable
  ) {
    let first = sentenceTokens.count
    let bytes = Array(text.passages[passage].text.utf8)
    var start = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      at += 1
      guard endsSentence(at - 1, from: start, bytes, table) else { continue }
      while at < range.upperBound, gaps[at] == .none, isCloser(at, bytes) { at += 1 }
      guard at < range.upperBound, gaps[at] != .none, opensSentence(at, bytes) else { continue }
      addSentence(start..<at, passage)
      start = at
    }
    if start < range.upperBound { addSentence(start..<range.upperBound, passage) }
    sentences.append(first..<sentenceTokens.count)
  }

  private mutating func addSentence(_ range: Range<Int>, _ passage: Int) {
    sentenceTokens.append(range)
    sentencePassages.append(passage)
  }

  /// A full stop, unless an abbreviation or an initial carries it; `!` and `?`.
  private func endsSentence(
    _ at: Int, from start: Int, _ bytes: [UInt8], _ table: WordTable
  ) -> Bool {
    guard byteEnds[at] - byteStarts[at] == 1 else { return false }
    let sign = bytes[Int(byteStarts[at])]
    if sign == 0x21 || sign == 0x3F { return true }
    guard sign == 0x2E, at > start else { return false }
    let isInitial = byteEnds[at - 1] - byteStarts[at - 1] == 1 && isUpper(at - 1, bytes)
    return gaps[at] != .none || !isInitial && !table.isAbbreviation(keys[at - 1])
  }

  private func isCloser(_ at: Int, _ bytes: [UInt8]) -> Bool {
    let value = ScalarReader(bytes: bytes).scalar(Int(byteStarts[at])).value
    return value == 0x29 || value == 0x5D
      || SignClass(value) == .quote || SignClass(value) == .apostrophe
  }

  private func opensSentence(_ at: Int, _ bytes: [UInt8]) -> Bool {
    let value = ScalarReader(bytes: bytes).scalar(Int(byteStarts[at])).value
    switch SignClass(value) {
    case .word: return !isLower(value)
    case .quote, .apostrophe: return true
    default: return value == 0x28
    }
  }

  private func isUpper(_ at: Int, _ bytes: [UInt8]) -> Bool {
    (0x41...0x5A).contains(bytes[Int(byteStarts[at])])
  }

  private func isLower(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value) || (0xDF...0xF6).contains(value) || (0xF8...0xFF).contains(value)
  }
}
