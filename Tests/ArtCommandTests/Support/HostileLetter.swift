/// Letters whose words mean something to every program that might read an export.
enum HostileLetter {
  /// Paragraphs as they stand in the letters.
  static let paragraphs = [
    "=SUM(A1:A9)+cmd|' /C calc'!A0 is een formule, en @ook, +dit en -dat.",
    "<script>alert(\"x\")</script> &amp <b>vet</b> & 'enkel' en \"dubbel\".",
    "Het is 's avonds '' en \\' en \\\\ en \\n \\t \\N \\. \\x41 \\\"slot\\\".",
    "\\.",
    "$$ $1 ${HOME} $(id) `id` %s %n :naam :'naam' :\"naam\" ? ?1 {0} {{x}}",
    "'); DROP TABLE fact; -- /* einde */ ;",
    "Van rechts naar links staat \u{5E9}\u{5DC}\u{5D5}\u{5DD}, en e\u{301} en é.",
    "Een astronaut 👩🏽, een vlag 🇳🇱 en 𝕬 kosten € 1.000.",
    "\\! echo psql voert dit uit",
    ".shell echo sqlite3 voert dit uit",
  ]

  /// Two prints of it: one with line feeds, one with carriage returns as well.
  static var files: [(name: String, text: String)] {
    let (plain, other) = (SmallLetter(ondernummer: 901), SmallLetter(ondernummer: 902))
    return [
      (plain.fileName, text(plain)), (other.fileName, text(other).replacing("\n", with: "\r\n")),
    ]
  }

  private static func text(_ letter: SmallLetter) -> String {
    letter.text.replacing(letter.ending, with: paragraphs.joined(separator: "\n\n"))
  }
}
