import LetterModel
import LetterParsing
import LetterSources
import Testing

/// The letter in a source of this form, every sign of which has its place.
func readLetter(in source: SourceText, as form: SourceForm) -> Letter {
  #expect(source.form == form)
  let letter = LetterParser.letter(from: source.text, looks: source.looks)
  #expect(Coverage(of: letter, in: source.text).isComplete)
  return letter
}

/// A heading with its number, which stands apart.
func printed(_ section: Section, _ letter: Letter) -> String {
  (letter.number(of: section).map { $0 + " " } ?? "") + section.heading
}

/// Headings with their paths and blocks with their markers, in reading order.
func blocks(_ letter: Letter) -> [String] {
  letter.sections.flatMap { section in
    (section.level > 0 ? ["\(section.path) \(printed(section, letter))"] : [])
      + section.blocks.map { ($0.marker.map { "\($0) " } ?? "") + $0.text }
  }
}
