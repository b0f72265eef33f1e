/// Types of materiel by name, as they are printed: `F-16`, `NH90`, `Patriot`.
enum AssetTypes {
  /// Letters before a hyphen and a number, small: `F-16`, `KDC-10`, `CH-47`.
  static let hyphenated: Set<String> = [
    "f", "c", "ch", "kdc", "ah", "uh", "p", "e", "mq", "rq", "b", "an", "il", "dc", "kc", "a", "cn",
    "mi", "leopard", "g", "m", "dhc",
  ]

  /// Letters and digits in one word, small: `NH90`, `CV90`, `A400M`.
  static let mixed: Set<String> = [
    "nh90", "cv90", "a400m", "pzh2000", "f16", "f35", "c130", "kdc10", "ch47", "mrtt", "a330",
    "ah64",
    "mq9", "yp408", "m113", "t72",
  ]

  /// Names that stand for the type alone, in the plural or before a noun, with their form for
  /// comparing.
  static let names: [String: String] = [
    "apache": "Apache", "apaches": "Apache", "chinook": "Chinook", "chinooks": "Chinook",
    "cougar": "Cougar", "cougars": "Cougar", "patriot": "Patriot", "patriots": "Patriot",
    "bushmaster": "Bushmaster", "bushmasters": "Bushmaster", "fennek": "Fennek",
    "fenneks": "Fennek", "scaneagle": "ScanEagle", "raven": "Raven", "reaper": "Reaper",
    "reapers": "Reaper", "lynx": "Lynx", "orion": "Orion", "orions": "Orion",
    "hercules": "Hercules", "gulfstream": "Gulfstream", "boxer": "Boxer", "boxers": "Boxer",
    "leopard": "Leopard", "patria": "Patria", "lynxen": "Lynx", "ypr": "YPR",
    "viking": "Viking", "vikings": "Viking",
  ]

  /// The singular of materiel that one says with a noun, for comparing.
  static let singular: [String: String] = [
    "helikopters": "helikopter", "landingsvaartuigen": "landingsvaartuig", "vaartuigen": "vaartuig",
    "gevechtshelikopters": "gevechtshelikopter",
    "transporthelikopters": "transporthelikopter", "boordhelikopters": "boordhelikopter",
    "fregatten": "fregat", "schepen": "schip", "marineschepen": "marineschip",
    "vliegtuigen": "vliegtuig", "tankvliegtuigen": "tankvliegtuig",
    "transportvliegtuigen": "transportvliegtuig", "gevechtsvliegtuigen": "gevechtsvliegtuig",
    "jachtvliegtuigen": "jachtvliegtuig", "toestellen": "toestel",
    "pantserhouwitsers": "pantserhouwitser", "houwitsers": "houwitser",
    "onderzeeboten": "onderzeeboot", "mijnenjagers": "mijnenjager",
    "patrouilleschepen": "patrouilleschip", "drones": "drone", "tanks": "tank",
    "batterijen": "batterij", "pantservoertuigen": "pantservoertuig", "systemen": "systeem",
  ]
}
