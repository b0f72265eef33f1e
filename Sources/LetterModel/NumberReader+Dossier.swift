/// The dossier and what follows it up to the ondernummer.
extension NumberReader {
  /// A dossier at that distance: five digits with at most one capital, or two and three digits.
  func dossier(at distance: Int) -> (number: String, tokens: Int)? {
    let first = run(distance)
    let digits = NumberShape.digits(first)
    if digits == 5, first.count <= 6 { return (Self.number(first), 1) }
    guard digits == 2, first.count == 2 else { return nil }
    let dot = kind(distance + 1) == .dot
    let second = run(distance + (dot ? 2 : 1))
    guard NumberShape.digits(second) == 3, second.count <= 4 else { return nil }
    return (Self.number(first + second), dot ? 3 : 2)
  }

  func isDossier(at distance: Int) -> Bool { dossier(at: distance) != nil }

  private static func number(_ run: ArraySlice<UInt8>) -> String {
    String(decoding: run.map { NumberTokens.isLetter($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  mutating func readOwnDossier() throws(DocumentNumberError) -> Dossier {
    if let found = dossier(at: 0) {
      position += found.tokens
      skipDesignator()
      return Dossier(number: found.number)
    }
    let run = run()
    if (6...7).contains(run.count), NumberShape.digits(run) == run.count {
      throw error(.bareNumber)
    }
    throw error(.noDossier)
  }

  /// `, letter A`, ` hoofdstuk X`: what follows is called by its name.
  private mutating func skipDesignator() {
    let comma = kind() == .comma ? 1 : 0
    guard isWord(among: ["letter", "letters", "hoofdstuk"], comma), !run(comma + 1).isEmpty else {
      return
    }
    position += comma + 1
  }

  /// `(R2064)`, or `R2064` behind a blank.
  mutating func readRijkswet() {
    let open = kind() == .open
    var length = open ? 2 : 1
    var digits = run(length - 1)
    // `(R 2064)`: the letter stands alone.
    if open, isWord("r", 1), NumberShape.digits(run(2)) == run(2).count {
      digits = [UInt8(ascii: "R")] + run(2)
      length = 3
    }
    guard NumberShape.isRijkswet(digits), open || current?.afterSpace == true else { return }
    if open {
      guard kind(length) == .close || token(length) == nil else { return }
      length += kind(length) == .close ? 1 : 0
    }
    rijkswet = "R" + String(decoding: digits.dropFirst(), as: UTF8.self)
    position += length
  }

  /// Dossiers behind the first: `31728, 30914, nr. 5`. The ondernummer is not theirs.
  mutating func readFurtherDossiers() {
    while true {
      readRijkswet()
      let and = isWord("en") && !run().allSatisfy(NumberTokens.isCapital)
      let joined = kind() == .comma || kind() == .slash || and
      let start = joined ? 1 : 0
      guard kind() != .hyphen, let found = dossier(at: start) else { return }
      position += start + found.tokens
      further.append(Dossier(number: found.number, toevoeging: readToevoeging()))
    }
  }

  /// A toevoeging directly behind a dossier, where more follows that can be an ondernummer.
  private mutating func readToevoeging() -> String? {
    let hyphen = kind() == .hyphen
    let start = hyphen ? 1 : 0
    guard let toevoeging = NumberShape.toevoeging(run(start)), token(start + 1) != nil,
      !isMarker(start)
    else { return nil }
    position += start + 1
    return toevoeging
  }

  /// `nr. 456 (36800-XVI)`, `nr. 612 van dossier 27 925`: the ondernummer stands first.
  mutating func readReversed() throws(DocumentNumberError) -> WrittenNumber? {
    guard isMarker(0) else { return nil }
    let marker = markerLength(0)
    guard let onder = NumberShape.ondernummer(run(marker), smallLetters: false),
      kind(marker + 1) == .open || isWord(among: ["van", "bij", "in"], marker + 1)
    else { return nil }
    let named = isWord(among: ["dossier", "kamerstuk"], marker + 2) ? 1 : 0
    guard isDossier(at: marker + 2 + named) else { return nil }
    position += marker + 2 + named
    var own = try readOwnDossier()
    let hyphen = kind() == .hyphen ? 1 : 0
    if let toevoeging = NumberShape.toevoeging(run(hyphen)) {
      own = Dossier(number: own.number, toevoeging: toevoeging)
      position += hyphen + 1
    }
    skip(.close)
    let page = readPage(afterLetterOrNr: false)
    try expectEnd()
    return try finish(own, onder, nil, page)
  }
}
