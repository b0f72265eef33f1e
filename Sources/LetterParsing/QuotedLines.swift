import LetterModel

/// A letter in an answer to a mail: every line of it begins with the sign of a quotation, `> `, which
/// is no part of it. Others may stand around it.
struct QuotedLines {
  private(set) var repairs: [Repair] = []

  init(_ source: inout SourceLines) {
    // The head of a mail is none of its text.
    let filled = source.lines.indices.filter {
      !source.lines[$0].isBlank && !source.lines[$0].isSetAside
    }
    let quoted = filled.filter { source.scalars[source.lines[$0].content.lowerBound] == ">" }
    // Lone lines may begin so in a letterhead: `> Retouradres Postbus …`.
    guard quoted.count >= 5,
      quoted.count * 10 >= filled.count * 8 || Self.isLetter(quoted, in: source)
    else { return }
    for index in quoted {
      let line = source.lines[index]
      let words = source.scalars[line.content].firstIndex { $0 != ">" && !$0.isBlank }
      let end = words ?? line.content.upperBound
      let signs = line.content.lowerBound..<end
      let printed = signs.lowerBound..<(signs.last { !source.scalars[$0].isBlank }! + 1)
      source.lines[index].content = end..<line.content.upperBound
      repairs.append(
        Repair(
          kind: .furniture, range: printed, page: line.page, line: line.number,
          before: source.text(printed), after: "", confidence: 0.97,
          reason: "the sign of a quotation in a mail"))
    }
  }

  /// Lines one behind the other, of which one has the address of a letter.
  private static func isLetter(_ quoted: [Int], in source: SourceLines) -> Bool {
    zip(quoted, quoted.dropFirst()).allSatisfy { last, next in
      source.lines[(last + 1)..<next].allSatisfy(\.isBlank)
    }
      && quoted.contains { index in
        HeaderLines.isAddressee(
          source.text(source.lines[index]).drop { $0 == ">" || $0 == " " }.description)
      }
  }
}
