internal import DutchLanguage
import LetterModel

/// The numbers of people in a sentence that adds up, beside those that are facts.
extension SumFinder {
  /// The numbers of a line; of people also those of other countries, and those without a noun
  /// (`220 in Gao`), which have the noun of the total. Only a total's sentence is read so closely.
  mutating func numbers(_ index: Int, _ unit: Fact.Unit) -> [StatedNumber] {
    let line = text.lines[index]
    let own = line.numbers(of: unit)
    guard unit == .people, let sentence = sentence(of: line) else { return own }
    var all = own
    for figure in sentence.figures where figure.unit == .none && !figure.isVague {
      guard !own.contains(where: { $0.tokens.overlaps(figure.tokens) }),
        let end = end(of: figure, sentence),
        let number = StatedNumber(figure, in: figure.tokens.lowerBound..<end, of: line)
      else { continue }
      all.append(number)
    }
    return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The block of a line as the rules for facts see it; the last one is kept.
  private mutating func sentence(of line: AuditText.Line) -> Sentence? {
    let key = Place(
      section: line.place.section, block: line.place.block, note: line.place.note, range: 0..<0)
    if read?.place != key {
      let words = line.words
      let text = FactText(
        words.text(0..<words.count),
        origin: FactText.Origin(section: key.section, block: key.block, note: key.note), on: nil)
      let sentences = text.sentences().map { ($0.tokens.lowerBound, $0) }
      read = (key, Dictionary(sentences, uniquingKeysWith: { first, _ in first }))
    }
    return read?.sentences[line.tokens.lowerBound]
  }

  /// Where a number of people ends: behind its noun, or at once where it has none.
  private func end(of figure: Figure, _ sentence: Sentence) -> Int? {
    let end = figure.tokens.upperBound
    if let noun = NounPhrase(
      at: end, in: sentence, wanted: [.people, .person, .anyone, .afflicted])
    {
      return noun.tokens.upperBound
    }
    // Agents of police are counted with things elsewhere.
    for suffix in ["agenten", "functionarissen", "strijders", "medewerkers"] as [StaticString] {
      for noun in end..<min(end + 3, sentence.tokens.upperBound)
      where sentence.words.hasSuffix(noun, suffix) {
        return noun + 1
      }
    }
    // `25 anderen` are of the kind of the total.
    if sentence.words.isWord(end, among: ["anderen", "overigen"]) { return end + 1 }
    return sentence.words.isWord(end, among: Self.prepositions) ? end : nil
  }

  private static let prepositions: [StaticString] = [
    "in", "op", "bij", "voor", "uit", "van", "aan", "vanuit", "te", "nodig", "naar", "boven", "als",
    "met",
  ]
}

extension StatedNumber {
  /// A number that is no fact by itself: a part at most.
  init?(_ figure: Figure, in tokens: Range<Int>, of line: AuditText.Line) {
    var place = line.place
    place.range = line.words.scalars(tokens)
    let fact = Fact(
      ordinal: 0, kind: .count, subject: "", qualifier: figure.qualifier, value: figure.value,
      valueMax: figure.valueMax, unit: .people, quote: line.words.text(tokens), place: place)
    guard figure.value > 0, max(figure.value, figure.valueMax ?? 0) < Self.most else { return nil }
    var at = tokens.lowerBound
    self.init(fact, line.words, from: &at, upTo: tokens.upperBound)
  }
}
