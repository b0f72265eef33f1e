import LetterModel

/// The points of the Toetsingskader as letters head them, from 2004 to this day.
///
/// Source: the frameworks of 1995, 2001, 2009 and 2014, and the headings that letters add.
enum Framework {
  /// Where a point stands in the tree when the print shows no levels.
  enum Rank {
    /// A main heading.
    case point
    /// Under `Militaire aspecten`, where there is such a heading.
    case military
    /// Anywhere: the neighbours decide.
    case loose
  }

  struct Point {
    var topic: Topic
    var rank: Rank
    /// In lower case. A heading that begins with one of these deals with the point.
    var headings: [String]
  }

  static let points: [Point] = [
    Point(
      topic: .summary, rank: .point,
      headings: [
        "essentie", "inleiding", "samenvatting", "kern", "besluit", "aanleiding", "kernpunten",
      ]),
    Point(
      topic: .progress, rank: .point,
      headings: [
        "voortgang", "terugblik", "stand van zaken", "resultaten", "behaalde resultaten",
      ]),
    Point(
      topic: .grounds, rank: .point,
      headings: [
        "gronden voor deelname", "gronden voor", "gronden", "grond voor", "motivering",
        "waarom neemt nederland deel", "redenen voor deelname",
      ]),
    Point(
      topic: .political, rank: .point,
      headings: [
        "politieke ontwikkelingen", "politieke aspecten", "politieke context", "politieke situatie",
        "politieke en veiligheidssituatie", "ontwikkelingen in", "situatie in", "context",
        "veiligheidssituatie", "politieke en", "achtergrond", "dreigingsbeeld",
      ]),
    Point(
      topic: .mandate, rank: .point,
      headings: [
        "mandaat", "volkenrechtelijk mandaat", "volkenrechtelijke", "rechtsgrond", "rechtsbasis",
        "juridische basis", "juridische grondslag", "juridisch kader",
      ]),
    Point(
      topic: .participants, rank: .point,
      headings: [
        "deelnemende landen", "deelnemende", "bijdragen van andere landen", "andere landen",
        "internationale bijdragen", "partners", "troepenleverende landen",
      ]),
    Point(
      topic: .influence, rank: .point, headings: ["invloed", "nederlandse invloed", "zeggenschap"]),
    Point(
      topic: .military, rank: .point,
      headings: [
        "militaire aspecten", "militair", "militaire uitvoering", "militaire inzet",
        "operationele aspecten",
      ]),
    Point(
      topic: .feasibility, rank: .military,
      headings: [
        "haalbaarheid", "militaire haalbaarheid", "uitvoerbaarheid", "concept of operations",
        "militair concept", "operatieconcept", "concept van de operatie",
      ]),
    Point(
      topic: .contribution, rank: .military,
      headings: [
        "nederlandse bijdrage", "nederlandse militaire bijdrage", "de nederlandse bijdrage",
        "militaire bijdrage", "bijdrage", "geschiktheid en beschikbaarheid", "geschiktheid",
        "beschikbaarheid", "samenstelling", "taken", "opdracht", "uitvoering",
      ]),
    Point(
      topic: .command, rank: .military,
      headings: [
        "bevelstructuur", "bevelsstructuur", "commandostructuur", "commandovoering", "bevelvoering",
        "aansturing", "command and control", "commando",
      ]),
    Point(
      topic: .rules, rank: .military,
      headings: [
        "geweldsinstructie", "geweldsinstructies", "rules of engagement", "bevoegdheden",
      ]),
    Point(
      topic: .medical, rank: .military,
      headings: [
        "medisch", "medische", "geneeskundige", "gezondheidszorg",
      ]),
    Point(
      topic: .aftercare, rank: .military,
      headings: [
        "(na)zorg", "nazorg", "zorg", "personele zorg", "personeelszorg", "veteranenzorg",
      ]),
    Point(
      topic: .risks, rank: .military,
      headings: [
        "risico’s", "risico", "veiligheidsrisico", "dreiging", "force protection",
        "veiligheid van", "burgerslachtoffers",
      ]),
    Point(
      topic: .duration, rank: .military,
      headings: [
        "duur van de deelname", "duur", "deelnameduur", "looptijd", "tijdsduur",
      ]),
    Point(
      topic: .readiness, rank: .point,
      headings: [
        "gevolgen voor gereedheid", "gereedheid", "gevolgen voor de gereedheid", "inzetbaarheid",
        "voortzettingsvermogen", "gevolgen voor de krijgsmacht", "personele en materiële gevolgen",
        "materiële gereedheid",
      ]),
    Point(
      topic: .coherence, rank: .point,
      headings: [
        "samenhang", "geïntegreerde benadering", "geïntegreerde inzet", "geïntegreerde aanpak",
        "geïntegreerd", "civiel-militaire", "brede inzet", "comprehensive approach", "3d",
      ]),
    Point(
      topic: .humanitarian, rank: .loose,
      headings: [
        "humanitaire hulp", "humanitaire", "humanitair",
      ]),
    Point(
      topic: .development, rank: .loose,
      headings: [
        "ontwikkelingssamenwerking", "ontwikkelingsrelevantie", "stabilisatie", "wederopbouw",
      ]),
    Point(
      topic: .gender, rank: .loose,
      headings: [
        "gender", "vrouwen, vrede en veiligheid", "resolutie 1325", "positie van vrouwen",
      ]),
    Point(
      topic: .evaluation, rank: .point,
      headings: [
        "evaluatie", "monitoring", "informatievoorziening", "voortgangsrapportage", "lessen",
        "geleerde lessen", "rapportage",
      ]),
    Point(
      topic: .finances, rank: .point,
      headings: [
        "financiën", "duur en financiën", "duur en kosten", "financiële", "financieel", "kosten",
        "financiering",
        "begroting",
      ]),
    Point(
      topic: .security, rank: .point,
      headings: [
        "nationale veiligheid", "gevolgen voor de nationale veiligheid", "binnenlandse veiligheid",
        "terrorismedreiging",
      ]),
    Point(
      topic: .conclusion, rank: .point,
      headings: [
        "conclusie", "tot slot", "slot", "afsluiting", "slotopmerking", "ten slotte", "vooruitblik",
      ]),
  ]

  /// The point that a heading deals with: the one whose words stand at its start, the longest
  /// first. A number before the words does not count.
  ///
  /// What asks how a thing is deals with that thing: `Aard en omvang van de bijdrage`.
  static func point(of heading: String) -> Point? {
    let words = bare(heading)
    return point(beginning: words) ?? thing(in: words).flatMap(point(beginning:))
  }

  private static let asking: Set<Substring> = [
    "aard", "omvang", "vorm", "inhoud", "invulling", "karakter", "opzet",
  ]

  /// What stands behind `aard en omvang van de`; nil in other headings.
  private static func thing(in words: String) -> String? {
    var rest = words.split(separator: " ")[...]
    guard let first = rest.first, asking.contains(first) else { return nil }
    rest = rest.drop { $0 == "en" || asking.contains($0) }
    guard rest.popFirst() == "van" else { return nil }
    if let article = rest.first, ["de", "het", "een"].contains(article) { rest.removeFirst() }
    return rest.joined(separator: " ")
  }

  /// The beginnings of headings by their first byte, in order.
  private static let starts = Dictionary(
    grouping: points.flatMap { point in point.headings.map { (point: point, start: $0) } },
    by: { $0.start.utf8.first ?? 0 })

  private static func point(beginning words: String) -> Point? {
    var best: (point: Point, length: Int)?
    guard let first = words.utf8.first else { return nil }
    for (point, start) in starts[first] ?? []
    where words.hasPrefix(start) && start.utf8.count > (best?.length ?? 0)
      && !(words.dropFirst(start.count).first?.isLetter ?? false)
    {
      best = (point, start.utf8.count)
    }
    return best?.point
  }

  /// Whether a heading announces the points of the framework: they stand under it.
  static func isContainer(_ heading: String) -> Bool {
    let words = bare(heading)
    return words.hasPrefix("toets")
      || words.split(separator: " ").contains {
        $0.hasPrefix("toetsingskader") || $0.hasPrefix("aandachtspunten")
      }
  }

  /// Whether a line is one of the framework's own headings and nothing more.
  static func isExact(_ line: String) -> Bool { exact.contains(bare(line)) }

  private static let exact = Set(points.filter { $0.rank != .loose }.flatMap(\.headings))

  private static func bare(_ heading: String) -> String {
    var words = heading.lowercased().drop { $0.isNumber || ". )".contains($0) }
    let roman = words.prefix { "ivx".contains($0) }
    if !roman.isEmpty, words.dropFirst(roman.count).hasPrefix(". ") {
      words = words.dropFirst(roman.count + 2)
    }
    for article in ["de ", "het ", "een "] where words.hasPrefix(article) {
      words = words.dropFirst(article.count)
    }
    return words.utf8.contains(0x27) ? String(words).replacing("'", with: "’") : String(words)
  }
}
