import LetterModel

/// Which page each line stands on, and which lines are heads and feet of pages.
///
/// Page turns show as form feeds; in a text that has none, as running lines or as one blank before
/// the first line of a page, which some extractions leave behind.
struct Pages {
  /// Indices of the lines that belong to the paper's text, in order; blank lines left out.
  var kept: [Int] = []
  /// What the running lines say about the paper, in order.
  var running: [RunningLine] = []
  var repairs: [Repair] = []
  var count = 1

  init(_ source: inout SourceLines) {
    let quoted = QuotedLines(&source)
    let numberedLines = LineNumbers(&source)
    let margins = ImprintCells(&source)
    // A form that knows the look of its lines ends every page with a form feed.
    let fed =
      source.body != nil
      || Self.turns(source)
    let marked = fed ? [] : Self.linesBehindOneBlank(source)
    var dropped: [Int: RunningLine] = [:]
    // What the place on the page tells, with its reason.
    var placed: [Int: String] = [:]
    var numberLines: Set<Int> = []
    var page = 1
    var turned = false
    var seen = false
    // The last line that is not blank.
    var last: Int?
    // A form feed stands between the last line and this one.
    var isFed = false
    // A running line whose second half is the line below.
    var half: RunningLine?
    for index in source.lines.indices {
      let line = source.lines[index]
      isFed = isFed || line.followsFormFeed
      source.lines[index].page = page
      if line.isBlank { continue }
      if fed, isFed, seen { page += 1 }
      isFed = false
      source.lines[index].page = page
      defer { last = index }
      if let reason = line.look?.role.flatMap(Self.reason) { placed[index] = reason }
      if case .furniture(let reason)? = line.part { placed[index] = reason }
      let (read, length) = half == nil ? RunningLine.reading(index, in: source) : (half, 1)
      if line.part == nil, let running = read,
        line.look?.role != .note || isFoot(index, in: source, below: last, dropped)
      {
        half = length > 1 ? running : nil
        dropped[index] = running
        if half != nil { continue }
        running.number.map { _ in self.running.append(running) }
        if !fed, seen, running.endsPage { turned = true }
        continue
      }
      if !fed, turned, source.isNumber(index), Int(source.text(line)) == page {
        // The page's number on a line of its own behind its foot.
        numberLines.insert(index)
        continue
      }
      if !fed, seen, turned || marked.contains(index) {
        page += 1
        source.lines[index].page = page
      }
      turned = false
      seen = true
    }
    count = page
    repairs = quoted.repairs + numberedLines.repairs + margins.repairs
    if !repairs.isEmpty {
      let pages = Dictionary(source.lines.lazy.map { ($0.number, $0.page) }) { first, _ in first }
      for index in repairs.indices { repairs[index].page = pages[repairs[index].line] ?? 1 }
    }
    let filled = source.lines.indices.filter { !source.lines[$0].isBlank }
    let repeated =
      fed
      ? Self.repeatedEdges(
        filled.filter { dropped[$0] == nil && source.lines[$0].part == nil }, source) : []
    let numbers = Self.pageNumbers(
      filled, source, dropped: Set(dropped.keys).union(repeated), isPaged: page > 1
    ).union(numberLines)
    for index in filled {
      let line = source.lines[index]
      var kind = Repair.Kind.runningLine
      let (confidence, reason): (Double, String)
      if dropped[index] != nil {
        (confidence, reason) = (0.99, "a head or foot of the official prints")
      } else if let told = placed[index] {
        if line.look?.role == .stamp || line.part != nil { kind = .furniture }
        (confidence, reason) = (0.95, told)
      } else if repeated.contains(index) {
        (confidence, reason) = (0.9, "the same words stand at the edge of most pages")
      } else if numbers.contains(index) {
        (confidence, reason) = (0.9, "a page number at the edge of its page")
      } else if line.content.count <= 40, line.part?.isOpen ?? true,
        case let words = source.text(line),
        PageFurniture.isWeb(words) || source.isSplitLabel(index)
      {
        kind = .furniture
        (confidence, reason) = (0.97, "a link of a page of the web")
      } else if line.content.count <= 40, line.part?.isOpen ?? true,
        PageFurniture.isMarking(source.text(line))
      {
        kind = .furniture
        (confidence, reason) = (0.9, "a stamp that says how to treat the paper")
      } else {
        kept.append(index)
        continue
      }
      repairs.append(
        Repair(
          kind: kind, range: line.content, page: line.page, line: line.number,
          before: source.text(line), after: "", confidence: confidence, reason: reason))
    }
  }

  /// Whether a form feed stands between two lines.
  private static func turns(_ source: SourceLines) -> Bool {
    guard let first = source.lines.firstIndex(where: { !$0.isBlank }),
      let last = source.lines.lastIndex(where: { !$0.isBlank })
    else { return false }
    return source.lines[first...last].dropFirst().contains(where: \.followsFormFeed)
  }

  /// Whether a running line in the small face of notes is the foot of its page, and no note that names
  /// a paper: set off from the notes, or below another.
  private func isFoot(
    _ index: Int, in source: SourceLines, below last: Int?, _ dropped: [Int: RunningLine]
  ) -> Bool {
    guard source.raisedNumber(index) == nil, let last else { return false }
    return dropped[last] != nil || source.lines[index - 1].isBlank
      || source.changesFace(last, index)
  }

  private static func reason(_ role: LineLook.Role) -> String? {
    switch role {
    case .running: "it stands at one height of most pages"
    case .stamp: "it is printed across the page"
    case .side, .note, .tableRow, .tableHeader, .tableRest: nil
    }
  }

  /// Whether every line is followed by a blank one: then only more than one parts paragraphs.
  func isDoubleSpaced(_ source: SourceLines) -> Bool {
    var close = 0
    var apart = 0
    // Sentences that surely run on behind one blank line, where others part paragraphs.
    var sure = 0
    var isParted = false
    for (line, next) in zip(kept, kept.dropFirst()) {
      if next == line + 1 { close += 1 }
      isParted = isParted || next > line + 2
      if next == line + 2, source.startsLower(next), !source.endsSentence(line) {
        apart += 1
        if !source.endsClause(line), source.lines[line].content.count <= 100,
          ListMarker(source.lines[next].content, in: source) == nil
        {
          sure += 1
        }
      }
    }
    return apart > (close == 0 ? 2 : 5) && apart > 4 * close
      || close == 0 && sure > 0 && sure == apart && isParted
  }

  /// Lines set off by exactly one blank, where that is rare enough to mean a page turn.
  private static func linesBehindOneBlank(_ source: SourceLines) -> Set<Int> {
    let filled = source.lines.indices.filter { !source.lines[$0].isBlank }
    let set = filled.filter {
      source.lines[$0].indent == 1 && source.scalars[source.lines[$0].content.lowerBound - 1] == " "
        // The raised number of a note is set so, too.
        && !source.isNumber($0)
    }
    let flush = filled.filter { source.lines[$0].indent == 0 }
    return set.count * 10 <= filled.count && flush.count * 10 >= filled.count * 8 ? Set(set) : []
  }

  /// Lines among the first and last two of their page whose words, digits aside, stand at the edge
  /// of at least three pages and of half of them.
  private static func repeatedEdges(_ filled: [Int], _ source: SourceLines) -> Set<Int> {
    let pages = Dictionary(grouping: filled) { source.lines[$0].page }
    guard pages.count >= 3 else { return [] }
    var places: [String: [Int: [Int]]] = [:]
    for (page, lines) in pages {
      for index in Set(lines.prefix(2) + lines.suffix(2)) {
        let words = String(
          scalars: source.scalars[source.lines[index].content].map { $0.isDigit ? "#" : $0 })
        // A line of digits alone is a page number, which `pageNumbers` checks by its value.
        if words.contains(where: { $0 != "#" }) {
          places[words, default: [:]][page, default: []].append(index)
        }
      }
    }
    let repeated = places.values.filter { byPage in
      byPage.count >= 3 && byPage.count * 2 >= pages.count
        && RunningFigures.countPages(
          byPage.flatMap { page, lines in
            lines.map { (page: page, text: source.text(source.lines[$0])) }
          })
    }
    return Set(repeated.flatMap { $0.values.joined() })
  }

  /// `3`, `3 / 12`, `3 van 12`: the number of a page, and of how many where it says so.
  private static func pageNumber(_ line: String) -> (number: Int, count: Int?)? {
    var line = line[...]
    // `[3]`, `- 3 -`
    for (open, close) in [("[", "]"), ("(", ")"), ("-", "-"), ("–", "–")]
    where line.count > 2 && line.hasPrefix(open) && line.hasSuffix(close) {
      line = line.dropFirst().dropLast()
    }
    let parts = line.lowercased().split { $0 == " " || $0 == "/" }
    let numbers = parts.compactMap { $0.utf8.count <= 3 ? Int($0) : nil }
    switch (parts.count, numbers.count) {
    case (1, 1) where !line.contains("/"): return (numbers[0], nil)
    case (2, 2) where line.contains("/"), (3, 2) where parts[1] == "van":
      return numbers[0] <= numbers[1] ? (numbers[0], numbers[1]) : nil
    default: return nil
    }
  }

  /// Whether a number stands apart in the middle of a sentence, as a page's does that was copied along.
  private static func partsSentence(
    _ before: Int, _ number: Int, _ after: Int, _ source: SourceLines
  ) -> Bool {
    guard number - before > 1, after - number > 1 else { return false }
    let last = source.text(source.lines[before]).split(separator: " ").last ?? ""
    if HeadingRule.openWords.contains(String(last)) { return true }
    return source.startsLower(after) && !source.endsSentence(before) && !source.endsClause(before)
  }

  /// Whether a number in brackets is the mark of a note that begins with it further down.
  private static func callsNote(
    _ number: Int, _ others: ArraySlice<Int>, _ source: SourceLines
  ) -> Bool {
    let sign = source.scalars[source.lines[number].content]
    return sign.first == "["
      && others.contains { source.scalars[source.lines[$0].content].starts(with: sign) }
  }

  /// Lines that hold nothing but the number of their page, at its edge or beside a running line.
  private static func pageNumbers(
    _ filled: [Int], _ source: SourceLines, dropped: Set<Int>, isPaged: Bool
  ) -> Set<Int> {
    var found: Set<Int> = []
    for (place, index) in filled.enumerated() where !dropped.contains(index) {
      let line = source.lines[index]
      guard line.part == nil, line.content.count <= 12,
        let (number, count) = pageNumber(source.text(line))
      else { continue }
      let before = place > 0 ? filled[place - 1] : nil
      let after = place + 1 < filled.count ? filled[place + 1] : nil
      if !isPaged, let before, let after, partsSentence(before, index, after, source),
        !callsNote(index, filled[(place + 1)...], source)
      {
        found.insert(index)
      }
      guard abs(number - line.page) <= 1 else { continue }
      let besideRunning = [before, after].contains { $0.map(dropped.contains) ?? false }
      let onEdge =
        (isPaged || count == number)
        && (after.map { source.lines[$0].page != line.page } ?? true
          || before.map { source.lines[$0].page != line.page } ?? false
            && !(after.map { source.hangs($0, below: index) } ?? false))
      if besideRunning || onEdge { found.insert(index) }
    }
    return found
  }
}

extension RunningLine {
  /// Only lines that stand on every page tell where pages end; an imprint does not.
  fileprivate var endsPage: Bool { !isImprint }

  /// The first three code points of every running line, in lower case. Almost every line of a
  /// letter leaves here, before a string is made of it.
  private static let starts: Set<String> = ["twe", "eer", "kst", "iss", "'s-", "’s-", "sdu", "pag"]

  /// The running line that begins on a line, and on how many it stands: `Tweede Kamer, vergaderjaar
  /// 2016–2017,` may go on below.
  fileprivate static func reading(_ index: Int, in source: SourceLines) -> (RunningLine?, Int) {
    let line = source.lines[index]
    if let read = RunningLine(line, in: source) { return (read, 1) }
    guard let first = source.scalars[line.content].first, first == "T" || first == "E",
      (30...60).contains(line.content.count), index + 1 < source.lines.count,
      case let next = source.lines[index + 1], !next.isBlank, next.look == nil,
      case let words = source.text(line), words.holds("e kamer, vergaderjaar ")
    else { return (nil, 1) }
    return (RunningLine(words + " " + source.text(next)), 2)
  }

  fileprivate init?(_ line: SourceLine, in source: SourceLines) {
    guard (3...220).contains(line.content.count) else { return nil }
    let start = source.scalars[line.content].prefix(3)
    let first = start.first!
    if source.scalars[line.content].contains("|") || BrowserLine.mayBe(source.scalars[line.content])
    {
      self.init(source.text(line))
      return
    }
    if first.isDigit || first.isDash {
      // A code, a page number, or a page number before a running line.
      let rest = source.scalars[line.content].drop { $0.isDigit || $0.isBlank }
      guard line.content.count <= 30 || rest.first == "T" || rest.first == "E" else { return nil }
    } else {
      switch first {
      case "T", "t", "E", "e", "K", "k", "I", "i", "P", "p", "S", "s", "'", "’": break
      default: return nil
      }
      guard Self.starts.contains(String(scalars: start).lowercased()) else { return nil }
    }
    self.init(source.text(line))
  }
}

/// What lies between two neighbouring lines of the text.
struct Gap: Equatable {
  /// Blank lines.
  var blanks = 0
  /// A page turn.
  var turn = false
  /// Running lines or notes were taken out.
  var lifted = false
}

extension SourceLines {
  /// Whether a line holds nothing but a number.
  func isNumber(_ line: Int) -> Bool {
    lines[line].content.count <= 3 && scalars[lines[line].content].allSatisfy(\.isDigit)
  }

  /// Whether a line stands right below another and is set in behind it, as the words of a note are
  /// below a raised number.
  func hangs(_ line: Int, below other: Int) -> Bool {
    gap(other, line) == Gap() && lines[line].indent > lines[other].indent + 1
  }

  /// Whether a line is nothing but a rule, such as one drawn above notes.
  func isRule(_ line: Int) -> Bool {
    lines[line].content.count >= 5
      && scalars[lines[line].content].allSatisfy { $0 == "_" || $0.isDash || $0 == "*" }
  }

  /// Looks at what stands between two lines, given by index.
  func gap(_ first: Int, _ second: Int) -> Gap {
    var gap = Gap(turn: lines[first].page != lines[second].page)
    for index in min(first + 1, second)..<second {
      if lines[index].isBlank { gap.blanks += 1 } else { gap.lifted = true }
    }
    if isDoubleSpaced { gap.blanks /= 2 }
    return gap
  }
}
