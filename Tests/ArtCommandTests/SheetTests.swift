import Foundation
import Testing

/// Sheets that went through a spreadsheet, and those with faults.
@Suite struct SheetTests {
  private func sheet(_ place: Workplace, _ options: String...) throws -> String {
    #expect(try place.run(["review", "27925-U", "--sheet-out", "out.csv"] + options).code == 0)
    return String(decoding: try place.bytes("out.csv"), as: UTF8.self)
  }

  private func take(_ place: Workplace, _ options: String...) throws -> Outcome {
    try place.run(["review", "27925-U", "--sheet-in", "in.csv", "--by", "griffie"] + options)
  }

  @Test(arguments: [
    "14-9-2018", "14/09/18", "9/14/2018", "14-sep-2018", "vrijdag 14 september 2018", "43357",
    "2018-09-14 00:00:00", "14.9.2018",
  ])
  func aDayThatNobodyTouchedIsTheSameInEveryForm(_ form: String) throws {
    let place = try Workplace(filled: true)
    let text = try sheet(place)
    try place.file("in.csv", text.replacing("2018-09-14", with: form))
    let outcome = try take(place)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages == "0 decisions taken\n")
  }

  @Test func anotherDayWithoutADecisionIsNamed() throws {
    let place = try Workplace(filled: true)
    let text = try sheet(place)
    try place.file("in.csv", text.replacing(",,2018-09-14,", with: ",,15-9-2018,"))
    let outcome = try take(place)
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("in.csv:2: value: '15-9-2018'"))
  }

  @Test func theSentenceStandsBesideTheValue() throws {
    let head = try sheet(Workplace(filled: true)).split(separator: "\r\n")[0].split(separator: ",")
    let value = try #require(head.firstIndex(of: "value"))
    #expect(head[value...].prefix(5) == ["value", "value_max", "unit", "sentence", "quote"])
  }

  @Test func dutchSpreadsheetsGetSemicolonsAndMayAddALineOfTheirOwn() throws {
    let place = try Workplace(filled: true)
    let text = try sheet(place, "--excel-nl")
    #expect(text.hasPrefix("\u{FEFF}item;decision;why;"))
    try place.file("in.csv", "\u{FEFF}sep=;\r\n" + text.dropFirst())
    #expect(try take(place).messages == "0 decisions taken\n")
  }

  @Test func windows1252IsRecognisedOrNamed() throws {
    let place = try Workplace(filled: true)
    let text = try sheet(place)
    let bytes = text.dropFirst().unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "’": 0x92
      case "‘": 0x91
      case "–": 0x96
      case "•": 0x95
      case "€": 0x80
      case "“": 0x93
      case "”": 0x94
      default: UInt8(exactly: scalar.value) ?? 0x3F
      }
    }
    try place.file("in.csv", bytes)
    let outcome = try take(place)
    #expect(outcome.code == 0)
    #expect(outcome.messages.contains("was read as windows-1252"))
    #expect(try take(place, "--encoding", "windows-1252").messages == "0 decisions taken\n")
  }

  @Test func allFaultsAreToldByLineAndColumn() throws {
    let place = try Workplace(filled: true)
    var lines = try sheet(place).components(separatedBy: "\r\n")
    lines[1] = lines[1].replacing(":date,,", with: ":date,perhaps,")
    lines[2] = lines[2].replacing(":place,,", with: ":place,correct,")
    lines.append(lines[3].replacing(":addressee,,", with: ":addressee,confirm,"))
    lines[3] = lines[3].replacing(":addressee,,", with: ":addressee,confirm,")
    let level = try #require(lines.firstIndex { $0.contains(",heading,level,,1,") })
    lines[level] = lines[level].replacing("level,,1,", with: "level,,9,")
      .replacing(",,,extracted", with: ",correct,,extracted")
    try place.file("in.csv", lines.filter { !$0.isEmpty }.joined(separator: "\r\n"))
    let before = try place.tables()
    let outcome = try take(place)
    #expect(outcome.code == 65)
    let faults = outcome.messages.split(separator: "\n")
    #expect(faults.count == 4, "\(outcome.messages)")
    #expect(faults[0].contains("in.csv:2: decision: 'perhaps'"))
    #expect(faults[1].contains("in.csv:3: decision: kst-27925-U:place"))
    #expect(faults[2].contains("in.csv:\(level + 1): '9' does not do"))
    #expect(faults[3].contains("kst-27925-U:addressee is decided about twice, in line 4 too"))
    #expect(try place.tables() == before)
  }

  @Test func aSheetOfAnotherLetterIsRefusedWithItsName() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("review", "27925-612", "--sheet-out", "in.csv").code == 0)
    let outcome = try take(place)
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("a sheet of kst-27925-612, and kst-27925-U is reviewed"))
    #expect(outcome.messages.split(separator: "\n").count == 1)
  }

  @Test(
    .enabled(if: OutsideTool.installed("soffice") != nil, "soffice is not installed"),
    arguments: ["44,34,76,1,,1043", "44,34,76,1,,1033,false,true"])
  func aSpreadsheetThatSavesItUntouchedChangesNothing(_ settings: String) throws {
    let place = try Workplace(filled: true)
    let office = try #require(OutsideTool.installed("soffice"))
    _ = try sheet(place)
    let saved = try Program.run(
      [
        "-env:UserInstallation=file://\(place.path)/office", "--headless",
        "--infilter=CSV:\(settings)", "--convert-to", "csv:Text - txt - csv (StarCalc):\(settings)",
        "--outdir", "saved", "out.csv",
      ], in: place.path, environment: ["HOME": place.path], program: office)
    #expect(saved.code == 0, "\(saved.messages)")
    try place.file("in.csv", try place.bytes("saved/out.csv"))
    let outcome = try take(place)
    #expect(outcome.messages == "0 decisions taken\n")
  }
}
