import Foundation
import SQLite
import Testing

private let datasette = OutsideTool.judge("datasette")
private let sqliteUtils = OutsideTool.judge("sqlite-utils", "sqlite-utils")

/// The published copy in the tools that people open it with.
@Suite struct DatasetteTests {
  private func copy() throws -> Workplace {
    let place = try Workplace(filled: true)
    let outcome = try place.run("export", "sqlite", "-o", "letters.sqlite")
    try #require(outcome.code == 0, "\(outcome.messages)")
    return place
  }

  /// Asks Datasette for paths and prints what it answers as one JSON object.
  private static let asking = """
    import asyncio, json, sys
    from datasette.app import Datasette
    async def main():
        with open("metadata.json") as file:
            app = Datasette(["letters.sqlite"], metadata=json.load(file))
        answers = {}
        for path in sys.argv[1:]:
            answer = await app.client.get(path, follow_redirects=True)
            body = answer.json() if ".json" in path else answer.text
            answers[path] = {"status": answer.status_code, "body": body}
        print(json.dumps(answers))
    asyncio.run(main())
    """

  private func ask(_ place: Workplace, _ paths: [String]) throws -> Plain {
    let outcome = try Program.run(
      ["-c", Self.asking] + paths, in: place.path, program: datasette ?? "")
    try #require(outcome.code == 0, "\(outcome.messages)")
    return try outcome.json()
  }

  @Test(.enabled(if: datasette != nil, "Datasette is absent: run .ci/judges and set ART100_JUDGES"))
  func datasetteShowsFacetsSearchAndTheAnswersToQuestions() throws {
    let place = try copy()
    let facets = "/letters/letter_fact.json?_size=1&_shape=objects"
    let search = "/letters/passage.json?_search=Syrie&_size=max&_shape=objects"
    let query = "/letters/materiel_over_time.json?_shape=array"
    let changed = "/letters/what_changed.json?old=kst-27925-612&new=kst-27925-U&_shape=array"
    let page = "/letters/letter_amount"
    let answers = try ask(place, [facets, search, query, changed, page])
    for path in answers.keys { #expect(answers[path]["status"] == 200, "\(path)") }

    let kinds = answers[facets]["body"]["facet_results"]["kind"]["results"].items
    let counted = try place.run(
      "sql", "SELECT kind AS value, count(*) AS count FROM letter_fact GROUP BY kind", "--format",
      "json"
    ).json().items
    #expect(
      Set(kinds.map { "\($0["value"].cell) \($0["count"].cell)" })
        == Set(counted.map { "\($0["value"].cell) \($0["count"].cell)" }))

    let found = answers[search]["body"]["rows"].items.compactMap(\.["passage"].string)
    let expected = try place.run("search", "Syrie", "--limit", "1000", "--format", "json").json()
      .items.filter { $0["note"] == .null }.compactMap(\.["passage"].string)
    #expect(!found.isEmpty && Set(found) == Set(expected))

    let fighters = answers[query]["body"].items.filter {
      $0["subject"] == "F-16" && $0["aspect"] == "deployed"
    }.map { "\($0["letter"].cell) \($0["pieces"].cell)" }
    #expect(fighters.first == "kst-27925-506 6" && fighters.contains("kst-27925-612 4"))

    let changes = answers[changed]["body"].items
    #expect(!changes.isEmpty && changes.allSatisfy { $0["change"] != "same" })
    #expect(answers[page]["body"].string?.contains("EUR") == true)
    #expect(answers[page]["body"].string?.contains("The amount in euros.") == true)
  }

  @Test(.enabled(if: datasette != nil, "Datasette is absent: run .ci/judges and set ART100_JUDGES"))
  func datasetteShowsEveryTableAndView() throws {
    let place = try copy()
    let tables = try ask(place, ["/letters.json"])["/letters.json"]["body"]
    let names = (tables["tables"].items + tables["views"].items).compactMap(\.["name"].string)
    #expect(names.count > 40)
    let pages = names.map { "/letters/\($0)?_size=5" }
    let answers = try ask(place, pages)
    for page in pages { #expect(answers[page]["status"] == 200, "\(page)") }
  }

  @Test(
    .enabled(if: sqliteUtils != nil, "sqlite-utils is absent: run .ci/judges and set ART100_JUDGES")
  )
  func sqliteUtilsSearchesTheCopyAndTheArchive() throws {
    let place = try copy()
    for file in ["letters.sqlite", "archive.sqlite"] {
      let outcome = try Program.run(
        ["search", file, "block", "Koerdische", "-c", "id", "--limit", "100"], in: place.path,
        program: sqliteUtils ?? "")
      #expect(outcome.code == 0, "\(outcome.messages)")
      let ids = try outcome.json().items.compactMap(\.["id"].int).sorted()
      let expected = try place.run(
        "sql",
        "SELECT rowid AS id FROM block_search WHERE block_search MATCH 'Koerdische' ORDER BY 1",
        "--format", "json"
      ).json().items.compactMap(\.["id"].int)
      #expect(!ids.isEmpty && ids == expected, "\(file)")
    }
  }
}
