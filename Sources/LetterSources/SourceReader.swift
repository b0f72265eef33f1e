internal import LetterModel

/// From a file's bytes to its text, whatever its form.
public struct SourceReader: Sendable {
  /// The sizes and times beyond which a source is refused.
  public var limits: SourceLimits
  /// How a PDF is read.
  public var pdf: PDFReader

  /// A reader within the usual limits.
  public init(limits: SourceLimits = SourceLimits(), pdf: PDFReader = PDFReader()) {
    self.limits = limits
    self.pdf = pdf
  }

  /// The text of a source.
  ///
  /// - Parameters:
  ///   - path: the file's name, for errors and, where the bytes do not tell, for the form.
  ///   - form: what the user says it is; else the bytes tell.
  ///   - encoding: what the user says it is; counts for text only.
  public func text(
    of bytes: [UInt8], path: String, form: SourceForm? = nil, encoding: SourceEncoding? = nil
  ) async throws(SourceError) -> SourceText {
    if bytes.isEmpty { throw SourceError(path: path, problem: .empty) }
    if bytes.count > limits.bytes {
      throw SourceError(path: path, problem: .tooLarge(size: bytes.count, limit: limits.bytes))
    }
    let form = form ?? SourceForm(detecting: bytes, name: path)
    switch form {
    case .text: return try letterText(of: bytes, path: path, encoding: encoding)
    case .markdown:
      return try checked(
        MarkdownReader(limits: limits).read(bytes, path: path, encoding: encoding), path)
    case .mail:
      return try checked(
        MailReader(limits: limits).read(bytes, path: path, encoding: encoding), path)
    case .xml:
      return try checked(
        XMLReader(limits: limits).read(bytes, path: path, encoding: encoding), path)
    case .html:
      return try checked(
        HTMLReader(limits: limits).read(bytes, path: path, encoding: encoding), path)
    case .docx, .odt:
      return try checked(OfficeReader(limits: limits).read(bytes, path: path, form: form), path)
    case .pdf:
      if SourceForm.isPlainText(bytes) { throw SourceError(path: path, problem: .textNotPDF) }
      let source = try await pdf.read(bytes, path: path, limits: limits)
      try checkSize(source.text.utf8.count, path)
      return source
    default: throw SourceError(path: path, problem: .unsupportedForm(form))
    }
  }

  /// A form's text, if none of its paragraphs is longer than a line of text may be.
  private func checked(
    _ source: SourceText, _ path: String
  ) throws(SourceError) -> SourceText {
    try checkSize(source.text.utf8.count, path)
    if !source.text.unicodeScalars.contains(where: \.hasInk) {
      throw SourceError(path: path, problem: .blank)
    }
    let isLong = source.text.utf8.split(separator: 10).contains { $0.count > limits.lineBytes }
    if isLong {
      throw SourceError(path: path, problem: .longParagraph(limit: limits.lineBytes))
    }
    return source
  }

  private func checkSize(_ size: Int, _ path: String) throws(SourceError) {
    if size > limits.textBytes {
      throw SourceError(path: path, problem: .tooLarge(size: size, limit: limits.textBytes))
    }
  }

  /// The text of a letter in a text file, at once: two columns copied line by line stand in it one
  /// after the other.
  public func letterText(
    of bytes: [UInt8], path: String, encoding: SourceEncoding? = nil
  ) throws(SourceError) -> SourceText {
    let plain = try plainText(of: bytes, path: path, encoding: encoding)
    guard let columns = TextColumns.apart(plain.text) else { return plain }
    let places = columns.lines.map(String.init).joined(separator: ", ")
    return SourceText(
      form: .text, text: columns.text, encoding: plain.encoding,
      remarks: plain.remarks + [
        "the two columns from line \(places) on were set one after the other"
      ])
  }

  /// The text of a text file, at once.
  public func plainText(
    of bytes: [UInt8], path: String, encoding asked: SourceEncoding? = nil
  ) throws(SourceError) -> SourceText {
    try checkSize(bytes.count, path)
    let decoder = TextDecoder(bytes: bytes, path: path, limits: limits)
    let (text, encoding) = try decoder.decode(as: asked)
    var remarks: [String] = []
    // What is valid UTF-8 beyond ASCII is hardly ever anything else.
    if encoding == .windows1252, bytes.contains(where: { $0 >= 0x80 }),
      String(validating: bytes, as: UTF8.self) != nil
    {
      remarks.append("read as windows-1252 as asked, but the bytes are also valid UTF-8")
    }
    return SourceText(form: .text, text: text, encoding: encoding, remarks: remarks)
  }
}
