import LetterModel

/// What the resolver could not take as it stands: numbers of another letter, several letters, and
/// letters later than the citing one.
enum CitationAudit {
  static func find(
    _ citations: [Citation], _ resolutions: [Resolution], date: Day?
  ) -> [AuditFinding] {
    zip(citations, resolutions).compactMap { citation, resolution in
      let evidence = AuditFinding.Evidence(quote: citation.text, place: citation.place)
      switch resolution.outcome {
      case .mismatch:
        let message = resolution.message ?? "\(citation.target) is not the letter cited"
        return AuditFinding(
          .citationMismatch, .problem, "\(message).", evidence: [evidence], other: resolution.id)
      case .ambiguous:
        let message = resolution.message.map { ": \($0)" } ?? ""
        return AuditFinding(
          .citationAmbiguous, .notice,
          "Several letters answer to the citation of \(citation.target)\(message).",
          evidence: [evidence])
      case .missing:
        guard let message = later(citation, resolution, date) else { return nil }
        return AuditFinding(.citationLater, .problem, "\(message).", evidence: [evidence])
      case .resolved, .external: return nil
      }
    }
  }

  /// What is missing because it is later; the resolver says no more of any other.
  private static func later(
    _ citation: Citation, _ resolution: Resolution, _ date: Day?
  ) -> String? {
    if let message = resolution.message { return message }
    guard citation.kind == .letter, let cited = citation.date, let date, cited > date else {
      return nil
    }
    return "The letter of \(date) cites one of \(cited)"
  }
}
