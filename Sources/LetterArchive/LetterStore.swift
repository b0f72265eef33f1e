internal import LetterModel
internal import SQLite

/// Writes the derived rows of one revision.
struct LetterStore {
  let target: RowTarget
  let revision: Int
  var numbers: RowNumbers
  /// Nil where the search indexes are made anew afterwards.
  private let search: Connection?

  init(db: Connection, revision: Int, numbers: RowNumbers, writesSearch: Bool = true) {
    self.init(.file(db), revision: revision, numbers: numbers, search: writesSearch ? db : nil)
  }

  /// Writes rows that are numbered from 1 in each table.
  init(memory: RowTarget.Rows, revision: Int) {
    self.init(.memory(memory), revision: revision, numbers: RowNumbers(), search: nil)
  }

  private init(_ target: RowTarget, revision: Int, numbers: RowNumbers, search: Connection?) {
    self.target = target
    self.revision = revision
    self.numbers = numbers
    self.search = search
  }

  private func write(_ table: ReadingTable, _ values: (any Bindable)?...) throws {
    try target.write(table, values)
  }

  /// The numbers behind the last rows that stand in the file.
  static func freeNumbers(_ db: Connection) throws -> RowNumbers {
    var numbers = RowNumbers()
    for table in DerivedTable.allCases where table.isNumbered {
      let last = try db.query("SELECT max(id) FROM \(table.name)") { try $0.optionalInt(0) }
      numbers[table] = try RowBounds.next(
        behind: last.first.flatMap { $0 }, in: table.name, most: RowBounds.derived)
    }
    return numbers
  }

  /// The number behind the last of an edition's revisions.
  static func nextRevision(_ db: Connection, of edition: Int) throws -> Int {
    let last = try db.first(
      "SELECT max(number) FROM revision WHERE edition_id = ?", edition
    ) { try $0.optionalInt(0) }
    return try RowBounds.next(
      behind: last.flatMap { $0 }, in: "revision", most: RowBounds.kept)
  }

  /// How many rows of each table a letter takes.
  static func rowCounts(_ letter: Letter) -> [DerivedTable: Int] {
    let sections = letter.sections
    let blocks = sections.flatMap(\.blocks)
    var counts: [DerivedTable: Int] = [:]
    counts[.headerField] = letter.header.fields.count
    counts[.sender] = letter.header.senders.count
    counts[.dossierLine] = letter.header.dossiers.count
    counts[.section] = sections.count
    counts[.block] = blocks.count
    counts[.cell] = blocks.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } }
    counts[.note] = letter.notes.count
    counts[.mark] = (sections.map(\.marks) + blocks.map(\.marks)).reduce(0) { $0 + $1.count }
    counts[.segment] =
      (sections.map(\.segments) + blocks.map(\.segments)
      + letter.notes.map(\.segments)).reduce(0) { $0 + $1.count }
    counts[.signatory] = letter.signatories.count
    counts[.signatoryRange] = letter.signatories.reduce(0) { $0 + $1.ranges.count }
    counts[.repair] = letter.repairs.count
    counts[.warning] = letter.warnings.count
    return counts
  }

  /// Writes a reading whole, search rows with it.
  mutating func insert(_ letter: Letter, text: String) throws {
    try write(.sourceText, revision, text)
    try insert(letter.header, pages: letter.pages)
    try insertSections(letter.sections)
    for (index, note) in letter.notes.enumerated() { try insert(note, ordinal: index + 1) }
    for (index, signatory) in letter.signatories.enumerated() {
      try insert(signatory, ordinal: index + 1)
    }
    for (index, repair) in letter.repairs.enumerated() { try insert(repair, ordinal: index + 1) }
    for (index, warning) in letter.warnings.enumerated() {
      try write(
        .warning, numbers.take(.warning), revision, index + 1, warning.code, warning.message,
        warning.line)
    }
  }

  // MARK: Header

  private mutating func insert(_ header: Header, pages: Int) throws {
    try write(
      .header, revision, header.kind, header.date?.description, header.place, header.addressee,
      header.sessionYear?.description, header.subject, header.number?.description,
      header.ondernummer, header.chamber?.rawValue, pages)
    for (index, field) in header.fields.enumerated() {
      try write(
        .headerField, numbers.take(.headerField), revision, index + 1, field.kind.rawValue,
        field.text,
        field.range.lowerBound, field.range.upperBound, field.page, field.lines.lowerBound,
        field.lines.upperBound)
    }
    for (index, office) in header.senders.enumerated() {
      try write(.sender, numbers.take(.sender), revision, index + 1, office)
    }
    for (index, line) in header.dossiers.enumerated() {
      try write(
        .dossierLine, numbers.take(.dossierLine), revision, index + 1, line.dossier.description,
        line.title)
    }
  }

  // MARK: Text

  private mutating func insertSections(_ sections: [Section]) throws {
    var rows: [String: Int] = [:]
    for (index, section) in sections.enumerated() {
      let id = numbers.take(.section)
      rows[section.path] = id
      let parent = section.path.lastIndex(of: ".").flatMap { rows[String(section.path[..<$0])] }
      try write(
        .section, id, revision, parent, index + 1, section.path, section.level,
        section.levelBasis.column, section.levelBasis.told, section.headingTold?.rawValue,
        section.heading, section.topic?.rawValue, section.page, section.lines.lowerBound,
        section.lines.upperBound)
      try insert(section.segments, in: .section(id))
      try insert(section.marks, in: .section(id))
      for block in section.blocks { try insert(block, under: section.heading, of: id) }
    }
  }

  private mutating func insert(_ block: Block, under heading: String, of section: Int) throws {
    let id = numbers.take(.block)
    try write(
      .block, id, revision, section, block.ordinal, block.kind.rawValue, block.marker,
      block.markerRange?.lowerBound, block.markerRange?.upperBound, heading, block.text,
      block.headerRows, block.page, block.lines.lowerBound, block.lines.upperBound)
    if let search {
      try search.execute(
        "INSERT INTO block_search (rowid, heading, text) VALUES (?, ?, ?)", id, heading, block.text)
    }
    try insert(block.rows, of: id)
    try insert(block.segments, in: .block(id))
    try insert(block.marks, in: .block(id))
  }

  private mutating func insert(_ rows: [[TableCell]], of block: Int) throws {
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        try write(
          .cell, numbers.take(.cell), revision, block, row + 1, column + 1, cell.isHeader ? 1 : 0,
          cell.text, cell.range.lowerBound, cell.range.upperBound)
      }
    }
  }

  private mutating func insert(_ note: Note, ordinal: Int) throws {
    let id = numbers.take(.note)
    try write(
      .note, id, revision, ordinal, note.told?.rawValue, note.number, note.text,
      note.numberRange.lowerBound,
      note.numberRange.upperBound, note.page, note.lines.lowerBound, note.lines.upperBound)
    if let search {
      try search.execute("INSERT INTO note_search (rowid, text) VALUES (?, ?)", id, note.text)
    }
    try insert(note.segments, in: .note(id))
  }

  /// The row whose text a segment or mark lies in.
  private enum Owner {
    case section(Int), block(Int), note(Int)

    var section: Int? { if case .section(let id) = self { id } else { nil } }
    var block: Int? { if case .block(let id) = self { id } else { nil } }
    var note: Int? { if case .note(let id) = self { id } else { nil } }
  }

  private mutating func insert(_ segments: [Segment], in owner: Owner) throws {
    for segment in segments {
      try write(
        .segment, numbers.take(.segment), revision, owner.section, owner.block, owner.note,
        segment.textStart, segment.sourceStart, segment.length)
    }
  }

  private mutating func insert(_ marks: [Mark], in owner: Owner) throws {
    for mark in marks {
      try write(
        .mark, numbers.take(.mark), revision, owner.section, owner.block, mark.number, mark.offset,
        mark.range.lowerBound, mark.range.upperBound)
    }
  }

  // MARK: Signatures and repairs

  private mutating func insert(_ signatory: Signatory, ordinal: Int) throws {
    let id = numbers.take(.signatory)
    try Self.insert(target, signatory, of: revision, ordinal: ordinal, id: id)
    for range in signatory.ranges {
      try write(
        .signatoryRange, numbers.take(.signatoryRange), revision, id, range.lowerBound,
        range.upperBound)
    }
  }

  /// - Parameter id: nil for the next free one.
  static func insert(
    _ target: RowTarget, _ signatory: Signatory, of revision: Int, ordinal: Int, id: Int?
  ) throws {
    try target.write(
      ReadingTable.signatory,
      [
        id, revision, ordinal, signatory.office, signatory.name, signatory.review.rawValue,
        signatory.page, signatory.lines.lowerBound, signatory.lines.upperBound,
      ])
  }

  private mutating func insert(_ repair: Repair, ordinal: Int) throws {
    try write(
      .repair, numbers.take(.repair), revision, ordinal, repair.kind.rawValue,
      repair.range.lowerBound,
      repair.range.upperBound, repair.page, repair.line, repair.before, repair.after,
      repair.confidence, repair.reason)
  }
}

extension Section.LevelBasis {
  /// The word of the column that every reader filled.
  var column: String {
    switch self {
    case .given, .font, .number: "given"
    case .words, .neighbours, .inferred: "inferred"
    }
  }

  /// The word of the column that only newer readers fill.
  var told: String? { self == .inferred ? nil : rawValue }
}
