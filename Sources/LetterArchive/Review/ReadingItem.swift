internal import LetterModel

/// One thing of a reading that a person can confirm or correct: a field of the header, the level of
/// a heading, a signatory.
enum ReadingItem: Equatable {
  case header(HeaderFieldName)
  /// The index of a section.
  case heading(Int)
  /// The index of a signatory.
  case signatory(Int)
  /// A signatory that a person found, by its value.
  case added(String)

  /// The fields of a header that can be corrected. Its number and chamber are what the letter *is*:
  /// a wrong one is withdrawn and imported anew.
  enum HeaderFieldName: String, CaseIterable {
    case date, place, addressee, title, subject, senders
    case sessionYear = "session_year"
  }

  /// What separates the parts of a value: senders, and the office from the name of a signatory.
  static let separator = " | "

  /// The thing that a decision is about; nil where the letter has no such thing.
  init?(_ decision: Decision, in letter: Letter) {
    switch decision.subject {
    case .fact: return nil
    case .header:
      guard let field = HeaderFieldName(rawValue: decision.field) else { return nil }
      self = .header(field)
    case .heading:
      // A level that was corrected gives other paths: the words find the heading, and of several
      // the one at its old place.
      let same = letter.sections.indices.filter {
        // Earlier readings kept the number in the heading.
        let section = letter.sections[$0]
        let printed = letter.number(of: section).map { $0 + " " } ?? ""
        return [section.heading, printed + section.heading].contains(decision.anchor.quote)
          && $0 > 0
      }
      let ordinal = Int(decision.field).map { $0 - 1 }
      guard let index = same.first(where: { $0 == ordinal }) ?? same.first else { return nil }
      self = .heading(index)
    case .signatory where decision.action == .added:
      self = .added(decision.after["value"] ?? "")
    case .signatory:
      let ordinal = Int(decision.field).map { $0 - 1 }
      guard let ordinal, letter.signatories.indices.contains(ordinal) else { return nil }
      self = .signatory(ordinal)
    }
  }

  /// Its value as text; empty where nothing was read.
  func value(in letter: Letter) -> String {
    switch self {
    case .header(let field):
      switch field {
      case .date: letter.header.date?.description ?? ""
      case .place: letter.header.place ?? ""
      case .addressee: letter.header.addressee ?? ""
      case .title: letter.header.dossiers.first?.title ?? ""
      case .subject: letter.header.subject ?? ""
      case .senders: letter.header.senders.joined(separator: Self.separator)
      case .sessionYear: letter.header.sessionYear?.description ?? ""
      }
    case .heading(let index): "\(letter.sections[index].level)"
    case .signatory(let index): Self.value(of: letter.signatories[index])
    case .added(let value):
      letter.signatories.contains { Self.value(of: $0) == value } ? value : ""
    }
  }

  /// Empty for one that was rejected.
  private static func value(of signatory: Signatory) -> String {
    signatory.review == .rejected
      ? "" : signatory.office + (signatory.name.map { separator + $0 } ?? "")
  }

  /// Whether a text can be its value, and else what is expected.
  func fault(_ text: String, in letter: Letter) -> String? {
    switch self {
    case .header(.date): Day(iso: text) == nil ? "a day like 2018-09-14" : nil
    case .header(.sessionYear):
      text.isEmpty || Self.sessionYear(text) != nil ? nil : "a vergaderjaar like 2018-2019"
    case .header(.title):
      letter.header.dossiers.isEmpty
        ? "the subject instead: this print has no line of a dossier that could have a title" : nil
    case .header: nil
    case .heading(let index):
      (1...9).contains(Int(text) ?? 0)
        && (Int(text) ?? 0) <= (index > 1 ? letter.sections[index - 1].level + 1 : 1)
        ? nil : "a level from 1 to one more than that of the heading before it"
    case .signatory, .added:
      Self.parts(text).first.map { !$0.isEmpty } == true
        ? nil : "an office, with ' | ' and a name behind it where there is one"
    }
  }

  /// Sets its value from a text that has no fault.
  func set(_ text: String, in letter: inout Letter) {
    let optional = text.isEmpty ? nil : text
    switch self {
    case .header(let field):
      switch field {
      case .date: letter.header.date = Day(iso: text)
      case .place: letter.header.place = optional
      case .addressee: letter.header.addressee = optional
      case .title: if !letter.header.dossiers.isEmpty { letter.header.dossiers[0].title = optional }
      case .subject: letter.header.subject = optional
      case .senders: letter.header.senders = text.isEmpty ? [] : Self.parts(text)
      case .sessionYear: letter.header.sessionYear = Self.sessionYear(text)
      }
    case .heading(let index): letter.sections[index].level = Int(text) ?? 1
    case .signatory(let index):
      // One that is rejected keeps what was read, out of sight.
      letter.signatories[index].review = text.isEmpty ? .rejected : .extracted
      guard !text.isEmpty else { return }
      (letter.signatories[index].office, letter.signatories[index].name) = Self.person(text)
    case .added(let value):
      letter.signatories.removeAll { $0.review == .added && Self.value(of: $0) == value }
      guard !text.isEmpty else { return }
      let (office, name) = Self.person(text)
      let line = letter.sections.flatMap(\.blocks).last?.lines.upperBound ?? 1
      letter.signatories.append(
        Signatory(
          office: office, name: name, ranges: [], page: letter.pages, lines: line...line,
          review: .added))
    }
  }

  private static func person(_ text: String) -> (office: String, name: String?) {
    let parts = parts(text)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  private static func sessionYear(_ text: String) -> SessionYear? {
    Int(text.prefix(4)).flatMap(SessionYear.init(start:)).flatMap {
      $0.description == text ? $0 : nil
    }
  }
}

extension Letter {
  /// Gives every section behind the opening the path that its level and its place make. A level
  /// that leaps over one stays as it is, so that taking a correction back gives the old paths.
  mutating func renumberSections() {
    var counters: [Int] = []
    for index in sections.indices where sections[index].level > 0 {
      let depth = min(sections[index].level, counters.count + 1)
      counters = Array(counters.prefix(depth))
      while counters.count < depth { counters.append(0) }
      counters[depth - 1] += 1
      sections[index].path = counters.map(String.init).joined(separator: ".")
    }
  }
}
