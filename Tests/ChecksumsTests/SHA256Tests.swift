import Checksums
import Testing

/// Source: FIPS 180-4, examples of SHA-256.
private let digests: [(text: String, hex: String)] = [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
]

@Test(arguments: digests)
func digestsAreThoseOfTheStandard(text: String, hex: String) {
  #expect(SHA256.hex(of: text.utf8) == hex)
  #expect(SHA256.hex(of: Array(text.utf8)) == hex)
}

@Test func piecesGiveTheDigestOfTheWholeAndReadingItDoesNotEndIt() {
  var sum = SHA256()
  sum.update("a".utf8)
  _ = sum.hex
  sum.update(Array("bc".utf8).lazy.map { $0 })
  sum.update([])
  #expect(sum.hex == SHA256.hex(of: "abc".utf8))
  #expect(sum.digest.count == 32)
  #expect(sum.digest.first == 0xBA)
}
