internal import CExpat

/// XML read whole through expat: no document type, no entities of its own, bounded in depth.
struct XMLTree {
  /// Why a file is no XML that is read.
  enum Failure: Error, Equatable {
    case doctype
    case tooDeep
    case tooMany
    /// In expat's words, with the line.
    case damaged(String, line: Int, byte: Int)
  }

  /// Reads UTF-8.
  static func root(of bytes: some Sequence<UInt8>) throws(Failure) -> MarkupElement {
    let bytes = Array(bytes)
    let builder = Builder()
    guard let parser = XML_ParserCreate("UTF-8") else { throw .tooMany }
    defer { XML_ParserFree(parser) }
    builder.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetElementHandler(parser, Builder.start, Builder.end)
    XML_SetCharacterDataHandler(parser, Builder.characters)
    XML_SetStartDoctypeDeclHandler(parser, Builder.doctype)
    let status = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        XML_Parse(parser, chars.baseAddress, Int32(chars.count), 1)
      }
    }
    if let failure = builder.failure { throw failure }
    guard status == XML_STATUS_OK, let root = builder.root else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
      throw .damaged(
        words ?? "it ends too early", line: Int(XML_GetCurrentLineNumber(parser)),
        byte: max(Int(XML_GetCurrentByteIndex(parser)), 0))
    }
    return root
  }

  /// expat's version, such as `2.5.0`.
  static var version: String {
    let version = XML_ExpatVersionInfo()
    return "\(version.major).\(version.minor).\(version.micro)"
  }
}

/// Makes elements of what expat reports.
private final class Builder {
  var root: MarkupElement?
  var failure: XMLTree.Failure?
  var parser: XML_Parser?
  private var open: [MarkupElement] = []
  private var count = 0
  private var characters: [UInt8] = []

  private func stop(_ failure: XMLTree.Failure) {
    self.failure = self.failure ?? failure
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private func begin(_ element: MarkupElement) {
    flush()
    count += 1
    if open.count >= MarkupLimits.depth { return stop(.tooDeep) }
    if count > MarkupLimits.elements { return stop(.tooMany) }
    if let parent = open.last { parent.children.append(.element(element)) } else { root = element }
    open.append(element)
  }

  private func end() {
    flush()
    open.removeLast()
  }

  private func flush() {
    guard !characters.isEmpty else { return }
    open.last?.children.append(.text(String(decoding: characters, as: UTF8.self)))
    characters.removeAll(keepingCapacity: true)
  }

  // MARK: What expat calls

  private static func builder(_ data: UnsafeMutableRawPointer?) -> Builder? {
    data.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
  }

  static let start: XML_StartElementHandler = { data, name, attributes in
    guard let builder = builder(data), builder.failure == nil, let name else { return }
    var values: [String: String] = [:]
    var place = attributes
    while let pair = place, let key = pair[0], let value = pair[1] {
      values[local(String(cString: key))] = String(cString: value)
      place = pair + 2
    }
    builder.begin(MarkupElement(local(String(cString: name)), values))
  }

  static let end: XML_EndElementHandler = { data, _ in
    guard let builder = builder(data), builder.failure == nil else { return }
    builder.end()
  }

  static let characters: XML_CharacterDataHandler = { data, text, length in
    guard let builder = builder(data), builder.failure == nil, let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      builder.characters += UnsafeBufferPointer(start: $0, count: Int(length))
    }
  }

  static let doctype: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
    builder(data)?.stop(.doctype)
  }

  /// The name without the prefix of its namespace.
  private static func local(_ name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) }
      ?? name
  }
}
