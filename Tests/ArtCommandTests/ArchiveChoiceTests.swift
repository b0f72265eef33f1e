import Testing

/// Which archive a command takes, and what the program says of itself.
@Suite struct ArchiveChoiceTests {
  @Test func theVariableNamesTheArchiveAndTheOptionGoesBeforeIt() throws {
    let place = try Workplace(filled: true)
    let byVariable = try Program.run(
      ["list"], in: place.path, environment: ["ART100_ARCHIVE": place.archive])
    #expect(byVariable.code == 0)
    #expect(byVariable.text.contains("kst-27925-U"))
    for option in ["-a", "--archive"] {
      let outcome = try Program.run(
        ["list", option, "archive.sqlite"], in: place.path,
        environment: ["ART100_ARCHIVE": "/nowhere/else.sqlite"])
      #expect(outcome.code == 0)
      #expect(outcome.out == byVariable.out)
    }
  }

  @Test(arguments: [
    ["init"], ["import", Workplace.fixtures], ["list"], ["show", "27925-U"], ["search", "Irak"],
    ["series"], ["sql", "SELECT 1"], ["verify"], ["rebuild"], ["backup", "copy.sqlite"],
    ["migrate"], ["withdraw", "27925-U", "--why", "x"],
  ])
  func withoutAnArchiveTheErrorNamesBothWaysToGiveOne(_ arguments: [String]) throws {
    let place = try Workplace()
    for variables in [[:], ["ART100_ARCHIVE": ""]] {
      let outcome = try Program.run(arguments, in: place.path, environment: variables)
      #expect(outcome.code == 64)
      #expect(outcome.text == "")
      #expect(outcome.messages.contains("--archive"))
      #expect(outcome.messages.contains("ART100_ARCHIVE"))
      #expect(try place.names() == [])
    }
  }

  @Test func versionTellsProgramSchemaAndSQLite() throws {
    let outcome = try Program.run(["--version"], in: "/")
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    let shape = /art100 [0-9]+\.[0-9]+\.[0-9]+, schema [0-9]+, .*SQLite 3\.[0-9]+\.[0-9]+\n/
    #expect(outcome.text.wholeMatch(of: shape) != nil)
  }

  @Test func anUnknownCommandOrOptionIsAUsageError() throws {
    for arguments in [
      ["burn"], ["list", "--colour", "red"], ["list", "--format", "xml"], ["show"],
    ] {
      let outcome = try Program.run(arguments, in: "/")
      #expect(outcome.code == 64, "\(arguments)")
      #expect(outcome.text == "", "\(arguments)")
      #expect(!outcome.messages.isEmpty, "\(arguments)")
    }
  }

  @Test func anErrorIsAnObjectWhereJSONIsWanted() throws {
    let place = try Workplace()
    let outcome = try place.run("list", "--format", "json")
    #expect(outcome.code == 66)
    #expect(outcome.out == [])
    let error = try Plain(json: outcome.err)["error"]
    #expect(error.keys.isSuperset(of: ["code", "message", "path", "line"]))
    #expect(error["code"] == 66)
    #expect(error["path"] == .text(place.archive))
    #expect(error["message"].string?.contains("no archive is here") == true)
  }
}
