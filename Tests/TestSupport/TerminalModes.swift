import Glibc

/// The modes of a terminal line, such as echo and what Ctrl+C does.
package struct TerminalModes: Hashable, Sendable {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32
  package let characters: [UInt8]

  init(of descriptor: Int32) {
    var modes = termios()
    _ = unsafe tcgetattr(descriptor, &modes)
    (input, output) = (modes.c_iflag, modes.c_oflag)
    (control, local) = (modes.c_cflag, modes.c_lflag)
    characters = unsafe withUnsafeBytes(of: &modes.c_cc) { unsafe Array($0) }
  }
}

extension TerminalModes {
  /// Whether the line shows what is typed.
  package var echoes: Bool { local & UInt32(ECHO) != 0 }
}
