import LetterModel

/// Numbers that a letter gives as the sum of others: `Samen gaat het om ongeveer 55 militairen`.
enum ContributionTotals {
  /// The parts of a sum that a mention states, among the drafts there are; empty where it is no
  /// sum of several.
  static func parts(
    of mention: Mention, besides whole: Int?, _ list: ContributionList, _ context: LetterContext
  ) -> [Int] {
    let isOfAll = mention.subjects == [context.fallback] || mention.subjects == ["personnel"]
    let parts = list.drafts.indices.suffix(100).filter { index in
      let draft = list.drafts[index]
      guard draft.parts.isEmpty, index != whole else { return false }
      guard isOfAll else { return mention.subjects.contains(draft.subject) }
      return !draft.numbers.isEmpty && draft.statements[0] < mention.statement
    }
    // Those of the section that adds them up, where it names several.
    let section = context.statements[mention.statement].section.path
    let near = parts.filter { index in
      list.drafts[index].statements.contains { context.statements[$0].section.path == section }
    }
    if isOfAll, near.count > 1 { return near }
    return parts.count > 1 ? parts : []
  }

  /// The contributions that the items of a list spell out under a number.
  static func parts(under lead: Int, _ list: ContributionList, _ context: LetterContext) -> [Int] {
    list.drafts.indices.suffix(100).filter { index in
      list.drafts[index].statements.contains { context.statements[$0].lead == lead }
    }
  }

  /// Finds numbers that the parts of the same subject add up to, where the letter gives all of
  /// them: the sum may stand before its parts.
  static func findSums(in list: inout ContributionList) {
    for index in list.drafts.indices {
      let draft = list.drafts[index]
      guard draft.parts.isEmpty, draft.unit == nil, draft.numbers.count == 1,
        let whole = draft.numbers.first, whole.aspect == .people, whole.valueMax == nil
      else { continue }
      let others = list.indices(of: draft.subject).filter {
        $0 != index && list.drafts[$0].parts.isEmpty
          && list.drafts[$0].numbers(of: .people).count == 1
      }
      let sum = others.reduce(0) { $0 + list.drafts[$1].numbers(of: .people)[0].value }
      if others.count > 1, sum == whole.value { list.change(index) { $0.parts = others } }
    }
  }
}
