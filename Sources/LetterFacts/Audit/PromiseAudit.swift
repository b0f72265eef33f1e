internal import DutchLanguage
import LetterModel

/// What the government undertook to report, and which later sentence reports it.
///
/// That a later letter exists, or cites the one that promised, answers nothing.
struct PromiseAudit {
  let date: Day?
  let ids: Set<String>
  /// In order of day.
  let later: [Audit.LaterPaper]
  let asOf: Day?

  init(date: Day?, ids: Set<String>, later: [Audit.LaterPaper], asOf: Day?) {
    self.date = date
    self.ids = ids
    self.later = later.filter { paper in
      !ids.contains(paper.id) && (date.map { paper.date > $0 } ?? false)
    }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    self.asOf = asOf ?? self.later.last?.date
  }

  func find(_ facts: [Fact], in letter: Letter) -> [AuditFinding] {
    let places = LetterPlaces(letter, sentences: { Sentences.split($0) })
    // Promises come in the order of the letter: a text is read once for all of them.
    var last: (text: String, times: TextTimes)?
    return facts.filter { $0.kind == .promise }.map { fact in
      let text = places.text(at: fact.place) ?? fact.quote
      let times = last.flatMap { $0.text == text ? $0.times : nil } ?? TextTimes(text, on: date)
      last = (text, times)
      return finding(
        Promise(fact, in: times, under: places.section(fact.place.section), on: date))
    }
  }

  private func finding(_ promise: Promise) -> AuditFinding {
    let words = promise.fact.quote.split { $0.isWhitespace }.joined(separator: " ")
    var standing = PromiseStanding(
      state: .open, words: promise.fact.quote, due: promise.time.due, answer: answer(to: promise))
    var days: Int?
    if let date, let asOf, asOf > date { days = asOf.number - date.number }
    let story: String
    if let answer = standing.answer {
      standing.state = .answered
      days = nil
      let sentence = answer.quote.split { $0.isWhitespace }.joined(separator: " ")
      story =
        "is answered by \(answer.letter)\(answer.place.passage) of \(answer.date): «\(sentence)»."
    } else if let due = promise.time.due, let today = asOf ?? date {
      standing.state = due < today ? .overdue : .due
      let open = days.map { " It is open for \($0) days, up to \(today)." } ?? ""
      story = (due < today ? "was due on \(due)." : "is due on \(due).") + open
    } else if let days, let date, let asOf {
      story = "is open for \(days) days, from \(date) to \(asOf)."
    } else {
      story = "is open: no later letter of the series is known."
    }
    return AuditFinding(
      .promise, standing.state == .answered ? .matches : .notice, "The promise «\(words)» \(story)",
      evidence: [AuditFinding.Evidence(quote: promise.fact.quote, place: promise.fact.place)],
      other: standing.answer?.letter, days: days, promise: standing)
  }

  private func answer(to promise: Promise) -> PromiseStanding.Answer? {
    guard let date else { return nil }
    for paper in later {
      for sentence in paper.telling where answers(sentence, promise, of: date) {
        return PromiseStanding.Answer(
          letter: paper.id, revision: paper.revision, date: paper.date, quote: sentence.quote,
          place: sentence.place)
      }
    }
    return nil
  }

  private func answers(_ sentence: TellingSentence, _ promise: Promise, of date: Day) -> Bool {
    let recall = sentence.recalls ? recall(sentence, of: date) : .none
    // It answers what another letter or a debate promised.
    if sentence.recalls, recall == .none, !(sentence.sources.isEmpty && sentence.papers.isEmpty) {
      return false
    }
    switch sentence.kind {
    case .tells: break
    case .told(let day): if day <= date { return false }
    case .done: return promise.isFulfilled(by: sentence)
    }
    return promise.subject.isTold(by: sentence.subject, recall)
  }

  /// How a sentence names this letter: by its number, or by its day and a number of its dossier,
  /// which can be misprinted; or by a day alone, on which other letters can have been sent.
  private func recall(_ sentence: TellingSentence, of date: Day) -> PromiseSubject.Recall {
    if !sentence.papers.isDisjoint(with: ids) { return .byNumber }
    guard sentence.sources.contains(date) else { return .none }
    if sentence.papers.isEmpty { return .byDay }
    let dossiers = Set(ids.map { $0.split(separator: "-").dropLast() })
    return sentence.papers.contains { dossiers.contains($0.split(separator: "-").dropLast()) }
      ? .byNumber : .none
  }
}

/// A promise with what it is about and when it is to be kept.
private struct Promise {
  let fact: Fact
  let subject: PromiseSubject
  let time: PromiseTime

  init(_ fact: Fact, in times: TextTimes, under section: Section?, on date: Day?) {
    self.fact = fact
    let (words, sentences) = (times.words, times.sentences)
    let place = sentences.firstPlace {
      words.scalars($0).upperBound > fact.place.range.lowerBound
    }
    let index = sentences.indices.contains(place) ? place : 0
    let own = sentences.indices.contains(index) ? sentences[index] : 0..<0
    var subject = PromiseSubject(words, own)
    func heading() -> PromiseSubject? { section.map { PromiseSubject(heading: Words($0.heading)) } }
    if Self.changesMind(words, own), let heading = heading(), !heading.isEmpty {
      subject = heading
    } else if subject.pointsBack || subject.isEmpty {
      if index > 0 {
        subject.add(PromiseSubject(words, sentences[index - 1]))
      } else if let heading = heading() {
        subject.add(heading)
      }
    }
    time = PromiseTime(times, own, on: date)
    // `voor het einde van 2013`: when it will be told, and not of which year.
    if let due = time.due { subject.leave(year: due.year) }
    self.subject = subject
  }

  /// `Mocht het kabinet daarover anders gaan denken`: on what the heading names.
  private static func changesMind(_ words: Words, _ tokens: Range<Int>) -> Bool {
    tokens.contains { words.isWord($0, "anders") }
      && tokens.contains {
        words.isWord($0, among: ["denken", "denkt", "besluiten", "besluit", "oordelen"])
      }
  }

  /// Whether a sentence says that what the promise waits for has come about.
  func isFulfilled(by sentence: TellingSentence) -> Bool {
    guard time.condition.count > 2 else { return false }
    let words = Words(sentence.quote)
    let said = Set(
      (0..<words.count).map { String(words.folded($0).prefix(8)) })
    return time.condition.isSubset(of: said)
  }
}

extension Day {
  /// Days since 1 March of the year 0, for differences.
  var number: Int {
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 153 + 2) / 5
      + day
  }
}
