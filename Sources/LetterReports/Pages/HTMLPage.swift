internal import Checksums
internal import LetterModel

/// A page that needs nothing beside it and runs no script but its own, light or dark as the reader
/// wishes.
package enum HTMLPage {
  /// - Parameters:
  ///   - language: that of most words on it; what is in another one says so.
  ///   - style: what this page needs beyond the style that all share.
  ///   - body: HTML in which everything that comes from data is escaped already.
  ///   - script: fixed words of this program; nothing else runs, whatever stands in the body.
  package static func text(
    title: String, language: String = "nl", style: String, body: String, script: String? = nil
  ) -> String {
    let allowed = script.map { "; script-src 'sha256-\(base64(of: $0))'" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'\(allowed)">
      <title>\(escaped(title))</title>
      <style>\(PageStyle.shared)
      \(style)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      \(script.map { "<script>\($0)</script>\n" } ?? "")</body>
      </html>

      """
  }

  /// The SHA-256 of a text as a browser compares it.
  private static func base64(of text: String) -> String {
    var sum = SHA256()
    sum.update(text.utf8)
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = sum.digest
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0...group.count {
        result.append(digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)])
      }
      result += String(repeating: "=", count: 3 - group.count)
    }
    return result
  }

  /// The five characters that mean something in HTML, made harmless; control and bidirectional
  /// characters become visible, as on a terminal.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Terminal.visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Escaped, with days such as `2018-12-31` that no line end cuts.
  package static func dated(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let figures = word.prefix(10)
      guard Day(iso: figures) != nil else { return escaped(String(word)) }
      return "<time>\(figures)</time>" + escaped(String(word.dropFirst(10)))
    }.joined(separator: " ")
  }

  /// The sentence of evidence with its words in it marked.
  static func marked(_ evidence: Evidence) -> String {
    let rest = evidence.sentence.dropFirst(evidence.lead.count)
    guard rest.hasPrefix(evidence.quote) else { return escaped(evidence.sentence) }
    return escaped(evidence.lead) + "<mark>\(escaped(evidence.quote))</mark>"
      + escaped(String(rest.dropFirst(evidence.quote.count)))
  }

  /// A table that may be wider than the screen: it scrolls by itself, with the keyboard too.
  package static func wide(_ table: String, label: String) -> String {
    "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"\(escaped(label))\">\(table)</div>\n"
  }

  /// Words for those who hear the page.
  package static func heard(_ words: String) -> String {
    "<span class=\"heard\" lang=\"en\">\(words)</span>"
  }
}
