#if canImport(Glibc)
  import Glibc
#endif

/// How many times as long work takes on something ten times as large, in processor time of this
/// thread: about 10 where each part is met once, about 100 where each is met with each other.
///
/// Tests ask for less than `linear`: what else runs on the machine may double it.
public func growth(of size: Int, _ work: (Int) throws -> Void) rethrows -> Double {
  func least(_ size: Int, runs: Int) throws -> Double {
    var least = Double.infinity
    for _ in 0..<runs {
      let start = processorTime()
      try work(size)
      least = min(least, processorTime() - start)
    }
    return least
  }
  let short = try least(size, runs: 5)
  return try least(10 * size, runs: 1) / max(short, 1e-5)
}

/// What no growth with the square reaches: 13 × is what benchmarks ask of release builds.
public let linear = 30.0

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
