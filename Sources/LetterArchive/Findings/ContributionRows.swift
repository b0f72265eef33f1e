internal import LetterModel
internal import SQLite

/// A contribution's lists stand in tables of their own, the facts of its numbers with its evidence.
extension FindingStore {
  /// Writes contributions behind the facts that they rest on.
  func insert(_ contributions: [Contribution]) throws {
    for contribution in contributions {
      let id = try id(contribution.ordinal)
      try FindingTables.contribution.insert(contribution, id, revision, in: self)
      try insert(contribution.areas, of: id, FindingTables.area)
      try insert(contribution.numbers, of: id, FindingTables.number)
      let evidence = contribution.evidence.map {
        EvidenceRow(fact: $0.fact, role: $0.role.rawValue)
      }
      let counted = contribution.numbers.enumerated().flatMap { index, number in
        number.facts.map {
          EvidenceRow(fact: $0, role: number.aspect.rawValue, number: index + 1)
        }
      }
      try insert(evidence + counted, of: id, FindingTables.evidence)
    }
    // A sum may stand before its parts.
    for contribution in contributions {
      try insert(contribution.parts, of: id(contribution.ordinal), FindingTables.part)
    }
  }

  private func insert<Element>(
    _ list: [Element], of id: Int, _ table: FindingTable<Element>
  ) throws {
    for (index, element) in list.enumerated() {
      try table.insert(element, id, revision, index + 1, in: self)
    }
  }
}

extension FindingLoad {
  /// The contributions, in the order in which the letter first mentions them.
  func contributions() throws -> [Contribution] {
    let areas = try lists(FindingTables.area, "")
    let numbers = try lists(FindingTables.number, .blank)
    let parts = try lists(FindingTables.part, 0)
    let evidence = try lists(FindingTables.evidence, EvidenceRow(fact: 0, role: ""))
    return try FindingTables.contribution.rows(db, of: revision, .blank).map { id, contribution in
      var contribution = contribution
      contribution.areas = areas[id] ?? []
      contribution.numbers = numbers[id] ?? []
      contribution.parts = parts[id] ?? []
      for row in evidence[id] ?? [] {
        if let number = row.number {
          guard contribution.numbers.indices.contains(number - 1) else { continue }
          contribution.numbers[number - 1].facts.append(row.fact)
        } else if let role = Contribution.Evidence.Role(rawValue: row.role) {
          contribution.evidence.append(Contribution.Evidence(role: role, fact: row.fact))
        } else {
          throw LetterLoad.Unreadable(
            table: FindingTables.evidence.name, what: "'\(row.role)' as role")
        }
      }
      return contribution
    }
  }

  private func lists<Element>(
    _ table: FindingTable<Element>, _ blank: Element
  ) throws -> [Int: [Element]] {
    Dictionary(grouping: try table.rows(db, of: revision, blank), by: \.key)
      .mapValues { $0.map(\.element) }
  }
}
