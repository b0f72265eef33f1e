public import LetterModel

/// Reads a letter out of the text of its print: pages, head, notes, signatures, sections, blocks.
///
/// Pure: the same text and looks give the same letter. Nothing is lost: every code point of the
/// source that is no blank belongs to a part of the letter or to a repair. Works on any text; what
/// it could not find stands in the letter's warnings.
public enum LetterParser {
  /// Goes up whenever the same text is read in another way; revisions keep it.
  public static let version = 10

  /// - Parameters:
  ///   - text: the source text, line ends and form feeds as they came.
  ///   - looks: how its lines look, one for each from the first on; empty where the form knows
  ///     nothing of it.
  public static func letter(from text: String, looks: [LineLook?] = []) -> Letter {
    var source = SourceLines(text, looks: looks)
    let side = SideColumn(&source)
    if !source.isGiven {
      FlatHead.cut(&source)
      GluedHeadings.cut(&source)
    }
    let pages = Pages(&source)
    source.isDoubleSpaced = pages.isDoubleSpaced(source)
    let vocabulary = Vocabulary(source)
    let plain = TextRepairer(
      source, vocabulary: vocabulary,
      calls: source.isGiven ? GivenNotes(pages.kept, in: source).calls : [])
    var head = HeaderReader(pages.kept, in: source, repairer: plain)
    source.tellsHeadings = head.leavesHeadings(of: source)
    let tail = PageTail(head.rest, in: source)
    let pageHeads = PageHeads(tail.kept, in: source, below: head.header)
    let contents = ContentsList(pageHeads.kept, in: source)
    let notes = NoteReader(contents.kept, below: head.titles, in: source)
    let calls = notes.calls
    if let first = head.rest.first,
      case let above = calls.filter({
        $0.range.upperBound <= source.lines[first].content.lowerBound
      }), !above.isEmpty, !source.isGiven
    {
      head = HeaderReader(
        pages.kept, in: source,
        repairer: TextRepairer(source, vocabulary: vocabulary, calls: above))
    }
    var header = head.header
    header.fields = (header.fields + side.fields).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    let signatures = SignatureReader(notes.kept, in: source, repairer: plain)
    let last = signatures.signatories.map(\.lines.upperBound).max()
    let below = BelowSignatures(signatures.rest, behind: last, in: source)
    let blocks = BlockReader(
      below.kept, in: source, widths: LineWidths(below.kept, in: source), calls: calls,
      behind: last ?? 0)
    var assembly = LetterAssembly(source: source, repairer: plain.taking(calls))
    assembly.add(blocks.chunks)
    assembly.add(notes.notes)
    assembly.add(headingOfNotes: notes.heading)
    assembly.add(rules: notes.rules + blocks.rules)
    assembly.warn(ofIdleMarks: notes.idleMarks)
    var letter = Letter(
      header: HeaderCheck.completed(header, pages.running, signatures.signatories),
      sections: assembly.sections, notes: assembly.notes, signatories: signatures.signatories,
      pages: pages.count,
      repairs: (pages.repairs + head.repairs + tail.repairs + pageHeads.repairs + contents.repairs
        + signatures.repairs + below.repairs + assembly.repairs).sorted {
          ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        },
      warnings: HeaderCheck.warnings(header, pages.running) + head.warnings + assembly.warnings)
    letter.warnings += OtherPapers.warnings(head.rest, in: source, behind: letter.header)
    letter.warnings += MisplacedText.warnings(letter)
    if let mixed = MixedColumns.warning(source, in: letter) { letter.warnings.append(mixed) }
    if let other = KindOfPaper.warning(letter.header) { letter.warnings.append(other) }
    return source.normal.changes.isEmpty ? letter : SourcePlaces(source, text).of(letter)
  }
}
