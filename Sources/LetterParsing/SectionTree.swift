import LetterModel

/// Gives headings their levels and paths.
///
/// A number decides. Where print shows none, capitals do, and else the framework and the neighbours:
/// a heading right under another is its child; headings of the same build are siblings; others
/// stand beside what came before. A letter in which no heading stands right under another shows no
/// layers, and all its headings are main ones.
struct SectionTree {
  /// A heading as it is read, and whether text stands under it before the next one.
  struct Heading {
    var text: String
    var hasText: Bool
    /// The face it is set in, where the form shows one of its own.
    var face: Face?
    /// How deep it stands by its form, the lower the higher up.
    var given: Int?
  }

  /// Where it stands.
  struct Place: Equatable {
    var level: Int
    var basis: Section.LevelBasis
    var path: String
    var topic: Topic?
  }

  private struct Entry {
    var level: Int
    var point: Framework.Point?
    var isEmpty: Bool
    /// Whether the points of the framework may stand under it.
    var isContainer: Bool
    /// Its first two words, by which siblings are known.
    var start: [String]
  }

  /// Points that letters divide further behind a few words of their own.
  private static let dividedTopics: Set<Topic> = [
    .political, .mandate, .military, .contribution, .coherence, .humanitarian,
  ]

  private(set) var places: [Place] = []
  private let isLayered: Bool
  private let isLayeredByCapitals: Bool
  /// The faces of headings, the main one first; empty where they do not tell levels apart.
  private let faces: [Face]
  /// The levels that the form gives, the main one first.
  private let givenLevels: [Int]
  private var last: Entry?
  private var open = Open()
  private var counters: [Int] = []

  /// No letter divides its text further.
  private static let deepest = 12

  /// What stands open since the last main heading, that one too.
  private struct Open {
    /// The level of the last heading under which points of the framework may stand.
    var container: Int?
    /// The level of `Militaire aspecten`.
    var military: Int?
    /// The levels of headings by their first two words.
    var starts: [[String]: Int] = [:]

    mutating func add(_ entry: Entry) {
      if entry.level == 1 {
        container = nil
        starts = [:]
        if entry.point?.rank == .point { military = nil }
      }
      if entry.isContainer { container = entry.level }
      if entry.point?.topic == .military { military = entry.level }
      if entry.start.count == 2 { starts[entry.start] = entry.level }
    }
  }

  /// Places the headings of a letter, in order.
  init(_ headings: [Heading]) {
    isLayered = headings.dropLast().contains { !$0.hasText }
    let capitals = headings.count { Self.isInCapitals($0.text) }
    isLayeredByCapitals = capitals >= 2 && headings.count - capitals >= 1
    let ranked = Face.ranked(headings.compactMap(\.face))
    faces = ranked.count > 1 ? ranked : []
    givenLevels = Set(headings.compactMap(\.given)).sorted()
    for heading in headings { place(heading) }
  }

  private mutating func place(_ heading: Heading) {
    let point = Framework.point(of: heading.text)
    let byForm = levelByForm(heading)
    let byNumber = Self.number(of: heading.text)
    let byFace = levelByFace(heading) ?? levelByCapitals(heading.text)
    let isContainer = Framework.isContainer(heading.text)
    let start = Self.start(of: heading.text)
    let told: (level: Int, basis: Section.LevelBasis) =
      if let byForm {
        (byForm, heading.given == nil ? .font : .given)
      } else if heading.text.begins("bijlage ") {
        (1, .words)
      } else if let byNumber {
        (byNumber, .number)
      } else if let byFace {
        (byFace, .font)
      } else {
        isContainer ? (1, .words) : inferred(heading, point, start: start)
      }
    let level = min(told.level, counters.count + 1, Self.deepest)
    let entry = Entry(
      level: level, point: point, isEmpty: !heading.hasText,
      isContainer: isContainer || point == nil && !heading.hasText, start: start)
    open.add(entry)
    last = entry
    counters = Array(counters.prefix(level))
    while counters.count < level { counters.append(0) }
    counters[level - 1] += 1
    places.append(
      Place(
        level: level, basis: told.basis,
        path: counters.map(String.init).joined(separator: "."), topic: point?.topic))
  }

  /// The rank of the level that the form gives; a number may tell that it stands deeper.
  private func levelByForm(_ heading: Heading) -> Int? {
    if let given = heading.given, let rank = givenLevels.firstIndex(of: given) {
      return max(rank + 1, Self.number(of: heading.text) ?? 1)
    }
    // What only its face makes a heading stands below those that the form knows.
    return givenLevels.isEmpty
      ? nil : givenLevels.count + (heading.face.flatMap(faces.firstIndex) ?? 0) + 1
  }

  /// The rank of a heading's face; one that is set as the text stands below them all.
  private func levelByFace(_ heading: Heading) -> Int? {
    guard !faces.isEmpty else { return nil }
    return heading.face.flatMap(faces.firstIndex).map { $0 + 1 } ?? faces.count + 1
  }

  /// Where some headings stand in capitals and others do not, the capitals are the main ones.
  private func levelByCapitals(_ heading: String) -> Int? {
    isLayeredByCapitals ? (Self.isInCapitals(heading) ? 1 : 2) : nil
  }

  /// Small letters do not occur, and it is more than an abbreviation.
  private static func isInCapitals(_ heading: String) -> Bool {
    heading.unicodeScalars.count > 6 && !heading.unicodeScalars.contains(where: \.isLower)
      && heading.unicodeScalars.contains(where: \.isUpper)
  }

  private func inferred(
    _ heading: Heading, _ point: Framework.Point?, start: [String]
  ) -> (Int, Section.LevelBasis) {
    guard isLayered, let last else { return (1, .neighbours) }
    if last.isEmpty, !standsBeside(last, point) { return (last.level + 1, .neighbours) }
    if let sibling = open.starts[start], point?.rank != .point || sibling > 1 {
      return (sibling, .neighbours)
    }
    switch point?.rank {
    case .point: return (containerLevel(for: point).map { $0 + 1 } ?? 1, .words)
    case .military:
      return ((open.military ?? containerLevel(for: point)).map { $0 + 1 } ?? 1, .words)
    case .loose, nil:
      if point?.topic == .humanitarian, last.point?.rank != .loose || last.level > 1 {
        return (1, .words)
      }
      // A heading of the letter's own that only gathers others is a main one.
      if point == nil, !heading.hasText { return (1, .neighbours) }
      guard let topic = last.point?.topic, last.level == 1 else { return (last.level, .neighbours) }
      return (Self.dividedTopics.contains(topic) ? 2 : 1, .neighbours)
    }
  }

  /// The level of an open heading under which the points of the framework stand: one that announces
  /// them, or one of the letter's own without text. Finances and conclusion stand outside it.
  private func containerLevel(for point: Framework.Point?) -> Int? {
    point?.topic == .finances || point?.topic == .conclusion ? nil : open.container
  }

  /// A heading without text of its own, followed by another main point, is no parent of it.
  private func standsBeside(_ last: Entry, _ point: Framework.Point?) -> Bool {
    guard let point, let other = last.point, point.topic != other.topic else { return false }
    return point.rank == .point && other.rank == .point
  }

  /// The first two words of a heading: `Nederlandse inzet in Irak` and `Nederlandse inzet in Syrië`
  /// under one main point are of the same build.
  private static func start(of heading: String) -> [String] {
    let words = heading.lowercased().split(separator: " ").map(String.init)
    return words.count >= 3 ? Array(words.prefix(2)) : []
  }

  /// `2.1 Mandaat` has level 2, `3. Financiën` and `B. Kosovo` level 1, `B.2 Bijdrage` level 2.
  static func number(of heading: String) -> Int? {
    let title = heading.hasPrefix("§ ") ? heading.dropFirst(2) : heading[...]
    var number = title.prefix { $0 != " " }
    guard number.count < title.count else { return nil }
    // `1) Mandaat`, `(a) Mandaat`.
    let isClosed = number.last == ")" || number.last == "."
    if number.last == ")" { number.removeLast() }
    if number.first == "(" { number.removeFirst() }
    let parts = number.split(separator: ".")
    guard let first = parts.first,
      isClosed || number.contains(".") || parts[0].allSatisfy(\.isASCIIDigit),
      parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let isLetter =
      first.utf8.count == 1 && first.first!.isASCII && first.first!.isLetter
      && (isClosed || first.first!.isUppercase)
    let isRoman =
      first.utf8.count <= 4
      && (first.allSatisfy { "IVX".contains($0) }
        || isClosed && first.allSatisfy { "ivx".contains($0) })
    return isLetter || isRoman || first.utf8.count <= 2 && first.allSatisfy(\.isASCIIDigit)
      ? parts.count : nil
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
