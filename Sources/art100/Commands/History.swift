import ArgumentParser
import JSONText
import LetterArchive
import LetterComparing
import LetterModel

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Follow a passage, a section or words through all letters of a series.",
    discussion: """
      Examples:
        art100 history -a archive.sqlite kst-27925-637#1/4 --series ISIS
        art100 history -a archive.sqlite mandate --series ISIS
        art100 history -a archive.sqlite "burgers gevaar" --series ISIS

      A passage is followed by the lineage of its sentences, back and on; a topic of the \
      Toetsingskader shows the sections on it; any other words show the sentences that hold them all.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "A passage (kst-27925-637#1/4), a topic (mandate), or words.")
  var query: String

  @Option(help: "The series.")
  var series: String

  @Option(help: "The chamber whose prints are used where there are two: ek or tk.")
  var chamber: String?

  @OptionGroup var output: FormatOption

  func run() throws {
    let store = try archive.open(for: LetterFilter(series: series))
    let passage = query.contains("#") ? try LetterArgument(reading: query) : nil
    var chamber = try chamber.map(FilterOptions.chamber) ?? .tk
    let home = try passage.map { try store.opened($0.reference) }
    if let home { chamber = home.identity.chamber ?? chamber }
    let tracing = try SeriesLineage(
      SeriesLetters.opened(
        in: store, series: series, chamber: chamber,
        named: passage.map { [$0.reference] } ?? []), in: store)
    let sentences: [Set<Int>]
    if let passage, let home {
      sentences = try Self.lineage(of: passage, id: home.id, in: tracing)
    } else if let topic = Topic(rawValue: query) {
      sentences = Self.sentences(on: topic, in: tracing)
    } else {
      sentences = Self.sentences(with: query, in: tracing)
    }
    show(sentences, tracing)
  }

  // MARK: What is followed

  /// The sentences of a passage with those that they came from and became.
  private static func lineage(
    of passage: LetterArgument, id: String, in tracing: SeriesLineage
  ) throws -> [Set<Int>] {
    guard let home = tracing.letters.firstIndex(where: { $0.id == id }) else {
      throw Failure(Exit.notFound, "\(id) is not among the letters of the series")
    }
    let lineage = tracing.lineage
    var found = [Set<Int>](repeating: [], count: tracing.letters.count)
    found[home] = Set(
      lineage.sentences[home].indices.filter { index in
        let place = tracing.passage(home, index)
        guard place.kind == .block else { return false }
        let path = place.section.map { tracing.letters[home].letter.sections[$0].path } ?? "0"
        if let block = passage.block { return place.block == block && path == passage.section }
        return path == passage.section || path.hasPrefix((passage.section ?? "") + ".")
      })
    guard !found[home].isEmpty else {
      throw Failure(Exit.notFound, "\(id) has no text there")
    }
    for letter in stride(from: home, to: 0, by: -1) {
      for sentence in found[letter] {
        found[letter - 1].formUnion(lineage.sentences[letter][sentence].previous ?? 0..<0)
      }
    }
    for letter in home..<tracing.letters.count - 1 {
      found[letter + 1] = Set(
        lineage.sentences[letter + 1].indices.filter { index in
          lineage.sentences[letter + 1][index].previous.map {
            !found[letter].isDisjoint(with: $0)
          } ?? false
        })
    }
    return found
  }

  private static func sentences(on topic: Topic, in tracing: SeriesLineage) -> [Set<Int>] {
    tracing.letters.indices.map { letter in
      let opened = tracing.letters[letter]
      return Set(
        tracing.lineage.sentences[letter].indices.filter { index in
          let passage = tracing.passage(letter, index)
          guard passage.kind == .block, let section = passage.section else { return false }
          return opened.places.topic(ofSection: opened.letter.sections[section].path) == topic
        })
    }
  }

  private static func sentences(with query: String, in tracing: SeriesLineage) -> [Set<Int>] {
    let wanted = words(query)
    return tracing.letters.indices.map { letter in
      Set(
        tracing.lineage.sentences[letter].indices.filter { index in
          let kind = tracing.passage(letter, index).kind
          guard kind == .block || kind == .note else { return false }
          return wanted.isSubset(of: words(tracing.words(letter, index)))
        })
    }
  }

  /// In small letters without accents.
  private static func words(_ text: String) -> Set<String> {
    Set(
      PlainWords.folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }

  // MARK: The screen

  private func show(_ sentences: [Set<Int>], _ tracing: SeriesLineage) -> Never {
    var rows: [JSON] = []
    for letter in tracing.letters.indices {
      let found = sentences[letter].sorted()
      if output.format == .table { head(letter, found.isEmpty, tracing) }
      for index in found {
        let sentence = tracing.lineage.sentences[letter][index]
        if output.format == .table {
          line(sentence, letter, index, tracing)
        } else {
          rows.append([
            "letter": .string(tracing.letters[letter].name),
            "date": .init(tracing.letters[letter].date.map { "\($0)" }),
            "passage": .string(tracing.name(letter, tracing.passage(letter, index))),
            "sentence": .string(tracing.words(letter, index)),
            "change": .string(sentence.change.rawValue), "moved": .bool(sentence.isMoved),
            "first": .string(tracing.letters[sentence.first].name),
            "since": .string(tracing.letters[sentence.since].name),
          ])
        }
      }
    }
    if output.format != .table {
      Rows(
        columns: ["letter", "date", "passage", "change", "moved", "first", "since", "sentence"],
        rows: rows
      ).print(output.format)
    } else if sentences.allSatisfy(\.isEmpty) {
      Output.error("no letter of the series holds it")
    }
    Output.end(0)
  }

  private func head(_ letter: Int, _ isEmpty: Bool, _ tracing: SeriesLineage) {
    Output.line(
      (letter == 0 ? "" : "\n") + Terminal.bold(tracing.letters[letter].title)
        + (isEmpty ? Terminal.dim("  not there") : ""))
  }

  private func line(
    _ sentence: Lineage.Sentence, _ letter: Int, _ index: Int, _ tracing: SeriesLineage
  ) {
    let sign: String
    switch sentence.change {
    case .original: sign = " "
    case .new: sign = Terminal.added("+")
    case .unchanged: sign = sentence.isMoved ? Terminal.moved("↷") : "="
    case .reworded: sign = "~"
    }
    let place = tracing.name(letter, tracing.passage(letter, index))
      .drop { $0 != "#" }
    Output.line("  \(sign) " + Terminal.dim(String(place)))
    for text in Terminal.wrap(
      Terminal.visible(tracing.words(letter, index)), to: Terminal.width - 6)
    {
      Output.line("      " + text)
    }
  }
}
