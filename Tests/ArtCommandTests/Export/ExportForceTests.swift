import Foundation
import Glibc
import SQLite
import Testing

/// What `--force` replaces: an earlier export of the same form, and nothing else.
@Suite struct ExportForceTests {
  /// Each command with the name that it is given, without `--force`.
  static let exports: [[String]] = [
    ["export", "csv", "-o"], ["export", "csv", "--excel", "-o"],
    ["export", "csv", "--sources", "-o"], ["export", "jsonl", "-o"],
    ["export", "jsonl", "27925-U", "-o"], ["export", "sql", "-o"],
    ["export", "postgresql", "-o"], ["export", "postgresql", "--inserts", "-o"],
    ["export", "sqlite", "-o"], ["backup"],
  ]

  @Test(arguments: exports)
  func anEarlierExportGivesWay(_ export: [String]) throws {
    let place = try Workplace(filled: true)
    #expect(try place.run(export + ["out"]).code == 0)
    let names = try place.names()
    #expect(try place.run(export + ["out"]).code == 73)
    let again = try place.run(export + ["out", "--force"])
    #expect(again.code == 0, "\(again.messages)")
    #expect(try place.names() == names)
  }

  /// One of each form.
  static let forms = [
    ["export", "csv", "-o"], ["export", "jsonl", "-o"], ["export", "sql", "-o"],
    ["export", "postgresql", "-o"], ["export", "sqlite", "-o"], ["backup"],
  ]

  /// Puts something at `out` that is no export of the command's form.
  static let strangers: [(String, @Sendable (Workplace) throws -> Void)] = [
    ("a text", { try $0.file("out", "mine") }),
    ("an empty file", { try $0.file("out", "") }),
    ("a link to the archive", { symlink("archive.sqlite", $0.path + "/out") }),
    ("another name of the archive", { link($0.archive, $0.path + "/out") }),
    ("a link that leads nowhere", { symlink("nowhere", $0.path + "/out") }),
    ("a pipe", { mkfifo($0.path + "/out", 0o600) }),
    (
      "another database",
      {
        let db = try Connection(path: $0.path + "/out", mode: .create)
        try db.script("CREATE TABLE song(title)")
        try db.close()
      }
    ),
    ("an empty folder", { try $0.folder("out") }),
    (
      "a folder with a file",
      {
        try $0.folder("out")
        try $0.file("out/notes.txt", "mine")
      }
    ),
    (
      "a folder with a codebook of another",
      {
        try $0.folder("out")
        try $0.file("out/codebook.csv", "name,meaning\r\na,b\r\n")
      }
    ),
    (
      "a link to an export",
      {
        _ = try $0.run("export", "csv", "-o", "tables")
        symlink("tables", $0.path + "/out")
      }
    ),
  ]

  @Test(arguments: forms)
  func nothingElseGivesWay(_ export: [String]) throws {
    for (name, make) in Self.strangers {
      let place = try Workplace(filled: true)
      try make(place)
      let before = try place.contents()
      let forced = try place.run(export + ["out", "--force"])
      // `backup` says of a link or folder that it is none of its files.
      #expect(
        forced.code == 73 || export == ["backup"] && forced.code == 78,
        "\(name): \(forced.code) \(forced.messages)")
      #expect(try place.contents() == before, "\(name)")
    }
  }

  @Test(arguments: forms)
  func anExportDoesNotGiveWayToOneOfAnotherForm(_ export: [String]) throws {
    let place = try Workplace(filled: true)
    #expect(try place.run(export + ["out"]).code == 0)
    let before = try place.contents()
    for other in Self.forms where other != export {
      let forced = try place.run(other + ["out", "--force"])
      #expect(forced.code == 73 || other == ["backup"] && forced.code == 78, "\(other)")
      #expect(try place.contents() == before, "\(other)")
    }
  }

  @Test(arguments: forms)
  func theArchiveNeverGivesWay(_ export: [String]) throws {
    let place = try Workplace(filled: true)
    try place.folder("data")
    rename(place.archive, place.path + "/data/a.sqlite")
    try place.file("data/notes.txt", "mine")
    symlink("data", place.path + "/door")
    let before = try place.contents()
    let targets = [
      "data/a.sqlite", "./data/../data/a.sqlite", "door/a.sqlite", place.path + "/data/a.sqlite",
      "data//a.sqlite", "data/a.sqlite/", "data", "data/", "door", "door/", "data/.", "data/..",
      ".", "..", "../" + URL(filePath: place.path).lastPathComponent,
    ]
    for target in targets {
      let forced = try place.run(export + [target, "-a", "data/a.sqlite", "--force"])
      #expect([73, 78].contains(forced.code), "\(target): \(forced.code) \(forced.messages)")
      #expect(try place.contents() == before, "\(target)")
    }
    // From inside the folder that would go, too.
    let inside = try Program.run(
      export + ["../data", "--force"], in: place.path + "/data",
      environment: ["ART100_ARCHIVE": "a.sqlite"])
    #expect([73, 78].contains(inside.code), "\(inside.messages)")
    #expect(try place.contents() == before)
  }

  @Test func aFolderWithAForeignFileOrTheArchiveInItStays() throws {
    let intruders: [(String, (Workplace) throws -> Void)] = [
      ("notes.csv", { try $0.file("out/notes.csv", "mine") }),
      (".hidden", { try $0.file("out/.hidden", "mine") }),
      ("deeper", { try $0.folder("out/deeper") }),
      ("passage.csv in it was changed", { try $0.file("out/passage.csv", "mine") }),
      ("sources/mine", { try $0.file("out/sources/mine", "mine") }),
      ("sources/more", { try $0.folder("out/sources/more") }),
      (
        "__pycache__/mine.pyc",
        {
          try $0.folder("out/__pycache__")
          try $0.file("out/__pycache__/mine.pyc", "mine")
        }
      ),
      (
        "letter.csv",
        {
          unlink($0.path + "/out/letter.csv")
          symlink("../archive.sqlite", $0.path + "/out/letter.csv")
        }
      ),
      (
        "the archive is in it, as letter.csv",
        {
          unlink($0.path + "/out/letter.csv")
          link($0.archive, $0.path + "/out/letter.csv")
        }
      ),
    ]
    for (word, make) in intruders {
      let place = try Workplace(filled: true)
      #expect(try place.run("export", "csv", "--sources", "-o", "out").code == 0)
      try make(place)
      let before = try place.contents()
      let forced = try place.run("export", "csv", "-o", "out", "--force")
      #expect(forced.code == 73, "\(word)")
      #expect(forced.messages.contains(word), "\(forced.messages)")
      #expect(try place.contents() == before, "\(word)")
    }
  }

  @Test func whatPythonKeepsBesideItsProgramGivesWayToo() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "csv", "-o", "out").code == 0)
    try place.folder("out/__pycache__")
    try place.file("out/__pycache__/read.cpython-311.pyc", "compiled")
    #expect(try place.run("export", "csv", "-o", "out", "--force").code == 0)
    #expect(try !place.names().contains("out/__pycache__"))
  }

  @Test func theNeighboursOfAnExportAreReplacedOnlyWhereTheyAreOurs() throws {
    for (export, neighbour) in [
      (["export", "sqlite", "-o", "out.sqlite"], "metadata.json"),
      (["export", "postgresql", "-o", "out.sql"], "out.search.sql"),
    ] {
      let place = try Workplace(filled: true)
      #expect(try place.run(export).code == 0)
      for text in ["mine", #"{"title":"Mine","databases":{}}"#, "-- Written by hand\n"] {
        try place.file(neighbour, text)
        let before = try place.contents()
        #expect(try place.run(export + ["--force"]).code == 73, "\(neighbour)")
        #expect(try place.contents() == before, "\(neighbour)")
      }
    }
  }

  /// An export in one file, with what a person adds to it.
  static let additions: [([String], String, @Sendable (Workplace) throws -> Void)] = [
    (
      ["export", "jsonl", "-o", "out"], "out",
      { try $0.append("{\"note\":\"mine\"}\n", to: "out") }
    ),
    (["export", "sql", "-o", "out"], "out", { try $0.append("-- mine\n", to: "out") }),
    (
      ["export", "sql", "-o", "out"], "out",
      { try $0.edit("out") { $0.replacingOccurrences(of: "Irak", with: "Iran") } }
    ),
    (["export", "postgresql", "-o", "out"], "out", { try $0.append("-- mine\n", to: "out") }),
    (
      ["export", "postgresql", "-o", "out"], "out.search.sql",
      { try $0.append("-- mine\n", to: "out.search.sql") }
    ),
    (
      ["export", "sqlite", "-o", "out"], "out",
      {
        let db = try Connection(path: $0.path + "/out", mode: .readWrite)
        try db.script("CREATE TABLE mine (note TEXT)")
        try db.close()
      }
    ),
    (
      ["export", "sqlite", "-o", "out"], "metadata.json",
      { try $0.edit("metadata.json") { $0.replacingOccurrences(of: "facets", with: "facet") } }
    ),
  ]

  @Test func aFileToWhichSomethingWasAddedStays() throws {
    for (export, name, add) in Self.additions {
      let place = try Workplace(filled: true)
      #expect(try place.run(export).code == 0)
      try add(place)
      let before = try place.contents()
      let forced = try place.run(export + ["--force"])
      #expect(forced.code == 73, "\(export)")
      #expect(forced.messages.contains("\(name): "), "\(forced.messages)")
      #expect(forced.messages.contains("changed since it was written"), "\(forced.messages)")
      #expect(try place.contents() == before, "\(export)")
    }
  }

  @Test func aCopyAndItsMetadataDoNotShareAName() throws {
    let place = try Workplace(filled: true)
    for name in ["metadata.json", "./metadata.json", place.path + "/metadata.json"] {
      let outcome = try place.run("export", "sqlite", "-o", name)
      #expect(outcome.code == 73)
      #expect(outcome.messages.contains("choose another one"), "\(outcome.messages)")
      #expect(try place.names() == ["archive.sqlite"])
    }
  }

  @Test func anInstallationReplacesOnlyAnEarlierOne() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("install", "--prefix", "local").code == 0)
    #expect(try place.run("install", "--prefix", "local").code == 0)
    for name in try place.names() {
      var info = stat()
      guard lstat(place.path + "/" + name, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
        name.hasPrefix("local")
      else { continue }
      let installed = try place.bytes(name)
      unlink(place.path + "/" + name)
      link(place.archive, place.path + "/" + name)
      let archive = try place.bytes("archive.sqlite")
      #expect(try place.run("install", "--prefix", "local").code == 73, "\(name)")
      #expect(try place.bytes(name) == archive)
      unlink(place.path + "/" + name)
      try place.file(name, installed)
    }
  }
}

extension Workplace {
  fileprivate func append(_ text: String, to name: String) throws {
    try edit(name) { $0 + text }
  }

  fileprivate func edit(_ name: String, _ change: (String) -> String) throws {
    try file(name, change(String(decoding: try bytes(name), as: UTF8.self)))
  }
}
