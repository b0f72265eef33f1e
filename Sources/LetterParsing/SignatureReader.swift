import LetterModel

/// The signatures under a letter: an office and a name each, one below the other or in columns.
struct SignatureReader {
  private(set) var signatories: [Signatory] = []
  private(set) var repairs: [Repair] = []
  /// The lines before and behind the signatures.
  private(set) var rest: [Int]

  private let source: SourceLines
  private let repairer: TextRepairer

  init(_ lines: [Int], in source: SourceLines, repairer: TextRepairer) {
    self.source = source
    self.repairer = repairer
    rest = lines
    guard let office = Self.start(lines, source) else { return }
    let start = namesAbove(lines, office) ?? office
    let ordered = start == office ? lines : officesFirst(lines, from: start)
    let end = read(ordered, from: start)
    guard !signatories.isEmpty else { return }
    // A name whose office was read before it may be left over.
    rest = lines[..<start] + ordered[end...].sorted()
  }

  /// The first line of the last group of signatures: an office above a name, or above offices.
  private static func start(_ lines: [Int], _ source: SourceLines) -> Int? {
    var start: Int?
    for place in lines.indices.reversed() {
      let text = source.text(source.lines[lines[place]])
      if beginsSignature(text) {
        start = place
      } else if let found = start, found - place > 6 {
        break
      }
    }
    return start
  }

  /// Some ministries print the name above the office. Gives the place of the first name where a
  /// name stands right above the first office and none right behind the last one.
  private func namesAbove(_ lines: [Int], _ start: Int) -> Int? {
    let offices = lines.indices[start...].filter {
      Self.beginsSignature(source.text(source.lines[lines[$0]]))
    }
    func isName(_ place: Int) -> Bool {
      lines.indices.contains(place) && Self.isName(source.text(source.lines[lines[place]]))
    }
    func isClose(_ place: Int) -> Bool { source.gap(lines[place - 1], lines[place]) == Gap() }
    guard let last = offices.last, isName(start - 1), isClose(start), !isName(last + 1),
      offices.allSatisfy({ isName($0 - 1) })
    else { return nil }
    return start - 1
  }

  /// The same lines, each office before the name that stands above it.
  private func officesFirst(_ lines: [Int], from start: Int) -> [Int] {
    var ordered = lines
    for place in ordered.indices[start...].dropLast()
    where Self.isName(source.text(source.lines[ordered[place]]))
      && Self.beginsSignature(source.text(source.lines[ordered[place + 1]]))
    {
      ordered.swapAt(place, place + 1)
    }
    return ordered
  }

  private static func beginsSignature(_ printed: String) -> Bool {
    let text = officeAndName(printed)?.office ?? printed
    return cells(text).allSatisfy { cell, _ in
      Offices.beginsSignature(cell) && cell.utf8.count <= 110 && !cell.hasSuffix(".")
    }
  }

  /// `De Minister van Defensie, A.Th.B. Bijleveld-Schouten` on one line.
  private static func officeAndName(_ text: String) -> (office: String, name: String)? {
    guard let comma = text.lastIndex(of: ","), Offices.beginsSignature(text) else { return nil }
    let name = text[text.index(after: comma)...].trimmingBlanks()
    return isName(name) && name.contains(".")
      || name.split(separator: " ").count == 2 && isName(name)
      ? (String(text[...comma]), name) : nil
  }

  /// What stands in one column of a line.
  private typealias Cell = (text: String, range: Range<Int>)

  private static func cells(_ text: String) -> [Cell] {
    let scalars = ContiguousArray(text.unicodeScalars)
    return cells(scalars, in: scalars.indices)
  }

  /// Columns are set apart by a tab or at least three blanks.
  private static func cells(
    _ scalars: ContiguousArray<Unicode.Scalar>, in line: Range<Int>
  ) -> [Cell] {
    var ranges: [Range<Int>] = []
    for place in line where !scalars[place].isBlank {
      if let last = ranges.last, case let gap = scalars[last.upperBound..<place], gap.count < 3,
        !gap.contains("\t")
      {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        ranges.append(place..<place + 1)
      }
    }
    return ranges.map { (String(scalars: scalars[$0]), $0) }
  }

  /// Reads offices and names from here on; gives the place behind the last one.
  private mutating func read(_ lines: [Int], from start: Int) -> Int {
    var open: [Signatory] = []
    var place = start
    while place < lines.count {
      let line = source.lines[lines[place]]
      let text = source.text(line)
      let cells = Self.cells(source.scalars, in: line.content)
      if let (office, name) = Self.officeAndName(text), cells.count == 1 {
        open.append(
          Signatory(
            office: office, name: name, ranges: [line.content], page: line.page,
            lines: line.number...line.number))
      } else if Self.beginsSignature(text) {
        for cell in cells {
          open.append(
            Signatory(
              office: cell.text, name: nil, ranges: [cell.range], page: line.page,
              lines: line.number...line.number))
        }
      } else if let last = open.last, last.name == nil, last.ranges.count == 1, cells.count == 1,
        !last.office.hasSuffix(","), !Self.isName(text),
        source.gap(lines[place - 1], lines[place]) == Gap()
      {
        continueOffice(&open[open.count - 1], with: lines[place], after: lines[place - 1])
      } else if let last = open.last, last.name == nil, Self.continuesOffice(last.office, text) {
        continueOffice(&open[open.count - 1], with: lines[place], after: lines[place - 1])
      } else if let column = Self.columns(cells, under: open) {
        for (cell, place) in zip(cells, column) {
          open[place].office += " " + cell.text
          open[place].ranges.append(cell.range)
          open[place].lines = open[place].lines.reaching(line.number)
        }
      } else if cells.allSatisfy({ Self.isName($0.text) }), open.contains(where: { $0.name == nil })
      {
        let waiting = open.indices.filter { open[$0].name == nil }
        // More names than offices are one that was set wide.
        let names = cells.count <= waiting.count ? cells : [(text, line.content)]
        for (next, name) in zip(waiting, names) {
          open[next].name = name.text
          open[next].ranges.append(name.range)
          open[next].lines = open[next].lines.reaching(line.number)
        }
      } else {
        break
      }
      place += 1
    }
    guard open.contains(where: { $0.name != nil }) else { return start }
    signatories = open.map {
      var signatory = $0
      signatory.office = Self.bare(signatory.office)
      return signatory
    }
    return place
  }

  /// An office that runs over two lines; a word broken at the line end is made whole.
  private mutating func continueOffice(
    _ signatory: inout Signatory, with index: Int, after previous: Int
  ) {
    let line = source.lines[index]
    if signatory.office.hasSuffix("-"), signatory.ranges.count == 1, previous < index {
      let read = repairer.read([previous, index])
      repairs += read.repairs
      signatory.office = read.text
      signatory.ranges = [signatory.ranges[0].lowerBound..<line.content.upperBound]
    } else {
      signatory.office += " " + source.text(line)
      signatory.ranges.append(line.content)
    }
    signatory.lines = signatory.lines.reaching(line.number)
  }

  /// `Minister van Algemene Zaken,` below `De Minister-President,`; or the rest of a broken word.
  private static func continuesOffice(_ office: String, _ text: String) -> Bool {
    office.hasSuffix("-")
      || office.lowercased().hasSuffix("minister-president,")
        && text.lowercased().hasPrefix("minister van ")
  }

  /// The offices that a line of cells carries on, where the same number of offices stood side by
  /// side on the line before and none of them is whole.
  private static func columns(_ cells: [Cell], under open: [Signatory]) -> Range<Int>? {
    let waiting = open.indices.suffix(cells.count)
    guard cells.count > 1, waiting.count == cells.count,
      waiting.allSatisfy({ open[$0].name == nil && !open[$0].office.hasSuffix(",") }),
      !cells.allSatisfy({ isName($0.text) })
    else { return nil }
    return waiting
  }

  /// `De Minister van Defensie,` → `Minister van Defensie`.
  private static func bare(_ office: String) -> String {
    var words = office.split(separator: " ").map(String.init)
    while let first = words.first?.lowercased(), ["de", "mede", "namens", "ook"].contains(first) {
      words.removeFirst()
    }
    var name = words.joined(separator: " ")
    while name.hasSuffix(",") || name.hasSuffix(":")
      || name.hasSuffix(".") && !name.hasSuffix("a.i.")
    {
      name.removeLast()
    }
    // In capitals an office reads as in the number line.
    if !name.unicodeScalars.contains(where: \.isLower), let known = Offices.senders(in: name).first
    {
      return known
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Small words inside Dutch names, and titles before them.
  private static let particles: Set<String> = [
    "van", "de", "der", "den", "ter", "ten", "te", "het", "’t", "'t", "von", "el", "al", "in",
    "drs.", "mr.", "dr.", "ir.", "ing.", "prof.", "b.a.", "a.i.",
  ]

  /// `A.Th.B. Bijleveld-Schouten`, `Stef Blok`, `mr. J. G. de Hoop Scheffer`.
  private static func isName(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard (1...7).contains(words.count), text.utf8.count <= 60, !Offices.beginsSignature(text)
    else { return false }
    let names = words.filter { !particles.contains($0.lowercased()) }
    return !names.isEmpty
      && names.allSatisfy { word in
        word.unicodeScalars.first!.isUpper && !word.contains { $0.isNumber || ":;".contains($0) }
      } && (words.count > 1 || text.contains("."))
  }
}

extension ClosedRange<Int> {
  /// With a line before or behind it.
  fileprivate func reaching(_ line: Int) -> ClosedRange {
    Swift.min(lowerBound, line)...Swift.max(upperBound, line)
  }
}
