import LetterModel

/// Tells headings from text by their form: headings have no mark but how they stand.
struct HeadingRule {
  let source: SourceLines
  /// A mark behind a full stop does not hide it.
  var calls: [NoteCall] = []

  /// Words that close a letter and stand as a heading would.
  static let closings = [
    "hoogachtend", "met vriendelijke groet", "bijlage:", "bijlagen:", "voorzitter:", "griffier:",
    "leden:", "plv. leden:",
  ]

  /// Words that cannot end a heading, since more must follow them.
  static let openWords: Set<String> = [
    "aan", "als", "bij", "dat", "de", "die", "door", "een", "en", "het", "in", "met", "naar", "of",
    "om", "op", "te", "ter", "tot", "uit", "van", "voor", "waar", "zijn", "is", "worden", "wordt",
  ]

  /// Those of them that do end a heading where it is a clause begun by a question word: `Waarom een
  /// nieuwe missie nodig is`, `De wijze waarop de brigade is samengesteld`.
  private static let closingVerbs: Set<String> = ["is", "worden", "wordt", "zijn"]

  private static let questionWords: Set<Substring> = [
    "hoe", "hoelang", "hoeveel", "waar", "waaraan", "waarbij", "waardoor", "waarin", "waarmee",
    "waarom", "waarop", "waarover", "waartoe", "waarvan", "waarvoor", "wanneer", "wat", "welk",
    "welke", "wie", "wiens",
  ]

  /// Words of which a long line has one only where it is a sentence: who acts, and that it acts.
  static let clauseWords: Set<Substring> = [
    "heeft", "hebben", "ik", "informeer", "informeren", "is", "kan", "kunnen", "we", "wij", "wordt",
    "worden", "zal", "zullen",
  ]

  /// Whether some words hold a verb by which a sentence tells what is done.
  static func isSentence(_ text: String) -> Bool {
    text.lowercased().split(separator: " ").contains {
      clauseWords.contains($0) || verbs.contains($0)
    }
  }

  /// Verbs by which a sentence goes on; at the end of a line one may close a clause, as in `De
  /// wijze waarop … toezicht houdt`.
  private static let verbs: Set<Substring> = [
    "begint", "besloot", "bestaat", "bleef", "blijft", "blijkt", "brengt", "doet", "draagt",
    "duurt", "gaat", "geeft", "geldt", "had", "hadden", "hield", "houdt", "keert", "komt", "kon",
    "konden", "kreeg", "krijgt", "kwam", "kwamen", "leidt", "levert", "ligt", "loopt", "maakt",
    "mag",
    "moet", "nam", "namen", "neemt", "omvat", "ontvangt", "ontving", "richt", "staat", "steunt",
    "stelt", "stond", "stonden", "stuurt", "vaart", "valt", "verblijft", "vergt", "verlengt",
    "verliep", "verloopt", "vertrekt", "vertrok", "verwacht", "vindt", "voert", "volgt", "voorziet",
    "vormt", "vraagt", "werd", "werden", "werkt", "wil", "wilde", "zag", "zegt", "ziet", "zorgt",
    "zou", "zouden",
  ]

  /// Words by which the first sentence of a letter begins, and no long heading.
  private static let openings = [
    "in vervolg op ", "in aansluiting op ", "in aanvulling op ", "in antwoord op ",
    "naar aanleiding van ", "onder verwijzing naar ", "met verwijzing naar ", "hierbij ",
    "mede namens ", "overeenkomstig ", "conform ",
  ]

  /// The words up to which a heading may be a clause, such as `Wat wij hebben bereikt`.
  private static let longestClause = 8

  /// Those up to which a question alone may head what answers it.
  private static let longestQuestion = 12

  /// Whether these lines could be a heading: short, begun by a capital or a number, no sentence.
  func couldBe(_ lines: [Int]) -> Bool {
    guard lines.count <= 3, let first = lines.first, let last = lines.last else { return false }
    let start = source.lines[first].content.lowerBound
    let end = end(of: last)
    guard end - start <= 200, beginsAsHeading(first) else { return false }
    switch source.scalars[end - 1] {
    // `Mandaat:` is one word for word.
    case ":" where lines.count == 1 && Framework.isExact(source.text(start..<end - 1)): break
    case ".", ",", ";", ":", "!", "…": return false
    case _ where source.scalars[end - 1].isHyphen: return false
    // `… het artikel` above `«Schip vaart uit»?`
    case "?" where source.scalars[end - 2].isClosingQuoteOrBracket && end - start > 2: return false
    // `… uitgevoerd.3`: the figure calls a note.
    case _ where source.scalars[end - 1].isDigit && source.endsInStop(last): return false
    case _ where endsBehindStop(start..<end): return false
    default: break
    }
    // Most lines of text are longer than any heading: they leave here, before strings are made.
    let words = lines.reduce(0) { $0 + wordCount($1) }
    if words > 22 || lines.dropLast().contains(where: { source.endsSentence($0) }) { return false }
    let text = lines.map { source.text(source.lines[$0]) }.joined(separator: " ")
    let lastWord = text.utf8.lastIndex(of: 0x20).map { text[text.utf8.index(after: $0)...] }
    let lower = text.lowercased()
    if let lastWord = lastWord.map(String.init), Self.openWords.contains(lastWord),
      !(Self.closingVerbs.contains(lastWord) && asks(lower))
    {
      return false
    }
    let isQuestion =
      lower.hasSuffix("?") && words <= Self.longestQuestion && asks(lower) && !lower.contains(":")
    if words > Self.longestClause, !isQuestion, isClause(lower) { return false }
    return !holdsSentenceEnd(text) && !isPartOfQuestion(lower)
      && !Self.closings.contains { lower.hasPrefix($0) }
      && !namesPeople(lower)
  }

  /// `… helpen herstellen. 1)`: what may be a mark stands behind the end of a sentence.
  private func endsBehindStop(_ range: Range<Int>) -> Bool {
    let words = source.scalars[range].reversed().drop {
      $0.isDigit || $0.superscriptDigit != nil || $0.isBlank || "()[]*†".unicodeScalars.contains($0)
    }
    let end = range.lowerBound + words.count
    return end < range.upperBound && words.first == "." && words.dropFirst().first?.isLetter == true
      && !Abbreviations.endsInAbbreviation(source.scalars[range.lowerBound..<end])
  }

  /// `De fungerend voorzitter van de commissie, …`, `Griffier: …`: who signed or took part.
  func namesPeople(_ line: Int) -> Bool {
    let content = source.lines[line].content
    guard let first = source.scalars[content].first, "DVG".unicodeScalars.contains(first),
      content.count <= 120
    else { return false }
    let lower = source.text(source.lines[line]).lowercased()
    return ["voorzitter:", "griffier:"].contains(where: lower.hasPrefix) || namesPeople(lower)
  }

  private func namesPeople(_ lower: String) -> Bool {
    let words = lower.split(separator: " ").prefix(4)
    return words.first == "de" && (words.contains("van") || words.contains("voor"))
      && words.contains { $0.hasSuffix("voorzitter") || $0.hasSuffix("griffier") }
  }

  /// `Heeft u kennisgenomen van het artikel`, above its name: a verb before the one who acts, and no
  /// end.
  private func isPartOfQuestion(_ lower: String) -> Bool {
    if lower.hasSuffix("?") { return false }
    let words = lower.split(separator: " ").prefix(2)
    return words.count == 2 && Self.askers.contains(words[1])
      && (Self.clauseWords.contains(words[0]) || Self.verbs.contains(words[0])
        || Self.askingVerbs.contains(words[0]))
  }

  /// Who acts, where a verb stands before it.
  private static let askers: Set<Substring> = ["u", "er", "het", "ik", "wij", "we", "de", "dit"]

  /// Verbs by which questions to a minister begin.
  private static let askingVerbs: Set<Substring> = [
    "bent", "kent", "klopt", "kunt", "deelt", "wilt", "zijn", "was", "waren", "zult", "hebt",
  ]

  /// `Waarom …`, `Met wie …`, `De wijze waarop …`: one of the first three words asks.
  private func asks(_ lower: String) -> Bool {
    lower.split(separator: " ").prefix(3).contains(where: Self.questionWords.contains)
  }

  private func isClause(_ lower: String) -> Bool {
    let words = lower.split(separator: " ")
    return words.contains(where: Self.clauseWords.contains)
      || words.dropLast().contains(where: Self.verbs.contains)
      || Self.openings.contains(where: lower.hasPrefix)
  }

  /// Whether these lines, which are set in the face of headings, could be one: no long text, no
  /// sentence.
  func couldBeSet(_ lines: [Int]) -> Bool {
    guard let first = lines.first, let last = lines.last, lines.count <= 4 else { return false }
    let range = source.lines[first].content.lowerBound..<end(of: last)
    return range.count <= 250 && source.scalars[range].contains(where: \.isLetter)
      && !source.endsSentence(last) && !source.endsClause(last)
      && ![",", "."].contains(source.scalars[range.upperBound - 1])
  }

  /// Behind the words of a line, before the mark of a note.
  private func end(of line: Int) -> Int {
    let content = source.lines[line].content
    let call = calls.ending(at: content.upperBound)
    return max(call?.range.lowerBound ?? content.upperBound, content.lowerBound + 1)
  }

  private func wordCount(_ line: Int) -> Int {
    var count = 1
    for place in source.lines[line].content where source.scalars[place] == " " { count += 1 }
    return count
  }

  private func beginsAsHeading(_ line: Int) -> Bool {
    guard let first = source.firstLetter(line) else { return false }
    return first.isUpper || beginsWithNumber(line) || beginsWithCount(line)
  }

  /// `1) Mandaat`, `a. Mandaat`, `§ 1 Mandaat`.
  private func beginsWithCount(_ line: Int) -> Bool {
    let content = source.lines[line].content
    if source.scalars[content.lowerBound] == "§" {
      let rest = source.scalars[content].dropFirst().drop { $0.isBlank }.drop { $0.isDigit }
      return rest.drop { $0 == "." || $0.isBlank }.first?.isUpper == true
    }
    guard let marker = ListMarker(content, in: source), case .counted = marker.style else {
      return false
    }
    return source.scalars[marker.textStart].isUpper
  }

  /// `2.1 Mandaat`, `3 Financiën`: a number of sections, not of people.
  func beginsWithNumber(_ line: Int) -> Bool {
    let scalars = source.scalars[source.lines[line].content]
    let number = scalars.prefix { $0.isDigit || $0 == "." }
    let rest = scalars[number.endIndex...]
    return number.first?.isDigit == true && number.count <= 6 && rest.first?.isBlank == true
      && rest.first { !$0.isBlank }?.isUpper == true
  }

  /// `… besloten. Daarom …` inside makes it text.
  private func holdsSentenceEnd(_ words: String) -> Bool {
    let scalars = Array(words.unicodeScalars)[...]
    for place in scalars.indices.dropLast(2)
    where scalars[place] == "." && scalars[place + 1].isBlank && scalars[place + 2].isUpper {
      let before = scalars[..<(place + 1)]
      let numbered =
        before.count == 2
        || before.dropLast().allSatisfy {
          $0.isDigit || ".IVX".unicodeScalars.contains($0) || scalars.first == "§" && !$0.isLetter
        }
      if !numbered, !Abbreviations.endsInAbbreviation(before) { return true }
    }
    return false
  }
}
