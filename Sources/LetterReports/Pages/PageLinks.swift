package import LetterModel

/// The names of places on the pages of letters. They are permanent: other pages lead to them.
package enum PageAnchor {
  package static func section(_ path: String) -> String { "s\(path)" }
  package static func block(_ ordinal: Int) -> String { "b\(ordinal)" }
  package static func fact(_ ordinal: Int) -> String { "f\(ordinal)" }

  /// A note's number is as printed and may be any sign.
  package static func note(_ number: String) -> String { "n" + plain(number) }

  package static func place(_ place: Place) -> String {
    place.note.map { note($0) } ?? place.block.map { block($0) } ?? section(place.section)
  }

  /// A text as part of an address or of a file's name: ASCII letters, figures and points stay, and a
  /// hyphen stands for each of the others.
  package static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        let isPlain =
          scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        return isPlain ? Character(scalar) : "-"
      })
  }
}

/// Where from one page the pages of letters are.
package struct PageLinks: Sendable {
  /// The way from the page to the folder of all pages, such as `../`; nil for a page by itself,
  /// which leads nowhere.
  package var root: String?
  /// The ids of the letters that have a page.
  package var letters: Set<String> = []

  /// Of a page by itself.
  package static let none = PageLinks(root: nil)

  /// The address of a place in a letter; nil where there is no page of it.
  package func address(_ letter: String, _ anchor: String? = nil) -> String? {
    guard let root, letters.contains(letter) else { return nil }
    return root + "letter/\(letter).html" + (anchor.map { "#" + $0 } ?? "")
  }

  /// Words that lead to a place; the words alone where there is no page.
  package func link(_ letter: String, _ anchor: String? = nil, _ words: HTML) -> HTML {
    address(letter, anchor).map { "<a href=\"\($0)\">\(words)</a>" } ?? words
  }

  /// Where evidence stands: `kst-27925-U#4.1/31, p. 3`, leading there.
  package func source(_ evidence: Evidence) -> HTML {
    let page = evidence.page.map { ", p. \($0)" } ?? ""
    return link(
      evidence.letter, evidence.fact.map(PageAnchor.fact) ?? PageAnchor.place(evidence.place),
      "<small>\(evidence.passage)\(page)</small>")
  }

  /// A value that leads to the words on which it rests, which it shows to those who ask.
  package func value(_ words: HTML, _ evidence: Evidence?) -> HTML {
    guard let evidence,
      let address = address(
        evidence.letter, evidence.fact.map(PageAnchor.fact) ?? PageAnchor.place(evidence.place))
    else { return words }
    return "<a class=\"v\" href=\"\(address)\" title=\"\(evidence.quote)\">\(words)</a>"
  }
}

extension Evidence {
  /// The sentence with the words in it marked.
  package var marked: HTML {
    let rest = sentence.dropFirst(lead.count)
    guard rest.hasPrefix(quote) else { return HTML.unbroken(sentence) }
    return HTML.unbroken(lead) + "<mark>\(HTML.unbroken(quote))</mark>"
      + HTML.unbroken(String(rest.dropFirst(quote.count)))
  }
}
