/// What kind of thing a type of materiel is, by which a noun for any type can stand for it: `de
/// helikopters` of a letter are the Chinooks of the one before.
package enum MaterielKind: Sendable {
  case helicopter, aircraft, vehicle, ship, weapon

  /// The kind of a type in one way of writing: `Chinook`, `F-16`, `fregat`.
  package init(type: String) {
    func isOne(of names: [String]) -> Bool { names.contains { type.hasPrefix($0) } }
    let word = type.lowercased()
    self =
      if word.hasSuffix("helikopter") || isOne(of: Self.helicopters) {
        .helicopter
      } else if Self.ships.contains(where: word.hasSuffix) {
        .ship
      } else if isOne(of: Self.vehicles) || Self.wheels.contains(where: word.hasSuffix) {
        .vehicle
      } else if isOne(of: Self.weapons) || Self.systems.contains(where: word.hasSuffix) {
        .weapon
      } else {
        .aircraft
      }
  }

  /// Whether a noun for materiel of any type can be one of this kind: `helikopters` are no F-16s.
  package func isCalled(_ noun: String) -> Bool {
    if noun.contains("helikopter") { return self == .helicopter }
    if noun.contains("voertuig") || noun.contains("wagen") { return self == .vehicle }
    if noun.contains("vliegtuig") { return self == .aircraft }
    if noun.contains("toestel") { return self == .aircraft || self == .helicopter }
    if noun.contains("schip") || noun.contains("schepen") { return self == .ship }
    return true
  }

  private static let helicopters = [
    "Chinook", "Apache", "Cougar", "NH90", "NH-90", "Lynx", "CH-47", "CH47", "AH-64", "Bölkow",
    "BO-105", "Alouette", "Black Hawk",
  ]
  private static let ships = [
    "schip", "fregat", "korvet", "boot", "mijnenjager", "mijnenveger", "vaartuig", "lpd",
    "torpedobootjager", "kruiser",
  ]
  private static let vehicles = [
    "Bushmaster", "Fennek", "Patria", "CV90", "CV-90", "Viking", "YPR", "Leopard", "Boxer",
    "Mercedes", "PzH",
  ]
  private static let wheels = ["voertuig", "wagen", "tank", "houwitser", "auto", "jeep", "quad"]
  private static let weapons = ["Patriot", "Stinger", "NASAMS"]
  private static let systems = ["systeem", "batterij", "radar", "mortier", "lanceerder", "eenheid"]
}
