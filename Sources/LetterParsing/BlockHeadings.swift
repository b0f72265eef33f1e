import LetterModel

/// Tells which chunks of a text are headings, each by itself and by what stands around it.
struct BlockHeadings {
  /// Those of the text, with the headings among them marked. One that was told counts for the next.
  private(set) var chunks: [BlockReader.Chunk]
  private let source: SourceLines
  private let headings: HeadingRule

  init(in chunks: [BlockReader.Chunk], of source: SourceLines, by headings: HeadingRule) {
    (self.chunks, self.source, self.headings) = (chunks, source, headings)
    for place in chunks.indices {
      guard let told = telling(place) else { continue }
      self.chunks[place].kind = .heading
      self.chunks[place].marker = nil
      self.chunks[place].told = told
    }
  }

  /// What tells that a chunk is a heading; nil where it is none.
  private func telling(_ place: Int) -> Telling? {
    let chunk = chunks[place]
    guard place + 1 < chunks.count, chunk.kind != .table, chunk.kind != .heading else { return nil }
    if chunks[place + 1].kind == .table, isCaption(chunk.lines) { return nil }
    if isSigner(place) || isQuestion(place) || isHeadOfOther(chunk.lines) { return nil }
    if isQuestionLabel(chunk.lines) { return .words }
    let isSet = source.headingFace(chunk.lines) != nil
    if isSet, headings.couldBeSet(chunk.lines) { return .font }
    if source.endsClause(chunk.lines[chunk.lines.count - 1]), chunks[place + 1].kind == .item {
      return nil
    }
    let isNumbered = isNumberedHeading(place)
    guard !chunk.isText, chunk.kind != .item || isNumbered, headings.couldBe(chunk.lines),
      !introducesList(place)
    else { return nil }
    if isSet { return .font }
    if isNumbered { return .number }
    let words = chunk.lines.map { source.text(source.lines[$0]) }.joined(separator: " ")
    if Framework.point(of: words) != nil { return .words }
    return isCell(place) ? nil : .place
  }

  /// `Tabel 2. Uitgaven`, `Bedragen × € 1 mln`: words about the table below them.
  private func isCaption(_ lines: [Int]) -> Bool {
    let text = lines.map { source.text(source.lines[$0]) }.joined(separator: " ").lowercased()
    return ["tabel ", "overzicht ", "bedragen", "(bedragen", "in euro", "in mil"].contains {
      text.hasPrefix($0)
    } || text.contains("€") || text.contains(" mln")
  }

  /// `Vraag 3:`, `Antwoord:`, alone on its line.
  private func isQuestionLabel(_ lines: [Int]) -> Bool {
    let content = source.lines[lines[0]].content
    guard lines.count == 1, content.count <= 30, source.scalars[content.upperBound - 1] == ":",
      "VA".unicodeScalars.contains(source.scalars[content.lowerBound])
    else { return false }
    let words = source.text(content.lowerBound..<content.upperBound - 1).split(separator: " ")
    return ["Vraag", "Vragen", "Antwoord", "Antwoorden"].contains(words[0])
      && words.dropFirst().allSatisfy {
        ["en", "t/m", "tot", "met", "vraag", "vragen", "op"].contains($0)
          || $0.allSatisfy { $0.isNumber || ",-–.a".contains($0) }
      }
  }

  /// Addressee, place and day, or salutation of a letter that is annexed or quoted.
  private func isHeadOfOther(_ lines: [Int]) -> Bool {
    let line = source.text(source.lines[lines[0]])
    // `Na 1 mei 2031` heads a section.
    return HeaderLines.isAddressee(line) || HeaderLines.isSalutation(line)
      || line.utf8.contains(UInt8(ascii: ",")) && HeaderLines.placeAndDate(line) != nil
  }

  /// `Wat is het mandaat?` right below `Vraag 1` is its text.
  private func isQuestion(_ place: Int) -> Bool {
    place > 0 && chunks[place - 1].kind == .heading
      && source.endsSentence(chunks[place].lines.last!)
  }

  /// A cell of a table whose cells came out one below the other: behind it there are only more short
  /// lines up to an amount.
  private func isCell(_ place: Int) -> Bool {
    for next in chunks[(place + 1)...].prefix(12) {
      guard next.kind == .paragraph, next.lines.count == 1 else { return false }
      let words = source.scalars[source.lines[next.lines[0]].content]
      guard words.allSatisfy({ $0.isDigit || ".,-–%€ ".unicodeScalars.contains($0) }) else {
        if headings.couldBe(next.lines) { continue }
        return false
      }
      if words.count(where: \.isDigit) >= 3 { return true }
    }
    return false
  }

  /// An office alone, or a name below one or below `De griffier van de commissie,`: who signed a part
  /// of a paper.
  private func isSigner(_ place: Int) -> Bool {
    guard let line = chunks[place].lines.first, chunks[place].lines.count == 1 else { return false }
    if isOffice(line) { return true }
    let content = source.lines[line].content
    guard place > 0, let above = chunks[place - 1].lines.last else { return false }
    let words = source.text(content).split(separator: " ").map(String.init)
    if isOffice(above) || headings.namesPeople(above) {
      return PersonName.isName(words) || words.count == 1
    }
    return source.scalars[source.lines[above].content.upperBound - 1] == ","
      && PersonName.isName(words)
  }

  /// `De minister van Defensie`, and nothing else.
  private func isOffice(_ line: Int) -> Bool {
    let content = source.lines[line].content
    return source.namesRank(content)
      && SignatureCells(content, in: source).cells.allSatisfy { $0.kind == .office }
  }

  /// `1. Inleiding` above text is a heading; among its like it is an item.
  private func isNumberedHeading(_ place: Int) -> Bool {
    guard let marker = chunks[place].marker, case .counted(_, _) = marker.style,
      source.scalars[marker.textStart].isUpper
    else { return false }
    // A list has its other items right beside this one.
    let before = place > 0 ? chunks[place - 1].marker : nil
    let after = place + 1 < chunks.count ? chunks[place + 1].marker : nil
    return !(before.map(marker.follows) ?? false) && !(after?.follows(marker) ?? false)
  }

  /// `5. Financiën` above a list: none of its like stands above one too, or is an item itself.
  private func beginsSection(_ place: Int) -> Bool {
    let chunk = chunks[place]
    guard headings.beginsWithNumber(chunk.lines[0]) || chunk.marker != nil else { return false }
    guard let marker = chunk.marker ?? ListMarker(source.lines[chunk.lines[0]].content, in: source)
    else { return true }
    return !chunks.indices.contains { other in
      guard other != place, let like = chunks[other].marker,
        like.follows(marker) || marker.follows(like)
      else { return false }
      let isAboveItem = other + 1 < chunks.count && chunks[other + 1].kind == .item
      return isAboveItem || !headings.couldBe(chunks[other].lines)
        || chunks[other].lines.dropFirst().contains {
          ListMarker(source.lines[$0].content, in: source) != nil
        }
    }
  }

  /// `De Nederlandse militairen` above items in lower case is the start of their sentence.
  private func introducesList(_ place: Int) -> Bool {
    let next = chunks[place + 1]
    guard next.kind == .item, let marker = next.marker, let last = chunks[place].lines.last
    else { return false }
    // `1. Inleiding` below a title.
    if isNumberedHeading(place + 1), headings.couldBe(next.lines), place + 2 < chunks.count,
      chunks[place + 2].kind != .item
    {
      return false
    }
    if beginsSection(place) { return false }
    let words = source.text(source.lines[last]).split(separator: " ")
    let isLower =
      marker.textStart < source.scalars.count && source.scalars[marker.textStart].isLower
    // `Taken` above `het begeleiden van …`: no sentence goes on from one word with an article.
    if isLower, chunks[place].lines.count == 1, words.count == 1 {
      let item = source.scalars[marker.textStart...].prefix { $0.isLetter }
      return !["de", "een", "het"].contains(String(scalars: item))
    }
    return isLower || words.count > 6
  }
}
