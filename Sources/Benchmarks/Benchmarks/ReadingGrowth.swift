import LetterModel
import LetterParsing

/// How reading grows with letters of odd shapes, each of which once took a step for every pair of
/// its parts.
struct ReadingGrowth {
  let runs = 3

  func findings() throws -> [Finding] {
    try OddShape.all.map { shape in
      let (short, long) = (shape.letter(times: 1), shape.letter(times: 10))
      let times = try Timing.medians(
        runs: runs, [{ Self.time(short, calls: 10) }, { Self.time(long, calls: 1) }])
      let growth = times[1] / times[0]
      return Finding(
        what: "reading \(10 * shape.count) × \(shape.name), \(long.utf8.count / 1000) kB",
        unit: "ms", ours: times[1], peer: times[0], peerName: "ours on a tenth of it",
        target: "10 × size ≤ 13 × time", isMet: growth <= 13)
    }
  }

  /// The milliseconds of one reading.
  private static func time(_ text: String, calls: Int) -> Double {
    var pages = 0
    let time = Timing.processorMilliseconds {
      for _ in 0..<calls { pages += LetterParser.letter(from: text).pages }
    }
    return pages > 0 ? time / Double(calls) : 0
  }
}
