import Glibc

/// Writing the large archive as SQL, beside SQLite's own dump of the same file.
struct DumpSpeed {
  let workshop: Workshop
  let archive: String
  let letters: Int
  let runs = 3

  func findings() throws -> [Finding] {
    let (ours, peers) = (workshop.path("ours.sql"), workshop.path("peer.sql"))
    let postgresql = workshop.path("ours-postgresql.sql")
    func export(_ form: String, to path: String) throws -> Child {
      try Child.run([workshop.art100, "export", form, "-a", archive, "-o", path, "--force"])
    }
    var peak = 0.0
    let times = try Timing.medians(
      runs: runs,
      [
        {
          let child = try export("sql", to: ours)
          peak = max(peak, child.peakMegabytes)
          return child.milliseconds
        },
        { try export("postgresql", to: postgresql).milliseconds },
        { try Child.run([workshop.sqlite3, archive, ".dump"], into: peers).milliseconds },
      ])
    let peer = try speed(peers, times[2])
    let name = "sqlite3 ARCHIVE .dump"
    return [
      Finding(
        what: "dump of \(letters): export sql", unit: "MB/s", ours: try speed(ours, times[0]),
        peer: peer, peerName: name, target: "≥ peer", isMet: try speed(ours, times[0]) >= peer),
      Finding(
        what: "  export postgresql", unit: "MB/s", ours: try speed(postgresql, times[1]),
        peer: peer, peerName: name),
      Finding(
        what: "  its peak of memory", unit: "MB", ours: peak, target: "< 64 MB", isMet: peak < 64),
    ]
  }

  /// Megabytes a second, of 10^6 bytes.
  private func speed(_ path: String, _ milliseconds: Double) throws -> Double {
    var info = stat()
    guard stat(path, &info) == 0 else { throw Files.Failure(path) }
    return Double(info.st_size) / 1000 / milliseconds
  }
}
