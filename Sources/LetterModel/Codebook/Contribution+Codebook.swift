extension Contribution.Status: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .new: "The letter begins it."
    case .continued: "The letter lets it go on as it was."
    case .adapted: "The letter lets it go on in another size, place, time or form."
    case .ended: "The letter ends it, or says on which day it ends."
    }
  }
}

extension Contribution.Number.Aspect: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .deployed: "Materiel in use."
    case .reserve: "Materiel that stands ready."
    case .people: "People: those who are the contribution, or who go along with the materiel."
    }
  }
}

extension Contribution.Evidence.Role: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .people: "It tells how many people."
    case .assets: "It tells how much materiel is in use."
    case .reserve: "It tells how much materiel stands ready."
    case .period: "It tells from when until when."
    case .area: "It tells where."
    case .status: "It tells what happens to the contribution."
    case .amount: "It tells what the contribution costs."
    }
  }
}
