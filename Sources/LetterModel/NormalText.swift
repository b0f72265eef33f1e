/// A text in the one form in which letters are read, compared and searched, with the way back.
///
/// A letter and its accent are one code point, ligatures and `ĳ` are their letters, hyphens and
/// blanks that only say where a line may end are the plain ones, what the markup of pages writes for
/// a sign (`&euml;`) is the sign, and what prints nothing is gone.
/// Files differ in all of these where their letters do not.
public struct NormalText: Sendable {
  /// A place where the form and the source differ.
  public struct Change: Equatable, Sendable {
    /// What is different.
    public enum Kind: Sendable {
      /// Accents, ligatures and names of signs: other code points for the same letters.
      case letter
      /// Another kind of hyphen, or a soft one that was printed.
      case hyphen
      /// A sign that shows where a word may be broken; nothing is left of it.
      case softHyphen
      /// A blank of another kind.
      case blank
      /// What prints nothing; nothing is left of it.
      case nothing
    }
    /// What is different.
    public let kind: Kind
    /// In this form, in code points.
    public let range: Range<Int>
    /// In the source, in code points.
    public let source: Range<Int>
  }

  /// The code points of this form.
  public private(set) var scalars: ContiguousArray<Unicode.Scalar>
  /// In order of place.
  public private(set) var changes: [Change] = []

  /// The form of a text.
  public init(_ text: String) {
    // One by one: to make an array of them the library would count them first.
    var source: ContiguousArray<Unicode.Scalar> = []
    source.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { source.append(scalar) }
    guard let first = source.firstIndex(where: { !($0.isPlainASCII || $0.isSettled) }) else {
      scalars = source
      return
    }
    // A letter may take an accent that follows.
    let start = max(0, first - 1)
    scalars = ContiguousArray(source[..<start])
    scalars.reserveCapacity(source.count)
    var place = start
    while place < source.count { take(&place, of: source) }
  }

  /// Where what begins at a place begins in the source.
  public func sourceStart(_ place: Int) -> Int {
    let next = changes.partition { $0.range.upperBound > place }
    let before = next > 0 ? changes[next - 1] : nil
    let start = place + (before.map { $0.source.upperBound - $0.range.upperBound } ?? 0)
    return next < changes.count ? min(start, changes[next].source.lowerBound) : start
  }

  /// Where what ends at a place ends in the source.
  public func sourceEnd(_ place: Int) -> Int {
    let next = changes.partition { $0.range.lowerBound >= place }
    guard next > 0 else { return place }
    let before = changes[next - 1]
    return before.source.upperBound + max(0, place - before.range.upperBound)
  }

  /// Where a stretch stands in the source.
  public func source(_ range: Range<Int>) -> Range<Int> {
    let start = sourceStart(range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, sourceEnd(range.upperBound)))
  }

  /// Where what begins at a place of the source begins here.
  public func place(ofSource place: Int) -> Int {
    let next = changes.partition { $0.source.upperBound > place }
    let before = next > 0 ? changes[next - 1] : nil
    let start = place - (before.map { $0.source.upperBound - $0.range.upperBound } ?? 0)
    return next < changes.count ? min(start, changes[next].range.lowerBound) : start
  }

  // MARK: Taking

  private mutating func take(_ place: inout Int, of source: ContiguousArray<Unicode.Scalar>) {
    let scalar = source[place]
    let start = place
    if place + 1 < source.count, source[place + 1].isAccent, !scalar.isAccent {
      var end = place + 1
      while end < source.count, source[end].isAccent, end - place < 8 { end += 1 }
      if let whole = NormalLetters.composed(source[place..<end]) {
        place = end
        return put([whole], for: start..<end, .letter)
      }
    }
    place += 1
    if scalar.isSettled {
      scalars.append(scalar)
    } else if scalar == "&" {
      if let (sign, length) = CharacterReference.read(source[start...]) {
        place = start + length
        put([sign], for: start..<place, sign.isBlank ? .blank : .letter)
      } else {
        scalars.append(scalar)
      }
    } else if scalar.isJoiner {
      // Between letters of Dutch there is nothing to join.
      if scalars.last?.isLatin == true, place < source.count, source[place].isLatin {
        put([], for: start..<place, .nothing)
      } else {
        scalars.append(scalar)
      }
    } else if let letters = NormalLetters.letters(scalar) {
      put(letters, for: start..<place, .letter)
    } else if scalar.breaksWords {
      takeBreak(&place, of: source)
    } else if scalar.isOtherHyphen {
      put(["-"], for: start..<place, .hyphen)
    } else if scalar.printsNothing {
      put([], for: start..<place, .nothing)
    } else if scalar.isBlank {
      put([" "], for: start..<place, .blank)
    } else {
      scalars.append(scalar)
    }
  }

  /// A soft hyphen, or the `¬` that stands for one, behind which `place` is.
  private mutating func takeBreak(
    _ place: inout Int, of source: ContiguousArray<Unicode.Scalar>
  ) {
    let start = place - 1
    let scalar = source[start]
    func leave(_ hyphen: Unicode.Scalar, _ copy: inout NormalText) {
      if hyphen == scalar {
        copy.scalars.append(scalar)
      } else {
        copy.put([hyphen], for: start..<start + 1, .hyphen)
      }
    }
    let rest = source[place...].prefix(32).drop { $0.isBlank || $0.printsNothing }
    guard let before = scalars.last, before.isWordLetter || before.isFigure else {
      return scalar == "¬"
        ? scalars.append(scalar) : put([], for: start..<place, .softHyphen)
    }
    guard let after = rest.first, !after.endsLine, after != "\u{C}" else {
      // The reader of lines decides what it was.
      return leave(scalar == "¬" ? "-" : "\u{AD}", &self)
    }
    let isGlued = rest.startIndex == place
    if isGlued, !(after.isWordLetter || after.isFigure) {
      return scalar == "¬" ? scalars.append(scalar) : put([], for: start..<place, .softHyphen)
    }
    if before.isFigure || after.isFigure || isPrinted(before: after) {
      return isGlued || scalar != "¬" ? leave("-", &self) : scalars.append(scalar)
    }
    if isGlued { return put([], for: start..<place, .softHyphen) }
    // `Grond¬ wet`: lines that were joined without closing the word.
    let word = rest.prefix { $0.isWordLetter }
    guard word.first?.properties.isLowercase == true else { return leave("-", &self) }
    if ["en", "of", "tot"].contains(String(String.UnicodeScalarView(word))) {
      return leave("-", &self)
    }
    place = rest.startIndex
    put([], for: start..<place, .softHyphen)
  }

  /// Whether a soft hyphen behind the text so far stands where no word is broken: before a capital,
  /// or behind an abbreviation. Some prints draw their hyphens with it.
  private func isPrinted(before after: Unicode.Scalar) -> Bool {
    let word = scalars.reversed().prefix { $0.isWordLetter }
    let isShort = word.count >= 2 && word.allSatisfy(\.properties.isUppercase)
    return isShort
      ? !after.properties.isUppercase
      : after.properties.isUppercase && word.first?.properties.isUppercase == false
  }

  private mutating func put(
    _ letters: [Unicode.Scalar], for source: Range<Int>, _ kind: Change.Kind
  ) {
    let start = scalars.count
    scalars.append(contentsOf: letters)
    changes.append(Change(kind: kind, range: start..<scalars.count, source: source))
  }
}

extension String {
  /// The same words in the form in which letters are read.
  public var inNormalForm: String {
    let form = NormalText(self)
    return form.changes.isEmpty ? self : String(String.UnicodeScalarView(form.scalars))
  }
}

extension [NormalText.Change] {
  /// The first index whose element is behind the line that a condition draws: it holds for all
  /// elements from there on and for none before.
  fileprivate func partition(_ isBehind: (NormalText.Change) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
