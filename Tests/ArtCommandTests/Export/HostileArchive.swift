import Testing

/// An archive with all that other tools stumble over: formulas, markup, quotes, backslashes, ends of
/// lines, escapes of databases, characters that turn text round.
enum HostileArchive {
  static let words = [
    "=HYPERLINK(\"http://127.0.0.1\",\"klik\")", "+31 6", "-1+1", "@SUM(A1:A9)", "'=1+1",
    "<script>alert('x')</script> & &amp; <b>", "een \"aanhaling\" in \"\"woorden\"\"",
    "een \\ en \\n en \\. en \\\\", "$$ en $tag$ en $1", "een\ttab en ; en | en ,",
    "links\u{202E}sthcer\u{202C} en \u{2066}los\u{2069}", "vlag 🇳🇱 en 👍🏽 en é en e\u{301}",
    "NULL en \\N en NA en N/A", "wit\u{A0}regel en \u{FEFF} en \u{2028} en \u{85}",
    "{\"a\": [1]}",
    "2018-09-14", "007", "1e5", "TRUE",
  ]

  /// Where an archive with such letters, names and reasons stands.
  static func make() throws -> Workplace {
    let place = try Workplace()
    for (index, end) in ["\n", "\r\n"].enumerated() {
      let text = SmallLetter(ondernummer: index + 1).text.replacing(
        "Slot van", with: words.joined(separator: ".\n\n") + ".\n\nSlot van")
      try place.file("brief \(index).txt", text.replacing("\n", with: end))
    }
    let imported = try place.run("import", ".", "--series", "=Reeks \"1\",\n\\. $$")
    try #require(imported.code == 0, "\(imported.messages)")
    let why = "=1+1\r\n" + words.joined(separator: "\n") + " 👩‍👩‍👧 nul\u{200B}breed\r"
    let withdrawn = try place.run("withdraw", "27925-2", "--why", why)
    try #require(withdrawn.code == 0, "\(withdrawn.messages)")
    return place
  }
}
