import Foundation
import Testing

/// What other people's programs say of an export. Each stands in a virtual environment of its own in
/// the folder that ART100_JUDGES names (`.ci/judges` makes it); one that is not there is skipped.
@Suite(.serialized) struct JudgeTests {
  /// A program of a judge's environment; nil where it is not there.
  static func judge(_ name: String, _ program: String) -> String? {
    guard let folder = ProcessInfo.processInfo.environment["ART100_JUDGES"] else { return nil }
    let path = "\(folder)/\(name)/bin/\(program)"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  static let frictionless = judge("frictionless", "frictionless")
  static let csvclean = judge("csvkit", "csvclean")
  static let csvstat = judge("csvkit", "csvstat")
  static let pandas = judge("pandas", "python")
  static let jsonschema = judge("check-jsonschema", "check-jsonschema")
  static let rscript = ["/usr/bin/Rscript", "/usr/local/bin/Rscript"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let absent: Comment =
    "the judge is not here: .ci/judges FOLDER makes it, ART100_JUDGES names the folder"

  private func exported(_ arguments: String..., hostile: Bool = false) throws -> Workplace {
    let place = hostile ? try HostileArchive.make() : try Workplace(filled: true)
    let outcome = try place.run(["export", "csv", "-o", "tables"] + arguments)
    try #require(outcome.code == 0, "\(outcome.messages)")
    return place
  }

  @Test(
    .enabled(if: frictionless != nil, absent),
    arguments: [[], ["27925-U"], ["--series", "ISIS", "--chamber", "ek"]])
  func frictionlessFindsThePackageValid(_ choice: [String]) throws {
    let place = try Workplace(filled: true)
    #expect(try place.run(["export", "csv", "-o", "tables"] + choice).code == 0)
    let outcome = try Program.run(
      ["validate", "datapackage.json", "--json"], in: place.path + "/tables",
      program: Self.frictionless ?? "")
    #expect(outcome.code == 0, "\(outcome.text.prefix(4000)) \(outcome.messages)")
    let report = try outcome.json()
    #expect(report["valid"] == .bool(true))
    #expect(report["stats"]["errors"] == 0)
    #expect(report["stats"]["tasks"].int ?? 0 > 40)
  }

  @Test(.enabled(if: frictionless != nil, absent))
  func frictionlessFindsHostileTextValid() throws {
    let place = try exported(hostile: true)
    let outcome = try Program.run(
      ["validate", "datapackage.json"], in: place.path + "/tables",
      program: Self.frictionless ?? "")
    #expect(outcome.code == 0, "\(outcome.text.suffix(4000))")
  }

  @Test(.enabled(if: csvclean != nil && csvstat != nil, absent))
  func csvkitFindsNothingToCleanAndCountsTheRows() throws {
    let place = try exported(hostile: true)
    let tables = try place.tables()
    for name in ["block", "source_text", "withdrawal", "series", "repair"] {
      let file = "tables/\(name).csv"
      let clean = try Program.run(
        ["--length-mismatch", "--omit-error-rows", file], in: place.path,
        program: Self.csvclean ?? "")
      #expect(clean.code == 0, "\(name): \(clean.messages)")
      #expect(clean.messages.isEmpty, "\(name): \(clean.messages)")
      let stat = try Program.run(
        ["--count", file], in: place.path, program: Self.csvstat ?? "")
      #expect(stat.text.contains("\(tables[name]?.count ?? -1)"), "\(name): \(stat.text)")
    }
  }

  @Test(.enabled(if: pandas != nil, absent))
  func pandasReadsEveryColumnAsWhatItIs() throws {
    let place = try exported()
    let script = """
      import json
      from read import read
      tables = read()
      fact = tables["letter_fact"]
      print(json.dumps({
          "types": {name: str(kind) for name, kind in fact.dtypes.items()},
          "dossiers": sorted(set(tables["edition"]["dossier"])),
          "missing": int(fact["value"].isna().sum()),
          "euros": float(fact[fact.unit == "euro"].value.max()),
          "heading": tables["section"]["heading"][0],
          "counts": {name: len(table) for name, table in tables.items()}}))
      """
    let outcome = try Program.run(
      ["-B", "-c", script], in: place.path + "/tables", program: Self.pandas ?? "")
    #expect(outcome.code == 0, "\(outcome.messages)")
    let found = try outcome.json()
    #expect(found["dossiers"] == .array(["27925", "29521"]))
    #expect(found["types"]["passage"] == "string")
    #expect(found["types"]["value"] == "Float64")
    #expect(found["types"]["page"] == "Int64")
    #expect(found["types"]["is_imprecise"] == "boolean")
    #expect(found["types"]["from_day"].string?.hasPrefix("datetime64") == true)
    #expect(found["heading"] == "")
    #expect(found["missing"].int ?? 0 > 0)
    let amounts = try place.run("facts", "--kind", "amount", "--format", "json").json().items
    let largest = amounts.compactMap {
      if case .number(let euros) = $0["value"] { euros } else { nil }
    }
    .max()
    #expect(found["euros"] == largest.map { .number($0) })
    for (name, rows) in try place.tables() {
      #expect(found["counts"][name].int == rows.count, "\(name)")
    }
  }

  @Test(.enabled(if: pandas != nil, absent))
  func pandasGivesHostileTextBackUnharmed() throws {
    let place = try exported(hostile: true)
    let script = """
      import sys
      from read import read
      tables = read()
      sys.stdout.buffer.write(chr(0).join(
          [*tables["source_text"]["text"], *tables["withdrawal"]["why"], *tables["series"]["name"]]
      ).encode("utf-8"))
      """
    let outcome = try Program.run(
      ["-B", "-c", script], in: place.path + "/tables", program: Self.pandas ?? "")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.out == (try hostileTexts(place)))
  }

  @Test(.enabled(if: rscript != nil, "R is not here: Debian's package r-base-core has it"))
  func rReadsTypesAndGivesHostileTextBackUnharmed() throws {
    let place = try exported(hostile: true)
    let script = """
      source("read.R")
      tables <- read_tables()
      stopifnot(is.character(tables$edition$dossier), tables$edition$dossier == "27925")
      stopifnot(inherits(tables$letter$date, "Date"), is.numeric(tables$block$id))
      stopifnot(inherits(tables$event$at, "POSIXct"), !anyNA(tables$event$at))
      stopifnot(is.logical(tables$citation$is_relative), tables$section$heading[1] == "")
      stopifnot(nrow(tables$ledger) == max(tables$ledger$id))
      texts <- c(tables$source_text$text, tables$withdrawal$why, tables$series$name)
      out <- file("texts", "wb")
      for (i in seq_along(texts)) {
        if (i > 1) writeBin(as.raw(0), out)
        writeBin(charToRaw(texts[i]), out)
      }
      close(out)
      """
    let outcome = try Program.run(
      ["-e", script], in: place.path + "/tables", program: Self.rscript ?? "")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try place.bytes("tables/texts") == (try hostileTexts(place)))
  }

  /// The texts that the judges are asked for, as the archive has them, with a NUL between them.
  private func hostileTexts(_ place: Workplace) throws -> [UInt8] {
    let tables = try place.tables()
    func column(_ table: String, _ index: Int) -> [String] {
      (tables[table] ?? []).map { ExportedCSV.cell($0[index]) ?? "" }
    }
    let texts = column("source_text", 1) + column("withdrawal", 4) + column("series", 1)
    return Array(texts.joined(separator: "\0").utf8)
  }

  @Test(.enabled(if: jsonschema != nil, absent))
  func everyKindOfLineFollowsTheShippedSchema() throws {
    let place = try HostileArchive.make()
    try #require(try place.run("import", Workplace.fixtures, "--series", "ISIS").code == 0)
    try #require(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    // Every letter, and the first rows of each table.
    var counts: [String: Int] = [:]
    var files: [String] = []
    for line in try place.bytes("full.jsonl").split(separator: 0x0A) {
      let record = try Plain(json: Array(line))
      let table = record["table"].string ?? ""
      counts[table, default: 0] += 1
      guard table.isEmpty || counts[table, default: 0] <= 3 else { continue }
      files.append("line\(files.count).json")
      try place.file(files.last ?? "", Array(line))
    }
    let schema = Program.packageRoot + "/Fixtures/schema/export.schema.json"
    let outcome = try Program.run(
      ["--schemafile", schema] + files, in: place.path, program: Self.jsonschema ?? "")
    #expect(outcome.code == 0, "\(outcome.text.prefix(3000)) \(outcome.messages)")
    // The judge must be able to refuse.
    try place.file("wrong.json", #"{"record":"letter","id":7}"#)
    let wrong = try Program.run(
      ["--schemafile", schema, "wrong.json"], in: place.path, program: Self.jsonschema ?? "")
    #expect(wrong.code == 1)
  }
}
