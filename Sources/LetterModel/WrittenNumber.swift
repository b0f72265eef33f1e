/// A paper's number as somebody wrote it, with what the writing tells beside the number.
///
/// Reads ids, addresses and file names that hold one, the forms of Parliament's papers and the forms
/// of citations: `kst-27925-U`,
/// `27 925, nr. 612`, `Kamerstukken I 2018/19, 27 925, AB, p. 3`, `nr. 456 (36800-XVI)`. Blanks of
/// every kind, line ends among them, are spaces; dashes of every kind are hyphens; small letters
/// stand for capitals where they cannot be words.
public struct WrittenNumber: Hashable, Sendable {
  /// The paper. An Eerste Kamer paper written with a vergaderjaar up to 2009-2010 has that year in
  /// its id.
  public let number: DocumentNumber
  /// The chamber that the writing names; where it names none, `DocumentNumber.chamber`.
  public let chamber: Chamber
  /// The vergaderjaar in the writing; nil where none stands there.
  public let sessionYear: SessionYear?
  /// The page cited or, behind a running foot, the page itself: `3`, `4-6`; nil without one.
  public let page: String?
  /// The number of a Rijkswet in brackets, such as `R2064`; no part of the id. Nil without one.
  public let rijkswet: String?
  /// Dossiers named behind the paper's own, which share the paper but not its ondernummer.
  public let furtherDossiers: [Dossier]

  /// Reads one written number.
  ///
  /// A capital behind the dossier is a toevoeging only where an ondernummer follows it, so
  /// `27 925, X` and `36 836 D` are Eerste Kamer letters and `36 600 X, nr. 12` is of chapter X.
  /// - Throws: an error that says what stands in the way; nothing is guessed.
  public init(reading text: some StringProtocol) throws(DocumentNumberError) {
    // More than any number takes is refused as it is.
    let isShort = text.utf8.count <= NumberTokens.longest
    var reader = try NumberReader(isShort ? PastedNumber.number(in: String(text)) : String(text))
    do {
      self = try reader.read()
    } catch {
      throw DocumentNumberError(text: String(text), reason: error.reason)
    }
  }

  init(
    number: DocumentNumber, chamber: Chamber, sessionYear: SessionYear?, page: String?,
    rijkswet: String?, furtherDossiers: [Dossier]
  ) {
    self.number = number
    self.chamber = chamber
    self.sessionYear = sessionYear
    self.page = page
    self.rijkswet = rijkswet
    self.furtherDossiers = furtherDossiers
  }
}

extension DocumentNumber {
  /// Reads any written form of one paper's number, as `WrittenNumber` does.
  public init(reading text: some StringProtocol) throws(DocumentNumberError) {
    self = try WrittenNumber(reading: text).number
  }

  /// The chamber that the number's form tells.
  ///
  /// Source: 336,528 official ids. Capitals, a number with a small letter (`188b`) and an id that
  /// begins with a vergaderjaar are the Eerste Kamer's; every other number is the Tweede Kamer's.
  public var chamber: Chamber {
    idYear == nil && ondernummer.utf8.allSatisfy(NumberTokens.isDigit) ? .tk : .ek
  }

  /// As on paper: `27 925, U`, `27 925, nr. 637`, `36 600 X, nr. 12`, `27 925, nr. 132-h1`.
  ///
  /// Reads back as the same number, but for the vergaderjaar of an old id, which papers print
  /// elsewhere.
  public var printed: String {
    let capitals = ondernummer.utf8.first.map(NumberTokens.isCapital) ?? false
    return dossier.printed + (capitals ? ", " : ", nr. ") + ondernummer
      + (version.map { "-" + $0 } ?? "")
  }
}

extension Dossier {
  /// As on paper: `27 925`, `36 600 X`, `21 501-02`.
  public var printed: String {
    let spaced = number.prefix(2) + " " + number.dropFirst(2)
    guard let toevoeging else { return String(spaced) }
    // A space before `R2047` would make it the bracketed number of a Rijkswet, no part of the id.
    let hyphen =
      toevoeging.utf8.first.map(NumberTokens.isDigit) ?? false
      || NumberShape.isRijkswet(Array(toevoeging.utf8)[...])
    return spaced + (hyphen ? "-" : " ") + toevoeging
  }
}
