/// What a reader has to say of the parts of a file that it does not know, or that hold no text.
struct FormRemarks {
  private(set) var all: [String] = []
  private var known: Set<String> = []
  private var counts: [(name: String, count: Int)] = []

  mutating func add(_ remark: String) { if known.insert(remark).inserted { all.append(remark) } }

  /// An element that the reader does not know; its text is kept.
  mutating func met(unknown name: String) {
    if let place = counts.firstIndex(where: { $0.name == name }) {
      counts[place].count += 1
    } else {
      counts.append((name, 1))
    }
  }

  /// All remarks, the unknown elements in one.
  var sentences: [String] {
    guard !counts.isEmpty else { return all }
    let names = counts.prefix(8).map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count)×)" }
    let more = counts.count > 8 ? " and \(counts.count - 8) more" : ""
    return all + [
      "elements that the reader does not know: \(names.joined(separator: ", "))\(more); their text"
        + " was kept as it stands"
    ]
  }
}
