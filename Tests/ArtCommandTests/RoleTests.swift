import Testing

/// What a text was read as: said by the receipt, by `show` and by `verify`.
@Suite struct RoleTests {
  private static let roles: Set<String> = [
    "header", "heading", "block", "note", "signatory", "furniture", "running-line", "repair",
  ]

  private func sum(_ shares: Plain) -> Double {
    shares.keys.reduce(0) { sum, key in
      if case .number(let share) = shares[key] { sum + share } else { sum }
    }
  }

  @Test func receiptAndLetterSayTheSharesOfTheText() throws {
    let place = try Workplace()
    let path = Workplace.fixtures + "/kst-27925-U.txt"
    let receipt = try place.run("import", path, "--format", "json").json()[0]
    let shown = try place.run("show", "27925-U", "--format", "json").json()
    #expect(receipt["roles"].keys == Self.roles)
    #expect(shown["roles"] == receipt["roles"])
    #expect(abs(sum(receipt["roles"]) - 1) < 0.001)
    if case .number(let block) = receipt["roles"]["block"] { #expect(block > 0.8) }
    #expect(receipt["roles"]["furniture"] == 0)
    // A part of a letter is shown with the shares of the whole.
    let part = try place.run("show", "27925-U", "--section", "1", "--format", "json").json()
    #expect(part["roles"] == shown["roles"])
    let again = try place.run("import", path, "--format", "json").json()[0]
    #expect(again["status"] == "present" && again["roles"] == receipt["roles"])
  }

  @Test func verifySaysTheSharesOfAllTexts() throws {
    let place = try Workplace(filled: true)
    let line = try place.run("verify").text.split(separator: "\n").first { $0.hasPrefix("text ") }
    #expect(line?.contains(" % block, ") == true)
  }

  @Test func aReceiptSaysWhereLessThanHalfIsText() throws {
    let place = try Workplace()
    try place.file("kort.txt", SmallLetter(ondernummer: 701, middle: 0).text)
    try place.file("lang.txt", SmallLetter(ondernummer: 702, middle: 40).text)
    #expect(try place.run("import", "kort.txt").text.contains("          the text is "))
    #expect(!(try place.run("import", "lang.txt").text.contains("the text is ")))
  }

  @Test func aLetterWithoutTextIsRefused() throws {
    let place = try Workplace()
    let text = SmallLetter(ondernummer: 703).text
    let end = try #require(text.firstRange(of: "Met deze"))
    try place.file("kop.txt", String(text[..<end.lowerBound]))
    let outcome = try place.run("import", "kop.txt")
    #expect(outcome.code == 65)
    #expect(
      outcome.messages.contains(
        "kop.txt: no text was found below the head of the letter; give the whole letter, with the "
          + "ends of its lines as they are printed"))
  }
}
