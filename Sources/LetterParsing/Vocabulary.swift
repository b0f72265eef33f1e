import LetterModel

/// The words that the letter writes inside its lines, whole and therefore sure.
struct Vocabulary {
  private var lines = WordNumbers(capacity: 2048)
  private let names: Names

  init(_ source: SourceLines) {
    names = Names(source.scalars)
    let scalars = source.scalars
    for line in source.lines where !line.isBlank {
      var start: Int?
      for place in line.content {
        if scalars[place].isWordPart {
          start = start ?? place
        } else if let first = start {
          add(scalars, first..<place, line.number)
          start = nil
        }
      }
      // What a hyphen at the line end leaves is no word.
      if let start, !scalars[line.content.upperBound - 1].isHyphen {
        add(scalars, start..<line.content.upperBound, line.number)
      }
    }
  }

  /// The first line on which the letter writes this word, capitals aside; nil where it never does.
  func line(of word: some Sequence<Unicode.Scalar>) -> Int? { lines.value(Self.hash(word)) }

  /// The same of a word that is put together from parts.
  func line(
    of first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>,
    between: Unicode.Scalar? = nil
  ) -> Int? {
    var hash = Self.hash(first)
    if let between { hash = Self.adding(between, to: hash) }
    return lines.value(second.reduce(hash) { Self.adding($1, to: $0) })
  }

  /// Whether the letter writes this word inside a sentence with a capital, and never without.
  func isName(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    names.inside.value(Self.hash(word)) == 1
  }

  /// The words that the letter writes with a capital only; few letters need to be asked.
  private final class Names {
    private let scalars: ContiguousArray<Unicode.Scalar>

    init(_ scalars: ContiguousArray<Unicode.Scalar>) { self.scalars = scalars }

    /// 1 for those that stand behind a letter or a comma; 0 where they stand in small letters, too.
    lazy var inside: WordNumbers = {
      var inside = WordNumbers(capacity: 2048)
      var before: Unicode.Scalar?
      var place = 0
      while place < scalars.count {
        guard scalars[place].isWordPart else {
          if scalars[place].hasInk { before = scalars[place] }
          place += 1
          continue
        }
        let start = place
        var hash = Vocabulary.noHash
        var last = before
        while place < scalars.count, scalars[place].isWordPart {
          hash = Vocabulary.adding(scalars[place], to: hash)
          if scalars[place].hasInk { last = scalars[place] }
          place += 1
        }
        if !scalars[start].isUpper {
          inside.set(hash, 0)
        } else if before?.isLetter == true || before == "," {
          inside.add(hash, 1)
        }
        before = last
      }
      return inside
    }()
  }

  private mutating func add(
    _ scalars: ContiguousArray<Unicode.Scalar>, _ token: Range<Int>, _ line: Int
  ) {
    func isAround(_ scalar: Unicode.Scalar) -> Bool { scalar.isHyphen || scalar.isApostrophe }
    var (start, end) = (token.lowerBound, token.upperBound)
    while start < end, isAround(scalars[start]) { start += 1 }
    while start < end, isAround(scalars[end - 1]) { end -= 1 }
    if start == end { return }
    var hash = Self.noHash
    for place in start..<end { hash = Self.adding(scalars[place], to: hash) }
    lines.add(hash, line)
  }

  /// FNV-1a over folded code points: a look-up of 64 bits needs no strings.
  private static func hash(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    word.reduce(noHash) { adding($1, to: $0) }
  }

  private static let noHash: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func adding(_ scalar: Unicode.Scalar, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(scalar.folded)) &* 0x100_0000_01b3
  }
}
