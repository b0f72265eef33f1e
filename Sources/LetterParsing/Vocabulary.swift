import LetterModel

/// The words that the letter writes inside its lines, whole and therefore sure.
struct Vocabulary {
  private var lines: [UInt64: Int] = [:]
  private let names: Names

  init(_ source: SourceLines) {
    names = Names(source.scalars)
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
    names.inside.contains(Self.hash(word))
  }

  /// The words that the letter writes with a capital only; few letters need to be asked.
  private final class Names {
    private let scalars: ContiguousArray<Unicode.Scalar>

    init(_ scalars: ContiguousArray<Unicode.Scalar>) { self.scalars = scalars }

    /// Those that stand behind a letter or a comma, and nowhere in small letters.
    lazy var inside: Set<UInt64> = {
      var (capital, small): (Set<UInt64>, Set<UInt64>) = ([], [])
      var before: Unicode.Scalar?
      var place = 0
      while place < scalars.count {
        guard scalars[place].isWordPart else {
          if scalars[place].hasInk { before = scalars[place] }
          place += 1
          continue
        }
        let word = scalars[place...].prefix { $0.isWordPart }
        let hash = Vocabulary.hash(word)
        if !scalars[place].isUpper {
          small.insert(hash)
        } else if before?.isLetter == true || before == "," {
          capital.insert(hash)
        }
        before = word.last { $0.hasInk } ?? before
        place = word.endIndex
      }
      return capital.subtracting(small)
    }()
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
