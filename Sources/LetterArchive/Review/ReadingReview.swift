internal import LetterModel

/// Lays the decisions about header, headings and signatories over a reading.
///
/// A decision holds where the reader reads what it read when the decision was taken. Where it reads
/// something else, the decision is orphaned and the reading stands.
struct ReadingReview {
  private let decisions: [Decision]

  /// Decisions that hold, of any subject; those about facts and those retracted are left aside.
  init(_ decisions: [Decision]) {
    self.decisions = decisions.filter { $0.subject != .fact && $0.action != .retracted }
  }

  /// The reading with what was decided in it.
  func applied(to letter: Letter) -> Letter {
    changed(letter, changing, from: \.before, to: \.after)
  }

  /// The reading as the reader made it, from one in which the decisions are laid; nil where none
  /// is found.
  ///
  /// What was decided may also be what the reader read by itself, in another text of the print: the
  /// hash tells.
  /// - Parameter isRead: whether a letter is the one that was read.
  func undone(in letter: Letter, isRead: (Letter) -> Bool) -> Letter? {
    let laid = changing.filter { decision in
      ReadingItem(decision, in: letter)?.value(in: letter) == decision.after["value"] ?? ""
    }
    // All of them but for a few; an edition's texts rarely differ in more.
    for leftOut in 0...min(laid.count, 3) {
      for kept in laid.leaving(out: leftOut) {
        let undone = changed(letter, kept.reversed(), from: \.after, to: \.before)
        if isRead(undone) { return undone }
      }
    }
    return isRead(letter) ? letter : nil
  }

  private var changing: [Decision] { decisions.filter { $0.action != .confirmed } }

  private func changed(
    _ letter: Letter, _ decisions: [Decision], from old: KeyPath<Decision, [String: String]>,
    to new: KeyPath<Decision, [String: String]>
  ) -> Letter {
    var result = letter
    var movesSections = false
    for decision in decisions {
      guard let item = ReadingItem(decision, in: letter),
        item.value(in: letter) == decision[keyPath: old]["value"] ?? ""
      else { continue }
      item.set(decision[keyPath: new]["value"] ?? "", in: &result)
      if case .heading = item { movesSections = true }
    }
    if movesSections { result.renumberSections() }
    return result
  }

  /// Those that hold for nothing in a letter to which they were applied.
  func orphans(in letter: Letter) -> [FactReview.Orphan] {
    decisions.compactMap { decision in
      guard let item = ReadingItem(decision, in: letter) else {
        return FactReview.Orphan(
          decision: decision.id, why: "'\(decision.anchor.quote)' is no longer in the letter")
      }
      let value = item.value(in: letter)
      if value == decision.after["value"] ?? "" { return nil }
      return FactReview.Orphan(decision: decision.id, why: "it is read as '\(value)' now")
    }
  }
}

extension Array {
  /// Every choice of all elements but `count`, in order.
  fileprivate func leaving(out count: Int) -> [[Element]] {
    if count == 0 { return [self] }
    if count > self.count { return [] }
    let rest = Array(dropFirst())
    return rest.leaving(out: count - 1) + rest.leaving(out: count).map { [self[0]] + $0 }
  }
}
