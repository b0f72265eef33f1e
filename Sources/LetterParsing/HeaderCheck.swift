import LetterModel

/// Draws the header's readings together: the number line names the ondernummer, the dossier line or
/// a running line the dossier. Where they disagree nothing is guessed.
enum HeaderCheck {
  static func completed(
    _ read: Header, _ running: [RunningLine], _ signatories: [Signatory]
  ) -> Header {
    var header = read
    let own = self.own(running, header)
    if let ondernummer = header.ondernummer, let dossier = header.dossiers.first?.dossier {
      header.number = DocumentNumber(
        dossier: "\(dossier.number)\(dossier.toevoeging.map { "-" + $0 } ?? "")",
        ondernummer: ondernummer)
      if let version = own?.number?.version, let number = header.number {
        header.number = DocumentNumber(
          dossier: number.dossier, ondernummer: number.ondernummer, idYear: number.idYear,
          version: version)
      }
    } else {
      header.number = own?.number ?? header.number
    }
    header.sessionYear = header.sessionYear ?? own?.sessionYear
    header.chamber = header.chamber ?? own?.chamber ?? header.number.flatMap(chamber)
    header.number = header.number.map { withYear($0, header) }
    if header.dossiers.isEmpty, let dossier = header.number?.dossier {
      header.dossiers = [DossierLine(dossier: dossier)]
    }
    if header.senders.isEmpty {
      header.senders = signatories.flatMap { signatory in
        let offices = Offices.senders(in: signatory.office)
        return offices.isEmpty ? [signatory.office] : offices
      }
    }
    if disagree(read, running) { header.number = nil }
    return header
  }

  static func warnings(_ header: Header, _ running: [RunningLine]) -> [Warning] {
    var warnings: [Warning] = []
    if disagree(header, running) {
      let lines = Set(running.compactMap { $0.number?.description }).sorted().joined(
        separator: ", ")
      warnings.append(
        Warning(
          code: "number-disagrees",
          message: "the number line says \(header.ondernummer ?? "nothing"), the running lines "
            + "say \(lines)"))
    }
    let complete = completed(header, running, [])
    if complete.number == nil {
      warnings.append(
        Warning(code: "number-not-found", message: "no dossier and ondernummer were found"))
    }
    if complete.date == nil {
      warnings.append(Warning(code: "date-not-found", message: "no date was found above the text"))
    }
    if let date = complete.date, let year = complete.sessionYear, !year.holds(date) {
      warnings.append(
        Warning(
          code: "date-outside-session-year",
          message: "\(date) lies outside the vergaderjaar \(year) that the print names"))
    }
    if complete.chamber == nil {
      warnings.append(
        Warning(code: "chamber-not-found", message: "nothing says to which chamber it was sent"))
    }
    return warnings
  }

  /// The running line that speaks of this paper.
  private static func own(_ running: [RunningLine], _ header: Header) -> RunningLine? {
    let numbered = running.filter {
      header.ondernummer == nil || $0.number?.ondernummer == header.ondernummer
    }
    guard let first = numbered.first(where: { $0.sessionYear != nil }) ?? numbered.first
    else { return nil }
    var own = first
    own.number = numbered.compactMap(\.number).first { $0.version != nil } ?? first.number
    return own
  }

  private static func disagree(_ header: Header, _ running: [RunningLine]) -> Bool {
    guard let ondernummer = header.ondernummer else {
      return Set(running.compactMap { $0.number?.ondernummer }).count > 1
    }
    return !running.isEmpty && !running.contains { $0.number?.ondernummer == ondernummer }
  }

  private static func chamber(_ number: DocumentNumber) -> Chamber? {
    number.ondernummer.utf8.allSatisfy { (65...90).contains($0) } ? .ek : .tk
  }

  /// Papers of the Eerste Kamer up to 2009-2010 carry the vergaderjaar in their id.
  private static func withYear(_ number: DocumentNumber, _ header: Header) -> DocumentNumber {
    guard header.chamber == .ek, number.idYear == nil, let year = header.sessionYear,
      year.start <= 2009
    else { return number }
    return DocumentNumber(
      dossier: number.dossier, ondernummer: number.ondernummer, idYear: year,
      version: number.version)
  }
}
