package import LetterModel

/// HTML that is written as a text with places for data. What is put into such a place is escaped
/// unless it is HTML itself, so that nothing of a letter ever becomes markup:
///
///     let cell: HTML = "<td>\(text)</td>"
package struct HTML: ExpressibleByStringInterpolation, Sendable {
  package private(set) var text: String

  package init(stringLiteral text: String) { self.text = text }
  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
  package init() { text = "" }

  package var isEmpty: Bool { text.isEmpty }

  package static func += (left: inout HTML, right: HTML) { left.text += right.text }
  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum += right
    return sum
  }

  /// The pieces of an interpolated text: literals as they are, data escaped.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ html: HTML) { text += html.text }
    package mutating func appendInterpolation(_ html: HTML?) { text += html?.text ?? "" }
    package mutating func appendInterpolation(_ list: [HTML]) {
      for one in list { text += one.text }
    }
    package mutating func appendInterpolation(_ number: Int) { text += "\(number)" }
    package mutating func appendInterpolation(_ words: some StringProtocol) {
      HTML.escape(words, to: &text)
    }
  }

  /// Words as they stand in HTML that is put together as a text.
  package static func escaped(_ words: String) -> String {
    var text = ""
    escape(words, to: &text)
    return text
  }

  /// The five characters that mean something in HTML, made harmless; control and bidirectional
  /// characters become visible, as on a terminal.
  private static func escape(_ words: some StringProtocol, to text: inout String) {
    let isPlain = words.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0..<0x20, 0x7F:
        false
      // The bytes with which dangerous characters beyond ASCII begin, some others too.
      case 0xC2, 0xD8, 0xE2, 0xEF: false
      default: true
      }
    }
    if isPlain {
      text += words
      return
    }
    let words = Terminal.visible(String(words))
    var start = words.startIndex
    for place in words.utf8.indices {
      guard let name = name(of: words.utf8[place]) else { continue }
      text += words[start..<place]
      text += name
      start = words.utf8.index(after: place)
    }
    text += words[start...]
  }

  private static func name(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension [HTML] {
  package func joined(separator: HTML = "") -> HTML {
    var all = HTML()
    for (index, one) in enumerated() {
      if index > 0 { all += separator }
      all += one
    }
    return all
  }
}

extension HTML {
  /// Escaped, with what no line end may cut held together: days (`2018-12-31`), types of materiel
  /// (`F-16`), figures in groups (`27 925`).
  package static func unbroken(_ text: String) -> HTML {
    guard text.utf8.contains(where: isFigure) else { return "\(text)" }
    var html = HTML()
    // Behind what is written.
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      let word = word(of: text, at: place)
      if let (held, end) = hold(word, of: text) {
        html += "\(text[start..<place])"
        html += held
        (start, place) = (end, end)
      } else {
        place = word.endIndex
      }
      if place < text.endIndex { text.utf8.formIndex(after: &place) }
    }
    html += "\(text[start...])"
    return html
  }

  /// What stands from a place to the next blank.
  private static func word(of text: String, at place: String.Index) -> Substring {
    text[place..<(text.utf8[place...].firstIndex(of: UInt8(ascii: " ")) ?? text.endIndex)]
  }

  /// What is held together from a word on, and where it ends; nil where nothing is.
  private static func hold(_ word: Substring, of text: String) -> (HTML, end: String.Index)? {
    guard word.utf8.contains(where: isFigure) else { return nil }
    if isDay(word.prefix(10)) {
      return ("<time>\(word.prefix(10))</time>\(word.dropFirst(10))", word.endIndex)
    }
    if word.endIndex < text.endIndex {
      let next = self.word(of: text, at: text.utf8.index(after: word.endIndex))
      if isGroup(word, next) {
        return ("<span class=\"k\">\(word) \(next)</span>", next.endIndex)
      }
    }
    return isType(word) ? ("<span class=\"k\">\(word)</span>", word.endIndex) : nil
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isDay(_ text: Substring) -> Bool {
    text.utf8.count == 10 && text.utf8.first.map { (48...57).contains($0) } ?? false
      && Day(iso: text) != nil
  }

  /// `27 925`: up to three figures, then three.
  private static func isGroup(_ first: Substring, _ second: Substring) -> Bool {
    let tail = second.utf8.prefix { (48...57).contains($0) }
    let head = first.utf8.reversed().prefix { (48...57).contains($0) }
    return tail.count == 3 && (1...3).contains(head.count) && second.utf8.count <= 4
  }

  /// `F-16’s`: capitals, a hyphen, figures.
  private static func isType(_ word: Substring) -> Bool {
    guard let hyphen = word.utf8.firstIndex(of: UInt8(ascii: "-")), hyphen > word.startIndex,
      word.utf8.count <= 16
    else { return false }
    let next = word.utf8.index(after: hyphen)
    return next < word.endIndex && (48...57).contains(word.utf8[next])
      && (65...90).contains(word.utf8[word.utf8.index(before: hyphen)])
  }

  /// A table that may be wider than the screen: it scrolls by itself, with the keyboard too.
  package static func wide(_ table: HTML, label: String) -> HTML {
    "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\(table)</div>\n"
  }

  /// Words for those who hear the page.
  package static func heard(_ words: String) -> HTML { "<span class=\"heard\">\(words)</span>" }
}
