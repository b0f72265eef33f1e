public import LetterModel

/// The language of the words in a drawing; the words of letters stay Dutch.
public enum ChartLanguage: String, Sendable, CaseIterable {
  case nl, en

  private func either(_ dutch: String, _ english: String) -> String {
    self == .nl ? dutch : english
  }

  var gap: String { either("geen mandaat vermeld", "no mandate stated") }
  var open: String { either("einde niet vermeld", "end not stated") }
  var source: String { either("Bron: artikel 100-brieven ", "Source: article 100 letters ") }

  var note: String {
    either(
      "Een balk loopt tot de laatste dag die de brief noemt, of tot een latere brief hem vervangt. Wit: geen brief noemt iets.",
      "A bar runs to the last day that its letter gives, or until a later letter replaces it. White: no letter states anything."
    )
  }

  func meaning(_ part: ChartLook.Part) -> String {
    switch part {
    case .ceiling: either("ten hoogste", "at most")
    case .derived: either("som die geen brief noemt", "sum that no letter states")
    default: either("genoemd of gepland", "stated or planned")
    }
  }

  /// A number with signs in place of words, so that it fits on a bar: `± 200`, `3–12`, `€ 24,6 mln`.
  func label(
    _ value: Int?, _ valueMax: Int?, _ qualifier: Fact.Qualifier?, isMoney: Bool
  ) -> String? {
    guard let value else { return nil }
    let number =
      [value, valueMax].compactMap(\.self).map { isMoney ? money($0) : NumberWords.grouped($0) }
      .joined(separator: "–")
    switch qualifier {
    case .max: return "max " + number
    case .min: return "min " + number
    case .about: return "± " + number
    case .exact, .range, nil: return number
    }
  }

  private func money(_ cents: Int) -> String {
    let euros = cents / 100
    guard euros >= 1_000_000 else { return "€ " + NumberWords.grouped(euros) }
    let tenths = (euros + 50_000) / 100_000
    let rest = tenths % 10 == 0 ? "" : either(",", ".") + "\(tenths % 10)"
    return "€ " + NumberWords.grouped(tenths / 10) + rest + either(" mln", "m")
  }

  func headline(_ name: String, _ label: String, until: Day?) -> String {
    guard let until else { return "\(name): \(label)" }
    return "\(name): \(label) " + either("tot en met", "until") + " \(until)"
  }

  func headline(
    _ name: String, _ first: String, _ year: Int, _ last: String, _ lastYear: Int
  ) -> String {
    either(
      "\(name): van \(first) in \(year) naar \(last) in \(lastYear)",
      "\(name): from \(first) in \(year) to \(last) in \(lastYear)")
  }

  func subtitle(_ kind: Fact.Kind, _ series: String, _ first: Int, _ last: Int) -> String {
    let what =
      switch kind {
      case .personnel: either("Aantal personen per bijdrage", "Number of people by contribution")
      case .asset: either("Aantal stuks materieel", "Pieces of materiel")
      case .amount: either("Bedragen in euro's", "Amounts in euros")
      case .area: either("Gebied van de inzet", "Area of the deployment")
      default: either("Volkenrechtelijke grondslag", "Legal basis under international law")
      }
    return
      "\(what), \(either("reeks", "series")) \(series), \(first) \(either("tot en met", "to")) \(last)"
  }

  /// What the archive calls a measure; a name that is no word of its own stays as it is.
  func name(_ subject: String) -> String {
    guard self == .nl else { return subject }
    for (tail, dutch) in [
      (", in reserve", ", in reserve"), (", in all", ", in totaal"), (", planned", ", gepland"),
      (", now", ", nu"),
    ] where subject.hasSuffix(tail) {
      return name(String(subject.dropLast(tail.count))) + dutch
    }
    if let bracket = subject.firstRange(of: " (") {
      return name(String(subject[..<bracket.lowerBound])) + subject[bracket.lowerBound...]
    }
    return Self.dutch[subject] ?? subject
  }

  private static let dutch = [
    "training": "opleiding", "advice": "advies", "targeting support": "steun bij doelbepaling",
    "surgical team": "chirurgisch team", "force protection": "beveiliging", "medical": "medisch",
    "staff officers": "stafofficieren", "liaison officers": "liaisonofficieren",
    "reform": "hervorming", "personnel": "militairen", "support": "ondersteuning",
    "intelligence": "inlichtingen", "engineering": "genie", "logistics": "logistiek",
    "infantry": "infanterie", "demining": "explosievenopruiming", "tanker": "tankvliegtuig",
    "civil-military cooperation": "civiel-militaire samenwerking", "in the air": "in de lucht",
    "on the ground": "op de grond", "request": "verzoek", "consent": "instemming",
    "resolution": "resolutie", "article-51": "artikel 51", "none": "geen",
    "chapter-7": "hoofdstuk VII", "agreement": "overeenkomst",
  ]
}
