import LetterModel

/// What a page of the web, a portal or a mail sets below a letter's signatures. Only annexes, notes
/// and tables stand there by right: short lines without a sentence are furniture.
struct BelowSignatures {
  /// The lines that remain.
  private(set) var kept: [Int]
  private(set) var repairs: [Repair] = []

  /// How many lines whose words nobody knows may be furniture.
  private static let mostUnknown = 12

  /// How many sentences may stand among what a page says of itself.
  private static let mostProse = 4

  /// - Parameter last: the last line of the signatures, as the source counts.
  init(_ lines: [Int], behind last: Int?, in source: SourceLines) {
    kept = lines
    guard let last, let start = lines.firstIndex(where: { source.lines[$0].number > last }),
      lines[start...].allSatisfy({ source.lines[$0].part?.isOpen ?? true }),
      // A form that tells the signatures tells what stands below them.
      !source.lines.contains(where: { $0.part == .office })
    else { return }
    let below = lines[start...]
    let texts = below.map { source.text(source.lines[$0]) }
    let annex = texts.firstIndex(where: Self.beginsAnnex) ?? texts.count
    guard annex > 0, isFurniture(Array(below.prefix(annex)), texts.prefix(annex), in: source)
    else { return }
    kept = Array(lines[..<start] + lines[(start + annex)...])
    repairs = below.prefix(annex).map { index in
      let line = source.lines[index]
      return Repair(
        kind: .furniture, range: line.content, page: line.page, line: line.number,
        before: source.text(line), after: "", confidence: 0.8,
        reason: "it stands below the signatures and is no annex")
    }
  }

  private func isFurniture(
    _ lines: [Int], _ texts: ArraySlice<String>, in source: SourceLines
  ) -> Bool {
    let prose = ProseLines(lines, in: source)
    let sentences = lines.indices.count(where: prose.isProse)
    if texts.first(where: { !PageFurniture.isCount($0) }).map(PageFurniture.isBelow) == true {
      return sentences <= Self.mostProse
    }
    return sentences == 0 && lines.count <= Self.mostUnknown
      && lines.allSatisfy { index in
        source.lines[index].content.count <= 60 && !source.namesRank(source.lines[index].content)
          && !source.beginsName(index) && !source.isTableRow(index)
          && ListMarker(source.lines[index].content, in: source) == nil
          && !source.endsInStop(index) && !source.endsClause(index)
      }
  }

  private static let annexes = [
    "bijlage", "annex", "addendum", "appendix", "overzicht", "tabel", "toelichting", "c.c.", "cc",
    "kopie", "afschrift", "noot", "noten", "lijst", "afkorting", "begrippen", "kaart", "figuur",
    "legenda", "bronnen", "antwoord",
  ]

  /// `Bijlage 1`, `Annex`, `Overzicht van …`, `C.c. …`: the letter goes on, or says what goes with it.
  static func beginsAnnex(_ line: String) -> Bool {
    annexes.contains(where: line.begins)
  }
}
