internal import LetterModel

/// The organisations, places and materiel that letters name, with the first place in each letter.
struct NameRegister {
  struct Entry {
    var kinds: Set<Fact.Kind> = []
    var meaning: String?
    /// One place a letter, in the order in which letters came.
    var places: [(letter: String, anchor: String)] = []
  }

  private(set) var entries: [String: Entry] = [:]

  mutating func add(_ letter: OpenedLetter) {
    for fact in letter.facts
    where [.organisation, .place, .asset].contains(fact.kind) && !fact.subject.isEmpty {
      var entry = entries[fact.subject] ?? Entry()
      entry.kinds.insert(fact.kind)
      entry.meaning = entry.meaning ?? fact.abbreviation ?? fact.expansion
      if entry.places.last?.letter != letter.id {
        entry.places.append((letter.id, PageAnchor.fact(fact.ordinal)))
      }
      entries[fact.subject] = entry
    }
  }

  /// The names under their first letters, both in the order of the alphabet.
  var groups: [(letter: String, names: [String])] {
    let sorted = entries.keys.map { (folded: PlainWords.folded($0), name: $0) }.sorted {
      ($0.folded, $0.name) < ($1.folded, $1.name)
    }
    var groups: [(letter: String, names: [String])] = []
    for (folded, name) in sorted {
      let first = folded.first { $0.isLetter || $0.isNumber }
      let letter = first.map { $0.isLetter ? $0.uppercased() : "0–9" } ?? "…"
      if groups.last?.letter == letter {
        groups[groups.count - 1].names.append(name)
      } else {
        groups.append((letter, [name]))
      }
    }
    return groups
  }
}
