import Ncurses
import TerminalUI
import TestSupport
import Testing

extension DrawingTests {
  /// The theme's looks, as a terminal draws them.
  @Suite(.serialized)
  struct LookTests {
    /// A theme in which every role has colours of its own kind.
    private static let colourful: Theme = {
      var theme = Theme(name: "colourful")
      for role in Role.allCases {
        let number = role.rawValue
        let attributes = Attributes(rawValue: number % 32)
        theme[role] = Theme.Style(
          foreground: Theme.Paint(
            direct: number % 3 == 0 ? .default : .rgb(RGB(number &* 7, 0, 255 - number)),
            sixteen: number % 3 == 0 ? .default : .ansi(number % 16)),
          background: Theme.Paint(
            direct: number % 2 == 0 ? .ansi(number % 16) : .rgb(RGB(0, 0, number)),
            sixteen: number % 5 == 0 ? .default : .ansi(number % 8)),
          attributes: attributes, mono: attributes)
      }
      return theme
    }()

    private static func expected(_ look: Look) -> VTStyle {
      var style = VTStyle()
      style.foreground = expected(look.foreground)
      style.background = expected(look.background)
      style.attributes = VTAttributes(rawValue: look.attributes.rawValue)
      return style
    }

    private static func expected(_ colour: Colour) -> VTColour {
      switch colour {
      case .default: .own
      case .ansi(let number), .indexed(let number): .palette(Int(number))
      // so dark that no eye tells it from black, and the numbers below are the palette's
      case .rgb(let rgb) where rgb.red == 0 && rgb.green == 0: .rgb(0x100)
      case .rgb(let rgb):
        .rgb(UInt32(rgb.red) << 16 | UInt32(rgb.green) << 8 | UInt32(rgb.blue))
      }
    }

    private func picture() -> Grid {
      var grid = Grid(size: Size(columns: 12, rows: Role.allCases.count))
      for role in Role.allCases {
        grid.draw("\(role.letter) ấ", in: grid.area.row(Int(role.rawValue)), role: role)
      }
      return grid
    }

    private func check(_ canvas: borrowing Canvas, _ theme: Theme) {
      let tier = canvas.terminal.capabilities.colourTier
      for role in Role.allCases {
        for column in 0..<3 {
          let cell = canvas.screen.cell(at: Point(column: column, row: Int(role.rawValue)))
          #expect(cell.style == Self.expected(theme.look(role, tier: tier)), "\(role), \(tier)")
        }
      }
    }

    @Test(
      arguments: [
        ("xterm-256color", nil, ColourPreference.automatic, ColourTier.palette),
        ("xterm-256color", "truecolor", .automatic, .direct),
        ("xterm-256color", nil, .sixteen, .sixteen),
        ("xterm-256color", nil, .never, .mono),
        ("tmux-256color", nil, .automatic, .palette),
        ("xterm", nil, .automatic, .eight),
      ] as [(String, String?, ColourPreference, ColourTier)])
    func `every role looks as the theme says`(
      name: String, colourTerm: String?, asked: ColourPreference, tier: ColourTier
    ) throws {
      let grid = picture()
      var canvas = try Canvas(
        name, size: grid.size, theme: Self.colourful, colours: asked, colourTerm: colourTerm)
      #expect(canvas.terminal.capabilities.colourTier == tier)
      canvas.show(grid)
      check(canvas, Self.colourful)
    }

    @Test(arguments: ["xterm-256color", "xterm"])
    func `many themes one after the other all look right`(name: String) throws {
      let grid = picture()
      var canvas = try Canvas(name, size: grid.size)
      for step in 0..<12 {
        var theme = Self.colourful
        for role in Role.allCases {
          let number = UInt8(step * 17 + Int(role.rawValue))
          theme[role].foreground = Theme.Paint(
            direct: .indexed(16 + number % 200), sixteen: .ansi(number % 8))
        }
        canvas.terminal.theme = theme
        canvas.show(grid)
        check(canvas, theme)
      }
    }
  }
}
