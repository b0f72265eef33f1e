/// A ZIP archive of stored files, made by hand, so that a test can say what is wrong with it.
struct SmallZip {
  struct File {
    var name: String
    var content: [UInt8]
    /// What the list of files says, where that is not the truth.
    var size: Int?
    var header: Int?
    var flags = 0
    var attributes: UInt32 = 0
  }

  var files: [File] = []

  init(_ files: [(String, String)]) {
    self.files = files.map { File(name: $0.0, content: Array($0.1.utf8)) }
  }

  var bytes: [UInt8] {
    var output: [UInt8] = []
    var list: [UInt8] = []
    for file in files {
      let start = output.count
      let sizes = Self.number(file.content.count, 4) + Self.number(file.content.count, 4)
      let common = Self.number(20, 2) + Self.number(file.flags, 2) + Self.number(0, 6)
      let name = Array(file.name.utf8)
      let crc = Self.number(Int(Self.crc(file.content)), 4)
      output += [0x50, 0x4B, 3, 4] + common + crc + sizes + Self.number(name.count, 2)
      output += Self.number(0, 2) + name + file.content
      list += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + common + crc
      list += Self.number(file.content.count, 4) + Self.number(file.size ?? file.content.count, 4)
      list += Self.number(name.count, 2) + Self.number(0, 8) + Self.number(Int(file.attributes), 4)
      list += Self.number(file.header ?? start, 4) + name
    }
    let end = [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(files.count, 2)
    return output + list + end + Self.number(files.count, 2) + Self.number(list.count, 4)
      + Self.number(output.count, 4) + Self.number(0, 2)
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
      }
    }
  }
}
