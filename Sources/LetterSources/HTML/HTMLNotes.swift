internal import LetterModel

/// The notes of a page: short links to a place further on, and what stands there.
struct HTMLNotes {
  private var notes = FormNotes()
  /// The links that call a note, with its name and the mark.
  private var calls: [ObjectIdentifier: (note: Int, mark: String)] = [:]
  /// The elements that hold a note, or nothing but notes.
  private var holders: Set<ObjectIdentifier> = []

  init(_ html: MarkupElement) {
    var index = Index()
    index.add(html, parent: nil)
    var found: [(id: String, mark: String, holder: MarkupElement)] = []
    var targets: [String: MarkupElement] = [:]
    for link in index.links {
      guard let id = Self.target(of: link), let mark = Self.mark(of: link),
        let target = index.ids[id] ?? index.ids["supernote-note-" + id],
        index.order(target) > index.order(link)
      else { continue }
      if targets[id] == nil {
        targets[id] = target
        found.append((id, mark, target))
      }
      calls[ObjectIdentifier(link)] = (notes.number(id), mark)
    }
    let counts = index.counts(Array(targets.values))
    for (id, mark, target) in found {
      let holder = index.holder(of: target, counts)
      holders.insert(ObjectIdentifier(holder))
      notes.add(id, printed: mark, Self.paragraphs(holder, mark: mark, index))
    }
    index.gather(&holders)
  }

  func isNote(_ element: MarkupElement) -> Bool { holders.contains(ObjectIdentifier(element)) }

  /// Whether an element calls a note: a link, or a raised sign that holds nothing but one.
  func call(_ element: MarkupElement) -> (note: Int, mark: String)? {
    if let call = calls[ObjectIdentifier(element)] { return call }
    guard ["sup", "span", "small"].contains(element.name), element.elements.count == 1,
      let inner = element.elements.first, element.words == inner.words
    else { return nil }
    return call(inner)
  }

  func write(_ writer: inout FormWriter) { notes.write(&writer) }

  private static func target(of link: MarkupElement) -> String? {
    guard let href = link["href"], let sign = href.firstIndex(of: "#") else { return nil }
    let id = String(href[href.index(after: sign)...])
    return id.isEmpty ? nil : id
  }

  /// The figures of a link that is nothing but the mark of a note: `1`, `[1]`, `*`.
  private static func mark(of link: MarkupElement) -> String? {
    let words = link.words
    let bare = words.filter { !"[]() ".contains($0) }
    guard !bare.isEmpty, words.count <= 5,
      bare.allSatisfy({ $0.isASCII && $0.isNumber }) || bare.allSatisfy({ "*†‡§".contains($0) })
    else { return nil }
    return bare
  }

  // MARK: Words of a note

  private static func paragraphs(
    _ holder: MarkupElement, mark: String, _ index: Index
  ) -> [FormWords] {
    var gatherer = NoteWords(mark: mark)
    gatherer.gather(holder)
    return gatherer.paragraphs
  }

  /// The words of a note without its number and without the way back.
  private struct NoteWords {
    let mark: String
    private(set) var paragraphs: [FormWords] = []
    private var words = FormWords()
    private var isFirst = true

    init(mark: String) { self.mark = mark }

    mutating func gather(_ holder: MarkupElement) {
      add(holder)
      flush()
    }

    private mutating func flush() {
      if !words.isEmpty { paragraphs.append(words) }
      words = FormWords()
    }

    private mutating func add(_ element: MarkupElement) {
      for child in element.children {
        switch child {
        case .text(let text): add(text)
        case .element(let inner):
          if HTMLPage.isNoText(inner) || inner.classes.contains("note-close") || isWayBack(inner) {
            continue
          }
          if isFirst, words.isEmpty, inner.words.filter({ !"[]().".contains($0) }) == mark {
            isFirst = false
            continue
          }
          let isBlock = ["p", "div", "li", "dd", "blockquote", "br"].contains(inner.name)
          if isBlock { flush() }
          add(inner)
          if isBlock { flush() }
        }
      }
    }

    /// `1 Zie …`: the number before the first words.
    private mutating func add(_ text: String) {
      guard isFirst, text.unicodeScalars.contains(where: \.hasInk) else { return words.add(text) }
      isFirst = false
      let start = text.folded
      let rest = start.drop { "[(".contains($0) }
      guard rest.hasPrefix(mark), case let behind = rest.dropFirst(mark.count),
        behind.first.map({ "]). \u{A0}\t".contains($0) }) ?? true
      else { return words.add(text) }
      words.add(String(behind.drop { "]). \u{A0}".contains($0) }))
      if text.last?.isWhitespace == true { words.space() }
    }

    /// Arrows, and what chooses how they look.
    private static let back: Set<Unicode.Scalar> = [
      "\u{21A9}", "\u{2191}", "^", "\u{23CE}", "\u{2190}", "\u{FE0E}", "\u{FE0F}",
    ]

    private func isWayBack(_ element: MarkupElement) -> Bool {
      guard element.name == "a", element["href"]?.contains("#") == true else { return false }
      let words = element.words
      return words.isEmpty || words.unicodeScalars.allSatisfy { Self.back.contains($0) }
        || ["terug", "naar boven", "terug naar tekst"].contains(words.lowercased())
        || words.filter { !"[]().".contains($0) } == mark
    }
  }

  // MARK: Places

  /// Where the elements of a page stand.
  private struct Index {
    private(set) var ids: [String: MarkupElement] = [:]
    private(set) var links: [MarkupElement] = []
    private var places: [ObjectIdentifier: Int] = [:]
    private var parents: [ObjectIdentifier: MarkupElement] = [:]

    mutating func add(_ element: MarkupElement, parent: MarkupElement?) {
      places[ObjectIdentifier(element)] = places.count
      parents[ObjectIdentifier(element)] = parent
      for name in [element["id"], element["name"]].compactMap(\.self) where ids[name] == nil {
        ids[name] = element
      }
      if element.name == "a" { links.append(element) }
      for child in element.elements { add(child, parent: element) }
    }

    func order(_ element: MarkupElement) -> Int { places[ObjectIdentifier(element)] ?? 0 }

    /// The block around the place to which a link leads, as large as it may be without another
    /// note in it, and without text before it.
    func holder(of target: MarkupElement, _ counts: [ObjectIdentifier: Int]) -> MarkupElement {
      var holder = described(by: target) ?? target
      while !["p", "li", "div", "dd", "aside", "section", "tr", "td"].contains(holder.name),
        let parent = parents[ObjectIdentifier(holder)], parent.name != "body"
      {
        holder = parent
      }
      while let parent = parents[ObjectIdentifier(holder)],
        ["li", "div", "aside", "dd"].contains(parent.name), counts[ObjectIdentifier(parent)] == 1,
        Self.isCalledNote(parent) || parent.words == holder.words
      {
        holder = parent
      }
      return holder
    }

    /// What a list of terms sets behind a number.
    private func described(by target: MarkupElement) -> MarkupElement? {
      guard target.name == "dt", let parent = parents[ObjectIdentifier(target)] else { return nil }
      return parent.elements.drop { $0 !== target }.dropFirst().first { $0.name == "dd" }
    }

    private static func isCalledNote(_ element: MarkupElement) -> Bool {
      let id = element["id"] ?? ""
      return id.hasPrefix("ftn") || id.hasPrefix("edn")
        || !element.marks.isDisjoint(with: ["noot", "footnote", "voetnoot", "note", "endnote"])
    }

    /// How many of some elements stand in each element around them, themselves among them.
    func counts(_ targets: [MarkupElement]) -> [ObjectIdentifier: Int] {
      var counts: [ObjectIdentifier: Int] = [:]
      for target in targets {
        var element: MarkupElement? = target
        while let inner = element {
          counts[ObjectIdentifier(inner), default: 0] += 1
          element = parents[ObjectIdentifier(inner)]
        }
      }
      return counts
    }

    /// Adds what holds nothing but notes: their list, and the line and heading above them.
    func gather(_ holders: inout Set<ObjectIdentifier>) {
      var new = holders
      while !new.isEmpty {
        var above: [ObjectIdentifier: MarkupElement] = [:]
        for id in new {
          if let parent = parents[id], parent.name != "body" {
            above[ObjectIdentifier(parent)] = parent
          }
        }
        new = Set(above.filter { !holders.contains($0.key) && isOfNotes($0.value, holders) }.keys)
        holders.formUnion(new)
      }
    }

    private func isOfNotes(_ element: MarkupElement, _ holders: Set<ObjectIdentifier>) -> Bool {
      element.children.allSatisfy { child in
        switch child {
        case .text(let text): !text.unicodeScalars.contains(where: \.hasInk)
        case .element(let inner):
          holders.contains(ObjectIdentifier(inner)) || inner.isEmpty || inner.name == "dt"
            || ["noten", "voetnoten", "eindnoten", "noot"].contains(inner.words.lowercased())
        }
      }
    }
  }
}
