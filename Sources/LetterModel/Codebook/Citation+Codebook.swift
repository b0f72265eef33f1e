extension Citation.Kind: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .kamerstuk: "A paper by its number, such as Kamerstuk 27 925, nr. 612."
    case .letter: "A letter by its date, such as de artikel 100-brief van 11 september 2017."
    case .handelingen: "Minutes, such as Handelingen II 2015/16, nr. 53, item 9."
    case .motion: "A motion by its movers."
    case .resolution: "A resolution of the Security Council; target UNSCR and its number."
    case .treaty: "An article of a treaty, such as artikel 51 van het VN-Handvest."
    case .constitution: "An article of the Grondwet."
    case .report: "A progress report, coalition agreement or other paper by its name."
    }
  }
}

extension Resolution.Outcome: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .resolved: "It leads to a letter of the archive."
    case .missing:
      "What it means is not in the archive, or is of a later day than the citing letter."
    case .mismatch: "The date leads to a letter whose number is not the printed one."
    case .ambiguous: "Several letters of the archive answer to it."
    case .external: "It means no letter: a treaty, a resolution, minutes."
    }
  }
}
