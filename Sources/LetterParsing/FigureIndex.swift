/// Where a letter writes which figures, found once: every note looks for its mark among them, and a
/// search through all of the text for each note would grow with the square of their number.
final class FigureIndex {
  /// Figures on a line.
  struct Place {
    let range: Range<Int>
    let line: Int
  }

  /// Runs of figures, raised ones too, by each number that ends them.
  private(set) var runs: [Int: [Place]] = [:]
  /// Raised or smaller figures by their number.
  private(set) var raised: [Int: [Place]] = [:]
  /// Numbers with their points and commas, by each number that ends them.
  private(set) var numbers: [Int: [Place]] = [:]

  /// Those runs that may be marks, by number and by what stands around it.
  private var marks: [NoteStart.Sign: [Int: [Place]]] = [:]

  private let source: SourceLines

  init(_ source: SourceLines) {
    self.source = source
    for (index, line) in source.lines.enumerated() where !line.isBlank {
      for range in line.raised {
        if let value = Int(source.text(range)) {
          raised[value, default: []].append(Place(range: range, line: index))
        }
      }
      addFigures(of: line.content, on: index)
    }
  }

  /// The runs that may be marks of a note with this number: each is looked at once.
  func places(
    of number: Int, as sign: NoteStart.Sign, where mayCall: (Place) -> Bool
  ) -> [Place] {
    if let known = marks[sign]?[number] { return known }
    let places = runs[number, default: []].filter(mayCall)
    marks[sign, default: [:]][number] = places
    return places
  }

  private func addFigures(of content: Range<Int>, on line: Int) {
    let scalars = source.scalars
    var place = content.lowerBound
    // Behind the last number that was added.
    var end = place
    while place < content.upperBound {
      guard scalars[place].isDigit || scalars[place].superscriptDigit != nil else {
        place += 1
        continue
      }
      var run = place + 1
      while run < content.upperBound,
        scalars[run].isDigit || scalars[run].superscriptDigit != nil
      { run += 1 }
      add(place..<run, line, to: &runs)
      if place >= end, let digit = (place..<run).first(where: { scalars[$0].isDigit }) {
        let number = number(at: digit, in: content)
        add(number, line, to: &numbers)
        end = number.upperBound
      }
      place = run
    }
  }

  /// Under each of the numbers of up to three figures with which it ends.
  private func add(_ range: Range<Int>, _ line: Int, to index: inout [Int: [Place]]) {
    var (value, unit) = (0, 1)
    for place in range.reversed().prefix(3) {
      let scalar = source.scalars[place]
      guard let digit = scalar.superscriptDigit ?? (scalar.isDigit ? Int(scalar.value) - 48 : nil)
      else { return }
      value += digit * unit
      unit *= 10
      if digit > 0 || range.count == 1 {
        index[value, default: []].append(Place(range: range, line: line))
      }
    }
  }

  /// A number with its points and commas.
  private func number(at place: Int, in line: Range<Int>) -> Range<Int> {
    var end = place
    while end < line.upperBound {
      let scalar = source.scalars[end]
      let joins = scalar == "." || scalar == ","
      guard
        scalar.isDigit
          || joins && end + 1 < line.upperBound && source.scalars[end + 1].isDigit
      else { break }
      end += 1
    }
    return place..<end
  }

  // MARK: Words

  /// How often the letter writes a word right before a figure, and alone.
  func occurrences(of word: ArraySlice<Unicode.Scalar>) -> (beforeFigure: Int, alone: Int) {
    let hash = Self.hash(word)
    return (words.beforeFigure[hash] ?? 0, words.alone[hash] ?? 0)
  }

  private lazy var words: (beforeFigure: [UInt64: Int], alone: [UInt64: Int]) = {
    var (before, alone): ([UInt64: Int], [UInt64: Int]) = ([:], [:])
    let scalars = source.scalars
    var place = 0
    while place < scalars.count {
      guard scalars[place].isWordPart else {
        place += 1
        continue
      }
      var hash = Self.start
      while place < scalars.count, scalars[place].isWordPart {
        hash = Self.hash(hash, scalars[place])
        place += 1
        if place < scalars.count, scalars[place].isDigit { before[hash, default: 0] += 1 }
      }
      if place < scalars.count { alone[hash, default: 0] += 1 }
    }
    return (before, alone)
  }()

  /// Whether the letter writes these signs, the last a digit, as a word of their own elsewhere.
  func isWritten(_ word: Range<Int>) -> Bool {
    guard word.count <= Self.longest, let found = written[Self.hash(source.scalars[word])] else {
      return false
    }
    return found.count > 1 || found.first != word.lowerBound
  }

  /// The longest word that is looked for elsewhere.
  private static let longest = 40

  private lazy var written: [UInt64: (first: Int, count: Int)] = {
    var found: [UInt64: (first: Int, count: Int)] = [:]
    let scalars = source.scalars
    for place in scalars.indices where scalars[place].isWordPart {
      if place > 0, scalars[place - 1].isWordPart || scalars[place - 1] == "." { continue }
      var hash = Self.start
      var end = place
      while end < scalars.count, end - place < Self.longest,
        scalars[end].isWordPart || scalars[end] == "." || scalars[end] == ","
      {
        hash = Self.hash(hash, scalars[end])
        end += 1
        if scalars[end - 1].isDigit, end == scalars.count || !scalars[end].isDigit {
          found[hash] = (found[hash]?.first ?? place, (found[hash]?.count ?? 0) + 1)
        }
      }
    }
    return found
  }()

  /// FNV-1a over code points.
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func hash(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
  }

  private static func hash(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    word.reduce(start) { hash($0, $1) }
  }
}

extension [FigureIndex.Place] {
  /// Those from a place on that stand on one of some lines in order.
  func on(_ lines: ArraySlice<Int>, from start: Int) -> [FigureIndex.Place] {
    guard let first = lines.first, let last = lines.last else { return [] }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < first || self[middle].range.lowerBound < start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return self[low...].prefix { $0.line <= last }.filter { lines.holds($0.line) }
  }
}

extension ArraySlice<Int> {
  /// Whether these numbers in order hold another.
  fileprivate func holds(_ number: Int) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
