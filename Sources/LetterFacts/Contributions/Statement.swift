import LetterModel

/// A sentence with what stands around it: the source of every field of a contribution.
struct Statement {
  let sentence: Sentence
  let section: Section
  let topic: Topic?
  let block: Block
  /// Its facts, in the order of the text.
  let facts: [Fact]
  /// What the sentence itself names.
  var subjects: [Subject]
  /// What the head of a list item (`NAVO-missie in Irak: …`) or else the heading names.
  let head: [Subject]
  /// Whether the head is that of a list item.
  let isItemHead: Bool
  /// The index of the statement with a colon that leads the list in which this one stands.
  let lead: Int?
  /// Whether it is the first sentence of its block.
  let isFirst: Bool

  /// The tokens of a fact of this sentence.
  func tokens(of fact: Fact) -> Range<Int> {
    let words = sentence.words
    let range = fact.place.range
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound, words[start].scalars.upperBound <= range.lowerBound {
      start += 1
    }
    var end = start
    while end < sentence.tokens.upperBound, words[end].scalars.lowerBound < range.upperBound {
      end += 1
    }
    return start..<end
  }

  /// The words that name a subject, with the team or the unit behind them: `chirurgisch team`.
  func phrase(_ subject: Subject) -> Range<Int> {
    let next = subject.tokens.upperBound
    let isNoun = !sentence.text.roles[next].isDisjoint(with: [.contribution, .people, .person])
    let isInside = next < sentence.tokens.upperBound && !sentence.words.isHyphen(next)
    return subject.tokens.lowerBound..<(isNoun && isInside ? next + 1 : next)
  }

  /// The words of a range of tokens with their place.
  func quote(_ tokens: Range<Int>) -> Contribution.Quote {
    Contribution.Quote(
      words: sentence.words.text(tokens),
      place: Place(
        section: section.path, block: block.ordinal, range: sentence.words.scalars(tokens)))
  }

  /// Whether it stands among what the letter tells of the world around the contribution.
  var isBackground: Bool {
    switch topic {
    case .political, .mandate, .grounds, .participants, .humanitarian, .development,
      .feasibility, .risks, .security:
      true
    default: false
    }
  }

  /// Whether it announces a list.
  var endsInColon: Bool {
    sentence.words.isSign(sentence.tokens.upperBound - 1, Sign.colon)
  }

  /// `Duur van de deelname`, `Duur en kosten`.
  var isAboutDuration: Bool {
    topic == .duration || section.heading.lowercased().range(ofWord: "duur") != nil
  }

  /// Whether what it says bears on what the Netherlands does with a contribution, rather than on
  /// its risks, its grounds or the aid beside it.
  var isAboutContributions: Bool {
    if isAboutDuration { return true }
    return switch topic {
    case .political, .grounds, .risks, .humanitarian, .development, .gender, .finances, .aftercare,
      .medical, .command, .rules, .security, .evaluation, .feasibility, .influence:
      false
    default: true
    }
  }
}

/// The statements of a letter, in order, notes left out.
enum Statements {
  static func all(of letter: Letter, _ facts: [Fact], on date: Day?) -> [Statement] {
    var byBlock: [Int: [Fact]] = [:]
    for fact in facts where fact.place.note == nil {
      if let block = fact.place.block { byBlock[block, default: []].append(fact) }
    }
    var all: [Statement] = []
    var topics: [String: Topic] = [:]
    var missions: [String: [Subject]] = [:]
    for section in letter.sections {
      let topic = section.topic ?? inherited(section.path, topics)
      topics[section.path] = topic
      let heading = FactText(section.heading, origin: FactText.Origin(), on: nil)
      var named = heading.sentences().flatMap { Subject.all(in: $0.tokens, $0) }
      if !named.contains(where: { $0.kind == .mission }) {
        named += inherited(section.path, missions) ?? []
      }
      missions[section.path] = named.filter { $0.kind == .mission }
      var leads: [Int] = []
      for block in section.blocks {
        let origin = FactText.Origin(
          section: section.path, topic: topic, block: block.ordinal, marker: block.marker)
        let text = FactText(block.text, origin: origin, on: date, isTable: block.kind == .table)
        var rest = byBlock[block.ordinal, default: []][...]
        var head = named
        var isItemHead = false
        if block.kind != .item { leads = [] }
        // Behind an inner list, back to the list of the item that led it.
        while let last = leads.last, all[last].block.kind == .item,
          all[last].block.marker == block.marker
        { leads.removeLast() }
        for (index, sentence) in text.sentences().enumerated() {
          let end = sentence.words.scalars(sentence.tokens).upperBound
          let here = rest.prefix { $0.place.range.lowerBound < end }
          rest = rest.dropFirst(here.count)
          if index == 0, block.kind == .item, let item = itemHead(of: sentence) {
            head = item
            isItemHead = true
          }
          let statement = Statement(
            sentence: sentence, section: section, topic: topic, block: block, facts: Array(here),
            subjects: Subject.all(in: sentence.tokens, sentence), head: head,
            isItemHead: isItemHead, lead: leads.last, isFirst: index == 0)
          if statement.endsInColon { leads.append(all.count) }
          all.append(statement)
        }
      }
    }
    return all
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

  /// What stands before the colon of an item, where it names something.
  private static func itemHead(of sentence: Sentence) -> [Subject]? {
    guard let colon = sentence.tokens.first(where: { sentence.words.isSign($0, Sign.colon) }),
      colon < sentence.tokens.upperBound - 1
    else { return nil }
    let head = Subject.all(in: sentence.tokens.lowerBound..<colon, sentence)
    let missions = head.filter { $0.kind == .mission }
    return head.isEmpty ? nil : missions.isEmpty ? head : missions
  }
}
