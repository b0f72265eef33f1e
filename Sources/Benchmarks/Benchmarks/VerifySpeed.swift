/// Checking the large archive, and what whole-archive commands hold.
struct VerifySpeed {
  let workshop: Workshop
  let archive: String
  let letters: Int

  func findings() throws -> [Finding] {
    let verify = try Child.run([workshop.art100, "verify", "-a", archive])
    let peer = try Child.run([workshop.sqlite3, archive, "PRAGMA integrity_check"])
    let (seconds, most) = (verify.processorMilliseconds / 1000, Double(letters) / 100)
    var findings = [
      Finding(
        what: "verify of \(letters)", unit: "s", ours: seconds,
        peer: peer.processorMilliseconds / 1000,
        peerName: "sqlite3 ARCHIVE 'PRAGMA integrity_check'",
        target: "≤ \(Finding.short(most)) s", isMet: seconds <= most),
      memory("verify", verify),
    ]
    let written = workshop.path("whole")
    for (name, words) in [
      ("export csv", ["export", "csv", "-o", written + "-csv"]),
      ("export jsonl", ["export", "jsonl", "-o", written + ".jsonl"]),
      ("report", ["report", "-o", written + "-report"]),
      ("facts of all", ["facts"]), ("audit of all", ["audit"]),
      ("series propose", ["series", "propose"]), ("backup", ["backup", written + ".sqlite"]),
    ] {
      let child = try Child.run([workshop.art100] + words + ["-a", archive], endingUpTo: 1)
      findings.append(memory(name, child))
    }
    return findings
  }

  private func memory(_ name: String, _ child: Child) -> Finding {
    Finding(
      what: "memory: \(name), \(letters) letters", unit: "MB", ours: child.peakMegabytes,
      target: "≤ 256 MB", isMet: child.peakMegabytes <= 256)
  }
}
