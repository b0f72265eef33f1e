internal import LetterModel
internal import LexiconC

/// The words of the field that the rules start from, each in its classes.
///
/// What is Dutch rather than of the field (numbers, months, how citations are written) stands in
/// `MeaningTable`.
public final class Lexicon: Sendable {
  /// The words, in the order of their files.
  public let words: [LexiconWord]

  /// What single words can do, by their letters.
  private let roles: RoleTable
  /// Last parts of compounds, by their letters from the last one on.
  private let endings: RoleTable
  /// How long they are, a bit each.
  private let endingLengths: UInt64
  /// Whether any ending ends in these two letters, so that most words are done with one look.
  private let endingLetters: [Bool]
  /// By their first word, the longest first: names of more words, and words with another form.
  private let names: [[Name]]
  /// Their places in `names`.
  private let nameStarts: WordNumbers
  /// Beginnings of words by their first letter, the longest first.
  private let beginnings: [[Part]]
  /// What stands inside words, in the order of the words.
  private let insides: [Part]

  private struct Name {
    let role: Role
    let rest: [UInt64]
    let means: String?
  }

  private struct Part {
    let role: Role
    let letters: [UInt8]
    let means: String?
  }

  /// A lexicon of these words. Those in a class that no rule knows count for nothing.
  public init(_ words: [LexiconWord]) {
    self.words = words
    var build = Builder()
    for word in words { build.add(word) }
    roles = build.roles
    (endings, endingLengths) = (build.endings, build.endingLengths)
    var letters = [Bool](repeating: false, count: 1 << 10)
    for last in build.endingLetters { letters[last] = true }
    endingLetters = letters
    var (names, starts): ([[Name]], WordNumbers) = ([], WordNumbers(capacity: build.names.count))
    for (first, all) in build.names {
      starts.set(first, names.count)
      names.append(all.sorted { $0.rest.count > $1.rest.count })
    }
    (self.names, nameStarts) = (names, starts)
    beginnings = build.beginnings.map { $0.sorted { $0.letters.count > $1.letters.count } }
    insides = build.insides
  }

  private struct Builder {
    var roles = RoleTable()
    var endings = RoleTable()
    var endingLengths: UInt64 = 0
    var endingLetters: Set<Int> = []
    var names: [UInt64: [Name]] = [:]
    var beginnings = [[Part]](repeating: [], count: 256)
    var insides: [Part] = []

    mutating func add(_ word: LexiconWord) {
      guard let role = WordClass.given(word.wordClass) else { return }
      let isOnlyEnd = word.word.hasPrefix("*")
      let isEnd = isOnlyEnd || word.word.hasPrefix("-")
      let isBeginning = word.word.hasSuffix("-")
      let core = word.word.drop { $0 == "-" || $0 == "*" }
      let keys = Self.keys(isBeginning ? core.dropLast() : core)
      guard let first = keys.first else { return }
      if isBeginning {
        let part = Part(role: role, letters: Self.letters(core.dropLast()), means: word.means)
        if isEnd { insides.append(part) } else { beginnings[Int(part.letters[0])].append(part) }
        return
      }
      if keys.count > 1 {
        roles.add(.leadsName, to: first)
      } else if !isOnlyEnd {
        roles.add(role, to: first)
      }
      if keys.count > 1 || word.means != nil {
        names[first, default: []].append(
          Name(role: role, rest: Array(keys.dropFirst()), means: word.means))
      }
      if isEnd, keys.count == 1 {
        let letters = Self.letters(core)
        endings.add(role, to: WordKey.of(letters.reversed()))
        endingLengths |= 1 << UInt64(min(letters.count, 63))
        endingLetters.insert(Lexicon.lastLetters(letters))
      }
    }

    /// The keys of the words and signs of an entry.
    private static func keys(_ text: Substring) -> [UInt64] {
      if text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
        return text.isEmpty ? [] : [WordKey.of(text.utf8.lazy.map { $0 | 0x20 })]
      }
      let words = Words(Array(text.utf8), .empty)
      return (0..<words.count).map { Lexicon.key($0, words) }
    }

    private static func letters(_ text: Substring) -> [UInt8] {
      let words = Words(Array(text.utf8), .empty)
      return Array(words.letters)
    }
  }

  // MARK: What a text asks

  /// What a word can do; a compound can what its last part can (`trainersbijdrage`).
  package func roles(of word: ArraySlice<UInt8>, _ key: UInt64) -> Role {
    if let known = roles[key] { return known }
    guard word.count > 6, endingLetters[Self.lastLetters(word)] else { return [] }
    // The longest ending counts, and two letters stand before it.
    var (found, key): (Role, UInt64) = ([], WordKey.none)
    for length in 1...min(word.count - 2, 63) {
      key = WordKey.adding(word[word.endIndex - length], to: key)
      if endingLengths >> UInt64(length) & 1 != 0, let known = endings[key] { found = known }
    }
    return found
  }

  /// The longest name of a class that begins at a token, with what it means where that is not the
  /// word itself; nil where none does.
  package func name(_ wanted: Role, at index: Int, _ words: Words) -> (end: Int, means: String?)? {
    let key = Self.key(index, words)
    for name in names(from: key)
    where !name.role.isDisjoint(with: wanted) && Self.follows(name, index, words) {
      return (index + 1 + name.rest.count, name.means)
    }
    return roles[key].map { !$0.isDisjoint(with: wanted) } == true ? (index + 1, nil) : nil
  }

  /// The names of more words that begin at a token.
  package func longNames(at index: Int, _ words: Words) -> [(end: Int, role: Role)] {
    names(from: Self.key(index, words)).filter {
      !$0.rest.isEmpty && Self.follows($0, index, words)
    }.map { (index + 1 + $0.rest.count, $0.role) }
  }

  private func names(from key: UInt64) -> [Name] { nameStarts.value(key).map { names[$0] } ?? [] }

  private static func follows(_ name: Name, _ index: Int, _ words: Words) -> Bool {
    name.rest.indices.allSatisfy { key(index + 1 + $0, words) == name.rest[$0] }
  }

  /// What a word means that begins with a word of a class.
  package func meaning(_ wanted: Role, beginning word: ArraySlice<UInt8>) -> String? {
    guard let first = word.first else { return nil }
    return beginnings[Int(first)].first {
      !$0.role.isDisjoint(with: wanted) && word.starts(with: $0.letters)
    }?.means
  }

  /// What a word means that holds a word of a class behind its first three letters.
  package func meaning(_ wanted: Role, inside word: ArraySlice<UInt8>) -> String? {
    insides.first { !$0.role.isDisjoint(with: wanted) && Self.holds(word, $0.letters) }?.means
  }

  private static func holds(_ word: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    var start = word.startIndex + 3
    while start + part.count <= word.endIndex {
      if word[start] == part[0], word[start...].starts(with: part) { return true }
      start += 1
    }
    return false
  }

  /// Tells a token from others: its letters, or its sign.
  private static func key(_ index: Int, _ words: Words) -> UInt64 {
    let token = words[index]
    switch token.kind {
    case .word: return token.key
    case .sign: return UInt64(token.sign)
    case .number, .mixed: return WordKey.of(words.letters[token.folded])
    }
  }

  private static func lastLetters(_ word: some BidirectionalCollection<UInt8>) -> Int {
    word.suffix(2).reduce(0) { $0 << 5 | Int($1 & 31) }
  }
}

/// What words can do, by their keys.
private struct RoleTable {
  private var roles = WordNumbers()

  subscript(key: UInt64) -> Role? {
    roles.value(key).map { Role(rawValue: UInt64(bitPattern: Int64($0))) }
  }

  mutating func add(_ role: Role, to key: UInt64) {
    roles.set(key, Int(Int64(bitPattern: (self[key] ?? []).union(role).rawValue)))
  }
}

// MARK: The program's own words

extension Lexicon {
  static let empty = Lexicon([])

  /// The words of the files in `Lexicon`.
  public static let builtIn = Lexicon(files.flatMap(\.words))

  /// The classes of the files, in their order.
  public static var classes: [LexiconClass] { files.flatMap(\.classes) }

  private static let files = (0..<lexicon_file_count()).map { index in
    let file = lexicon_file(index)
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    do { return try LexiconFile(text) } catch {
      preconditionFailure("Sources/Lexicon/\(String(cString: file.name)).txt:\(error)")
    }
  }

  /// The words with which texts are cut: the program's own, or inside `use` those of an archive.
  @TaskLocal static var inUse = builtIn

  /// Reads with these words whatever is read inside.
  public func use<Result>(_ read: () throws -> Result) rethrows -> Result {
    try Self.$inUse.withValue(self) { try read() }
  }
}
