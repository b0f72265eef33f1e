/// One of the two houses of the States General.
public enum Chamber: String, Sendable, Hashable, CaseIterable, Codable {
  /// Eerste Kamer, the Senate. Its papers carry letters: `U`, `AB`.
  case ek
  /// Tweede Kamer, the House of Representatives. Its papers carry numbers: `637`.
  case tk

  /// The chamber as Parliament writes it, such as `Eerste Kamer`.
  public var title: String { self == .ek ? "Eerste Kamer" : "Tweede Kamer" }
}
