/// The number of one parliamentary paper: dossier, ondernummer, and what an old or reprinted paper
/// adds to them.
public struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
  /// The file to which the paper belongs.
  public let dossier: Dossier
  /// As text: `637`, `U`, `188b`.
  public let ondernummer: String
  /// The vergaderjaar inside an old Eerste Kamer id (`kst-20082009-27925-C`); nil in all others.
  public let idYear: SessionYear?
  /// A reprint (`h1`, `n1`) or attachment (`b1`); nil for the first print.
  public let version: String?

  /// A number from parts already checked.
  public init(
    dossier: Dossier, ondernummer: String, idYear: SessionYear? = nil, version: String? = nil
  ) {
    self.dossier = dossier
    self.ondernummer = ondernummer
    self.idYear = idYear
    self.version = version
  }

  /// The official id: `kst-27925-U`, `kst-20082009-27925-C`, `kst-27925-530-n1`.
  public var description: String {
    "kst-" + (idYear.map { $0.digits + "-" } ?? "") + "\(dossier)-\(ondernummer)"
      + (version.map { "-" + $0 } ?? "")
  }
}

extension DocumentNumber {
  /// Reads an id exactly as `description` writes it, and nothing else.
  public init?(official text: String) {
    guard let number = try? DocumentNumber(reading: text), number.description == text else {
      return nil
    }
    self = number
  }
}
