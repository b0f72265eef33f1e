import Glibc
import LetterComparing
import LetterModel
import LetterParsing

/// From two letters to what changed between them, and through a series.
struct ComparingSpeed {
  let workshop: Workshop
  let runs = 15

  func findings() throws -> [Finding] {
    let (bytes, name) = try ReadingSpeed.letter()
    let old = LetterParser.letter(from: String(decoding: bytes, as: UTF8.self))
    let new = Self.edited(old, seed: 1)
    let words = DutchWords()
    let short = LetterParser.letter(from: GeneratedLetter.text(1, paragraphs: 100, words: words))
    let long = LetterParser.letter(from: GeneratedLetter.text(1, paragraphs: 1000, words: words))
    let pairs = [
      (old, new), (short, Self.edited(short, seed: 2)), (long, Self.edited(long, seed: 2)),
    ]
    let series = (0..<50).reduce(into: [old]) { letters, step in
      letters.append(Self.edited(letters[step], seed: step + 3))
    }.prefix(50)
    let git = try gitDiff(old, new)
    let times = try Timing.medians(
      runs: runs,
      [
        { try time(pairs[0], calls: 10) }, { try git() }, { try time(pairs[1], calls: 10) },
        { try time(pairs[2], calls: 2) }, { try time(Array(series)) },
      ])
    let growth = times[3] / times[2]
    return [
      Finding(
        what: "comparing \(name) with an edited copy", unit: "ms", ours: times[0], peer: times[1],
        peerName: "git diff --word-diff, as a process", target: "≤ 10 ms, below the peer",
        isMet: times[0] <= 10 && times[0] < times[1]),
      Finding(what: "  generated, 100 paragraphs", unit: "ms", ours: times[2]),
      Finding(
        what: "  ten times as long", unit: "ms", ours: times[3], peer: times[2],
        peerName: "ours on the shorter one", target: "10 × text ≤ 13 × time", isMet: growth <= 13),
      Finding(
        what: "lineage of 50 letters", unit: "ms", ours: times[4], target: "≤ 1000 ms",
        isMet: times[4] <= 1000),
    ]
  }

  /// The milliseconds of one comparison.
  private func time(_ pair: (Letter, Letter), calls: Int) throws -> Double {
    var changes = 0
    let time = Timing.processorMilliseconds {
      for _ in 0..<calls { changes += LetterDiff(from: pair.0, to: pair.1).paragraphs.count }
    }
    guard changes > 0 else { throw Workshop.Missing(description: "the letters have no passages") }
    return time / Double(calls)
  }

  private func time(_ series: [Letter]) throws -> Double {
    var losses = 0
    let time = Timing.processorMilliseconds { losses += Lineage(series).losses.count }
    guard losses > 0 else { throw Workshop.Missing(description: "the series lost nothing") }
    return time
  }

  /// A paragraph a line: what suits git best. It ends with 1 where the files differ.
  private func gitDiff(_ old: Letter, _ new: Letter) throws -> () throws -> Double {
    guard let shell = Files.program("sh"), Files.program("git") != nil else {
      throw Workshop.Missing(description: "git must be in the PATH: it is the peer of comparing")
    }
    for (letter, name) in [(old, "old.txt"), (new, "new.txt")] {
      let text = letter.sections.map { section in
        ([section.heading] + section.blocks.map(\.text)).joined(separator: "\n")
      }
      try Files.write(text.joined(separator: "\n") + "\n", to: workshop.path(name))
    }
    let files = "'\(workshop.path("old.txt"))' '\(workshop.path("new.txt"))'"
    let command = "git diff --no-index --word-diff \(files); test $? -le 1"
    return { try Child.run([shell, "-c", command]).milliseconds }
  }

  // MARK: The next letter

  /// A letter with a word of every fifth block replaced, every seventh block gone and every ninth
  /// one moved to another section.
  private static func edited(_ letter: Letter, seed: Int) -> Letter {
    var new = letter
    var moved: [Block] = []
    for section in new.sections.indices {
      var blocks: [Block] = []
      for var block in new.sections[section].blocks {
        let lot = block.ordinal + seed * 13
        if lot % 45 == 0 { continue }
        if lot % 5 == 0 { block.text = replaced(block.text, seed) }
        if lot % 9 == 0 { moved.append(block) } else { blocks.append(block) }
      }
      if section % 3 == 2, let block = moved.popLast() { blocks.append(block) }
      new.sections[section].blocks = blocks
    }
    new.sections[new.sections.count - 1].blocks += moved
    return new
  }

  private static func replaced(_ text: String, _ seed: Int) -> String {
    var words = text.split(separator: " ")
    if words.count > 3 { words[words.count / 2] = "woord\(seed)" }
    return words.joined(separator: " ")
  }
}
