internal import LetterModel

/// What stands inside a paragraph of a publication. Instructions to the printer inside a word leave
/// nothing, since expat tells of them apart from the text.
extension OfficialXML {
  private static let inline: Set<String> = [
    "nadruk", "extref", "intref", "dossierref", "sup", "inf", "br", "noot", "nootref", "voetref",
    "datum", "ondernummer", "dossiernr", "begrotingshoofdstuk", "voornaam", "voorvoegsels",
    "achternaam", "functie", "naam", "titel", "subtitel", "nummer", "ltrlabel", "herdruk", "label",
    "nr", "term", "li.nr", "lidnr", "deze", "plaats", "gegeven", "unl", "alias",
  ]

  /// Elements that stand in the stream of words wherever they are met.
  func isInline(_ element: MarkupElement) -> Bool {
    ["nadruk", "extref", "intref", "dossierref", "sup", "inf", "br", "noot", "nootref", "voetref"]
      .contains(element.name)
  }

  mutating func addInline(
    _ element: MarkupElement, to words: inout FormWords, _ style: FormWords.Style = .init()
  ) {
    for child in element.children { add(child, to: &words, style) }
  }

  mutating func add(
    _ content: MarkupElement.Content, to words: inout FormWords,
    _ style: FormWords.Style = .init()
  ) {
    guard case .element(let element) = content else {
      if case .text(let text) = content { words.add(text, style) }
      return
    }
    var style = style
    switch element.name {
    case "noot":
      let id = element["id"] ?? "noot \(ObjectIdentifier(element).hashValue)"
      keep(note: element)
      words.call(notes.number(id), mark: notes.mark(id, printed: nil))
    case "nootref", "voetref":
      guard let id = element["refid"] else { return }
      words.call(notes.number(id), mark: notes.mark(id, printed: element["nr"]))
    case "br": words.space()
    case "nadruk":
      let type = element["type"] ?? ""
      style.isBold = style.isBold || ["vet", "halfvet", "vetcur"].contains(type)
      style.isItalic = style.isItalic || ["cur", "vetcur"].contains(type)
      addInline(element, to: &words, style)
    case "sup":
      style.isRaised = true
      addInline(element, to: &words, style)
    case "al", "noot.al", "li":
      words.space()
      addInline(element, to: &words, style)
      words.space()
    default:
      if !Self.inline.contains(element.name), !["lijst", "entry"].contains(element.name) {
        remarks.met(unknown: element.name)
      }
      addInline(element, to: &words, style)
    }
  }

  // MARK: Notes

  mutating func keep(note: MarkupElement) {
    let id = note["id"] ?? "noot \(ObjectIdentifier(note).hashValue)"
    // Its number is taken before those of notes inside it.
    _ = notes.number(id)
    notes.add(id, printed: note.first("noot.nr")?.words ?? note["nr"], paragraphs(of: note))
  }

  /// The paragraphs of a note, one words each.
  mutating func paragraphs(of note: MarkupElement) -> [FormWords] {
    var paragraphs: [FormWords] = []
    var loose = FormWords()
    for child in note.children {
      if case .element(let element) = child, !isInline(element) {
        if element.name == "noot.nr" { continue }
        if !loose.isEmpty { paragraphs.append(loose) }
        loose = FormWords()
        var words = FormWords()
        addInline(element, to: &words)
        paragraphs.append(words)
      } else {
        add(child, to: &loose)
      }
    }
    if !loose.isEmpty { paragraphs.append(loose) }
    return paragraphs
  }
}
