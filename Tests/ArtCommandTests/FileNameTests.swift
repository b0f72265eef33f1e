import Foundation
import Testing

/// Names of files that are no UTF-8: those of an old disk, as `mapé` was written in Latin-1.
@Suite struct FileNameTests {
  /// Runs a script with the program as `$0` and such a name in `$n`, and what it wrote.
  private static func run(_ script: String, in place: Workplace) throws -> Outcome {
    try Program.run(
      ["-c", "n=$(printf 'map\\351 \\377'); set -e; \(script)", Program.path], in: place.path,
      program: "/bin/sh")
  }

  @Test func lettersInSuchFoldersAreTakenIn() throws {
    let place = try Workplace()
    try place.file("1.txt", SmallLetter(ondernummer: 1).text)
    try place.file("2.txt", SmallLetter(ondernummer: 2).text)
    let outcome = try Self.run(
      """
      mkdir -p "in/$n"; mv 1.txt "in/$n/$n.txt"; mv 2.txt "$n.txt"
      "$0" import in "$n.txt" -a "$n.sqlite"; "$0" verify -a "$n.sqlite" >&2
      "$0" diff "in/$n/$n.txt" "$n.txt" --format json >&2 || [ $? = 1 ]
      """, in: place)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.text.contains(#"in/map\xE9 \xFF/map\xE9 \xFF.txt"#), "\(outcome.text)")
    #expect(outcome.messages.contains("2 new"), "\(outcome.messages)")
  }

  @Test func everythingThatIsWrittenMayHaveSuchAName() throws {
    let place = try Workplace(filled: true)
    let outcome = try Self.run(
      """
      export ART100_ARCHIVE=archive.sqlite; mkdir "$n"
      for form in csv jsonl sql postgresql sqlite; do
        "$0" export $form -o "$n/$n.$form"; "$0" export $form -o "$n/$n.$form" --force
      done
      "$0" report -o "$n/report"; "$0" report -o "$n/report" --force
      "$0" backup "$n/$n"; "$0" backup "$n/$n" --force
      "$0" restore "$n/$n.jsonl" -a "$n/new"; "$0" verify -a "$n/new" >&2
      "$0" review 27925-U --sheet-out "$n/$n.txt"
      echo; ls -A "$n" | LC_ALL=C tr -c 'a-z.\\n -' '?'
      """, in: place)
    #expect(outcome.code == 0, "\(outcome.messages)")
    let names = outcome.text.split(separator: "\n\n").last?.split(separator: "\n").map(String.init)
    #expect(
      names?.sorted() == [
        "map? ?", "map? ?.csv", "map? ?.jsonl", "map? ?.postgresql", "map? ?.postgresql.search.sql",
        "map? ?.sql", "map? ?.sqlite", "map? ?.txt", "metadata.json", "new", "report",
      ], "\(outcome.text)")
  }

  @Test func suchANameIsShownByItsBytesAndToProgramsAsOneSign() throws {
    let place = try Workplace()
    let people = try Self.run("\"$0\" list -a \"$n\"", in: place)
    #expect(people.code == 66)
    #expect(people.messages.contains(#"map\xE9 \xFF: no archive"#), "\(people.messages)")
    let programs = try Self.run("\"$0\" list -a \"$n\" --format json", in: place)
    #expect(programs.messages.contains(#"map\udbff\udee9 \udbff\udeff"#), "\(programs.messages)")
  }

  /// A name that fits, but to which nothing can be added, as SQLite and the hidden places do.
  @Test(arguments: [240, 255, 300])
  func aNameThatIsTooLongIsCalledThat(_ length: Int) throws {
    let place = try Workplace(filled: true)
    let name = String(repeating: "n", count: length)
    for arguments in [
      ["init", "-a", name], ["import", Workplace.fixtures, "-a", name], ["backup", name],
      ["export", "sqlite", "-o", name], ["export", "csv", "-o", name], ["report", "-o", name],
    ] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 73, "\(arguments[0]): \(outcome.messages)")
      #expect(outcome.messages.contains("the name is too long"), "\(outcome.messages)")
      #expect(try place.names() == ["archive.sqlite"])
    }
  }
}
