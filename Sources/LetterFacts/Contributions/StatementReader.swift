internal import DutchLanguage
import LetterModel

/// Cuts a letter into statements, in order. Notes are left out, and so are blocks that stand under
/// another subject and give no number that could be one of a contribution.
struct StatementReader {
  private(set) var statements: [Statement] = []
  private var facts: [Int: [Fact]] = [:]
  private let date: Day?
  /// By the path of their section: what sections below it have from it.
  private let topics: [String: Topic]
  private var missions: [String: [Subject]] = [:]
  /// The statements that lead the lists in which the reader is, the innermost last.
  private var leads: [Int] = []

  init(_ letter: Letter, _ facts: [Fact], on date: Day?) {
    self.date = date
    topics = letter.topics
    for fact in facts where fact.place.note == nil {
      if let block = fact.place.block { self.facts[block, default: []].append(fact) }
    }
    for section in letter.sections { read(section) }
  }

  private mutating func read(_ section: Section) {
    let topic = topics[section.path]
    let heading = FactText(section.heading, origin: FactText.Origin(), on: nil)
    var head = heading.sentences().flatMap { Subject.all(in: $0.tokens, $0) }
    if !head.contains(where: { $0.kind == .mission }) {
      head += Self.inherited(section.path, missions) ?? []
    }
    missions[section.path] = head.filter { $0.kind == .mission }
    leads = []
    let isAll =
      Statement.isAboutContributions(topic) || Statement.isAboutDuration(section, topic)
    for block in section.blocks where isAll || hasNumbers(block) {
      read(block, of: section, topic, head)
    }
  }

  private func hasNumbers(_ block: Block) -> Bool {
    facts[block.ordinal, default: []].contains {
      $0.kind == .personnel || $0.kind == .asset || $0.kind == .amount
    }
  }

  private mutating func read(
    _ block: Block, of section: Section, _ topic: Topic?, _ heading: [Subject]
  ) {
    let origin = FactText.Origin(
      section: section.path, topic: topic, block: block.ordinal, marker: block.marker)
    let text = FactText(block.text, origin: origin, on: date, isTable: block.kind == .table)
    leaveLists(before: block)
    var rest = facts[block.ordinal, default: []][...]
    var item: [Subject]?
    for (index, sentence) in text.sentences().enumerated() {
      let end = sentence.words.scalars(sentence.tokens).upperBound
      let here = rest.prefix { $0.place.range.lowerBound < end }
      rest = rest.dropFirst(here.count)
      if index == 0, block.kind == .item { item = Self.itemHead(of: sentence) }
      let statement = Statement(
        sentence: sentence, section: section, topic: topic, block: block, facts: Array(here),
        subjects: Subject.all(in: sentence.tokens, sentence, isOfAnyType: true),
        head: item ?? heading,
        isItemHead: item != nil, lead: leads.last, isFirst: index == 0)
      if statement.endsInColon { leads.append(statements.count) }
      statements.append(statement)
    }
  }

  /// Behind a list, or behind an inner one back to the list of the item that led it.
  private mutating func leaveLists(before block: Block) {
    if block.kind != .item { leads = [] }
    while let last = leads.last, statements[last].block.kind == .item,
      statements[last].block.marker == block.marker
    {
      leads.removeLast()
    }
  }

  /// What the nearest section above has.
  private static func inherited<Value>(_ path: String, _ all: [String: Value]) -> Value? {
    var path = path[...]
    while let stop = path.lastIndex(of: ".") {
      path = path[..<stop]
      if let value = all[String(path)] { return value }
    }
    return nil
  }

  /// What stands before the colon of an item, where it names something; missions before all else.
  private static func itemHead(of sentence: Sentence) -> [Subject]? {
    guard let colon = sentence.tokens.first(where: { sentence.words.isSign($0, Sign.colon) }),
      colon < sentence.tokens.upperBound - 1
    else { return nil }
    let head = Subject.all(in: sentence.tokens.lowerBound..<colon, sentence)
    let missions = head.filter { $0.kind == .mission }
    return head.isEmpty ? nil : missions.isEmpty ? head : missions
  }
}
