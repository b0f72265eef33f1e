/// What ministers and secretaries of state have under them.
enum Portfolios {
  /// As written, among them those of earlier cabinets.
  static let names = [
    "Algemene Zaken", "Armoedebeleid, Participatie en Pensioenen", "Asiel en Migratie",
    "Basis- en Voortgezet Onderwijs en Media",
    "Bestuurlijke Vernieuwing en Koninkrijksrelaties", "Binnenlandse Zaken",
    "Binnenlandse Zaken en Koninkrijksrelaties", "Buitenlandse Handel",
    "Buitenlandse Handel en Ontwikkelingshulp",
    "Buitenlandse Handel en Ontwikkelingssamenwerking", "Buitenlandse Zaken", "Defensie",
    "Digitale Zaken", "Economische Zaken", "Economische Zaken en Klimaat",
    "Economische Zaken, Landbouw en Innovatie", "Europese Zaken", "Financiën",
    "Grote Steden- en Integratiebeleid", "Immigratie en Asiel",
    "Immigratie, Integratie en Asiel", "Infrastructuur en Milieu", "Infrastructuur en Waterstaat",
    "Jeugd en Gezin", "Justitie", "Justitie en Veiligheid", "Klimaat en Energie",
    "Klimaat en Groene Groei", "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Natuurbeheer en Visserij",
    "Landbouw, Visserij, Voedselzekerheid en Natuur", "Langdurige Zorg en Sport",
    "Medische Zorg", "Medische Zorg en Sport", "Milieu en Wonen", "Natuur en Stikstof",
    "Onderwijs, Cultuur en Wetenschap", "Ontwikkelingssamenwerking",
    "Primair en Voortgezet Onderwijs", "Rechtsbescherming", "Sociale Zaken en Werkgelegenheid",
    "Veiligheid en Justitie", "Verkeer en Waterstaat", "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
    "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "Vreemdelingenzaken en Integratie",
    "Wonen en Rijksdienst", "Wonen, Wijken en Integratie",
  ]

  private static let parts: [(name: String, words: [String])] = names.map {
    ($0, $0.lowercased().split(separator: " ").map(String.init))
  }

  /// The longest known one at the start of these words, and how many of them it takes; the last may
  /// carry a comma or a stop that is not its own.
  static func known(_ words: ArraySlice<String>) -> (name: String, length: Int)? {
    var best: (name: String, length: Int)?
    for (name, parts) in parts where parts.count > best?.length ?? 0 && parts.count <= words.count {
      var printed = words.prefix(parts.count).map { $0.lowercased() }
      printed[parts.count - 1] = printed[parts.count - 1].trimmingCommas().withoutBreaks()
      if printed == parts { best = (name, parts.count) }
    }
    return best
  }
}

extension String {
  /// Without the hyphens inside, such as one that a line end left.
  fileprivate func withoutBreaks() -> String {
    utf8.dropLast().contains(UInt8(ascii: "-"))
      ? dropLast().filter { $0 != "-" } + String(last!) : self
  }

  /// Without the commas, colons and stops at its end.
  func trimmingCommas() -> String {
    var text = self
    while let last = text.last, ",.:".contains(last) { text.removeLast() }
    return text
  }
}
