internal import LetterModel

/// What the checks found in all letters, as far as the pages about it need.
struct GatheredFindings {
  /// A finding with the letter it is about.
  struct One {
    var finding: AuditFinding
    var letter: String
    /// The names of the passages of its evidence, in order.
    var passages: [String]
  }

  /// A citation of a letter that is not here.
  struct Gap {
    var letter: String
    var text: String
    var target: String
    var anchor: String
  }

  private(set) var all: [One] = []
  private(set) var gaps: [Gap] = []

  mutating func add(_ findings: [AuditFinding], of letter: OpenedLetter) {
    all += findings.map { finding in
      One(
        finding: finding, letter: letter.id,
        passages: finding.evidence.map { letter.name(of: $0.place) })
    }
  }

  mutating func add(_ citation: ResolvedCitation, of letter: OpenedLetter) {
    guard citation.resolution.outcome == .missing,
      citation.citation.kind == .letter || citation.citation.kind == .kamerstuk
    else { return }
    gaps.append(
      Gap(
        letter: letter.id, text: citation.citation.text, target: citation.citation.target,
        anchor: PageAnchor.place(citation.citation.place)))
  }

  var promises: [One] { all.filter { $0.finding.promise != nil } }
  func promises(_ state: PromiseStanding.State) -> [One] {
    promises.filter { $0.finding.promise?.state == state }
  }
  var problems: [One] { all.filter(\.finding.isProblem) }
}
