internal import LetterModel

/// An element of XML or HTML, and what it holds.
final class MarkupElement {
  enum Content {
    case text(String)
    case element(MarkupElement)
  }

  /// Without the prefix of a namespace; of HTML in small letters.
  let name: String
  /// By their names, without prefixes.
  let attributes: [String: String]
  var children: [Content] = []

  init(_ name: String, _ attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The elements right below this one.
  var elements: [MarkupElement] {
    children.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// Every element below this one for which `matches` holds, in order; nothing inside them.
  func all(where matches: (MarkupElement) -> Bool) -> [MarkupElement] {
    elements.flatMap { matches($0) ? [$0] : $0.all(where: matches) }
  }

  func all(_ names: String...) -> [MarkupElement] { all { names.contains($0.name) } }

  /// The first such element, wherever it stands below this one.
  func find(where matches: (MarkupElement) -> Bool) -> MarkupElement? {
    for child in elements {
      if matches(child) { return child }
      if let found = child.find(where: matches) { return found }
    }
    return nil
  }

  func find(_ name: String) -> MarkupElement? { find { $0.name == name } }

  /// All characters inside it, as they stand there.
  var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let words): text += words
      case .element(let element): text += element.text
      }
    }
  }

  /// Its words, with one blank between them.
  var words: String { text.folded }

  var isEmpty: Bool { !text.unicodeScalars.contains(where: \.hasInk) }
}

extension String {
  /// With one space for all blanks of a markup that stand together, and none at the ends.
  var folded: String {
    var scalars = String.UnicodeScalarView()
    var pending = false
    for scalar in unicodeScalars {
      if scalar.isMarkupBlank {
        pending = true
      } else {
        if pending, !scalars.isEmpty { scalars.append(" ") }
        pending = false
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Blanks and line ends that mean no more than a space; a no-break space means more.
  var isMarkupBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
