/// What the bytes of a file say of its form.
struct Signature {
  let finding: (form: SourceForm, basis: String)?

  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(1024)
    // Readers of PDF accept up to a kilobyte of other bytes before the mark.
    if Self.contains(head, "%PDF-") {
      finding = (.pdf, "%PDF- stands in its first bytes")
    } else if let (_, form, what) = Self.marks.first(where: { head.starts(with: $0.bytes) }) {
      finding = (form, "it begins as \(what) does")
    } else if let picture = Self.picture(Array(head.prefix(12))) {
      finding = (.image, "it begins as \(picture) does")
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      finding = Self.zipped(bytes)
    } else {
      let text = Self.text(of: bytes)
      finding = Self.markup(text) ?? Self.mail(text) ?? Self.markdown(text)
    }
  }

  private static let marks: [(bytes: [UInt8], form: SourceForm, what: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .doc, "an old Office file"),
    (Array("{\\rtf".utf8), .rtf, "RTF"),
    ([0xFF, 0x57, 0x50, 0x43], .wordPerfect, "WordPerfect"),
    ([0xFF, 0xD8, 0xFF], .image, "a JPEG"),
    ([0x89, 0x50, 0x4E, 0x47], .image, "a PNG"),
    (Array("GIF8".utf8), .image, "a GIF"),
    ([0x49, 0x49, 0x2A, 0x00], .image, "a TIFF"),
    ([0x4D, 0x4D, 0x00, 0x2A], .image, "a TIFF"),
  ]

  /// Pictures whose mark does not stand first.
  private static func picture(_ head: [UInt8]) -> String? {
    guard head.count == 12 else { return nil }
    let (first, last) = (head[..<4], head[8...])
    if first.elementsEqual("RIFF".utf8), last.elementsEqual("WEBP".utf8) { return "a WebP" }
    if head[4..<8].elementsEqual("ftyp".utf8) { return "a HEIC picture or a film" }
    return head.starts(with: Array("BM".utf8)) && head[6..<10].allSatisfy { $0 == 0 }
      ? "a BMP" : nil
  }

  private static func zipped(_ bytes: [UInt8]) -> (SourceForm, String) {
    if contains(bytes.prefix(100), "mimetypeapplication/vnd.oasis.opendocument.text") {
      return (.odt, "it is a ZIP archive whose mimetype is an OpenDocument text")
    }
    let ends = [bytes.prefix(4096), bytes.suffix(4096)]
    return ends.contains { contains($0, "word/document.xml") }
      ? (.docx, "it is a ZIP archive that holds word/document.xml")
      : (.zip, "it begins as a ZIP archive does")
  }

  // MARK: Text

  /// The first characters, without a mark; UTF-16 is read as far as its ASCII goes.
  private static func text(of bytes: [UInt8]) -> Substring {
    var head = bytes.prefix(4096)
    switch SourceEncoding(markOf: Array(head.prefix(3))) {
    case .utf8: head = head.dropFirst(3)
    case .utf16LittleEndian, .utf16BigEndian:
      return Substring(String(decoding: head.dropFirst(2).filter { $0 != 0 }, as: UTF8.self))
    case .windows1252, nil: break
    }
    return Substring(String(decoding: head, as: UTF8.self))
  }

  private static func markup(_ text: Substring) -> (SourceForm, String)? {
    var start = text.drop(while: \.isWhitespace)
    // Saved pages begin with a comment that says from where.
    while start.hasPrefix("<!--"), let end = start.firstRange(of: "-->") {
      start = start[end.upperBound...].drop(while: \.isWhitespace)
    }
    guard start.first == "<" else { return nil }
    let name = start.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let lower = name.lowercased()
    if lower == "!doctype" {
      let kind = start.dropFirst(name.count + 1).drop(while: \.isWhitespace).prefix(4)
      let isPage = kind.lowercased() == "html"
      return (isPage ? .html : .xml, "it begins with <!DOCTYPE\(isPage ? " html" : "")>")
    }
    if lower == "?xml" {
      let isPage =
        text.firstRange(of: "<html") != nil || text.firstRange(of: "<!DOCTYPE html") != nil
      return isPage ? (.html, "it is XML with <html> in it") : (.xml, "it begins with <?xml")
    }
    if OfficialXML.roots.contains(lower) || lower == "metadata_gegevens" {
      return (.xml, "its first element is <\(name)>")
    }
    return pageStarts.contains(lower) ? (.html, "it begins with <\(name)>") : nil
  }

  private static let pageStarts: Set<String> = [
    "html", "head", "body", "meta", "title", "base", "link", "style", "script", "main", "article",
    "section", "div", "p", "h1", "h2", "h3", "table", "center", "font", "span", "ul", "ol", "br",
  ]

  /// Lines of a mail's head, two of those that every mail has.
  private static func mail(_ text: Substring) -> (SourceForm, String)? {
    var names: Set<String> = []
    for line in text.split(separator: "\n", maxSplits: 60, omittingEmptySubsequences: false) {
      let line = line.last == "\r" ? line.dropLast() : line
      if line.isEmpty { break }
      if line.first?.isWhitespace == true, !names.isEmpty { continue }
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      else { return nil }
      names.insert(line[..<colon].lowercased())
    }
    let known = names.intersection(["mime-version", "message-id", "received", "return-path"])
    return names.contains("from") && !known.isEmpty
      || names.isSuperset(of: ["mime-version", "content-type"])
      ? (.mail, "it begins with the head of a mail") : nil
  }

  /// Headings behind number signs, lines set as a whole, or the notes of Markdown.
  private static func markdown(_ text: Substring) -> (SourceForm, String)? {
    for line in text.split(whereSeparator: \.isNewline) {
      if let sign = ["**", "__", "*", "_"].first(where: { isSet(line, between: $0) }) {
        return (.markdown, "a line stands between \(sign), as set words of Markdown do")
      }
      let signs = line.prefix { $0 == "#" }
      if (1...6).contains(signs.count), line.dropFirst(signs.count).first == " ",
        line.dropFirst(signs.count).contains(where: \.isLetter)
      {
        return (.markdown, "a line begins with \(signs), as the headings of Markdown do")
      }
      if line.hasPrefix("[^"), line.firstRange(of: "]: ") != nil {
        return (.markdown, "a line begins with [^, as the notes of Markdown do")
      }
    }
    return nil
  }

  /// Whether a line is words between two signs, and holds neither sign inside.
  private static func isSet(_ line: Substring, between sign: String) -> Bool {
    guard line.hasPrefix(sign), line.hasSuffix(sign), line.utf8.count > 2 * sign.utf8.count else {
      return false
    }
    let words = line.dropFirst(sign.count).dropLast(sign.count)
    return words.first?.isWhitespace == false && words.last?.isWhitespace == false
      && words.contains(where: \.isLetter) && !words.contains { $0 == "*" || $0 == "_" }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let text = Array(text.utf8)
    guard bytes.count >= text.count else { return false }
    return (bytes.startIndex...bytes.endIndex - text.count).contains {
      bytes[$0] == text[0] && bytes[$0..<$0 + text.count].elementsEqual(text)
    }
  }
}
