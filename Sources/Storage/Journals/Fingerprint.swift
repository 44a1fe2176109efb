/// The code of a set of ballots, whatever journals they are in and in whatever order.
///
/// It is the root of a tree of hashes: a leaf holds the ballots whose names begin with the same
/// ten bits, sorted by name. Only leaves in which something changed are hashed again.
struct Fingerprint {
  private static let leaves = 1024
  private var members: [[UInt32]] = Array(repeating: [], count: leaves)
  private var hashes: [SHA256.Digest?] = Array(repeating: nil, count: leaves)
  private var code: String?

  private static func leaf(of id: Bits128) -> Int { Int(id.high >> 54) }

  mutating func add(_ row: Int, _ id: Bits128) {
    members[Self.leaf(of: id)].append(UInt32(row))
    change(id)
  }

  mutating func change(_ id: Bits128) {
    hashes[Self.leaf(of: id)] = nil
    code = nil
  }

  /// The code, of the rows for which `append` adds bytes.
  mutating func code(
    list: Bits128, rows: [BallotRow], _ append: (Int, inout [UInt8]) -> Void
  ) -> String {
    if let code { return code }
    var root = SHA256()
    root.update([1] + list.bytes)
    for leaf in 0..<Self.leaves where !members[leaf].isEmpty {
      // a leaf whose ballots were all taken back is as if they had never been
      guard let hash = hashes[leaf] ?? hashed(members[leaf], rows, append) else { continue }
      hashes[leaf] = hash
      root.update([UInt8(leaf >> 8), UInt8(leaf & 255)] + hash.bytes)
    }
    let text = Self.text(root.finish().half)
    code = text
    return text
  }

  private func hashed(
    _ members: [UInt32], _ rows: [BallotRow], _ append: (Int, inout [UInt8]) -> Void
  ) -> SHA256.Digest? {
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(40 * members.count)
    let named = members.map { (id: rows[Int($0)].id, row: Int($0)) }
    for member in named.sorted(by: { $0.id < $1.id }) { append(member.row, &bytes) }
    return bytes.count == 1 ? nil : SHA256.digest(of: bytes)
  }

  /// Five groups of four characters: a hundred bits, without letters that look like others.
  static func text(_ hash: Bits128) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var text = ""
    var (high, low) = (hash.high, hash.low)
    for place in 0..<20 {
      if place > 0, place % 4 == 0 { text.append("-") }
      text.append(alphabet[Int(high >> 59)])
      high = high << 5 | low >> 59
      low <<= 5
    }
    return text
  }
}
