/// Words whose final full stop ends no sentence.
enum Abbreviations {
  static let words: Set<String> = [
    "jl", "nr", "nrs", "art", "artt", "blz", "p", "pag", "ca", "bijv", "bv", "o.a", "m.n", "d.w.z",
    "i.h.b", "m.b.t", "t.b.v", "t.a.v", "t.o.v", "i.v.m", "i.c", "resp", "incl", "excl", "evt",
    "dhr", "mevr", "mw", "drs", "mr", "dr", "ir", "prof", "ing", "gen", "lt", "kol", "maj", "kap",
    "vgl", "zgn", "zg", "a.i", "e.d", "e.v", "c.q", "c.s", "n.a.v", "o.g", "o.l.v", "vs", "st",
    "no", "vol", "mln", "mld", "max", "min", "sept", "okt", "nov", "dec", "jan", "feb", "aug",
  ]

  /// Whether a text ends in a full stop that belongs to its last word.
  static func endsInAbbreviation(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard text.last == "." else { return false }
    var word = text.dropLast()
    if let blank = word.lastIndex(where: { $0.isBlank || $0 == "(" }) {
      word = word[word.index(after: blank)...]
    }
    if word.count == 1, word.first!.isUpper { return true }
    if word.count > 6 || word.isEmpty { return false }
    return words.contains(String(scalars: word).lowercased())
  }
}
