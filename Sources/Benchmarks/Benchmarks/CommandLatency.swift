/// How long a person waits for each reading command on the large archive: of many calls on letters
/// drawn by lot the time that 95 of 100 do not pass.
struct CommandLatency {
  let workshop: Workshop
  let archive: String
  let letters: Int
  let calls: Int

  func findings() throws -> [Finding] {
    var dice = Dice(seed: letters)
    func letter() -> String { "27925-\(dice.roll(1...letters))" }
    let words = DutchWords()
    func word() -> String {
      words.draw(&dice).filter { $0.isLetter || $0 == " " }.split(separator: " ").first
        .map(String.init) ?? GeneratedLetter.commonWord
    }
    let commands: [(name: String, words: () -> [String])] = [
      ("list", { ["list"] }), ("show", { ["show", letter()] }),
      ("facts", { ["facts", letter()] }), ("citations", { ["citations", letter()] }),
      ("audit", { ["audit", letter()] }), ("diff", { ["diff", letter(), letter()] }),
      ("diff --text", { ["diff", "--text", letter(), letter()] }),
      ("matrix of four", { ["matrix"] + (0..<4).map { _ in letter() } }),
      ("search, a word", { ["search", word()] }),
      ("search, a beginning", { ["search", "\(word().prefix(4))*"] }),
      ("sql", { ["sql", "SELECT count(*) FROM letter"] }), ("id", { ["id", "27 925, nr. 12"] }),
    ]
    return try commands.map { command in
      let times = try (0..<calls).map { _ in
        let words = command.words()
        return try Child.run(
          [workshop.art100] + words + (words[0] == "id" ? [] : ["-a", archive]), endingUpTo: 1
        ).processorMilliseconds
      }.sorted()
      return Finding(
        what: "p95 on \(letters): \(command.name)", unit: "ms",
        ours: times[min(times.count * 95 / 100, times.count - 1)], peer: times[times.count / 2],
        peerName: "the middle of \(calls) calls", target: "", isMet: nil)
    }
  }
}
