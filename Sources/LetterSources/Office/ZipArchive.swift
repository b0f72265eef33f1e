internal import CZlib

/// The files in a ZIP archive, taken out into memory and within bounds: nothing is written, and no
/// name is used as a path.
struct ZipArchive {
  /// Why an archive is not opened.
  enum Failure: Error, Equatable {
    case damaged(String)
    case unsafe(String)
    case locked
  }

  private struct Entry {
    var method: UInt16
    var crc: UInt32
    var packed: Int
    var size: Int
    var header: Int
  }

  /// Files in an archive, bytes of all of them, and how much smaller than its content one may be.
  static let (mostEntries, mostBytes, mostRatio) = (1000, 64 << 20, 100)

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    let end = try Self.endRecord(bytes)
    let count = number(end + 10, 2)
    var place = number(end + 16, 4)
    if count == 0xFFFF || place == 0xFFFF_FFFF { throw .unsafe("it is too large") }
    if count > Self.mostEntries { throw .unsafe("it holds more than \(Self.mostEntries) files") }
    var total = 0
    var ranges: [Range<Int>] = []
    for _ in 0..<count {
      guard place + 46 <= end, number(place, 4) == 0x0201_4B50 else {
        throw .damaged("its list of files is broken")
      }
      let lengths = (number(place + 28, 2), number(place + 30, 2), number(place + 32, 2))
      guard place + 46 + lengths.0 <= bytes.count else { throw .damaged("a name is cut off") }
      let name = String(decoding: bytes[place + 46..<place + 46 + lengths.0], as: UTF8.self)
      try Self.check(name)
      if number(place + 8, 2) & 1 == 1 { throw .locked }
      // A link of Unix.
      if number(place + 38, 4) >> 28 == 0xA { throw .unsafe("'\(name)' is a link") }
      let entry = Entry(
        method: UInt16(number(place + 10, 2)), crc: UInt32(number(place + 16, 4)),
        packed: number(place + 20, 4), size: number(place + 24, 4), header: number(place + 42, 4))
      total += entry.size
      if total > Self.mostBytes { throw .unsafe("its files are more than 64 MB") }
      if entry.size > 100_000, entry.size > Self.mostRatio * max(entry.packed, 1) {
        throw .unsafe("'\(name)' is packed more than \(Self.mostRatio) times smaller than it is")
      }
      if entries[name] != nil { throw .unsafe("'\(name)' stands in it twice") }
      entries[name] = entry
      ranges.append(entry.header..<max(entry.header, entry.header + 30 + entry.packed))
      place += 46 + lengths.0 + lengths.1 + lengths.2
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    for (one, other) in zip(ranges, ranges.dropFirst()) where one.upperBound > other.lowerBound {
      throw .unsafe("files in it lie over each other")
    }
  }

  /// The names of all files.
  var names: [String] { entries.keys.sorted() }

  /// The bytes of a file; nil where there is none of this name.
  func file(_ name: String) throws(Failure) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.header + 30 <= bytes.count, number(entry.header, 4) == 0x0403_4B50 else {
      throw .damaged("'\(name)' is not where it should be")
    }
    let start =
      entry.header + 30 + number(entry.header + 26, 2) + number(entry.header + 28, 2)
    guard start + entry.packed <= bytes.count else { throw .damaged("'\(name)' is cut off") }
    let packed = bytes[start..<start + entry.packed]
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8: content = try Self.inflated(packed, size: entry.size, name)
    default: throw .damaged("'\(name)' is packed in a way that is not known")
    }
    let sum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
    guard content.count == entry.size, UInt32(truncatingIfNeeded: sum) == entry.crc else {
      throw .damaged("'\(name)' is not what it was when it was packed")
    }
    return content
  }

  // MARK: Bytes

  private func number(_ place: Int, _ length: Int) -> Int {
    guard place >= 0, place + length <= bytes.count else { return 0 }
    return bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func endRecord(_ bytes: [UInt8]) throws(Failure) -> Int {
    var place = bytes.count - 22
    while place >= max(0, bytes.count - 22 - 0xFFFF) {
      if bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 5, 6]) { return place }
      place -= 1
    }
    throw .damaged("its end is missing")
  }

  private static func check(_ name: String) throws(Failure) {
    if name.isEmpty || name.hasPrefix("/") || name.contains("\\") || name.contains("\0")
      || name.split(separator: "/").contains("..")
    {
      throw .unsafe("'\(name)' is no name for a file in it")
    }
  }

  /// No more than `size` bytes are ever made.
  private static func inflated(
    _ packed: ArraySlice<UInt8>, size: Int, _ name: String
  ) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .damaged("'\(name)' could not be unpacked") }
    defer { inflateEnd(&stream) }
    var input = Array(packed)
    var status = Z_OK
    let content = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(size)
        status = inflate(&stream, Z_FINISH)
        count = size - Int(stream.avail_out)
      }
    }
    guard status == Z_STREAM_END || status == Z_BUF_ERROR && size == content.count else {
      throw .damaged("'\(name)' is damaged")
    }
    return content
  }
}
