import StrictJSON
import TerminalUI
import Testing
import Themes

struct ThemeReadingTests {
  private func reading(_ json: String, parents: [String: String] = [:]) throws -> ThemeReading {
    try ThemeReading(Array(json.utf8), named: "own") { parents[$0].map { Array($0.utf8) } }
  }

  private func warnings(_ json: String, parents: [String: String] = [:]) throws -> [ThemeWarning
    .Fact]
  {
    try reading(json, parents: parents).warnings.map(\.fact)
  }

  @Test func `an empty file is a theme without colours`() throws {
    let theme = try reading("{}").theme
    #expect(theme == Theme(name: "own"))
  }

  @Test func `colours are read in every spelling`() throws {
    let theme = try reading(
      """
      { "name": "Mine", "appearance": "light", "palette": { "ink": "#010203", "alias": "ink" },
        "roles": {
          "good": { "fg": "alias", "bg": "bright-red", "attrs": ["bold", "italic"], "mono": ["dim"] },
          "bad": { "fg": { "256": 100, "true": "#ff0000", "16": "red" }, "bg": "default" } } }
      """
    ).theme
    #expect(theme.name == "Mine")
    #expect(theme.appearance == .light)
    #expect(
      theme.look(.good, tier: .direct)
        == Look(
          foreground: .rgb(RGB(1, 2, 3)), background: .ansi(9), attributes: [.bold, .italic]))
    #expect(theme.look(.good, tier: .mono) == Look(attributes: .dim))
    #expect(theme.look(.bad, tier: .palette).foreground == .indexed(100))
    #expect(theme.look(.bad, tier: .sixteen).foreground == .ansi(1))
    #expect(theme.look(.bad, tier: .direct).foreground == .rgb(RGB(255, 0, 0)))
  }

  @Test func `what a theme leaves out comes from the one it inherits from`() throws {
    let parents = [
      "parent": """
      { "appearance": "light", "inherits": "root",
        "palette": { "accent": { "true": "#111111", "16": "blue" } } }
      """,
      "root": """
      { "palette": { "accent": "red" }, "roles": { "good": { "fg": "accent", "attrs": ["bold"] } } }
      """,
    ]
    let json = ##"{ "inherits": "parent", "palette": { "accent": "#222222" } }"##
    let reading = try reading(json, parents: parents)
    #expect(reading.warnings == [])
    #expect(reading.theme.appearance == .light)
    let look = reading.theme.look(.good, tier: .direct)
    #expect(look == Look(foreground: .rgb(RGB(0x22, 0x22, 0x22)), attributes: .bold))
    #expect(reading.theme.look(.good, tier: .sixteen).foreground == .ansi(4))
  }

  @Test(
    arguments: [
      (#"{ "font": 1 }"#, .unknownMember("font")),
      (#"{ "roles": { "god": {} } }"#, .unknownRole("god")),
      (#"{ "roles": { "good": { "fg": "blu" } } }"#, .unknownColour("blu")),
      (#"{ "roles": { "good": { "fg": 3 } } }"#, .wrongKind(expected: .string, found: .number)),
      (#"{ "roles": { "good": { "colour": 3 } } }"#, .unknownMember("colour")),
      (#"{ "roles": { "good": [] } }"#, .wrongKind(expected: .object, found: .array)),
      (#"{ "roles": { "good": { "attrs": ["blink"] } } }"#, .unknownAttribute("blink")),
      (#"{ "roles": { "good": { "fg": { "256": 256 } } } }"#, .unknownColour("256")),
      (#"{ "roles": { "good": { "fg": { "88": 1 } } } }"#, .unknownMember("88")),
      (##"{ "palette": { "a": "#12" } }"##, .unknownColour("#12")),
      (#"{ "palette": { "a": "b", "b": "a" } }"#, .unknownColour("a")),
      (#"{ "appearance": "grey" }"#, .unknownAppearance("grey")),
      (#"{ "name": 1 }"#, .wrongKind(expected: .string, found: .number)),
      (#"{ "inherits": "none" }"#, .unknownParent("none")),
      (#"{ "inherits": "own" }"#, .inheritsItself("own")),
      (#"{ "inherits": "loop" }"#, .inheritsItself("own")),
      (#"{ "inherits": "list" }"#, .unreadableParent("list", .notAnObject(found: .array))),
    ] as [(String, ThemeWarning.Fact)])
  func `what isn't understood is passed over with a warning`(
    _ json: String, _ expected: ThemeWarning.Fact
  ) throws {
    let parents = ["own": json, "loop": #"{ "inherits": "own" }"#, "list": "[]"]
    #expect(try warnings(json, parents: parents) == [expected])
  }

  @Test func `a warning tells the line`() throws {
    let warning = try #require(reading("{\n  \"roles\": {\n    \"god\": {} } }").warnings.first)
    #expect(warning.theme == "own")
    #expect(warning.position?.line == 3)
  }

  @Test func `what is no JSON object is refused`() {
    #expect(throws: ThemeError.notAnObject(found: .array)) { try reading("[]") }
    #expect(throws: ThemeError.self) { try reading("{") }
  }
}
