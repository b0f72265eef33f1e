internal import DutchLanguage

/// The classes of words by the names that patterns give them.
enum WordClass {
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
    "bearing": .bearing, "reserve": .reserve,
  ]

  /// The class of a name; a name that no class has is a fault of the rule.
  static func named(_ name: String) -> Role {
    guard let role = all[name] else { preconditionFailure("no class of words is named \(name)") }
    return role
  }
}
