/// Prepared statements by their SQL, the least recently used dropped first.
///
/// A statement stays in the cache while it is lent, but it is not lent a second time: whoever asks
/// for it then gets nothing and prepares another.
struct StatementCache {
  let capacity: Int
  private var statements: [Key: PreparedStatement] = [:]
  /// The statement lent last, tried first: a loop asks for the same one again and again.
  private var last: PreparedStatement?
  private var clock = 0

  init(capacity: Int) { self.capacity = capacity }

  var count: Int { statements.count }

  /// The idle statement for `sql`, marked as lent.
  mutating func take(_ sql: String) -> PreparedStatement? {
    let key = Key(sql: sql)
    if let last, !last.isLent, Key(sql: last.sql) == key {
      lend(last)
      return last
    }
    guard let statement = statements[key], !statement.isLent else { return nil }
    lend(statement)
    return statement
  }

  /// Keeps a new statement, lent from the start, unless one with its SQL is here or all are lent.
  mutating func keep(_ statement: PreparedStatement) {
    let key = Key(sql: statement.sql)
    guard statements[key] == nil else { return }
    if statements.count >= capacity, !dropOldest() { return }
    lend(statement)
    statements[key] = statement
  }

  /// Finalizes every statement that is not lent.
  mutating func removeAll() {
    last = nil
    statements.removeAll()
  }

  private mutating func lend(_ statement: PreparedStatement) {
    clock += 1
    statement.lastUse = clock
    statement.isLent = true
    if last !== statement { last = statement }
  }

  private mutating func dropOldest() -> Bool {
    let idle = statements.lazy.filter { !$0.value.isLent }
    guard let oldest = idle.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return false }
    statements[oldest.key] = nil
    return true
  }

  /// SQL compared byte by byte. `String` would take `'é'` in one code point and in two for the same
  /// statement.
  private struct Key: Hashable {
    let sql: String

    static func == (left: Key, right: Key) -> Bool {
      left.withBytes { a in right.withBytes { b in sameBytes(a, b) } }
    }

    func hash(into hasher: inout Hasher) {
      withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      var text = sql
      return text.withUTF8(body)
    }
  }
}
