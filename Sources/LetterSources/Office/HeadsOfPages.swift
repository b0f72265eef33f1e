/// The heads and feet that a Word document prints on its pages.
struct HeadsOfPages {
  struct Head {
    var root: MarkupElement
    var isFoot: Bool
  }

  /// Those of the first page, which hold a letterhead.
  private(set) var first: [MarkupElement] = []
  /// Those of other pages, and all feet.
  private(set) var others: [Head] = []

  init(_ document: MarkupElement, _ files: OfficeFiles) throws {
    let relations = try files.root("word/_rels/document.xml.rels")?.all("Relationship") ?? []
    let targets = Dictionary(
      relations.compactMap { relation in
        relation["Id"].flatMap { id in relation["Target"].map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let sections =
      document.all("sectPr")
      + document.paragraphs.compactMap {
        $0.first("pPr")?.first("sectPr")
      }
    var met: Set<String> = []
    let hasFirst = sections.contains { section in
      section.first("titlePg") != nil
        && section.all("headerReference").contains { $0["type"] == "first" }
    }
    for section in sections {
      for reference in section.all("headerReference", "footerReference") {
        guard let target = reference["id"].flatMap({ targets[$0] }), met.insert(target).inserted,
          let root = try files.root("word/" + target)
        else { continue }
        let isFoot = reference.name == "footerReference"
        if !isFoot, reference["type"] == (hasFirst ? "first" : "default") {
          first.append(root)
        } else {
          others.append(Head(root: root, isFoot: isFoot))
        }
      }
    }
  }
}
