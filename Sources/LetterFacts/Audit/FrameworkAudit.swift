internal import DutchLanguage
import LetterModel

/// Points of the Toetsingskader that no section of a letter deals with.
///
/// Headings are counted by their topic; a heading may name a second point (`Duur en financiën`).
/// A letter that goes through less than half of the points gets one notice.
enum FrameworkAudit {
  static func find(in letter: Letter, facts: [Fact], date: Day?) -> [AuditFinding] {
    let points = FrameworkPoint.points(on: date)
    var covered = Set<Topic>()
    for (index, section) in letter.sections.enumerated() where section.level > 0 {
      let named = FrameworkPoint.named(in: section.heading)
      covered.formUnion(named)
      if let topic = section.topic { covered.insert(topic) }
      guard section.topic == .military else { continue }
      let under = letter.sections[(index + 1)...].prefix { $0.level > section.level }
      // One text under `Militaire aspecten` deals with its points in an order of its own.
      if !section.blocks.isEmpty, under.allSatisfy({ $0.topic == nil }) {
        covered.formUnion(FrameworkPoint.military)
      }
      // Headings of its own (`F-16’s`, `Opleiding en advies`) are what the Netherlands contributes.
      if under.contains(where: { $0.topic == nil }) { covered.insert(.contribution) }
    }
    let missing = points.filter { !covered.contains($0.topic) }
    let count = points.count - missing.count
    guard !missing.isEmpty else { return [] }
    let framework = FrameworkPoint.name(on: date)
    if count * 2 < points.count {
      let rest = missing.map(\.name).joined(separator: ", ")
      let text =
        count == 0
        ? "No heading names a point of the \(framework)."
        : "The headings name \(count) of the \(points.count) points of the \(framework), and not "
          + "\(rest)."
      return [AuditFinding(.frameworkPoint, .notice, text)]
    }
    let kept = incorporation(facts)
    return missing.map { point in
      let text = "No section deals with \(point.name), a point of the \(framework)"
      guard let kept else {
        return AuditFinding(.frameworkPoint, .notice, "\(text).", topic: point.topic)
      }
      let target = kept.target.map { " (\($0))" } ?? ""
      return AuditFinding(
        .frameworkPoint, .explained,
        "\(text): explained by the earlier text\(target) that the letter keeps in force.",
        evidence: [AuditFinding.Evidence(role: .reason, quote: kept.quote, place: kept.place)],
        topic: point.topic)
    }
  }

  /// What the opening keeps in force of an earlier letter: `Voor de overige punten blijft gelden …`.
  private static func incorporation(_ facts: [Fact]) -> Fact? {
    facts.first { fact in
      guard fact.kind == .referenceIncorporation, fact.place.section == "0" else { return false }
      let words = Words(fact.quote)
      return (0..<words.count).contains {
        words.isWord($0, among: ["punten", "aandachtspunten", "toetsingskader", "onderdelen"])
      }
    }
  }
}

/// A point that a framework asks letters to deal with.
struct FrameworkPoint {
  var topic: Topic
  var name: String
  /// Beginnings of words by which a heading names it beside another point.
  var stems: [String]

  /// What a letter of that day goes by: the framework of 2014 from 22 January of that year, that of
  /// 2009 from July of that year, and before it that of 2001. Without a day, that of 2014.
  ///
  /// The list is that of the points which the letters themselves head; medical care, aftercare and
  /// readiness came to stand by themselves with the framework of 2014, coherence with that of 2009.
  static func points(on date: Day?) -> [FrameworkPoint] {
    let since = year(on: date)
    return all.filter { ($0.since ?? 0) <= since }.map(\.point)
  }

  static func name(on date: Day?) -> String { "Toetsingskader of \(year(on: date))" }

  private static func year(on date: Day?) -> Int {
    guard let date else { return 2014 }
    if date >= Day(year: 2014, month: 1, day: 22) ?? date { return 2014 }
    return date >= Day(year: 2009, month: 7, day: 1) ?? date ? 2009 : 2001
  }

  /// The points that stand under `Militaire aspecten`.
  static let military: Set<Topic> = [
    .feasibility, .contribution, .command, .rules, .medical, .aftercare, .risks, .duration,
  ]

  /// The points whose words stand in a heading.
  static func named(in heading: String) -> Set<Topic> {
    let words = Words(heading)
    var named = Set<Topic>()
    for index in 0..<words.count where words[index].kind == .word {
      let word = String(decoding: words.letters[words[index].folded], as: UTF8.self)
      for (point, _) in all where point.stems.contains(where: word.hasPrefix) {
        named.insert(point.topic)
      }
    }
    return named
  }

  private static let all: [(point: FrameworkPoint, since: Int?)] = [
    (FrameworkPoint(topic: .grounds, name: "the grounds", stems: ["gronden"]), nil),
    (
      FrameworkPoint(
        topic: .political, name: "political developments", stems: ["politiek", "veiligheidssitu"]),
      nil
    ),
    (
      FrameworkPoint(
        topic: .mandate, name: "the mandate",
        stems: ["mandaat", "volkenrecht", "rechtsgrond", "rechtsbasis"]), nil
    ),
    (
      FrameworkPoint(
        topic: .participants, name: "the participating countries",
        stems: ["deelnemende", "landen", "partners"]), nil
    ),
    (FrameworkPoint(topic: .influence, name: "influence", stems: ["invloed", "zeggenschap"]), nil),
    (
      FrameworkPoint(
        topic: .feasibility, name: "feasibility", stems: ["haalbaar", "uitvoerbaar"]), nil
    ),
    (
      FrameworkPoint(
        topic: .contribution, name: "the Dutch contribution",
        stems: ["bijdrage", "geschiktheid", "samenstelling", "eenheid", "taken", "taak"]), nil
    ),
    (
      FrameworkPoint(
        topic: .command, name: "the command structure",
        stems: ["bevel", "commando", "aansturing"]), nil
    ),
    (
      FrameworkPoint(topic: .medical, name: "medical care", stems: ["medisch", "geneeskund"]), 2014
    ),
    (FrameworkPoint(topic: .aftercare, name: "aftercare", stems: ["nazorg", "zorg"]), 2014),
    (
      FrameworkPoint(
        topic: .risks, name: "the risks", stems: ["risico", "dreiging", "veiligheidsrisico"]), nil
    ),
    (
      FrameworkPoint(
        topic: .duration, name: "the duration", stems: ["duur", "looptijd", "tijdsduur"]), nil
    ),
    (
      FrameworkPoint(
        topic: .readiness, name: "readiness",
        stems: ["gereedheid", "inzetbaarheid", "voortzettingsvermogen"]), 2014
    ),
    (
      FrameworkPoint(
        topic: .coherence, name: "coherence", stems: ["samenhang", "geintegreerd"]), 2009
    ),
    (
      FrameworkPoint(
        topic: .finances, name: "the finances",
        stems: ["financi", "kosten", "uitgaven", "begroting"]), nil
    ),
  ]
}
