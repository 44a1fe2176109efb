import Testing

@testable import Storage

struct SHA256Tests {
  /// The examples of FIPS 180-4, and lengths about the edge of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 56),
      "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
  ])
  func `the standard examples have their hashes`(text: String, hash: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).description == hash)
    #expect(SHA256.Digest(hash)?.description == hash)
  }

  @Test func `bytes in pieces have the hash of the whole`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = SHA256.digest(of: bytes)
    for cut in 0...bytes.count {
      var hash = SHA256()
      hash.update(bytes, in: 0..<cut)
      hash.update(bytes, in: cut..<bytes.count)
      #expect(hash.finish() == whole)
    }
  }

  @Test func `half a hash is its first 32 digits`() {
    let hash = SHA256.digest(of: Array("abc".utf8))
    #expect(hash.half.description == String(hash.description.prefix(32)))
    #expect(Bits128(hash.half.description) == hash.half)
    #expect(hash.half.bytes == Array(hash.bytes.prefix(16)))
  }

  @Test(arguments: ["", "0", String(repeating: "g", count: 32), String(repeating: "A", count: 32)])
  func `what is not 32 small digits is no name`(text: String) {
    #expect(Bits128(text) == nil)
  }
}
