extension Fact.Kind: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .personnel: "A number of people who take part."
    case .asset: "A number of pieces of materiel that is sent, stands ready or comes back."
    case .period: "From when until when something lasts; both days are inclusive."
    case .area: "Where a contribution, mission or mandate acts."
    case .legalBasis: "The ground on which the armed forces are used."
    case .criterion: "A test that the letter goes through, with what must hold and what it finds."
    case .amount: "A sum of money in euros, with what it is for."
    case .count: "Any other number that carries meaning for the mandate, such as of countries."
    case .place: "A named place, once a letter."
    case .organisation: "A named organisation, force or mission, once a letter."
    case .promise: "What the government undertakes to report to parliament."
    case .referenceIncorporation: "An earlier text that the letter declares still valid."
    }
  }

  /// The rule by which it is found, in a few words.
  public var rule: String {
    switch self {
    case .personnel:
      "a number before a noun for people who can be sent, or where the sentence tells of such people; "
        + "people in need, seats and numbers of papers are none"
    case .asset: "a number or 'een' before a type or noun of materiel; ships also by their name"
    case .period:
      "days, months and years with a word that bounds them (tot en met, sinds, van … tot, in), and "
        + "durations, where the sentence tells of a contribution, mission or mandate"
    case .area:
      "a preposition of place before the name of a country, region or sea, near a word for acting "
        + "or sending; a town in which people work is a place"
    case .legalBasis:
      "requests and consents of states, resolutions, articles of treaties, decisions of councils and "
        + "agreements, where the sentence tells of a ground"
    case .criterion:
      "the items of a numbered list under a sentence that announces questions or tests"
    case .amount:
      "a number with euro, € or EUR, parts of such a sum, each with its year and purpose"
    case .count: "a number before a noun that is worth counting: countries, flights, people in need"
    case .place: "names of bases, host countries and towns in which people of a contribution work"
    case .organisation: "a name with its abbreviation in brackets, and names of missions"
    case .promise:
      "a sentence whose subject is parliament and whose verb is to inform, in the future"
    case .referenceIncorporation:
      "'onverminderd van toepassing' and its like, with the letter that the sentence cites"
    }
  }

  /// Words that make such a fact.
  public var example: String {
    switch self {
    case .personnel: "maximaal 50 militairen"
    case .asset: "vier F-16’s"
    case .period: "tot en met 31 december 2019"
    case .area: "boven Oost-Syrië en Irak"
    case .legalBasis: "artikel 51 van het VN-Handvest"
    case .criterion: "1) «ISIS voert vanuit Syrië aanvallen uit.» Dat is het geval."
    case .amount: "ongeveer 14 miljoen euro"
    case .count: "79 landen en internationale organisaties"
    case .place: "Erbil"
    case .organisation: "European Union Advisory Mission (EUAM)"
    case .promise: "Uw Kamer wordt hierover geïnformeerd"
    case .referenceIncorporation: "zijn onverminderd van toepassing"
    }
  }

  /// The units that its value can have; empty where it has none.
  public var units: [Fact.Unit] {
    switch self {
    case .personnel: [.people]
    case .asset: [.pieces]
    case .period: [.months, .days]
    case .amount: [.cents]
    case .count: [.people, .pieces, .percent]
    default: []
    }
  }
}

extension Fact.Qualifier: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .exact: "Exactly this number, or so it is written."
    case .max: "At most this number (maximaal, ten hoogste)."
    case .min: "At least this number (minimaal, ruim)."
    case .about: "About this number (ongeveer, circa, bijna)."
    case .range: "From value to value_max (drie tot twaalf)."
    }
  }
}

extension Fact.Unit: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .people: "People."
    case .cents:
      "Money. The table fact has whole cents, and only there; every command and sheet, JSON, CSV "
        + "and the view letter_fact have euros, with the unit 'euro', and euros are typed. Of another "
        + "currency its hundredths, or units, with its code: NLG, USD."
    case .pieces: "Pieces of the subject: aircraft, ships, countries."
    case .percent: "Percent."
    case .months: "Months; a year counts twelve."
    case .days: "Days; a week counts seven."
    }
  }
}
