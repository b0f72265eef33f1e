import Foundation
import Glibc
import Testing

/// Files that are no letters: each is refused with the right code and a helpful word, the archive
/// stays as it is byte for byte, and nothing new stands in the folder.
@Suite struct HostileInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var code: Int32 = 65
    /// What the message must hold.
    var word: String
    /// Address space. Reading a PDF reserves, without using it, room for the most a helper prints.
    var megabytes = 512
    /// Options behind the path.
    var options: [String] = []
    /// Whether the letter comes on standard input.
    var isPiped = false
    /// Makes the input in the place and gives its path.
    var make: @Sendable (Workplace) throws -> String

    var testDescription: String { name }

    /// A file of these bytes.
    static func file(
      _ name: String, _ bytes: [UInt8], code: Int32 = 65, _ word: String, options: [String] = [],
      as fileName: String = "brief.txt"
    ) -> Case {
      let isPDF = fileName.hasSuffix(".pdf")
      return Case(
        name: name, code: code, word: word, megabytes: isPDF ? 2048 : 512, options: options
      ) {
        try $0.file(fileName, bytes)
        return fileName
      }
    }
  }

  /// A whole letter with these bytes in its middle.
  private static func letter(with bytes: [UInt8]) -> [UInt8] {
    let text = Array(SmallLetter(ondernummer: 900).text.utf8)
    return text[..<300] + bytes + text[300...]
  }

  static let noise: [UInt8] = (0..<5000).map {
    UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435 >> 7)
  }

  static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0] + Array(repeating: 0, count: 16)

  static let cases: [Case] = [
    .file("binary garbage", noise, "belongs to no text"),
    .file(
      "bytes of Windows-1252", letter(with: [0x53, 0x79, 0x72, 0x69, 0xEB]),
      "--encoding windows-1252"),
    .file("bytes of Windows-1252, place", letter(with: [0xEB, 0x20]), "byte 300"),
    .file("bytes that mean nothing anywhere", letter(with: [0xC3, 0x81, 0x81]), "UTF-8"),
    .file("a lone surrogate in UTF-8", letter(with: [0xED, 0xA0, 0x80]), "byte 300"),
    .file("an overlong form", letter(with: [0xC0, 0xAF]), "byte 300"),
    .file("a lone surrogate in UTF-16", [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x41, 0], "byte 4"),
    .file("half a unit of UTF-16", [0xFE, 0xFF, 0, 0x41, 0], "half a character"),
    .file("a NUL", letter(with: [0]), "NUL"),
    .file(
      "UTF-16 without a mark", Array("B\0r\0i\0e\0f\0".utf8), "say so with --encoding utf-16le"),
    .file("an empty file", [], "empty"),
    .file("nothing but blanks", Array(" \r\n\t\n\u{A0}\u{2003}\n".utf8), "blanks"),
    .file(
      "nothing but marks that print nothing", Array("\u{200B}\n\u{2060}\u{AD}\n".utf8), "blanks"),
    .file("a hyphen", Array("-".utf8), "--id"),
    .file("lines of hyphens", Array("---\n----\n- -\n".utf8), "--id"),
    .file("nothing but a mark", [0xEF, 0xBB, 0xBF], "blanks"),
    .file("one huge line", Array(repeating: 0x61, count: 2 << 20), "longer than 1 MB"),
    .file("a text that is no letter", Array("Er was eens een koning.\n".utf8), "--id"),
    .file("XML", Array("<?xml version=\"1.0\"?><brief/>".utf8), "no official publication"),
    .file(
      "XML that is cut off", Array("<officiele-publicatie><kamerstuk><stuk>".utf8), "cut off",
      as: "brief.xml"),
    .file(
      "XML a million deep",
      Array(("<officiele-publicatie>" + String(repeating: "<a>", count: 1_000_000)).utf8), "256"),
    .file(
      "XML of ten megabytes",
      Array(("<officiele-publicatie>" + String(repeating: "<a/>", count: 2_600_000)).utf8),
      "elements"),
    .file(
      "XML that says it is ASCII",
      Array("<?xml version=\"1.0\" encoding=\"US-ASCII\"?><kamerwrk>Syrië</kamerwrk>".utf8),
      "--encoding utf-8"),
    .file(
      "XML in an encoding of elsewhere",
      Array("<?xml version=\"1.0\" encoding=\"koi8-r\"?><kamerwrk/>".utf8), "koi8-r"),
    .file(
      "XML that grows",
      Array("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"cc\">]><a>&b;</a>".utf8), "DOCTYPE"),
    .file("HTML that is no letter", Array("<!doctype html><p>Nr. 1</p>".utf8), "--id"),
    .file(
      "HTML two million deep", Array(String(repeating: "<div>", count: 2_000_000).utf8), "256"),
    .file(
      "HTML without text", Array("<html><script>brief</script>".utf8), "blanks", as: "brief.html"),
    .file(
      "HTML in Windows-1252 that does not say so",
      Array("<html><p>Syri".utf8) + [0xEB] + Array("</p>".utf8), "--encoding windows-1252"),
    .file("RTF", Array("{\\rtf1 brief}".utf8), "RTF"),
    .file("DOCX", zip + Array("word/document.xml".utf8), "its end is missing", as: "brief.docx"),
    .file("ZIP", zip + Array("a/b".utf8), "ZIP"),
    .file("a picture", [0xFF, 0xD8, 0xFF, 0xE0] + noise, "picture"),
    .file("a damaged PDF", Array("%PDF-1.7\n%\u{e2}\n1 0 obj\n".utf8), "damaged", as: "brief.pdf"),
    .file(
      "a PDF without a page", Array("%PDF-1.7\ntrailer\n<<>>\n%%EOF\n".utf8), "PDF", as: "brief.pdf"
    ),
    .file(
      "text called a PDF", Array("Er was eens".utf8), "PDF", options: ["--input-format", "pdf"]),
    .file(
      "another encoding than the mark's", [0xFF, 0xFE, 0x41, 0], "--encoding",
      options: ["--encoding", "utf-8"]),
    .file("an archive as a letter", Array("SQLite format 3\0".utf8) + noise, "no text"),
    Case(name: "a missing file", code: 66, word: "no such file") { _ in "nowhere.txt" },
    Case(name: "a path through a file", code: 66, word: "no such file") {
      try $0.file("file", "x")
      return "file/brief.txt"
    },
    Case(name: "an empty folder", code: 66, word: "nothing to import") {
      try $0.folder("empty")
      return "empty"
    },
    Case(name: "a folder without letters", code: 66, word: "no letter of a form that is read") {
      try $0.folder("in")
      try $0.file("in/photo.jpg", "x")
      return "in"
    },
    Case(name: "a pipe", word: "pipe") {
      mkfifo($0.path + "/fifo.txt", 0o600)
      return "fifo.txt"
    },
    Case(name: "an endless device", word: "device") { _ in "/dev/zero" },
    .file(
      "a text of nine megabytes",
      Array(repeating: Array("een regel\n".utf8), count: 950_000).flatMap(\.self),
      "8 MB"),
    Case(name: "a file of 1 GB", word: "64 MB") {
      try $0.file("huge.txt", "")
      guard truncate($0.path + "/huge.txt", 1 << 30) == 0 else {
        throw Child.CannotStart(code: errno)
      }
      return "huge.txt"
    },
    Case(name: "a link that leads nowhere", code: 66, word: "no such file") {
      symlink("nowhere", $0.path + "/link.txt")
      return "link.txt"
    },
    Case(name: "a link to itself", code: 66, word: "no such file") {
      symlink("loop.txt", $0.path + "/loop.txt")
      return "loop.txt"
    },
    Case(name: "endless standard input", word: "64 MB", isPiped: true) { _ in "/dev/zero" },
    Case(name: "no standard input", word: "empty", isPiped: true) { _ in "/dev/null" },
    Case(name: "a folder as standard input", word: "folder", isPiped: true) { $0.path },
    Case(name: "garbage on standard input", word: "standard input", isPiped: true) {
      try $0.file("noise", noise)
    },
  ]

  @Test(arguments: cases)
  func isRefusedAndTheArchiveStaysAsItIs(_ one: Case) throws {
    let place = try Workplace(filled: true)
    let path = try one.make(place)
    let before = try place.contents()
    let outcome = try place.run(
      megabytes: one.megabytes, ["import", one.isPiped ? "-" : path] + one.options,
      input: one.isPiped ? .file(path) : .nothing)
    #expect(outcome.code == one.code, "\(outcome.messages)")
    #expect(outcome.messages.contains(one.word), "\(outcome.messages)")
    #expect(outcome.text == "")
    #expect(try place.contents() == before)
  }

  @Test(arguments: cases)
  func leavesNoFileWhereThereIsNoArchive(_ one: Case) throws {
    let place = try Workplace()
    let path = try one.make(place)
    let before = try place.contents()
    let outcome = try place.run(
      megabytes: one.megabytes,
      ["import", one.isPiped ? "-" : path, "--format", "jsonl"] + one.options,
      input: one.isPiped ? .file(path) : .nothing)
    #expect(outcome.code == one.code)
    // What concerns one file is in its receipt, what concerns the call on standard error.
    let said = outcome.text.isEmpty ? outcome.messages : outcome.text
    let line = try #require(said.split(separator: "\n").last)
    let error = try Plain(json: Array(line.utf8))["error"]
    #expect(error["code"].int == Int(one.code))
    #expect(error["message"].string?.isEmpty == false)
    #expect(try place.contents() == before)
  }

  @Test func aPDFWithoutItsHelperNamesThePackage() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    let path = Program.packageRoot + "/Fixtures/pdf/kst-27925-612.pdf"
    let outcome = try place.run("import", path, environment: ["PATH": place.path])
    #expect(outcome.code == 69)
    #expect(outcome.messages.contains("poppler-utils"))
    #expect(try place.contents() == before)
  }

  @Test func aPDFIsReadByItsHelper() throws {
    let place = try Workplace()
    let path = Program.packageRoot + "/Fixtures/pdf/kst-27925-612.pdf"
    let outcome = try place.run("import", path, "--format", "json")
    if outcome.code == 69 {
      try Test.cancel("pdftohtml is not installed here")
    }
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try outcome.json()[0]["id"] == "kst-27925-612")
    #expect(try place.run("rebuild").code == 0)
  }

  @Test func aNameThatPlaysWithTheTerminalIsShownHarmlessly() throws {
    let place = try Workplace()
    let name = "\u{1B}[31mrood\u{202E}txt.\r\u{7}.txt"
    try place.file(name, "geen brief")
    try place.folder("in")
    try place.file("in/\u{1B}[2J.jpg", "x")
    try place.file("in/brief.txt", SmallLetter(ondernummer: 1).text)
    for arguments in [
      ["import", name], ["import", name, "--atomic"], ["import", "in"], ["list", "-a", name],
      ["show", name], ["id", name], ["search", "a", "--series", name], ["backup", name + "/x"],
      ["import", Workplace.fixtures + "/kst-27925-U.txt", "--series", name], ["series", "list"],
    ] {
      let outcome = try place.run(arguments)
      let shown =
        outcome.text.unicodeScalars.map(\.value) + outcome.messages.unicodeScalars.map(\.value)
      #expect(
        shown.allSatisfy { $0 == 10 || ($0 >= 32 && $0 != 0x7F && $0 != 0x202E) },
        "\(arguments): \(outcome.text) \(outcome.messages)")
    }
  }
}
