/// Reads the tokens of one written number from left to right.
///
/// ```
/// written = [label] [year] (dossier rest | "nr." onder "(" dossier ")")
/// rest    = [toevoeging] [rijkswet] *further [chamber] ["nr."] onder [version] [page]
/// ```
/// Each function reads what it is named after and leaves the position behind it, or leaves the
/// position alone and returns nil.
struct NumberReader {
  let source: String
  let bytes: [UInt8]
  let tokens: [NumberToken]
  var position = 0
  var chamber: Chamber?
  var year: SessionYear?
  /// Whether the year stood in eight digits, as only ids write it.
  var yearIsInId = false
  /// Whether `dossier` stood before the number.
  var isDossierNamed = false
  var rijkswet: String?
  var further: [Dossier] = []

  init(_ text: some StringProtocol) throws(DocumentNumberError) {
    let bytes = [UInt8](text.utf8.prefix(NumberTokens.longest + 1))
    guard bytes.count <= NumberTokens.longest else {
      throw DocumentNumberError(text: String(text.prefix(81)), reason: .tooLong)
    }
    let cut = NumberTokens(bytes)
    self.source = String(text)
    self.bytes = bytes
    // Brackets and quotation marks around the number, and the stop behind it, are not part of it.
    let end = cut.tokens.lastIndex { $0.kind == .run || $0.kind == .other } ?? -1
    let start = cut.tokens.firstIndex { $0.kind != .open && $0.kind != .quote } ?? 0
    self.tokens = end < start ? [] : Array(cut.tokens[start...end])
  }

  mutating func read() throws(DocumentNumberError) -> WrittenNumber {
    if tokens.isEmpty { throw error(.empty) }
    try refuseOtherPublications()
    try readLabel()
    if let reversed = try readReversed() { return reversed }
    let dossier = try readOwnDossier()
    let (own, onder) = try readOndernummer(of: dossier)
    let version = readVersion()
    let page = readPage(afterLetterOrNr: onder.marked || !Self.startsWithDigit(onder.text))
    if version == nil, isWord("herdruk", kind() == .open || kind() == .comma ? 1 : 0) {
      let first = DocumentNumber(dossier: own, ondernummer: onder.text, version: "h1")
      throw error(.unnumberedVersion("\(first)"))
    }
    try expectEnd()
    return try finish(own, onder.text, version, page)
  }

  /// Puts the year into an old Eerste Kamer id and refuses what no chamber has.
  func finish(
    _ dossier: Dossier, _ ondernummer: String, _ version: String?, _ page: String?
  ) throws(DocumentNumberError) -> WrittenNumber {
    let plain = DocumentNumber(dossier: dossier, ondernummer: ondernummer, version: version)
    let named = chamber ?? (yearIsInId ? .ek : plain.chamber)
    if named == .tk && yearIsInId { throw error(.chamber(.tk, ondernummer: ondernummer)) }
    let idYear = named == .ek && (yearIsInId || (year?.start ?? 2010) <= 2009) ? year : nil
    if named == .ek && idYear == nil && plain.chamber == .tk {
      throw error(.chamber(.ek, ondernummer: ondernummer))
    }
    return WrittenNumber(
      number: DocumentNumber(
        dossier: dossier, ondernummer: ondernummer, idYear: idYear, version: version),
      chamber: named, sessionYear: year, page: page, rijkswet: rijkswet, furtherDossiers: further)
  }

  // MARK: Tokens

  var current: NumberToken? { token(0) }

  func token(_ distance: Int) -> NumberToken? {
    let index = position + distance
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  func kind(_ distance: Int = 0) -> NumberToken.Kind? { token(distance)?.kind }

  /// The letters and digits of the token that far ahead; empty for a sign or the end.
  func run(_ distance: Int = 0) -> ArraySlice<UInt8> {
    guard let token = token(distance), token.kind == .run else { return [] }
    return bytes[token.range]
  }

  /// Whether the run that far ahead is this word, written in small letters here, in any case there.
  func isWord(_ word: String, _ distance: Int = 0) -> Bool {
    run(distance).elementsEqual(word.utf8) { NumberTokens.isLetter($0) && $0 | 0x20 == $1 }
  }

  func isWord(among words: [String], _ distance: Int = 0) -> Bool {
    words.contains { isWord($0, distance) }
  }

  mutating func skip(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    position += 1
    return true
  }

  @discardableResult
  mutating func skip(_ kinds: NumberToken.Kind...) -> Bool {
    guard let kind = kind(), kinds.contains(kind) else { return false }
    position += 1
    return true
  }

  static func startsWithDigit(_ text: String) -> Bool {
    text.utf8.first.map(NumberTokens.isDigit) ?? false
  }

  // MARK: Errors

  func error(_ reason: DocumentNumberError.Reason) -> DocumentNumberError {
    DocumentNumberError(text: source, reason: reason)
  }

  /// The text from the current token on.
  var rest: String {
    guard let first = current else { return "" }
    return String(decoding: bytes[first.range.lowerBound...], as: UTF8.self)
  }

  /// Nothing may follow a number; what looks like another paper is called so.
  func expectEnd() throws(DocumentNumberError) {
    guard let kind = kind() else { return }
    let range = kind == .hyphen && isLikeRunBefore
    let joins = kind == .comma || kind == .slash || range
    let next = joins ? 1 : 0
    let onder = NumberShape.ondernummer(run(next), smallLetters: false) != nil
    if joins && (onder || isMarker(next) || isDossier(at: next))
      || isWord(among: ["en", "and", "t", "tot"])
      || isWord(among: ["kamerstuk", "kamerstukken", "kst"], next)
    {
      throw error(.severalPapers)
    }
    throw error(.unexpected(rest))
  }

  /// Whether number joins number or letters join letters, as in `1-3` and `A-C`.
  private var isLikeRunBefore: Bool {
    guard position > 0, let before = bytes[tokens[position - 1].range].first,
      let after = run(1).first
    else { return false }
    return NumberTokens.isDigit(before) == NumberTokens.isDigit(after)
  }
}
