import LetterModel

/// Pairing header fields, blocks, signatures and notes.
extension Matching {
  /// Below this two passages are not taken for one another wherever they stand.
  ///
  /// Of edited paragraphs 95 in 100 share at least 0.45 of their pairs of words with what they
  /// were; of all others 99 in 100 at most 0.36, and hardly any of those is the best of its kind.
  static let floor = 0.3
  /// Short ones share a few words by chance.
  static let shortFloor = 0.55
  /// Words of a short passage.
  static let shortPassage = 7
  /// Enough where the neighbours say the same.
  static let placeFloor = 0.34

  /// Fields of one kind, in order.
  mutating func pairHeaders() {
    var waiting: [HeaderField.Kind: [Int]] = [:]
    for (place, passage) in b.text.passages.enumerated() {
      if case .header(let kind) = passage.kind { waiting[kind, default: []].append(place) }
    }
    for (place, passage) in a.text.passages.enumerated() {
      guard case .header(let kind) = passage.kind, var others = waiting[kind], !others.isEmpty
      else { continue }
      // The same words first: letterheads have many fields, and prints leave some out.
      let equal = others.firstIndex { a.keys[a.tokens[place]] == b.keys[b.tokens[$0]] }
      if kind == .letterhead, equal == nil { continue }
      pair(place, others.remove(at: equal ?? 0), .kind)
      waiting[kind] = others
    }
  }

  /// Passages of the same words: in order first, then anywhere.
  mutating func pairEqualPassages() {
    var numbers: [UInt64: Int32] = [:]
    func number(_ side: TokenSide, _ place: Int) -> Int32 {
      let hash = side.hash(side.tokens[place], table) ^ code(side.text.passages[place].kind)
      if let number = numbers[hash] { return number }
      numbers[hash] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    // A bare list marker has no words, and is the same as another all the same.
    let first = left.pairs.indices.filter { isFree(a, left, $0) }
    let second = right.pairs.indices.filter { isFree(b, right, $0) }
    let firstKeys = first.map { number(a, $0) }
    let secondKeys = second.map { number(b, $0) }
    func pairIfEqual(_ one: Int, _ other: Int) {
      guard a.keys[a.tokens[one]] == b.keys[b.tokens[other]] else { return }
      let hasWords = !a.tokens[one].isEmpty
      if hasWords || a.text.passages[one].text == b.text.passages[other].text {
        pair(one, other, .exact)
      }
    }
    for (i, j) in CommonSequence.pairs(firstKeys, secondKeys) { pairIfEqual(first[i], second[j]) }
    var waiting = [[Int]](repeating: [], count: numbers.count)
    for (key, place) in zip(secondKeys, second).reversed() where right.pairs[place] < 0 {
      waiting[Int(key)].append(place)
    }
    for (key, place) in zip(firstKeys, first) where left.pairs[place] < 0 {
      if let other = waiting[Int(key)].popLast() { pairIfEqual(place, other) }
    }
  }

  /// Passages that share wording, the likest first.
  mutating func pairByWording() {
    let (first, second) = (free(a, left), free(b, right))
    let shingles = Shingles(
      a, first.map { a.tokens[$0] }, b, second.map { b.tokens[$0] }, table)
    var candidates = shingles.candidates().filter { candidate in
      let (one, other) = (first[candidate.a], second[candidate.b])
      let isShort = min(a.wordCounts[one], b.wordCounts[other]) < Self.shortPassage
      return candidate.likeness >= (isShort ? Self.shortFloor : Self.floor)
        && code(a.text.passages[one].kind) == code(b.text.passages[other].kind)
    }
    candidates.sort { one, other in
      (other.likeness, distance(one), one.a, one.b)
        < (one.likeness, distance(other), other.a, other.b)
    }
    for candidate in candidates { pair(first[candidate.a], second[candidate.b], .wording) }

    func distance(_ candidate: Shingles.Candidate) -> Int {
      abs(candidate.a * second.count - candidate.b * first.count)
    }
  }

  /// What stands between the same neighbours and shares some words.
  mutating func pairByPlace() {
    for gap in gaps() {
      guard gap.a.count * gap.b.count <= 400 else { continue }
      for (one, other) in bestInOrder(gap.a, gap.b) { pair(one, other, .place) }
    }
  }

  /// Runs of free passages between paired neighbours, and in grouped sections.
  private func gaps() -> [(a: [Int], b: [Int])] {
    var gaps: [(a: [Int], b: [Int])] = []
    var place = 0
    while place < left.pairs.count {
      guard isFree(a, left, place) else {
        place += 1
        continue
      }
      let start = place
      while place < left.pairs.count, isFree(a, left, place),
        a.text.passages[place].section == a.text.passages[start].section,
        code(a.text.passages[place].kind) == code(a.text.passages[start].kind)
      {
        place += 1
      }
      let others = counterpart(before: start, behind: place)
      if !others.isEmpty { gaps.append((Array(start..<place), others)) }
    }
    return gaps
  }

  /// The free passages next to the pair of the passage before the run, else of the one behind it.
  private func counterpart(before start: Int, behind end: Int) -> [Int] {
    let kind = code(a.text.passages[start].kind)
    func partner(_ place: Int) -> Int? {
      // The texts begin together, and end together.
      if place < 0 { return -1 }
      if place == left.pairs.count { return right.pairs.count }
      guard left.pairs.indices.contains(place), left.pairs[place] >= 0 else { return nil }
      return pairs[left.pairs[place]].b
    }
    func isOpen(_ place: Int) -> Bool {
      right.pairs.indices.contains(place) && isFree(b, right, place)
        && code(b.text.passages[place].kind) == kind
    }
    var found: [Int] = []
    if let before = partner(start - 1) {
      var place = before + 1
      while isOpen(place) {
        found.append(place)
        place += 1
      }
    }
    if found.isEmpty, let behind = partner(end) {
      var place = behind - 1
      while isOpen(place) {
        found.append(place)
        place -= 1
      }
      found.reverse()
    }
    return found
  }

  /// The pairs in order that share most, each alike enough.
  private mutating func bestInOrder(_ first: [Int], _ second: [Int]) -> [(Int, Int)] {
    let width = second.count + 1
    var best = [Double](repeating: 0, count: (first.count + 1) * width)
    var gains = best
    for i in first.indices.reversed() {
      for j in second.indices.reversed() {
        let alike = likeness.of(a.tokens[first[i]], b.tokens[second[j]])
        let size = Double(a.wordCounts[first[i]] + b.wordCounts[second[j]])
        let cell = i * width + j
        gains[cell] = alike >= Self.placeFloor ? alike * size : 0
        best[cell] = max(best[cell + width], best[cell + 1])
        if gains[cell] > 0 { best[cell] = max(best[cell], gains[cell] + best[cell + width + 1]) }
      }
    }
    var found: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      let cell = i * width + j
      if gains[cell] > 0, best[cell] == gains[cell] + best[cell + width + 1] {
        found.append((first[i], second[j]))
        (i, j) = (i + 1, j + 1)
      } else if best[cell] == best[cell + width] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }

  // MARK: Kinds

  /// Passages that are paired by their words and have no pair yet.
  private func free(_ side: TokenSide, _ links: Links) -> [Int] {
    links.pairs.indices.filter { isFree(side, links, $0) && !side.tokens[$0].isEmpty }
  }

  private func isFree(_ side: TokenSide, _ links: Links, _ place: Int) -> Bool {
    links.pairs[place] < 0 && code(side.text.passages[place].kind) > 1
  }

  /// Passages of different codes are never paired; those of headers and headings have their own
  /// rules.
  private func code(_ kind: Passage.Kind) -> UInt64 {
    switch kind {
    case .header: 0
    case .heading: 1
    case .block: 2
    case .signature: 3
    case .note: 4
    }
  }
}
