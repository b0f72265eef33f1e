internal import LetterModel

/// Reads what `pdftohtml -xml` prints, and nothing else.
///
/// What it says of its progress between the tags is passed over. An XML library would refuse it all:
/// the program nests `<b>`, `<i>` and `<a>` crosswise where a
/// link or a face ends inside a word. Its one document type is known; any other is refused.
struct PDFMarkup {
  /// What is printed is not what the program prints, or more than can be a letter.
  enum Failure: Error {
    case isOther
    case isTooMuch

    var words: String {
      switch self {
      case .isOther: "its text is no text"
      case .isTooMuch: "it holds more pieces of text than any letter"
      }
    }
  }

  /// More pieces than any page or letter holds, so that none keeps the reader for minutes.
  static let mostPieces = (page: 6000, letter: 200_000)

  private(set) var pages: [PDFPage] = []

  private let bytes: [UInt8]
  private var at = 0
  private var count = 0
  private var fonts: [Int: PDFFont] = [:]

  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    while let open = next(UInt8(ascii: "<")) {
      at = open + 1
      try readTag()
    }
    guard !pages.isEmpty || bytes.starts(with: Array("<?xml".utf8)) else { throw .isOther }
  }

  private static let known: Set<String> = [
    "?xml", "pdf2xml", "/pdf2xml", "/page", "outline", "/outline", "item", "/item", "image",
  ]

  private mutating func readTag() throws(Failure) {
    let name = name()
    if name == "!DOCTYPE" {
      guard try tail() == " pdf2xml SYSTEM \"pdf2xml.dtd\"" else { throw .isOther }
      return
    }
    let attributes = try attributes()
    switch name {
    case "page":
      pages.append(
        PDFPage(
          width: max(number(attributes["width"]), 0), height: max(number(attributes["height"]), 0)))
    case "fontspec": readFont(attributes)
    case "text": try readText(attributes)
    case _ where Self.known.contains(name): break
    default: throw .isOther
    }
  }

  private mutating func readFont(_ attributes: [String: String]) {
    guard let id = attributes["id"].flatMap({ Int($0) }) else { return }
    let family = (attributes["family"] ?? "").lowercased()
    func names(_ words: [String]) -> Bool { words.contains { family.contains($0) } }
    let shades = (attributes["color"] ?? "").dropFirst()
    let isPale =
      shades.utf8.count == 6
      && stride(from: 0, to: 6, by: 2).allSatisfy {
        let start = shades.utf8.index(shades.startIndex, offsetBy: $0)
        return (Int(shades[start..<shades.utf8.index(start, offsetBy: 2)], radix: 16) ?? 0) >= 0x90
      }
    fonts[id] = PDFFont(
      size: number(attributes["size"]),
      isBold: names(["bold", "black", "heavy", "demi", "cmbx"]),
      isItalic: names(["italic", "oblique", "slanted", "cmti"]), isPale: isPale)
  }

  private mutating func readText(_ attributes: [String: String]) throws(Failure) {
    guard !pages.isEmpty else { throw .isOther }
    count += 1
    if pages[pages.count - 1].pieces.count >= Self.mostPieces.page || count > Self.mostPieces.letter
    {
      throw .isTooMuch
    }
    var text: [UInt8] = []
    var emphasis: Set<String> = []
    while true {
      guard at < bytes.count else { throw .isOther }
      switch bytes[at] {
      case UInt8(ascii: "<"):
        at += 1
        let name = name()
        _ = try self.attributes()
        if name == "/text" {
          add(text, attributes, emphasis)
          return
        }
        guard ["b", "i", "a", "/b", "/i", "/a"].contains(name) else { throw .isOther }
        emphasis.insert(name)
      case UInt8(ascii: "&"): text += try entity()
      case let byte:
        text.append(byte)
        at += 1
      }
    }
  }

  private mutating func add(
    _ bytes: [UInt8], _ attributes: [String: String], _ emphasis: Set<String>
  ) {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // No line and no page ends inside a piece.
      text.append(scalar.endsLine || scalar.value == 0x0C ? " " : scalar)
    }
    guard text.contains(where: \.hasInk) else { return }
    let (left, top) = (number(attributes["left"]), number(attributes["top"]))
    var font = attributes["font"].flatMap { Int($0) }.flatMap { fonts[$0] } ?? PDFFont(size: 0)
    if emphasis.contains("b") { font.isBold = true }
    if emphasis.contains("i") { font.isItalic = true }
    pages[pages.count - 1].pieces.append(
      PDFPiece(
        box: PDFBox(
          left: left, top: top, right: left + number(attributes["width"]),
          bottom: top + number(attributes["height"])),
        font: font, text: String(text)))
  }

  // MARK: Signs

  private func next(_ byte: UInt8) -> Int? { bytes[at...].firstIndex(of: byte) }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, bytes[at] > 32, bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/") || at == start
    { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// What stands up to the end of the tag.
  private mutating func tail() throws(Failure) -> String {
    guard let end = next(UInt8(ascii: ">")) else { throw .isOther }
    defer { at = end + 1 }
    return String(decoding: bytes[at..<end], as: UTF8.self)
  }

  /// Up to the end of the tag; a `>` between quotes does not end it.
  private mutating func attributes() throws(Failure) -> [String: String] {
    var attributes: [String: String] = [:]
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ">"):
        at += 1
        return attributes
      case 0...32, UInt8(ascii: "/"), UInt8(ascii: "?"): at += 1
      default:
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "="), bytes[at] != UInt8(ascii: ">") {
          at += 1
        }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else { throw .isOther }
        at += 2
        guard let end = next(UInt8(ascii: "\"")) else { throw .isOther }
        attributes[name] = String(decoding: bytes[at..<end], as: UTF8.self)
        at = end + 1
      }
    }
    throw .isOther
  }

  private mutating func entity() throws(Failure) -> [UInt8] {
    guard let end = next(UInt8(ascii: ";")), end - at <= 10 else { throw .isOther }
    let name = String(decoding: bytes[at + 1..<end], as: UTF8.self)
    at = end + 1
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default:
      let isHexadecimal = name.hasPrefix("#x")
      guard name.hasPrefix("#"),
        let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
        let scalar = Unicode.Scalar(value)
      else { throw .isOther }
      return Array(String(scalar).utf8)
    }
  }

  private func number(_ text: String?) -> Double {
    guard let number = text.flatMap({ Double($0) }), number.isFinite else { return 0 }
    return min(max(number, -100_000), 100_000)
  }
}
