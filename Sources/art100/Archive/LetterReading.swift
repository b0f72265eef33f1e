import DutchLanguage
import LetterArchive
import LetterFacts
import LetterModel
import LetterParsing
import LetterReports
import LetterSources

/// From a file's bytes to a letter that the archive can take: the wiring between the stages.
struct LetterReading {
  var form: SourceForm?
  var encoding: SourceEncoding?
  var supplied = SuppliedValues()
  var cause: RevisionCause?
  var reason: String?
  var series: String?
  var makesCurrent = false

  /// Reads a file, or standard input where the path is `-`.
  func receive(_ path: String) throws -> ReceivedLetter {
    let bytes = try path == "-" ? SourceFile.readStandardInput() : SourceFile.read(path: path)
    let finding =
      form.map { SourceForm.Finding(asked: $0) } ?? SourceForm.Finding(bytes, name: path)
    let source = try Self.text(of: bytes, path: path, form: finding.form, encoding: encoding)
    // Who names windows-1252 is told in the receipt that the bytes are UTF-8, too.
    if encoding != .windows1252 { try source.refuseMojibake(path: path) }
    let letter = Self.letter(from: source)
    let beside = MetadataBeside(path, letter: letter, supplied: supplied)
    var received = ReceivedLetter(
      bytes: bytes, form: source.form.rawValue, formBasis: finding.basis,
      encoding: source.encoding.rawValue,
      fileName: path == "-" ? nil : path.split(separator: "/").last.map(String.init),
      receivedFrom: path, text: source.text, letter: letter,
      reader: Self.reader(of: source), supplied: beside.supplied, cause: cause, reason: reason,
      series: series, remarks: beside.warnings)
    (received.makesCurrent, received.by) = (makesCurrent, DecisionOptions.user)
    return received
  }

  static func text(
    of bytes: [UInt8], path: String, form: SourceForm?, encoding: SourceEncoding?
  ) throws -> SourceText {
    let reader = SourceReader()
    if (form ?? SourceForm(detecting: bytes, name: path)) == .text {
      return try reader.letterText(of: bytes, path: path, encoding: encoding)
    }
    return try waiting {
      try await reader.text(of: bytes, path: path, form: form, encoding: encoding)
    }
  }

  /// The text of a file of any form.
  static func text(ofFile path: String, encoding: SourceEncoding? = nil) throws -> SourceText {
    let text = try text(of: SourceFile.read(path: path), path: path, form: nil, encoding: encoding)
    if encoding != .windows1252 { try text.refuseMojibake(path: path) }
    return text
  }

  static func letter(from source: SourceText) -> Letter {
    var letter = LetterParser.letter(from: source.text, looks: source.looks)
    letter.warnings += source.remarks.map { Warning(code: "source", message: $0) }
    return letter
  }

  /// What is looked for in a file.
  enum Search {
    case all, nothing
    /// What declares the text of a letter of that day valid.
    case declarations(on: Day?)
  }

  /// A file as one opened letter, with what the rules find in it.
  static func opened(
    file path: String, encoding: SourceEncoding? = nil, search: Search = .all
  ) throws -> OpenedLetter {
    let text = try text(ofFile: path, encoding: encoding)
    let letter = letter(from: text)
    let (number, date) = (letter.header.number, letter.header.date)
    var facts: [Fact] = []
    var contributions: [Contribution] = []
    switch search {
    case .all:
      CutTexts().use {
        facts = Facts.find(in: letter, date: date)
        contributions = Contributions.find(in: letter, facts: facts, date: date)
      }
    case .declarations(on: let day?):
      facts = Facts.incorporations(in: letter.blocks(showing: day), date: date)
    case .nothing, .declarations(on: nil): break
    }
    let name = number.map { "\($0)" } ?? path
    return OpenedLetter(
      OpenedLetter.Identity(
        name: name, id: name, path: path, number: number, chamber: letter.header.chamber,
        date: date),
      letter: letter, source: text.text, facts: facts.map { ReviewedFact($0) },
      contributions: contributions, sentences: { Sentences.split($0) })
  }

  static func reader(of source: SourceText) -> String {
    "art100 reader \(LetterParser.version)" + (source.reader.map { ", \($0)" } ?? "")
  }
}

extension Letter {
  /// With only the blocks in which the number of a day stands, and no notes: no other names that day.
  fileprivate func blocks(showing day: Day) -> Letter {
    let number = Array("\(day.day)".utf8)
    var letter = self
    letter.notes = []
    for index in letter.sections.indices {
      letter.sections[index].blocks.removeAll { block in
        !zip(block.text.utf8, block.text.utf8.dropFirst(number.count - 1)).contains {
          $0 == number[0] && $1 == number[number.count - 1]
        }
      }
    }
    return letter
  }
}
