internal import DutchLanguage
import LetterModel

/// A sentence with what stands around it: the source of every field of a contribution. An object,
/// since every question about the letter begins with taking one.
final class Statement {
  let sentence: Sentence
  let section: Section
  let topic: Topic?
  let block: Block
  /// Its facts, in the order of the text.
  let facts: [Fact]
  /// What the sentence itself names.
  let subjects: [Subject]
  /// What the head of a list item (`NAVO-missie in Irak: …`) or else the heading names.
  let head: [Subject]
  /// Whether the head is that of a list item.
  let isItemHead: Bool
  /// The index of the statement with a colon that leads the list in which this one stands.
  let lead: Int?
  /// Whether it is the first sentence of its block.
  let isFirst: Bool
  /// What it tells of what happens to contributions.
  private(set) lazy var statuses = ContributionStatus.all(in: sentence)
  /// What it says comes in the place of what.
  private(set) lazy var replacement = Replacement(in: sentence)

  init(
    sentence: Sentence, section: Section, topic: Topic?, block: Block, facts: [Fact],
    subjects: [Subject], head: [Subject], isItemHead: Bool, lead: Int?, isFirst: Bool
  ) {
    (self.sentence, self.section, self.topic, self.block) = (sentence, section, topic, block)
    (self.facts, self.subjects, self.head) = (facts, subjects, head)
    (self.isItemHead, self.lead, self.isFirst) = (isItemHead, lead, isFirst)
  }

  /// The same with other names for what it names.
  func naming(_ subjects: [Subject]) -> Statement {
    Statement(
      sentence: sentence, section: section, topic: topic, block: block, facts: facts,
      subjects: subjects, head: head, isItemHead: isItemHead, lead: lead, isFirst: isFirst)
  }

  /// Where it says that something is: its areas but for `boven …`, and the towns and hosts behind a
  /// preposition, in their order.
  var whereabouts: [String] {
    var found = facts.filter { $0.kind == .area && !LetterContext.isAbove($0) }.map {
      (at: tokens(of: $0).lowerBound, name: $0.subject)
    }
    for index in sentence.tokens
    where sentence.words.isWord(index, among: ["in", "te", "op", "naar", "bij", "nabij"]) {
      guard let place = PlacePhrase(at: index + 1, in: sentence),
        place.isOfTowns || Names.isHost(place, sentence)
      else { continue }
      found.append((index, place.name))
    }
    return found.sorted { $0.at < $1.at }.map(\.name)
  }

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

  /// The part of the sentence that ends with the day at a token, or begins with it where the first day
  /// stands before all that is named: `de F-16’s op 1 mei, die met trainers op 1 juni`.
  func part(around token: Int) -> Range<Int> {
    let days = facts.filter {
      $0.kind == .period && ($0.from ?? $0.until) != nil && $0.year == nil
    }.map(tokens)
    guard days.count > 1, let day = days.firstIndex(where: { $0.contains(token) }) else {
      return sentence.tokens
    }
    if let first = subjects.first, first.tokens.lowerBound < days[0].lowerBound {
      return
        (day == 0 ? sentence.tokens.lowerBound : days[day - 1].upperBound)..<days[day].upperBound
    }
    let end = day + 1 < days.count ? days[day + 1].lowerBound : sentence.tokens.upperBound
    return days[day].lowerBound..<end
  }

  /// The last days that its one verb tells of several things.
  var ends: [Fact] {
    guard statuses.count == 1, statuses[0].status == .ended else { return [] }
    return facts.filter { $0.kind == .period && $0.from == nil && $0.until != nil }
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

  /// Whether it tells what is decided, in the opening of the letter.
  var isDecision: Bool {
    let deciding: [StaticString] = ["besluit", "besloten", "voornemen", "voornemens"]
    return section.level == 0 && sentence.firstWord(deciding, in: sentence.tokens) != nil
  }

  /// Whether it announces a list.
  var endsInColon: Bool {
    sentence.words.isSign(sentence.tokens.upperBound - 1, Sign.colon)
  }

  /// `Duur van de deelname`, `Duur en kosten`.
  var isAboutDuration: Bool { Self.isAboutDuration(section, topic) }

  /// Whether a section is about how long something lasts, with or without its costs.
  static func isAboutDuration(_ section: Section, _ topic: Topic?) -> Bool {
    topic == .duration || section.heading.lowercased().range(ofWord: "duur") != nil
  }

  /// Whether what it says bears on what the Netherlands does with a contribution, rather than on
  /// its risks, its grounds or the aid beside it.
  var isAboutContributions: Bool { isAboutDuration || Self.isAboutContributions(topic) }

  /// Whether a point of the framework is about contributions.
  static func isAboutContributions(_ topic: Topic?) -> Bool {
    switch topic {
    case .political, .grounds, .risks, .humanitarian, .development, .gender, .finances, .aftercare,
      .medical, .command, .rules, .security, .evaluation, .feasibility, .influence:
      false
    default: true
    }
  }
}
