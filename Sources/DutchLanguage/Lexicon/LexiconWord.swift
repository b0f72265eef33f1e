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

  init(_ text: String) throws(LexiconFault) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = Self.trimmed(line.prefix { $0 != "#" })
      if line.isEmpty { continue }
      if line.hasPrefix("[") {
        guard let end = line.firstIndex(of: "]") else {
          throw LexiconFault(line: index + 1, what: "'\(line)' has no ]")
        }
        classes.append(
          LexiconClass(
            name: String(line[line.index(after: line.startIndex)..<end]),
            meaning: String(Self.trimmed(line[line.index(after: end)...]))))
        continue
      }
      guard let wordClass = classes.last?.name else {
        throw LexiconFault(line: index + 1, what: "'\(line)' stands above the first class")
      }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(Self.trimmed)
      guard let word = parts.first, !word.isEmpty, parts.last?.isEmpty == false else {
        throw LexiconFault(line: index + 1, what: "'\(line)' is no word")
      }
      words.append(
        LexiconWord(String(word), in: wordClass, means: parts.count > 1 ? String(parts[1]) : nil))
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.drop { $0.isWhitespace }
  }
}
