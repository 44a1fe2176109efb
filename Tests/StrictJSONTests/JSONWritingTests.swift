import StrictJSON
import Testing

struct JSONWritingTests {
  private let congress: JSON = [
    "name": "Đại hội \"điểm\"\n", "seats": 15, "direct": true, "note": .null,
    "tasks": [["id": "a", "done": false], [:]], "papers": [], "ratings": [:],
  ]

  private func text(_ json: JSON, _ style: JSON.Style) -> String {
    String(decoding: json.bytes(style), as: UTF8.self)
  }

  @Test func `each member and item has a line of its own`() {
    #expect(
      text(congress, .lines) == #"""
        {
          "name": "Đại hội \"điểm\"\n",
          "seats": 15,
          "direct": true,
          "note": null,
          "tasks": [
            {
              "id": "a",
              "done": false
            },
            {}
          ],
          "papers": [],
          "ratings": {}
        }

        """#)
  }

  @Test func `the compact style is one line`() {
    #expect(
      text(congress, .compact)
        == #"{"name":"Đại hội \"điểm\"\n","seats":15,"direct":true,"note":null,"#
        + #""tasks":[{"id":"a","done":false},{}],"papers":[],"ratings":{}}"#)
  }

  @Test func `the canonical style has keys in the order of their bytes`() {
    let json: JSON = [
      "b": 1, "đ": 2, "B": 3, "": 4, "aa": ["y": 1, "x": 2], "a": 5, "🎉": 6, "～": 7,
    ]
    #expect(
      text(json, .canonical)
        == #"{"":4,"B":3,"a":5,"aa":{"x":2,"y":1},"b":1,"đ":2,"～":7,"🎉":6}"#)
  }

  @Test(arguments: JSON.Style.allCases)
  func `a file we wrote is read and written as it was`(style: JSON.Style) throws {
    let bytes = congress.bytes(style)
    #expect(try JSON(parsing: bytes).bytes(style) == bytes)
  }

  @Test(arguments: [
    (0x00 as UInt32, #"\u0000"#), (0x08, #"\b"#), (0x09, #"\t"#), (0x0A, #"\n"#), (0x0C, #"\f"#),
    (0x0D, #"\r"#), (0x1F, #"\u001f"#), (0x20, " "), (0x22, #"\""#), (0x2F, "/"), (0x5C, #"\\"#),
    (0x7E, "~"), (0x7F, #"\u007f"#), (0x9F, #"\u009f"#), (0xA0, "\u{A0}"), (0x061C, #"\u061c"#),
    (0x200A, "\u{200A}"), (0x200B, #"\u200b"#), (0x2010, "\u{2010}"), (0x2028, #"\u2028"#),
    (0x2029, #"\u2029"#), (0x202E, #"\u202e"#), (0x2066, #"\u2066"#), (0xFE0F, #"\ufe0f"#),
    (0xFEFF, #"\ufeff"#), (0x1F600, "😀"), (0xE0001, #"\udb40\udc01"#),
  ])
  func `a character is escaped where it can't be seen`(code: UInt32, written: String) throws {
    let json = JSON.string(String(try #require(Unicode.Scalar(code))))
    #expect(text(json, .compact) == "\"\(written)\"")
    #expect(try JSON(parsing: json.bytes()) == json)
  }
}
