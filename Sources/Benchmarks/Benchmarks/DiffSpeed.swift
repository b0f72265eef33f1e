/// Comparing two letters of files with the program itself, as a person does.
struct DiffSpeed {
  let workshop: Workshop
  let runs = 15

  func findings() throws -> [Finding] {
    guard let git = Files.program("git") else {
      throw Workshop.Missing(description: "git must be in the PATH: it is the peer of comparing")
    }
    let words = DutchWords()
    return try [("140 paragraphs", 140), ("1400 paragraphs", 1400)].flatMap { size, paragraphs in
      let files = try [1, 2].map { number in
        let path = workshop.path("diff-\(paragraphs)-\(number).txt")
        let text = GeneratedLetter.text(number, paragraphs: paragraphs, words: words, lasting: 9)
        try Files.write(text, to: path)
        return path
      }
      let commands = [
        [workshop.art100, "diff"] + files, [workshop.art100, "diff", "--text"] + files,
        [git, "diff", "--no-index", "--word-diff"] + files,
      ]
      let times = try Timing.medians(
        runs: runs,
        commands.map { command in { try Child.run(command, endingUpTo: 1).processorMilliseconds } })
      let peer = "git diff --no-index --word-diff"
      return [
        Finding(
          what: "diff of two files, \(size)", unit: "ms", ours: times[0], peer: times[2],
          peerName: peer),
        Finding(
          what: "  --text", unit: "ms", ours: times[1], peer: times[2], peerName: peer,
          target: "≤ 3 × peer", isMet: times[1] <= 3 * times[2]),
      ]
    }
  }
}
