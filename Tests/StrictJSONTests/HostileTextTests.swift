import StrictJSON
import Testing

struct HostileTextTests {
  private func found(_ text: String) -> [HostileText] { JSON.hostileText(in: Array(text.utf8)) }

  @Test(arguments: [
    "{}", "\u{FEFF}[\t1,\r\n 2]", #"["Đại hội “điểm” – 97,35 %…", "☑ €«»° Ưu\u0041\u1ec3\/"]"#,
    #"{"note": "một\nhai\n", "path": "a\\u200b\\n", "quote": "\"u200b"}"#,
    #"["ـ 👍🏽 ﷽ \ud83d\ude00"]"#,
  ])
  func `a clean document has none`(text: String) { #expect(found(text).isEmpty) }

  @Test(arguments: [
    0x00...0x09 as ClosedRange<UInt32>, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x061C...0x061C,
    0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE007F, 0xE0100...0xE01EF,
  ])
  func `each character of the ranges is found, escaped or not`(
    range: ClosedRange<UInt32>
  ) throws {
    for code in range {
      let scalar = try #require(Unicode.Scalar(code))
      let escaped = String(decoding: JSON.string(String(scalar)).bytes(.compact), as: UTF8.self)
      #expect(found("[\(escaped)]").map(\.scalar) == [scalar])
      guard code >= 0x20 else { continue }
      #expect(found("[\"\(String(scalar))\"]").map(\.scalar) == [scalar])
    }
  }

  @Test(
    arguments: [
      0x0A, 0x20, 0x7E, 0xA0, 0xAC, 0xAE, 0x061B, 0x061D, 0x200A, 0x2010, 0x2027, 0x202F, 0x205F,
      0x2070, 0xFDFF, 0xFE10, 0xFEFE, 0xFF01, 0xFFF8, 0xFFFD, 0xDFFFF, 0xE1000,
    ] as [UInt32])
  func `a neighbour of the ranges is not hostile in a value`(code: UInt32) throws {
    let text = String(try #require(Unicode.Scalar(code)))
    #expect(JSON.hostileText(in: JSON.array([.string(text)]).bytes()).isEmpty)
  }

  @Test func `places are those of the characters or their escapes`() {
    let hits = found(
      "{\n \"đ\u{202E}\": [\"\\n\\u200b\", \"\\udb40\\udc41\"],\n \"a\\nb\" : \"\\t\"}")
    #expect(hits.map(\.scalar) == ["\u{202E}", "\u{200B}", "\u{E0041}", "\n", "\t"])
    #expect(hits.map(\.position.line) == [2, 2, 2, 3, 3])
    #expect(hits.map(\.position.column) == [4, 12, 22, 4, 12])
    #expect(hits.map(\.position.offset) == [6, 16, 26, 45, 53])
  }

  @Test func `what can't be read is searched as far as it can`() {
    #expect(found("[\"\u{200B}\", \"\\x\", \"\u{200B}\"]").count == 1)
    #expect(found("\"\u{200B}").count == 1)
  }

  @Test func `a long document of hostile characters takes one pass`() {
    let text = "[\"" + String(repeating: "\u{202E}\\n", count: 10_000) + "\"]"
    #expect(found(text).count == 10_000)
  }
}
