import Glibc
import LetterFacts
import LetterModel
import LetterParsing

/// Finding the parliamentary papers that a letter cites, beside the one package that does so too.
struct CitationSpeed {
  let workshop: Workshop
  let runs = 15
  private static let package = "nllegalcit==0.0.4"

  func findings() throws -> [Finding] {
    let (bytes, name) = try ReadingSpeed.letter()
    let text = String(decoding: bytes, as: UTF8.self)
    let letter = LetterParser.letter(from: text)
    let (date, own) = (letter.header.date, letter.header.number)
    var found: [Citation] = []
    let ours = try Timing.medians(
      runs: runs,
      [
        {
          Timing.processorMilliseconds {
            found = Citations.find(in: letter, date: date, own: own)
          }
        }
      ])[0]
    let papers = Double(found.count { $0.kind == .kamerstuk })
    guard let python = installed() else {
      return [
        Finding(
          what: "papers cited in \(name)", unit: "found", ours: papers,
          peerName: "left out: \(Self.package) could not be installed"),
        Finding(what: "  time", unit: "ms", ours: ours),
      ]
    }
    let path = workshop.path("cited.txt")
    try Files.write(text, to: path)
    let (printed, peer) = try PythonPeer(workshop, python: python).lines(
      """
      from nllegalcit import KamerstukCitation, parse_citations
      text = open(args[0], encoding="utf-8").read()
      start = time.process_time()
      found = parse_citations(text)
      end = time.process_time()
      print(sum(isinstance(citation, KamerstukCitation) for citation in found))
      done(start, lambda: end)
      """, [path])
    let peerFound = printed.first.flatMap(Double.init) ?? 0
    return [
      Finding(
        what: "papers cited in \(name)", unit: "found", ours: papers, peer: peerFound,
        peerName: Self.package, target: "≥ peer, some", isMet: papers > 0 && papers >= peerFound),
      Finding(
        what: "  time", unit: "ms", ours: ours, peer: peer, peerName: Self.package,
        target: "≤ 0.01 × peer", isMet: ours <= peer / 100),
    ]
  }

  /// A Python with the package, in a virtual environment of its own: that in the folder which
  /// `ART100_JUDGES` names, where it stays, else one for this run. Nil where there can be none.
  private func installed() -> String? {
    let judges = getenv("ART100_JUDGES").map { String(cString: $0) }
    let folder = judges.map { "\($0)/nllegalcit" } ?? workshop.path("nllegalcit")
    let python = "\(folder)/bin/python"
    let version = Self.package.split(separator: "=").last ?? ""
    let check = """
      import importlib.metadata
      assert importlib.metadata.version("nllegalcit") == "\(version)"
      """
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", Self.package]
    do {
      if !Files.exists(python) { _ = try Child.run([workshop.python, "-m", "venv", folder]) }
      if (try? Child.run([python, "-c", check])) == nil { _ = try Child.run([python] + pip) }
      return python
    } catch {
      return nil
    }
  }
}
