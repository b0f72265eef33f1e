import LetterArchive
import LetterComparing
import LetterFacts
import LetterModel
import LetterSources

/// One side of a comparison: a letter of the archive or of a file, with all that is known of it.
struct ComparedLetter {
  /// The official id; of a file without one its path.
  var id: String
  /// The file's path; nil for a letter of the archive.
  var path: String?
  /// Where it stands in the archive; nil for a file.
  var reference: LetterReference?
  /// The day of the letter; nil where a file shows none.
  var date: Day?
  var letter: Letter
  /// The text of the source, to which ranges in JSON refer.
  var source: String
  var facts: [Fact]
  var contributions: [Contribution]

  init(_ reference: LetterReference, in archive: Archive) throws {
    let stored = try archive.letter(reference)
    id = stored.id + (reference.revision.map { "@\($0)" } ?? "")
    self.reference = reference
    date = stored.date
    letter = stored.letter
    source = try archive.sourceText(reference)
    facts = try archive.facts(of: reference).filter { $0.reviewed.review != .rejected }
      .map(\.fact)
    contributions = try archive.contributions(of: reference)
  }

  /// A file, read as `import` would read it.
  init(file path: String) throws {
    let text = try LetterReading.text(
      of: SourceFile.read(path: path), path: path, form: nil, encoding: nil)
    letter = LetterReading.letter(from: text)
    self.path = path
    id = letter.header.number.map { "\($0)" } ?? path
    date = letter.header.date
    source = text.text
    facts = Facts.find(in: letter, date: date)
    contributions = Contributions.find(in: letter, facts: facts, date: date)
  }

  /// By what another letter can cite it.
  var names: Set<String> {
    Set([date.map { "\($0)" }, letter.header.number.map { "\($0)" }, id].compactMap(\.self))
  }

  /// As a column of a matrix; a file without a day stands first.
  var matrixSource: Matrix.Source {
    Matrix.Source(
      column: Matrix.Column(id: id, date: date ?? Day(year: 1814, month: 1, day: 1)!),
      letter: letter, facts: facts, contributions: contributions)
  }

  /// `kst-27925-612 (2017-09-11)`.
  var title: String { id + (date.map { " (\($0))" } ?? "") }
}

extension Corrections {
  /// What people ruled about two letters of an archive.
  init(_ rulings: [AlignmentRuling]) {
    self.init(
      sections: rulings.filter { $0.level == .section }.compactMap { ruling in
        Ruling(ruling.ruling).map { OnSections(old: ruling.old, new: ruling.new, $0) }
      },
      blocks: rulings.filter { $0.level == .block }.compactMap { ruling in
        guard let old = Int(ruling.old), let new = Int(ruling.new) else { return nil }
        return Ruling(ruling.ruling).map { OnBlocks(old: old, new: new, $0) }
      })
  }
}

extension Corrections.Ruling {
  fileprivate init?(_ ruling: AlignmentRuling.Ruling) {
    switch ruling {
    case .pair: self = .pair
    case .part: self = .part
    case .retracted: return nil
    }
  }
}
