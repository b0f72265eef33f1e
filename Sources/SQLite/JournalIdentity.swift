internal import Glibc

/// Whether a rollback journal can be that of the database beside it. SQLite plays back any journal
/// that bears the name: that of a database which was thrown away would destroy whatever was put in its
/// place.
///
/// A journal that undoes something keeps the database's first page as it was before the transaction:
/// a commit counts itself there, and long before a transaction outgrows the cache it has taken or
/// given back a page, which is counted there too. What no commit changes in that page is the
/// database's own. The counter of changes in it is the database's, or one less where the transaction
/// got as far as its first page. The journal has pages of the same size, and begins with the length
/// that the page names.
///
/// Source: <https://www.sqlite.org/fileformat2.html#the_rollback_journal>,
/// <https://www.sqlite.org/fileformat2.html#the_database_header>
struct JournalIdentity {
  private static let mark: UInt64 = 0xD9D5_05F9_20A1_63D7
  /// More parts no journal has: each is as long as what the cache holds.
  private static let mostParts = 100_000

  /// What is asked of the first page of a database.
  private struct FirstPage: Equatable {
    /// What stays the same as long as the database is one: the mark with the size of pages, what is
    /// kept free in each, the text encoding, and the program that it belongs to.
    var fixed: [ArraySlice<UInt8>]
    /// The size of a page.
    var page: Int
    var counter: UInt32
    var pages: UInt32
    /// The counter for which `pages` was written; with another it means nothing.
    var validFor: UInt32

    init?(_ file: Int32, at offset: Int) {
      let bytes = JournalIdentity.bytes(100, of: file, at: offset)
      guard bytes.count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else { return nil }
      fixed = [bytes[0..<18], bytes[20..<24], bytes[56..<60], bytes[68..<72]]
      let size = JournalIdentity.number(bytes, 16, as: UInt16.self)
      page = size == 1 ? 1 << 16 : Int(size)
      counter = JournalIdentity.number(bytes, 24)
      pages = JournalIdentity.number(bytes, 28)
      validFor = JournalIdentity.number(bytes, 92)
    }
  }

  /// Looked at until both stood still meanwhile: another process may be writing.
  static func isOfAnother(journal: Int32, database path: String) -> Bool {
    for _ in 0..<5 {
      let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      guard file >= 0 else { return false }
      defer { close(file) }
      let before = bytes(28, of: journal, at: 0)
      guard before.first ?? 0 != 0, let now = FirstPage(file, at: 0) else { return false }
      let isOther = isOther(Header(before), of: now, in: journal)
      if !isOther { return false }
      if bytes(28, of: journal, at: 0) == before, FirstPage(file, at: 0) == now { return true }
    }
    return false
  }

  private struct Header {
    var records: UInt32
    var pages: UInt32
    var sector: Int
    var page: Int

    init(_ bytes: [UInt8]) {
      records = JournalIdentity.number(bytes, 8)
      pages = JournalIdentity.number(bytes, 16)
      sector = Int(JournalIdentity.number(bytes, 20, as: UInt32.self))
      page = Int(JournalIdentity.number(bytes, 24, as: UInt32.self))
    }
  }

  private static func isOther(_ header: Header, of now: FirstPage, in journal: Int32) -> Bool {
    guard header.page == now.page, (32...65536).contains(header.sector),
      let former = firstPage(in: journal, header), former.fixed == now.fixed,
      former.validFor != former.counter || header.pages == former.pages
    else { return true }
    return now.counter != former.counter && now.counter != former.counter &+ 1
  }

  /// The first page in any part of the journal: each begins with a header at a sector's start.
  private static func firstPage(in journal: Int32, _ first: Header) -> FirstPage? {
    var info = stat()
    guard fstat(journal, &info) == 0 else { return nil }
    let size = Int(info.st_size)
    let step = first.page + 8
    var (start, parts) = (0, 0)
    while start + first.sector <= size, parts < mostParts {
      let bytes = bytes(28, of: journal, at: start)
      guard bytes.count == 28, number(bytes, 0, as: UInt64.self) == mark else { return nil }
      parts += 1
      let fit = (size - start - first.sector) / step
      let told = Header(bytes).records
      // Of the last part the number may not be written yet.
      let count = told == 0 || told == .max ? fit : min(Int(told), fit)
      let records = start + first.sector
      for record in 0..<count
      where number(Self.bytes(4, of: journal, at: records + record * step), 0) == UInt32(1) {
        return FirstPage(journal, at: records + record * step + 4)
      }
      let end = records + count * step
      start = (end + first.sector - 1) / first.sector * first.sector
    }
    return nil
  }

  // MARK: Bytes

  private static func number<Number: FixedWidthInteger>(
    _ bytes: [UInt8], _ at: Int, as type: Number.Type = UInt32.self
  ) -> Number {
    bytes.dropFirst(at).prefix(Number.bitWidth / 8).reduce(0) { $0 << 8 | Number($1) }
  }

  private static func bytes(_ count: Int, of file: Int32, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = max(0, pread(file, buffer.baseAddress, count, off_t(offset)))
    }
  }
}
