import ArgumentParser
import Glibc
import Wording

extension Daihoi {
  /// Ends the program: with what the parser says of words that can't be understood, in the language
  /// that is spoken and with nothing that a terminal would obey, or as the error wants it.
  static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .validationFailure, !message.isEmpty else {
      exit(withError: error)
    }
    Process.complain(Spoken.wording.usage(message))
    Glibc.exit(ExitCode.validationFailure.rawValue)
  }
}
