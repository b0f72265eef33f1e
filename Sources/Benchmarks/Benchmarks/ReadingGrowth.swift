import LetterParsing

/// How reading grows with letters of odd shapes, each of which once took a step for every pair of
/// its parts.
struct ReadingGrowth {
  let runs = 3

  /// A letter with so many parts of one kind.
  private struct Shape: Sendable {
    let name: String
    let count: Int
    let body: @Sendable (Int) -> String
  }

  private static let head = """
    31 405 Veiligheid in de Sahel

    Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, 5 maart 2031

    Wij zenden vier toestellen. Die keren in mei terug.


    """

  private static let sentence = "De eenheid vertrekt in het najaar en blijft daar zes maanden."

  private static let shapes = [
    Shape(name: "bare headings", count: 300) { repeated($0, "\n\n") { "Kop \(word($0))" } },
    Shape(name: "headings ten numbers deep", count: 300) {
      repeated($0, "\n\n") { index in
        repeated(index % 10 + 1, ".") { _ in "1" } + " Kop \(word(index))"
      }
    },
    Shape(name: "notes at the end", count: 100) { count in
      repeated(count, "\n\n") { "\(sentence) Zie het verslag\($0 + 1) van de raad." }
        + "\n\nNoten\n\n"
        + repeated(count, "\n") { "\($0 + 1) Zie het verslag van \(word($0))." }
    },
    Shape(name: "notes on pages", count: 100) { count in
      repeated(count, "\n\u{C}") {
        "\(sentence) Zie het verslag\($0 + 1) van de raad.\n\n\($0 + 1) Van \(word($0))."
      }
    },
    Shape(name: "figures behind capitals", count: 300) {
      repeated($0, "\n\n") { "De eenheid \(word($0).uppercased())Q\($0 % 9 + 1) vertrekt." }
    },
    Shape(name: "a chain of hyphens", count: 1000) { repeated($0, "-\n") { _ in "Woord" } },
    Shape(name: "emoji flags", count: 1000) { repeated($0, "") { _ in "\u{1F1F3}\u{1F1F1}" } },
    Shape(name: "one paragraph of many lines", count: 5000) {
      repeated($0, "\n") { _ in "de eenheid vertrekt in het najaar en blijft daar zes maanden" }
    },
    Shape(name: "items of a list", count: 300) {
      repeated($0, "\n") { "– de eenheid \(word($0));" }
    },
    Shape(name: "rows of a table", count: 300) {
      "Jaar      Bedrag     Mensen\n"
        + repeated($0, "\n") { "20\($0 % 90 + 10)      \($0),5      \($0)" }
    },
    Shape(name: "a list of contents", count: 30) {
      "Inhoudsopgave\n\n" + repeated($0, "\n") { "Kop \(word($0)) ..... \($0)" } + "\n\n" + sentence
    },
    Shape(name: "signatures", count: 100) {
      repeated($0, "\n") { "De Minister van Defensie,\nA.B. \(word($0))" }
    },
    Shape(name: "blank lines", count: 5000) {
      sentence + repeated($0, "") { _ in "\n" } + sentence
    },
  ]

  func findings() throws -> [Finding] {
    try Self.shapes.map { shape in
      let (short, long) = (
        Self.head + shape.body(shape.count) + "\n", Self.head + shape.body(10 * shape.count) + "\n"
      )
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

  private static func repeated(
    _ count: Int, _ separator: String, _ part: (Int) -> String
  ) -> String {
    (0..<count).map(part).joined(separator: separator)
  }

  /// A name that no other number has.
  private static func word(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnoprstuvw")
    var (word, rest) = ("", number)
    repeat {
      word.append(letters[rest % letters.count])
      rest /= letters.count
    } while rest > 0
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
