internal import Subprocess

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

  private enum Race: Sendable {
    case finished(Result<Output, SourceError.Problem>)
    case timeIsUp
  }

  /// Runs the program; whichever comes first, its end or the time limit, ends the other.
  func run(
    _ arguments: [String], _ limits: SourceLimits
  ) async throws(SourceError.Problem) -> Output {
    let result = await withTaskGroup(of: Race.self) { group in
      group.addTask { .finished(await finish(arguments, limits)) }
      group.addTask {
        try? await Task.sleep(for: .seconds(limits.seconds))
        return .timeIsUp
      }
      var first: Result<Output, SourceError.Problem>?
      switch await group.next() {
      case .finished(let result): first = result
      case .timeIsUp, nil: break
      }
      group.cancelAll()
      return first ?? .failure(.programTooSlow(Self.program, seconds: limits.seconds))
    }
    return try result.get()
  }

  private func finish(
    _ arguments: [String], _ limits: SourceLimits
  ) async -> Result<Output, SourceError.Problem> {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let environment = Environment.custom(["PATH": searchPath, "LC_ALL": "C.UTF-8"])
    do {
      // The shell would report a missing program like any other failure.
      _ = try await Executable.name(Self.program).resolveExecutablePath(in: environment)
      let shell = try await Executable.name("sh").resolveExecutablePath(
        in: .custom(["PATH": "/bin:/usr/bin"]))
      let result = try await Subprocess.run(
        .path(shell), arguments: Arguments(["-c", Self.limited(limits)] + arguments),
        environment: environment, platformOptions: options,
        input: .none, output: .bytes(limit: limits.bytes), error: .bytes(limit: 1 << 20))
      let complaints = String(decoding: result.standardError, as: UTF8.self)
        .split(separator: "\n").map(String.init)
      return switch result.terminationStatus {
      case .exited(let code):
        .success(Output(status: code, text: result.standardOutput, complaints: complaints))
      case .signaled where complaints.contains { $0.contains("memory") || $0.contains("bad_alloc") }:
        .failure(.programNeedsTooMuch(Self.program, limit: limits.memory))
      case .signaled(let signal):
        .failure(.programFailed(Self.program, "it was stopped by signal \(signal)"))
      }
    } catch let error as SubprocessError {
      return .failure(problem(error, limits))
    } catch {
      return .failure(.programFailed(Self.program, "\(error)"))
    }
  }

  /// A small file can hold a page of millions of letters, for which poppler takes gigabytes. Only
  /// a shell can set a limit that holds for the program and not for this process.
  private static func limited(_ limits: SourceLimits) -> String {
    "ulimit -v \(limits.memory >> 10) && exec \(program) \"$0\" \"$@\""
  }

  private func problem(_ error: SubprocessError, _ limits: SourceLimits) -> SourceError.Problem {
    switch error.code {
    case .executableNotFound: .programMissing(Self.program, package: Self.package)
    case .outputLimitExceeded: .programPrintsTooMuch(Self.program, limit: limits.bytes)
    default: .programFailed(Self.program, error.description)
    }
  }
}
