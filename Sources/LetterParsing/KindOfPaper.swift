import LetterModel

/// What a paper calls itself behind its number. The archive takes every paper, for reports and
/// answers belong beside the letters, but says where one is no letter of the government.
enum KindOfPaper {
  private static let others = [
    "verslag", "motie", "gewijzigde motie", "nader gewijzigde motie", "amendement",
    "gewijzigd amendement", "nota", "lijst van vragen", "lijst van antwoorden", "voorstel van wet",
    "gewijzigd voorstel van wet", "memorie", "advies", "rapport", "jaarverslag", "stenogram",
    "agenda", "besluitenlijst",
  ]

  static func warning(_ header: Header) -> Warning? {
    for field in header.fields where field.kind == .numberLine {
      let words = HeaderLines.number(field.text)?.rest ?? field.text
      let lower = words.lowercased()
      if others.contains(where: { lower == $0 || lower.hasPrefix($0 + " ") }) {
        return Warning(
          code: "no-letter",
          message: "the paper calls itself '\(words.prefix(60))', which is no letter of the"
            + " government; check that it belongs here",
          line: field.lines.lowerBound)
      }
    }
    return nil
  }
}
