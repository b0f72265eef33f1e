package import LetterArchive
package import LetterComparing
package import LetterModel

/// The letters of a series with the lineage of their sentences.
package struct SeriesLineage {
  package let letters: [OpenedLetter]
  package let lineage: Lineage

  /// - Parameter letters: in the order of their days.
  package init(_ letters: [OpenedLetter], in store: Archive) throws {
    self.letters = letters
    let references = letters.compactMap { letter in
      letter.identity.number.map { LetterReference(.number($0), revision: letter.revision) }
    }
    let corrections = try store.read {
      try zip(references, references.dropFirst()).map {
        Corrections(try store.alignments($0, $1))
      }
    }
    lineage = Lineage(letters.map(\.letter), corrections: corrections)
  }

  /// Per step from letter to letter the fates of what went: those of `lineage.losses`, in their
  /// order, and those that the two letters alone tell.
  package func losses() -> [(inSeries: [LostSentence], alone: [LostSentence])] {
    lineage.losses(facts: letters.map(\.facts), names: letters.map(\.citedAs))
  }

  /// The fates of `lineage.losses`, in their order.
  package func fates() -> [Fate] { losses().flatMap { $0.inSeries.map(\.fate) } }

  /// The passage in which a sentence stands.
  package func passage(_ letter: Int, _ sentence: Int) -> Passage {
    lineage.texts[letter].passages[lineage.sentences[letter][sentence].place.passage]
  }

  /// The path of the section to which a passage of a letter belongs.
  package func path(_ letter: Int, _ passage: Passage) -> String {
    passage.section.map { letters[letter].letter.sections[$0].path } ?? "0"
  }

  /// Whether a passage stands in a section or below it; in any without one.
  package func isIn(_ section: String?, _ letter: Int, _ passage: Passage) -> Bool {
    guard let section else { return true }
    let path = path(letter, passage)
    return path == section || path.hasPrefix(section + ".")
  }

  /// `kst-27925-612#4.1/31`; of a note the note in brackets.
  package func name(_ letter: Int, _ passage: Passage) -> String {
    let one = letters[letter]
    let path = path(letter, passage)
    switch passage.kind {
    case .block: return "\(one.name)#\(path)/\(passage.block ?? 0)"
    case .heading: return "\(one.name)#\(path)"
    case .note: return "\(one.name)#\(path)[\(passage.label ?? "")]"
    case .header, .signature: return one.name
    }
  }

  package func words(_ letter: Int, _ sentence: Int) -> String {
    lineage.texts[letter].words(lineage.sentences[letter][sentence].place)
  }

  /// The letters of the series to which a letter belongs, up to that letter.
  package init(upTo reference: LetterReference, series: String?, in store: Archive) throws {
    let letters = try store.read {
      let letter = try store.opened(reference)
      let names = letter.identity.series
      guard let name = series ?? names.first else {
        throw ReportError(
          .notFound,
          "\(letter.id) is in no series, and blame needs the letters before it; 'series add' or "
            + "'series propose' puts letters in order")
      }
      if names.count > 1, series == nil {
        throw ReportError(
          .usage,
          "\(letter.id) is in several series; name one with --series: "
            + names.joined(separator: ", "))
      }
      let found = try SeriesLetters.opened(
        in: store, series: name, chamber: letter.identity.chamber ?? .tk, upTo: letter)
      return found.last?.id == letter.id ? found : found + [letter]
    }
    try self.init(letters, in: store)
  }
}
