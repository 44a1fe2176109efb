import Foundation
import Testing

@testable import TerminalUI

struct ScreenTextTests {
  @Test(arguments: [
    ("Đại hội", "Đại hội", 7),
    ("a\u{1B}[2J", "a␛[2J", 5),
    ("\u{0}\t\n\u{7F}", "␀␉␊␡", 4),
    ("\r\n", "␍␊", 2),
    ("a\u{9B}b", "a‹U+009B›b", 10),
    ("a\u{202E}b", "a‹U+202E›b", 10),
    ("a\u{2066}b", "a‹U+2066›b", 10),
    ("a\u{200B}b", "a‹U+200B›b", 10),
    ("a\u{FEFF}b", "a‹U+FEFF›b", 10),
    ("a\u{AD}b", "a‹U+00AD›b", 10),
    ("a\u{FE0F}b", "a‹U+FE0F›b", 10),
    ("a\u{E0041}b", "a‹U+E0041›b", 11),
    ("a\u{2028}b", "a‹U+2028›b", 10),
    ("a\u{3164}b", "a‹U+3164›b", 10),
    ("a\u{E000}b", "a‹U+E000›b", 10),
    ("a\u{1FAE8}", "a□", 2),
    ("a\u{A0}b\u{202F}c\u{3000}d", "a b c  d", 8),
    ("👨‍👩‍👧 An ⚠️ 🇻🇳 1️⃣ ✓", "□ An □ □ □ ✓", 12),
    ("\u{301}a", "◌\u{301}a", 2),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "é\u{302}\u{303}\u{304}\u{305}", 1),
    ("中文", "中文", 4),
    ("한글", "한글", 4),
    ("ﾊﾝ", "ﾊﾝ", 2),
    ("", "", 0),
  ])
  func `hostile characters become visible and the rest is measured`(
    _ raw: String, _ shown: String, _ columns: Int
  ) {
    let text = ScreenText(raw)
    #expect(Array(text.string.unicodeScalars) == Array(shown.unicodeScalars))
    #expect(text.columns == columns)
    #expect(ScreenText(text.string) == text, "making safe twice changes nothing")
  }

  @Test func `decomposed text comes out composed`() {
    let text = ScreenText("Đa\u{323}i ho\u{302}\u{323}i Ba\u{302}\u{301}c u\u{31B}\u{323}")
    #expect(Array(text.string.unicodeScalars) == Array("Đại hội Bấc ự".unicodeScalars))
    #expect(text.columns == 13)
  }

  @Test(arguments: [
    (7, "Đại hội"), (6, "Đại h…"), (4, "Đại…"), (1, "…"), (0, ""), (-1, ""), (99, "Đại hội"),
  ])
  func `a text is cut at a cluster and ends in an ellipsis`(_ limit: Int, _ expected: String) {
    #expect(ScreenText("Đại hội").cut(to: limit).string == expected)
  }

  @Test(arguments: [(5, "中文…"), (4, "中…"), (3, "中…"), (2, "…"), (6, "中文字")])
  func `a wide cluster is never halved`(_ limit: Int, _ expected: String) {
    let cut = ScreenText("中文字").cut(to: limit)
    #expect(cut.string == expected)
    #expect(cut.columns == ScreenText(expected).columns)
  }

  @Test func `an ellipsis of three cells needs three cells`() {
    let text = ScreenText("abcdef")
    #expect(text.cut(to: 5, ellipsis: "...").string == "ab...")
    #expect(text.cut(to: 3, ellipsis: "...").string == "...")
    #expect(text.cut(to: 2, ellipsis: "...").string == "ab")
  }

  @Test(arguments: [
    ("Nguyễn Văn Dũng", 15, "Nguyễn Văn Dũng"), ("Nguyễn Văn Dũng", 14, "Ng. Văn Dũng"),
    ("Nguyễn Văn Dũng", 12, "Ng. Văn Dũng"), ("Nguyễn Văn Dũng", 11, "Ng. V. Dũng"),
    ("Nguyễn Văn Dũng", 10, "N.V. Dũng"), ("Nguyễn Văn Dũng", 9, "N.V. Dũng"),
    ("Nguyễn Văn Dũng", 8, "…Dũng"), ("Nguyễn Văn Dũng", 5, "…Dũng"),
    ("Nguyễn Văn Dũng", 4, "Dũng"), ("Nguyễn Văn Dũng", 3, "Dũ…"), ("Hoàng", 4, "Hoà…"),
    ("Trần Thị Quỳnh", 13, "Tr. Thị Quỳnh"), ("", 3, ""),
  ])
  func `a name loses its family part before its given name`(
    _ name: String, _ limit: Int, _ expected: String
  ) {
    let cut = ScreenText(name).cutName(to: limit)
    #expect(cut.string == expected)
  }

  @Test func `padding fills to the width and keeps the alignment`() {
    #expect(ScreenText("ấ").padded(to: 4).string == "ấ   ")
    #expect(ScreenText("ấ").padded(to: 4, alignment: .center).string == " ấ  ")
    #expect(ScreenText("ấ").padded(to: 4, alignment: .trailing).string == "   ấ")
    #expect(ScreenText("abcdef").padded(to: 4).string == "abc…")
  }
}

struct ColumnsTests {
  @Test func `every sampled scalar is as wide as Unicode says`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Samples/EastAsianWidth.txt")
    var tested = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: ";")
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      let isWide = fields[1] == "W" || fields[1] == "F"
      for value in Set([ends.first, ends.last].compactMap { $0 }) {
        guard let scalar = Unicode.Scalar(value), !scalar.isMark else { continue }
        #expect(scalar.columns == (isWide ? 2 : 1), "U+\(String(value, radix: 16))")
        tested += 1
      }
    }
    #expect(tested > 400)
  }

  @Test(arguments: ["\u{300}", "\u{323}", "\u{31B}", "\u{20DD}", "\u{1161}"] as [Unicode.Scalar])
  func `a mark takes no cell`(_ mark: Unicode.Scalar) {
    #expect(mark.columns == 0)
  }
}

struct NormalizationTests {
  private let letters =
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"

  @Test func `our table composes every Vietnamese letter as the standard library does`() {
    for letter in (letters + letters.uppercased()) {
      let parts = String(letter).decomposed.unicodeScalars
      var built: [Unicode.Scalar] = []
      for part in parts {
        if let last = built.last, let joined = last.composing(mark: part) {
          built[built.count - 1] = joined
        } else {
          built.append(part)
        }
      }
      #expect(built == Array(String(letter).composed.unicodeScalars), "\(letter)")
      #expect(built.count == 1)
    }
  }

  @Test func `a composed text stays as it is`() {
    let text = "Đảng bộ – 53,25 % ✓ │█"
    #expect(Array(text.composed.utf8) == Array(text.utf8))
  }
}
