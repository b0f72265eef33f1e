internal import DutchLanguage

/// The words of a text that tell what it is about.
enum ContentWords {
  /// Words of six letters or more, and shorter names in capitals, each cut at eight letters so that
  /// `targeting` and `targetingproces` are one; words that any such letter has are left out.
  static func stems(of words: Words, in range: Range<Int>) -> [String] {
    range.compactMap { index in
      let token = words[index]
      guard token.kind == .word || token.kind == .mixed else { return nil }
      let isName = token.isCapitals && token.folded.count >= 3
      guard isName || token.folded.count >= 6 else { return nil }
      let stem = String(decoding: words.letters[token.folded].prefix(8), as: UTF8.self)
      return common.contains(stem) ? nil : stem
    }
  }

  static func stems(of text: String) -> [String] {
    let words = Words(text)
    return stems(of: words, in: 0..<words.count)
  }

  /// Whether a stem, or the same word in another form (`fregat`, `fregatten`), is among others.
  static func isAmong(_ stems: Set<String>, _ stem: String) -> Bool {
    if stems.contains(stem) { return true }
    guard stem.utf8.count >= 6 else { return false }
    return stems.contains {
      $0.utf8.count >= 6 && ($0.hasPrefix(stem) || stem.hasPrefix($0))
    }
  }

  /// Cut as stems are.
  private static let common: Set<String> = Set(
    """
    nederland nederlandse kabinet regering militair militaire militairen minister ministers \
    ministerie defensie buitenlandse zaken artikel grondwet kamerstuk kamerbrief brieven tweede \
    eerste kamers voorzitter bijdrage bijdragen besluit besloten missie missies operatie \
    operaties inzet ingezet internationale verenigde staten europese worden wordt hebben zullen \
    kunnen moeten hierover hiervan daarvan daarover daarnaast omdat waarin waarvan waarbij \
    ongeveer maximaal totaal geinformeerd informeren informatie nadere tussen verder andere \
    onder inzake bestaat september oktober november december januari februari augustus
    """.split(separator: " ").map { String($0.prefix(8)) })
}
