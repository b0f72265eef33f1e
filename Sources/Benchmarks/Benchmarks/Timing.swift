import Glibc

/// Measuring time: medians, and several candidates by turns, so that a busy moment of the machine
/// meets all of them.
enum Timing {
  /// The milliseconds that one call takes.
  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(body)
    return milliseconds(time)
  }

  /// The milliseconds for which one call keeps a processor busy: what computes only is measured so,
  /// as neighbours on the machine do not count.
  static func processorMilliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = processorNanoseconds()
    try body()
    return Double(processorNanoseconds() - start) / 1e6
  }

  private static func processorNanoseconds() -> Int {
    var moment = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment)
    return moment.tv_sec * 1_000_000_000 + moment.tv_nsec
  }

  /// A duration in milliseconds.
  static func milliseconds(_ time: Duration) -> Double {
    let (seconds, attoseconds) = time.components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }

  /// The middle value; of an even number the upper of the two in the middle.
  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// The median of each candidate, each of which says itself how long it took.
  ///
  /// One turn of each goes before the count: it fills the caches. Their order is drawn
  /// by lot for each run, since what one leaves behind in memory and caches meets the next.
  static func medians(runs: Int, _ candidates: [() throws -> Double]) throws -> [Double] {
    var times = [[Double]](repeating: [], count: candidates.count)
    var dice = Dice(seed: runs)
    for run in 0...runs {
      for place in candidates.indices.shuffled(using: &dice) {
        let time = try candidates[place]()
        if run > 0 { times[place].append(time) }
      }
    }
    return times.map(median)
  }
}
