/// What a program sent to a terminal, held against what it may send.
///
/// It may draw: place the cursor, erase, set attributes and colours, keep and bring back the title;
/// switch the modes that it uses; ask for the background and the kind of terminal; and write to the
/// clipboard. Everything else came from a text that it was to show.
package enum VTTraffic {
  /// What isn't among them, each once.
  package static func foreign(in bytes: [UInt8], isPlain: Bool = false) -> Set<String> {
    var parser = VTParser()
    var found: Set<String> = []
    for (one, next) in zip(bytes, bytes.dropFirst()) where one == 0x1B {
      if "PX^_".utf8.contains(next) {
        found.insert("string ESC \(Character(Unicode.Scalar(next)))")
      }
    }
    for byte in bytes {
      guard let action = parser.feed(byte), !isOwn(action, isPlain: isPlain) else { continue }
      found.insert("\(action)")
    }
    return found
  }

  private static func isOwn(_ action: VTAction, isPlain: Bool) -> Bool {
    switch action {
    case .print(let scalar):
      isPlain ? (0x20..<0x7F).contains(scalar.value) : NaughtyStrings.isSafe(scalar)
    case .control(let byte): [0x00, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F].contains(byte)
    case .escape(let text): ["7", "8", "M", "=", ">", "(B", "(0", ")0", ")B"].contains(text)
    case .sequence(let sequence): isOwn(sequence)
    case .command(let text): isOwn(command: text)
    }
  }

  private static func isOwn(_ sequence: VTControlSequence) -> Bool {
    let numbers = sequence.numbers.joined().compactMap(\.self)
    switch (sequence.mark, sequence.final) {
    case ("?", "h"), ("?", "l"):
      return numbers.allSatisfy {
        [1, 7, 12, 25, 47, 1000, 1002, 1006, 1049, 2004, 2026].contains($0)
      }
    case ("?", "c"): return true  // the cursor of the Linux console
    case ("", "h"), ("", "l"): return numbers.allSatisfy { [4, 34].contains($0) }
    case ("", "t"): return numbers.first == 22 || numbers.first == 23
    case ("", "c"): return numbers.isEmpty
    case ("", "!p"): return true
    case ("", let final):
      return final.count == 1 && "ABCDEFGHIJKLMPSTXZ@`abdefmr".contains(final)
    default: return false
    }
  }

  private static func isOwn(command: String) -> Bool {
    // the background asked for, and the palette as it was
    if ["11;?", "104", "R"].contains(command) { return true }
    if command.hasPrefix("2;") {
      return command.dropFirst(2).unicodeScalars.allSatisfy(NaughtyStrings.isSafe)
    }
    guard command.hasPrefix("52;c;") else { return false }
    return command.dropFirst(5).utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "+/=".utf8.contains(byte)
    }
  }
}
