/// A piece of Python that takes its own time, so that its start-up does not count.
struct PythonPeer {
  let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// Runs `script`, which finds its arguments in `args` and ends with `done(start)`.
  /// - Returns: the milliseconds that it says it took.
  func milliseconds(_ script: String, _ arguments: [String]) throws -> Double {
    let whole = """
      import sqlite3, sys, time
      args = sys.argv[1:]
      def done(start, clock=time.perf_counter):
          print((clock() - start) * 1000)
      \(script)
      """
    let child = try Child.run(
      [workshop.python, "-c", whole] + arguments, capture: workshop.path("python-output"))
    let line = child.output.split(separator: "\n").last.map(String.init) ?? ""
    guard let time = Double(line) else {
      throw Workshop.Missing(description: "Python said '\(line)' instead of a time")
    }
    return time
  }
}
