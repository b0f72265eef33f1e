internal import LetterModel

/// What stands in the text of a publication, block by block.
extension OfficialXML {
  /// Elements that only gather others.
  private static let containers: Set<String> = [
    "al-groep", "vrije-tekst", "tekst", "algemeen", "box", "citaat", "tekst-sluiting",
    "artikel-tekst", "antwoord", "vraag", "kamervraagopmerking", "amendement", "voorstel-wet",
    "aanhef", "considerans", "wettekst", "wijzig-lid", "wat", "lid", "slotformulering",
  ]

  /// Elements whose words are one paragraph.
  private static let paragraphs: Set<String> = [
    "al", "dagtekening", "considerans.al", "noot.al", "kamervraagonderwerp",
    "kamervraagomschrijving", "kamervraagnummer", "title", "bron", "nr",
  ]

  mutating func read(_ element: MarkupElement) {
    switch element.name {
    case "tussenkop", "tuskop": readHeading(element)
    case "lijst": read(list: element)
    case "table": read(table: element)
    case "definitielijst":
      for item in element.elements { read(definition: item) }
    case "plaatje", "illustratie": name(pictures: element)
    case "ondertekening", "ondtek": read(signature: element)
    case "datumtekst": addParagraph(element, as: .header(.placeAndDate))
    case "witreg", "metadata", "colspec": break
    case "noot", "voetnoot": keep(note: element)
    case "lid" where element.first("lidnr") != nil, "vraag" where element.first("nr") != nil,
      "antwoord" where element.first("nr") != nil:
      read(item: element, number: element.first("lidnr") ?? element.first("nr"), marker: nil)
    case _ where Self.isDivision(element): readDivision(element)
    case _ where Self.containers.contains(element.name):
      // Some of them hold words of their own, too.
      if hasWords(element) { addParagraph(element) } else { element.elements.forEach { read($0) } }
    case _ where Self.paragraphs.contains(element.name): addParagraph(element)
    default:
      remarks.met(unknown: element.name)
      if hasWords(element) || element.elements.isEmpty {
        addParagraph(element)
      } else {
        element.elements.forEach { read($0) }
      }
    }
  }

  /// Whether words stand right inside an element, and not only in those below it.
  private func hasWords(_ element: MarkupElement) -> Bool {
    element.children.contains { child in
      if case .text(let text) = child {
        text.unicodeScalars.contains(where: \.hasInk)
      } else {
        false
      }
    }
  }

  mutating func addParagraph(_ element: MarkupElement, as part: LineLook.Part = .paragraph) {
    var words = FormWords()
    // A list or a table may stand inside a paragraph: it ends there, and goes on behind it.
    for child in element.children {
      if case .element(let inner) = child, ["lijst", "table", "plaatje"].contains(inner.name) {
        writer.add(words, as: part, more: .more)
        words = FormWords()
        read(inner)
      } else {
        add(child, to: &words)
      }
    }
    writer.add(words, as: part, more: .more)
  }

  // MARK: Lists

  private mutating func read(list: MarkupElement) {
    var count = Int(list["start"] ?? "1") ?? 1
    for item in list.elements {
      if item.name == "li" {
        let marker = Self.marker(of: list, count)
        read(item: item, number: item.first("li.nr"), marker: marker)
        count += 1
      } else {
        read(item)
      }
    }
  }

  /// What the print sets before an item where the file leaves it to the printer.
  private static func marker(of list: MarkupElement, _ count: Int) -> String {
    let closing = list["nr-sluiting"] ?? ""
    switch list["type"] {
    case "a" where (1...26).contains(count):
      return String(Character(Unicode.Scalar(UInt8(96 + count))))
        + (closing.isEmpty ? ")" : closing)
    case "1": return "\(count)" + (closing.isEmpty ? "." : closing)
    case "ndash", "streepje": return "–"
    default: return "•"
    }
  }

  private mutating func read(item: MarkupElement, number: MarkupElement?, marker: String?) {
    let printed = number.map(\.words) ?? marker ?? ""
    var isFirst = true
    var loose = FormWords()
    func part(_ isFirst: Bool) -> LineLook.Part {
      isFirst ? .item(marker: printed.unicodeScalars.count) : .paragraph
    }
    for child in item.children {
      guard case .element(let element) = child, !isInline(element) else {
        add(child, to: &loose)
        continue
      }
      if let number, element === number { continue }
      if !loose.isEmpty {
        writer.add(loose, prefix: isFirst ? printed : "", as: part(isFirst), more: .more)
        (loose, isFirst) = (FormWords(), false)
      }
      if element.name == "al", isFirst {
        var words = FormWords()
        addInline(element, to: &words)
        writer.add(words, prefix: printed, as: part(true), more: .more)
        isFirst = false
      } else {
        read(element)
      }
    }
    if !loose.isEmpty {
      writer.add(loose, prefix: isFirst ? printed : "", as: part(isFirst), more: .more)
    }
  }

  private mutating func read(definition: MarkupElement) {
    guard let term = definition.first("term"), let meaning = definition.first("definitie") else {
      return read(definition)
    }
    var words = FormWords()
    addInline(term, to: &words)
    words.space()
    let number = definition.first("li.nr")?.words ?? ""
    let first = meaning.first("al")
    addInline(first ?? meaning, to: &words)
    writer.add(
      words, prefix: number,
      as: number.isEmpty ? .paragraph : .item(marker: number.unicodeScalars.count), more: .more)
    if let first {
      for child in meaning.elements where child !== first { read(child) }
    }
  }

  // MARK: What holds no text

  private mutating func name(pictures element: MarkupElement) {
    let pictures = element.name == "illustratie" ? [element] : element.all("illustratie")
    for picture in pictures {
      remarks.add("the picture \(picture["naam"] ?? "without a name") was left out")
    }
    for child in element.elements where child.name != "illustratie" { read(child) }
  }

  // MARK: Signatures

  /// Offices and names by turns; what stands bare between them belongs to the office before it.
  private mutating func read(signature: MarkupElement) {
    var office = FormWords()
    var name = FormWords()
    func write(_ writer: inout FormWriter) {
      writer.add(office, as: .office, more: .more)
      writer.add(name, as: .name, more: .more)
      (office, name) = (FormWords(), FormWords())
    }
    for child in signature.children {
      switch child {
      case .element(let element) where element.name == "naam":
        if !name.isEmpty { write(&writer) }
        for part in element.children {
          if case .element = part { name.space() }
          add(part, to: &name)
          name.space()
        }
      case .element(let element) where element.name == "functie" || element.name == "deze":
        if !name.isEmpty { write(&writer) }
        office.space()
        addInline(element, to: &office)
      case .element(let element) where !isInline(element):
        write(&writer)
        read(element)
      default: add(child, to: &office)
      }
    }
    write(&writer)
  }
}
