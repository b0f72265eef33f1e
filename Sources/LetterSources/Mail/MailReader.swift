internal import LetterModel

/// A mail as source text: its head, which is no part of the letter, and its text. Of a text that is
/// sent twice, the page is taken, since it tells headings and lists.
struct MailReader {
  let limits: SourceLimits

  func read(
    _ bytes: [UInt8], path: String, encoding: SourceEncoding?
  ) throws(SourceError) -> SourceText {
    let mail = MailMessage(bytes[...].drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
    let parts = mail.leaves()
    let attached = parts.filter { part in
      part.fileName != nil && part["content-id"] == nil
        || !part.type.hasPrefix("text/") && !part.type.hasPrefix("image/")
    }.map { $0.fileName ?? $0.type }
    let texts = parts.filter { part in
      part["content-disposition"]?.lowercased().hasPrefix("attachment") != true
    }
    guard
      let text = texts.first(where: { $0.type == "text/html" })
        ?? texts.first(where: { $0.type == "text/plain" })
    else { throw SourceError(path: path, problem: .mailWithoutText(attached)) }
    let content = text.content
    let charset = text.parameter("charset")
    let body: SourceText
    if text.type == "text/html" {
      body = try HTMLReader(limits: limits).read(
        content, path: path, encoding: encoding, declared: charset)
    } else {
      body = try plain(content, path: path, asked: encoding, charset: charset)
    }
    var writer = FormWriter()
    for field in mail.fields where Self.shown.contains(field.name) {
      writer.add("\(field.name): \(field.value)", as: .furniture("the head of a mail"))
    }
    let looks = writer.looks + [nil] + body.looks
    let remarks =
      attached.isEmpty
      ? []
      : [
        "files are attached to the mail (\(attached.joined(separator: ", "))); save and import them if"
          + " the letter is one of them"
      ]
    return SourceText(
      form: .mail, text: writer.text + "\n" + body.text, looks: looks, encoding: body.encoding,
      reader: body.reader, remarks: body.remarks + remarks)
  }

  private static let shown: Set<String> = ["from", "to", "cc", "date", "subject"]

  private func plain(
    _ content: [UInt8], path: String, asked: SourceEncoding?, charset: String?
  ) throws(SourceError) -> SourceText {
    var encoding = asked
    if asked == nil, let charset {
      encoding = SourceEncoding(declared: charset)
      if encoding == nil { throw SourceError(path: path, problem: .unknownEncoding(charset)) }
    }
    let decoder = TextDecoder(bytes: content, path: path, limits: limits)
    let (text, found) = try decoder.decode(as: encoding)
    return SourceText(form: .mail, text: text, encoding: found)
  }
}
