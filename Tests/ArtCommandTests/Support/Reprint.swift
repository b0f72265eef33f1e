/// Prints a letter again from what was read of it, in lines of another width: as a reader who works
/// from the JSON would typeset it.
struct Reprint {
  let letter: Plain
  /// Everything before the opening, as printed.
  let head: String
  let width: Int
  /// Behind the page on which a note stands.
  var pageTurn = "\u{0C}"

  init(_ letter: Plain, of original: String, width: Int) {
    self.letter = letter
    self.width = width
    // The head ends with the line of place and date, `Den Haag, 19 juni 2015`.
    let lines = original.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.contains(/^(Den Haag|['’]s-Gravenhage), \d/) } ?? 0
    head = lines[...end].map { $0.trimming() }.joined(separator: "\n")
  }

  var text: String {
    var parts = [head]
    var waiting: Set<String> = []
    for section in letter["sections"].items {
      let heading = section["heading"].string ?? ""
      if !heading.isEmpty { parts.append(marked(heading, section["marks"])) }
      for block in section["blocks"].items {
        let marker = block["marker"].string.map { $0 + " " } ?? ""
        parts.append(wrapped(marker + marked(block["text"].string ?? "", block["marks"])))
        waiting.formUnion(block["marks"].items.compactMap(\.["number"].string))
        // The page ends where a short line shows that the paragraph does: behind a full one
        // nobody could tell whether the next page begins another.
        let last = parts[parts.count - 1].split(separator: "\n").last ?? ""
        if waiting.isEmpty || last.count > width / 2 { continue }
        for note in letter["notes"].items where waiting.contains(note["number"].string ?? "") {
          parts.append(wrapped("\(note["number"].string ?? "") \(note["text"].string ?? "")"))
        }
        waiting = []
        parts[parts.count - 1] += "\n" + pageTurn
      }
    }
    for person in letter["signatories"].items {
      parts.append("De \(person["office"].string ?? ""),\n\(person["name"].string ?? "")")
    }
    // A page turn stands at the beginning of the next page's first line.
    return parts.joined(separator: "\n\n").replacing(pageTurn + "\n\n", with: pageTurn) + "\n"
  }

  /// The text with its notes' numbers where they stood.
  private func marked(_ text: String, _ marks: Plain) -> String {
    var scalars = Array(text.unicodeScalars)
    for mark in marks.items.reversed() {
      let number = Array((mark["number"].string ?? "").unicodeScalars)
      scalars.insert(contentsOf: number, at: mark["offset"].int ?? 0)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Broken at blanks only, as full as the width allows.
  private func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func trimming() -> Substring {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

/// What a letter says, without where it stands on paper.
struct Words: Equatable, CustomStringConvertible {
  var headings: [String]
  var blocks: [String]
  var notes: [String]
  var signatories: [String]

  init(_ letter: Plain) {
    let sections = letter["sections"].items
    headings = sections.map { "\($0["path"].cell) \($0["heading"].cell)" }
    blocks = sections.flatMap { $0["blocks"].items }.map { block in
      let marks = block["marks"].items.map { "\($0["number"].cell)@\($0["offset"].cell)" }
      return "\(block["kind"].cell) \(block["marker"].cell) \(block["text"].cell) \(marks)"
    }
    notes = letter["notes"].items.map { "\($0["number"].cell) \($0["text"].cell)" }
    signatories = letter["signatories"].items.map { "\($0["office"].cell): \($0["name"].cell)" }
  }

  var description: String { all.joined(separator: "\n") }

  var all: [String] { headings + blocks + notes + signatories }

  /// The first units that only one of the two has.
  func differences(from other: Words) -> [String] {
    all.difference(from: other.all).prefix(6).map { change in
      switch change {
      case .insert(_, let unit, _): "+ \(unit)"
      case .remove(_, let unit, _): "- \(unit)"
      }
    }
  }
}
