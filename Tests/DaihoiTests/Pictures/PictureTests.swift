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
