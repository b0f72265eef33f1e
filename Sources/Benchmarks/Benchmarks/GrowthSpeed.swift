import Glibc

/// How each command grows: with the length of a letter, with the number of letters, and with letters
/// of odd shapes. Processor time of the whole program, less what it takes to start.
struct GrowthSpeed {
  let workshop: Workshop
  /// Paragraphs of a letter, and letters of a series.
  let lengths: [Int]
  let counts: [Int]
  /// What takes longer than this is not asked for at the next size.
  private static let patience = 60_000.0

  /// A command by its name; where its result lies must be free before it runs.
  private struct Command {
    let name: String
    let words: [String]
    var leaves: String?
  }

  func growths() throws -> [Growth] {
    let start = try Timing.medians(runs: 9, [{ try time([workshop.art100, "--version"]) }])[0]
    return try withLength(start) + withNumber(start) + withShape(start)
  }

  // MARK: What grows

  private func withLength(_ start: Double) throws -> [Growth] {
    let words = DutchWords()
    return try grown("with a letter's paragraphs", lengths, start) { size in
      let files = try [1, 2].map { number in
        let path = workshop.path("long-\(size)-\(number).txt")
        try Files.write(
          GeneratedLetter.text(number, paragraphs: size, words: words, lasting: 9), to: path)
        return path
      }
      return try commands(on: files, letters: "27925-1", name: "long-\(size)")
    }
  }

  private func withShape(_ start: Double) throws -> [Growth] {
    try OddShape.all.flatMap { shape in
      try grown("\(shape.name):", [1, 10], start) { times in
        let name = shape.name.replacing(" ", with: "-") + "-\(times)"
        let text = shape.letter(times: times)
        let files = [workshop.path("\(name)-1.txt"), workshop.path("\(name)-2.txt")]
        try Files.write(text, to: files[0])
        try Files.write(text.replacing("vertrek", with: "blijf"), to: files[1])
        return try commands(on: files, letters: "31405-44", name: name)
      }
    }
  }

  /// One letter, and a second file to compare it with.
  private func commands(
    on files: [String], letters id: String, name: String
  ) throws -> [Command] {
    let archive = workshop.path("\(name).sqlite")
    let importing = Command(
      name: "import", words: ["import", "-a", archive, files[0]], leaves: archive)
    // The others work on what it makes.
    _ = try run(importing)
    return [
      importing,
      Command(name: "facts", words: ["facts", "-a", archive, id]),
      Command(name: "audit", words: ["audit", "-a", archive, id]),
      Command(name: "matrix", words: ["matrix", "-a", archive, id, id]),
      Command(name: "diff --text", words: ["diff", "--text"] + files),
      Command(name: "diff", words: ["diff"] + files),
      Command(name: "search", words: ["search", "-a", archive, "eenheid"]),
      Command(name: "verify", words: ["verify", "-a", archive]),
    ]
  }

  private func withNumber(_ start: Double) throws -> [Growth] {
    return try grown("with letters", counts, start) { count in
      let folder = workshop.path("growth-\(count)")
      try GeneratedLetter.write(1...count, into: folder, paragraphs: 20, lasting: 9)
      let archive = workshop.path("growth-\(count).sqlite")
      let importing = Command(
        name: "import", words: ["import", "-a", archive, "--series", "Reeks", folder],
        leaves: archive)
      _ = try run(importing)
      func asked(_ name: String, _ words: [String]) -> Command {
        Command(name: name, words: words + ["-a", archive])
      }
      func written(_ name: String, _ words: [String]) -> Command {
        let path = workshop.path("growth-\(count)-\(name.replacing(" ", with: "-"))")
        return Command(name: name, words: words + ["-a", archive, "-o", path], leaves: path)
      }
      return [
        importing, asked("list", ["list"]), asked("facts", ["facts"]),
        asked("audit", ["audit"]), asked("citations", ["citations"]),
        asked("matrix", ["matrix", "--series", "Reeks"]),
        asked("blame", ["blame", "27925-\(count)"]),
        asked("history", ["history", "eenheid", "--series", "Reeks"]),
        asked("mandate", ["mandate", "--series", "Reeks", "--on", "2006-06-01"]),
        asked("search", ["search", GeneratedLetter.commonWord]),
        asked("series propose", ["series", "propose"]), asked("verify", ["verify"]),
        written("export csv", ["export", "csv"]), written("export jsonl", ["export", "jsonl"]),
        written("export sql", ["export", "sql"]), written("report", ["report"]),
      ]
    }
  }

  // MARK: Measuring

  /// A curve for each command, from the sizes in order.
  private func grown(
    _ what: String, _ sizes: [Int], _ start: Double, _ commands: (Int) throws -> [Command]
  ) throws -> [Growth] {
    var growths: [String: Growth] = [:]
    var order: [String] = []
    for size in sizes {
      for command in try commands(size) {
        let name = command.name
        if growths[name] == nil { order.append(name) }
        var growth = growths[name] ?? Growth("\(what) \(name)")
        if let last = growth.points.last, last.milliseconds > Self.patience { continue }
        var times = [try run(command)]
        // Short ones are told by the middle of several.
        if times[0] < 1000 { for _ in 1..<5 { times.append(try run(command)) } }
        growth.add(size, max(Timing.median(times) - start, 0))
        growths[name] = growth
      }
    }
    return order.compactMap { growths[$0] }
  }

  private func run(_ command: Command) throws -> Double {
    if let path = command.leaves { Files.remove(path) }
    return try time([workshop.art100] + command.words)
  }

  private func time(_ words: [String]) throws -> Double {
    try Child.run(words, endingUpTo: 1).processorMilliseconds
  }
}
