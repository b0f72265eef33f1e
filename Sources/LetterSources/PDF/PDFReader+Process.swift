internal import Glibc

extension SourceError.Problem: Error {}

extension PDFReader {
  /// What the program printed and how it ended.
  struct Output: Sendable {
    let status: Int32
    let text: [UInt8]
    let complaints: [String]

    var firstComplaint: String { complaints.first ?? "no reason given" }

    /// Source: `man pdftotext`, whose exit codes its sister has: 1 is an error in the PDF, 3 one of
    /// permissions.
    var problem: SourceError.Problem? {
      switch status {
      case 0: nil
      case 1:
        complaints.contains { $0.contains("Incorrect password") || $0.contains("encrypt") }
          ? .lockedPDF : .damagedPDF(firstComplaint)
      case 3: .lockedPDF
      default: .programFailed(PDFReader.program, "\(firstComplaint) (exit code \(status))")
      }
    }
  }

  /// Runs the program; it is killed where it takes too long or prints too much.
  func run(_ arguments: [String], _ limits: SourceLimits) throws(SourceError.Problem) -> Output {
    // The shell would report a missing program like any other failure.
    let isThere = searchPath.split(separator: ":").contains {
      access("\($0)/\(Self.program)", X_OK) == 0
    }
    guard isThere else { throw .programMissing(Self.program, package: Self.package) }
    let end: ChildProcess.End
    do throws(ChildProcess.Failure) {
      end = try ChildProcess(
        ["/bin/sh", "-c", Self.limited(limits)] + arguments,
        environment: ["PATH=\(searchPath)", "LC_ALL=C.UTF-8"]
      ).end(bytes: limits.bytes, seconds: limits.seconds)
    } catch {
      throw problem(error, limits)
    }
    let complaints = String(decoding: end.errors, as: UTF8.self)
      .split(separator: "\n").map(String.init)
    if let code = end.code {
      return Output(status: code, text: end.output, complaints: complaints)
    }
    if complaints.contains(where: { $0.contains("memory") || $0.contains("bad_alloc") }) {
      throw .programNeedsTooMuch(Self.program, limit: limits.memory)
    }
    throw .programFailed(Self.program, "it was stopped by signal \(end.signal)")
  }

  /// A small file can hold a page of millions of letters, for which poppler takes gigabytes. Only
  /// a shell can set a limit that holds for the program and not for this process.
  private static func limited(_ limits: SourceLimits) -> String {
    "ulimit -v \(limits.memory >> 10) && exec \(program) \"$0\" \"$@\""
  }

  private func problem(
    _ failure: ChildProcess.Failure, _ limits: SourceLimits
  ) -> SourceError.Problem {
    switch failure {
    case .notStarted(let code): .programFailed(Self.program, String(cString: strerror(code)))
    case .tooSlow: .programTooSlow(Self.program, seconds: limits.seconds)
    case .printsTooMuch: .programPrintsTooMuch(Self.program, limit: limits.bytes)
    }
  }
}
