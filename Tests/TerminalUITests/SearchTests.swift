import Testing

@testable import TerminalUI

struct SearchTests {
  @Test(arguments: [
    ("hoi", "Đại hội", true), ("hối", "Đại hội", false), ("", "", true), ("a", "", false),
    ("hội", "Đại hội", true),
  ])
  func `a text is found without asking where`(query: String, text: String, isFound: Bool) {
    #expect(Query(query).isFound(in: SearchText(text)) == isFound)
  }

  @Test(
    arguments: [
      ("dai hoi", "Đại hội", [0..<7]), ("DAI HOI", "Đại hội", [0..<7]), ("hội", "Đại hội", [4..<7]),
      ("hối", "Đại hội", nil), ("đại", "Dai hoi", nil), ("đại ho", "Đại hội", [0..<6]),
      ("dai hội", "Đại hội", [0..<7]), ("đai hội", "Đại hội", nil), ("hoà", "Hòa Bình", [0..<3]),
      ("hòa", "HOÀ BÌNH", [0..<3]), ("ủy", "Uỷ ban", [0..<2]), ("hoá", "Hòa", nil),
      ("a", "banana", [1..<2, 3..<4, 5..<6]), ("", "abc", []), ("  ", "abc", []),
      ("dai  hoi", "Đại hội", [0..<7]), (" hoi ", "Đại hội", [4..<7]), ("xyz", "xy", nil),
      ("bau", "đã Bầu".decomposed, [3..<6]), ("bầu".decomposed, "đã Bầu", [3..<6]),
      ("du", "Dự", [0..<2]),
    ] as [(String, String, [Range<Int>]?)])
  func `a query without marks finds all spellings and one with marks its own`(
    _ query: String, _ text: String, _ expected: [Range<Int>]?
  ) {
    #expect(Query(query).matches(in: text) == expected)
  }

  @Test func `folding takes case, tones and the stroke of đ away`() {
    #expect("ĐẢNG BỘ xã Ứng Hoè 中".folded == "dang bo xa ung hoe 中")
    #expect("Đa\u{323}i".folded == "dai")
  }

  @Test func `each Latin letter without marks is the one that Unicode takes it apart into`() {
    let stroked: [Character: Character] = [
      "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i",
      "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
    ]
    for value in [0x80...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let letter = Character(scalar)
      let first = String(letter).decomposed.unicodeScalars.first.map(Character.init)
      #expect(letter.withoutMarks == stroked[letter] ?? first, "\(letter)")
      #expect(String(letter).folded == String(letter).lowercased().folded, "\(letter)")
    }
  }

  @Test func `a fuzzy query matches letters in order and tells where`() {
    #expect(Query("bcc").fuzzyMatch(in: "Biên bản kiểm phiếu") == nil)
    #expect(Query("bbkp").fuzzyMatch(in: "Biên bản kiểm phiếu")?.positions == [0, 5, 9, 14])
    #expect(Query("").fuzzyMatch(in: "a")?.positions == [])
    #expect(
      Query("kiem phieu").fuzzyMatch(in: "Kiểm phiếu")?.positions == [0, 1, 2, 3, 5, 6, 7, 8, 9])
    #expect(Query("abc").fuzzyMatch(in: "ab") == nil)
  }

  @Test(arguments: [
    ("hoi", "Mở đại hội", "Thoát khỏi"), ("in", "In biên bản", "Tìm kiếm"),
    ("kp", "Kiểm phiếu", "Kiểm tra pháp lý"), ("ab", "ab", "ab c"),
  ])
  func `beginnings of words, neighbours and shorter texts come first`(
    _ query: String, _ better: String, _ worse: String
  ) throws {
    let query = Query(query)
    let first = try #require(query.fuzzyMatch(in: better))
    let second = query.fuzzyMatch(in: worse)
    #expect(first.score > second?.score ?? .min)
  }
}
