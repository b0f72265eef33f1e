import LetterModel

/// Offices and names that go on behind their line ends.
extension SignatureReader {
  /// Whether an office or a name goes on behind its line end, by its last word.
  private static func isBroken(_ signatory: Signatory) -> Bool {
    let words = (signatory.name ?? signatory.office).lowercased().split(separator: " ")
    guard let last = words.last else { return false }
    if last.hasSuffix("-") { return true }
    let links =
      signatory.name == nil
      ? ["van", "voor", "en", "de", "het"] : PersonName.particles.filter { !$0.contains(".") }
    return links.contains(String(last))
  }

  /// A first name by itself below its office, where the line behind it makes it a name.
  func isFirstName(_ text: String, of lines: [Int], at place: Int) -> Bool {
    guard place + 1 < lines.count, source.gap(lines[place - 1], lines[place]) == Gap(),
      source.gap(lines[place], lines[place + 1]) == Gap(), !text.contains(" "),
      text.unicodeScalars.first?.isUpper == true, text.last?.isLetter == true
    else { return false }
    let next = source.text(source.lines[lines[place + 1]])
    return PersonName.isName((text + " " + next).split(separator: " ").map(String.init))
      && PersonName.isContinued(text, by: next) && !next.hasSuffix(".")
  }

  /// Whose broken office or name each cell of a line goes on with, by where it stands; nil where
  /// one goes on with none.
  func targets(
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
      let broken = waiting.filter { index in
        open[index].name.map { PersonName.isContinued($0, by: cell.text) }
          ?? (Self.continuesOffice(open[index].office, cell.text)
            || !open[index].office.hasSuffix(",")
              && (Self.isBroken(open[index])
                || Self.isLeftOpen(index, among: waiting, of: open)
                  && Self.continuesPortfolio(cell.text)))
      }
      guard let nearest = broken.min(by: { distance($0) < distance($1) }),
        cells.count == 1 && broken.count == 1 && nearest == waiting.last || distance(nearest) <= 8,
        !targets.contains(nearest)
      else { return nil }
      targets.append(nearest)
    }
    return targets
  }

  /// Whether a comma ends another office on its line, and none ends this one.
  private static func isLeftOpen(_ index: Int, among others: [Int], of open: [Signatory]) -> Bool {
    others.contains { open[$0].name == nil && open[$0].office.hasSuffix(",") }
      && !open[index].office.hasSuffix(",")
  }

  private func column(_ range: Range<Int>, _ line: SourceLine) -> Int {
    range.lowerBound - line.content.lowerBound + line.indent
  }

  /// Puts the rest of a name, or of an office, behind it.
  mutating func join(
    _ cell: Cell, to signatory: inout Signatory, at index: Int, after previous: Int
  ) {
    let line = source.lines[index]
    let isWholeLine =
      cell.range == line.content && signatory.ranges.last == source.lines[previous].content
    guard let name = signatory.name else {
      if isWholeLine, signatory.ranges.count == 1 || !signatory.office.hasSuffix("-") {
        return continueOffice(&signatory, with: index, after: previous)
      }
      signatory.office = linked(signatory, cell)
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

  /// An office with its rest behind it; the hyphen of a word that the line end broke goes.
  private mutating func linked(_ signatory: Signatory, _ cell: Cell) -> String {
    let office = signatory.office
    guard office.hasSuffix("-"), let end = signatory.ranges.last?.upperBound else {
      return office + " " + cell.text
    }
    let word = Array(office.unicodeScalars.dropLast().reversed().prefix { !$0.isBlank }.reversed())
    let next = Array(cell.text.unicodeScalars.prefix { !$0.isBlank })
    let verdict = repairer.hyphens.decide(left: word[...], right: next[...], capitals: false)
    guard verdict.decision == .remove else { return office + cell.text }
    let line = source.line(at: end - 1)
    repairs.append(
      Repair(
        kind: .hyphenRemoved, range: end - 1..<end, page: line.page, line: line.number, before: "-",
        after: "", confidence: verdict.confidence, reason: verdict.reason))
    return office.dropLast() + cell.text
  }

  /// An office that runs over two lines; a word broken at the line end is made whole.
  mutating func continueOffice(
    _ signatory: inout Signatory, with index: Int, after previous: Int
  ) {
    let line = source.lines[index]
    if signatory.office.hasSuffix("-"), signatory.ranges.count == 1, previous < index {
      let read = repairer.read([previous, index])
      repairs += read.repairs
      signatory.office = read.text
      signatory.ranges = [signatory.ranges[0].lowerBound..<line.content.upperBound]
    } else {
      signatory.office += " " + repairer.read([index]).text
      signatory.ranges.append(line.content)
    }
    signatory.lines = signatory.lines.reaching(line.number)
  }

  /// Puts an office on whose behalf the last one signs as well behind it; gives whether the cell is
  /// one.
  func extend(_ signatory: inout Signatory, with cell: Cell, on line: SourceLine) -> Bool {
    guard signatory.name == nil, cell.isOnBehalf, !cell.text.lowercased().hasPrefix("namens")
    else { return false }
    signatory.office += " " + cell.text
    signatory.ranges.append(cell.range)
    signatory.lines = signatory.lines.reaching(line.number)
    return true
  }

  func isPresident(_ office: String) -> Bool {
    office.lowercased().hasSuffix("minister-president,")
  }

  /// The rest of a broken word; `namens deze,` and, below it, the office that signs.
  static func continuesOffice(_ office: String, _ text: String) -> Bool {
    let lower = text.lowercased()
    let bare = lower.trimmingCommas()
    return office.hasSuffix("-") || SignatureCells.acting.contains(bare)
      || SignatureCells.actingPairs.contains(bare)
      || onBehalf.contains { lower.hasPrefix($0) }
      || endsOnBehalf(office) && lower.hasPrefix("de ") && !text.hasSuffix(".")
  }

  private static let onBehalf = ["namens deze", "voor deze"]

  /// `De Minister van Defensie, namens deze,`
  static func endsOnBehalf(_ office: String) -> Bool {
    let ending = office.lowercased().trimmingCommas()
    return onBehalf.contains { ending.hasSuffix($0) }
  }

  /// Whether a line can carry a portfolio on: words in capitals and those that link them.
  static func continuesPortfolio(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    let links: Set = ["en", "van", "voor", "de", "het", "der"]
    return !text.hasSuffix(".")
      && words.allSatisfy { $0.unicodeScalars.first!.isUpper || links.contains(String($0)) }
  }

  /// The offices that a line carries on, where the same number of offices stood side by side on the
  /// line before and none of them is whole; and what carries each of them on. Where the columns lie
  /// one blank apart, commas end the offices.
  static func columns(_ cells: [Cell], under open: [Signatory]) -> (Range<Int>, [Cell])? {
    var parts = cells
    if cells.count == 1 { parts = cells[0].endedByCommas }
    let waiting = open.indices.suffix(parts.count)
    guard parts.count > 1, waiting.count == parts.count,
      waiting.allSatisfy({ open[$0].name == nil && !open[$0].office.hasSuffix(",") }),
      !parts.allSatisfy({ $0.kind == .name })
    else { return nil }
    return (waiting, parts)
  }

  // MARK: Around offices and names

  /// `en` between two signatures, or `(getekend)` before a name.
  func isBetween(_ lines: [Int], _ place: Int) -> Bool {
    let words = source.text(source.lines[lines[place]]).lowercased().trimmingCommas()
    if SignatureCells.signed.contains(words) { return true }
    return ["en", "alsmede", "en van", "mede namens", "namens"].contains(words)
      && place + 1 < lines.count
      && SignatureCells(source.lines[lines[place + 1]].content, in: source).isSignature
  }

  /// Without those on whose behalf another signs: their words go to the one who does.
  static func withoutAbsent(_ open: [Signatory], _ unnamed: Set<Int>) -> [Signatory] {
    var kept: [Signatory] = []
    var absent: [Signatory] = []
    for (index, signatory) in open.enumerated() {
      if unnamed.contains(index), signatory.name == nil {
        absent.append(signatory)
      } else {
        kept.append(signatory)
        for other in absent { kept[kept.count - 1].cover(other, before: true) }
        absent = []
      }
    }
    guard let last = kept.indices.last else { return open }
    for other in absent { kept[last].cover(other, before: false) }
    return kept
  }

  /// Without a comma or a stop that ends a line of signatures: `A.B. Jansen.`
  static func bareName(_ name: String) -> String {
    let bare = name.trimmingCommas()
    let last = bare.split(separator: " ").last ?? ""
    return name.hasSuffix(".") && (last.contains(".") || last.count < 3) ? name : bare
  }

  /// Bars that draw columns between offices and names.
  func bars(_ lines: ArraySlice<Int>) -> [Repair] {
    lines.flatMap { index -> [Repair] in
      let line = source.lines[index]
      return line.content.filter { place in
        (source.scalars[place] == "|" || source.scalars[place] == "/")
          && !signatories.contains { $0.ranges.contains { $0.contains(place) } }
      }.map {
        Repair(
          kind: .tableRule, range: $0..<$0 + 1, page: line.page, line: line.number,
          before: source.text($0..<$0 + 1),
          after: "", confidence: 0.9, reason: "a rule between columns of signatures")
      }
    }
  }

  /// `De Minister van Defensie,` → `Minister van Defensie`.
  static func bare(_ office: String) -> String {
    var words = office.split(separator: " ").map(String.init)
    while let first = words.first, SignatureCells.prefixes.contains(first.lowercased()) {
      words.removeFirst()
    }
    if let first = words.first, ["ministers", "staatssecretarissen"].contains(first.lowercased()),
      let rank = Offices.rank(of: first), words.count > 1
    {
      words[0] = first.unicodeScalars.first!.isUpper ? rank : rank.lowercased()
    }
    var name = words.joined(separator: " ")
    while name.hasSuffix(",") || name.hasSuffix(":") || name.hasSuffix(";")
      || name.hasSuffix(".")
        && !SignatureCells.acting.contains(where: { name.hasSuffix(" \($0).") })
    {
      name.removeLast()
    }
    // In capitals an office reads as in the number line.
    if words.contains(where: { $0.count > 4 && !$0.unicodeScalars.contains(where: \.isLower) }),
      let known = Offices.senders(in: name).first
    {
      return known
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

extension SignatureCells.Cell {
  /// Its parts up to each comma; itself where it holds none inside.
  fileprivate var endedByCommas: [Self] {
    var parts: [Self] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      words.append(word)
      if word.hasSuffix(",") {
        parts.append(Self(kind: kind, text: words.joined(separator: " "), range: range))
        words = []
      }
    }
    guard words.isEmpty, parts.count > 1 else { return [self] }
    return placed(parts)
  }

  /// Names that commas part: `A.B. Jansen, C. de Wit`; nil where there is something else among them.
  var names: [Self]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1, text.unicodeScalars.count == range.count else { return nil }
    var names: [Self] = []
    var at = range.lowerBound
    for part in parts {
      let name = part.drop { $0 == " " }
      guard PersonName.isName(name.split(separator: " ").map(String.init)) else { return nil }
      let end = at + part.unicodeScalars.count
      names.append(
        Self(
          kind: .name, text: String(name),
          range: end - name.unicodeScalars.count..<min(end + 1, range.upperBound)))
      at = end + 1
    }
    return names
  }

  /// As many names of two words each; nil where initials show that they are not.
  func split(into count: Int, in source: SourceLines) -> [Self]? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2 * count, !words.contains(where: PersonName.isBeginning) else {
      return nil
    }
    return placed(
      (0..<count).map {
        Self(kind: .name, text: words[2 * $0] + " " + words[2 * $0 + 1], range: range)
      })
  }

  /// Parts of its text one after the other, where no sign of it is left out.
  private func placed(_ parts: [Self]) -> [Self] {
    guard text.unicodeScalars.count == range.count else { return [self] }
    var parts = parts
    var at = range.lowerBound
    for index in parts.indices {
      parts[index].range = at..<at + parts[index].text.unicodeScalars.count
      at = parts[index].range.upperBound + 1
    }
    return parts
  }
}
