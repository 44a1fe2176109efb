import TerminalUI
import Testing
import Themes

struct ShippedThemeTests {
  @Test(arguments: ShippedTheme.all.map(\.name))
  func `a shipped theme is read without a warning`(_ name: String) throws {
    let shipped = try #require(ShippedTheme.named(name))
    let reading = try ThemeReading(shipped.json, named: shipped.name)
    #expect(reading.warnings == [])
    #expect(reading.theme != Theme(name: reading.theme.name) || name == "mono")
  }

  @Test(arguments: ShippedTheme.all.map(\.name))
  func `a shipped theme can be read and told apart on every terminal`(_ name: String) throws {
    let shipped = try #require(ShippedTheme.named(name))
    let theme = shipped.theme
    #expect(theme.findings == [])
  }

  @Test func `each theme looks different and has a name of its own`() {
    let themes = ShippedTheme.all.map(\.theme)
    #expect(Set(ShippedTheme.all.map(\.name)).count == themes.count)
    #expect(Set(themes.map(\.name)).count == themes.count)
    #expect(Set(themes.map { $0.looks(tier: .direct) }).count == themes.count)
  }

  @Test(arguments: ["dark", "light"])
  func `a default theme leaves text and ground to the terminal`(_ name: String) throws {
    let theme = try #require(ShippedTheme.named(name)).theme
    for tier in ColourTier.allCases {
      #expect(theme.look(.text, tier: tier) == Look())
    }
  }

  @Test(arguments: ["hall-dark", "hall-light", "high-contrast"])
  func `what is read from afar has at least 7 to 1`(_ name: String) throws {
    let theme = try #require(ShippedTheme.named(name)).theme
    for role in [Role.text, .strong, .digit, .elected, .gauge] {
      #expect(theme.contrast(role, tier: .direct) >= 7, "\(role)")
    }
  }

  @Test func `the theme without colours has none on any terminal`() throws {
    let theme = try #require(ShippedTheme.named("mono")).theme
    for look in ColourTier.allCases.flatMap(theme.looks) {
      #expect(look.foreground == .default)
      #expect(look.background == .default)
    }
    #expect(theme.looks(tier: .direct) == theme.looks(tier: .mono))
  }
}
