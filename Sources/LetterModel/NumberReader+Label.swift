/// What stands before the dossier: which kind of paper, which chamber, which vergaderjaar.
extension NumberReader {
  /// ```
  /// label = ["Bijlage bij"] [("Tweede"|"Eerste") ("Kamer" ["der Staten-Generaal"] | kamerstuk)
  ///         | kamerstuk ["I"|"II"|"EK"|"TK"] | "EK" | "TK" | "dossier" ["/"]]
  ///         [","] ["vergaderjaar"] [year [","]] ["kst" ["-"]] ["nr."]
  /// ```
  mutating func readLabel() throws(DocumentNumberError) {
    if skip("bijlage") { _ = skip("bij") }
    if let named = ordinalChamber(), isWord("kamer", 1) || isKamerstuk(1) {
      position += 2
      chamber = named
      if isWord("der"), isWord("staten", 1), kind(2) == .hyphen, isWord("generaal", 3) {
        position += 4
      }
    } else if isKamerstuk(0) {
      position += 1
      readChamberSign(roman: true)
    } else if skip("dossier") {
      isDossierNamed = true
      skip(.slash)
    } else {
      readChamberSign(roman: false)
    }
    skip(.comma)
    if isWord(among: ["vergaderjaar", "vj"]) { position += 1 }
    try readYear()
    skip(.comma)
    if skip("kst") {
      skip(.hyphen, .dot)
      try readYear()
    }
    if isMarker(0), isDossier(at: markerLength(0)) { position += markerLength(0) }
  }

  /// `2018-2019`, `2018/19`, `20182019`.
  private mutating func readYear() throws(DocumentNumberError) {
    let first = run()
    let digits = NumberShape.digits(first)
    guard digits == first.count else { return }
    if digits == 8 {
      guard let read = Self.year(first.prefix(4), first.suffix(4)) else { return }
      year = read
      yearIsInId = true
      position += 1
      skip(.hyphen)
    } else if digits == 4 {
      let between = kind(1) == .slash || kind(1) == .hyphen
      let second = between ? run(2) : []
      guard between, let read = Self.year(first, second) else {
        let signs = [first, between ? [UInt8(ascii: "/")] : [], second].joined()
        throw error(.sessionYear(String(decoding: Array(signs), as: UTF8.self)))
      }
      year = read
      position += 3
    }
  }

  /// Two years that follow each other, the second in four digits or two.
  private static func year(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> SessionYear?
  {
    func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 48) } }
    guard NumberShape.digits(second) == second.count, second.count == 2 || second.count == 4
    else { return nil }
    let next = value(first) + 1
    guard value(second) == (second.count == 4 ? next : next % 100) else { return nil }
    return SessionYear(start: next - 1)
  }

  private func ordinalChamber() -> Chamber? {
    isWord("eerste") ? .ek : isWord("tweede") ? .tk : nil
  }

  private func isKamerstuk(_ distance: Int) -> Bool {
    isWord(among: ["kamerstuk", "kamerstukken", "kamerstuknr", "kamerstuknummer"], distance)
  }

  /// `EK` or `TK`, and behind `Kamerstukken` also `I` or `II`.
  private mutating func readChamberSign(roman: Bool) {
    skipDot()
    let named: Chamber? =
      isWord("ek") || roman && isWord("i")
      ? .ek : isWord("tk") || roman && isWord("ii") ? .tk : nil
    guard let named else { return }
    chamber = named
    position += 1
  }

  private mutating func skipDot() { skip(.dot) }

  /// Papers with numbers of their own that are no Kamerstukken are named in the refusal.
  func refuseOtherPublications() throws(DocumentNumberError) {
    for (word, name) in Self.otherWords where isWord(word) { throw error(.otherPublication(name)) }
    guard kind(1) == .hyphen else { return try refuseDocumentNumber() }
    for (prefix, name) in Self.otherPrefixes where isWord(prefix) {
      throw error(.otherPublication(name))
    }
  }

  /// `2018D44444` and `2018Z15555` are the Tweede Kamer's own numbers.
  private func refuseDocumentNumber() throws(DocumentNumberError) {
    let run = run()
    guard run.count == 10, NumberShape.digits(run) == 4, NumberShape.digits(run.dropFirst(5)) == 5
    else { return }
    switch run[run.startIndex + 4] | 0x20 {
    case UInt8(ascii: "d"): throw error(.otherPublication("a document of the Tweede Kamer"))
    case UInt8(ascii: "z"): throw error(.otherPublication("a zaak of the Tweede Kamer"))
    default: return
    }
  }

  private static let otherWords = [
    ("handelingen", "Handelingen"), ("aanhangsel", "an Aanhangsel of the Handelingen"),
    ("kamervragen", "Kamervragen"), ("staatsblad", "a Staatsblad"), ("stb", "a Staatsblad"),
    ("staatscourant", "a Staatscourant"), ("stcrt", "a Staatscourant"),
    ("tractatenblad", "a Tractatenblad"), ("trb", "a Tractatenblad"),
  ]

  private static let otherPrefixes = [
    ("h", "Handelingen"), ("ah", "an Aanhangsel of the Handelingen"), ("kv", "Kamervragen"),
    ("blg", "an attachment"), ("nds", "a paper outside the dossiers"), ("ag", "an agenda"),
  ]
}
