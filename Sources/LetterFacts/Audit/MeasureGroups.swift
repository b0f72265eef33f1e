internal import DutchLanguage
import LetterModel

/// The statements of a letter that are about one thing: what should have one number, or one end.
struct MeasureGroups {
  /// Of each group, whether all that its statements say is alike: then paragraphs of one section
  /// can contradict each other, which else go on to something else.
  private(set) var groups: [(statements: [MeasureStatement], isExplicit: Bool)] = []
  private let statements: [Int: MeasureStatement]

  /// - Parameter contributions: those of the facts where they are known; nil finds them.
  init(_ letter: Letter, facts: [Fact], date: Day?, contributions: [Contribution]? = nil) {
    let counted = facts.filter {
      [.personnel, .asset, .amount, .count, .period].contains($0.kind)
    }
    let sentences = MeasureSentence.all(of: counted, in: letter, date: date)
    var statements: [Int: MeasureStatement] = [:]
    for fact in counted {
      statements[fact.ordinal] = sentences[fact.ordinal].flatMap { MeasureStatement(fact, in: $0) }
    }
    self.statements = statements
    let kept = facts.filter { statements[$0.ordinal] != nil }
    add(Dictionary(grouping: kept) { Said($0) }, isExplicit: true)
    let contributions =
      contributions ?? Contributions.find(in: letter, facts: facts, date: date)
    addContributions(contributions)
    addSummed(contributions)
    add(Dictionary(grouping: kept) { Cost($0, statements[$0.ordinal]?.spentOn) })
    add(Dictionary(grouping: kept) { Lasting($0, statements[$0.ordinal]?.topic, date) })
  }

  private mutating func add<Key: Hashable>(_ facts: [Key?: [Fact]], isExplicit: Bool = false) {
    for (key, group) in facts where key != nil && group.count > 1 {
      groups.append((group.compactMap { statements[$0.ordinal] }, isExplicit))
    }
  }

  /// Numbers of one aspect and one noun of a contribution that is no total.
  private mutating func addContributions(_ contributions: [Contribution]) {
    for contribution in contributions where contribution.parts.isEmpty {
      for aspect in Contribution.Number.Aspect.allCases {
        // A number that the letter adds up is no statement of its own.
        let numbers = contribution.numbers.filter { $0.aspect == aspect }
        guard numbers.count > 1 else { continue }
        let all = numbers.flatMap(\.facts).compactMap { statements[$0] }
        let tied = Set(
          numbers.filter { number in
            number.facts.contains { statements[$0].map { $0.fact.value != number.value } ?? false }
          }.flatMap(\.facts))
        let others = contributions.filter {
          $0.ordinal != contribution.ordinal && $0.subject == contribution.subject
        }
        let counted = others.flatMap(\.numbers).filter { $0.aspect == aspect }.map(\.value)
        let own = all.filter { !tied.contains($0.fact.ordinal) }
        for (_, group) in Dictionary(grouping: own, by: \.noun) where group.count > 1 {
          let others = counted + (aspect == .deployed ? Self.reserves(contribution) : [])
          groups.append((Self.withoutSums(group, others), false))
        }
      }
    }
  }

  /// What the summary tells of a region and a section of a town, where that is all that only one of
  /// them tells of the subject: `in Noord-Irak maximaal 50`, `vanuit Erbil`.
  private mutating func addSummed(_ contributions: [Contribution]) {
    for (_, same) in Dictionary(grouping: contributions.filter(\.parts.isEmpty), by: \.subject)
    where same.count > 1 {
      let told = same.map { contribution in
        contribution.numbers.filter { $0.aspect == .people }.flatMap(\.facts)
          .compactMap { statements[$0] }
      }.filter { !$0.isEmpty }
      let summed = told.filter { $0.allSatisfy(\.isSummary) }
      let detailed = told.filter { !$0.contains(where: \.isSummary) }
      guard summed.count == 1, detailed.count == 1, summed[0].allSatisfy(\.isInRegion),
        detailed[0].allSatisfy(\.isInTown)
      else { continue }
      let both = (summed[0] + detailed[0]).map { statement in
        var statement = statement
        statement.fact.location = nil
        return statement
      }
      for (_, group) in Dictionary(grouping: both, by: \.noun) where group.count > 1 {
        groups.append((group, false))
      }
    }
  }

  private static func reserves(_ contribution: Contribution) -> [Int] {
    contribution.numbers.filter { $0.aspect == .reserve }.map(\.value)
  }

  /// Without what others of its subject add up to with another number here.
  private static func withoutSums(
    _ group: [MeasureStatement], _ others: [Int]
  ) -> [MeasureStatement] {
    guard !others.isEmpty else { return group }
    let values = group.compactMap(\.fact.value)
    let all = others.reduce(0, +)
    return group.filter { one in
      guard let value = one.fact.value else { return true }
      return !values.contains { $0 < value && (others.contains(value - $0) || $0 + all == value) }
    }
  }

  /// A measure of which the letter says enough: of people where and what for or in which mission;
  /// of money what for and in which year.
  private struct Said: Hashable {
    var kind: Fact.Kind
    var subject: String
    var role: Fact.Role?
    var location: String?
    var purpose: String?
    var mission: String?
    var year: Int?

    init?(_ fact: Fact) {
      guard StatedNumber.isCounted(fact), fact.valueMax == nil else { return nil }
      kind = fact.kind
      subject = fact.subject
      role = fact.role
      location = fact.location
      purpose = fact.purpose
      mission = fact.mission
      year = fact.year
      switch fact.kind {
      case .personnel, .count:
        guard location != nil, purpose != nil || mission != nil else { return nil }
      default:
        guard let purpose, !ContentWords.stems(of: purpose).isEmpty, year != nil,
          !fact.isCumulative
        else { return nil }
      }
    }
  }

  /// The cost of one thing in one year, or of one that has no year.
  private struct Cost: Hashable {
    var stems: Set<String>
    var year: Int?

    init?(_ fact: Fact, _ spentOn: String?) {
      guard let spentOn, fact.kind == .amount, StatedNumber.isCounted(fact), fact.valueMax == nil,
        !fact.isCumulative
      else { return nil }
      let words = Words(spentOn)
      let content = (0..<words.count).compactMap { index -> String? in
        guard words[index].kind == .word || words[index].kind == .mixed,
          words[index].folded.count >= 4 || words[index].isCapitals,
          !words.isWord(index, among: Self.plain)
        else { return nil }
        return String(words.folded(index).prefix(8))
      }
      // A purpose of many words is a clause that was read as one.
      guard !content.isEmpty, content.count <= 4 else { return nil }
      stems = Set(content)
      year = fact.year
    }

    private static let plain: [StaticString] = [
      "kosten", "uitgaven", "additionele", "totale", "totaal", "deze", "voor", "bedrag", "extra",
      "doel", "raming", "geraamde", "naar", "verwachting", "nederlandse", "jaar", "eind", "begin",
    ]
  }

  /// How long a contribution lasts, or until when: of a thing with a name anywhere, of the whole
  /// where the letter sums it up and where it deals with its duration.
  private struct Lasting: Hashable {
    var subject: String
    var unit: Fact.Unit?

    init?(_ fact: Fact, _ topic: Topic?, _ date: Day?) {
      guard fact.kind == .period, !fact.isImprecise else { return nil }
      if let until = fact.until {
        guard fact.from.map({ $0 <= until }) ?? true, let date, until > date, Self.ends(fact.quote)
        else { return nil }
      } else if fact.value == nil || fact.from != nil {
        return nil
      }
      unit = fact.until == nil ? fact.unit : nil
      let small = fact.subject.lowercased()
      if Self.whole.contains(small) {
        guard topic == .duration || topic == .summary || fact.place.section == "0" else {
          return nil
        }
        subject = "bijdrage"
      } else {
        guard fact.subject != small || fact.subject.contains(where: \.isNumber) else { return nil }
        subject = fact.subject
      }
    }

    private static func ends(_ quote: String) -> Bool {
      let words = Words(quote)
      return words.isWord(0, among: ["tot", "uiterlijk", "op", "van", "t"])
        || (0..<words.count).contains { words.isWord($0, "tot") }
    }

    private static let whole: Set<String> = [
      "bijdrage", "deelname", "inzet", "verlenging", "missie", "uitzending", "deelneming",
    ]
  }
}
