/// Markdown as source text.
struct MarkdownReader {
  let limits: SourceLimits

  func read(
    _ bytes: [UInt8], path: String, encoding: SourceEncoding?
  ) throws(SourceError) -> SourceText {
    let decoder = TextDecoder(bytes: bytes, path: path, limits: limits)
    let (text, encoding) = try decoder.decode(as: encoding)
    let markdown = MarkdownText(text)
    return SourceText(
      form: .markdown, text: markdown.writer.text, looks: markdown.writer.looks,
      encoding: encoding, remarks: markdown.remarks.sentences)
  }
}
