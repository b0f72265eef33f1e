import DutchFinder
import DutchLanguage
import LetterArchive
import LetterFacts
import LetterModel
import LetterReports

/// A letter laid out for review: what stands in it as of now, and who decides about it. The round,
/// the sheet, the page and the list all work from here.
struct ReviewDesk {
  let store: Archive
  let reference: LetterReference
  /// Only facts of this kind; nil for everything.
  let kind: Fact.Kind?
  /// Whether what was decided is asked again.
  let isAll: Bool
  let by: String?
  let opened: OpenedLetter
  /// Those of the kind.
  let facts: [ReviewedFact]
  /// Header, headings and signatories; none where a kind of fact is wanted.
  let items: [ReviewedItem]

  init(
    _ reference: LetterReference, in store: Archive, kind: Fact.Kind?, isAll: Bool, by: String?
  ) throws {
    (self.store, self.reference, self.kind) = (store, reference, kind)
    (self.isAll, self.by) = (isAll, by)
    opened = try store.opened(reference)
    facts = opened.reviewedFacts.filter { kind == nil || $0.fact.kind == kind }
    items = try kind == nil ? store.reviewedItems(of: reference) : []
  }

  /// What to ask, in order.
  func agenda(_ neighbours: ReviewNeighbours? = nil) throws -> ReviewAgenda {
    let neighbours = try neighbours ?? ReviewNeighbours(of: opened, in: store)
    let numbers = try kind == nil ? openNumbers() : []
    return try store.lexicon().use {
      let (reasons, doubts) = (FactReasons(opened), FactDoubts(opened))
      return ReviewAgenda(
        opened, items: items, numbers: numbers, neighbours: neighbours, isAll: isAll, kind: kind,
        doubts: { doubts[$0] }
      ) { fact in
        reasons.reason(of: fact).map {
          ReviewRule(id: $0.rule, precision: RulePrecision.of($0.rule), because: $0.because)
        }
      }
    }
  }

  /// The numbers that nothing explains, without those of which somebody said that they need no fact.
  private func openNumbers() throws -> [NumberClaim] {
    let passed = try store.decisions(about: reference).filter {
      $0.subject == .fact && $0.action == .rejected && $0.before.isEmpty
    }
    return try store.numbers(of: opened).filter { number in
      number.claim == .unclaimed
        && !passed.contains {
          $0.anchor.block == number.place.block && $0.anchor.note == number.place.note
            && $0.anchor.quote == number.words
        }
    }
  }

  /// Confirms every fact that nobody decided about, of one rule where one is named.
  func confirmAll(of rule: String?, why: String?) throws {
    guard let why else {
      throw Failure(Exit.usage, "a decision about many needs its reason; give --why TEXT")
    }
    let reasons = try store.lexicon().use { FactReasons(opened) }
    let read = facts.filter { rule == nil || reasons.reason(of: $0.fact)?.rule == rule }
    if let rule, read.isEmpty {
      throw Failure(
        Exit.notFound, "no fact of the letter was read by '\(rule)'; 'facts --why' names the rules")
    }
    let taken = try store.decide(
      read.filter { $0.review == .extracted }.map {
        DecisionRequest(.confirmed, ReviewTarget($0.fact), of: reference, why: why)
      }, by: by)
    Output.error("confirmed: \(taken.count)")
  }

  func list(_ format: OutputFormat) throws {
    var table = ReviewListing.rows(
      facts, items, decisions: try store.decisions(about: reference), of: opened)
    if format == .table {
      table.columns = ["item", "review", "kind", "subject", "value", "quote"]
      table.shortened = ["subject", "value", "quote"]
    }
    table.print(format)
    for orphan in try store.orphans(of: reference) where format == .table {
      Output.error(
        "decision \(orphan.decision.id) (\(orphan.decision.action.rawValue) "
          + "'\(orphan.decision.anchor.quote)') holds for nothing: \(orphan.why)")
    }
  }
}
