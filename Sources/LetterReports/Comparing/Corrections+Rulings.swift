package import LetterArchive
package import LetterComparing

extension Corrections {
  /// What people ruled about two letters of an archive.
  package init(_ rulings: [AlignmentRuling]) {
    self.init(
      sections: rulings.filter { $0.level == .section }.compactMap { ruling in
        Ruling(ruling.ruling).map { OnSections(old: ruling.old, new: ruling.new, $0) }
      },
      blocks: rulings.filter { $0.level == .block }.compactMap { ruling in
        guard let old = Int(ruling.old), let new = Int(ruling.new) else { return nil }
        return Ruling(ruling.ruling).map { OnBlocks(old: old, new: new, $0) }
      })
  }
}

extension Corrections.Ruling {
  fileprivate init?(_ ruling: AlignmentRuling.Ruling) {
    switch ruling {
    case .pair: self = .pair
    case .part: self = .part
    case .retracted: return nil
    }
  }
}
