internal import LetterModel

/// The publications of officielebekendmakingen.nl as XML: `officiele-publicatie`, and `kamerwrk`
/// of the years before it.
struct OfficialXML {
  var writer = FormWriter()
  var notes = FormNotes()
  var remarks = FormRemarks()
  /// How deep the divisions stand in which the reader is.
  private var depth = 0
  /// The looks of the unnumbered headings in the division at hand, the main one first.
  private var looks: [Int] = []

  /// The root elements that are read.
  static let roots: Set<String> = ["officiele-publicatie", "kamerwrk"]

  init(_ root: MarkupElement) {
    if root.name == "kamerwrk" { readOld(root) } else { readPublication(root) }
    notes.write(&writer)
    if let id = Self.id(in: root) { writer.add(id, as: nil, role: .running) }
  }

  /// The official id, as the address of the paper's record or its metadata tell it.
  private static func id(in root: MarkupElement) -> String? {
    let records = root.first("metadata")?.all("meta", "metadata") ?? []
    for record in records {
      guard let content = record["content"] else { continue }
      if record["name"] == "DC.identifier" { return content }
      if record["name"] == "OVERHEIDop.externMetadataRecord" {
        let parts = content.split(separator: "/")
        if let place = parts.firstIndex(of: "metadata.xml"), place > 0 {
          return String(parts[place - 1])
        }
      }
    }
    return nil
  }

  // MARK: Head

  private mutating func readPublication(_ root: MarkupElement) {
    for part in root.elements where part.name != "metadata" {
      for child in part.elements {
        switch child.name {
        case "kamerstukkop", "kamervraagkop": readPrintHead(child)
        case "dossier": readDossier(child)
        case "stuk": readPaper(child)
        default: read(child)
        }
      }
    }
  }

  private mutating func readPrintHead(_ head: MarkupElement) {
    for line in head.elements {
      switch line["inhoud"] {
      case "vergaderjaar": writer.add(line.words, as: .header(.sessionYear))
      case "kameraanduiding", "kamernummer": writer.add(line.words, as: .header(.chamber))
      default: writer.add(line.words, as: .header(.letterhead))
      }
    }
  }

  /// `99 001 X Title`: the number, the chapter of the budget, the title.
  private mutating func readDossier(_ dossier: MarkupElement) {
    var words = FormWords()
    for child in dossier.elements {
      for part in child.name == "dossiernummer" && !child.elements.isEmpty
        ? child.elements : [child]
      {
        words.space()
        addInline(part, to: &words)
      }
    }
    writer.add(words, as: .header(.dossierLine), more: .more)
  }

  private mutating func readPaper(_ paper: MarkupElement) {
    var title = FormWords()
    var body: [MarkupElement] = []
    for child in paper.elements {
      switch child.name {
      case "stuknr", "titel", "herdruk":
        title.space()
        addInline(child, to: &title)
      case "datumtekst": body.insert(child, at: 0)
      default: body.append(child)
      }
    }
    writer.add(title, as: .header(.numberLine), more: .more)
    inDivision(paper) { reader in
      for child in body { reader.read(child) }
    }
  }

  // MARK: Old papers

  private mutating func readOld(_ root: MarkupElement) {
    for note in root.all("voetnoot") { keep(oldNote: note) }
    for child in root.elements {
      switch child.name {
      case "kop":
        for line in child.elements {
          let isYear = line.words.lowercased().hasPrefix("vergaderjaar")
          writer.add(line.words, as: .header(isYear ? .sessionYear : .chamber))
        }
      case "frontm": readFront(child)
      case "body":
        for part in child.elements {
          if part.name == "stuk" { readOldPaper(part) } else { read(part) }
        }
      case "metadata", "voetnoot": break
      default: read(child)
      }
    }
  }

  private mutating func readFront(_ front: MarkupElement) {
    for child in front.elements {
      switch child.name {
      case "onderw":
        var words = FormWords()
        for part in child.elements {
          words.space()
          addInline(part, to: &words)
        }
        writer.add(words, as: .header(.dossierLine), more: .more)
      case "versie", "vergjaar": break
      default: writer.add(child.words, as: .header(.letterhead))
      }
    }
  }

  private mutating func readOldPaper(_ paper: MarkupElement) {
    var title = FormWords()
    var rest: [MarkupElement] = []
    for child in paper.elements {
      if rest.isEmpty, ["ltrlabel", "nummer", "titel"].contains(child.name) {
        title.space()
        addInline(child, to: &title)
      } else {
        rest.append(child)
      }
    }
    writer.add(title, as: .header(.numberLine), more: .more)
    inDivision(paper) { reader in
      for child in rest { reader.read(child) }
    }
  }

  private mutating func keep(oldNote note: MarkupElement) {
    guard let id = note["id"] ?? note["nr"] else { return }
    notes.add(id, printed: note["nr"], paragraphs(of: note))
  }

  // MARK: Divisions

  /// Reads inside a division: its headings stand below those around it.
  mutating func inDivision(_ division: MarkupElement, _ read: (inout OfficialXML) -> Void) {
    let before = looks
    let headings = division.all(where: Self.isHeadingOrDivision)
    looks = Set(headings.filter { !Self.isDivision($0) }.map(Self.look)).sorted()
    read(&self)
    looks = before
  }

  static func isDivision(_ element: MarkupElement) -> Bool {
    ["divisie", "bijlage", "hoofdstuk", "paragraaf", "afdeling", "artikel", "wijzig-artikel"]
      .contains(element.name)
  }

  private static func isHeadingOrDivision(_ element: MarkupElement) -> Bool {
    element.name == "tussenkop" || element.name == "tuskop" || isDivision(element)
  }

  /// How a heading is set, the main look first; older files set it inside.
  private static func look(_ heading: MarkupElement) -> Int {
    let inside = heading.elements.count == 1 ? heading.first("nadruk")?["type"] : nil
    let name = heading["kopopmaak"] ?? heading["letat"] ?? inside ?? "vet"
    let rank = ["vet", "halfvet", "vetcur", "cur", "rom", "ondlijn"].firstIndex(of: name)
    return rank ?? 6
  }

  mutating func readDivision(_ division: MarkupElement) {
    for child in division.elements where child.name == "kop" {
      var words = FormWords()
      for part in child.elements {
        words.space()
        addInline(part, to: &words)
      }
      if child.elements.isEmpty { addInline(child, to: &words) }
      writer.add(words, as: .heading(level: depth * 10), more: .more)
    }
    depth += 1
    inDivision(division) { reader in
      for child in division.elements where child.name != "kop" { reader.read(child) }
    }
    depth -= 1
  }

  mutating func readHeading(_ heading: MarkupElement) {
    var words = FormWords()
    addInline(heading, to: &words)
    // A heading in the face of the text may be a sentence of it.
    if Self.look(heading) >= 4, let last = heading.words.last, ".:;,".contains(last) {
      writer.add(words, as: .paragraph, more: .more)
    } else {
      let rank = looks.firstIndex(of: Self.look(heading)) ?? looks.count
      writer.add(words, as: .heading(level: depth * 10 + rank), more: .more)
    }
  }
}
