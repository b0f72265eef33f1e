/// A file of markup as characters: by its mark, else by what the file declares, else UTF-8.
struct MarkupText {
  let text: String
  let encoding: SourceEncoding

  /// - Parameters:
  ///   - declared: the name of an encoding that the file gives itself; nil where it gives none.
  ///   - asked: the encoding that the user names; it goes before all others.
  init(
    _ bytes: [UInt8], path: String, declared: String?, asked: SourceEncoding?,
    limits: SourceLimits
  ) throws(SourceError) {
    if bytes.count > MarkupLimits.bytes {
      throw SourceError(
        path: path, problem: .tooLarge(size: bytes.count, limit: MarkupLimits.bytes))
    }
    var limits = limits
    // Markup may stand on one line.
    limits.lineBytes = bytes.count
    let known = declared.flatMap { SourceEncoding(declared: $0) }
    let isMarked = SourceEncoding(markOf: bytes) != nil
    if asked == nil, !isMarked, let declared {
      if known == nil {
        throw SourceError(path: path, problem: .unknownEncoding(declared))
      }
      if SourceEncoding.isASCII(declared), let place = bytes.firstIndex(where: { $0 >= 0x80 }) {
        throw SourceError(
          path: path,
          problem: .otherEncodingThanDeclared(
            SourceError.Place(byte: place, line: Self.line(of: place, in: bytes)), declared))
      }
    }
    let decoder = TextDecoder(bytes: bytes, path: path, limits: limits)
    (text, encoding) = try decoder.decode(as: asked ?? (isMarked ? nil : known))
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    bytes[..<place].count { $0 == 10 } + 1
  }

  /// The value of `encoding="…"` in the declaration that begins an XML file.
  static func declaration(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.firstRange(of: "<?xml"), let end = head.firstRange(of: "?>"),
      start.lowerBound < end.lowerBound
    else { return nil }
    return value(of: "encoding", in: head[start.upperBound..<end.lowerBound])
  }

  /// The encoding that a page names in its head: `<meta charset="…">`, or the longer form.
  static func meta(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    var rest = head[...]
    while let start = rest.firstRange(of: "<meta") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: ">") else { return nil }
      if let name = value(of: "charset", in: rest[..<end]) { return name }
      rest = rest[end...]
    }
    return nil
  }

  /// What stands behind `name=`, in quotes or not.
  private static func value(of name: String, in text: Substring) -> String? {
    guard let start = text.firstRange(of: name) else { return nil }
    let rest = text[start.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { " \"'".contains($0) }
      .prefix { !" \"';/>".contains($0) }
    return value.isEmpty ? nil : String(value)
  }
}

extension SourceEncoding {
  /// The encoding that a file means by a name; that of older pages is read as browsers read it.
  init?(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968": self = .utf8
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    // Without a mark, a file that calls itself so in single bytes is none.
    case "utf-16", "utf16", "unicode": self = .utf8
    case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso-8859-15",
      "x-cp1252", "iso_8859-1":
      self = .windows1252
    default: return nil
    }
  }

  /// Whether a name means that every byte is below 80.
  static func isASCII(_ name: String) -> Bool {
    ["us-ascii", "ascii", "ansi_x3.4-1968"].contains(name.lowercased())
  }
}
