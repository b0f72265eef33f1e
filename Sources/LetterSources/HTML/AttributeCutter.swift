/// Blanks out the attributes of a tag beyond those that anybody writes; they hold no text.
struct AttributeCutter {
  private let bytes: [UInt8]
  private var place = 0
  private var cuts: [Range<Int>] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  consuming func cut(_ text: inout [UInt8]) {
    while let start = next("<") { readTag(start) }
    for range in cuts { for at in range { text[at] = UInt8(ascii: " ") } }
  }

  /// Elements in which nothing is a tag but their own end.
  private static let raw: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  private mutating func readTag(_ start: Int) {
    place = start + 1
    if starts("!--") {
      while place < bytes.count, !starts("-->") { place += 1 }
      return
    }
    let isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    guard place < bytes.count, (0x61...0x7A).contains(bytes[place] | 0x20) else { return }
    let name = place
    skip { !Self.isBlank($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    let element = String(decoding: bytes[name..<min(place, name + 12)], as: UTF8.self).lowercased()
    readAttributes()
    guard !isEnd, Self.raw.contains(element) else { return }
    while let end = next("<") {
      place = end
      if starts("</" + element) { return }
      place += 1
    }
  }

  private mutating func readAttributes() {
    var (count, surplus) = (0, place)
    while true {
      skip { Self.isBlank($0) || $0 == UInt8(ascii: "/") }
      guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { break }
      if count == MarkupLimits.attributes { surplus = place }
      count += 1
      // A name may begin with the sign that else ends it.
      place += 1
      skip { !Self.isBlank($0) && !"/>=".utf8.contains($0) }
      skip(while: Self.isBlank)
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
      place += 1
      skip(while: Self.isBlank)
      guard place < bytes.count else { break }
      let quote = bytes[place]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        place += 1
        skip { $0 != quote }
        place += 1
      } else {
        skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
      }
    }
    if count > MarkupLimits.attributes { cuts.append(surplus..<min(place, bytes.count)) }
  }

  private mutating func skip(while holds: (UInt8) -> Bool) {
    while place < bytes.count, holds(bytes[place]) { place += 1 }
  }

  private mutating func next(_ sign: Unicode.Scalar) -> Int? {
    skip { $0 != UInt8(ascii: sign) }
    return place < bytes.count ? place : nil
  }

  /// Whether letters stand here, be they large or small.
  private func starts(_ word: String) -> Bool {
    place + word.utf8.count <= bytes.count
      && zip(bytes[place...], word.utf8).allSatisfy { byte, sign in
        byte == sign || (0x41...0x5A).contains(byte) && byte | 0x20 == sign
      }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
