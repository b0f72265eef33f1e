internal import DutchLanguage
import LetterModel

/// What a sentence that promises, or tells, is about: its telling words, names and years.
struct PromiseSubject: Hashable, Sendable {
  /// Stems of words that not every report has.
  private(set) var stems: Set<String> = []
  /// Stems that any report has: `evaluatie`, `verloop`, and names of countries.
  private(set) var weak: Set<String> = []
  /// Names with a capital inside a sentence that are no places.
  private(set) var names: Set<String> = []
  private(set) var years: Set<Int> = []
  /// Places and countries, however short their names are.
  private(set) var places: Set<String> = []
  /// Whether it says what it is about by pointing back: `daarover`, `die toezegging`.
  private(set) var pointsBack = false

  var isEmpty: Bool { stems.isEmpty && weak.isEmpty }

  init(_ words: Words, _ tokens: Range<Int>) {
    for var stem in ContentWords.stems(of: words, in: tokens) where !Self.telling.contains(stem) {
      if Self.continuing.contains(where: stem.hasPrefix) { stem = Self.continuing[0] }
      if Self.reports.contains(stem) { weak.insert(stem) } else { stems.insert(stem) }
    }
    for index in tokens {
      let token = words[index]
      if let number = words.number(index), words.digits(index) == 4, (1900...2100).contains(number),
        words[index - 1].meaning.time != .month
      {
        years.insert(number)
      }
      guard token.kind == .word else { continue }
      if words.isWord(index, among: Self.pointing) { pointsBack = true }
      guard token.isCapitalised, index > tokens.lowerBound, token.folded.count >= 3 else {
        continue
      }
      let roles = words.roles(index)
      let stem = String(words.folded(index).prefix(8))
      if !roles.isDisjoint(with: [.place, .foreign, .country]) {
        places.insert(stem)
        if stems.remove(stem) != nil { weak.insert(stem) }
      } else if roles.isDisjoint(with: [.dutch, .parliament]), !Self.telling.contains(stem) {
        names.insert(stem)
        if !weak.contains(stem) { stems.insert(stem) }
      }
    }
  }

  /// What a heading names: `Optreden boven Syrië` is about Syria.
  init(heading: Words) {
    self.init(heading, 0..<heading.count)
    let isOfPlaces = stems.isSubset(of: ["optreden", "mandaat"])
    if isOfPlaces { (stems, weak) = ([], places) }
  }

  /// Leaves a year out that it has from a time.
  mutating func leave(year: Int) { years.remove(year) }

  /// Takes over what a sentence before it is about.
  mutating func add(_ other: PromiseSubject) {
    stems.formUnion(other.stems)
    weak.formUnion(other.weak)
    names.formUnion(other.names)
  }

  /// How a sentence goes back to the letter that promised.
  enum Recall {
    case none, byDay, byNumber
  }

  /// Whether a sentence is about this too: it has half of its words or more, one of them telling;
  /// two at least, unless it goes back to the letter itself. To what a promise only points at
  /// (`daarover`) one telling word leads, from a sentence that names the letter's number.
  func isTold(by other: PromiseSubject, _ recall: Recall) -> Bool {
    if !years.isEmpty, !other.years.isEmpty, years.isDisjoint(with: other.years) { return false }
    if !names.isEmpty, !other.names.isEmpty, names.isDisjoint(with: other.names) { return false }
    let all = other.stems.union(other.weak).union(other.places)
    let strong = stems.count { Self.has(all, $0) }
    let shared = strong + weak.count { Self.has(all, $0) }
    guard strong > 0 else {
      return recall != .none && stems.isEmpty && shared > 0 && shared == weak.count
    }
    if recall == .byNumber, pointsBack { return true }
    return (shared > 1 || recall != .none) && shared * 2 >= stems.count + weak.count
  }

  /// The same word, or one that has its first seven letters: `verlenging`, `verlengen`.
  private static func has(_ all: Set<String>, _ stem: String) -> Bool {
    if ContentWords.isAmong(all, stem) { return true }
    return stem.utf8.count > 7
      && all.contains { $0.utf8.count >= 7 && $0.hasPrefix(stem.prefix(7)) }
  }

  private static let pointing: [StaticString] = [
    "daarover", "hierover", "daarvan", "hiervan", "daarop", "hierop", "daaromtrent", "hieromtrent",
    "hiermee", "daarmee", "toezegging",
  ]

  /// `voortgezet` and `verlenging` are one thing to be told of.
  private static let continuing = ["verleng", "voortgez", "voortzet", "continue"]

  /// Words of promising, telling and of times.
  private static let telling = cut(
    """
    informeren informeert informeer geinformeerd inlichten ingelicht berichten bericht toegezegd \
    toegezegde toezegging toezeggingen aangekondigd aangekondigde conform hierbij bijgaand \
    regelmatig tijdig vooraf terstond jaarlijks periodiek hoogte gehouden kennis gesteld uiterlijk \
    voorjaar najaar zomerreces zomer prinsjesdag komende volgend volgende ontvangt ontvangen toekomen \
    toegezonden gezonden gestuurd aangeboden rapporteren gerapporteerd melden gemeld ingaan \
    terugkomen zodra wanneer opnieuw eventuele eventueel daarover inmiddels intussen thans \
    beloofd nakomen nagekomen gestand volgens zoals vervolg middels bijlage
    """)

  private static let reports = cut(
    """
    evaluatie eindevaluatie onderzoek uitkomst uitkomsten resultaat resultaten rapport rapporten \
    rapportage verslag voortgang voortgangsrapportage verloop stand besluit besluitvorming \
    ontwikkeling ontwikkelingen planning omstandigheden veranderen verandering situatie gevolgen \
    navo isis isil unie mogelijkheden deelname voorbereiding afronding afgerond voltooid
    """)

  private static func cut(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { String($0.prefix(8)) })
  }
}
