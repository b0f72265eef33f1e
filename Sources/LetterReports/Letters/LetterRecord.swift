internal import JSONText
package import LetterArchive
internal import LetterModel

/// A whole letter as one line of an export: all that `show`, `citations` and `facts` say of it, what
/// was repaired, what it sends, and the revisions that there are.
package enum LetterRecord {
  /// Adds the record of a letter's current revision, from brace to brace.
  package static func write(_ id: String, of archive: Archive, to bytes: inout [UInt8]) throws {
    let reference = try LetterReference(stored: id)
    let stored = try archive.letter(reference)
    let opened = try archive.opened(reference)
    let letter = LetterJSON.value(stored).adding([
      "repairs": .array(stored.letter.repairs.map(RepairList.json)),
      "citations": .array(opened.citations.map { CitationRows.json($0, of: opened) }),
      "facts": .array(opened.reviewedFacts.map { FactRows.json($0, of: opened) }),
      "contributions": .array(opened.contributions.map { RecordJSON.value($0) }),
      "revisions": .array(try archive.revisions(of: reference).map(revision)),
    ])
    // The kind of the record stands first, so that a reader can pass a line over.
    JSON.object([.init("record", "letter")] + letter.sorted().members).write(to: &bytes)
  }

  private static func revision(_ revision: RevisionSummary) -> JSON {
    [
      "number": .int(revision.number), "cause": .string(revision.cause.rawValue),
      "cause_basis": .string(revision.basis), "reason": .init(revision.reason),
      "version": .init(revision.printVersion), "form": .string(revision.form),
      "reader": .string(revision.reader), "sha256": .string(revision.sha256),
      "made_at": .string(revision.madeAt), "current": .bool(revision.isCurrent),
      "withdrawn": .init(revision.withdrawn),
    ]
  }
}
