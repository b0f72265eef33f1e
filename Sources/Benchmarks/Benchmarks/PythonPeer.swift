/// A piece of Python that takes its own time, so that its start-up does not count.
struct PythonPeer {
  let workshop: Workshop
  /// The interpreter.
  let python: String

  /// - Parameter python: an interpreter with packages of its own; nil for the workshop's.
  init(_ workshop: Workshop, python: String? = nil) {
    self.workshop = workshop
    self.python = python ?? workshop.python
  }

  /// Runs `script`, which finds its arguments in `args` and ends with `done(start)`.
  /// - Returns: the milliseconds that it says it took.
  func milliseconds(_ script: String, _ arguments: [String]) throws -> Double {
    try lines(script, arguments).time
  }

  /// The same, with what the script printed before its time.
  func lines(_ script: String, _ arguments: [String]) throws -> (printed: [String], time: Double) {
    let whole = """
      import sqlite3, sys, time
      args = sys.argv[1:]
      def done(start, clock=time.perf_counter):
          print((clock() - start) * 1000)
      \(script)
      """
    let child = try Child.run(
      [python, "-c", whole] + arguments, capture: workshop.path("python-output"))
    let lines = child.output.split(separator: "\n").map(String.init)
    guard let line = lines.last, let time = Double(line) else {
      throw Workshop.Missing(description: "Python said '\(lines.last ?? "")' instead of a time")
    }
    return (lines.dropLast(), time)
  }
}
