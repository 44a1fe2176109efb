import TerminalUI
import TestSupport
import Testing

@testable import Ncurses

extension DrawingTests {
  /// What leaves the program, whatever a name holds.
  @Suite(.serialized)
  struct HostileTextTests {
    /// Sequences that ncurses draws with, by their last byte; `h` and `l` by what they switch.
    static let drawing = Set("mHJKCDABdGXP@LMrbSTfI")

    @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100", "xterm-mono"])
    func `only sequences for drawing leave the program`(name: String) throws {
      let size = Size(columns: 120, rows: 40)
      var canvas = try Canvas(name, size: size)
      var parser = VTParser()
      var grid = Grid(size: size, glyphs: canvas.terminal.capabilities.glyphs)
      #expect(NaughtyStrings.list.count == 515)
      for (index, text) in NaughtyStrings.all.enumerated() {
        let row = grid.area.row(index % size.rows)
        grid.fill(row)
        grid.draw(text, in: row, role: Role.allCases[index % Role.allCases.count])
        grid.draw([Piece(text, .strong), Piece(" | ", .dim)], in: row.inset(columns: 40))
        for byte in canvas.show(grid) {
          guard let action = parser.feed(byte) else { continue }
          #expect(Self.isAllowed(action), "\(action) of \(text.debugDescription)")
        }
      }
    }

    static func isAllowed(_ action: VTAction) -> Bool {
      switch action {
      case .print(let scalar): NaughtyStrings.isSafe(scalar)
      case .control(let byte): [0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F].contains(byte)
      case .escape(let text): ["(B", "(0", ")0", "M", "7", "8", "H"].contains(text)
      case .sequence(let sequence):
        sequence.final.count == 1 && drawing.contains(sequence.final) || isMode(sequence)
      case .command: false
      }
    }

    /// Cursor, wrapping and updates at once; nothing that changes the terminal for others.
    private static func isMode(_ sequence: VTControlSequence) -> Bool {
      ["h", "l", "c"].contains(sequence.final)
        && sequence.numbers.allSatisfy { [7, 12, 25, 2026, 0, 1, 4].contains($0.first ?? 0) }
    }
  }
}
