import Glibc

/// What one command takes at several sizes of what it works on.
struct Growth {
  /// `import, paragraphs of a letter`.
  let name: String
  /// In the order of their sizes; without what the program takes to start.
  private(set) var points: [(size: Int, milliseconds: Double)] = []

  init(_ name: String) { self.name = name }

  mutating func add(_ size: Int, _ milliseconds: Double) { points.append((size, milliseconds)) }

  /// Time grows as size to this power, by least squares over the points that took long enough to
  /// tell; nil where fewer than two did.
  var exponent: Double? {
    let told = points.filter { $0.milliseconds >= 1 }
    guard told.count >= 2 else { return nil }
    let (x, y) = (told.map { log(Double($0.size)) }, told.map { log($0.milliseconds) })
    let (meanX, meanY) = (Self.mean(x), Self.mean(y))
    let over = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    return over / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// The largest size beside the one before it. What takes less than a few milliseconds passes: a
  /// clock of whole ones tells nothing there.
  var finding: Finding? {
    guard points.count >= 2 else { return nil }
    let (last, before) = (points[points.count - 1], points[points.count - 2])
    let times = Double(last.size) / Double(before.size)
    // Ten times the size in at most thirteen times the time, and as much for other steps.
    let most = times * pow(1.3, log10(times))
    let exponent = exponent.map { ", as size to the power \(Finding.short($0))" } ?? ""
    return Finding(
      what: "\(name), \(last.size)", unit: "ms", ours: last.milliseconds,
      peer: before.milliseconds, peerName: "ours, \(before.size)\(exponent)",
      target: "\(Finding.short(times)) × size ≤ \(Finding.short(most)) × time",
      isMet: last.milliseconds <= max(most * before.milliseconds, 5))
  }
}
