import ArgumentParser
import DutchFinder
import DutchLanguage
import JSONText
import LetterArchive
import LetterReports

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "The words that the rules know: list them, add to them, retire them.",
    discussion: """
      Examples:
        art100 lexicon add -a archive.sqlite harfang harfangs --class type --means Harfang --why "drone"
        art100 lexicon list -a archive.sqlite --class type

      The program brings its words; what is added or retired belongs to the archive. Letters are read \
      with them from the next import on, and those that are here by 'rebuild', which says what changed.
      """,
    subcommands: [LexiconList.self, LexiconAdd.self, LexiconRetire.self],
    defaultSubcommand: LexiconList.self)
}

struct LexiconList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List words with their classes.",
    discussion: """
      Example:
        art100 lexicon list -a archive.sqlite --class mission

      'codebook --part lexicon' says what the classes mean.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "Only these words; all of them where none is named.")
  var words: [String] = []

  @Option(name: .customLong("class"), help: "Only words of this class, such as type or mission.")
  var wordClass: String?

  @Flag(
    help: "The changes that were made in the archive, oldest first, those of retired words too.")
  var changes = false

  @OptionGroup var output: FormatOption

  func run() throws {
    let wordClass = try wordClass.map(LexiconChange.wordClass)
    let changes = try archive.open().wordChanges()
    let names = Set(words.map { LexiconWord($0, in: "").key })
    func isWanted(_ word: LexiconWord) -> Bool {
      (wordClass == nil || word.wordClass == wordClass)
        && (names.isEmpty || names.contains(LexiconWord(word.word, in: "").key))
    }
    var table = Rows(columns: ["word", "class", "means", "origin", "by", "why", "at"])
    if self.changes {
      table.columns.insert("change", at: 0)
      table.rows = changes.filter { isWanted($0.lexiconWord) }.map {
        Self.row($0.lexiconWord, $0).adding(["change": .string($0.change.rawValue)])
      }
    } else {
      let last = Dictionary(changes.map { ($0.lexiconWord.key, $0) }) { $1 }
      table.rows = Lexicon(changed: changes).words.filter(isWanted).map {
        Self.row($0, last[$0.key])
      }
    }
    if table.rows.isEmpty, output.format == .table { Output.error("no words") }
    table.print(output.format)
    Output.end(0)
  }

  private static func row(_ word: LexiconWord, _ change: WordChange?) -> JSON {
    [
      "word": .string(word.word), "class": .string(word.wordClass), "means": .init(word.means),
      "origin": .string(change == nil ? "program" : "archive"), "by": .init(change?.by),
      "why": .init(change?.why), "at": .init(change?.at),
    ]
  }
}

struct LexiconAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add words to a class.",
    discussion: """
      Example:
        art100 lexicon add -a archive.sqlite "northern dawn" --class mission --why "Kamerbrief 2026"

      Capitals and accents do not matter. A hyphen before a word lets it end compounds as well \
      (-helikopter); such words stand last, behind two hyphens.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var change: LexiconChange

  @Option(help: "The one way of writing by which letters are compared, such as Harfang.")
  var means: String?

  func run() throws {
    let known = Set(try archive.open().lexicon().words.map(\.self))
    try change.keep(.added, means: means, in: archive) { word in !known.contains(word) }
  }
}

struct LexiconRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Let the rules know a word of a class no longer.",
    discussion: """
      Example:
        art100 lexicon retire -a archive.sqlite "northern dawn" --class mission --why "other name"

      Words of the program can be retired as well; that they were known is kept.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var change: LexiconChange

  func run() throws {
    let known = Set(try archive.open().lexicon().words.map(\.key))
    try change.keep(.retired, means: nil, in: archive) { word in
      guard known.contains(word.key) else {
        throw Failure(
          Exit.notFound, "no word '\(word.word)' is known in the class \(word.wordClass)")
      }
      return true
    }
  }
}

/// Words, their class, and who changes them.
struct LexiconChange: ParsableArguments {
  @Argument(help: "Words; a name of more words in quotation marks.")
  var words: [String]

  @Option(name: .customLong("class"), help: "Their class, such as type, mission or town.")
  var wordClass: String

  @OptionGroup var decision: DecisionOptions

  /// Keeps those that pass as changes.
  func keep(
    _ kind: WordChange.Change, means: String?, in archive: ArchiveOption,
    where passes: (LexiconWord) throws -> Bool
  ) throws {
    let wordClass = try Self.wordClass(wordClass)
    let changed = try words.map { LexiconWord($0, in: wordClass, means: means) }.filter { word in
      guard word.isReadable else {
        throw Failure(Exit.usage, "'\(word.word)' is no word: it has no letter or figure")
      }
      return try passes(word)
    }
    if !changed.isEmpty {
      try archive.open(for: .writing).change(
        changed.map {
          WordChange(
            kind, $0.word, in: $0.wordClass, means: $0.means, by: decision.person,
            why: decision.why)
        })
    }
    let told = changed.map { "'\($0.word)'" }.joined(separator: ", ")
    Output.error(
      changed.isEmpty
        ? "known already; nothing changed"
        : "\(kind.rawValue) in \(wordClass): \(told); 'rebuild' reads the letters anew")
    Output.end(0)
  }

  static func wordClass(_ name: String) throws -> String {
    let names = Lexicon.classes.map(\.name)
    guard names.contains(name) else {
      throw Failure(
        Exit.usage,
        "no class of words is named '\(name)'; there are: "
          + names.joined(separator: ", "))
    }
    return name
  }
}

extension WordChange {
  fileprivate var lexiconWord: LexiconWord { LexiconWord(word, in: wordClass, means: means) }
}
