/// A number as running text writes it, with the words that say how exact it is.
public struct DutchNumber: Hashable, Sendable {
  /// How the words around a number bind it.
  public enum Qualifier: String, Sendable, CaseIterable {
    /// `45 militairen`.
    case exact
    /// `maximaal`, `ten hoogste`, `hooguit`, `tot`.
    case max
    /// `minimaal`, `ten minste`, `meer dan`.
    case min
    /// `ongeveer`, `circa`, `ruim`, `bijna`, `naar schatting`.
    case about
    /// `drie tot twaalf`, `100-150`.
    case range
  }

  /// The number's own words, without what qualifies them.
  public var text: String
  /// Where they stand: half-open, in code points from 0.
  public var range: Range<Int>
  /// The number together with the words that qualify it.
  public var qualifiedRange: Range<Int>
  /// The value, or the lower end of a range.
  public var value: Quantity
  /// The upper end of a range; of a vague word that of its order (`tientallen`: 99).
  public var valueMax: Quantity?
  /// How the words around bind it; a range is a range whatever stands around it.
  public var qualifier: Qualifier
  /// Whether a word such as `ongeveer` stands there, beside a bound or a range too.
  public var isApproximate: Bool
  /// Whether the text calls it a total: `in totaal`.
  public var isTotal: Bool
  /// Whether no number stands there but a word such as `tientallen` or `enkele`.
  public var isVague: Bool
  /// The tokens, without what qualifies them.
  package var tokens: Range<Int>
  /// The tokens with what qualifies them.
  package var qualifiedTokens: Range<Int>
  /// What the words behind it multiply it by: `duizend`, `miljoen`.
  package var scale: Int
  /// Whether `miljoen` or `miljard` belongs to it.
  package var hasScale: Bool { scale >= 1_000_000 }

  /// The numbers of a text, in order of place. Numbers that name something (`fase 3`, `nr. 12`,
  /// `F-16`), days, years, dossiers, ordinals and telephone numbers are none.
  ///
  /// - Parameters:
  ///   - text: running text; offsets count its code points.
  ///   - units: small nouns before which `een` is the number 1, such as `jaar`; at most one word
  ///     may stand between. `één` always is.
  public static func find(in text: String, oneBefore units: Set<String> = []) -> [DutchNumber] {
    let words = Words(text)
    let dates = DateFinder(words, on: nil, years: true).find()
    return NumberFinder(words, dates: dates, oneBefore: units).find()
  }
}

extension DutchNumber {
  /// How many people a word says that something has, and where its number begins: `achtkoppig`,
  /// `vijfmansbemanning`, `150-koppig`.
  package static func heads(of words: Words, _ index: Int) -> (start: Int, value: Int)? {
    let folded = words[index].folded
    guard folded.count >= 6, let stem = stem(of: words.letters[folded]) else { return nil }
    if !stem.isEmpty { return NumberWords.cardinal(stem).map { (index, $0) } }
    // `150-koppig`, `150 koppig`; `12-mansteam`, but `12 manschappen` are no unit.
    let isTied = words.isHyphen(index - 1) && words.clings(index - 1) && words.clings(index)
    guard isTied || words.isWord(index, among: ["koppig", "koppige"]) else { return nil }
    let start = isTied ? index - 2 : index - 1
    guard words[start].kind == .number else { return nil }
    return words.number(start).map { (start, $0) }
  }

  /// What stands before `koppig` or `mans…`; nil where neither is.
  private static func stem(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for ending in ["koppig", "koppige"]
    where word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return word.dropLast(ending.utf8.count)
    }
    let mans: StaticString = "mans"
    let letters = UnsafeBufferPointer(start: mans.utf8Start, count: 4)
    return word.indices.dropLast(6).first {
      word[$0] == letters[0] && word[$0...].starts(with: letters)
    }.map { word[..<$0] }
  }
}

extension DutchNumber {
  /// How often a word says: `tweemaal`.
  package static func times(of words: Words, _ index: Int) -> Int? {
    let word = words.letters[words[index].folded]
    guard word.suffix(4).elementsEqual("maal".utf8) else { return nil }
    return NumberWords.cardinal(word.dropLast(4))
  }
}

/// A number with at most three decimals, kept exactly.
public struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value times a thousand.
  public var thousandths: Int

  /// From thousandths.
  public init(thousandths: Int) { self.thousandths = thousandths }

  /// From a whole number.
  public init(_ whole: Int) { thousandths = whole * 1000 }

  /// The value, where it is a whole number.
  public var whole: Int? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }

  /// Smaller comes first.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// With a decimal point and no grouping: `870000`, `1.5`.
  public var description: String {
    var rest = "\(thousandths % 1000 + 1000)".dropFirst()
    while rest.last == "0" { rest.removeLast() }
    return "\(thousandths / 1000)" + (rest.isEmpty ? "" : ".\(rest)")
  }

  /// A hundred thousand billion is more than anybody counts. What is less can be added up and be
  /// made months or cents without a thought of overflow.
  package static let most = Quantity(100_000_000_000_000)

  /// The value times a whole number; nil beyond `most`.
  package func times(_ factor: Int) -> Quantity? {
    let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
    return overflow || product > Self.most.thousandths ? nil : Quantity(thousandths: product)
  }
}
