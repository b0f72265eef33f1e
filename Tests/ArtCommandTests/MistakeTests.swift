import Foundation
import Testing

/// What people get wrong: each message says what, where, and what to do, in one form.
@Suite struct MistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var code: Int32
    var message: String

    init(_ line: String, _ code: Int32, _ message: String) {
      arguments = line.split(separator: "|").map(String.init)
      (self.code, self.message) = (code, message)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake("lst", 64, "'art100' has no command 'lst'; did you mean 'list'? see 'art100 --help'"),
    Mistake(
      "help|shw", 64, "'art100' has no command 'shw'; did you mean 'show'? see 'art100 --help'"),
    Mistake(
      "matrix|--series|ISIS|--lang|nl", 64,
      "--lang is printed as html, not as table; see 'art100 matrix --help'"),
    Mistake(
      "blame|27925-597|--lang|nl", 64,
      "--lang is printed as html, not as table; see 'art100 blame --help'"),
    Mistake(
      "export|cvs|--help", 64,
      "'art100 export' has no command 'cvs'; did you mean 'csv'? see 'art100 export --help'"),
    Mistake(
      "export|cvs", 64,
      "'art100 export' has no command 'cvs'; did you mean 'csv'? see 'art100 export --help'"),
    Mistake(
      "review|confrm|x", 64,
      "'art100 review' has no command 'confrm'; did you mean 'confirm'? see 'art100 review --help'"),
    Mistake(
      "list|--frmat|json", 64,
      "unknown option '--frmat'; did you mean '--format'? see 'art100 list --help'"),
    Mistake(
      "list|--format|jsn", 64,
      "'jsn' is no value for '--format <format>'; did you mean 'json'? There are: table, json, jsonl, csv; see 'art100 list --help'"
    ),
    Mistake("series|add| |27925-U", 65, "the reading cannot be kept: a series needs a name"),
    Mistake(
      "restore|all.jsonl|-o|one.sqlite|-a|two.sqlite", 64,
      "two archives are named; give --archive or --output; see 'art100 restore --help'"),
    Mistake("show", 64, "'<letter>' is missing; see 'art100 show --help'"),
    Mistake(
      "export|csv", 64,
      "'--output <output>' is missing; say where to write with -o PATH; see 'art100 export csv --help'"
    ),
    Mistake(
      "show|27925-99x9", 64,
      "'-99x9' in '27925-99x9' belongs to no number of a paper; expected one like '27 925, U', '27 925, nr. 612' or 'kst-36600-X-12'; see 'art100 show --help'"
    ),
    Mistake(
      "show|27925-63", 66,
      "kst-27925-63 is not in the archive; near it: kst-27925-637, kst-27925-539, kst-27925-612"),
    Mistake(
      "show|2018-09-15", 66,
      "a letter of 2018-09-15 is not in the archive; near it: kst-27925-637 (2018-09-14), kst-27925-U (2018-09-14), kst-27925-612 (2017-09-11)"
    ),
    Mistake(
      "show|2018-09-14", 64,
      "a letter of 2018-09-14 is not unique: kst-27925-637, kst-27925-U; name the letter by its id"),
    Mistake("facts|--on|2018-02-31", 64, "'2018-02-31' is not a day; expected one like 2018-09-14"),
    Mistake(
      "facts|--kind|amont", 64,
      "'amont' is not a kind of fact; did you mean 'amount'? There are: personnel, asset, period, area, legal_basis, criterion, amount, count, place, organisation, promise, reference_incorporation"
    ),
    Mistake(
      "list|--chamber|eerste", 64,
      "'eerste' is not a chamber; expected ek (Eerste Kamer) or tk (Tweede Kamer)"),
    Mistake("matrix|--series|ISSI", 66, "no series is named 'ISSI'; there are: ISIS"),
    Mistake(
      "list|-a|none.sqlite", 66,
      "none.sqlite: no archive is here; check the path, or make one with 'init' or 'import'"),
    Mistake(
      "list|-a|folder", 78,
      "folder: this is a folder, and an archive is a plain file; name the file itself"),
    Mistake(
      "list|-a|letter.txt", 78,
      "letter.txt: not an archive of this program: the file is not an SQLite database; the file was left as it is"
    ),
    Mistake(
      "list|-a|one.sqlite|-a|two.sqlite", 64,
      "two archives are named; give --archive once; see 'art100 list --help'"),
    Mistake(
      "list|letter.txt", 64,
      "unexpected argument 'letter.txt'; an archive is named with --archive PATH; see 'art100 list --help'"
    ),
    Mistake("import|none.txt", 66, "none.txt: there is no such file; check the path"),
    Mistake(
      "export|csv|-o|folder", 73,
      "folder: something is here already and was left as it is; choose another name, or replace an earlier one of the same form with --force"
    ),
    Mistake(
      "show|27925-506|--section|7.9", 66,
      "kst-27925-506 has no section 7.9; it has 0, 1, 2, 3, 3.1, 3.2, 4, 4.1, 4.2, 5, 6, 7, 7.1, 7.2, 7.3, 7.4, 7.5, 7.6, 7.7, 8, 9, 10, 11, 12"
    ),
    Mistake(
      "export|csv|out", 64,
      "'--output <output>' is missing; say where to write with -o PATH; see 'art100 export csv --help'"
    ),
    Mistake(
      "facts|--knd|amount", 64,
      "unknown option '--knd'; did you mean '--kind'? see 'art100 facts --help'"),
    Mistake(
      "--archive|one.sqlite", 64,
      "a command comes first, as in 'art100 list --archive PATH'; see 'art100 --help'"),
    Mistake(
      "show|14-09-2018", 64,
      "'14-09-2018' is not how a day is written here; did you mean 2018-09-14? see 'art100 show --help'"
    ),
    Mistake("facts|--on|1-3-2016", 64, "'1-3-2016' is not a day; did you mean 2016-03-01?"),
    Mistake("list|--series|ISSI", 66, "no series is named 'ISSI'; there are: ISIS"),
    Mistake(
      "facts|--topic|finance", 64,
      "'finance' is not a topic; did you mean 'finances'? There are: summary, progress, grounds, political, mandate, participants, influence, military, feasibility, contribution, command, rules-of-engagement, medical, aftercare, risks, duration, readiness, coherence, humanitarian, development, gender, evaluation, finances, national-security, conclusion"
    ),
    Mistake(
      "review|correct|kst-27925-U:date|--set|2018-09-14", 64,
      "'2018-09-14' is no field=value; expected one like value=45"),
    Mistake(
      "review|confirm|kst-27925-U#7.2/26", 64,
      "a passage holds many facts; name one with its stretch behind a colon, as 'art100 review kst-27925-U --format table' lists them"
    ),
    Mistake(
      "review|27925-U|--sheet-in|none.csv", 66, "none.csv: there is no such file; check the path"),
    Mistake(
      "review|27925-U|--sheet-in|book.xlsx", 65,
      "book.xlsx: this is a workbook, not a sheet of text; save it as CSV and give that"),
    Mistake("withdraw|27925-U", 64, "a decision needs its reason; give --why TEXT"),
    Mistake(
      "sql|SELECT * FROM leter", 64,
      "the SQL is not understood: no such table: leter; 'codebook --part tables' lists what there is"
    ),
    Mistake(
      "sql|DELETE FROM letter", 64, "only reading is allowed here; the archive was left as it is"),
    Mistake("id", 64, "no number was given; name one, such as '27 925, U'"),
    Mistake(
      "import|list.txt", 65,
      "list.txt: the letter's id was not found (nor anything else of the head of a letter: is it one?); give it with --id"
    ),
    Mistake(
      "restore|one.sqlite|-o|two.sqlite", 65,
      "one.sqlite:1: this is an archive itself, or a copy of one, and needs no restoring: name it with --archive; 'restore' takes what 'export jsonl' wrote; nothing was made"
    ),
    Mistake(
      "show|27925-506|--outline|--repairs", 64,
      "--outline, --repairs and --source exclude each other; see 'art100 show --help'"),
  ]

  private static let place = Result {
    let place = try Workplace(filled: true)
    try place.folder("folder")
    try place.file("letter.txt", SmallLetter(ondernummer: 1).text)
    try place.file("book.xlsx", "PK\u{03}\u{04}")
    try place.file("list.txt", "Brood, melk en kaas.\n")
    try FileManager.default.copyItem(atPath: place.archive, toPath: place.path + "/one.sqlite")
    return place
  }

  @Test(arguments: mistakes)
  func theMessageSaysWhatWhereAndWhatToDo(_ mistake: Mistake) throws {
    let outcome = try Self.place.get().run(mistake.arguments)
    #expect(outcome.code == mistake.code)
    #expect(outcome.out.isEmpty)
    let lines = outcome.messages.split(separator: "\n")
    let lead = mistake.arguments[0] == "import" ? "art100: refused: " : "art100: error: "
    #expect(lines.first.map(String.init) == lead + mistake.message)
    let json = try Self.place.get().run(mistake.arguments + ["--format", "json"])
    guard json.code == mistake.code, json.out.isEmpty else { return }
    let object = try Plain(json: json.err)
    #expect(object["error"]["code"].int == Int(mistake.code))
    #expect(object["error"]["message"].string?.isEmpty == false)
  }

  /// The sheet of one letter handed in for another changes nothing, and says whose it is.
  @Test func aSheetOfAnotherLetterIsRefused() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("review", "27925-612", "--sheet-out", "sheet.csv").code == 0)
    let sheet = String(decoding: try place.bytes("sheet.csv"), as: UTF8.self)
    try place.file(
      "sheet.csv",
      sheet.replacing("kst-27925-612:date,,", with: "kst-27925-612:date,confirm,"))
    let outcome = try place.run("review", "27925-637", "--sheet-in", "sheet.csv")
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("sheet.csv:"), "\(outcome.messages)")
    #expect(outcome.messages.contains("kst-27925-612"), "\(outcome.messages)")
  }
}
