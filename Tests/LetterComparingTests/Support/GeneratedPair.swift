import LetterComparing
import LetterFixtures
import LetterModel
import LetterParsing

/// Two letters as printed and read, and what was done to make the second.
struct GeneratedPair {
  let old: Letter
  let new: Letter
  let sources: (old: String, new: String)
  private let before: Manuscript
  private let after: Manuscript

  /// - Parameters:
  ///   - keepsPrint: sets both alike, so that most lines and pages turn at the same words.
  init(
    _ letter: Letter, seed: UInt64, pool: Pool, keepsPrint: Bool = false,
    _ edit: (inout Editor) -> Void
  ) {
    before = Manuscript(letter)
    var editor = Editor(before, seed: seed, pool: pool)
    edit(&editor)
    after = editor.text
    var printers = (Printer(seed: seed), Printer(seed: keepsPrint ? seed : seed &+ 7919))
    sources = (printers.0.print(before.letter), printers.1.print(after.letter))
    old = LetterParser.letter(from: sources.old)
    new = LetterParser.letter(from: sources.new)
  }

  var diff: LetterDiff { LetterDiff(from: old, to: new) }

  // MARK: Words

  /// Words that were taken away and brought in, and those that the comparison marks.
  func wordScore(_ diff: LetterDiff) -> Score {
    let (before, after) = (before.words, after.words)
    let kept = Set(after.compactMap(\.origin))
    let leftovers = Set(after.filter(\.isLeftover).compactMap(\.origin))
    let old = ReadWords(self.old, diff.old, before)
    let new = ReadWords(self.new, diff.new, after)
    var score = Score()
    score.add(
      old.score(old.marked(diff, .delete)) { place in
        before[place].origin.flatMap { leftovers.contains($0) ? nil : !kept.contains($0) }
      })
    score.add(
      new.score(new.marked(diff, .insert)) { place in
        let word = after[place]
        return word.origin == nil ? true : word.isLeftover ? nil : false
      })
    return score
  }

  /// Words that a comparison of layout alone must not mark.
  func markedWords(_ diff: LetterDiff) -> [String] {
    ReadWords(old, diff.old, before.words).markedWords(diff, .delete)
      + ReadWords(new, diff.new, after.words).markedWords(diff, .insert)
  }

  // MARK: Paragraphs

  /// Paragraphs that were carried elsewhere, and those shown as moved.
  func moveScore(_ diff: LetterDiff) -> Score {
    let from = ReadWords(old, diff.old, before.words).paragraphs(before)
    let to = ReadWords(new, diff.new, after.words).paragraphs(after)
    let moved = Set(after.paragraphs.filter(\.isMoved).compactMap(\.origin))
    var score = Score()
    score.wanted = moved.count
    for paragraph in diff.paragraphs where paragraph.isMoved {
      guard let first = paragraph.old, let second = paragraph.new,
        diff.old.passages[first].kind == .block
      else { continue }
      score.found += 1
      let origins = from[first, default: []].intersection(to[second, default: []])
      if !origins.isDisjoint(with: moved) { score.right += 1 }
    }
    return score
  }

  /// Sections of both that were one section, and those that are grouped.
  func sectionScore(_ diff: LetterDiff) -> Score {
    var score = Score()
    let first = places(old, before)
    let second = places(new, after)
    for (origin, place) in first.sorted(by: { $0.key < $1.key }) {
      guard let other = second[origin], before.parts[origin].level > 0 else { continue }
      score.wanted += 1
      if diff.sections.contains(where: { $0.old.contains(place) && $0.new.contains(other) }) {
        score.right += 1
      }
    }
    score.found = diff.sections.count { !$0.old.isEmpty && !$0.new.isEmpty && $0.old != [0] }
    return score
  }

  /// Per first place of a section where it stands now, as the reader found it.
  private func places(_ letter: Letter, _ text: Manuscript) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var next = 0
    for (place, part) in text.parts.enumerated() {
      guard let origin = part.origin,
        let found = letter.sections.indices.dropFirst(next).first(where: {
          letter.sections[$0].heading == part.heading && ($0 > 0) == (place > 0)
        })
      else { continue }
      places[origin] = found
      next = found + 1
    }
    return places
  }
}

/// What was wanted, what was found, and how much of it is right.
struct Score {
  var wanted = 0
  var found = 0
  var right = 0

  var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

  mutating func add(_ other: Score) {
    wanted += other.wanted
    found += other.found
    right += other.right
  }
}
