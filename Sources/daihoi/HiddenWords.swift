import Glibc
import StrictJSON

extension Process {
  /// The first word of the command line with a character that a document's texts mustn't hold.
  ///
  /// A document with such a character opens read-only, so that one word pasted out of a web page
  /// would close a congress to its office. Files and folders that are there may be called anything.
  static var hiddenWord: String? {
    CommandLine.arguments.dropFirst().first { isHidden(in: $0) && !isFile($0) }
  }

  /// A line feed is none: a note may have lines.
  private static func isHidden(in word: String) -> Bool {
    word.unicodeScalars.contains { $0 != "\n" && HostileText.isHostile($0) }
  }

  private static func isFile(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
