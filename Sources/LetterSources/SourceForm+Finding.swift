extension SourceForm {
  /// The form of a file, and what decided it.
  public struct Finding: Equatable, Sendable {
    /// What it is.
    public var form: SourceForm
    /// What decided it, such as `it begins with %PDF-`.
    public var basis: String
    /// Whether its bytes decided it; else its name did, or nothing.
    public var isSure: Bool

    /// A form that the user names.
    public init(asked form: SourceForm) {
      self.init(form, "--input-format says so", isSure: true)
    }

    init(_ form: SourceForm, _ basis: String, isSure: Bool) {
      (self.form, self.basis, self.isSure) = (form, basis, isSure)
    }

    /// Looks at the first and last bytes of a file, and then at its name.
    public init(_ bytes: [UInt8], name: String) {
      if let found = Signature(bytes).finding {
        self.init(found.form, found.basis, isSure: true)
      } else if let (form, ending) = Self.ending(of: name) {
        self.init(form, "its name ends in .\(ending); its bytes show no other form", isSure: false)
      } else {
        self.init(.text, "its bytes show no other form", isSure: false)
      }
    }

    private static func ending(of name: String) -> (SourceForm, String)? {
      guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
      let ending = name[name.index(after: dot)...].lowercased()
      let form: SourceForm? =
        switch ending {
        case "pdf": .pdf
        case "xml": .xml
        case "html", "htm", "xhtml": .html
        case "docx": .docx
        case "odt": .odt
        case "doc": .doc
        case "rtf": .rtf
        case "wpd": .wordPerfect
        case "zip": .zip
        case "md", "markdown": .markdown
        case "eml", "mht", "mhtml": .mail
        case "jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "webp", "heic": .image
        default: nil
        }
      return form.map { ($0, ending) }
    }
  }

  /// Whether bytes are plain text and nothing else: UTF-8 without a mark of any form, and no byte
  /// that no text holds.
  static func isPlainText(_ bytes: [UInt8]) -> Bool {
    var head = bytes.prefix(4096)
    // A sign of several bytes may be cut at the end.
    while head.count < bytes.count, let last = head.last, last >= 0x80 { head.removeLast() }
    return Signature(bytes).finding == nil && !head.isEmpty
      && head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
      && String(validating: head, as: UTF8.self) != nil
  }
}
