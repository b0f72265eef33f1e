import LetterArchive
import LetterComparing
import LetterModel

/// The letters of a series, one print of each, in the order of their days.
enum SeriesLetters {
  static func references(
    in store: Archive, series: String?, letters: [LetterReference], chamber: Chamber
  ) throws -> [LetterReference] {
    guard letters.isEmpty else { return letters }
    var works: Set<String> = []
    let all = try store.list(LetterFilter(series: series))
    let preferred = all.filter { $0.chamber == chamber } + all.filter { $0.chamber != chamber }
    return try preferred.filter { works.insert($0.work).inserted }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }.map { try $0.reference }
  }

  /// A letter with what it says.
  static func source(_ reference: LetterReference, in store: Archive) throws -> Matrix.Source {
    let stored = try store.letter(reference)
    return Matrix.Source(
      column: Matrix.Column(id: stored.id, date: stored.date), letter: stored.letter,
      facts: try store.facts(of: reference).filter { $0.reviewed.review != .rejected }
        .map(\.fact), contributions: try store.contributions(of: reference))
  }
}
