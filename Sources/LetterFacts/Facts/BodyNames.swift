internal import DutchLanguage

/// Words that names of organisations, forces and missions are made of: small letters.
enum BodyNames {
  /// How titles of missions and international bodies begin.
  static let leads: [StaticString] = [
    "united", "european", "eu", "african", "nato", "navo", "standing", "combined", "joint",
    "international", "multinational", "regional", "organisation", "organization", "west",
    "economic", "southern", "eastern", "northern", "western", "european-led", "enhanced", "mission",
    "office", "global", "national",
  ]

  /// What a name in the plural is of, when it is no thing (`Vessel Protection Detachments (VPD’s)`).
  static let units: [StaticString] = ["detachments", "teams", "units", "forces", "groups"]

  /// What a name in small letters is of.
  static let bodies: [StaticString] = [
    "team", "missie", "raad", "eenheid", "commando", "centrum", "ministerie", "bureau", "commissie",
    "organisatie", "fonds", "leger", "politie", "strijdkrachten", "hoofdkwartier", "detachement",
  ]
}
