/// A series of letters through the archive with the program itself: what became of each measure, and
/// since when each sentence stands.
struct SeriesSpeed {
  let workshop: Workshop
  let runs = 7
  private static let letters = 50
  /// As many as the real letter has.
  private static let paragraphs = 140

  func findings() throws -> [Finding] {
    let long = try archive(letters: Self.letters)
    let short = try archive(letters: Self.letters / 2)
    let matrix = ["matrix", "--series", "Reeks"]
    let commands: [(what: String, words: [String], isOfLast: Bool)] = [
      ("matrix", matrix, false),
      ("matrix with its evidence", matrix + ["--format", "json"], false),
      ("mandate on a day", ["mandate", "--series", "Reeks", "--on", "2018-06-01"], false),
      ("blame", ["blame"], true), ("blame --lost", ["blame", "--lost"], true),
    ]
    let told = try commands.flatMap { command -> [Finding] in
      func call(_ letters: Int, _ archive: String) -> [String] {
        let last = command.isOfLast ? ["27925-\(letters)"] : []
        return [workshop.art100] + command.words + last + ["-a", archive]
      }
      return try measure(
        command.what, call(Self.letters, long), call(Self.letters / 2, short))
    }
    return try told + measure("chart", chart(long), chart(short))
  }

  /// A drawing is never written over another.
  private func chart(_ archive: String) -> [String] {
    let file = workshop.path("chart")
    return [
      "/bin/sh", "-c",
      "rm -f \(file).svg \(file).csv; exec \(workshop.art100) chart -a \(archive) Reeks -o \(file).svg",
    ]
  }

  private func measure(_ what: String, _ all: [String], _ half: [String]) throws -> [Finding] {
    let (memory, less) = (try Child.run(all).peakMegabytes, try Child.run(half).peakMegabytes)
    let times = try Timing.medians(
      runs: runs, [all, half].map { command in { try Child.run(command).processorMilliseconds } })
    return [
      Finding(
        what: "\(what) of \(Self.letters) letters", unit: "ms", ours: times[0], peer: times[1],
        peerName: "ours, \(Self.letters / 2) letters", target: "≤ 1000 ms, ≤ 2.6 × peer",
        isMet: times[0] <= 1000 && times[0] <= 2.6 * times[1]),
      Finding(
        what: "  its peak of memory", unit: "MB", ours: memory, peer: less,
        peerName: "ours, \(Self.letters / 2) letters"),
    ]
  }

  /// An archive with a series in which each letter keeps most of the one before it.
  private func archive(letters: Int) throws -> String {
    let (folder, archive) = (workshop.path("series-\(letters)"), workshop.path("\(letters).sqlite"))
    try GeneratedLetter.write(1...letters, into: folder, paragraphs: Self.paragraphs, lasting: 9)
    _ = try Child.run([workshop.art100, "import", "-a", archive, "--series", "Reeks", folder])
    return archive
  }
}
