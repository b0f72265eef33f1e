/// Which of some names a mistyped one was meant to be.
public enum Nearest {
  /// The nearest of the names, where it is near enough to be meant; of several the first.
  public static func name(to text: String, among names: some Sequence<String>) -> String? {
    let typed = text.lowercased()
    let reach = max(1, typed.count / 3)
    let ranked = names.map { (name: $0, distance: distance(typed, $0.lowercased())) }
    let best = ranked.min { $0.distance < $1.distance }
    if let best, best.distance <= reach { return best.name }
    // The beginning of a longer one.
    let longer = ranked.filter { typed.count > 1 && $0.name.lowercased().hasPrefix(typed) }
    return longer.count == 1 ? longer[0].name : nil
  }

  /// `; did you mean 'X'?`, or nothing.
  public static func question(_ text: String, among names: some Sequence<String>) -> String {
    name(to: text, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// How many letters have to be put in, taken out, replaced or exchanged with their neighbour
  /// (optimal string alignment, a Damerau–Levenshtein distance).
  package static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var least = min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, rows[i - 2][j - 2] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
