import CongressApp
import CongressModel
import Foundation
import TerminalUI
import Testing

/// The screens of the demonstration as text, in every size that the layout knows.
///
/// With `DAIHOI_RECORD=1` in the environment the pictures are written instead of compared.
struct PictureTests {
  static let screens = [
    ("dashboard", ""), ("checklist", "enter"), ("overview", "enter 1"), ("people", "enter 3"),
    ("scheme", "enter 3 s"),
    ("elections", "enter 4"), ("papers", "enter 5"), ("lessons", "enter 6"),
    ("count", "enter 4 enter 5 space 1 1"), ("result", "enter 4 enter tab"), ("help", "?"),
    ("tasks", "f"),
  ]
  static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]

  @Test(arguments: screens, sizes)
  func `a screen looks as it did`(screen: (name: String, keys: String), size: Size) throws {
    for language in [Language.vietnamese, .english] {
      var program = Demonstrated(language, size)
      try program.type(screen.keys)
      let name = "\(screen.name)-\(size.columns)x\(size.rows)-\(language.rawValue).txt"
      #expect(try program.picture == Self.recorded(name, for: program.picture), "\(name)")
    }
  }

  @Test(arguments: sizes)
  func `no line is longer or shorter than the window`(size: Size) throws {
    for (_, keys) in Self.screens {
      var program = Demonstrated(.vietnamese, size)
      try program.type(keys)
      let grid = program.model.picture()
      #expect(grid.size == size)
      #expect(grid.lines.allSatisfy { ScreenText($0).columns <= size.columns })
    }
  }

  @Test(arguments: [
    (
      Language.english,
      [
        "✓ 17 units (11 residential + 6 agency), 345 members, as stated",
        "15 seats, 17 names on the list, surplus 2", "✓ As the rules say. 17 are prepared",
        "Under 40, about 1/3 ✓ met 6/17, needs 5–6", "40 to 50, about 1/3 ✓ met 6/17",
        "Over 50, about 1/3 ✓ met 5/17", "Women, at least 15% ✓ met 4/17, needs 3+",
        "New, at least 1/3 ✓ met 7/17, needs 6+",
      ]
    ),
    (
      .vietnamese,
      [
        "✓ 17 tổ chức (11 khu dân cư + 6 cơ quan), 345 đảng viên, khớp số đã ghi",
        "Bầu 15, danh sách 17, số dư 2", "✓ Đúng quy định. Cấp uỷ chuẩn bị 17",
        "Dưới 40 tuổi, khoảng 1/3 ✓ đạt 6/17, cần 5–6", "Trên 50 tuổi, khoảng 1/3 ✓ đạt 5/17",
        "Nữ, từ 15 % trở lên ✓ đạt 4/17, cần từ 3",
      ]
    ),
  ])
  func `the scheme states each rule of the commune as met or not, in whole numbers`(
    language: Language, sentences: [String]
  ) throws {
    for size in Self.sizes.dropFirst() {
      var program = Demonstrated(language, size)
      try program.type("enter 3 s")
      let words = program.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for sentence in sentences { #expect(words.contains(sentence), "\(size): \(sentence)") }
    }
  }

  @Test func `the picture in the README is the dashboard`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let readme = folder.appending(path: "../../../README.md").standardized
    var program = Demonstrated(.english, Size(columns: 80, rows: 24))
    try program.type("")
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(text.contains("```\n\(program.picture)```"))
  }

  private static func recorded(_ name: String, for picture: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recorded")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["DAIHOI_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(picture.utf8).write(to: file)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}
