internal import DutchLanguage

/// The runs of words of a text, each as one number, so that texts can be compared.
///
/// Spelling counts without capitals, accents, line ends and signs: two prints of one letter break
/// their lines elsewhere.
struct Shingles {
  /// How many words make a run: fewer are found in any two letters of these ministries.
  static let length = 5
  /// How many of the smallest numbers stand for the whole where candidates are looked up.
  static let sketchSize = 64

  /// In rising order, each once.
  let all: [UInt64]

  init(_ text: String) {
    let words = Words(text)
    let hashes = words.tokens.lazy.filter { $0.kind != .sign }.map { token in
      words.letters[token.folded].reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01b3
      }
    }
    var runs: [UInt64] = []
    var window: [UInt64] = []
    for hash in hashes {
      window.append(hash)
      if window.count > Self.length { window.removeFirst() }
      guard window.count == Self.length else { continue }
      runs.append(window.reduce(0x9e37_79b9_7f4a_7c15 as UInt64) { Self.mix($0 ^ $1) })
    }
    runs.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(runs.count)
    for run in runs where run != distinct.last { distinct.append(run) }
    all = distinct
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// Two texts that share half of their runs share some of these, and hardly any others do.
  var sketch: ArraySlice<UInt64> { all.prefix(Self.sketchSize) }

  /// The part of all runs of two texts that both have, from 0 to 1; nothing for an empty text.
  func share(with right: Shingles) -> Double {
    let (left, right) = (all, right.all)
    var (at, other) = (left.startIndex, right.startIndex)
    var both = 0
    while at < left.endIndex, other < right.endIndex {
      if left[at] == right[other] { both += 1 }
      let step = left[at]
      if step <= right[other] { at += 1 }
      if step >= right[other] { other += 1 }
    }
    let union = left.count + right.count - both
    return union == 0 ? 0 : Double(both) / Double(union)
  }
}
