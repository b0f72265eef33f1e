import LetterFacts
import LetterModel
import LetterParsing
import LetterSources

/// From a letter's bytes to all that it says: facts, contributions and citations; and the audit.
struct FactSpeed {
  let workshop: Workshop
  let runs = 15

  /// What was found in one letter.
  private struct Reading {
    let letter: Letter
    let facts: [Fact]
    let contributions: [Contribution]
    let citations: [Citation]

    init(_ bytes: [UInt8]) throws {
      let text = try SourceReader().plainText(of: bytes, path: "letter.txt").text
      letter = LetterParser.letter(from: text)
      // Each text is cut once, as an import does.
      (facts, contributions, citations) = CutTexts().use { [letter] in
        let date = letter.header.date
        let facts = Facts.find(in: letter, date: date)
        return (
          facts, Contributions.find(in: letter, facts: facts, date: date),
          Citations.find(in: letter, date: date, own: letter.header.number)
        )
      }
    }

    func audit() -> Int {
      Audit.find(
        in: letter, facts: facts, citations: citations, resolutions: [], date: letter.header.date,
        ids: []
      ).count
    }
  }

  func findings() throws -> [Finding] {
    let (bytes, name) = try ReadingSpeed.letter()
    let words = DutchWords()
    let short = Array(GeneratedLetter.text(1, paragraphs: 100, words: words).utf8)
    let long = Array(GeneratedLetter.text(1, paragraphs: 1000, words: words).utf8)
    let (real, brief, extended) = (try Reading(bytes), try Reading(short), try Reading(long))
    let times = try Timing.medians(
      runs: runs,
      [
        { try time(bytes, calls: 5) }, { try structure(bytes, calls: 5) },
        { try time(short, calls: 5) }, { try time(long, calls: 1) },
        { audit(real, calls: 5) }, { audit(brief, calls: 5) }, { audit(extended, calls: 1) },
      ])
    let speeds = [bytes, bytes, short, long].enumerated().map { place, bytes in
      Double(bytes.count) / times[place] / 1000
    }
    let size = Double(long.count) / Double(short.count)
    let (growth, auditGrowth) = (times[3] / times[2] / size, times[6] / times[5] / size)
    return [
      Finding(
        what: "reading \(name) with its facts", unit: "MB/s", ours: speeds[0], peer: speeds[1],
        peerName: "ours, reading alone", target: "≥ 5 MB/s", isMet: speeds[0] >= 5),
      Finding(what: "  generated, \(short.count / 1000) kB", unit: "MB/s", ours: speeds[2]),
      Finding(
        what: "  ten times as long", unit: "MB/s", ours: speeds[3], peer: speeds[2],
        peerName: "ours on the shorter one", target: "10 × text ≤ 13 × time", isMet: growth <= 1.3),
      Finding(
        what: "audit of \(name)", unit: "ms", ours: times[4], peer: times[0],
        peerName: "ours, reading it with its facts", target: "≤ peer", isMet: times[4] <= times[0]),
      Finding(
        what: "  generated, ten times as long", unit: "ms", ours: times[6], peer: times[5],
        peerName: "ours on the shorter one", target: "10 × text ≤ 13 × time",
        isMet: auditGrowth <= 1.3),
    ]
  }

  private func time(_ bytes: [UInt8], calls: Int) throws -> Double {
    var found = 0
    let time = try Timing.processorMilliseconds {
      for _ in 0..<calls {
        let reading = try Reading(bytes)
        found += reading.facts.count + reading.contributions.count + reading.citations.count
      }
    }
    guard found > 0 else { throw Workshop.Missing(description: "the letter states nothing") }
    return time / Double(calls)
  }

  private func structure(_ bytes: [UInt8], calls: Int) throws -> Double {
    var sections = 0
    let time = try Timing.processorMilliseconds {
      for _ in 0..<calls {
        let text = try SourceReader().plainText(of: bytes, path: "letter.txt").text
        sections += LetterParser.letter(from: text).sections.count
      }
    }
    guard sections > 0 else { throw Workshop.Missing(description: "the letter has no sections") }
    return time / Double(calls)
  }

  private func audit(_ reading: Reading, calls: Int) -> Double {
    var found = 0
    let time = Timing.processorMilliseconds {
      for _ in 0..<calls { found += reading.audit() }
    }
    precondition(found > 0, "the audit looks at every point of the framework")
    return time / Double(calls)
  }
}
