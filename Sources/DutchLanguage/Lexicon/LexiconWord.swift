/// A word of the lexicon in one class.
public struct LexiconWord: Hashable, Sendable {
  /// As its file or a clerk writes it: `Syrië`, `-helikopter`, `train-`, `prosperity guardian`.
  public var word: String
  /// The class, such as `asset`.
  public var wordClass: String
  /// The one way of writing by which letters are compared, such as `Apache`; nil for the word itself.
  public var means: String?

  /// A word from its parts.
  public init(_ word: String, in wordClass: String, means: String? = nil) {
    self.word = word
    self.wordClass = wordClass
    self.means = means
  }

  /// Whether it has a letter or figure by which a text could be told.
  public var isReadable: Bool {
    let words = Words(Array(word.utf8), .empty)
    return (0..<words.count).contains { words[$0].kind != .sign }
  }

  /// The word in its class whatever its capitals and accents: what the lexicon holds once.
  public var key: String {
    let words = Words(Array(word.utf8), .empty)
    let core = (0..<words.count).map {
      words[$0].kind == .sign ? words.text($0..<$0 + 1) : words.folded($0)
    }
    return "\(wordClass) \(core.joined(separator: " "))"
  }
}

/// A class of words.
public struct LexiconClass: Hashable, Sendable {
  /// As files, patterns of rules and archives name it.
  public var name: String
  /// What its words mean, for people.
  public var meaning: String
}

/// A line of a file that says nothing a lexicon knows.
public struct LexiconFault: Error, Equatable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var what: String

  /// For people, behind the name of the file.
  public var description: String { "\(line): \(what)" }
}

/// One file of the lexicon. `Sources/Lexicon/README.md` says how it is written.
struct LexiconFile {
  private(set) var classes: [LexiconClass] = []
  private(set) var words: [LexiconWord] = []

  /// By its bytes: the files are read whenever the program looks at a text.
  init(_ text: String) throws(LexiconFault) {
    let lines = Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = Self.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
      if line.isEmpty { continue }
      if line.first == UInt8(ascii: "[") {
        guard let end = line.firstIndex(of: UInt8(ascii: "]")) else {
          throw LexiconFault(line: index + 1, what: "'\(Self.text(line))' has no ]")
        }
        classes.append(
          LexiconClass(
            name: Self.text(line[(line.startIndex + 1)..<end]),
            meaning: Self.text(Self.trimmed(line[(end + 1)...]))))
        continue
      }
      guard let wordClass = classes.last?.name else {
        throw LexiconFault(
          line: index + 1, what: "'\(Self.text(line))' stands above the first class")
      }
      let sign = line.firstIndex(of: UInt8(ascii: "="))
      let word = Self.trimmed(line[..<(sign ?? line.endIndex)])
      let means = sign.map { Self.trimmed(line[($0 + 1)...]) }
      guard !word.isEmpty, means?.isEmpty != true else {
        throw LexiconFault(line: index + 1, what: "'\(Self.text(line))' is no word")
      }
      words.append(
        LexiconWord(Self.text(word), in: wordClass, means: means.map(Self.text)))
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = bytes.drop(while: isBlank)
    return start[..<((start.lastIndex { !isBlank($0) } ?? start.startIndex - 1) + 1)]
  }
}
