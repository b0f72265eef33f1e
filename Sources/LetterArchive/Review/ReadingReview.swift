internal import LetterModel

/// Lays the decisions about header, headings and signatories over a reading.
///
/// A decision holds where the reader reads what it read when the decision was taken. Where it reads
/// something else now, the decision is orphaned and the new reading stands.
struct ReadingReview {
  private let decisions: [Decision]

  /// Decisions that hold, of any subject; those about facts and those retracted are left aside.
  init(_ decisions: [Decision]) {
    self.decisions = decisions.filter { $0.subject != .fact && $0.action != .retracted }
  }

  /// The reading with what was decided in it.
  func applied(to letter: Letter) -> Letter {
    changed(letter, from: \.before, to: \.after)
  }

  /// The reading as the reader made it, from one in which the decisions are laid.
  func undone(in letter: Letter) -> Letter {
    changed(letter, from: \.after, to: \.before)
  }

  private func changed(
    _ letter: Letter, from old: KeyPath<Decision, [String: String]>,
    to new: KeyPath<Decision, [String: String]>
  ) -> Letter {
    var result = letter
    var movesSections = false
    for decision in decisions where decision.action == .corrected {
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
