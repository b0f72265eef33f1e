internal import SQLite

/// The pages that an archive's file has to spare, compared with those in use.
///
/// SQLite's own check passes them over where its list of tables begins with a view: a page in both
/// lists is then overwritten by the next writer. Source of the form:
/// <https://www.sqlite.org/fileformat2.html#the_freelist>
struct FreePages {
  let db: Connection

  /// How many pages a writer compares before it writes; `verify` compares all.
  static let mostOfWriter = 1 << 16

  /// What is wrong with them.
  func faults() throws -> [String] {
    let count = try number("PRAGMA page_count")
    let free: Set<Int>
    do { free = try list(count) } catch let fault as Fault { return [fault.sentence] }
    guard try hasPageTable() else { return [] }
    var findings = Findings()
    var used = 0
    try db.forEach("SELECT DISTINCT pageno FROM dbstat") { row in
      let page = try row.int(0)
      used += 1
      if free.contains(page) { findings.add("page \(page) is in use and in the list of free ones") }
    }
    let surplus = count - used - free.count - (hasLockPage(count) ? 1 : 0)
    if findings.sentences.isEmpty, surplus != 0 {
      findings.add("\(surplus) pages are neither in use nor in the list of free ones")
    }
    return findings.sentences
  }

  /// - Throws: `Unreadable` where what is written next would overwrite what is kept.
  func check() throws {
    let isShort = try number("PRAGMA page_count") <= Self.mostOfWriter
    guard try number("PRAGMA freelist_count") > 0, isShort, let fault = try faults().first else {
      return
    }
    throw LetterLoad.Unreadable(table: "sqlite_schema", what: fault)
  }

  private struct Fault: Error { let sentence: String }

  /// The pages of the list: trunks, each with the next trunk and its leaves.
  /// - Throws: `Fault` for one that SQLite cannot have written.
  private func list(_ count: Int) throws -> Set<Int> {
    let size = try number("PRAGMA page_size")
    let header = try db.fileBytes(at: 32, count: 8)
    guard header.count == 8 else { return [] }
    var trunk = Self.number(header[0..<4])
    var pages: Set<Int> = []
    func take(_ page: Int) -> Bool {
      (2...max(2, count)).contains(page) && pages.insert(page).inserted
    }
    while trunk != 0 {
      let bytes = take(trunk) ? try db.fileBytes(at: (trunk - 1) * size, count: size) : []
      let leaves = bytes.count == size ? Self.number(bytes[4..<8]) : size
      guard leaves <= size / 4 - 2 else {
        throw Fault(sentence: "the list of free pages is broken at page \(trunk)")
      }
      for leaf in 0..<leaves {
        let page = Self.number(bytes[8 + 4 * leaf..<12 + 4 * leaf])
        guard take(page) else {
          throw Fault(sentence: "the list of free pages names page \(page) wrongly")
        }
      }
      trunk = Self.number(bytes[0..<4])
    }
    let counted = Self.number(header[4..<8])
    guard pages.count == counted else {
      throw Fault(
        sentence: "\(counted) pages are said to be free, but the list has \(pages.count)")
    }
    return pages
  }

  private func hasPageTable() throws -> Bool {
    try db.first("SELECT 1 FROM pragma_module_list WHERE name = 'dbstat'") { try $0.int(0) } != nil
  }

  /// The page that holds the bytes by which the system locks is never used.
  private func hasLockPage(_ count: Int) -> Bool {
    (try? number("PRAGMA page_size")).map { (1 << 30) / $0 < count } ?? false
  }

  private func number(_ sql: String) throws -> Int { try db.first(sql) { try $0.int(0) } ?? 0 }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { Int(ArchiveFile.number(bytes)) }
}
