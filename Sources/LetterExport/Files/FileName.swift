internal import LetterArchive

/// The name of one file in a folder that this program makes: it leads nowhere else.
///
/// What comes out of an archive becomes part of a path only as such a name.
struct FileName {
  let text: String

  /// - Parameter archive: the archive that the name comes from.
  /// - Throws: `damaged` for what is no name but a path, a special name, or a trap: empty, with a
  ///   stroke, a control character or a leading point or hyphen, or longer than 255 bytes.
  init(_ text: String, from archive: Archive) throws(ArchiveError) {
    guard let first = text.utf8.first, text.utf8.count <= 255, first != UInt8(ascii: "."),
      first != UInt8(ascii: "-"),
      !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") })
    else { throw .damaged(path: archive.path, what: "it names a file that cannot be one") }
    self.text = text
  }

  /// The name under which the bytes of a source are written, which is their SHA-256.
  init(ofSource text: String, from archive: Archive) throws(ArchiveError) {
    guard Self.isSource(text) else {
      throw .damaged(path: archive.path, what: "the name of a source is no SHA-256")
    }
    self.text = text
  }

  /// Whether this is 64 small hexadecimal digits.
  static func isSource(_ text: String) -> Bool {
    let (digits, letters) = (
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f")
    )
    return text.utf8.count == 64
      && text.utf8.allSatisfy { digits.contains($0) || letters.contains($0) }
  }
}
