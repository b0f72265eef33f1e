import LetterArchive
import LetterFacts
import LetterModel

/// A letter of the archive with all that was found in it.
struct LetterFindings {
  var stored: StoredLetter
  var facts: [StoredFact]
  var citations: [StoredCitation]

  init(_ reference: LetterReference, in archive: Archive) throws {
    stored = try archive.letter(reference)
    facts = try archive.facts(of: reference)
    citations = try archive.citations(of: reference)
  }

  /// The facts that nobody rejected.
  var standing: [Fact] { facts.filter { $0.reviewed.review != .rejected }.map(\.fact) }

  /// What the audit of an earlier letter needs of this one.
  var paper: Audit.LaterPaper {
    Audit.LaterPaper(
      stored.letter, id: stored.id, revision: stored.revision, date: stored.date)
  }

  var candidate: SeriesProposals.Candidate {
    SeriesProposals.Candidate(
      stored.letter, number: stored.number, date: stored.date, work: stored.work,
      citations: citations.map(\.citation), resolutions: citations.map(\.resolution))
  }

  var print: TwinProposals.Print? {
    TwinProposals.Print(
      stored.letter, number: stored.number, chamber: stored.chamber, date: stored.date)
  }
}
