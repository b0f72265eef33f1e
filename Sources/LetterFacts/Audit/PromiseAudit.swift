import LetterModel

/// What the government undertook to report, and whether a later letter of the series did.
///
/// A promise counts as answered when a later letter cites the one that made it, or has the words of
/// what was promised. Both are signs, not proof: the finding names the letter.
struct PromiseAudit {
  let date: Day?
  let ids: Set<String>
  /// In order of day.
  let later: [Audit.LaterPaper]
  let asOf: Day?

  init(date: Day?, ids: Set<String>, later: [Audit.LaterPaper], asOf: Day?) {
    self.date = date
    self.ids = ids
    self.later = later.filter { paper in
      !ids.contains(paper.id) && (date.map { paper.date > $0 } ?? false)
    }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    self.asOf = asOf ?? self.later.last?.date
  }

  func find(_ facts: [Fact], in letter: Letter) -> [AuditFinding] {
    facts.filter { $0.kind == .promise }.map(finding)
  }

  private func finding(_ promise: Fact) -> AuditFinding {
    let evidence = [AuditFinding.Evidence(quote: promise.quote, place: promise.place)]
    if let (paper, why) = answer(to: promise) {
      return AuditFinding(
        .promise, .matches,
        "\(name(of: promise)) is answered by \(paper.id) of \(paper.date), which \(why).",
        evidence: evidence, other: paper.id)
    }
    let time = promise.attributes[.when].map { " («\($0)»)" } ?? ""
    guard let date, let asOf, asOf > date else {
      return AuditFinding(
        .promise, .notice,
        "\(name(of: promise))\(time) is open: no later letter of the series is known.",
        evidence: evidence)
    }
    let days = asOf.number - date.number
    return AuditFinding(
      .promise, .notice,
      "\(name(of: promise))\(time) is open for \(days) days, from \(date) to \(asOf).",
      evidence: evidence, days: days)
  }

  /// By its subject, where its words have one.
  private func name(of promise: Fact) -> String {
    subject(of: promise).isEmpty
      ? "The promise to inform parliament" : "The promise to report on «\(promise.subject)»"
  }

  private func subject(of promise: Fact) -> Set<String> {
    Set(ContentWords.stems(of: promise.subject)).subtracting(ContentWords.stems(of: "informatie"))
  }

  private func answer(to promise: Fact) -> (Audit.LaterPaper, String)? {
    guard let date else { return nil }
    let subject = subject(of: promise)
    for paper in later {
      if !paper.cites.isDisjoint(with: ids) || paper.citesDates.contains(date) {
        return (paper, "cites this letter")
      }
      let shared = subject.filter { ContentWords.isAmong(paper.words, $0) }
      // One word alone is too little unless there is no other.
      if !subject.isEmpty, shared.count * 2 >= subject.count, shared.count > 1 || subject.count == 1
      {
        return (paper, "has its words")
      }
    }
    return nil
  }
}

extension Day {
  /// Days since 1 March of the year 0, for differences.
  var number: Int {
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 153 + 2) / 5
      + day
  }
}
