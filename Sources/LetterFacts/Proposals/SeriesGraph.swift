internal import DutchLanguage
import LetterModel

/// Works and which of them follow which.
struct SeriesGraph {
  /// A letter with its prints.
  struct Work {
    let name: String
    var date: Day
    var prints: [(candidate: SeriesProposals.Candidate, reading: OpeningReading)] = []
    /// What it follows, by index; one reason for each print that says so.
    var follows: [(work: Int, reason: SeriesProposals.Reason)] = []
    var citesAny = false

    /// Places and missions, by their small letters, as printed.
    var names: [String: String] {
      prints.reduce(into: [:]) { names, print in
        names.merge(print.reading.names) { first, _ in first }
      }
    }
  }

  /// In order of day and number.
  private(set) var works: [Work] = []
  private var names: [[String: String]] = []
  private var theatres: [Set<String>] = []

  init(_ letters: [SeriesProposals.Candidate]) {
    let byWork = Dictionary(grouping: letters) { $0.work }
    works = byWork.map { name, prints in
      let sorted = prints.sorted { $0.number < $1.number }
      return Work(
        name: name, date: sorted[0].date, prints: sorted.map { ($0, OpeningReading($0)) })
    }.sorted {
      ($0.date, $0.prints[0].candidate.number) < ($1.date, $1.prints[0].candidate.number)
    }
    names = works.map(\.names)
    theatres = names.map { Set($0.keys) }
    var byNumber: [String: Int] = [:]
    for (index, work) in works.enumerated() {
      for print in work.prints { byNumber["\(print.candidate.number)"] = index }
    }
    for index in works.indices { link(index, byNumber) }
  }

  /// Notes what a work follows: each earlier work once for each print.
  private mutating func link(_ index: Int, _ byNumber: [String: Int]) {
    for (candidate, reading) in works[index].prints {
      var seen = Set<Int>()
      for (citation, resolution) in zip(candidate.citations, candidate.resolutions)
      where citation.kind == .letter || citation.kind == .kamerstuk {
        let isFollowed = reading.follows(citation)
        if isFollowed { works[index].citesAny = true }
        guard let cited = resolution.id.flatMap({ byNumber[$0] }), cited != index,
          works[cited].date < works[index].date, !seen.contains(cited)
        else { continue }
        let shared = theatres[index].intersection(theatres[cited]).sorted()
          .compactMap { names[index][$0] }
        guard isFollowed || !shared.isEmpty else { continue }
        seen.insert(cited)
        works[index].citesAny = true
        let how =
          isFollowed
          ? "cites it in its opening as the letter that it follows"
          : "cites it, and both are about \(shared.joined(separator: ", "))"
        let other = works[cited].prints[0].candidate.number
        works[index].follows.append(
          (
            cited,
            SeriesProposals.Reason(
              citing: candidate.number,
              cited: resolution.id.flatMap { id in
                works[cited].prints.first { "\($0.candidate.number)" == id }?.candidate.number
              } ?? other,
              text: "\(candidate.number) of \(candidate.date) \(how).", quote: citation.text,
              place: citation.place)
          ))
      }
    }
  }

  /// Works in order of day; each joins the groups of what it follows.
  func groups(_ series: [SeriesProposals.Series]) -> [SeriesGroups.Group] {
    var groups = SeriesGroups(count: works.count)
    for (number, each) in series.enumerated() {
      groups.add(
        works.indices.filter { each.works.contains(works[$0].name) }, theatres, series: number)
    }
    for (index, work) in works.enumerated() {
      groups.place(index, behind: Set(work.follows.map(\.work)), theatres[index])
    }
    return groups.all
  }

  // MARK: Proposals

  /// What a group proposes; nil where it holds nothing new.
  func proposal(
    _ group: SeriesGroups.Group, _ series: [SeriesProposals.Series]
  ) -> SeriesProposals.Proposal? {
    let sorted = group.works.sorted()
    let known = group.series.map { series[$0] }
    guard sorted.count > 1,
      sorted.contains(where: { !(known?.works.contains(works[$0].name) ?? false) })
    else { return nil }
    var citedBy: [Int: [SeriesProposals.Reason]] = [:]
    for index in sorted {
      for (cited, reason) in works[index].follows where group.works.contains(cited) {
        citedBy[cited, default: []].append(reason)
      }
    }
    let members = sorted.map { index in
      let work = works[index]
      let own = work.follows.filter { group.works.contains($0.work) }.map(\.reason)
      return SeriesProposals.Member(
        work: work.name, numbers: work.prints.map(\.candidate.number), date: work.date,
        role: role(of: work, isEarliest: index == sorted[0]),
        reasons: own + (citedBy[index] ?? []),
        isMember: known?.works.contains(work.name) ?? false)
    }
    return SeriesProposals.Proposal(
      series: known?.name, members: members, names: commonNames(sorted, group.theatre))
  }

  /// What a print with certain words says counts before one without.
  private func role(of work: Work, isEarliest: Bool) -> SeriesProposals.RoleProposal {
    let roles = work.prints.map {
      $0.reading.role(isEarliest: isEarliest, cites: work.citesAny)
    }
    return roles.first { $0.quote != nil } ?? roles[0]
  }

  /// What at least half of the letters name, the most frequent first.
  private func commonNames(_ group: [Int], _ theatre: Set<String>) -> [String] {
    var counts: [String: Int] = [:]
    for index in group {
      for name in theatres[index].intersection(theatre) { counts[name, default: 0] += 1 }
    }
    return counts.filter { $0.value * 2 >= group.count }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }.compactMap { each in group.lazy.compactMap { names[$0][each.key] }.first }
  }
}
