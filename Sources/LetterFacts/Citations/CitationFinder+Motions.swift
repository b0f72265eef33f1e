internal import DutchLanguage
import LetterModel

/// Motions by their movers.
///
/// ```
/// motion = "motie" ["-" | "van het lid" | "van de leden" | "van de heer"] names ["c.s."]
/// names = name *("/" name) | name *("," name) "en" name
/// name = *particle Capitalised *(particle* Capitalised)
/// ```
/// The target has the movers with their particles in capitals and without `c.s.`.
extension CitationFinder {
  mutating func motion(_ at: Int) -> Int? {
    var start = at + 1
    let isPlural = words.isWord(at, "moties")
    var isIntroduced = false
    if words.isHyphen(start), words.clings(start) {
      start += 1
    } else if words.isWord(start, "van"), !words[start].isCapitalised {
      start += 1
      if words.isWord(start, among: ["het", "de"]), !words[start].isCapitalised { start += 1 }
      if words.isWord(
        start,
        among: [
          "lid", "leden", "heer", "heren", "mevrouw", "dames", "kamerlid", "kamerleden", "mevr",
          "mw",
          "dhr",
        ])
      {
        start = words.behindStop(start + 1)
        isIntroduced = true
      } else if words[start].isCapitalised, words.isWord(start, among: Self.particles) {
        // `motie van De Wit over Mali`
        isIntroduced = true
      }
      guard isIntroduced else { return nil }
    }
    guard let (movers, namesEnd) = movers(start, isPlural: isPlural && !isIntroduced) else {
      return nil
    }
    var end = namesEnd
    if let behind = words.dotted(end, "cs") { end = behind }
    if !isPlural || isIntroduced {
      var motion = Draft(
        kind: .motion, tokens: at..<end, target: "motie " + movers.joined(separator: "/"))
      if let lead = dateLead(end), let date = date(at: lead), let day = date.day {
        end = date.tokens.upperBound
        motion.tokens = at..<end
        (motion.date, motion.isRelative) = (day, date.isRelative)
      }
      group = Group(drafts: drafts.count..<drafts.count + 1, end: end)
      drafts.append(motion)
      return end
    }
    // `de moties Ploumen/Van Ojik en De Roon c.s.` are two.
    let first = drafts.count
    drafts.append(
      Draft(kind: .motion, tokens: at..<end, target: "motie " + movers.joined(separator: "/")))
    while words.isWord(end, "en") || words.isSign(end, Sign.comma),
      let next = self.movers(words.isHyphen(end + 1) ? end + 2 : end + 1, isPlural: true)
    {
      end = words.dotted(next.end, "cs") ?? next.end
      drafts.append(
        Draft(kind: .motion, tokens: at..<end, target: "motie " + next.names.joined(separator: "/"))
      )
    }
    for index in first..<drafts.count { drafts[index].tokens = at..<end }
    group = Group(drafts: first..<drafts.count, end: end)
    return end
  }

  /// The names of a motion's movers; in a list of motions `en` parts motions and not movers.
  private func movers(_ at: Int, isPlural: Bool) -> (names: [String], end: Int)? {
    guard let first = mover(at) else { return nil }
    var names = [first.name]
    var end = first.end
    var pending: [String] = []
    var at = end
    while true {
      let isSlash = words.isSign(at, Sign.slash)
      let isComma = words.isSign(at, Sign.comma) && !isPlural
      let isAnd = words.isWord(at, "en") && !isPlural
      guard isSlash || isComma || isAnd, let next = mover(at + 1) else { break }
      pending.append(next.name)
      at = next.end
      // A comma belongs to the list only where the list goes on to its last name.
      if isComma { continue }
      names += pending
      pending = []
      end = at
      if isAnd { break }
    }
    return (names, end)
  }

  private func mover(_ at: Int) -> (name: String, end: Int)? {
    var parts: [String] = []
    var end = at
    while let particle = particle(end) {
      parts.append(
        parts.isEmpty
          ? particle.text.prefix(1).uppercased() + particle.text.dropFirst() : particle.text)
      end = particle.end
    }
    guard isName(end) else { return nil }
    let cut = elision(end)
    parts.append(cut.map { words.text(end..<$0) + compound(from: $0) } ?? compound(from: end))
    end = compoundEnd(cut ?? end)
    // `Jasper van Dijk`, `El Fassed`: the name goes on.
    while true {
      var next = end
      var particles: [String] = []
      while let particle = particle(next) {
        particles.append(particle.text)
        next = particle.end
      }
      guard isName(next), !particles.isEmpty || parts.count == 1 && next == end else { break }
      parts += particles
      parts.append(compound(from: next))
      end = compoundEnd(next)
    }
    return (parts.joined(separator: " "), end)
  }

  /// `van`, `de`, `’t` with its apostrophe.
  private func particle(_ at: Int) -> (text: String, end: Int)? {
    if words.isWord(at, among: Self.particles) { return (words.text(at..<at + 1), at + 1) }
    let isCut = [Sign.apostrophe, Sign.openSingle].contains(words[at].sign)
    return isCut && words.isWord(at + 1, "t") && words.clings(at + 1)
      ? (words.text(at..<at + 2), at + 2) : nil
  }

  /// Behind `d’` or `’s-`, which cling to the name.
  private func elision(_ at: Int) -> Int? {
    if words.isWord(at, "d"), words.isSign(at + 1, Sign.apostrophe), words.clings(at + 1),
      words.clings(at + 2), words[at + 2].isCapitalised
    {
      return at + 2
    }
    let isCut = [Sign.apostrophe, Sign.openSingle].contains(words[at].sign)
    return isCut && words.isWord(at + 1, "s") && words.isHyphen(at + 2) && words.clings(at + 3)
      && words[at + 3].isCapitalised ? at + 3 : nil
  }

  private func compound(from start: Int) -> String { words.text(start..<compoundEnd(start)) }

  private func compoundEnd(_ start: Int) -> Int {
    var end = start + 1
    while words.isHyphen(end), words.clings(end), words.clings(end + 1),
      words[end + 1].isCapitalised
    {
      end += 2
    }
    return end
  }

  /// A capitalised word that begins no citation and is no abbreviation.
  private func isName(_ at: Int) -> Bool {
    if elision(at) != nil { return true }
    let token = words[at]
    return token.kind == .word && token.isCapitalised && token.folded.count > 1
      && !(token.isCapitals && token.folded.count > 1)
      && token.meaning.trigger == .none && token.meaning.time != .ordinal
  }

  private static let particles: [StaticString] = [
    "van", "de", "der", "den", "ten", "ter", "te", "el", "al", "von", "la", "le", "t",
  ]
}
