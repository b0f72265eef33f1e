import FileNames
import Glibc
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports
import LetterSources

/// Two letters that a person names, in that order, and their comparison.
struct LetterPair {
  let old: OpenedLetter
  let new: OpenedLetter
  let diff: LetterDiff

  /// Opens both, those of the archive as of one moment.
  ///
  /// - Parameter hasFacts: whether the facts of files are wanted.
  /// - Throws: where a name is neither a file nor a letter of the archive.
  init(
    _ old: String, _ new: String, archive: ArchiveOption, encoding: SourceEncoding?,
    hasFacts: Bool
  ) throws {
    let names = [old, new]
    let references = try names.map { name in
      access(name, F_OK) == 0 ? nil : try LetterArgument(reading: name).reference
    }
    let stored = references.compactMap(\.self)
    var letters: [OpenedLetter] = []
    var corrections = Corrections.none
    if !stored.isEmpty {
      let store = try archive.open()
      (letters, corrections) = try store.read {
        (
          try store.opened(stored),
          stored.count == 2 ? Corrections(try store.alignments(stored[0], stored[1])) : .none
        )
      }
    }
    for (index, name) in names.enumerated() where references[index] == nil {
      // What the new letter declares valid decides on what went from the old one.
      let search: LetterReading.Search =
        hasFacts ? .all : index == 0 ? .nothing : .declarations(on: letters[0].date)
      letters.insert(
        try LetterReading.opened(file: name, encoding: encoding, search: search), at: index)
    }
    self.old = letters[0]
    self.new = letters[1]
    diff = LetterDiff(
      from: letters[0].letter, to: letters[1].letter, corrections: corrections,
      sources: (letters[0].source, letters[1].source))
  }
}
