import JSONText
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports

/// One call of `import`: letter after letter, a receipt for each as soon as it is safe on disk.
struct ImportRun {
  let reading: LetterReading
  let format: OutputFormat
  let isDryRun: Bool

  private var receipts: [JSON] = []
  private var counts: [Receipt.Status: Int] = [:]
  private var failures: [Failure] = []
  /// The letters with numbers that nothing explains.
  private var unexplained: [String] = []
  private let progress = Progress()

  init(reading: LetterReading, format: OutputFormat, isDryRun: Bool) {
    self.reading = reading
    self.format = format
    self.isDryRun = isDryRun
  }

  /// Takes the files in.
  /// - Throws: in an atomic run the first failure, after which nothing is kept; in any run an error
  ///   that concerns the archive itself.
  mutating func take(_ files: LetterFiles, into archive: Archive, atomic: Bool) throws {
    for skipped in files.skipped {
      Output.error("art100: skipped \(skipped.path): \(skipped.why)")
    }
    for failure in files.refused { refuse(failure) }
    if atomic, let failure = files.refused.first { throw failure }
    try archive.batch(atomic: atomic, dryRun: isDryRun) {
      Interruption.await()
      for (place, path) in files.found.enumerated() {
        if Interruption.isAsked { throw interruption(files.found.count - place, atomic: atomic) }
        progress.show(place, of: files.found.count, path)
        do {
          try take(path, into: archive, atomic: atomic)
        } catch is CancellationError {
          throw interruption(files.found.count - place, atomic: atomic)
        }
      }
      progress.clear()
      Interruption.done()
    }
    if atomic { report() }
  }

  private mutating func interruption(_ left: Int, atomic: Bool) -> Failure {
    progress.clear()
    let files = left == 1 ? "1 file was" : "\(left) files were"
    return Interruption.failure(
      "\(files) not reached; "
        + (atomic || isDryRun
          ? "nothing was kept" : "import the same again: what is in the archive is passed over"))
  }

  private mutating func take(_ path: String, into archive: Archive, atomic: Bool) throws {
    do {
      let received = try aside { [reading] in try reading.receive(path) }
      let receipt = try archive.add(received) { try aside($0) }
      accept(
        receipt, received, path, differences: try differences(of: receipt, in: archive),
        isHeld: atomic)
    } catch let stop as CancellationError {
      throw stop
    } catch {
      var failure = Failure(error)
      // A letter can be refused, be it for a fault of this program, and the next one taken; an
      // archive that fails cannot go on.
      let isItsOwn = failure.exitCode == Exit.unreadable || failure.exitCode == Exit.bug
      let concernsLetter = isItsOwn || failure.path == path
      failure.path = concernsLetter ? path : failure.path ?? path
      guard concernsLetter, !atomic else {
        progress.clear()
        throw failure
      }
      refuse(failure)
    }
  }

  // MARK: Receipts

  /// In how many places the text of a revision differs from the one that was current before.
  private func differences(of receipt: Receipt, in archive: Archive) throws -> Int? {
    guard let before = receipt.before, let number = DocumentNumber(official: receipt.id) else {
      return nil
    }
    let texts = try archive.opened(
      [before, receipt.revision].map { LetterReference(.number(number), revision: $0) })
    let diff = LetterDiff(
      from: texts[0].letter, to: texts[1].letter, sources: (texts[0].source, texts[1].source))
    return diff.sections.count { $0.kind != .same } + diff.paragraphs.count { $0.kind != .same }
  }

  private mutating func accept(
    _ receipt: Receipt, _ received: ReceivedLetter, _ path: String, differences: Int?, isHeld: Bool
  ) {
    counts[receipt.status, default: 0] += 1
    if receipt.unclaimed > 0, !isDryRun, !unexplained.contains(receipt.id) {
      unexplained.append(receipt.id)
    }
    if format != .table || isHeld {
      receipts.append(ImportReceipt.json(receipt, path: path, differences: differences))
    }
    guard !isHeld else { return }
    switch format {
    case .table:
      Output.write(
        ImportReceipt.text(
          receipt, received.letter, path: path, differences: differences, isDryRun: isDryRun))
      if isDryRun { Output.write(RepairList(received.letter, source: received.text).text()) }
    case .jsonl: Output.json(receipts.removeLast())
    default: return
    }
    Output.flush()
  }

  private mutating func refuse(_ failure: Failure) {
    progress.clear()
    failures.append(failure)
    receipts.append(ImportReceipt.refused(failure.path, error: failure.json))
    switch format {
    case .table, .csv: Output.error("art100: refused: " + failure.placed)
    case .jsonl: Output.json(receipts.removeLast())
    case .json: break
    }
  }

  /// In an atomic run nothing is acknowledged before all of it is safe.
  private func report() {
    if format == .table {
      for receipt in receipts {
        Output.line("\(receipt.member("status").cell)  \(receipt.member("id").cell)")
      }
    } else if format == .jsonl {
      for receipt in receipts { Output.json(receipt) }
    }
  }

  /// Prints what is left to print and ends the program.
  func finish() -> Never {
    printReceipts()
    Output.end(failures.first?.exitCode ?? 0)
  }

  /// Prints the receipts that wait for the end, those of letters that are safe on disk.
  func printReceipts() {
    switch format {
    case .json: Output.json(.array(receipts), pretty: true)
    case .csv:
      Rows(columns: ImportReceipt.columns, rows: receipts.map(ImportReceipt.flat)).print(.csv)
    case .table:
      Output.error(summary)
      if let letter = unexplained.first {
        Output.error(
          "numbers that nothing explains: 'art100 facts \(letter) --unclaimed' lists them"
            + others(unexplained.dropFirst()))
      }
    case .jsonl: break
    }
  }

  /// The next letters by name, few enough to be read.
  private func others(_ letters: ArraySlice<String>) -> String {
    guard !letters.isEmpty else { return "" }
    let named = letters.prefix(5).joined(separator: ", ")
    let rest = letters.count - 5
    return "; so for \(named)" + (rest > 0 ? " and \(rest) more" : "")
  }

  private var summary: String {
    let parts = [
      "\(counts[.new] ?? 0) new", "\(counts[.revision] ?? 0) revised",
      "\(counts[.present] ?? 0) present already", "\(failures.count) refused",
    ]
    return parts.joined(separator: ", ") + (isDryRun ? "; a dry run: nothing was kept" : "")
  }
}
