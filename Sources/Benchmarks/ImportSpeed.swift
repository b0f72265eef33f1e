import LetterArchive
import LetterParsing
import LetterSources
import SQLite

/// Taking one letter in, from its bytes to the end of its commit.
struct ImportSpeed {
  let workshop: Workshop
  let runs = 21

  /// In process, beside a commit of one row on the same disk with the same journal: what that
  /// takes are the disk's own waits, and what is over it is ours.
  func findings() throws -> [Finding] {
    let (bytes, name) = try ReadingSpeed.letter()
    let text = String(decoding: bytes, as: UTF8.self)
    let archive = try Archive.openOrCreate(
      workshop.path("one.sqlite"), settings: ArchiveSettings(program: "benchmark"))
    let bare = try Connection(path: workshop.path("bare.sqlite"), mode: .create)
    try bare.useDurableJournal()
    try bare.script("CREATE TABLE one (text TEXT NOT NULL) STRICT")
    var number = 0
    let times = try Timing.medians(
      runs: runs,
      [
        {
          number += 1
          // Another paper each time: the same again would only be reported as present.
          let other = Array(text.replacing("27 925", with: "20 \(100 + number)").utf8)
          return try Timing.milliseconds { try take(other, into: archive) }
        },
        {
          try Timing.milliseconds {
            try bare.transaction { try bare.execute("INSERT INTO one VALUES (?)", "one row") }
          }
        },
      ])
    return [
      Finding(
        what: "import of \(name)", unit: "ms", ours: times[0], peer: times[1],
        peerName: "a commit of one row", target: "≤ peer + 15 ms", isMet: times[0] <= times[1] + 15)
    ]
  }

  private func take(_ bytes: [UInt8], into archive: Archive) throws {
    let source = try SourceReader().plainText(of: bytes, path: "letter.txt")
    let received = ReceivedLetter(
      bytes: bytes, form: source.form.rawValue, encoding: source.encoding.rawValue,
      fileName: "letter.txt", receivedFrom: "letter.txt", text: source.text,
      letter: LetterParser.letter(from: source.text), reader: "benchmark")
    let receipt = try archive.add(received)
    guard receipt.status == .new else {
      throw Workshop.Missing(description: "\(receipt.id) was not new")
    }
  }
}
