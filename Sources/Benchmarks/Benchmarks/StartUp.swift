/// What a command on an open archive takes until it has answered, process and all, in processor time:
/// neighbours on the machine do not count.
struct StartUp {
  let workshop: Workshop
  /// A small archive: what is measured is the way there, not the answer.
  let archive: String
  let runs = 40

  func findings() throws -> [Finding] {
    let tool =
      workshop.hasClick ? "import click, sqlite3, json" : "import argparse, sqlite3, json"
    let script = """
      \(tool)
      print(sqlite3.connect("\(archive)").execute("SELECT 1").fetchall())
      """
    let commands = [
      [workshop.art100, "list", "-a", archive],
      [workshop.art100, "--version"],
      [workshop.sqlite3, archive, "SELECT 1"],
      [workshop.python, "-c", script],
    ]
    let times = try Timing.medians(
      runs: runs, commands.map { command in { try Child.run(command).processorMilliseconds } })
    let (list, version, sqlite, python) = (times[0], times[1], times[2], times[3])
    return [
      Finding(
        what: "start-up: list", unit: "ms", ours: list, peer: sqlite,
        peerName: "sqlite3 ARCHIVE 'SELECT 1'", target: "≤ peer + 3 ms, ≤ 2.5 × peer",
        isMet: list <= sqlite + 3 && list <= 2.5 * sqlite),
      Finding(
        what: "start-up: list", unit: "ms", ours: list, peer: python,
        peerName: "\(workshop.pythonName): \(tool); SELECT 1", target: "≤ 0.10 × peer",
        isMet: list <= python / 10),
      Finding(
        what: "  of it: --version", unit: "ms", ours: version, peer: sqlite,
        peerName: "sqlite3 ARCHIVE 'SELECT 1'"),
    ]
  }
}
