internal import LetterModel
internal import SQLite

/// One thing of which a text has less than the one before it.
public struct TextLoss: Equatable, Sendable {
  /// `notes`, `signatories`, `facts` or `words`.
  public var what: String
  /// How many the one before has.
  public var before: Int
  /// How many this one has.
  public var after: Int
}

extension TextLoss: CustomStringConvertible {
  /// Such as `1 of 2 notes`.
  public var description: String { "\(before - after) of \(before) \(what)" }
}

/// What a text of a print carries.
struct TextContent {
  var words: [String]
  var facts: Int
  var notes: Int
  var signatories: Int
  var tables: Int
  /// Headings whose level the form tells.
  var levels: Int
  var form: String
  var print: String?

  init(_ letter: Letter, facts: Int, form: String, print: String?) {
    words = CauseInference.words(letter)
    self.facts = facts
    notes = letter.notes.count
    signatories = letter.signers.count
    tables = letter.blocks.count { $0.kind == .table }
    levels = letter.sections.count { $0.levelBasis == .given }
    (self.form, self.print) = (form, print)
  }

  /// That of a revision's rows.
  init(_ db: Connection, _ revision: Int) throws {
    let row = try db.first(
      "SELECT form, print_version FROM revision WHERE id = ?", revision
    ) { (form: try $0.text(0), print: try $0.optionalText(1)) }
    self.init(
      try LetterLoad(db: db, revision: revision).letter(),
      facts: try LetterCounts(db, revision: revision).facts, form: row?.form ?? "",
      print: row?.print)
  }
}

/// Whether a text that came in may become the current one of its print, and else why it stays behind.
///
/// Nobody is asked when a letter comes in: what might be a poorer copy or a wrong file is kept, and
/// waits for a person.
struct RevisionJudgement {
  let old: TextContent
  let new: TextContent
  let cause: RevisionCause
  /// A person made the old text the current one.
  var isChosen = false

  /// The share of words below which two texts are hardly of one letter.
  static let sameLetter = 0.5
  /// The share of the old words from which a longer text is the same letter and more of it.
  static let held = 0.9

  /// What the new text lacks: any note or signatory, a tenth of the facts or words.
  var losses: [TextLoss] {
    let parts = [
      ("notes", old.notes, new.notes, 1.0), ("signatories", old.signatories, new.signatories, 1),
      ("facts", old.facts, new.facts, 0.9), ("words", old.words.count, new.words.count, 0.9),
    ]
    return parts.filter { Double($0.2) < Double($0.1) * $0.3 }
      .map { TextLoss(what: $0.0, before: $0.1, after: $0.2) }
  }

  /// Why the old text stays the current one, each reason a part of a sentence; empty where it does
  /// not.
  var reasons: [String] {
    if let newer = old.print, isOlderPrint { return ["the reprint \(newer) is newer"] }
    if isChosen, new.print == old.print { return ["a person made it current"] }
    let agreement = CauseInference.agreement(old.words, new.words)
    if agreement < Self.sameLetter, !isHeld(agreement) {
      return ["only \(Int(agreement * 100)) % of the words are the same: is it the right file?"]
    }
    let losses = losses
    if !losses.isEmpty { return ["it lacks \(losses.map(\.description).joined(separator: ", "))"] }
    if cause != .transcription { return [] }
    return worseForm.map { [$0] } ?? []
  }

  /// Whether the new text has all but the same words as the old, and more: of a letter that came
  /// in broken off, the whole.
  private func isHeld(_ agreement: Double) -> Bool {
    let most = Double(max(old.words.count, new.words.count))
    return !old.words.isEmpty && agreement * most >= Self.held * Double(old.words.count)
  }

  private var isOlderPrint: Bool {
    guard let old = old.print else { return false }
    guard let new = new.print else { return true }
    return old.prefix(1) == new.prefix(1)
      && (Int(new.dropFirst()) ?? 0) < (Int(old.dropFirst()) ?? 0)
  }

  /// Of two forms of one print that carry as much, the one that tells more of its build is better.
  private var worseForm: String? {
    func content(_ text: TextContent) -> [Int] {
      [text.notes + text.signatories, text.tables, text.levels, Self.rank(text.form)]
    }
    let (before, after) = (content(old), content(new))
    guard after.lexicographicallyPrecedes(before) else { return nil }
    return old.form == new.form
      ? "it tells less of tables and levels"
      : "\(Self.name(old.form)) tells more of a letter's build than \(Self.name(new.form))"
  }

  private static func rank(_ form: String) -> Int {
    ["text", "pdf", "html", "odt", "docx", "xml"].firstIndex(of: form) ?? 0
  }

  private static func name(_ form: String) -> String { form == "text" ? "text" : form.uppercased() }
}
