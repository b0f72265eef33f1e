import ArgumentParser
import LetterArchive
import LetterModel
import LetterReports

/// What a decision on the command line needs.
struct ReviewArguments: ParsableArguments {
  @OptionGroup var archive: ArchiveOption

  @Option(help: "The kind of fact, where several stand on the same words.")
  var kind: String?

  @OptionGroup var decision: DecisionOptions

  /// Takes one decision about each name.
  func decide(
    _ action: Decision.Action, about names: [String], changes: [String: String] = [:]
  ) throws {
    let kind = try kind.map(FactRows.kind)
    try take(action, names) { name, store in
      let target = try name.target(kind: kind)
      return (target, try kept(changes, of: target, name, store))
    }
  }

  /// Takes one decision about what each name leads to, and ends the program.
  func take(
    _ action: Decision.Action, _ names: [String],
    of subject: (ReviewName, Archive) throws -> (ReviewTarget, changes: [String: String])
  ) throws {
    let store = try archive.open(for: .writing)
    let requests = try names.map { text in
      let name = try ReviewName(reading: text)
      let (target, changes) = try subject(name, store)
      return DecisionRequest(action, target, of: name.letter, changes: changes, why: decision.why)
    }
    do {
      let taken = try store.decide(requests, by: decision.person)
      Output.error(
        taken.isEmpty ? "nothing to do: it stands so already" : "\(action.rawValue): \(taken.count)"
      )
    } catch ArchiveError.review(let request, let error) {
      let failure = Failure(ArchiveError.review(request: request, error))
      throw Failure(failure.exitCode, "\(names[request - 1]): \(failure.message)")
    }
    Output.end(0)
  }

  /// Money as the archive keeps it: whether euros are meant depends on the fact.
  private func kept(
    _ changes: [String: String], of target: ReviewTarget, _ name: ReviewName, _ store: Archive
  ) throws -> [String: String] {
    guard case .fact(let block, let note, let range, let kind) = target, !changes.isEmpty else {
      return FieldText.kept(changes, of: target)
    }
    let fact = try store.opened(name.letter).reviewedFacts.first {
      (kind == nil || $0.fact.kind == kind) && $0.fact.place.range == range
        && $0.fact.place.note == note
        && (note != nil || $0.fact.place.block == block)
    }
    return FieldText.kept(changes, of: fact?.fact)
  }
}
