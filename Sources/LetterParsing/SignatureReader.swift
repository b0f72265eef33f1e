import LetterModel

/// The signatures under a letter: an office and a name each, one below the other or in columns.
struct SignatureReader {
  var signatories: [Signatory] = []
  var repairs: [Repair] = []
  /// The lines before and behind the signatures.
  var rest: [Int]

  let source: SourceLines
  let repairer: TextRepairer

  typealias Cell = SignatureCells.Cell

  init(_ lines: [Int], in source: SourceLines, repairer: TextRepairer) {
    self.source = source
    self.repairer = repairer
    rest = lines
    if source.isGiven, readGiven(lines) { return }
    // An annex behind the signatures may name offices as well, but none with a name; a letter that is
    // annexed is signed below its own head.
    let groups = groups(lines)
    let other = (groups.count > 1 ? annexedHead(lines) : nil) ?? lines.count
    for office in groups.filter({ $0 < other }) + groups.filter({ $0 >= other }) {
      let start = namesAbove(lines, office) ?? office
      let ordered = start == office ? lines : officesFirst(lines, from: start)
      let end = read(ordered, from: start)
      guard !signatories.isEmpty else { continue }
      // A name whose office was read before it may be left over.
      let closing = closing(lines, above: start)
      rest = lines[..<(closing ?? start)] + ordered[end...].sorted()
      repairs += bars(ordered[start..<end])
      if let line = closing.map({ source.lines[lines[$0]] }) {
        signatories[0].ranges.insert(line.content, at: 0)
        signatories[0].lines = signatories[0].lines.reaching(line.number)
      }
      return
    }
    readSigner(lines)
    if signatories.isEmpty { readUnnamed(lines) }
  }

  /// Offices that sign without a name, as copies of letters print them: the last lines, or the last
  /// above an annex.
  private mutating func readUnnamed(_ lines: [Int]) {
    guard let start = groups(lines).first, start > 0 else { return }
    var end = start + 1
    while end < lines.count, isSignature(lines[end]) { end += 1 }
    guard source.gap(lines[start - 1], lines[start]) != Gap(),
      end == lines.count
        || BelowSignatures.beginsAnnex(source.text(source.lines[lines[end]]))
    else { return }
    signatories = lines[start..<end].flatMap { index in
      cells(index).map { cell in
        Signatory(
          office: Self.bare(cell.text), name: nil, ranges: [cell.range],
          page: source.lines[index].page,
          lines: source.lines[index].number...source.lines[index].number)
      }
    }
    rest = Array(lines[..<start] + lines[end...])
    repairs += bars(lines[start..<end])
  }

  /// Where the head of another letter begins: its addressee, right above place and day.
  private func annexedHead(_ lines: [Int]) -> Int? {
    lines.indices.dropFirst().first { place in
      HeaderLines.isAddressee(source.text(source.lines[lines[place]]))
        && lines.indices[(place + 1)...].prefix(3).contains {
          HeaderLines.placeAndDate(source.text(source.lines[lines[$0]])) != nil
        }
    }
  }

  /// The first lines of groups of offices, the last group first.
  private func groups(_ lines: [Int]) -> [Int] {
    var starts: [Int] = []
    for place in lines.indices.reversed() where isSignature(lines[place]) {
      guard standsAlone(lines, place) else { continue }
      if let last = starts.last, last - place <= 6 {
        starts[starts.count - 1] = place
      } else {
        starts.append(place)
        if starts.count > 8 { break }
      }
    }
    return starts
  }

  /// Whether text before a line does not run on into it.
  private func standsAlone(_ lines: [Int], _ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = lines[place - 1]
    return source.gap(before, lines[place]) != Gap() || source.endsSentence(before)
      || source.endsItem(before) || isSignature(before) || isName(before)
      || cells(before).allSatisfy { $0.kind == .name }
  }

  private func cells(_ line: Int) -> [Cell] {
    SignatureCells(source.lines[line].content, in: source).cells
  }

  private func isSignature(_ line: Int) -> Bool {
    let content = source.lines[line].content
    // Almost every line of a letter leaves here: the rank stands in front.
    guard content.count <= 250, source.namesRank(content) else { return false }
    return SignatureCells(content, in: source).isSignature
  }

  private func isName(_ line: Int) -> Bool {
    cells(line).allSatisfy { $0.kind == .name } && cells(line).count == 1
  }

  /// `Hoogachtend,`, alone above the first of them.
  private func closing(_ lines: [Int], above start: Int) -> Int? {
    guard start > 0, source.lines[lines[start - 1]].content.count <= 40 else { return nil }
    let words = source.text(source.lines[lines[start - 1]]).lowercased().trimmingCommas()
    return Self.closings.contains(words) ? start - 1 : nil
  }

  private static let closings: Set<String> = [
    "hoogachtend", "met hoogachting", "met de meeste hoogachting", "met verschuldigde hoogachting",
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet",
    "namens het kabinet",
  ]

  // MARK: Names above their offices

  /// Some ministries print the name above the office. Gives the place of the first name where a
  /// name stands right above the first office and none right behind the last one.
  private func namesAbove(_ lines: [Int], _ start: Int) -> Int? {
    let offices = lines.indices[start...].filter { isSignature(lines[$0]) }
    func isName(_ place: Int) -> Bool {
      lines.indices.contains(place) && self.isName(lines[place])
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
    where isName(ordered[place]) && isSignature(ordered[place + 1]) {
      ordered.swapAt(place, place + 1)
    }
    return ordered
  }

  // MARK: Reading

  /// Reads offices and names from here on; gives the place behind the last one.
  private mutating func read(_ lines: [Int], from start: Int) -> Int {
    var open: [Signatory] = []
    // Offices on whose behalf another signs.
    var unnamed: Set<Int> = []
    var place = start
    while place < lines.count {
      let line = source.lines[lines[place]]
      let read = SignatureCells(line.content, in: source)
      let goesOn =
        read.beginsWithRest
        && open.last?.name.map { PersonName.isContinued($0, by: read.cells[0].text) } ?? false
      if read.isSignature || goesOn {
        add(read.cells, lines, place, &open, &unnamed)
      } else if let last = open.indices.last, isBetween(lines, place) {
        open[last].ranges.append(line.content)
        open[last].lines = open[last].lines.reaching(line.number)
      } else if !goOn(read.cells, lines, place, &open, unnamed) {
        break
      }
      place += 1
    }
    guard open.contains(where: { $0.name != nil }) else { return start }
    signatories = Self.withoutAbsent(open, unnamed).map {
      var signatory = $0
      signatory.office = Self.bare(signatory.office)
      signatory.name = signatory.name.map(Self.bareName)
      return signatory
    }
    return place
  }

  /// A line of offices, with names beside them or without.
  private mutating func add(
    _ cells: [Cell], _ lines: [Int], _ place: Int, _ open: inout [Signatory],
    _ unnamed: inout Set<Int>
  ) {
    let line = source.lines[lines[place]]
    if let last = open.last, last.name == nil, cells.count == 1, isPresident(last.office),
      ["minister van ", "minister voor "].contains(where: cells[0].text.lowercased().hasPrefix)
    {
      continueOffice(&open[open.count - 1], with: lines[place], after: lines[place - 1])
      return
    }
    // `namens deze,` ended the office before: another signs for it.
    if let last = open.indices.last, open[last].name == nil,
      Self.endsOnBehalf(open[last].office)
    {
      unnamed.insert(last)
    }
    let first = open.count
    // `A.B. Jansen, Minister van Defensie`: a name for whom no office stands yet.
    var ahead: Cell?
    for cell in cells {
      if cell.kind == .office, let last = open.indices.last, cell.range == cells[0].range,
        extend(&open[last], with: cell, on: line)
      {
        continue
      } else if cell.kind == .office {
        if cell.isOnBehalf { unnamed.insert(open.count) }
        open.append(
          Signatory(
            office: cell.text, name: ahead?.text.trimmingCommas(),
            ranges: [ahead?.range, cell.range].compactMap(\.self), page: line.page,
            lines: line.number...line.number))
        ahead = nil
      } else if open.count > first || cell.range != cells[0].range, open.last?.name == nil {
        open[open.count - 1].take(cell, on: line)
      } else if let last = open.indices.last, cell.range == cells[0].range,
        let name = open[last].name, PersonName.isContinued(name, by: cell.text)
      {
        join(cell, to: &open[last], at: lines[place], after: lines[place - 1])
      } else if let target = waiting(open, unnamed).first {
        open[target].take(cell, on: line)
      } else {
        ahead = cell
      }
    }
  }

  /// A line of names, or the rest of broken names and offices; false where it is neither.
  private mutating func goOn(
    _ cells: [Cell], _ lines: [Int], _ place: Int, _ open: inout [Signatory],
    _ unnamed: Set<Int>
  ) -> Bool {
    guard !open.isEmpty else { return false }
    let line = source.lines[lines[place]]
    let text = source.text(line)
    let isClose = source.gap(lines[place - 1], lines[place]) == Gap()
    let areNames = cells.allSatisfy { $0.kind == .name }
    if cells.count == 1, let (columns, parts) = Self.columns(cells, under: open) {
      for (cell, index) in zip(parts, columns) {
        join(cell, to: &open[index], at: lines[place], after: lines[place - 1])
      }
    } else if let targets = targets(of: cells, in: line, among: open, below: lines[place - 1]) {
      for (cell, target) in zip(cells, targets) {
        join(cell, to: &open[target], at: lines[place], after: lines[place - 1])
      }
    } else if let (columns, parts) = Self.columns(cells, under: open) {
      for (cell, index) in zip(parts, columns) {
        join(cell, to: &open[index], at: lines[place], after: lines[place - 1])
      }
    } else if let last = open.last, last.name == nil, cells.count == 1, !areNames,
      last.ranges.count == 1 && !last.office.hasSuffix(",") && isClose
        && Self.continuesPortfolio(text) || Self.continuesOffice(last.office, text)
    {
      continueOffice(&open[open.count - 1], with: lines[place], after: lines[place - 1])
    } else if cells.count == 1, let last = open.last, last.name == nil,
      isFirstName(text, of: lines, at: place)
    {
      open[open.count - 1].take(cells[0], on: line)
    } else if let names = names(cells, for: waiting(open, unnamed).count, text, line) {
      for (next, name) in zip(waiting(open, unnamed), names) { open[next].take(name, on: line) }
    } else {
      return false
    }
    return true
  }

  /// Those who have no name yet; an office on whose behalf another signs waits only alone.
  private func waiting(_ open: [Signatory], _ unnamed: Set<Int>) -> [Int] {
    let all = open.indices.filter { open[$0].name == nil }
    let own = all.filter { !unnamed.contains($0) }
    return open.allSatisfy { $0.name == nil } && own.isEmpty ? all : own
  }

  /// The names of a line for so many offices; nil where it holds none.
  private func names(
    _ cells: [Cell], for count: Int, _ text: String, _ line: SourceLine
  ) -> [Cell]? {
    guard count > 0 else { return nil }
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.map(String.init)
    let isOne = PersonName.isName(words)
    let areListed = cells.count == 1 && count > 1 && cells[0].names?.count == count
    guard cells.allSatisfy({ $0.kind == .name }) || isOne || areListed else { return nil }
    // More names than offices are one that was set wide.
    if cells.count > count {
      guard isOne else { return nil }
      return [
        Cell(kind: .name, text: words.joined(separator: " "), range: line.content)
      ]
    }
    if cells.count == 1, count > 1, let names = cells[0].names, names.count == count {
      return names
    }
    if cells.count == 1, count > 1, words.count == 2 * count,
      let split = cells[0].split(into: count, in: source)
    {
      return split
    }
    return cells
  }
}

extension Signatory {
  /// Takes the words of another over.
  mutating func cover(_ other: Signatory, before: Bool) {
    ranges = before ? other.ranges + ranges : ranges + other.ranges
    lines = lines.reaching(other.lines.lowerBound).reaching(other.lines.upperBound)
  }

  mutating func take(_ cell: SignatureCells.Cell, on line: SourceLine) {
    name = cell.text
    if let last = ranges.last, line.content.contains(last.lowerBound),
      (0...2).contains(cell.range.lowerBound - last.upperBound)
    {
      ranges[ranges.count - 1] = last.lowerBound..<cell.range.upperBound
    } else {
      ranges.append(cell.range)
    }
    lines = lines.reaching(line.number)
  }
}

extension ClosedRange<Int> {
  /// With a line before or behind it.
  func reaching(_ line: Int) -> ClosedRange {
    Swift.min(lowerBound, line)...Swift.max(upperBound, line)
  }
}

extension SourceLines {
  /// Whether one of the first words of a line, or of a cell of it, may be a rank: `minister`,
  /// `staatssecretaris`.
  func namesRank(_ content: Range<Int>) -> Bool {
    var place = content.lowerBound
    for _ in 0..<6 where place < content.upperBound {
      let start = place
      while place < content.upperBound, !scalars[place].isBlank { place += 1 }
      if let first = scalars[start..<place].firstIndex(where: \.isLetter) {
        switch scalars[first].folded {
        case 0x6D, 0x73, 0x76:  // m, s, v
          if Self.ranks.contains(where: { begins(first..<place, $0) }) { return true }
        default: break
        }
      }
      while place < content.upperBound, scalars[place].isBlank { place += 1 }
    }
    return false
  }

  /// Whether the letters of a word begin with these; other signs between them are passed over.
  private func begins(_ word: Range<Int>, _ letters: [UInt32]) -> Bool {
    var next = 0
    for place in word where scalars[place].isLetter {
      if scalars[place].folded != letters[next] { return false }
      next += 1
      if next == letters.count { return true }
    }
    return false
  }

  private static let ranks = ["minister", "viceminister", "vicemini", "staatsse"].map {
    $0.unicodeScalars.map(\.value)
  }
}
