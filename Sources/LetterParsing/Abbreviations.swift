import LetterModel

/// Words whose final full stop ends no sentence.
enum Abbreviations {
  static let words: Set<String> = [
    "jl", "j.l", "a.s", "hr", "ms", "zr", "nr", "nrs", "art", "artt", "blz", "p", "pag", "ca",
    "bijv", "bv",
    "o.a", "m.n", "d.w.z",
    "i.h.b", "m.b.t", "t.b.v", "t.a.v", "t.o.v", "i.v.m", "i.c", "resp", "incl", "excl", "evt",
    "dhr", "mevr", "mw", "drs", "mr", "dr", "ir", "prof", "ing", "gen", "lt", "kol", "maj", "kap",
    "vgl", "zgn", "zg", "a.i", "e.d", "e.v", "c.q", "c.s", "n.a.v", "o.g", "o.l.v", "vs", "st",
    "no", "vol", "mln", "mld", "max", "min", "sept", "okt", "nov", "dec", "jan", "feb", "aug",
  ]

  /// Those behind which a number belongs to them: `nr.5` calls no note.
  static let beforeNumbers: Set<String> = [
    "nr", "nrs", "art", "artt", "blz", "p", "pag", "ca", "no", "vol", "max", "min",
  ]

  /// Whether a text ends in a full stop that belongs to its last word, be that one of several that
  /// cling: `Zr.Ms.`
  static func endsInAbbreviation(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let word = lastWord(text) else { return false }
    let lower = word.lowercased()
    return word.unicodeScalars.count == 1 && word.unicodeScalars.first!.isUpper
      || words.contains(lower)
      || lower.split(separator: ".").allSatisfy { words.contains(String($0)) }
  }

  /// Whether a text ends in an abbreviation that takes a number.
  static func endsBeforeNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    // `A.1` numbers a section.
    lastWord(text).map { $0.count == 1 || beforeNumbers.contains($0.lowercased()) } ?? false
  }

  /// The last word without its full stop; nil where there is none or it is too long to be one of
  /// these.
  private static func lastWord(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard text.last == "." else { return nil }
    var word = text.dropLast()
    if let blank = word.lastIndex(where: { $0.isBlank || $0 == "(" }) {
      word = word[word.index(after: blank)...]
    }
    return (1...6).contains(word.count) ? String(scalars: word) : nil
  }
}
