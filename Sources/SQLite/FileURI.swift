internal import FileNames

/// Writes a path as the `file:` URI that SQLite reads it back from.
///
/// Source: <https://www.sqlite.org/uri.html>
public enum FileURI {
  /// The URI of `path` with its parameters in order, such as `("immutable", "1")`.
  ///
  /// The path is made absolute and links in its folder are followed, as SQLite would refuse them.
  /// Every byte but letters, digits and `-._~/` is escaped, so no name can bring parameters along.
  public static func make(
    path: String, _ parameters: (name: String, value: String)...
  ) throws -> String {
    let query = parameters.map { "\(escaped($0.name))=\(escaped($0.value))" }
    let base = "file:" + escaped(try openablePath(path))
    return query.isEmpty ? base : base + "?" + query.joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in SystemName.bytes(of: text) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
