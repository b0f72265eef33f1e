internal import DutchLanguage
import LetterModel

/// Of which year money is.
extension Amounts {
  /// The year that an amount has of its own: behind it, before it in its clause, or in a row of years
  /// as long as the row of amounts.
  static func year(of figure: Figure, _ sentence: Sentence) -> Int? {
    if let behind = year(behind: figure, sentence) { return behind }
    let years = sentence.dates.filter { $0.precision == .year && $0.bound == nil }
    guard Set(years.compactMap { $0.from?.year }).count > 1 else { return nil }
    return paired(figure, years, sentence) ?? year(before: figure, years, sentence)
  }

  /// `€ 25,5 miljoen voor 2018`, `€ 4,5 miljoen (2014)`: the year directly behind.
  private static func year(behind figure: Figure, _ sentence: Sentence) -> Int? {
    let (end, words) = (figure.tokens.upperBound, sentence.words)
    return sentence.dates.first {
      let date = $0.tokens
      guard $0.precision == .year, $0.bound == nil, (end..<end + 3).contains(date.lowerBound) else {
        return false
      }
      if date.lowerBound == end + 1, words.isSign(end, Sign.open) {
        return words.isSign(date.upperBound, Sign.close)
      }
      // `€ 4,5 miljoen en in 2015 € 3,2 miljoen`
      return words.isWord(date.lowerBound - 1, among: ["voor", "in"])
        && !words.isWord(end, among: ["en", "of"])
    }?.from?.year
  }

  /// `in 2014 € 4,5 miljoen en in 2015 € 3,2 miljoen`.
  private static func year(
    before figure: Figure, _ years: [DutchDate], _ sentence: Sentence
  ) -> Int? {
    let sums = sentence.figures.filter { $0.unit == .cents }
    guard let date = years.last(where: { $0.tokens.upperBound <= figure.tokens.lowerBound }),
      !sums.contains(where: {
        $0.tokens.lowerBound >= date.tokens.upperBound
          && $0.tokens.upperBound <= figure.tokens.lowerBound
      }),
      !sums.contains(where: {
        year(behind: $0, sentence) != nil && $0.tokens.upperBound + 3 > date.tokens.lowerBound
          && $0.tokens.upperBound <= date.tokens.lowerBound
      })
    else { return nil }
    return date.from?.year
  }

  /// `12 en 14 miljoen euro in 2014 en 2015`.
  private static func paired(
    _ figure: Figure, _ years: [DutchDate], _ sentence: Sentence
  ) -> Int? {
    let words = sentence.words
    func joins(_ range: Range<Int>) -> Bool {
      range.count <= 2
        && range.allSatisfy {
          words.isSign($0, Sign.comma) || words.isWord($0, among: ["en", "respectievelijk"])
        }
    }
    let sums = sentence.figures.filter { $0.unit == .cents }
    guard let own = sums.firstIndex(where: { $0.number == figure.number }) else { return nil }
    var (first, last) = (own, own)
    while first > 0, joins(sums[first - 1].tokens.upperBound..<sums[first].tokens.lowerBound) {
      first -= 1
    }
    while last + 1 < sums.count,
      joins(sums[last].tokens.upperBound..<sums[last + 1].tokens.lowerBound)
    {
      last += 1
    }
    let end = sums[last].tokens.upperBound
    guard last > first,
      let start = years.firstIndex(where: { (end..<end + 4).contains($0.tokens.lowerBound) }),
      start + last - first < years.count,
      (start..<start + last - first).allSatisfy({
        joins(years[$0].tokens.upperBound..<years[$0 + 1].tokens.lowerBound)
      })
    else { return nil }
    return years[start + own - first].from?.year
  }

  /// `samen € 7,7 miljoen`, in a sentence of several years: the sum of them all.
  static func isSumOfYears(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let isSum =
      words.isWord(
        figure.tokens.lowerBound - 1, among: ["samen", "tezamen", "totaal", "opgeteld"])
      || words.isWord(figure.tokens.lowerBound, among: ["samen", "totaal", "in"])
        && figure.tokens.contains { words.isWord($0, "totaal") }
    return isSum && year(behind: figure, sentence) == nil
      && Set(sentence.dates.filter { $0.precision == .year }.compactMap { $0.from?.year }).count > 1
  }

  /// Where a part of an amount begins: in `€ 6,4 miljoen, waarvan € 4,9 miljoen in 2009` the year is that
  /// of the part alone.
  static func part(behind figure: Figure, _ sentence: Sentence) -> Int? {
    let end = figure.tokens.upperBound
    return (end..<max(end, sentence.tokens.upperBound)).first {
      sentence.words.isWord($0, "waarvan")
    }
  }

  /// The one year that the sentence names outside a stretch of years; `end`: before this token.
  static func year(of sentence: Sentence, before end: Int? = nil) -> Int? {
    let years = Set(
      sentence.dates.compactMap { date -> Int? in
        if let end, date.tokens.lowerBound >= end { return nil }
        guard let from = date.from, let until = date.until, from.year == until.year,
          date.bound == nil, date.precision != .day, date.precision != .stretch
        else { return nil }
        return from.year
      })
    if sentence.dates.contains(where: { $0.bound == .through || $0.bound == .from }) { return nil }
    return years.count == 1 ? years.first : nil
  }

  /// Parts have the year of the sum before them: that of the last amount of the block, or of the
  /// sentence above the list.
  static func inherited(_ sentence: Sentence, _ list: FactList) -> Int? {
    let origin = sentence.text.origin
    if let last = list.facts.last(where: { $0.kind == .amount }), last.place.block == origin.block,
      last.place.note == origin.note
    {
      return last.year
    }
    return origin.year
  }
}
