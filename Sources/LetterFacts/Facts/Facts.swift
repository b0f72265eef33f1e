internal import DutchLanguage
public import LetterModel

/// Finds what a letter says.
public enum Facts {
  /// The facts of a letter, in the order of the text: blocks with their section, then notes.
  ///
  /// - Parameters:
  ///   - letter: headings are read for their topic only; no fact stands in a heading.
  ///   - date: the day of the letter, which resolves `dit najaar` and `sinds januari`; without it
  ///     such words give facts without days.
  public static func find(in letter: Letter, date: Day?) -> [Fact] {
    list(of: letter, date: date, explained: false).numbered()
  }

  /// The facts of a letter, each with the rule that found it and the words that decided.
  ///
  /// They are those of `find`, in the same order.
  public static func explained(
    in letter: Letter, date: Day?
  ) -> [(fact: Fact, reason: FactReason)] {
    let list = list(of: letter, date: date, explained: true)
    return list.numbered().map { fact in
      (fact, list.reasons[.init(fact)] ?? FactReason(rule: fact.kind.rawValue, because: []))
    }
  }

  /// Only the facts that declare an earlier text still valid: what a comparison of two texts asks
  /// for, at a part of the cost of all facts.
  public static func incorporations(in letter: Letter, date: Day?) -> [Fact] {
    var list = FactList()
    func find(in text: FactText) {
      var previous: Sentence?
      for sentence in text.sentences() {
        Incorporations.find(in: sentence, after: previous, &list)
        previous = sentence
      }
    }
    for section in letter.sections {
      for block in section.blocks {
        let origin = FactText.Origin(section: section.path, block: block.ordinal)
        find(
          in: FactText(
            block.text, origin: origin, on: date, isTable: block.kind == .table, hasFigures: false))
      }
    }
    let topics = letter.topics
    let callers = letter.noteCallers
    for note in letter.notes {
      find(
        in: FactText(
          note.text, origin: origin(of: note, letter, callers, topics), on: date, hasFigures: false)
      )
    }
    return list.numbered()
  }

  private static func list(of letter: Letter, date: Day?, explained: Bool) -> FactList {
    var list = FactList(explained: explained)
    let topics = letter.topics
    for section in letter.sections {
      var reading = SectionReading(section, topic: topic(of: section, topics))
      for block in section.blocks { reading.read(block, on: date, &list) }
    }
    let callers = letter.noteCallers
    for note in letter.notes {
      let origin = origin(of: note, letter, callers, topics)
      let text = FactText(note.text, origin: origin, on: date)
      var aircraft: String?
      list.begin()
      find(in: text, text.sentences(), &list, &aircraft)
    }
    return list
  }

  /// Where the text of a note counts: where it is called first.
  private static func origin(
    of note: Note, _ letter: Letter, _ callers: [String: (section: Int, block: Int?)],
    _ topics: [String: Topic]
  ) -> FactText.Origin {
    var origin = FactText.Origin(note: note.number)
    if let caller = callers[note.number] {
      let section = letter.sections[caller.section]
      (origin.section, origin.topic) = (section.path, topic(of: section, topics))
      origin.block = caller.block
    }
    return origin
  }

  /// The section's topic, or that of the nearest section above it that has one; else what its
  /// heading says.
  private static func topic(of section: Section, _ topics: [String: Topic]) -> Topic? {
    if let topic = section.topic {
      // `Achtergrond en mandaat` tells the ground as well.
      guard topic == .political, self.topic(ofHeading: section.heading) == .mandate else {
        return topic
      }
      return .mandate
    }
    return topics[section.path] ?? topic(ofHeading: section.heading)
  }

  /// What a heading of the letter's own says that its section is about: `Verzoek en grondslag`,
  /// `Budgettaire gevolgen`.
  private static func topic(ofHeading heading: String) -> Topic? {
    let words = Words(heading)
    var all = Role()
    for index in 0..<words.count {
      let roles = words.roles(index)
      if !roles.isDisjoint(with: [.ground, .request]) { return .mandate }
      if roles.contains(.spending), !roles.contains(.contribution) { return .finances }
      all.formUnion(roles)
    }
    if all.contains(.contribution), all.contains(.dutch) { return .contribution }
    for index in 0..<words.count {
      if words.isWord(
        index,
        among: [
          "volkenrecht", "juridisch", "juridische", "grond", "gronden", "rechtsbasis",
          "rechtsgronden", "internationaalrechtelijke", "internationaalrechtelijk", "rechtsorde",
          "rechtskader", "bevoegdheid", "bevoegdheden", "verdragsrechtelijk",
        ])
      {
        return .mandate
      }
      if words.isWord(index, among: ["financiele", "budgettaire", "financieel"]) {
        return .finances
      }
      if words.isWord(index, among: ["tijdpad", "tijdschema", "planning", "tijdlijn"]) {
        return .duration
      }
    }
    return nil
  }

  /// What one block of a section leaves for the next.
  private struct SectionReading {
    let path: String
    let topic: Topic?
    var criteria: Criteria
    var aircraft: String?
    var year: Int?
    /// The last sentence of the block before.
    var above: Sentence?

    init(_ section: Section, topic: Topic?) {
      path = section.path
      self.topic = topic
      criteria = Criteria(topic: topic)
      aircraft = AssetPhrase.type(in: section.heading)
    }

    mutating func read(_ block: Block, on date: Day?, _ list: inout FactList) {
      let origin = FactText.Origin(
        section: path, topic: topic, block: block.ordinal, marker: block.marker,
        year: block.kind == .item ? year : nil)
      let text = FactText(
        block.text, origin: origin, on: date, isTable: block.kind == .table)
      let sentences = text.sentences()
      let start = list.facts.count
      list.begin()
      let table = FactTable(block, text)
      if let table, Sums.find(in: table, of: sentences, above: above, &list) {
        above = nil
        return
      }
      Facts.find(in: text, sentences, above: above, &list, &aircraft)
      if let table {
        Sums.label(table, since: start, &list)
        Rows.find(in: table, of: sentences, above: above, since: start, &list)
        Periods.find(in: table, text, sentences, &list)
        Names.find(in: table, sentences, &list)
      }
      above = sentences.last
      criteria.find(in: sentences, marker: block.marker, &list)
      if block.kind != .item { year = Self.yearOfList(sentences.last) }
    }

    /// The one year of a sentence that ends in a colon.
    private static func yearOfList(_ sentence: Sentence?) -> Int? {
      guard let sentence, sentence.words.isSign(sentence.tokens.upperBound - 1, Sign.colon) else {
        return nil
      }
      let years = Set(sentence.dates.filter { $0.precision == .year }.compactMap(\.from?.year))
      return years.count == 1 ? years.first : nil
    }
  }

  /// Whether the first sentence of a block goes on about what stands above it: an item, or a sum.
  private static func goesOn(_ sentence: Sentence) -> Bool {
    sentence.text.origin.marker != nil
      || sentence.firstWord(
        ["opgeteld", "samengeteld", "totaal", "samen", "dit", "dat", "zij", "deze"],
        in: sentence.range(sentence.tokens.lowerBound, upTo: sentence.tokens.lowerBound + 3)) != nil
  }

  private static func find(
    in text: FactText, _ sentences: [Sentence], above: Sentence? = nil, _ list: inout FactList,
    _ aircraft: inout String?
  ) {
    let start = list.facts.count
    Names.find(in: text, sentences, &list)
    for (index, sentence) in sentences.enumerated() {
      let previous = index > 0 ? sentences[index - 1] : nil
      let spoken = previous ?? (goesOn(sentence) ? above : nil)
      if !sentence.figures.isEmpty || sentence.has(.spending) {
        Amounts.find(in: sentence, after: previous, &list)
      }
      Personnel.find(in: sentence, after: spoken, &list)
      Counts.find(in: sentence, &list)
      Assets.find(in: sentence, &list, &aircraft)
      Ellipsis.find(in: sentence, after: previous, &list)
      Promises.find(in: sentence, &list)
      Periods.find(in: sentence, after: previous, &list)
      Areas.find(in: sentence, &list)
      Names.find(in: sentence, &list)
      LegalBases.find(in: sentence, &list)
      Incorporations.find(in: sentence, after: previous, &list)
    }
    list.sort(from: start)
  }
}
