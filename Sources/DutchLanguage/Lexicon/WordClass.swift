/// The classes of words by the names that the lexicon's files and the patterns of rules give them.
package enum WordClass {
  private static let all: [String: Role] = [
    "people": .people, "person": .person, "anyone": .anyone, "afflicted": .afflicted,
    "counted": .counted, "assets": .assets, "asset": .asset, "any-asset": .anyAsset,
    "contribution": .contribution, "mission": .mission, "dutch": .dutch, "foreign": .foreign,
    "ends": .ends, "begins": .begins, "lasts": .lasts, "continues": .continues, "sends": .sends,
    "misery": .misery, "parliament": .parliament, "informs": .informs, "ground": .ground,
    "place": .place, "acts": .acts, "election": .election, "request": .request,
    "future": .future, "present": .present, "still": .still, "total": .total, "base": .base,
    "spending": .spending, "town": .town, "country": .country, "loss": .loss,
    "consents": .consents, "instrument": .instrument, "filler": .filler, "changes": .changes,
    "bearing": .bearing, "reserve": .reserve, "compass": .compass, "type": .type,
    "type-letters": .typeLetters, "ship-prefix": .shipPrefix, "task": .task,
    "task-unit": .taskUnit, "no-task": .noTask, "mission-owner": .missionOwner,
    "region": .place, "feature": .feature, "soil": .soil, "place-kind": .placeKind,
    "airfield": .airfield, "name-lead": .nameLead, "name-unit": .nameUnit, "body": .body,
    "event": .event, "trade": .trade, "opponent": .opponent, "institution": .institution,
    "national": .national, "zone": .zone, "stretch": .stretch, "works": .works,
  ]

  /// The class of a name; a name that no class has is a fault of the rule.
  package static func named(_ name: String) -> Role {
    guard let role = all[name] else { preconditionFailure("no class of words is named \(name)") }
    return role
  }

  /// What a word of that class can do; a town and a country are places as well. Nil where no class
  /// has the name.
  static func given(_ name: String) -> Role? {
    all[name].map { $0.isDisjoint(with: [.town, .country]) ? $0 : $0.union(.place) }
  }

  /// Whether there is such a class.
  package static func isKnown(_ name: String) -> Bool { all[name] != nil }
}
