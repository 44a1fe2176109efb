import Testing

@testable import TerminalUI

struct ColourTests {
  @Test(
    arguments: [
      ("#000000", 16), ("#ffffff", 231), ("#ff0000", 196), ("#808080", 244), ("#5f87af", 67),
      ("#121212", 233), ("#eeeeee", 255), ("#fb4934", 203),
    ] as [(String, UInt8)])
  func `256 colours take the nearest of cube and greys`(_ hex: String, _ expected: UInt8) throws {
    #expect(try #require(RGB(hex: hex)).nearestIndexed == expected)
  }

  @Test func `every colour of cube and greys is nearest to itself`() {
    for index in UInt8(16)...255 {
      let colour = RGB(indexed: index)
      #expect(RGB(indexed: colour.nearestIndexed) == colour)
    }
  }

  @Test(arguments: ["", "#", "fff", "#fff", "#gggggg", "#1234567", "#+12345", "#12345 "])
  func `what is no colour is refused`(_ text: String) {
    #expect(RGB(hex: text) == nil)
  }

  @Test(arguments: [
    ("#000000", "#ffffff", 2100), ("#777777", "#ffffff", 447), ("#767676", "#ffffff", 454),
    ("#ff0000", "#ffffff", 399), ("#123456", "#123456", 100),
  ])
  func `contrast is that of WCAG`(_ one: String, _ other: String, _ hundredths: Int) throws {
    let contrast = try #require(RGB(hex: one)).contrast(with: #require(RGB(hex: other)))
    #expect(Int(contrast * 100 + 1e-6) == hundredths)
  }

  @Test func `red and green are near without green receptors, blue is far`() {
    let red = RGB(200, 80, 0).withoutGreen
    #expect(red.distance(to: RGB(130, 130, 0).withoutGreen) < 0.12)
    #expect(red.distance(to: RGB(0, 80, 255).withoutGreen) > 0.5)
  }
}

struct ThemeTests {
  @Test func `every role has the name of its case`() {
    #expect(Role.names == Role.allCases.map { "\($0)" })
  }

  private func theme(_ style: Theme.Style) -> Theme {
    var theme = Theme(name: "test")
    theme[.good] = style
    return theme
  }

  @Test func `each tier takes the colour made for it`() {
    let paint = Theme.Paint(
      direct: .rgb(RGB(255, 0, 0)), sixteen: .ansi(9))
    let theme = theme(Theme.Style(foreground: paint, attributes: .underline, mono: .bold))
    #expect(
      theme.look(.good, tier: .direct)
        == Look(foreground: .rgb(RGB(255, 0, 0)), attributes: .underline))
    #expect(
      theme.look(.good, tier: .palette) == Look(foreground: .indexed(196), attributes: .underline))
    #expect(
      theme.look(.good, tier: .sixteen) == Look(foreground: .ansi(9), attributes: .underline))
    #expect(
      theme.look(.good, tier: .eight)
        == Look(foreground: .ansi(1), attributes: [.underline, .bold]))
    #expect(theme.look(.good, tier: .mono) == Look(attributes: .bold))
  }

  @Test func `a colour given for 256 is not computed`() {
    let paint = Theme.Paint(direct: .rgb(RGB(255, 0, 0)), palette: .indexed(160))
    let look = theme(Theme.Style(background: paint)).look(.good, tier: .palette)
    #expect(look.background == .indexed(160))
  }

  @Test func `looks stand at the raw values of their roles`() {
    let looks = Theme(name: "test").looks(tier: .mono)
    #expect(looks.count == Role.allCases.count)
    for role in Role.allCases {
      #expect(looks[Int(role.rawValue)] == Theme(name: "test").look(role, tier: .mono))
    }
  }

  @Test func `a theme without colours can be read and told apart`() {
    let theme = Theme(name: "test")
    #expect(theme.findings.filter { if case .alikeInMono = $0 { true } else { false } } == [])
    #expect(theme.findings.filter { if case .lowContrast = $0 { true } else { false } } == [])
  }

  @Test func `letters too near to their ground are found`() {
    let grey = Theme.Paint(direct: .rgb(RGB(100, 100, 100)))
    let ground = Theme.Paint(direct: .rgb(RGB(80, 80, 80)))
    let findings = theme(Theme.Style(foreground: grey, background: ground)).findings
    #expect(findings.contains(.lowContrast(.good, .direct, hundredths: 136, needed: 450)))
  }

  @Test func `hues that only green receptors tell apart are found`() {
    var theme = Theme(name: "test")
    theme[.good].foreground = Theme.Paint(direct: .rgb(RGB(140, 140, 0)))
    theme[.bad].foreground = Theme.Paint(direct: .rgb(RGB(210, 90, 0)))
    theme[.good].attributes = []
    theme[.bad].attributes = []
    #expect(theme.findings.contains(.alikeWithoutGreen(.good, .bad, .direct)))
    theme[.bad].attributes = .bold
    #expect(!theme.findings.contains(.alikeWithoutGreen(.good, .bad, .direct)))
  }

  @Test func `roles alike without colour are found`() {
    var theme = Theme(name: "test")
    theme[.selection].mono = []
    #expect(theme.findings.contains(.alikeInMono(.text, .selection)))
  }
}
