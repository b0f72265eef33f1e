import LetterArchive
import LetterModel
import LetterSources

/// What the record beside a paper's file adds to what the paper says of itself.
struct MetadataBeside {
  /// With what the record adds where the letter and the clerk say nothing.
  private(set) var supplied: SuppliedValues
  private(set) var warnings: [Warning] = []

  init(_ path: String, letter: Letter, supplied given: SuppliedValues) {
    supplied = given
    guard path != "-" else { return }
    for candidate in PaperMetadata.paths(beside: path) {
      guard let bytes = try? SourceFile.read(path: candidate, limit: 1 << 20),
        let record = PaperMetadata(bytes)
      else { continue }
      if add(record, from: candidate, letter.header) { return }
    }
  }

  /// False where the record is another paper's.
  private mutating func add(_ record: PaperMetadata, from path: String, _ header: Header) -> Bool {
    guard let number = DocumentNumber(official: record.id) else { return false }
    let known = header.number ?? supplied.id
    if let known, known.dossier != number.dossier || known.ondernummer != number.ondernummer {
      return false
    }
    // A paper without a number of its own must bear the record's name, and not contradict it.
    if known == nil {
      if path == "metadata.xml" || path.hasSuffix("/metadata.xml") { return false }
      if let own = header.ondernummer, own != number.ondernummer { return false }
    }
    var added: [String] = []
    if known == nil || known?.version == nil && number.version != nil, supplied.id == nil {
      supplied.id = number
      added.append("the number \(number)")
    }
    let date = record.date.flatMap { Day(iso: String($0.prefix(10))) }
    if let date, header.date == nil, supplied.date == nil {
      supplied.date = date
      added.append("the day \(date)")
    } else if let date, let own = header.date, own != date {
      warnings.append(
        Warning(
          code: "metadata-disagrees",
          message: "the letter says \(own), \(path) says \(date); the letter's own day was taken"))
    }
    let chamber = record.chamber.flatMap(Self.chamber)
    if let chamber, header.chamber == nil, supplied.chamber == nil {
      supplied.chamber = chamber
      added.append("the chamber")
    }
    if !added.isEmpty {
      warnings.append(
        Warning(
          code: "from-metadata",
          message: "\(added.joined(separator: ", ")) came from \(path), since the letter does not"
            + " show it"))
    }
    return true
  }

  private static func chamber(_ name: String) -> Chamber? {
    name.hasPrefix("Eerste Kamer") ? .ek : name.hasPrefix("Tweede Kamer") ? .tk : nil
  }
}
