import LetterModel

/// Gives headings their levels and paths.
///
/// A number decides, or a level that the form of the source gives. Where print shows neither, the
/// framework does and the neighbours: a heading right under another is its child; headings of the
/// same build are siblings; others stand beside what came before. A letter in which no heading
/// stands right under another shows no layers, and all its headings are main ones.
struct SectionTree {
  private struct Entry {
    var heading: String
    var level: Int
    var point: Framework.Point?
    var isEmpty: Bool
  }

  /// Whether some heading of the letter stands right under another.
  let isLayered: Bool
  /// Points that letters divide further behind a few words of their own.
  private static let dividedTopics: Set<Topic> = [
    .political, .mandate, .military, .contribution, .coherence, .humanitarian,
  ]
  private var entries: [Entry] = []
  private var counters: [Int] = []

  struct Place: Equatable {
    var level: Int
    var basis: Section.LevelBasis
    var path: String
    var topic: Topic?
  }

  /// Places the next heading.
  ///
  /// - Parameter previousHasText: whether text stands between the heading before and this one.
  mutating func place(_ heading: String, previousHasText: Bool) -> Place {
    if !entries.isEmpty { entries[entries.count - 1].isEmpty = !previousHasText }
    let point = Framework.point(of: heading)
    let number = Self.number(of: heading)
    let level = min(number ?? inferred(heading, point), (counters.count) + 1)
    entries.append(Entry(heading: heading, level: level, point: point, isEmpty: true))
    counters = Array(counters.prefix(level))
    while counters.count < level { counters.append(0) }
    counters[level - 1] += 1
    return Place(
      level: level, basis: number == nil ? .inferred : .given,
      path: counters.map(String.init).joined(separator: "."), topic: point?.topic)
  }

  init(isLayered: Bool) { self.isLayered = isLayered }

  private func inferred(_ heading: String, _ point: Framework.Point?) -> Int {
    guard isLayered, let last = entries.last else { return 1 }
    let military = openMilitary
    if last.isEmpty, !standsBeside(last, point) { return last.level + 1 }
    if let sibling = sibling(of: heading), point?.rank != .point || sibling > 1 { return sibling }
    switch point?.rank {
    case .point: return containerLevel(for: point).map { $0 + 1 } ?? 1
    case .military: return military.map { $0 + 1 } ?? 1
    case .loose, nil:
      if point?.topic == .humanitarian, last.point?.rank != .loose || last.level > 1 { return 1 }
      guard let topic = last.point?.topic, last.level == 1 else { return last.level }
      return Self.dividedTopics.contains(topic) ? 2 : 1
    }
  }

  /// The level of an open heading such as `Toetsing aan de aandachtspunten`, under which the points
  /// of the framework stand; finances and conclusion stand outside it.
  private func containerLevel(for point: Framework.Point?) -> Int? {
    if point?.topic == .finances || point?.topic == .conclusion { return nil }
    for entry in entries.reversed() {
      if Framework.isContainer(entry.heading) { return entry.level }
      if entry.level == 1 { return nil }
    }
    return nil
  }

  /// A heading without text of its own, followed by another main point, is no parent of it.
  private func standsBeside(_ last: Entry, _ point: Framework.Point?) -> Bool {
    guard let point, let other = last.point, point.topic != other.topic else { return false }
    return point.rank == .point && other.rank == .point
  }

  /// The level of `Militaire aspecten` while its section is open.
  private var openMilitary: Int? {
    for entry in entries.reversed() {
      if entry.point?.topic == .military { return entry.level }
      if entry.point?.rank == .point, entry.level == 1 { return nil }
    }
    return nil
  }

  /// The level of an earlier heading of the same build under the same main point: `Nederlandse
  /// inzet in Irak` and `Nederlandse inzet in Syrië` begin with the same two words.
  private func sibling(of heading: String) -> Int? {
    let start = Self.start(of: heading)
    guard start.count == 2 else { return nil }
    for entry in entries.reversed() {
      if Self.start(of: entry.heading) == start { return entry.level }
      if entry.level == 1 { return nil }
    }
    return nil
  }

  private static func start(of heading: String) -> [String] {
    let words = heading.lowercased().split(separator: " ").map(String.init)
    return words.count >= 3 ? Array(words.prefix(2)) : []
  }

  /// `2.1 Mandaat` has level 2, `3. Financiën` level 1.
  private static func number(of heading: String) -> Int? {
    let number = heading.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard number.first?.isNumber == true, heading.dropFirst(number.count).first == " " else {
      return nil
    }
    let parts = number.split(separator: ".")
    return parts.allSatisfy { $0.utf8.count <= 2 } ? parts.count : nil
  }
}
