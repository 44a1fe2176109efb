import TerminalUI
import Testing

struct BackgroundColourTests {
  @Test(arguments: [
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", true), ("\u{1B}]11;rgb:0000/0000/0000\u{7}", false),
    ("\u{1B}]11;rgb:fd/f6/e3\u{7}", true), ("\u{1B}]11;rgb:0000/2b2b/3636\u{1B}\\", false),
    ("\u{1B}]11;rgb:7fff/7fff/7fff\u{7}", false), ("\u{1B}]11;rgb:8080/8080/8080\u{7}", true),
  ])
  func `a background is light above half`(reply: String, isLight: Bool) {
    #expect(BackgroundColour.isLight(reply: Array(reply.utf8)) == isLight)
  }

  @Test(arguments: ["", "\u{1B}[?62c", "\u{1B}]10;rgb:0/0/0\u{7}", "\u{1B}]11;rgb:zz/1\u{7}"])
  func `another answer says nothing of the background`(reply: String) {
    #expect(BackgroundColour.isLight(reply: Array(reply.utf8)) == nil)
  }

  @Test(arguments: [
    ("15;0", false), ("0;15", true), ("0;default;7", true), ("7;8", false), ("0;9", true),
  ])
  func `the environment names the background last`(value: String, isLight: Bool) {
    #expect(BackgroundColour.isLight(environment: value) == isLight)
  }

  @Test func `an environment that names no number says nothing`() {
    #expect(BackgroundColour.isLight(environment: "default;default") == nil)
  }
}
