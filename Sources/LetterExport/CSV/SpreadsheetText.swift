/// Cells that a spreadsheet would take for a formula.
public enum SpreadsheetText {
  /// `=`, `+`, `-`, `@`, tab and carriage return, with which a formula begins.
  private static func isStarter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a text is a formula's beginning behind any number of apostrophes: each of them must
  /// come back, so such a text gets one more.
  private static func isFormula(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first { $0 != apostrophe }.map(isStarter) ?? false
  }

  /// Whether an apostrophe has to stand before the text; numbers stay numbers.
  static func needsGuard(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isFormula(bytes) && Double(String(decoding: bytes, as: UTF8.self)) == nil
  }

  /// With an apostrophe before what would be a formula; numbers stay numbers.
  public static func guarded(_ text: String) -> String {
    var text = text
    return text.withUTF8(needsGuard) ? "'" + text : text
  }

  /// Without the apostrophe.
  public static func unguarded(_ text: String) -> String {
    text.utf8.first == apostrophe && isFormula(text.utf8) ? String(text.dropFirst()) : text
  }
}
