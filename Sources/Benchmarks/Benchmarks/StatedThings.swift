/// Sentences as such letters write them around their numbers, days and papers, with values drawn
/// by lot: what words drawn by lot alone never give.
enum StatedThings {
  private static let places = ["Bagdad", "Erbil", "Kabul", "Gao", "Gaziantep", "Djibouti"]
  private static let missions = ["Resolute Support", "MINUSMA", "Atalanta", "EUTM Mali"]

  static func sentence(_ dice: inout Dice, year: Int) -> String {
    let place = places[dice.roll(0...places.count - 1)]
    let number = dice.roll(2...30) * 5
    switch dice.roll(0...9) {
    case 0: return "Nederland levert maximaal \(number) militairen voor de training in \(place)."
    case 1: return "Vier Nederlandse F-16’s zetten hun inzet voort tot en met 31 december \(year)."
    case 2:
      return "De additionele uitgaven worden geraamd op EUR \(number),\(dice.roll(1...9)) miljoen "
        + "in \(year)."
    case 3:
      return "De grondslag is resolutie \(2000 + number) (\(year - 2)) van de Veiligheidsraad."
    case 4: return "Het kabinet zal uw Kamer vóór 1 juli \(year) informeren over de voortgang."
    case 5:
      return "Eerder is uw Kamer hierover geïnformeerd (Kamerstuk 27 925, nr. \(400 + number))."
    case 6:
      let mission = missions[dice.roll(0...missions.count - 1)]
      return "De bijdrage aan \(mission) met \(number) militairen eindigt op 1 mei \(year)."
    case 7: return "Ongeveer \(number) stafofficieren werken in het hoofdkwartier in \(place)."
    case 8: return "In \(place) zijn \(number * 100) ontheemden teruggekeerd."
    default: return "Daarnaast staat een C-130 transportvliegtuig in \(place) gereed."
    }
  }
}
