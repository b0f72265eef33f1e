import LetterComparing
import LetterModel
import Testing

/// Both letters stand in the comparison whole, and the operations make the new one of the old one.
func expectWhole(_ diff: LetterDiff, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(
    diff.applied(to: diff.old.passages) == diff.new.passages.map(\.text),
    sourceLocation: sourceLocation)
  #expect(
    diff.paragraphs.compactMap(\.old).sorted() == Array(diff.old.passages.indices),
    sourceLocation: sourceLocation)
  #expect(
    diff.paragraphs.compactMap(\.new).sorted() == Array(diff.new.passages.indices),
    sourceLocation: sourceLocation)
  for paragraph in diff.paragraphs {
    let isTiled =
      isTiled(paragraph.operations.compactMap(\.old), paragraph.old.map { diff.old.passages[$0] })
      && isTiled(
        paragraph.operations.compactMap(\.new), paragraph.new.map { diff.new.passages[$0] })
    #expect(isTiled, "\(paragraph)", sourceLocation: sourceLocation)
  }
}

private func isTiled(_ ranges: [Range<Int>], _ passage: Passage?) -> Bool {
  var end = 0
  for range in ranges {
    guard range.lowerBound == end else { return false }
    end = range.upperBound
  }
  return end == passage?.text.unicodeScalars.count ?? 0
}

/// One comparison is the other one turned round.
func expectMirrored(
  _ diff: LetterDiff, _ back: LetterDiff, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    Set(diff.paragraphs.map(Turned.init)) == Set(back.paragraphs.map { Turned($0).turned }),
    sourceLocation: sourceLocation)
  #expect(
    Set(diff.sections.map { [$0.old, $0.new] }) == Set(back.sections.map { [$0.new, $0.old] }),
    sourceLocation: sourceLocation)
  #expect(
    Set(diff.sentences.map { [$0.old, $0.new] }) == Set(back.sentences.map { [$0.new, $0.old] }),
    sourceLocation: sourceLocation)
}

/// What a paragraph's change says, in a form that can be turned round.
private struct Turned: Hashable {
  struct Step: Hashable {
    var kind: Operation.Kind
    var old: Range<Int>?
    var new: Range<Int>?
  }

  var kind: ParagraphChange.Kind
  var old: Int?
  var new: Int?
  var whole: Int?
  var steps: Set<Step>

  init(_ change: ParagraphChange) {
    (kind, old, new, whole) = (change.kind, change.old, change.new, change.whole)
    steps = Set(change.operations.map { Step(kind: $0.kind, old: $0.old, new: $0.new) })
  }

  var turned: Turned {
    var copy = self
    let kinds: [ParagraphChange.Kind: ParagraphChange.Kind] = [
      .added: .removed, .removed: .added, .split: .merged, .merged: .split,
    ]
    copy.kind = kinds[kind] ?? kind
    (copy.old, copy.new) = (new, old)
    copy.steps = Set(
      steps.map { step in
        let kinds: [Operation.Kind: Operation.Kind] = [.delete: .insert, .insert: .delete]
        return Step(kind: kinds[step.kind] ?? step.kind, old: step.new, new: step.old)
      })
    return copy
  }
}

/// Every character with ink lies in one passage, or in the layout.
func expectCovered(
  _ text: LetterText, _ source: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let scalars = Array(source.unicodeScalars)
  var uses = [Int](repeating: 0, count: scalars.count)
  for range in text.passages.flatMap(\.ranges) + text.layout {
    for place in range { uses[place] += 1 }
  }
  let wrong = scalars.indices.filter {
    uses[$0] != 1 && !scalars[$0].properties.isWhitespace
  }
  let words = wrong.prefix(40).map { String(scalars[$0]) }.joined()
  #expect(wrong.isEmpty, "\(words)", sourceLocation: sourceLocation)
}

/// In terms of the sources every word of a passage lies in one operation, and what is equal is
/// equal there but for line ends.
func expectTraced(
  _ diff: LetterDiff, _ sources: (old: String, new: String),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (old, new) = (Array(sources.old.unicodeScalars), Array(sources.new.unicodeScalars))
  for paragraph in diff.paragraphs {
    let operations = diff.sourceOperations(of: paragraph)
    for operation in operations where operation.kind == .equal {
      guard let first = operation.old, let second = operation.new else { continue }
      #expect(
        ink(old, first) == ink(new, second), sourceLocation: sourceLocation)
    }
    if let place = paragraph.new {
      let passage = diff.new.passages[place]
      let told = operations.compactMap(\.new).map { ink(new, $0) }.joined()
      let marks = passage.ranges.map { ink(new, $0) }.joined()
      #expect(!passage.segments.isEmpty || passage.text.isEmpty, "\(passage.text)")
      #expect(told.count <= marks.count, sourceLocation: sourceLocation)
      #expect(
        told.count >= ink(Array(passage.text.unicodeScalars)).count, "\(passage.text)",
        sourceLocation: sourceLocation)
    }
  }
}

private func ink(_ scalars: [Unicode.Scalar], _ range: Range<Int>? = nil) -> String {
  var text = String.UnicodeScalarView()
  for scalar in scalars[range ?? 0..<scalars.count]
  where !scalar.properties.isWhitespace && !"-0123456789".unicodeScalars.contains(scalar) {
    text.append(scalar)
  }
  return String(text)
}
