import SQLite
import Testing

@Suite struct BlobTests {
  let bytes = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 &* 7) }
  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script("CREATE TABLE source (id INTEGER PRIMARY KEY, bytes BLOB, words TEXT) STRICT")
    try db.execute("INSERT INTO source VALUES (1, ?, ?)", bytes, "vrede")
    try db.execute("INSERT INTO source VALUES (2, x'', NULL)")
  }

  func chunks(_ column: String, _ rowID: Int, of size: Int) throws -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    try db.withBlob(table: "source", column: column, rowID: rowID) { blob in
      try blob.forEachChunk(of: size) { chunks.append(Array($0)) }
    }
    return chunks
  }

  @Test func aBlobStreamsInChunks() throws {
    let pieces = try chunks("bytes", 1, of: 65_536)
    #expect(pieces.map(\.count) == [65_536, 65_536, 65_536, 3393])
    #expect(Array(pieces.joined()) == bytes)
    #expect(try chunks("bytes", 2, of: 10) == [])
    #expect(try chunks("words", 1, of: 3) == [Array("vre".utf8), Array("de".utf8)])
  }

  @Test func aPieceIsReadFromItsOffset() throws {
    let piece = try db.withBlob(table: "source", column: "bytes", rowID: 1) { blob in
      #expect(blob.byteCount == 200_001)
      var buffer = [UInt8](repeating: 0, count: 3)
      try buffer.withUnsafeMutableBytes { try blob.read(into: $0, at: 199_998) }
      return buffer
    }
    #expect(piece == Array(bytes.suffix(3)))
  }

  @Test func readingPastTheEndIsRefused() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.withBlob(table: "source", column: "bytes", rowID: 1) { blob in
        var buffer = [UInt8](repeating: 0, count: 4)
        try buffer.withUnsafeMutableBytes { try blob.read(into: $0, at: 199_998) }
      }
    }
    #expect(error?.code == ResultCode.error)
  }

  @Test func aRowThatIsNotThereIsNamed() throws {
    let expected = SQLiteError(
      code: 1, message: "no such rowid: 9", subject: "main.source.bytes of row 9")
    #expect(throws: expected) { try chunks("bytes", 9, of: 10) }
    let error = #expect(throws: SQLiteError.self) { try chunks("words", 2, of: 10) }
    #expect(error?.message == "cannot open value of type null")
  }

  @Test func aBlobWhoseRowChangedIsGone() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.withBlob(table: "source", column: "bytes", rowID: 1) { blob in
        try db.execute("UPDATE source SET words = 'recht' WHERE id = 1")
        try blob.forEachChunk { _ in }
      }
    }
    #expect(error?.code == 4)
  }
}
