/// The number of a parliamentary file, with its toevoeging when it has one.
public struct Dossier: Hashable, Sendable, CustomStringConvertible {
  /// Five digits and at most one capital, such as `27925`.
  public let number: String
  /// A budget chapter, fund or sequence, such as `X`, `A`, `02`, `R2114`; nil without one.
  public let toevoeging: String?

  /// A dossier from parts already checked by `DocumentNumber`'s grammar.
  public init(number: String, toevoeging: String? = nil) {
    self.number = number
    self.toevoeging = toevoeging
  }

  /// As in an id: `27925`, `36600-X`, `21501-02`.
  public var description: String { toevoeging.map { "\(number)-\($0)" } ?? number }
}
