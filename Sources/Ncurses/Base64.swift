/// Bytes in base 64 (RFC 4648, section 4).
func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  var rest = bytes[...]
  while !rest.isEmpty {
    let three = Array(rest.prefix(3))
    rest = rest.dropFirst(3)
    let bits = (0..<3).reduce(0) { $0 << 8 | Int($1 < three.count ? three[$1] : 0) }
    for place in 0..<4 {
      let isPadding = place > three.count
      result.append(isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 0x3F])
    }
  }
  return result
}
