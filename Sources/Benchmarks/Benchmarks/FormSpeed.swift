import Glibc

/// How long the program takes to read one letter in each form, process and all, beside programs that
/// only take the text out of it.
struct FormSpeed {
  let workshop: Workshop
  let runs = 9

  /// The letter, and the script that writes it in every form; both are in the repository.
  private static let letter = "Fixtures/letters/kst-27925-612.txt"
  private static let script = "Tests/ArtCommandTests/Support/forms.py"
  private static let print = "Fixtures/pdf/kst-27925-612.pdf"

  func findings() throws -> [Finding] {
    let folder = workshop.path("forms")
    try Files.makeFolder(folder)
    let endings = [
      "xml": "xml", "page": "html", "word": "docx", "odt": "odt", "markdown": "md", "mail": "eml",
    ]
    let forms = endings.keys.sorted()
    _ = try Child.run(
      [
        workshop.python, Self.script, workshop.art100, "--keep", folder, "--forms",
        forms.joined(separator: ","), Self.letter,
      ], endingUpTo: 1)
    var findings = [try finding("pdf", Self.print, beside: pdfPeer)]
    for form in forms {
      let file = "\(folder)/kst-27925-612.\(form).\(endings[form] ?? form)"
      findings.append(try finding(form, file, beside: pandoc(form)))
    }
    return findings
  }

  private func finding(
    _ form: String, _ path: String, beside peer: (name: String, command: (String) -> [String])?
  ) throws -> Finding {
    let ours = [
      workshop.art100, "import", "-a", workshop.path("forms.sqlite"), "--dry-run", "--id",
      "27925-612", path,
    ]
    let commands = [ours] + (peer.map { [$0.command(path)] } ?? [])
    let times = try Timing.medians(
      runs: runs, commands.map { command in { try Child.run(command).milliseconds } })
    let size = Double(try Files.size(path))
    func speed(_ milliseconds: Double) -> Double { size / milliseconds / 1000 }
    return Finding(
      what: "reading a letter as \(form), \(Int(size / 1000)) kB", unit: "MB/s",
      ours: speed(times[0]), peer: times.count > 1 ? speed(times[1]) : nil,
      peerName: peer?.name ?? "")
  }

  private var pdfPeer: (name: String, command: (String) -> [String])? {
    Files.program("pdftotext").map { program in
      ("pdftotext -layout: the text alone", { [program, "-layout", $0, "-"] })
    }
  }

  private func pandoc(_ form: String) -> (name: String, command: (String) -> [String])? {
    let names = ["page": "html", "word": "docx", "odt": "odt", "markdown": "markdown"]
    guard let name = names[form], let program = Files.program("pandoc") else { return nil }
    return ("pandoc -t plain: the text alone", { [program, "-f", name, "-t", "plain", $0] })
  }
}
