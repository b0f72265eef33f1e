internal import Checksums

/// SHA-256 over a row of typed values, each with its kind and length, so that no two different
/// rows of values give the same bytes.
///
/// The form is fixed: archives hold hashes made with it.
struct CanonicalHash {
  private var digest = SHA256()
  private var buffer: [UInt8] = []

  mutating func add(_ text: String) { var text = text; text.withUTF8 { put(0x74, $0) } }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).bigEndian) { put(0x69, $0.bindMemory(to: UInt8.self)) }
  }

  mutating func add(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.bigEndian) { put(0x72, $0.bindMemory(to: UInt8.self)) }
  }

  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { put(0x62, $0) } }

  mutating func addNil() { put(0x6E, UnsafeBufferPointer(start: nil, count: 0)) }

  mutating func add(_ text: String?) { if let text { add(text) } else { addNil() } }

  mutating func add(_ number: Int?) { if let number { add(number) } else { addNil() } }

  mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.upperBound)
  }

  mutating func add(_ range: ClosedRange<Int>) {
    add(range.lowerBound)
    add(range.upperBound)
  }

  /// How many follow, then each of them.
  mutating func add<Element>(
    _ list: some Collection<Element>, _ each: (inout CanonicalHash, Element) -> Void
  ) {
    add(list.count)
    for element in list { each(&self, element) }
  }

  /// The hash of everything so far, in lower-case hexadecimal.
  mutating func finish() -> String {
    flush()
    return digest.hex
  }

  private mutating func put(_ kind: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(kind)
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { buffer.append(contentsOf: $0) }
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { flush() }
  }

  private mutating func flush() {
    digest.update(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
