import LetterArchive
import LetterComparing
import LetterModel

/// The letters of a series with the lineage of their sentences.
struct SeriesLineage {
  let letters: [ComparedLetter]
  let lineage: Lineage

  /// - Parameter references: in the order of their days.
  init(_ references: [LetterReference], in store: Archive) throws {
    letters = try references.map { try ComparedLetter($0, in: store) }
    var corrections: [Corrections] = []
    for (one, other) in zip(references, references.dropFirst()) {
      corrections.append(Corrections(try store.alignments(one, other)))
    }
    lineage = Lineage(letters.map(\.letter), corrections: corrections)
  }

  /// The fates of `lineage.losses`, in their order.
  func fates() -> [Fate] {
    lineage.fates(facts: letters.map(\.facts), names: letters.map(\.names))
  }

  /// The passage in which a sentence stands.
  func passage(_ letter: Int, _ sentence: Int) -> Passage {
    lineage.texts[letter].passages[lineage.sentences[letter][sentence].place.passage]
  }

  /// `kst-27925-612#4.1/31`; of a note the note in brackets.
  func name(_ letter: Int, _ passage: Passage) -> String {
    let one = letters[letter]
    let path = passage.section.map { one.letter.sections[$0].path } ?? "0"
    switch passage.kind {
    case .block: return "\(one.id)#\(path)/\(passage.block ?? 0)"
    case .heading: return "\(one.id)#\(path)"
    case .note: return "\(one.id)#\(path)[\(passage.label ?? "")]"
    case .header, .signature: return one.id
    }
  }

  func words(_ letter: Int, _ sentence: Int) -> String {
    lineage.texts[letter].words(lineage.sentences[letter][sentence].place)
  }

  /// The letters of the series to which a letter belongs, one print of each, up to that letter.
  static func references(
    upTo reference: LetterReference, series: String?, in store: Archive
  ) throws -> [LetterReference] {
    let letter = try store.letter(reference)
    guard let name = series ?? letter.series.first else {
      throw Failure(
        Exit.notFound,
        "\(letter.id) is in no series, and blame needs the letters before it; 'series add' or "
          + "'series propose' puts letters in order")
    }
    if letter.series.count > 1, series == nil {
      throw Failure(
        Exit.usage,
        "\(letter.id) is in several series; name one with --series: "
          + letter.series.joined(separator: ", "))
    }
    var works: Set<String> = [letter.work]
    let all = try store.list(LetterFilter(series: name)).filter { $0.date < letter.date }
    let preferred =
      all.filter { $0.chamber == letter.chamber } + all.filter { $0.chamber != letter.chamber }
    let before = try preferred.filter { works.insert($0.work).inserted }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }.map { try $0.reference }
    return before + [reference]
  }
}
