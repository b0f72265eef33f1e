#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Whether two buffers hold the same bytes. `==` on strings would normalize first.
func sameBytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count, let left = a.baseAddress, let right = b.baseAddress else {
    return a.isEmpty && b.isEmpty
  }
  return memcmp(left, right, a.count) == 0
}
