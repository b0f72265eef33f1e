package import LetterArchive
package import LetterModel

/// The letters of a series: one print of each, in the order of their days, all as of one moment.
package enum SeriesLetters {
  /// - Parameters:
  ///   - series: nil for all letters of the archive.
  ///   - named: prints, and revisions of them, that are wanted whatever their chamber.
  ///   - last: only letters before the day of this one, and this one.
  package static func opened(
    in store: Archive, series: String?, chamber: Chamber, named: [LetterReference] = [],
    upTo last: OpenedLetter? = nil
  ) throws -> [OpenedLetter] {
    try store.read {
      let wanted = try store.opened(named)
      let prints = try store.prints(
        LetterFilter(series: series), of: chamber, named: named)
      return try prints.compactMap { print -> OpenedLetter? in
        if let last {
          if print.work == last.identity.work { return last }
          guard let day = last.date, print.date < day else { return nil }
        }
        return try wanted.first { $0.id == print.id } ?? store.opened(print.reference)
      }
    }
  }

  /// Hands on the letters of the archive that are in the same series together, those in none one by
  /// one: no more than one series stands in memory.
  ///
  /// - Parameter named: as above.
  /// - Parameter body: is given the places of the letters in the order of their days, and the letters.
  package static func forEachGroup(
    in store: Archive, chamber: Chamber, named: [LetterReference],
    _ body: ([Int], [OpenedLetter]) throws -> Void
  ) throws {
    try store.read {
      let wanted = try store.opened(named)
      let prints = try store.prints(LetterFilter(), of: chamber, named: named)
      var places: [[String]: [Int]] = [:]
      for (place, print) in prints.enumerated() {
        places[print.series.isEmpty ? ["", print.id] : print.series.sorted(), default: []]
          .append(place)
      }
      for group in places.values.sorted(by: { $0[0] < $1[0] }) {
        try body(
          group,
          group.map { place in
            try wanted.first { $0.id == prints[place].id } ?? store.opened(prints[place].reference)
          })
      }
    }
  }
}
