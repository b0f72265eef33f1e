internal import DutchLanguage

/// What a word can do for the rules that find facts.
struct Role: OptionSet, Sendable {
  let rawValue: UInt64

  /// Several people who can be sent: `militairen`, `instructeurs`.
  static let people = Role(rawValue: 1 << 0)
  /// One of them: `adviseur`.
  static let person = Role(rawValue: 1 << 1)
  /// People of whom only the sentence tells who they are: `personen`, `mensen`.
  static let anyone = Role(rawValue: 1 << 2)
  /// People whom the fighting strikes: `ontheemden`.
  static let afflicted = Role(rawValue: 1 << 3)
  /// Other things that are worth counting: `landen`, `vluchten`.
  static let counted = Role(rawValue: 1 << 4)
  /// Materiel, several: `helikopters`.
  static let assets = Role(rawValue: 1 << 5)
  /// Materiel, one: `fregat`.
  static let asset = Role(rawValue: 1 << 6)
  /// Materiel of which only the text around it tells the type: `toestellen`.
  static let anyAsset = Role(rawValue: 1 << 7)
  /// What the Netherlands does or sends: `bijdrage`, `inzet`, `detachement`.
  static let contribution = Role(rawValue: 1 << 8)
  /// What others may do as well: `missie`, `operatie`.
  static let mission = Role(rawValue: 1 << 9)
  /// `Nederland`, `Nederlandse`, `kabinet`.
  static let dutch = Role(rawValue: 1 << 10)
  /// `Belgische`, `Afghaanse`: not the Dutch contribution.
  static let foreign = Role(rawValue: 1 << 11)
  /// `eindigt`, `beëindigd`.
  static let ends = Role(rawValue: 1 << 12)
  /// `begint`, `start`.
  static let begins = Role(rawValue: 1 << 13)
  /// `duurt`, `duur`, `periode`.
  static let lasts = Role(rawValue: 1 << 14)
  /// `voortgezet`, `verlengd`, `ingezet`.
  static let continues = Role(rawValue: 1 << 15)
  /// Verbs that send one person: `plaatsen`, `uitzenden`.
  static let sends = Role(rawValue: 1 << 16)
  /// Words of need, flight and death that make `mensen` the afflicted.
  static let misery = Role(rawValue: 1 << 17)
  /// `Kamer`.
  static let parliament = Role(rawValue: 1 << 18)
  /// `geïnformeerd`, `berichten`.
  static let informs = Role(rawValue: 1 << 19)
  /// `rechtsgrond`, `grondslag`, `mandaat`.
  static let ground = Role(rawValue: 1 << 20)
  /// A name of a country, region, town or sea, or a part of one.
  static let place = Role(rawValue: 1 << 21)
  /// Words that may stand between a number and its noun: `Nederlandse`, `extra`.
  static let filler = Role(rawValue: 1 << 22)
  /// Verbs of working in a place: `opereert`, `verzorgen`.
  static let acts = Role(rawValue: 1 << 23)
  /// Elections and parliaments: their numbers are no facts.
  static let election = Role(rawValue: 1 << 24)
  /// `voorbehoud`, `reserve`.
  static let reserve = Role(rawValue: 1 << 25)
  /// `toenemen`, `uitbreiden`, `bedraagt`: a number without its noun may follow.
  static let changes = Role(rawValue: 1 << 26)
  /// `verzoek`, `uitnodiging`.
  static let request = Role(rawValue: 1 << 27)
  /// `zal`, `voornemens`: not yet so.
  static let future = Role(rawValue: 1 << 28)
  /// `momenteel`, `heeft`: so already.
  static let present = Role(rawValue: 1 << 29)
  /// `onverminderd`, `blijft`: still so.
  static let still = Role(rawValue: 1 << 30)
  /// `aantal`, `totaal`, `omvang`.
  static let total = Role(rawValue: 1 << 31)
  /// A bearing before a name: `noorden`, `grensgebied`, `kust`.
  static let bearing = Role(rawValue: 1 << 32)
  /// `vliegbasis`, `kamp`, `haven`.
  static let base = Role(rawValue: 1 << 33)
  /// A prefix of a name, before a hyphen: `Noord`, `Oost`.
  static let compass = Role(rawValue: 1 << 34)
  /// Money that is asked for or given: `kosten`, `uitgaven`.
  static let spending = Role(rawValue: 1 << 35)
  /// A town, base or island rather than a country or region.
  static let town = Role(rawValue: 1 << 36)
  /// A country: with `vanuit` before it, a host.
  static let country = Role(rawValue: 1 << 37)
  /// Death and wounds: `omgekomen`, `gewond`.
  static let loss = Role(rawValue: 1 << 38)
  /// Verbs of asking and agreeing: `gevraagd`, `ingestemd`.
  static let consents = Role(rawValue: 1 << 39)
  /// What a right to act rests on beside grounds: `instemming`, `overeenkomst`, `besluit`.
  static let instrument = Role(rawValue: 1 << 40)
}
