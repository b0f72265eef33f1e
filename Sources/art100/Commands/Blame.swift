import ArgumentParser
import JSONText
import LetterArchive
import LetterComparing
import LetterModel

struct Blame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Show since which letter of its series each sentence of a letter stands.",
    discussion: """
      Example:
        art100 blame -a archive.sqlite 27925-637

      For every sentence: the first letter in which it stood, and whether it stands unchanged, \
      reworded or moved since; ↺ marks one that was gone in between. --lost shows what each letter \
      of the series left out: dropped silently, carried by reference or ended.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Option(help: "The series, where the letter is in several.")
  var series: String?

  @Flag(help: "Show what disappeared on the way to this letter.")
  var lost = false

  @Option(help: "Only this section and those below it.")
  var section: String?

  @OptionGroup var output: FormatOption

  func run() throws {
    let store = try archive.open()
    let tracing = try SeriesLineage(upTo: letter.reference, series: series, in: store)
    if lost { showLost(tracing) }
    try show(tracing)
  }

  // MARK: Sentences

  private func show(_ tracing: SeriesLineage) throws -> Never {
    let last = tracing.letters.count - 1
    let sections = tracing.letters[last].letter.sections
    var rows: [JSON] = []
    var lastPassage: Int?
    let wanted = section ?? letter.section
    for index in tracing.lineage.sentences[last].indices {
      let sentence = tracing.lineage.sentences[last][index]
      let passage = tracing.passage(last, index)
      guard passage.kind == .block || passage.kind == .note else { continue }
      let path = passage.section.map { sections[$0].path } ?? "0"
      guard wanted.map({ path == $0 || path.hasPrefix($0 + ".") }) ?? true else { continue }
      if output.format == .table {
        if sentence.place.passage != lastPassage {
          Output.line(
            (lastPassage == nil ? "" : "\n")
              + Terminal.bold(Terminal.visible(tracing.name(last, passage))) + "  "
              + Terminal.dim(passage.section.map { sections[$0].heading } ?? ""))
          lastPassage = sentence.place.passage
        }
        line(sentence, tracing.words(last, index), tracing)
      } else {
        rows.append(json(sentence, index, tracing))
      }
    }
    if let wanted, rows.isEmpty, lastPassage == nil {
      throw Failure(Exit.notFound, "the letter has no section \(wanted) with text")
    }
    if output.format != .table {
      Rows(
        columns: [
          "passage", "sentence", "first", "first_worded", "since", "change", "moved",
          "returned_from", "previous",
        ], rows: rows
      ).print(output.format)
    }
    Output.end(0)
  }

  private func line(_ sentence: Lineage.Sentence, _ words: String, _ tracing: SeriesLineage) {
    let first = Self.short(tracing.letters[sentence.first].id)
    let story = Self.story(sentence)
    let gutter = "\(story.sign) \(first.padded(to: 8))"
    let width = Terminal.width - 14
    for (index, text) in Terminal.wrap(Terminal.visible(words), to: width).enumerated() {
      let mark = index == 0 ? gutter : String(repeating: " ", count: 10)
      Output.line("  " + Terminal.dim(mark) + "  " + (story.isOld ? Terminal.dim(text) : text))
    }
  }

  private static func short(_ id: String) -> String {
    id.split(separator: "-").dropFirst(2).joined(separator: "-")
  }

  /// The sign of a sentence: `=` unchanged, `~` reworded, `+` new, `↷` moved, `↺` returned.
  private static func story(_ sentence: Lineage.Sentence) -> (sign: String, isOld: Bool) {
    if sentence.returnedFrom != nil { return ("↺", false) }
    switch sentence.change {
    case .original, .unchanged: return (sentence.isMoved ? "↷" : "=", true)
    case .reworded: return ("~", false)
    case .new: return ("+", false)
    }
  }

  private func json(_ sentence: Lineage.Sentence, _ index: Int, _ tracing: SeriesLineage) -> JSON {
    let last = tracing.letters.count - 1
    func id(_ letter: Int) -> JSON { .string(tracing.letters[letter].name) }
    return [
      "passage": .string(tracing.name(last, tracing.passage(last, index))),
      "sentence": .string(tracing.words(last, index)), "first": id(sentence.first),
      "first_worded": id(sentence.firstWorded), "since": id(sentence.since),
      "change": .string(sentence.change.rawValue), "moved": .bool(sentence.isMoved),
      "returned_from": sentence.returnedFrom.map(id) ?? .null,
      "start": .int(sentence.place.range.lowerBound), "end": .int(sentence.place.range.upperBound),
      "previous": .array(
        (sentence.previous ?? 0..<0).map { .string(tracing.words(last - 1, $0)) }),
    ]
  }

  // MARK: Losses

  /// Newest first.
  private func showLost(_ tracing: SeriesLineage) -> Never {
    let losses = zip(tracing.lineage.losses, tracing.fates()).reversed().filter { loss, _ in
      guard let section else { return true }
      let passage = tracing.passage(loss.letter, loss.sentence)
      let path = passage.section.map { tracing.letters[loss.letter].letter.sections[$0].path }
      return path.map { $0 == section || $0.hasPrefix(section + ".") } ?? false
    }
    let rows = losses.map { loss, fate -> JSON in
      let passage = tracing.passage(loss.letter, loss.sentence)
      let range = tracing.lineage.sentences[loss.letter][loss.sentence].place.range
      return [
        "gone_in": .string(tracing.letters[loss.letter + 1].name),
        "passage": .string(tracing.name(loss.letter, passage)),
        "fate": .string(FateText.words(fate)),
        "sentence": .string(tracing.words(loss.letter, loss.sentence)),
        "statement": .init(
          FateText.statement(fate, in: tracing.lineage.diffs[loss.letter])),
        "returns": .init(loss.returns.map { tracing.letters[$0].name }),
        "facts": .init(facts(in: passage, range, of: tracing.letters[loss.letter])),
      ]
    }
    if output.format == .table {
      showLostText(rows)
    } else {
      Rows(
        columns: [
          "gone_in", "passage", "fate", "returns", "sentence", "statement", "facts",
        ], rows: rows
      ).print(output.format)
    }
    Output.end(0)
  }

  /// The facts that went with a sentence.
  private func facts(in passage: Passage, _ range: Range<Int>, of letter: OpenedLetter)
    -> [String]
  {
    letter.facts.filter {
      $0.place.block == passage.block && passage.block != nil && $0.place.note == nil
        && $0.place.range.overlaps(range)
    }.map { "\($0.kind.rawValue): \($0.quote)" }
  }

  private func showLostText(_ rows: [JSON]) {
    if rows.isEmpty { Output.error("nothing disappeared") }
    var last: String?
    for row in rows {
      let letter = row.member("gone_in").cell
      if letter != last {
        Output.line((last == nil ? "" : "\n") + Terminal.bold("gone in \(letter)"))
        last = letter
      }
      let returns = row.member("returns").cell
      let head =
        "\(row.member("fate").cell)  \(row.member("passage").cell)"
        + (returns.isEmpty ? "" : "  ↺ back in \(returns)")
      Output.line("  " + Terminal.moved(Terminal.visible(head)))
      for text in Terminal.wrap(
        Terminal.visible(row.member("sentence").cell), to: Terminal.width - 6)
      {
        Output.line("      " + text)
      }
      let statement = row.member("statement").cell
      if !statement.isEmpty {
        for text in Terminal.wrap("→ " + Terminal.visible(statement), to: Terminal.width - 8) {
          Output.line("        " + Terminal.dim(text))
        }
      }
    }
  }
}
