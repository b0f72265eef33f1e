/// A file that something went wrong with; the same one for the same seed.
public struct MutantFile {
  /// What became of it.
  public private(set) var bytes: [UInt8]
  private var numbers: SeededGenerator
  private let parts: [[UInt8]]

  /// Marks, names and numbers that readers look out for, most of them malformed.
  public static let oddParts: [[UInt8]] = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&", "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&b;", "<?xml version=\"1.0\"?>", "<?a b?>",
    "<p>", "</p>", "<table>", "</td>", "<tr>", "<td colspan=\"99999999999\">", "<sup>", "<br>",
    "<noot>", "<al>", "<tussenkop>", "<entry namest=\"a\" nameend=\"z\">", "<row>", "<w:p>",
    "</w:p>", "<w:tbl>", "<w:tc>", "<w:numId w:val=\"-1\"/>", "<w:ilvl w:val=\"99999\"/>",
    "<text:list>", "<text:s text:c=\"999999999\"/>", "<text:note>", "<text top=\"nan\">",
    "<page number=\"0\" width=\"-1\">", "\"", "'", "=", "0", "-1", "99999999999999999999", "1e999",
    "\0", "\u{FEFF}", "\u{AD}", "\u{202E}", "\r", "\n\n", "\n> ", "\n--grens\n", "\n--grens--\n",
    "=", "=3D", "=ZZ", "=?utf-8?B?", "?=", "Content-Type: text/html\n", "[^1]", "[^1]: ", "## ",
    "|", "|---|", "- ", "1. ", "```", "**", "](", "\\", "\u{1F1F3}\u{1F1F1}",
  ].map { Array($0.utf8) }

  /// - Parameters:
  ///   - seed: what decides what happens.
  ///   - parts: what readers of such files look out for.
  public init(seed: UInt64, of file: [UInt8], parts: [[UInt8]] = oddParts) {
    (bytes, numbers, self.parts) = (file, SeededGenerator(seed: seed), parts)
    for _ in 0..<Int.random(in: 1...8, using: &numbers) { change() }
  }

  private mutating func change() {
    let at = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, at + Int.random(in: 0...60, using: &numbers))
    let part = parts.randomElement(using: &numbers) ?? []
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 2: bytes.removeSubrange(at...)
    case 3: bytes.replaceSubrange(at..<end, with: part)
    case 4 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
    case 5:
      let other = Int.random(in: 0...bytes.count, using: &numbers)
      bytes.insert(contentsOf: bytes[at..<end], at: other)
    case 6:
      let times = Int.random(in: 2...300, using: &numbers)
      bytes.insert(contentsOf: [[UInt8]](repeating: part, count: times).joined(), at: at)
    default: bytes.insert(contentsOf: part, at: at)
    }
  }
}
