internal import LetterModel

/// Makes a decision about header, heading or signatory from a request and the reading of today.
struct ReadingDecision {
  let request: DecisionRequest
  let reading: Letter
  let heads: [Decision]
  /// The letter's id.
  let letter: String

  /// - Returns: nil where the request changes nothing.
  func decision() throws -> Decision? {
    let (subject, field, item) = try item()
    let value = item.value(in: reading)
    let head = heads.last {
      $0.subject == subject && $0.action != .retracted && ReadingItem($0, in: reading) == item
    }
    var decision = Decision(
      id: 0, letter: letter, revision: 0, previous: head?.id, subject: subject,
      action: request.action, field: field, anchor: anchor(of: item, value), before: [:],
      after: [:], by: nil, why: request.why, at: "")
    // A decision that holds for nothing in this text says nothing of what was read here.
    decision.before["value"] =
      head.flatMap { $0.after["value"] == value ? $0.before["value"] : nil } ?? value
    switch request.action {
    case .confirmed: decision.after["value"] = value
    case .corrected:
      guard let new = request.changes["value"] else { throw ReviewError.nothingToCorrect }
      if let expected = item.fault(new, in: reading) {
        throw ReviewError.unfit("'\(new)' does not do: expected \(expected)")
      }
      decision.after["value"] = new
    case .retracted:
      guard head != nil else {
        throw ReviewError.nothingToRetract("\(subject.rawValue) \(field) of \(letter)")
      }
    case .rejected:
      guard case .signatory = item else { throw ReviewError.onlyForFacts(request.action) }
      decision.after["value"] = ""
    case .added:
      guard case .added(let new) = item else { throw ReviewError.onlyForFacts(request.action) }
      if let expected = item.fault(new, in: reading) {
        throw ReviewError.unfit("'\(new)' does not do: expected \(expected)")
      }
      guard value.isEmpty else { throw ReviewError.standsAlready("'\(new)'") }
      decision.after["value"] = new
    }
    if let head, head.action == decision.action, head.after == decision.after { return nil }
    return decision
  }

  private func item() throws -> (Decision.Subject, String, ReadingItem) {
    switch request.target {
    case .header(let name):
      if ["number", "id", "dossier", "ondernummer", "chamber"].contains(name) {
        let value = request.changes["value"].flatMap { try? DocumentNumber(reading: $0) }
        throw ReviewError.identity(letter: letter, right: value.map { "\($0)" } ?? "NUMBER")
      }
      guard let field = ReadingItem.HeaderFieldName(rawValue: name) else {
        let names = ReadingItem.HeaderFieldName.allCases.map(\.rawValue)
        throw ReviewError.noSuchItem(
          "field '\(name)' that can be corrected; there are \(names.joined(separator: ", "))")
      }
      return (.header, name, .header(field))
    case .heading(let path):
      guard let index = reading.sections.firstIndex(where: { $0.path == path }), index > 0 else {
        throw ReviewError.noSuchItem("heading \(path)")
      }
      return (.heading, "\(index + 1)", .heading(index))
    case .signatory(let ordinal):
      guard reading.signatories.indices.contains(ordinal - 1) else {
        throw ReviewError.noSuchItem("signatory \(ordinal)")
      }
      return (.signatory, "\(ordinal)", .signatory(ordinal - 1))
    case .newSignatory:
      guard request.action == .added, let value = request.changes["value"] else {
        throw ReviewError.nothingToCorrect
      }
      return (.signatory, "\(reading.signatories.count + 1)", .added(value))
    case .fact, .words: throw ReviewError.noSuchItem("such item")
    }
  }

  private func anchor(of item: ReadingItem, _ value: String) -> Decision.Anchor {
    guard case .heading(let index) = item else {
      return Decision.Anchor(section: nil, block: nil, note: nil, range: nil, quote: value)
    }
    let section = reading.sections[index]
    return Decision.Anchor(
      section: section.path, block: nil, note: nil, range: nil, quote: section.heading)
  }
}
