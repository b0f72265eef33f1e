/// Where a text will be read: how much fits on a line, and whether colour can carry meaning.
///
/// Texts are set for `Screen.current`: 80 columns without colour, unless who asks for them says
/// else with `Screen.$current.withValue`.
public struct Screen: Sendable {
  /// How many columns there are.
  public var columns: Int
  /// Whether tables keep within the columns; elsewhere they are as wide as they must be.
  public var isBounded: Bool
  /// Whether colours are seen; without them signs carry the same meaning.
  public var hasColor: Bool

  /// A screen from its parts.
  public init(columns: Int = 80, isBounded: Bool = false, hasColor: Bool = false) {
    self.columns = columns
    self.isBounded = isBounded
    self.hasColor = hasColor
  }

  /// The screen for which texts are set now.
  @TaskLocal public static var current = Screen()
}
