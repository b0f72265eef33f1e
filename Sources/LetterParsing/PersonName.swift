/// The names of those who sign.
enum PersonName {
  /// Small words inside Dutch names, and titles before them.
  static let particles = titles.union([
    "van", "de", "der", "den", "ter", "ten", "te", "het", "’t", "'t", "von", "el", "al", "in",
    "b.a.", "a.i.", "i.o.",
  ])

  private static let titles: Set<String> = [
    "drs.", "mr.", "dr.", "ir.", "ing.", "prof.", "jhr.", "jkvr.", "mw.", "mevr.", "dhr.",
  ]

  /// `A.Th.B. Bijleveld-Schouten`, `Stef Blok`, `mr. J. G. de Hoop Scheffer`.
  static func isName(_ words: [String]) -> Bool {
    guard (1...7).contains(words.count), words.reduce(-1, { $0 + 1 + $1.utf8.count }) <= 60
    else { return false }
    let names = words.filter { !particles.contains($0.lowercased()) }
    return !names.isEmpty
      && names.allSatisfy { word in
        word.unicodeScalars.first!.isUpper && !word.contains { $0.isNumber || ":;,".contains($0) }
      } && (words.count > 1 || words[0].contains("."))
  }

  /// Initials or a title: a name begins with them.
  static func isBeginning(_ word: String) -> Bool {
    let lower = word.lowercased()
    return titles.contains(lower)
      || word.contains(".") && !particles.contains(lower)
        && word.unicodeScalars.first?.isUpper == true
  }

  /// Whether another person begins with the second of two words: `Jansen B.` and `Wit drs.`.
  static func changes(_ word: String, _ next: String) -> Bool {
    isBeginning(next) && !isBeginning(word) && !particles.contains(word.lowercased())
  }

  /// Whether a line goes on with a name: behind a particle, a hyphen, initials or a first name
  /// alone, or with a particle.
  static func isContinued(_ name: String, by text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard (1...4).contains(words.count), !text.hasSuffix(","),
      words.allSatisfy({ !$0.contains { $0.isNumber || ":;".contains($0) } }),
      words.allSatisfy({ Offices.rank(of: $0) == nil }),
      let first = words.first, let last = words.last,
      last.unicodeScalars.first?.isUpper == true
        || name.hasSuffix("-")
    else { return false }
    let isParticle = particles.contains(first.lowercased())
    guard name.hasSuffix("-") || isParticle || first.unicodeScalars.first?.isUpper == true else {
      return false
    }
    // Another signatory's initials begin another name.
    if first.contains("."), !isParticle { return false }
    let known = name.split(separator: " ").map { $0.lowercased() }
    let isBare = known.allSatisfy { $0.contains(".") || particles.contains($0) }
    let ends = known.last.map { particles.contains($0) || $0.hasSuffix("-") } ?? false
    return ends || isBare || known.count == 1 || isParticle && first.lowercased() == first
  }
}
