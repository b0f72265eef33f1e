/// Reads the words in front of and behind a number that say how exact it is.
struct QualifierReader {
  let words: Words

  struct Reading {
    var tokens: Range<Int>
    var qualifier = DutchNumber.Qualifier.exact
    var isApproximate = false
    var isTotal = false
  }

  init(_ words: Words) { self.words = words }

  enum Effect { case max, min, about, total, none }

  /// Phrases that may stand in front, the longest first of those that end alike.
  private static let before: [(words: [StaticString], effect: Effect)] = [
    (["niet", "meer", "dan"], .max), (["niet", "minder", "dan"], .min), (["meer", "dan"], .min),
    (["minder", "dan"], .max), (["ten", "hoogste"], .max), (["hooguit"], .max),
    (["hoogstens"], .max), (["maximaal"], .max), (["max"], .max), (["maximum", "van"], .max),
    (["plafond", "van"], .max), (["tot", "aan"], .max), (["tot"], .max),
    (["ten", "minste"], .min), (["tenminste"], .min), (["minstens"], .min), (["minimaal"], .min),
    (["op", "zijn", "minst"], .min), (["minimum", "van"], .min), (["min"], .min),
    (["ongeveer"], .about), (["circa"], .about), (["ca"], .about), (["ruim"], .about),
    (["bijna"], .about), (["nagenoeg"], .about), (["vrijwel"], .about), (["pakweg"], .about),
    (["plusminus"], .about), (["gemiddeld"], .about), (["naar", "schatting"], .about),
    (["geschat", "op"], .about), (["geschatte"], .about), (["rond"], .about),
    (["rond", "de"], .about), (["rondom", "de"], .about), (["om", "en", "nabij"], .about),
    (["om", "en", "nabij", "de"], .about), (["een", "kleine"], .about), (["krap"], .about),
    (["in", "totaal"], .total), (["totaal", "van"], .total), (["totaal"], .total),
    (["enkele"], .about), (["een", "aantal"], .about), (["tussen"], .none),
    (["tussen", "de"], .none),
  ]

  private static let behind: [(words: [StaticString], effect: Effect)] = [
    (["of", "meer"], .min), (["of", "minder"], .max), (["in", "totaal"], .total),
  ]

  func read(around number: Range<Int>) -> Reading {
    var reading = Reading(tokens: number)
    var start = number.lowerBound
    // A sign or word of currency stands between a number and its qualifier.
    if isCurrency(start - 1) { start -= 1 }
    while let (length, effect) = phrase(endingAt: start) {
      start -= length
      apply(effect, to: &reading)
      reading.tokens = start..<reading.tokens.upperBound
    }
    for (phrase, effect) in Self.behind where matches(phrase, number.upperBound) {
      apply(effect, to: &reading)
      reading.tokens = reading.tokens.lowerBound..<number.upperBound + phrase.count
    }
    return reading
  }

  private func isCurrency(_ at: Int) -> Bool {
    words.isSign(at, Sign.euro) || words.isSign(at, Sign.dollar)
      || words.isWord(at, among: ["eur", "usd"])
  }

  private func apply(_ effect: Effect, to reading: inout Reading) {
    switch effect {
    case .max: reading.qualifier = .max
    case .min: reading.qualifier = .min
    case .about:
      reading.isApproximate = true
      if reading.qualifier == .exact { reading.qualifier = .about }
    case .total: reading.isTotal = true
    case .none: break
    }
  }

  private func phrase(endingAt end: Int) -> (length: Int, effect: Effect)? {
    // The stop of `ca.` and `max.`, and `zo’n`, which is two runs.
    if words.isSign(end - 1, Sign.stop), words.clings(end - 1) {
      for (word, effect) in [("ca", Effect.about), ("max", .max), ("min", .min)]
        as [(
          StaticString, Effect
        )] where words.isWord(end - 2, word)
      {
        return (2, effect)
      }
      return nil
    }
    if words.isWord(end - 1, "n"), words.isWord(end - 3, "zo"), words[end - 2].kind == .sign {
      return (3, .about)
    }
    guard words[end - 1].kind == .word else { return nil }
    var best: (length: Int, effect: Effect)?
    for (phrase, effect) in Self.before where phrase.count > best?.length ?? 0 {
      if matches(phrase, end - phrase.count) { best = (phrase.count, effect) }
    }
    return best
  }

  private func matches(_ phrase: [StaticString], _ start: Int) -> Bool {
    for (offset, word) in phrase.enumerated() where !words.isWord(start + offset, word) {
      return false
    }
    return true
  }
}
