/// Works gathered into groups, one work after the other.
///
/// A work that follows two groups about different things is in both; groups about one thing become
/// one. A group of a series that exists takes others in and never goes into another.
struct SeriesGroups {
  /// Works that belong together, by index.
  struct Group {
    var works: Set<Int>
    /// The places and missions they are about, in small letters.
    var theatre: Set<String>
    /// The series it is, by index; nil for a new one.
    var series: Int?
  }

  private(set) var all: [Group] = []
  /// The groups of each work.
  private var groupsOf: [Set<Int>]

  init(count: Int) { groupsOf = Array(repeating: [], count: count) }

  /// Adds a series that exists.
  mutating func add(_ works: [Int], _ theatres: [Set<String>], series: Int) {
    for work in works { groupsOf[work].insert(all.count) }
    all.append(
      Group(
        works: Set(works), theatre: works.reduce(into: []) { $0.formUnion(theatres[$1]) },
        series: series))
  }

  /// Puts a work with what it follows.
  mutating func place(_ work: Int, behind followed: Set<Int>, _ theatre: Set<String>) {
    var hit = groupsOf[work]
    for other in followed {
      let groups = groupsOf[other]
      // Of the groups of a letter about two missions those that are about this one's.
      let near = groups.filter { !all[$0].theatre.isDisjoint(with: theatre) }
      hit.formUnion(groups.count > 1 && !near.isEmpty ? near : groups)
    }
    var kept: [Int] = []
    for group in hit.sorted() {
      let partner = kept.first { all[group].series == nil && isAlike(all[$0], all[group]) }
      if let partner { merge(group, into: partner) } else { kept.append(group) }
    }
    if kept.isEmpty {
      kept = [all.count]
      all.append(Group(works: [], theatre: [], series: nil))
    }
    for group in kept {
      all[group].works.insert(work)
      groupsOf[work].insert(group)
      // What two groups share says nothing of either.
      if kept.count == 1 { all[group].theatre.formUnion(theatre) }
    }
  }

  private mutating func merge(_ group: Int, into partner: Int) {
    for work in all[group].works {
      groupsOf[work].remove(group)
      groupsOf[work].insert(partner)
    }
    all[partner].works.formUnion(all[group].works)
    all[partner].theatre.formUnion(all[group].theatre)
    all[group].works = []
  }

  /// Whether two groups are about one place or mission, or one does not say what it is about.
  private func isAlike(_ one: Group, _ other: Group) -> Bool {
    one.theatre.isEmpty || other.theatre.isEmpty || !one.theatre.isDisjoint(with: other.theatre)
  }
}
