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
    if source.isGiven, readGiven(lines) { return }
    guard let office = Self.start(lines, source) else { return }
    let start = namesAbove(lines, office) ?? office
    let ordered = start == office ? lines : officesFirst(lines, from: start)
    let end = read(ordered, from: start)
    guard !signatories.isEmpty else { return }
    // A name whose office was read before it may be left over.
    rest = lines[..<start] + ordered[end...].sorted()
  }

  /// The offices and names that the form gives; false where it gives none.
  private mutating func readGiven(_ lines: [Int]) -> Bool {
    var left: [Int] = []
    var isOpen = false
    for index in lines {
      let line = source.lines[index]
      switch line.part {
      case .office:
        signatories.append(
          Signatory(
            office: source.text(line), name: nil, ranges: [line.content], page: line.page,
            lines: line.number...line.number))
        isOpen = true
      case .name where isOpen:
        var last = signatories.removeLast()
        if last.name != nil {
          // One office, two names.
          signatories.append(last)
          last = Signatory(
            office: last.office, name: nil, ranges: [], page: line.page,
            lines: line.number...line.number)
        }
        last.name = source.text(line)
        last.ranges.append(line.content)
        last.lines = last.lines.reaching(line.number)
        signatories.append(last)
      case .more where isOpen:
        var last = signatories.removeLast()
        if last.name == nil {
          last.office += " " + source.text(line)
        } else {
          last.name = (last.name ?? "") + " " + source.text(line)
        }
        last.ranges.append(line.content)
        last.lines = last.lines.reaching(line.number)
        signatories.append(last)
      default:
        isOpen = false
        left.append(index)
      }
    }
    for index in signatories.indices {
      signatories[index].office = Self.bare(signatories[index].office)
    }
    if !signatories.isEmpty { rest = left }
    return !signatories.isEmpty
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
      } else if let targets = targets(of: cells, in: line, among: open, below: lines[place - 1]) {
        for (cell, target) in zip(cells, targets) {
          join(cell, to: &open[target], at: lines[place], after: lines[place - 1])
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
      } else if cells.count == 1, let last = open.last, last.name == nil,
        isFirstName(text, of: lines, at: place)
      {
        open[open.count - 1].name = text
        open[open.count - 1].ranges.append(line.content)
        open[open.count - 1].lines = last.lines.reaching(line.number)
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

  // MARK: Broken lines

  /// Whether an office or a name goes on behind its line end, by its last word.
  private static func isBroken(_ signatory: Signatory) -> Bool {
    let words = (signatory.name ?? signatory.office).lowercased().split(separator: " ")
    guard let last = words.last else { return false }
    if last.hasSuffix("-") { return true }
    let links =
      signatory.name == nil
      ? ["van", "voor", "en", "de", "het"] : Self.particles.filter { !$0.contains(".") }
    return links.contains(String(last))
  }

  /// Whether a line goes on with a name: behind a particle, a hyphen, initials or a first name
  /// alone, or with a particle.
  private static func continuesName(_ name: String, _ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard (1...4).contains(words.count), !Offices.beginsSignature(text), !text.hasSuffix(","),
      words.allSatisfy({ !$0.contains { $0.isNumber || ":;".contains($0) } }),
      let first = words.first, let last = words.last,
      last.unicodeScalars.first?.isUpper == true
        || name.hasSuffix("-")
    else { return false }
    let isParticle = particles.contains(first.lowercased())
    guard name.hasSuffix("-") || isParticle || first.unicodeScalars.first?.isUpper == true else {
      return false
    }
    // Another signatory's initials begin another name.
    if first.contains("."), !isParticle { return false }
    let known = name.split(separator: " ").map { $0.lowercased() }
    let isBare = known.allSatisfy { $0.contains(".") || particles.contains($0) }
    let ends = known.last.map { particles.contains($0) || $0.hasSuffix("-") } ?? false
    return ends || isBare || known.count == 1 || isParticle && first.lowercased() == first
  }

  /// A first name by itself below its office, where the line behind it makes it a name.
  private func isFirstName(_ text: String, of lines: [Int], at place: Int) -> Bool {
    guard place + 1 < lines.count, source.gap(lines[place - 1], lines[place]) == Gap(),
      source.gap(lines[place], lines[place + 1]) == Gap(), !text.contains(" "),
      text.unicodeScalars.first?.isUpper == true, text.last?.isLetter == true, !Self.isName(text)
    else { return false }
    let next = source.text(source.lines[lines[place + 1]])
    return Self.isName(text + " " + next) && Self.continuesName(text, next)
      && !next.hasSuffix(".")
  }

  /// Whose broken office or name each cell of a line goes on with, by where it stands; nil where
  /// one goes on with none.
  private func targets(
    of cells: [Cell], in line: SourceLine, among open: [Signatory], below previous: Int
  ) -> [Int]? {
    let before = source.lines[previous]
    guard before.number + 1 == line.number else { return nil }
    let waiting = open.indices.filter { index in
      open[index].ranges.last.map { before.content.contains($0.lowerBound) } ?? false
    }
    guard !waiting.isEmpty else { return nil }
    var targets: [Int] = []
    for cell in cells {
      let column = column(cell.range, line)
      func distance(_ index: Int) -> Int {
        open[index].ranges.last.map { abs(self.column($0, before) - column) } ?? .max
      }
      guard let nearest = waiting.min(by: { distance($0) < distance($1) }),
        waiting.count == 1 || distance(nearest) <= 8, !targets.contains(nearest)
      else { return nil }
      let goesOn =
        open[nearest].name.map { Self.continuesName($0, cell.text) }
        ?? (Self.isBroken(open[nearest]) && !open[nearest].office.hasSuffix(","))
      guard goesOn else { return nil }
      targets.append(nearest)
    }
    return targets
  }

  private func column(_ range: Range<Int>, _ line: SourceLine) -> Int {
    range.lowerBound - line.content.lowerBound + line.indent
  }

  /// Puts the rest of a name, or of an office, behind it.
  private mutating func join(
    _ cell: Cell, to signatory: inout Signatory, at index: Int, after previous: Int
  ) {
    let line = source.lines[index]
    let isWholeLine =
      cell.range == line.content && signatory.ranges.last == source.lines[previous].content
    guard let name = signatory.name else {
      if isWholeLine { return continueOffice(&signatory, with: index, after: previous) }
      signatory.office += (signatory.office.hasSuffix("-") ? "" : " ") + cell.text
      signatory.ranges.append(cell.range)
      signatory.lines = signatory.lines.reaching(line.number)
      return
    }
    if name.hasSuffix("-"), isWholeLine {
      let read = repairer.read([previous, index])
      repairs += read.repairs
      signatory.name = read.text
      signatory.ranges[signatory.ranges.count - 1] =
        source.lines[previous].content.lowerBound..<line.content.upperBound
    } else {
      signatory.name = name + (name.hasSuffix("-") ? "" : " ") + cell.text
      signatory.ranges.append(cell.range)
    }
    signatory.lines = signatory.lines.reaching(line.number)
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
