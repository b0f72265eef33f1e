import Glibc
import LetterModel
import LetterParsing
import LetterSources

/// From a letter's bytes to `Letter`.
struct ReadingSpeed {
  let workshop: Workshop
  let runs = 15

  /// The real letter, if it is there, and what to call it.
  ///
  /// It is not part of this repository: `ART100_LETTERS` names its folder, or it lies beside the
  /// clone.
  static func letter() throws -> (bytes: [UInt8], name: String) {
    let folder = getenv("ART100_LETTERS").map { String(cString: $0) } ?? "../shared/letters"
    let path = "\(folder)/kst-27925-U.txt"
    if Files.exists(path) { return (try SourceFile.read(path: path), "the real letter") }
    let text = GeneratedLetter.text(637, paragraphs: 140, words: DutchWords())
    return (Array(text.utf8), "a generated letter")
  }

  func findings() throws -> [Finding] {
    let (bytes, name) = try Self.letter()
    let words = DutchWords()
    let short = Array(GeneratedLetter.text(1, paragraphs: 100, words: words).utf8)
    let long = Array(GeneratedLetter.text(1, paragraphs: 1000, words: words).utf8)
    let path = workshop.path("letter.txt")
    try Files.write(String(decoding: bytes, as: UTF8.self), to: path)
    let times = try Timing.medians(
      runs: runs,
      [
        { try time(bytes, calls: 20) }, { try python(path) }, { try time(short, calls: 20) },
        { try time(long, calls: 2) },
      ])
    let (ours, peer) = (speed(bytes, times[0]), speed(bytes, times[1]))
    let growth = times[3] / times[2] / (Double(long.count) / Double(short.count))
    return [
      Finding(
        what: "reading \(name)", unit: "MB/s", ours: ours, peer: peer,
        peerName: "\(workshop.pythonName): split into words, join hyphens",
        target: "≥ 20 MB/s", isMet: ours >= 20),
      Finding(
        what: "  generated, \(short.count / 1000) kB", unit: "MB/s", ours: speed(short, times[2])),
      Finding(
        what: "  ten times as long", unit: "MB/s", ours: speed(long, times[3]),
        peer: speed(short, times[2]), peerName: "ours on the shorter one",
        target: "10 × text ≤ 11 × time", isMet: growth <= 1.1),
    ]
  }

  private func speed(_ bytes: [UInt8], _ milliseconds: Double) -> Double {
    Double(bytes.count) / milliseconds / 1000
  }

  /// The milliseconds of one call.
  private func time(_ bytes: [UInt8], calls: Int) throws -> Double {
    var blocks = 0
    let time = try Timing.processorMilliseconds {
      for _ in 0..<calls {
        let text = try SourceReader().plainText(of: bytes, path: "letter.txt").text
        blocks += LetterParser.letter(from: text).sections.count
      }
    }
    guard blocks > 0 else { throw Workshop.Missing(description: "the letter has no sections") }
    return time / Double(calls)
  }

  /// Far less than a reader does: no pages, no notes, no headings, no places.
  private func python(_ path: String) throws -> Double {
    try PythonPeer(workshop).milliseconds(
      """
      data = open(args[0], "rb").read()
      start = time.process_time()
      lines = [line.strip() for line in data.decode("utf-8").split("\\n")]
      known = set()
      for line in lines:
          known.update(word.strip(".,;:()").lower() for word in line.split())
      paragraphs, words, open_word = [], [], None
      for line in lines:
          if not line:
              if words and open_word is None:
                  paragraphs.append(" ".join(words))
                  words = []
              continue
          parts = line.split()
          if open_word is not None:
              whole = open_word + parts[0]
              with_hyphen = open_word + "-" + parts[0]
              parts[0] = with_hyphen if with_hyphen.strip(".,;:()").lower() in known else whole
          open_word = parts.pop()[:-1] if parts[-1].endswith("-") else None
          words += parts
      paragraphs.append(" ".join(words))
      done(start, time.process_time)
      """, [path])
  }
}
