/// Cells that a spreadsheet would take for a formula, or make another value of: `7.10` becomes 7.1, and
/// `4.1` or `3-12` a day.
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

  /// Whether a text is digits parted by a sign, or with noughts before them, behind any number of
  /// apostrophes. Days as the archive writes them are days, and stay.
  private static func isRewritten(_ bytes: some Collection<UInt8>) -> Bool {
    let signs: [UInt8] = [0x2E, 0x2D, 0x2F, 0x3A]
    let parts = bytes.drop { $0 == apostrophe }.split(omittingEmptySubsequences: false) {
      signs.contains($0)
    }
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 }
    }
    guard parts.count <= 6, areDigits else { return false }
    let lengths = parts.map { $0.count }
    if lengths == [1] || lengths == [4, 2, 2] { return false }
    return parts.count > 1 || parts[0].first == 0x30
  }

  /// Whether an apostrophe has to stand before the text; numbers stay numbers.
  static func needsGuard(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isFormula(bytes) && Double(String(decoding: bytes, as: UTF8.self)) == nil || isRewritten(bytes)
  }

  /// With an apostrophe before what would be a formula or another value; numbers stay numbers.
  public static func guarded(_ text: String) -> String {
    var text = text
    return text.withUTF8(needsGuard) ? "'" + text : text
  }

  /// Without the apostrophe.
  public static func unguarded(_ text: String) -> String {
    text.utf8.first == apostrophe && (isFormula(text.utf8) || isRewritten(text.utf8))
      ? String(text.dropFirst()) : text
  }
}
