/// What a word can do for the rules: the classes of the lexicon in which it stands.
///
/// Public like all that is asked at every token: nothing that is `package` is ever inlined into
/// another module.
public struct Role: OptionSet, Sendable {
  /// One bit a class.
  public let rawValue: UInt64

  /// Roles by their bits.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Several people who can be sent: `militairen`, `instructeurs`.
  public static let people = Role(rawValue: 1 << 0)
  /// One of them: `adviseur`.
  public static let person = Role(rawValue: 1 << 1)
  /// People of whom only the sentence tells who they are: `personen`, `mensen`.
  public static let anyone = Role(rawValue: 1 << 2)
  /// People whom the fighting strikes: `ontheemden`.
  public static let afflicted = Role(rawValue: 1 << 3)
  /// Other things that are worth counting: `landen`, `vluchten`.
  public static let counted = Role(rawValue: 1 << 4)
  /// Materiel, several: `helikopters`.
  public static let assets = Role(rawValue: 1 << 5)
  /// Materiel, one: `fregat`.
  public static let asset = Role(rawValue: 1 << 6)
  /// Materiel of which only the text around it tells the type: `toestellen`.
  public static let anyAsset = Role(rawValue: 1 << 7)
  /// What the Netherlands does or sends: `bijdrage`, `inzet`, `detachement`.
  public static let contribution = Role(rawValue: 1 << 8)
  /// What others may do as well: `missie`, `operatie`.
  public static let mission = Role(rawValue: 1 << 9)
  /// `Nederland`, `Nederlandse`, `kabinet`.
  public static let dutch = Role(rawValue: 1 << 10)
  /// `Belgische`, `Afghaanse`: not the Dutch contribution.
  public static let foreign = Role(rawValue: 1 << 11)
  /// `eindigt`, `beëindigd`.
  public static let ends = Role(rawValue: 1 << 12)
  /// `begint`, `start`.
  public static let begins = Role(rawValue: 1 << 13)
  /// `duurt`, `duur`, `periode`.
  public static let lasts = Role(rawValue: 1 << 14)
  /// `voortgezet`, `verlengd`, `ingezet`.
  public static let continues = Role(rawValue: 1 << 15)
  /// Verbs that send one person: `plaatsen`, `uitzenden`.
  public static let sends = Role(rawValue: 1 << 16)
  /// Words of need, flight and death that make `mensen` the afflicted.
  public static let misery = Role(rawValue: 1 << 17)
  /// `Kamer`.
  public static let parliament = Role(rawValue: 1 << 18)
  /// `geïnformeerd`, `berichten`.
  public static let informs = Role(rawValue: 1 << 19)
  /// `rechtsgrond`, `grondslag`, `mandaat`.
  public static let ground = Role(rawValue: 1 << 20)
  /// A name of a country, region, town or sea, or a part of one.
  public static let place = Role(rawValue: 1 << 21)
  /// Words that may stand between a number and its noun: `Nederlandse`, `extra`.
  public static let filler = Role(rawValue: 1 << 22)
  /// Verbs of working in a place: `opereert`, `verzorgen`.
  public static let acts = Role(rawValue: 1 << 23)
  /// Elections and parliaments: their numbers are no facts.
  public static let election = Role(rawValue: 1 << 24)
  /// `voorbehoud`, `reserve`.
  public static let reserve = Role(rawValue: 1 << 25)
  /// `toenemen`, `uitbreiden`, `bedraagt`: a number without its noun may follow.
  public static let changes = Role(rawValue: 1 << 26)
  /// `verzoek`, `uitnodiging`.
  public static let request = Role(rawValue: 1 << 27)
  /// `zal`, `voornemens`: not yet so.
  public static let future = Role(rawValue: 1 << 28)
  /// `momenteel`, `heeft`: so already.
  public static let present = Role(rawValue: 1 << 29)
  /// `onverminderd`, `blijft`: still so.
  public static let still = Role(rawValue: 1 << 30)
  /// `aantal`, `totaal`, `omvang`.
  public static let total = Role(rawValue: 1 << 31)
  /// A bearing before a name: `noorden`, `grensgebied`, `kust`.
  public static let bearing = Role(rawValue: 1 << 32)
  /// `vliegbasis`, `kamp`, `haven`.
  public static let base = Role(rawValue: 1 << 33)
  /// A prefix of a name, before a hyphen: `Noord`, `Oost`.
  public static let compass = Role(rawValue: 1 << 34)
  /// Money that is asked for or given: `kosten`, `uitgaven`.
  public static let spending = Role(rawValue: 1 << 35)
  /// A town, base or island rather than a country or region.
  public static let town = Role(rawValue: 1 << 36)
  /// A country: with `vanuit` before it, a host.
  public static let country = Role(rawValue: 1 << 37)
  /// Death and wounds: `omgekomen`, `gewond`.
  public static let loss = Role(rawValue: 1 << 38)
  /// Verbs of asking and agreeing: `gevraagd`, `ingestemd`.
  public static let consents = Role(rawValue: 1 << 39)
  /// What a right to act rests on beside grounds: `instemming`, `overeenkomst`, `besluit`.
  public static let instrument = Role(rawValue: 1 << 40)
  /// The name of a type of materiel: `Apache`, `NH90`.
  public static let type = Role(rawValue: 1 << 41)
  /// Letters that make a type with a hyphen and a number: the `F` of `F-16`.
  public static let typeLetters = Role(rawValue: 1 << 42)
  /// What stands before the name of a ship: `Zr`, `Hr`.
  public static let shipPrefix = Role(rawValue: 1 << 43)
  /// What people are sent to do, by a beginning or a part of a word.
  public static let task = Role(rawValue: 1 << 44)
  /// A task by its abbreviation: `EOD`.
  public static let taskUnit = Role(rawValue: 1 << 45)
  /// What begins like a task and is none.
  public static let noTask = Role(rawValue: 1 << 46)
  /// Whose a mission is that has no name: `EU`.
  public static let missionOwner = Role(rawValue: 1 << 47)
  /// The last word of a name behind an adjective: `Zee`.
  public static let feature = Role(rawValue: 1 << 48)
  /// What a land or people has: `luchtruim`.
  public static let soil = Role(rawValue: 1 << 49)
  /// What the name behind it is of: `provincie`, `eiland`.
  public static let placeKind = Role(rawValue: 1 << 50)
  /// A base in English, behind its name: `Airfield`.
  public static let airfield = Role(rawValue: 1 << 51)
  /// How titles of missions and bodies begin: `United`.
  public static let nameLead = Role(rawValue: 1 << 52)
  /// What a name in the plural is of: `detachments`.
  public static let nameUnit = Role(rawValue: 1 << 53)
  /// What a name in small letters is of: `commissie`.
  public static let body = Role(rawValue: 1 << 54)
  /// What happens under arms: `aanslagen`, `schendingen`.
  public static let event = Role(rawValue: 1 << 55)
  /// Ships and cars of trade and travel, which nobody sends: `koopvaardijschip`.
  public static let trade = Role(rawValue: 1 << 56)
  /// Those who fight and rob: `rebellen`.
  public static let opponent = Role(rawValue: 1 << 57)
  /// What a land has of its own: `leger`, `autoriteiten`.
  public static let institution = Role(rawValue: 1 << 58)
  /// People by their land: `Afghanen`.
  public static let national = Role(rawValue: 1 << 59)
  /// A stretch of land or sea that needs no name: `bufferzone`.
  public static let zone = Role(rawValue: 1 << 60)
  /// One that an adjective, a name or a number tells apart: `sector`.
  public static let stretch = Role(rawValue: 1 << 61)
  /// Verbs of doing one's work somewhere: `patrouilleert`.
  public static let works = Role(rawValue: 1 << 62)
  /// The first word of a name of more words.
  public static let leadsName = Role(rawValue: 1 << 63)
}
