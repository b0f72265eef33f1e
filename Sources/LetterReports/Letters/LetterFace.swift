package import LetterModel

/// How pages call a letter: by what it is about, to whom it went and when; its id stands small.
package struct LetterFace {
  /// The subject, else the title of the dossier; nil where neither is printed.
  package let subject: String?
  private let letter: Letter
  private let id: String
  private let chamber: Chamber?
  private let date: Day?
  private let words: Words

  package init(_ letter: Letter, id: String, chamber: Chamber?, date: Day?, words: Words) {
    (self.letter, self.id, self.chamber, self.date, self.words) = (letter, id, chamber, date, words)
    subject = letter.header.subject ?? letter.header.dossiers.first?.title
  }

  package init(_ opened: OpenedLetter, words: Words) {
    self.init(
      opened.letter, id: opened.name, chamber: opened.identity.chamber, date: opened.date,
      words: words)
  }

  /// `Brief aan de Tweede Kamer, 24 september 2014`.
  package var addressed: String {
    switch (chamber, date) {
    case (let chamber?, let date?):
      words("Letter to the %1, %2", chamber.title, words.date(date))
    case (_, let date?): words.date(date)
    default: id
    }
  }

  /// In plain words, for the name of a page.
  package var title: String { "\(subject.map { $0 + ", " } ?? "")\(addressed) (\(id))" }

  package var heading: HTML {
    guard let subject else {
      return "<h1>\(addressed) <small>\(id)</small></h1>\n"
    }
    return
      "<h1><bdi lang=\"nl\">\(subject)</bdi> <small>\(addressed) · <span class=\"k\">\(id)</span></small></h1>\n"
  }

  /// How a Dutch paper cites it: `Kamerstukken II 2014/15, 27925, nr. 506`.
  package var citation: String {
    guard let number = letter.header.number ?? DocumentNumber(official: id) else { return id }
    let house = chamber == .ek ? "I" : "II"
    let year =
      letter.header.sessionYear.map { year in
        " \(year.start)/" + "\(year.start + 1)".suffix(2)
      } ?? ""
    return
      "Kamerstukken \(house)\(year), \(number.dossier), \(chamber == .ek ? "" : "nr. ")\(number.ondernummer)"
  }
}
