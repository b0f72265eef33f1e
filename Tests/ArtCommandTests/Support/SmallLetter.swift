/// A short letter in printed form, one of as many as a test needs: each has its own number and
/// words.
struct SmallLetter {
  let ondernummer: Int
  var date = "19 juni 2015"
  /// Sentences between the first and the last.
  var middle = 3

  var id: String { "kst-27925-\(ondernummer)" }
  var fileName: String { "\(id).txt" }

  /// The last paragraph: where it stands, the letter is whole.
  var ending: String { "Slot van brief nummer \(ondernummer)." }

  /// The paragraphs as a reader must find them.
  var paragraphs: [String] {
    ["Met deze brief informeert het kabinet uw Kamer over besluit \(ondernummer)."]
      + (0..<middle).map { "Overweging \($0) bij besluit \(ondernummer) betreft Syrië." } + [ending]
  }

  var text: String {
    """
    Tweede Kamer der Staten-Generaal

    2

    Vergaderjaar 2014–2015

    27 925

    Bestrijding internationaal terrorisme

    Nr. \(ondernummer) BRIEF VAN DE MINISTER VAN DEFENSIE

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, \(date)

    \(paragraphs.joined(separator: "\n\n"))

    De Minister van Defensie,
    J.A. Hennis-Plasschaert

    """
  }
}
