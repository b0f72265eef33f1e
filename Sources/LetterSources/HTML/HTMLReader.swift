internal import LetterModel

/// A page of the web as source text.
struct HTMLReader {
  let limits: SourceLimits

  func read(
    _ bytes: [UInt8], path: String, encoding: SourceEncoding?, declared: String? = nil
  ) throws(SourceError) -> SourceText {
    var declared = declared ?? MarkupText.declaration(of: bytes) ?? MarkupText.meta(of: bytes)
    var remarks: [String] = []
    // What is valid UTF-8 beyond ASCII is hardly ever anything else.
    if let name = declared, encoding == nil, SourceEncoding(declared: name) != .utf8,
      SourceEncoding(markOf: bytes) == nil, bytes.contains(where: { $0 >= 0x80 }),
      String(validating: bytes, as: UTF8.self) != nil
    {
      remarks.append("the page says that it is encoded as \(name), but its bytes are UTF-8")
      declared = nil
    } else if declared.map({ SourceEncoding(declared: $0) == nil }) == true, encoding == nil,
      bytes.allSatisfy({ $0 < 0x80 })
    {
      declared = nil
    }
    let text = try MarkupText(
      bytes, path: path, declared: declared, asked: encoding, limits: limits)
    do {
      let page = HTMLPage(try HTMLTree.root(of: text.text.filter { $0 != "\u{FEFF}" }))
      return SourceText(
        form: .html, text: page.writer.text, looks: page.writer.looks, encoding: text.encoding,
        reader: "gumbo", remarks: remarks + page.sentences)
    } catch {
      throw SourceError(path: path, problem: error.problem)
    }
  }
}
