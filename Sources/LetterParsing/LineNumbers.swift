import LetterModel

/// Numbers that a program or an editor sets before the lines, one up at each: no part of the text.
struct LineNumbers {
  private(set) var repairs: [Repair] = []

  init(_ source: inout SourceLines) {
    var numbered: [(line: Int, number: Range<Int>)] = []
    var filled = 0
    var last: Int?
    for index in source.lines.indices where !source.lines[index].isBlank {
      filled += 1
      guard let (number, value) = Self.number(of: source.lines[index], in: source),
        last.map({ $0 < value && value <= $0 + 5 || value == 1 && $0 >= 5 }) ?? (value == 1)
      else {
        // Most texts leave here: their first lines have no numbers.
        if filled >= 8, numbered.count * 2 < filled { return }
        continue
      }
      last = value
      numbered.append((index, number))
    }
    guard numbered.count >= 5, numbered.count * 10 >= filled * 8 else { return }
    for (index, number) in numbered {
      let line = source.lines[index]
      let words = (number.upperBound..<line.content.upperBound).first {
        !source.scalars[$0].isBlank
      }
      source.cutOff(index, before: words ?? line.content.upperBound)
      repairs.append(
        Repair(
          kind: .furniture, range: number, page: line.page, line: line.number,
          before: source.text(number), after: "", confidence: 0.95,
          reason: "the number of its line"))
    }
  }

  private static func number(
    of line: SourceLine, in source: SourceLines
  ) -> (Range<Int>, value: Int)? {
    let digits = source.scalars[line.content].prefix { $0.isDigit }
    guard (1...4).contains(digits.count), let value = Int(String(scalars: digits)),
      digits.endIndex == line.content.upperBound || source.scalars[digits.endIndex].isBlank
    else { return nil }
    return (digits.startIndex..<digits.endIndex, value)
  }
}
