import LetterModel

/// Text made whole from lines, with the way back to the source.
struct RepairedText {
  var text = ""
  var segments: [Segment] = []
  var marks: [Mark] = []
  var repairs: [Repair] = []
}

/// A note's call in the text.
struct NoteCall {
  var number: String
  var range: Range<Int>
  /// It is the end of a number, and was believed because the note has no other place.
  var isGlued = false
}

extension [NoteCall] {
  /// The call that ends at a place, among calls in order.
  func ending(at place: Int) -> NoteCall? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound < place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.upperBound == place ? self[low] : nil
  }
}

/// Joins lines to running text: takes marks out, decides hyphens, folds blanks, logs all of it.
struct TextRepairer {
  private(set) var source: SourceLines
  let hyphens: LineEndHyphens
  /// In order of place.
  private(set) var calls: [NoteCall]
  private let hasSpacedDashes: Bool

  init(_ source: SourceLines, vocabulary: Vocabulary, calls: [NoteCall]) {
    self.source = source
    self.hyphens = LineEndHyphens(vocabulary: vocabulary)
    hasSpacedDashes = source.hasSpacedDashes
    self.calls = calls.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The same repairer, which takes these marks out.
  func taking(_ calls: [NoteCall]) -> TextRepairer {
    var repairer = self
    repairer.calls = calls.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return repairer
  }

  /// - Parameters:
  ///   - lines: indices, in order.
  ///   - start: where the words of the first line begin; its content's start when nil.
  func read(_ lines: [Int], from start: Int? = nil) -> RepairedText {
    var result = RepairedText()
    var scalars: [Unicode.Scalar] = []
    var pendingBlank = false
    var begin = start

    func append(_ run: Range<Int>) {
      if pendingBlank, !scalars.isEmpty { scalars.append(" ") }
      pendingBlank = false
      if let last = result.segments.last, last.sourceRange.upperBound == run.lowerBound,
        last.textStart + last.length == scalars.count
      {
        result.segments[result.segments.count - 1].length += run.count
      } else {
        result.segments.append(
          Segment(textStart: scalars.count, sourceStart: run.lowerBound, length: run.count))
      }
      scalars.append(contentsOf: source.scalars[run])
    }

    for (place, index) in lines.enumerated() {
      let line = source.lines[index]
      let content = (begin ?? line.content.lowerBound)..<line.content.upperBound
      begin = nil
      let next = place + 1 < lines.count ? lines[place + 1] : nil
      let verdict = next.flatMap { hyphenVerdict(index, content, $0) }
      // The hyphen, and a blank before it that belongs to no word.
      let hyphen = verdict == nil ? content.upperBound..<content.upperBound : hyphen(of: content)
      let kept = content.lowerBound..<hyphen.lowerBound
      var at = kept.lowerBound
      while at < kept.upperBound {
        if let call = call(at: at) {
          result.marks.append(
            Mark(number: call.number, offset: scalars.count, range: call.range))
          result.repairs.append(repair(call, on: line))
          at = call.range.upperBound
        } else if source.scalars[at].isBlank, pendingBlank || !isSingleBlank(at, in: kept) {
          pendingBlank = true
          at += 1
        } else {
          let run = at..<plainEnd(from: at, in: kept)
          append(run)
          at = run.upperBound
        }
      }
      if let verdict, let next {
        let start = source.lines[next].content.lowerBound
        result.repairs.append(repair(verdict, hyphen.lowerBound, line, source.lines[next]))
        switch verdict.decision {
        case .keep, .keepWithBlank: append(hyphen.upperBound - 1..<hyphen.upperBound)
        case .remove: break
        case .removeWithTrema:
          let accented = VowelClash.accented(source.scalars[start]) ?? source.scalars[start]
          scalars.append(accented)
          begin = start + 1
          result.repairs.append(trema(accented, verdict, source.lines[next]))
        }
        if source.scalars[start].isHyphen {
          begin = start + 1
          result.repairs.append(repeatedHyphen(source.lines[next]))
        }
        pendingBlank = verdict.decision == .keepWithBlank
      } else {
        pendingBlank =
          !endsInsideAddress(content) && !(next.map { isStop($0, behind: index) } ?? false)
      }
    }
    result.text = String(scalars: scalars)
    return result
  }

  /// The same repairer for stretches of lines: the words of one cell, one below the other.
  func over(_ pieces: [TableRows.Piece]) -> TextRepairer {
    var repairer = self
    repairer.source.lines = pieces.map { piece in
      var line = source.lines[piece.line]
      line.content = piece.range
      return line
    }
    return repairer
  }

  /// Behind a line, or before other words that stand on it.
  private func blankEnd(of line: SourceLine) -> Int {
    let rest = line.content.upperBound..<line.end
    return source.scalars[rest].contains(where: \.hasInk) ? line.content.upperBound : line.end
  }

  /// A lone space stays as it is; runs of blanks and tabs become one space.
  private func isSingleBlank(_ place: Int, in content: Range<Int>) -> Bool {
    source.scalars[place] == " "
      && (place + 1 >= content.upperBound || !source.scalars[place + 1].isBlank)
  }

  /// Behind the code points from `place` on, one at least, that surely stay as they are: letters
  /// and signs, and lone spaces between them. Most of a line is one such run.
  private func plainEnd(from place: Int, in content: Range<Int>) -> Int {
    let call = firstCall(from: place)
    let end = call < calls.count ? calls[call].range.lowerBound : content.upperBound
    var at = place + 1
    while at < min(end, content.upperBound) {
      if source.scalars[at].isPlain {
        at += 1
      } else if source.scalars[at] == " ", at + 1 < min(end, content.upperBound),
        source.scalars[at + 1].isPlain
      {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  private func call(at place: Int) -> NoteCall? {
    let call = firstCall(from: place)
    return call < calls.count && calls[call].range.lowerBound == place ? calls[call] : nil
  }

  /// The index of the first call that begins at `place` or behind it.
  private func firstCall(from place: Int) -> Int {
    // A letter has few notes: a search by halves costs less than a table would.
    var (low, high) = (0, calls.count)
    while low < high {
      let middle = (low + high) / 2
      if calls[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The hyphen that ends a line, with blanks before it.
  private func hyphen(of content: Range<Int>) -> Range<Int> {
    var start = content.upperBound - 1
    while start > content.lowerBound, source.scalars[start - 1].isBlank { start -= 1 }
    return start..<content.upperBound
  }

  /// The verdict on a hyphen that ends a line inside a word; nil where none does.
  private func hyphenVerdict(
    _ index: Int, _ content: Range<Int>, _ next: Int
  ) -> LineEndHyphens.Verdict? {
    guard content.count >= 2, source.scalars[content.upperBound - 1].isHyphen else { return nil }
    let hyphen = hyphen(of: content)
    let line = source.scalars[content.lowerBound..<hyphen.lowerBound]
    let following = source.scalars[source.lines[next].content]
    guard let before = line.last, before.isLetter || before.isDigit,
      let after = following.first(where: { !$0.isHyphen }), after.isLetter || after.isDigit
    else { return nil }
    if following.first?.isHyphen == true {
      return .init(decision: .keep, confidence: 0.97, reason: "the next line begins with it again")
    }
    if source.scalars[content.upperBound - 1].value == 0xAD {
      return .init(decision: .remove, confidence: 1, reason: "a soft hyphen")
    }
    if isAddress(line) {
      return .init(decision: .keep, confidence: 0.9, reason: "inside an internet address")
    }
    var start = line.endIndex
    while start > line.startIndex, line[start - 1].isWordPart { start -= 1 }
    let left = line[start...].drop { $0.isApostrophe }
    let right = following.prefix { !$0.isBlank }
    if hyphen.count > 1 { return spacedVerdict(left, right) }
    return hyphens.decide(
      left: left, right: right,
      capitals: !line.contains(where: \.isLower) && !right.contains(where: \.isLower))
  }

  /// `Grond -` `wet`: a line that was set wide parts the hyphen from its word. A dash stands so, too:
  /// it is one where small words follow, or where the letter has others inside its lines.
  private func spacedVerdict(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> LineEndHyphens.Verdict? {
    let next = right.prefix { $0.isWordPart }
    guard !left.isEmpty, let first = next.first, first.isLower,
      !HyphenWords.small.contains(String(scalars: next).lowercased())
    else { return nil }
    if let written = hyphens.asWritten(left, next) { return written }
    if hasSpacedDashes { return nil }
    var verdict = hyphens.decide(left: left, right: right, capitals: false)
    verdict.confidence = min(verdict.confidence, 0.7)
    return verdict
  }

  private func repair(
    _ verdict: LineEndHyphens.Verdict, _ place: Int, _ line: SourceLine, _ next: SourceLine
  ) -> Repair {
    // Where something was lifted out between the lines, it has a repair of its own.
    let end =
      next.number == line.number + 1 && next.page == line.page
        && !source.scalars[line.content.upperBound..<next.content.lowerBound].contains(
          where: \.hasInk)
      ? next.content.lowerBound : blankEnd(of: line)
    let after =
      switch verdict.decision {
      case .remove, .removeWithTrema: ""
      case .keep: "-"
      case .keepWithBlank: "- "
      }
    return Repair(
      kind: after.isEmpty ? .hyphenRemoved : .hyphenKept, range: place..<end,
      page: line.page, line: line.number, before: source.text(place..<end), after: after,
      confidence: verdict.confidence, reason: verdict.reason)
  }

  /// The second of two vowels takes back what the line end took.
  private func trema(
    _ vowel: Unicode.Scalar, _ verdict: LineEndHyphens.Verdict, _ line: SourceLine
  ) -> Repair {
    let place = line.content.lowerBound
    return Repair(
      kind: .letterForm, range: place..<place + 1, page: line.page, line: line.number,
      before: source.text(place..<place + 1), after: String(vowel),
      confidence: verdict.confidence, reason: verdict.reason)
  }

  /// Whether the last word is an internet address.
  private func isAddress(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var start = line.endIndex
    let first = max(line.startIndex, line.endIndex - 120)
    while start > first, !line[start - 1].isBlank { start -= 1 }
    let word = line[start...]
    return word.starts(with: "www.".unicodeScalars)
      || word.indices.contains { word[$0] == ":" && word[$0...].starts(with: "://".unicodeScalars) }
  }

  /// Whether a line goes on with the stop behind a mark that stands on a line of its own.
  private func isStop(_ next: Int, behind line: Int) -> Bool {
    guard let first = source.scalars[source.lines[next].content].first,
      ".,;:".unicodeScalars.contains(first)
    else { return false }
    return call(at: source.lines[line].content.lowerBound)?.range == source.lines[line].content
  }

  /// A slash at the line end, inside an address that the next line carries on.
  private func endsInsideAddress(_ content: Range<Int>) -> Bool {
    source.scalars[content.upperBound - 1] == "/" && isAddress(source.scalars[content])
  }

  /// A hyphen that belongs to the word may be printed at the line end and before the next line.
  private func repeatedHyphen(_ line: SourceLine) -> Repair {
    let place = line.content.lowerBound
    return Repair(
      kind: .hyphenRemoved, range: place..<place + 1, page: line.page, line: line.number,
      before: source.text(place..<place + 1), after: "", confidence: 0.97,
      reason: "it stands at the end of the line before")
  }

  private func repair(_ call: NoteCall, on line: SourceLine) -> Repair {
    Repair(
      kind: .noteMark, range: call.range, page: line.page, line: line.number,
      before: source.text(call.range), after: "", confidence: call.isGlued ? 0.5 : 0.95,
      reason: call.isGlued
        ? "note \(call.number) has no other place, and the marks stay in order"
        : "note \(call.number) stands at the foot of the page")
  }
}
