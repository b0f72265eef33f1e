internal import CGumbo
internal import Glibc

/// A page of the web read whole through gumbo, as a browser reads it: every page has a tree.
enum HTMLTree {
  /// - Throws: `tooDeep` and `tooMany`, before gumbo sees the page: what closes elements and what
  ///   frees them would take too long, or the stack.
  static func root(of text: String) throws(XMLTree.Failure) -> MarkupElement {
    var text = text
    var bytes = text.withUTF8 { Array($0) }
    try check(bytes)
    AttributeCutter(bytes: bytes).cut(&bytes)
    let memory = Arena()
    var options = kGumboDefaultOptions
    options.userdata = Unmanaged.passUnretained(memory).toOpaque()
    options.allocator = { memory, size in
      memory.flatMap { Unmanaged<Arena>.fromOpaque($0).takeUnretainedValue().take(size) }
    }
    options.deallocator = { arena, memory in
      guard let arena, let memory else { return }
      Unmanaged<Arena>.fromOpaque(arena).takeUnretainedValue().giveBack(memory)
    }
    return try withExtendedLifetime(memory) { () throws(XMLTree.Failure) in
      let output = bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { chars in
          gumbo_parse_with_options(&options, chars.baseAddress, chars.count)
        }
      }
      guard let root = output?.pointee.root, let element = try element(root, depth: 0) else {
        throw .damaged("no page", line: 1, byte: 0)
      }
      return element
    }
  }

  private static func element(
    _ node: UnsafeMutablePointer<GumboNode>, depth: Int
  ) throws(XMLTree.Failure) -> MarkupElement? {
    if depth > MarkupLimits.depth { throw .tooDeep }
    let source = node.pointee.v.element
    var attributes: [String: String] = [:]
    for place in 0..<Int(source.attributes.length) {
      guard let pointer = source.attributes.data[place] else { continue }
      let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
      attributes[String(cString: attribute.name).lowercased()] = String(cString: attribute.value)
    }
    let element = MarkupElement(name(of: source), attributes)
    for place in 0..<Int(source.children.length) {
      guard let pointer = source.children.data[place] else { continue }
      let child = pointer.assumingMemoryBound(to: GumboNode.self)
      switch child.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        element.children.append(.text(String(cString: child.pointee.v.text.text)))
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        if let inner = try self.element(child, depth: depth + 1) {
          element.children.append(.element(inner))
        }
      default: break
      }
    }
    return element
  }

  private static func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN {
      return String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = element.original_tag
    gumbo_tag_from_original_text(&piece)
    guard let data = piece.data else { return "unknown" }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(piece.length))
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  // MARK: Bounds

  /// Elements that a browser closes by itself, or that hold nothing: they do not stand inside each
  /// other, however many are left open.
  private static let selfClosing: Set<String> = [
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "br", "hr", "img",
    "input", "meta", "link", "col", "base", "area", "wbr", "source", "embed", "param", "track",
    "html", "head", "body",
  ]

  /// Counts the tags of a page and how deep they may stand inside each other.
  private static func check(_ bytes: [UInt8]) throws(XMLTree.Failure) {
    var (count, depth, place, attributes) = (0, 0, 0, 0)
    let end = bytes.count
    while place < end {
      guard bytes[place] == UInt8(ascii: "<"), place + 1 < end else {
        // Attributes, and what only looks like them.
        if bytes[place] == UInt8(ascii: "=") { attributes += 1 }
        if attributes > 2 * MarkupLimits.elements { throw .tooMany }
        place += 1
        continue
      }
      let isEnd = bytes[place + 1] == UInt8(ascii: "/")
      let start = place + (isEnd ? 2 : 1)
      place = start
      while place < end, isLetter(bytes[place]) || (0x30...0x39).contains(bytes[place]) {
        place += 1
      }
      guard place > start, isLetter(bytes[start]) else { continue }
      count += 1
      if count > 2 * MarkupLimits.elements { throw .tooMany }
      let name = String(decoding: bytes[start..<min(place, start + 12)], as: UTF8.self).lowercased()
      if selfClosing.contains(name) { continue }
      depth = max(depth + (isEnd ? -1 : 1), 0)
      if depth > 8 * MarkupLimits.depth { throw .tooDeep }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Memory that is given back all at once, in big pieces; what is large by itself goes back when gumbo
/// says so.
private final class Arena {
  private var pieces: [UnsafeMutableRawPointer] = []
  private var large: Set<UnsafeMutableRawPointer> = []
  private var left = 0
  private var next: UnsafeMutableRawPointer?

  private static let piece = 1 << 20

  deinit {
    pieces.forEach { free($0) }
    large.forEach { free($0) }
  }

  func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = (size + 15) & ~15
    if size >= Self.piece / 16 {
      guard let memory = malloc(size) else { fatalError("out of memory") }
      large.insert(memory)
      return memory
    }
    if size > left {
      guard let memory = malloc(Self.piece) else { fatalError("out of memory") }
      pieces.append(memory)
      (next, left) = (memory, Self.piece)
    }
    defer {
      next = next.map { $0 + size }
      left -= size
    }
    return next
  }

  func giveBack(_ memory: UnsafeMutableRawPointer) {
    if large.remove(memory) != nil { free(memory) }
  }
}
