import LetterModel

/// Grouping sections by what they say, what they are called and what they are about.
extension Matching {
  /// A pair of sections with what speaks for it.
  private struct Candidate {
    var a: Int
    var b: Int
    var score: Double
    var rule: LinkRule
  }

  /// Enough to take two sections for one another.
  private static let sectionFloor = 0.3
  /// Enough where both are about the same point or are called alike, and nothing better is left.
  private static let leftoverFloor = 0.12
  /// Beyond this many pairs only sections with something in common are looked at.
  private static let fewPairs = 1 << 14

  mutating func groupSections() {
    let shares = wordShares()
    let parted = ruleOnSections()
    if !letters.a.sections.isEmpty, !letters.b.sections.isEmpty,
      letters.a.sections[0].level == 0, letters.b.sections[0].level == 0
    {
      group(0, 0, .kind)
    }
    let candidates = sectionCandidates(shares).filter { !parted.contains([$0.a, $0.b]) }
    for floor in [Self.sectionFloor, Self.leftoverFloor] {
      for candidate in candidates where candidate.score >= floor {
        group(candidate.a, candidate.b, candidate.rule)
      }
    }
    addParts(shares, parted)
    markMovedSections(shares)
  }

  private mutating func group(_ first: Int, _ second: Int, _ rule: LinkRule) {
    guard left.groups[first] < 0, right.groups[second] < 0 else { return }
    left.groups[first] = groups.count
    right.groups[second] = groups.count
    groups.append(SectionGroup(a: [first], b: [second], rule: rule))
  }

  private mutating func ruleOnSections() -> Set<[Int]> {
    var parted: Set<[Int]> = []
    for ruling in corrections.sections {
      guard let first = letters.a.sections.firstIndex(where: { $0.path == ruling.old }),
        let second = letters.b.sections.firstIndex(where: { $0.path == ruling.new })
      else { continue }
      switch ruling.ruling {
      case .pair: group(first, second, .correction)
      case .part: parted.insert([first, second])
      }
    }
    return parted
  }

  // MARK: Scores

  /// Words that paired blocks have in two sections.
  private struct Shares {
    var words: (a: [Int], b: [Int])
    /// Per section of `a`, the sections of `b` that share words with it.
    var shared: [[(b: Int, words: Int)]]
  }

  private func wordShares() -> Shares {
    var shares = Shares(
      words: (
        [Int](repeating: 0, count: letters.a.sections.count),
        [Int](repeating: 0, count: letters.b.sections.count)
      ), shared: [[(b: Int, words: Int)]](repeating: [], count: letters.a.sections.count))
    for (place, passage) in a.text.passages.enumerated() where passage.kind == .block {
      shares.words.a[passage.section ?? 0] += a.wordCounts[place]
    }
    for (place, passage) in b.text.passages.enumerated() where passage.kind == .block {
      shares.words.b[passage.section ?? 0] += b.wordCounts[place]
    }
    for pair in pairs where a.text.passages[pair.a].kind == .block {
      guard let first = a.text.passages[pair.a].section,
        let second = b.text.passages[pair.b].section
      else { continue }
      let words = min(a.wordCounts[pair.a], b.wordCounts[pair.b])
      if let place = shares.shared[first].firstIndex(where: { $0.b == second }) {
        shares.shared[first][place].words += words
      } else {
        shares.shared[first].append((second, words))
      }
    }
    return shares
  }

  private func sectionCandidates(_ shares: Shares) -> [Candidate] {
    let first = letters.a.sections.map { HeadingShape($0.heading) }
    let second = letters.b.sections.map { HeadingShape($0.heading) }
    var found: [Candidate] = []
    for (one, others) in sectionPairs(shares).enumerated() {
      for other in others {
        let shared = shares.shared[one].first { $0.b == other }?.words ?? 0
        let alike = first[one].likeness(second[other])
        if let candidate = candidate(one, other, shared, shares, alike) {
          found.append(candidate)
        }
      }
    }
    return found.sorted { one, other in
      (other.score, distance(one.a, one.b), one.a, one.b)
        < (one.score, distance(other.a, other.b), other.a, other.b)
    }
  }

  private func candidate(
    _ one: Int, _ other: Int, _ shared: Int, _ shares: Shares, _ heading: Double
  ) -> Candidate? {
    let (first, second) = (letters.a.sections[one], letters.b.sections[other])
    guard first.level > 0, second.level > 0 else { return nil }
    let words = shares.words.a[one] + shares.words.b[other]
    // Headings without text of their own are known by their words alone.
    let content =
      words > 0 ? Double(2 * shared) / Double(words) : heading == 1 ? 1 : heading / 2
    let isTopic = first.topic != nil && first.topic == second.topic
    let isNamed = heading > 0.45
    guard shared > 0 || isTopic || isNamed else { return nil }
    let score =
      0.5 * content + 0.4 * (isNamed ? heading : 0) + (isTopic ? 0.15 : 0)
      + (first.level == second.level ? 0.01 : 0) + kinship(one, other)
    let rule: LinkRule =
      isNamed && heading * 0.4 >= content * 0.5
      ? .heading : content > 0.25 || !isTopic ? .wording : .topic
    return Candidate(a: one, b: other, score: score, rule: rule)
  }

  /// What it tells that the sections above are, or are not, about the same: `Irak` stands under
  /// political developments and under humanitarian aid.
  private func kinship(_ one: Int, _ other: Int) -> Double {
    guard let first = parents.a[one], let second = parents.b[other] else { return 0 }
    let (above, beside) = (letters.a.sections[first], letters.b.sections[second])
    if above.heading == beside.heading { return 0.1 }
    guard let topic = above.topic, let other = beside.topic else { return 0 }
    return topic == other ? 0.1 : -0.1
  }

  /// Per section the one above it in the tree.
  static func parents(_ letter: Letter) -> [Int?] {
    var open: [Int] = []
    return letter.sections.indices.map { place in
      while let last = open.last, letter.sections[last].level >= letter.sections[place].level {
        open.removeLast()
      }
      defer { open.append(place) }
      return open.last.flatMap { letter.sections[$0].level > 0 ? $0 : nil }
    }
  }

  /// Which pairs are looked at: all, or in very long letters those with words, a heading or a
  /// topic in common, of the latter two the nearest.
  private func sectionPairs(_ shares: Shares) -> [[Int]] {
    let (first, second) = (letters.a.sections, letters.b.sections)
    if first.count * second.count <= Self.fewPairs {
      return first.map { _ in Array(second.indices) }
    }
    var byHeading: [String: [Int]] = [:]
    var byTopic: [Topic: [Int]] = [:]
    for (place, section) in second.enumerated() {
      byHeading[section.heading, default: []].append(place)
      if let topic = section.topic { byTopic[topic, default: []].append(place) }
    }
    return first.enumerated().map { place, section in
      var near = nearest(place, byHeading[section.heading] ?? [])
      near += nearest(place, section.topic.flatMap { byTopic[$0] } ?? [])
      near += shares.shared[place].map(\.b)
      return Set(near).sorted()
    }
  }

  private func nearest(_ place: Int, _ others: [Int]) -> [Int] {
    let wanted = place * letters.b.sections.count / max(letters.a.sections.count, 1)
    let cut = others.firstIndex { $0 >= wanted } ?? others.count
    return Array(others[max(0, cut - 4)..<min(others.count, cut + 4)])
  }

  private func distance(_ one: Int, _ other: Int) -> Int {
    abs(one * letters.b.sections.count - other * letters.a.sections.count)
  }

  // MARK: Parts

  /// How far from the rest of its group a part can stand: text that went further was moved.
  private static let reach = 2

  /// Sections without a pair whose text came out of one section nearby, or went into one: at least
  /// half of their words.
  private mutating func addParts(_ shares: Shares, _ parted: Set<[Int]>) {
    var sources = [(a: Int, words: Int)](repeating: (-1, 0), count: letters.b.sections.count)
    for (one, others) in shares.shared.enumerated() {
      for other in others where other.words > sources[other.b].words {
        sources[other.b] = (one, other.words)
      }
    }
    for (other, source) in sources.enumerated() where right.groups[other] < 0 && source.a >= 0 {
      let group = left.groups[source.a]
      if group >= 0, source.words * 2 >= shares.words.b[other],
        !parted.contains([source.a, other]),
        groups[group].b.contains(where: { abs($0 - other) <= Self.reach })
      {
        groups[group].b.append(other)
        right.groups[other] = group
      }
    }
    for (one, others) in shares.shared.enumerated() where left.groups[one] < 0 {
      let target = others.max { ($0.words, $1.b) < ($1.words, $0.b) }
      guard let target, right.groups[target.b] >= 0, !parted.contains([one, target.b]),
        target.words * 2 >= shares.words.a[one],
        groups[right.groups[target.b]].a.contains(where: { abs($0 - one) <= Self.reach })
      else { continue }
      groups[right.groups[target.b]].a.append(one)
      left.groups[one] = right.groups[target.b]
    }
    for group in groups.indices {
      groups[group].a.sort()
      groups[group].b.sort()
    }
  }

  private mutating func markMovedSections(_ shares: Shares) {
    let order = groups.indices.sorted { groups[$0].a[0] < groups[$1].a[0] }
    let weights = order.map { group in
      1 + groups[group].a.reduce(0) { $0 + shares.words.a[$1] }
        + groups[group].b.reduce(0) { $0 + shares.words.b[$1] }
    }
    let keeps = HeaviestRise.keeps(order.map { groups[$0].b[0] }, weights: weights)
    for (group, isKept) in zip(order, keeps) { groups[group].isMoved = !isKept }
  }

  // MARK: Headings

  /// The first heading of each group is that of the first section on the other side.
  mutating func pairHeadings() {
    let (first, second) = (headings(a), headings(b))
    for group in groups {
      guard let one = first[group.a[0]], let other = second[group.b[0]] else { continue }
      pair(one, other, group.rule)
      if left.pairs[one] >= 0 { pairs[left.pairs[one]].isMoved = group.isMoved }
    }
  }

  private func headings(_ side: TokenSide) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (place, passage) in side.text.passages.enumerated() where passage.kind == .heading {
      if let section = passage.section { places[section] = place }
    }
    return places
  }
}
