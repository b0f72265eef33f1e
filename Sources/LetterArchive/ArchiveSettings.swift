/// What an archive is told by the program that uses it.
public struct ArchiveSettings: Sendable {
  /// The program and its version, such as `art100 1.0.0`; every event keeps it.
  public var program: String
  /// The moment now as the archive writes it: UTC, `yyyy-mm-ddThh:mm:ss.sssZ`.
  public var clock: @Sendable () -> String
  /// How long to wait for another process before the archive is called busy.
  public var patience: Duration
  /// The rules by which the archive learns what letters say.
  public var finder: LetterFinder
  /// The schema; tests bring their own.
  var plan = SchemaPlan.current

  /// Settings with the system's clock and a patience of ten seconds.
  public init(
    program: String, clock: @escaping @Sendable () -> String = Timestamp.now,
    patience: Duration = .seconds(10), finder: LetterFinder = .none
  ) {
    self.program = program
    self.clock = clock
    self.patience = patience
    self.finder = finder
  }
}
