/// A text cut into tokens, with the ways in which rules look at them.
///
/// Everything that finds something in a text works on these: the text is cut once, blanks and
/// dashes of every kind are alike, and offsets of the text are kept. One object for all that look at
/// it, since rules hand it on at every token.
package final class Words: Sendable {
  package let bytes: [UInt8]
  package let letters: [UInt8]
  package let tokens: [Token]
  /// The words of the field with which it was cut.
  package let lexicon: Lexicon

  package init(bytes: [UInt8], letters: [UInt8], tokens: [Token], lexicon: Lexicon) {
    (self.bytes, self.letters, self.tokens, self.lexicon) = (bytes, letters, tokens, lexicon)
  }

  package var count: Int { tokens.count }

  /// The token at that index; a sign that no rule reads beyond either end.
  package subscript(index: Int) -> Token {
    index >= 0 && index < tokens.count ? tokens[index] : Self.nothing
  }

  /// Where the letters of a token stand, without a copy of the token.
  private func folded(at index: Int) -> Range<Int> {
    tokens.indices.contains(index) ? tokens[index].folded : 0..<0
  }

  private static let nothing = Token(kind: .sign, bytes: 0..<0, scalars: 0..<0)

  /// Whether the token is this word, given in small letters without accents.
  package func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let folded = folded(at: index)
    guard folded.count == word.utf8CodeUnitCount, !folded.isEmpty else { return false }
    let start = word.utf8Start
    for offset in 0..<folded.count where letters[folded.lowerBound + offset] != start[offset] {
      return false
    }
    return true
  }

  package func isWord(_ index: Int, among words: [StaticString]) -> Bool {
    let folded = folded(at: index)
    guard !folded.isEmpty else { return false }
    let first = letters[folded.lowerBound]
    for word in words
    where word.utf8CodeUnitCount == folded.count && word.utf8Start.pointee == first
      && isWord(index, word)
    {
      return true
    }
    return false
  }

  /// Whether these words follow each other from the index on.
  package func areWords(_ index: Int, _ words: StaticString...) -> Bool {
    for (offset, word) in words.enumerated() where !isWord(index + offset, word) { return false }
    return true
  }

  /// Whether the token ends in these letters.
  package func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool {
    let folded = folded(at: index)
    guard folded.count >= suffix.utf8CodeUnitCount else { return false }
    let start = folded.upperBound - suffix.utf8CodeUnitCount
    for offset in 0..<suffix.utf8CodeUnitCount
    where letters[start + offset] != suffix.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether the token ends in these letters.
  package func hasSuffix(_ index: Int, _ suffix: [UInt8]) -> Bool {
    let folded = folded(at: index)
    guard folded.count >= suffix.count else { return false }
    let start = folded.upperBound - suffix.count
    for offset in suffix.indices where letters[start + offset] != suffix[offset] { return false }
    return true
  }

  /// What the lexicon says that a word can do; nothing for other tokens.
  package func roles(_ index: Int) -> Role {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return [] }
    return lexicon.roles(of: letters[tokens[index].folded], tokens[index].key)
  }

  /// Whether a word can do one of these.
  package func has(_ index: Int, _ role: Role) -> Bool { !roles(index).isDisjoint(with: role) }

  package func isSign(_ index: Int, _ sign: UInt8) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .sign && tokens[index].sign == sign
  }

  package func isHyphen(_ index: Int) -> Bool { isSign(index, Sign.hyphen) }

  /// Whether nothing stands between this token and the one before it.
  package func clings(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].afterSpace
  }

  /// The value of a run of digits; nil for other tokens and beyond fifteen digits.
  package func number(_ index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .number, token.folded.count <= 15 else { return nil }
    return letters[token.folded].reduce(0) { $0 * 10 + Int($1 &- 48) }
  }

  /// How many digits a run of digits has; 0 for other tokens.
  package func digits(_ index: Int) -> Int {
    let token = self[index]
    return token.kind == .number ? token.folded.count : 0
  }

  /// The letters of a run, small and without accents.
  package func folded(_ index: Int) -> String {
    String(decoding: letters[self[index].folded], as: UTF8.self)
  }

  /// The words of a range of tokens as the text has them, blanks and all.
  package func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let last = tokens[range.upperBound - 1]
    return String(
      decoding: bytes[tokens[range.lowerBound].bytes.lowerBound..<last.bytes.upperBound],
      as: UTF8.self)
  }

  /// The code points of a range of tokens, from the first to the last.
  package func scalars(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return tokens[range.lowerBound].scalars
      .lowerBound..<tokens[range.upperBound - 1].scalars.upperBound
  }

  /// Behind `tot en met`, `t/m` or a dash between two numbers; nil where none stands there.
  package func behindThrough(_ index: Int) -> Int? {
    if areWords(index, "tot", "en", "met") { return index + 3 }
    if isWord(index, "t"), isSign(index + 1, Sign.slash), isWord(index + 2, "m") {
      return index + 3
    }
    return isHyphen(index) && self[index - 1].kind == .number && self[index + 1].kind == .number
      ? index + 1 : nil
  }

  /// Behind an abbreviation's full stop, where one clings to it.
  package func behindStop(_ index: Int) -> Int {
    isSign(index, Sign.stop) && clings(index) ? index + 1 : index
  }

  /// Behind `nr.` written with its stops, such as `c.s.` or `d.d.`; nil where it does not stand
  /// there. The letters are given without stops.
  package func dotted(_ index: Int, _ letters: StaticString) -> Int? {
    if isWord(index, letters) { return behindStop(index + 1) }
    var at = index
    for offset in 0..<letters.utf8CodeUnitCount {
      let folded = self[at].folded
      guard folded.count == 1, self.letters[folded.lowerBound] == letters.utf8Start[offset] else {
        return nil
      }
      at += 1
      if isSign(at, Sign.stop), clings(at) {
        at += 1
      } else if offset + 1 < letters.utf8CodeUnitCount {
        return nil
      }
    }
    return at
  }
}
