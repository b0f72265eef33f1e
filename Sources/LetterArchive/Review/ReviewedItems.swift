public import LetterModel
internal import SQLite

/// A field of the header, the level of a heading or a signatory, with what people said of it.
public struct ReviewedItem: Equatable, Sendable {
  /// What it is.
  public var target: ReviewTarget
  /// What names it for people, such as the field, the heading or `signatory 2`.
  public var name: String
  /// Its value as it stands; empty where nothing was read.
  public var value: String
  /// What the last decision says.
  public var review: ReviewStatus
  /// The number of that decision; nil where there is none.
  public var decision: Int?
  /// The page on which it stands; nil for fields of the header.
  public var page: Int?
}

extension Archive {
  /// What can be confirmed and corrected in a letter beside its facts: header, headings, signatories.
  public func reviewedItems(of reference: LetterReference) throws -> [ReviewedItem] {
    try read {
      let place = try locate(reference)
      let letter = try LetterLoad(db: db, revision: place.revision).letter()
      let heads = try DecisionStore(db).heads(of: place.edition)
      let orphans = try FindingLoad(db: db, revision: place.revision).orphans().map(\.decision)
      let decided = heads.filter { !orphans.contains($0.id) && $0.action != .retracted }
      return ReadingItem.all(of: letter).map { item in
        let head = decided.last { ReadingItem($0, in: letter) == item }
        return ReviewedItem(
          target: item.target(in: letter), name: item.name(in: letter),
          value: item.value(in: letter),
          review: head.map { ReviewStatus($0.action) } ?? .extracted, decision: head?.id,
          page: item.page(in: letter))
      }
    }
  }
}

extension ReadingItem {
  /// Everything of a letter that can be corrected.
  fileprivate static func all(of letter: Letter) -> [ReadingItem] {
    HeaderFieldName.allCases.map { .header($0) }
      + letter.sections.indices.dropFirst().map { .heading($0) }
      + letter.signatories.indices.map { .signatory($0) }
  }

  fileprivate func target(in letter: Letter) -> ReviewTarget {
    switch self {
    case .header(let field): .header(field.rawValue)
    case .heading(let index): .heading(letter.sections[index].path)
    case .signatory(let index): .signatory(index + 1)
    case .added: .newSignatory
    }
  }

  fileprivate func name(in letter: Letter) -> String {
    switch self {
    case .header(let field): field.rawValue
    case .heading(let index): letter.sections[index].heading
    case .signatory(let index): "signatory \(index + 1)"
    case .added: "signatory"
    }
  }

  fileprivate func page(in letter: Letter) -> Int? {
    switch self {
    case .header, .added: nil
    case .heading(let index): letter.sections[index].page
    case .signatory(let index): letter.signatories[index].page
    }
  }
}
