/// The offices that send and sign letters.
enum Offices {
  /// Portfolios as written, among them those of earlier cabinets.
  static let portfolios = [
    "Algemene Zaken", "Asiel en Migratie", "Binnenlandse Zaken",
    "Binnenlandse Zaken en Koninkrijksrelaties", "Buitenlandse Handel",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking", "Buitenlandse Zaken", "Defensie",
    "Economische Zaken", "Economische Zaken en Klimaat", "Europese Zaken", "Financiën",
    "Infrastructuur en Milieu", "Infrastructuur en Waterstaat", "Justitie",
    "Justitie en Veiligheid", "Onderwijs, Cultuur en Wetenschap", "Ontwikkelingssamenwerking",
    "Sociale Zaken en Werkgelegenheid", "Veiligheid en Justitie", "Verkeer en Waterstaat",
    "Volksgezondheid, Welzijn en Sport", "Vreemdelingenzaken en Integratie",
  ]

  /// Reads the offices out of a number line: `BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN
  /// DEFENSIE` names two.
  static func senders(in title: String) -> [String] {
    var words = title.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard let start = words.firstIndex(where: { rank(of: $0) != nil }) else { return [] }
    words.removeFirst(start)
    var senders: [String] = []
    var currentRank = ""
    var place = 0
    while place < words.count {
      let word = words[place]
      if let rank = rank(of: word) {
        currentRank = rank
        if rank == "Minister-President" { senders.append(rank) }
        place += 1
      } else if ["van", "voor"].contains(word.lowercased()), !currentRank.isEmpty {
        let (portfolio, length) = portfolio(words[(place + 1)...])
        guard length > 0 else { break }
        let office = "\(currentRank) \(word.lowercased()) \(portfolio)"
        if senders.last == "Minister-President", portfolio == "Algemene Zaken" {
          senders[senders.count - 1] = "Minister-President, \(office)"
        } else {
          senders.append(office)
        }
        place += 1 + length
      } else if ["en", "de", "het", "alsmede", "mede", "namens"].contains(word.lowercased()) {
        place += 1
      } else {
        break
      }
    }
    return senders
  }

  /// Whether a line begins a signature: `De Minister van Defensie,`.
  static func beginsSignature(_ line: String) -> Bool {
    var words = line.split(separator: " ").map { $0.lowercased() }
    while let first = words.first, ["mede", "namens", "de", "ook"].contains(first) {
      words.removeFirst()
    }
    guard let first = words.first, rank(of: first) != nil else { return false }
    return words.count == 1 || ["van", "voor", "minister"].contains(words[1])
  }

  private static func rank(of word: String) -> String? {
    switch word.lowercased().filter({ $0 != "," }) {
    case "minister", "ministers": "Minister"
    case "minister-president": "Minister-President"
    case "staatssecretaris", "staatssecretarissen": "Staatssecretaris"
    default: nil
    }
  }

  /// The longest known portfolio at the start of these words, or the words up to the next office.
  private static func portfolio(_ words: ArraySlice<String>) -> (name: String, length: Int) {
    let lower = words.map { $0.lowercased() }
    var best: (name: String, length: Int) = ("", 0)
    for name in portfolios {
      let parts = name.lowercased().split(separator: " ").map(String.init)
      guard parts.count > best.length, parts.count <= lower.count else { continue }
      let printed = Array(lower.prefix(parts.count))
      // The last word may carry the comma that ends the office.
      let bare = printed.dropLast() + [printed.last!.trimmingCommas()]
      if Array(bare) == parts { best = (name, parts.count) }
    }
    if best.length > 0 { return best }
    var length = 0
    for (place, word) in lower.enumerated() {
      let next = place + 1 < lower.count ? lower[place + 1] : ""
      if place > 0, word == "en", ["van", "voor", "de"].contains(next) { break }
      length += 1
      if word.hasSuffix(","), ["van", "voor", "de", "en"].contains(next) { break }
    }
    let name = lower.prefix(length).enumerated().map { place, word in
      ["en", "van", "voor", "de", "het", "der"].contains(word) && place > 0
        ? word : word.prefix(1).uppercased() + word.dropFirst()
    }
    return (name.joined(separator: " ").trimmingCommas(), length)
  }
}

extension String {
  fileprivate func trimmingCommas() -> String {
    var text = self
    while text.hasSuffix(",") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
