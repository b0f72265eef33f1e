internal import LetterModel

/// Which paper a received letter is, from what was read and what the clerk gave.
struct LetterIdentity: Equatable {
  /// With the reprint's ending, if there is one.
  let number: DocumentNumber
  let date: Day
  let chamber: Chamber
  /// What of it the letter itself does not show.
  let supplied: SuppliedValues

  /// - Parameter overrules: whether the clerk's number and chamber hold against those that were read:
  ///   a misprint, or a misreading that the archive has to live with.
  /// - Throws: `notStated` for what neither shows, `contradiction` where they differ.
  init(
    _ header: Header, supplied: SuppliedValues, overrules: Bool = false
  ) throws(ArchiveError) {
    let printed = header
    var header = header
    if overrules, let id = supplied.id, (try? Self.number(header, id)) == nil {
      (header.number, header.ondernummer) = (nil, nil)
      header.chamber = supplied.chamber ?? id.chamber
    }
    if overrules, let chamber = supplied.chamber { header.chamber = chamber }
    number = try Self.number(header, supplied.id)
    guard DocumentNumber(official: number.description) == number else {
      throw .unfit("'\(number)' is not the id of a paper")
    }
    date = try Self.pick(.date, read: header.date, supplied: supplied.date)
    let given = supplied.chamber ?? (header.chamber == nil ? number.chamber : nil)
    chamber = try Self.pick(.chamber, read: header.chamber, supplied: given)
    guard chamber == number.chamber else {
      throw .chamberMismatch(chamber: chamber, ondernummer: number.ondernummer)
    }
    self.supplied = SuppliedValues(
      id: number == printed.number ? nil : number, date: header.date == nil ? date : nil,
      chamber: printed.chamber == nil
        ? supplied.chamber
        : printed.chamber == chamber ? nil : chamber)
  }

  /// The clerk may add what a print does not show: the dossier, the year of an old id, the reprint.
  private static func number(
    _ header: Header, _ supplied: DocumentNumber?
  ) throws(ArchiveError) -> DocumentNumber {
    guard let supplied else {
      if let number = header.number { return number }
      throw .notStated(.id, found: header.ondernummer.map { "only the ondernummer \($0)" })
    }
    let read = header.number
    let fits =
      (read == nil || read?.dossier == supplied.dossier)
      && (read?.ondernummer ?? header.ondernummer ?? supplied.ondernummer) == supplied.ondernummer
      && (read?.idYear == nil || supplied.idYear == nil || read?.idYear == supplied.idYear)
      && (read?.version == nil || supplied.version == nil || read?.version == supplied.version)
    guard fits else {
      throw .contradiction(
        .id, read: read?.description ?? header.ondernummer ?? "", supplied: supplied.description)
    }
    return DocumentNumber(
      dossier: supplied.dossier, ondernummer: supplied.ondernummer,
      idYear: supplied.idYear ?? read?.idYear, version: supplied.version ?? read?.version)
  }

  private static func pick<Value: Equatable>(
    _ field: ArchiveError.Field, read: Value?, supplied: Value?
  ) throws(ArchiveError) -> Value {
    if let read, let supplied, read != supplied {
      throw .contradiction(field, read: "\(read)", supplied: "\(supplied)")
    }
    guard let value = read ?? supplied else { throw .notStated(field, found: nil) }
    return value
  }
}
