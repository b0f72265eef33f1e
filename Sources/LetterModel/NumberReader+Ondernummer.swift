/// The ondernummer, and whether what stands before it is a toevoeging.
extension NumberReader {
  /// A run behind the dossier that may be a toevoeging or an ondernummer.
  struct Part {
    enum Lead { case space, hyphen, comma }
    /// What separates it from what stands before it.
    let lead: Lead
    /// Whether `nr.` stands before it.
    let marked: Bool
    /// Whether `EK` or `TK` stands before it.
    let chamber: Chamber?
    let run: ArraySlice<UInt8>
    /// Whether a blank stands directly before the run.
    let afterSpace: Bool
    /// The position behind it.
    let end: Int

    /// Small letters are an ondernummer in an id (`27925-ab`) or alone; else they may be a word.
    var ondernummer: String? {
      NumberShape.ondernummer(
        run, smallLetters: lead == .hyphen && !afterSpace || run.count == 1)
    }
    /// Never behind `nr.` or the name of a chamber.
    var toevoeging: String? {
      marked || chamber != nil ? nil : NumberShape.toevoeging(run)
    }
    var isNumber: Bool { NumberShape.digits(run) == run.count }
  }

  struct Ondernummer {
    let text: String
    /// Whether `nr.` stands before it.
    let marked: Bool
  }

  mutating func readOndernummer(
    of dossier: Dossier
  ) throws(DocumentNumberError) -> (Dossier, Ondernummer) {
    readFurtherDossiers()
    guard let first = try part() else {
      if let glued = gluedLetter(in: dossier) { return glued }
      throw missingOndernummer(in: dossier)
    }
    if let toevoeging = first.toevoeging {
      let before = self
      position = first.end
      readFurtherDossiers()
      if let second = try part(), NumberShape.version(second.run) == nil,
        let onder = second.ondernummer,
        try isToevoeging(first, before: second, in: dossier)
      {
        take(second)
        return (
          Dossier(number: dossier.number, toevoeging: toevoeging),
          Ondernummer(text: onder, marked: second.marked)
        )
      }
      self = before
    }
    guard let onder = first.ondernummer else { throw missingOndernummer(in: dossier) }
    try refusePlainNumber(first, onder, dossier)
    take(first)
    return (dossier, Ondernummer(text: onder, marked: first.marked))
  }

  /// `27925u`: a dossier may end in a capital, but where nothing follows no paper would be named.
  private func gluedLetter(in dossier: Dossier) -> (Dossier, Ondernummer)? {
    guard current == nil, !isDossierNamed, further.isEmpty, dossier.number.utf8.count == 6 else {
      return nil
    }
    return (
      Dossier(number: String(dossier.number.prefix(5))),
      Ondernummer(text: String(dossier.number.suffix(1)), marked: false)
    )
  }

  private mutating func take(_ part: Part) {
    position = part.end
    chamber = part.chamber ?? chamber
  }

  /// Whether the first part qualifies the dossier and the second is the ondernummer.
  private func isToevoeging(
    _ first: Part, before second: Part, in dossier: Dossier
  ) throws(DocumentNumberError) -> Bool {
    if second.marked || second.chamber != nil { return true }
    // `27 925, U 10` ends in a page, `27 925, A, B` and `27 925, A-C` in another paper.
    if first.lead == .comma { return false }
    guard second.lead == .space, second.isNumber else { return true }
    // `36 600 X 12` is a number of chapter X or page 12 of letter X.
    let plain = DocumentNumber(
      dossier: dossier, ondernummer: String(decoding: first.run, as: UTF8.self).uppercased())
    let chapter = DocumentNumber(
      dossier: Dossier(number: dossier.number, toevoeging: plain.ondernummer),
      ondernummer: String(decoding: second.run, as: UTF8.self))
    throw error(.ambiguous(plain.printed, chapter.printed))
  }

  /// `27 925 612` may be any number in groups of three digits.
  private func refusePlainNumber(
    _ part: Part, _ onder: String, _ dossier: Dossier
  ) throws(DocumentNumberError) {
    let before = tokens[..<position].suffix(2)
    guard part.lead == .space, !part.marked, part.chamber == nil, part.isNumber,
      part.run.count == 3, chamber == nil, year == nil, tokens.count == 3,
      let group = before.last, group.range.count == 3
    else { return }
    let number = DocumentNumber(dossier: dossier, ondernummer: onder)
    throw error(.plainNumber(number.printed))
  }

  /// The next part behind the dossier, with its separators and signs; the position stays.
  private func part() throws(DocumentNumberError) -> Part? {
    var at = 0
    let lead: Part.Lead =
      switch kind() {
      case .comma, .slash: .comma
      case .hyphen: .hyphen
      default: .space
      }
    // `27 925 (612)`.
    let isBracketed = kind() == .open
    if lead != .space || isBracketed { at = 1 }
    var chamber: Chamber?
    if lead != .hyphen, let named = chamberSign(at) {
      chamber = named
      at += kind(at + 1) == .comma ? 2 : 1
    }
    let marked = lead != .hyphen && isMarker(at)
    if marked { at += markerLength(at) }
    let run = run(at)
    guard !run.isEmpty, let token = token(at) else { return nil }
    try refuseCapitalMarker(at, run)
    let hasClose = isBracketed && kind(at + 1) == .close
    if isBracketed, !hasClose, self.token(at + 1) != nil { return nil }
    return Part(
      lead: lead, marked: marked, chamber: chamber, run: run, afterSpace: token.afterSpace,
      end: position + at + (hasClose ? 2 : 1))
  }

  /// `EK` or `TK` that names the chamber. Behind a hyphen, at the end, or with nothing but digits
  /// behind it (`32 317, EK 4`: a running foot) it is an ondernummer of capitals.
  private func chamberSign(_ distance: Int) -> Chamber? {
    guard isWord("ek", distance) || isWord("tk", distance) else { return nil }
    let next = distance + (kind(distance + 1) == .comma ? 2 : 1)
    let letters = NumberShape.digits(run(next)) == 0
    let named = letters && NumberShape.ondernummer(run(next), smallLetters: false) != nil
    guard isMarker(next) || named || !letters && kind(distance - 1) != .comma else { return nil }
    return isWord("ek", distance) ? .ek : .tk
  }

  /// `nr.`, `nrs.`, `no.`, `nummer` with a run behind it. In capitals only with its stop: `NR` and
  /// `NO` are also ondernummers of the Eerste Kamer.
  func isMarker(_ distance: Int) -> Bool {
    guard isWord(among: ["nr", "nrs", "no", "nos", "nummer", "nummers", "ondernummer"], distance)
    else {
      return false
    }
    let length = markerLength(distance)
    if length == 1, run(distance).count <= 3, run(distance).allSatisfy(NumberTokens.isCapital) {
      return false
    }
    return kind(distance + length) == .run
  }

  func markerLength(_ distance: Int) -> Int { kind(distance + 1) == .dot ? 2 : 1 }

  /// `27 925, NR 612` is number 612 in capitals, or page 612 of letter NR.
  private func refuseCapitalMarker(
    _ distance: Int, _ run: ArraySlice<UInt8>
  ) throws(DocumentNumberError) {
    guard isWord(among: ["nr", "nrs", "no", "nos"], distance), kind(distance - 1) != .hyphen,
      kind(distance + 1) == .run
    else { return }
    let next = String(decoding: self.run(distance + 1), as: UTF8.self)
    throw error(.ambiguous("nr. \(next)", String(decoding: run, as: UTF8.self) + ", p. \(next)"))
  }

  private func missingOndernummer(in dossier: Dossier) -> DocumentNumberError {
    if current == nil || isPage(kind() == .comma ? 1 : 0) { return error(.dossierOnly(dossier)) }
    let toevoeging = NumberShape.toevoeging(run(kind() == .hyphen ? 1 : 0))
    if let toevoeging, token(kind() == .hyphen ? 2 : 1) == nil {
      return error(.dossierOnly(Dossier(number: dossier.number, toevoeging: toevoeging)))
    }
    return error(.unexpected(rest))
  }

  // MARK: Behind the ondernummer

  /// `-h1`, `, n1`, `(b1)`.
  mutating func readVersion() -> String? {
    let start = kind() == .hyphen || kind() == .comma || kind() == .open ? 1 : 0
    guard let version = NumberShape.version(run(start)) else { return nil }
    position += start + 1
    if kind() == .close { position += 1 }
    return version
  }

  /// `, p. 3`, `blz. 4-6`, or the bare number of a running foot behind a letter or `nr.`.
  mutating func readPage(afterLetterOrNr: Bool) -> String? {
    let comma = kind() == .comma ? 1 : 0
    if isPage(comma) {
      position += comma + 1
      skip(.dot)
    } else if !afterLetterOrNr || comma == 1 || token(1) != nil || current?.afterSpace != true {
      return nil
    }
    guard !run().isEmpty, NumberShape.digits(run()) == run().count, run().count <= 5 else {
      return nil
    }
    var page = String(decoding: run(), as: UTF8.self)
    position += 1
    if kind() == .hyphen, !run(1).isEmpty, NumberShape.digits(run(1)) == run(1).count {
      page += "-" + String(decoding: run(1), as: UTF8.self)
      position += 2
    }
    return page
  }

  /// A small `p` or a longer word for page, with a number behind it.
  private func isPage(_ distance: Int) -> Bool {
    let small = run(distance).first == UInt8(ascii: "p")
    guard
      small && isWord(among: ["p", "pp"], distance)
        || isWord(among: ["blz", "pag", "pagina", "bladzijde"], distance)
    else { return false }
    let digits = run(distance + (kind(distance + 1) == .dot ? 2 : 1))
    return !digits.isEmpty && NumberShape.digits(digits) == digits.count
  }
}
