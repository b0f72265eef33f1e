public import LetterModel

/// What became of the words of one letter in another.
///
/// Pure and reproducible: the same two letters give the same comparison, and the comparison back is
/// this one turned round. Layout never counts: lines, pages, hyphens at line ends, quotes and
/// dashes make no change.
public struct LetterDiff: Equatable, Sendable {
  /// The old letter's passages.
  public let old: LetterText
  /// The new letter's passages.
  public let new: LetterText
  /// Every section of both letters once, in the order of the new one; what was removed stands
  /// behind what preceded it.
  public let sections: [SectionChange]
  /// Every passage of both letters once, in the same order.
  public let paragraphs: [ParagraphChange]
  /// The old letter's sentences, in order.
  public let oldSentences: [Stretch]
  /// The new letter's sentences, in order.
  public let newSentences: [Stretch]
  /// Sentences that belong together, in the order of the new letter.
  public let sentences: [SentenceLink]

  /// Compares two letters.
  ///
  /// - Parameters:
  ///   - corrections: a reader's rulings; they hold against every rule.
  ///   - sources: the source texts of both, for tracing header fields and signatures word by word.
  public init(
    from old: Letter, to new: Letter, corrections: Corrections = .none,
    sources: (old: String, new: String)? = nil
  ) {
    let print = Self.printOnly(old.header, new.header)
    let texts = (
      LetterText(old, source: sources?.old, besides: print),
      LetterText(new, source: sources?.new, besides: print)
    )
    self.init(from: old, texts.0, to: new, texts.1, corrections)
  }

  init(
    from old: Letter, _ oldText: LetterText, to new: Letter, _ newText: LetterText,
    _ corrections: Corrections
  ) {
    let turned = Self.isTurned(oldText, newText)
    var table = WordTable()
    let a = TokenSide(turned ? newText : oldText, &table)
    let b = TokenSide(turned ? oldText : newText, &table)
    let matching = Matching(
      turned ? (new, old) : (old, new), a, b, table,
      turned ? corrections.mirrored : corrections)
    let report = DiffReport(matching, turned: turned)
    self.old = oldText
    self.new = newText
    paragraphs = report.paragraphs()
    sections = report.sections(paragraphs)
    oldSentences = report.old.stretches
    newSentences = report.new.stretches
    sentences = report.sentences()
  }

  /// What one copy of a paper prints in its head and the other leaves out: its form makes the
  /// difference, and no sentence of the letter.
  private static func printOnly(_ old: Header, _ new: Header) -> Set<HeaderField.Kind> {
    if let one = old.number, let other = new.number,
      one.dossier != other.dossier || one.ondernummer != other.ondernummer
    {
      return []
    }
    let kinds = (Set(old.fields.map(\.kind)), Set(new.fields.map(\.kind)))
    var print = kinds.0.symmetricDifference(kinds.1)
      .intersection([.chamber, .sessionYear, .dossierLine])
    print.insert(.letterhead)
    if old.sessionYear == new.sessionYear { print.insert(.sessionYear) }
    return print
  }

  /// Whether the search begins with the new letter: it begins with the lesser text.
  private static func isTurned(_ old: LetterText, _ new: LetterText) -> Bool {
    for (one, other) in zip(old.passages, new.passages) where one.text != other.text {
      return other.text.utf8.lexicographicallyPrecedes(one.text.utf8)
    }
    return new.passages.count < old.passages.count
  }

  /// Whether the letters say the same in the same order. Typography is no difference.
  public var isEmpty: Bool {
    sections.allSatisfy { $0.kind == .same } && paragraphs.allSatisfy { $0.kind == .same }
  }

  /// Sentences that went to passages that do not belong together, or out of order: where `move`
  /// operations come from.
  public var links: [(old: Stretch, new: Stretch)] {
    sentences.filter(\.isAstray).map { link in
      (Self.join(oldSentences[link.old]), Self.join(newSentences[link.new]))
    }
  }

  private static func join(_ sentences: ArraySlice<Stretch>) -> Stretch {
    var whole = sentences[sentences.startIndex]
    for sentence in sentences.dropFirst() {
      whole.range = whole.range.lowerBound..<sentence.range.upperBound
    }
    return whole
  }

  /// The texts of the new letter's passages, made out of the old letter's by the operations.
  public func applied(to passages: [Passage]) -> [String] {
    let texts = passages.map { Array($0.text.unicodeScalars) }
    var result = [String](repeating: "", count: new.passages.count)
    for paragraph in paragraphs {
      guard let place = paragraph.new else { continue }
      var text = String.UnicodeScalarView()
      for operation in paragraph.operations where operation.new != nil {
        switch operation.kind {
        case .equal:
          if let source = operation.elsewhere {
            text.append(contentsOf: texts[source.passage][source.range])
          } else if let old = paragraph.old, let range = operation.old {
            text.append(contentsOf: texts[old][range])
          }
        case .move:
          if let source = operation.elsewhere {
            text.append(contentsOf: texts[source.passage][source.range])
          }
        case .insert, .typography: text.append(contentsOf: operation.text.unicodeScalars)
        case .delete: break
        }
      }
      result[place] = String(text)
    }
    return result
  }
}
