import LetterModel

/// Heads of other papers below the first one: a print that holds more than one.
enum OtherPapers {
  static func warnings(
    _ lines: [Int], in source: SourceLines, behind header: Header
  ) -> [Warning] {
    var seen = Set([header.ondernummer].compactMap(\.self))
    guard let own = header.ondernummer else { return [] }
    var dossier = header.dossiers.first?.dossier
    var found: [Warning] = []
    for (place, index) in lines.enumerated() {
      let line = source.lines[index]
      guard line.content.count <= 200 else { continue }
      switch source.scalars[line.content.lowerBound] {
      case "N", "n", "0"..."9", "A"..."M", "O"..."Z": break
      default: continue
      }
      let text = source.text(line)
      if let other = HeaderLines.dossier(text), other.title != nil { dossier = other.dossier }
      guard text.begins("nr"),
        let (ondernummer, rest) = HeaderLines.number(text),
        !rest.isEmpty
          || place + 1 < lines.count
            && HeaderLines.isTitle(source.text(source.lines[lines[place + 1]])),
        seen.insert(ondernummer).inserted
      else { continue }
      let first = header.dossiers.first.map { "\($0.dossier), nr. \(own)" } ?? "nr. \(own)"
      let second = dossier.map { "\($0), nr. \(ondernummer)" } ?? "nr. \(ondernummer)"
      found.append(
        Warning(
          code: "second-paper",
          message: "the print holds two papers, \(first) and, from line \(line.number), \(second); "
            + "it was read as the first one: give each a file of its own",
          line: line.number))
    }
    return found
  }
}
