import LetterArchive
import LetterReports
import LetterSources

extension ReviewDesk {
  /// Takes a filled-in sheet in, whole or not at all; all that is wrong with it is told at once.
  func take(_ path: String, encoding: SourceEncoding?) throws {
    let text = try SheetText.read(path, encoding: encoding)
    let reader = ReviewSheetReader(
      path: path, letter: opened, reference: LetterReference(reference.target), facts: facts,
      items: items)
    do {
      let (requests, faults) = try reader.requests(of: text)
      do {
        guard faults.isEmpty else { throw SheetFaults(faults: faults) }
        let taken = try store.decide(requests.map(\.request), by: by)
        Output.error("\(taken.count) decisions taken")
      } catch {
        guard error is SheetFaults || (error as? ArchiveError)?.isReview == true else {
          throw error
        }
        let refused = try refusals(requests, path)
        throw SheetFaults(faults: (faults + refused).sorted { $0.line ?? 0 < $1.line ?? 0 })
      }
    } catch let error as SheetFaults {
      for fault in error.faults { Output.error("art100: error: " + Failure(fault).placed) }
      Output.end(Exit.unreadable)
    }
  }

  /// The requests that cannot be granted, each by itself; nothing of it is kept.
  private func refusals(
    _ requests: [(line: Int, request: DecisionRequest)], _ path: String
  ) throws -> [ReportError] {
    try store.batch(atomic: true, dryRun: true) {
      try requests.compactMap { line, request in
        do {
          try store.decide([request], by: by)
          return nil
        } catch ArchiveError.review(_, let error) {
          return ReportError(.unreadable, "\(error)", path: path, line: line)
        }
      }
    }
  }
}
