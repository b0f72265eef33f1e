/// A letter with very many parts of one kind, which no minister sends and anybody can make: each kind
/// once took a step for every pair of its parts somewhere.
struct OddShape: Sendable {
  let name: String
  /// How many parts the small one has.
  let count: Int
  private let body: @Sendable (Int) -> String

  private init(name: String, count: Int, body: @escaping @Sendable (Int) -> String) {
    (self.name, self.count, self.body) = (name, count, body)
  }

  /// A letter of so many times the small one's parts.
  func letter(times: Int) -> String { Self.head + body(times * count) + "\n" }

  private static let head = """
    31 405 Veiligheid in de Sahel

    Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, 5 maart 2031

    Wij zenden vier toestellen. Die keren in mei terug.


    """

  private static let sentence = "De eenheid vertrekt in het najaar en blijft daar zes maanden."

  static let all = [
    OddShape(name: "bare headings", count: 300) { repeated($0, "\n\n") { "Kop \(word($0))" } },
    OddShape(name: "headings ten numbers deep", count: 300) {
      repeated($0, "\n\n") { index in
        repeated(index % 10 + 1, ".") { _ in "1" } + " Kop \(word(index))"
      }
    },
    OddShape(name: "notes at the end", count: 100) { count in
      repeated(count, "\n\n") { "\(sentence) Zie het verslag\($0 + 1) van de raad." }
        + "\n\nNoten\n\n"
        + repeated(count, "\n") { "\($0 + 1) Zie het verslag van \(word($0))." }
    },
    OddShape(name: "notes on pages", count: 100) { count in
      repeated(count, "\n\u{C}") {
        "\(sentence) Zie het verslag\($0 + 1) van de raad.\n\n\($0 + 1) Van \(word($0))."
      }
    },
    OddShape(name: "figures behind capitals", count: 300) {
      repeated($0, "\n\n") { "De eenheid \(word($0).uppercased())Q\($0 % 9 + 1) vertrekt." }
    },
    OddShape(name: "a chain of hyphens", count: 1000) { repeated($0, "-\n") { _ in "Woord" } },
    OddShape(name: "emoji flags", count: 1000) { repeated($0, "") { _ in "\u{1F1F3}\u{1F1F1}" } },
    OddShape(name: "one paragraph of many lines", count: 5000) {
      repeated($0, "\n") { _ in "de eenheid vertrekt in het najaar en blijft daar zes maanden" }
    },
    OddShape(name: "items of a list", count: 300) {
      repeated($0, "\n") { "– de eenheid \(word($0));" }
    },
    OddShape(name: "rows of a table", count: 300) {
      "Jaar      Bedrag     Mensen\n"
        + repeated($0, "\n") { "20\($0 % 90 + 10)      \($0),5      \($0)" }
    },
    OddShape(name: "a list of contents", count: 30) {
      "Inhoudsopgave\n\n" + repeated($0, "\n") { "Kop \(word($0)) ..... \($0)" } + "\n\n" + sentence
    },
    OddShape(name: "signatures", count: 100) {
      repeated($0, "\n") { "De Minister van Defensie,\nA.B. \(word($0))" }
    },
    OddShape(name: "blank lines", count: 5000) {
      sentence + repeated($0, "") { _ in "\n" } + sentence
    },
    OddShape(name: "motions", count: 100) {
      repeated($0, " ") {
        "Hiermee is voldaan aan de motie van het lid Van \(word($0)) c.s. (Kamerstuk 27 925, nr. "
          + "\($0 % 600 + 1))."
      }
    },
    OddShape(name: "dates in one list", count: 200) {
      "De data zijn: "
        + repeated($0, ", ") { "\($0 % 28 + 1) maart \(2000 + $0 % 90)" } + "."
    },
    OddShape(name: "numbers of people", count: 200) {
      repeated($0, "\n\n") {
        "Nederland levert maximaal \($0 + 2) militairen voor de training in \(word($0))."
      }
    },
    OddShape(name: "places of people", count: 200) {
      repeated($0, "\n\n") { "In kamp \(word($0)) werken \($0 + 2) Nederlandse militairen." }
    },
    OddShape(name: "one sentence of many clauses", count: 300) {
      repeated($0, ", ") { "en \($0 + 2) militairen vertrekken naar \(word($0))" } + "."
    },
    OddShape(name: "one sentence without a comma", count: 500) {
      repeated($0, " ") { "de eenheid \(word($0)) vertrekt" } + "."
    },
    OddShape(name: "bare numbers", count: 500) { repeated($0, " ") { "\($0 + 7)" } + "." },
    OddShape(name: "number words", count: 500) { repeated($0, " ") { _ in "drie honderd" } + "." },
    OddShape(name: "materiel in one list", count: 200) {
      "Wij zenden " + repeated($0, " en ") { "\($0 + 2) F-16’s" } + "."
    },
    OddShape(name: "papers in one list", count: 300) {
      "(Kamerstuk 27 925, nrs. " + repeated($0, ", ") { "\($0 + 1)" } + ")"
    },
    OddShape(name: "promises in one paragraph", count: 100) {
      repeated($0, " ") { _ in "Het kabinet zal de Kamer informeren over de inzet." }
    },
    OddShape(name: "measures in one paragraph", count: 200) {
      repeated($0, " ") { _ in "Wij leveren 6 F-16’s en 250 militairen tot 1 oktober 2031." }
    },
    OddShape(name: "one paragraph said again", count: 300) {
      repeated($0, "\n\n") { _ in sentence }
    },
  ]

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
