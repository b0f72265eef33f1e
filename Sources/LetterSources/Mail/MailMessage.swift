/// A mail, or a part of one: its head and its body.
struct MailMessage {
  private(set) var fields: [(name: String, value: String)] = []
  private(set) var body: ArraySlice<UInt8> = []

  /// How deep parts may stand inside each other.
  private static let deepest = 20

  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      var end = bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
      let next = min(end + 1, bytes.endIndex)
      if end > place, bytes[end - 1] == 13 { end -= 1 }
      let line = String(decoding: bytes[place..<end], as: UTF8.self)
      place = next
      if line.isEmpty { break }
      if line.first?.isWhitespace == true, !fields.isEmpty {
        fields[fields.count - 1].value += " " + line.drop(while: \.isWhitespace)
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
        fields.append((line[..<colon].lowercased(), String(value)))
      }
    }
    body = bytes[place...]
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// `text/plain` where the mail does not say.
  var type: String {
    let type = self["content-type"]?.prefix { $0 != ";" && $0 != " " }.lowercased()
    return type ?? "text/plain"
  }

  /// A value behind the type, such as `charset`.
  func parameter(_ name: String, of field: String = "content-type") -> String? {
    for part in (self[field] ?? "").split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == name {
        return String(pair[1]).filter { $0 != "\"" && !$0.isWhitespace }
      }
    }
    return nil
  }

  /// The name of an attached file.
  var fileName: String? {
    parameter("filename", of: "content-disposition") ?? parameter("name")
  }

  /// All parts that hold no others, in order.
  func leaves(depth: Int = 0) -> [MailMessage] {
    guard type.hasPrefix("multipart/"), depth < Self.deepest,
      let boundary = parameter("boundary"), !boundary.isEmpty
    else { return [self] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailMessage] = []
    var start: Int?
    var place = body.startIndex
    while place < body.endIndex {
      let end = body[place...].firstIndex(of: 10) ?? body.endIndex
      if body[place..<end].starts(with: mark) {
        if let start { parts.append(MailMessage(body[start..<place])) }
        start = min(end + 1, body.endIndex)
        if parts.count > 1000 { break }
      }
      place = end + 1
    }
    if parts.isEmpty, let start { parts.append(MailMessage(body[start...])) }
    return parts.flatMap { $0.leaves(depth: depth + 1) }
  }

  /// The body as it was before it was packed for sending.
  var content: [UInt8] {
    switch self["content-transfer-encoding"]?.lowercased() {
    case "base64": Self.base64(body)
    case "quoted-printable": Self.quotedPrintable(body)
    default: Array(body)
    }
  }

  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in bytes {
      let value: Int
      switch byte {
      case 0x41...0x5A: value = Int(byte) - 0x41
      case 0x61...0x7A: value = Int(byte) - 0x61 + 26
      case 0x30...0x39: value = Int(byte) - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      (bits, count) = (bits << 6 | value, count + 6)
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
      }
    }
    return output
  }

  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      guard bytes[place] == 0x3D else {
        output.append(bytes[place])
        place += 1
        continue
      }
      let rest = bytes[place...].dropFirst()
      if rest.first == 10 {
        place += 2
      } else if rest.first == 13 {
        place += rest.dropFirst().first == 10 ? 3 : 2
      } else if rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        output.append(value)
        place += 3
      } else {
        output.append(0x3D)
        place += 1
      }
    }
    return output
  }
}
