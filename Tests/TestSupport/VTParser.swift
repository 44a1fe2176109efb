/// What a terminal is told, sequence by sequence.
package enum VTAction: Hashable, Sendable {
  case print(Unicode.Scalar)
  /// A control character, such as a line feed.
  case control(UInt8)
  /// `ESC`, intermediate bytes and a final one.
  case escape(String)
  case sequence(VTControlSequence)
  /// An operating system command: title, clipboard and so on.
  case command(String)
}

/// `ESC [`, a mark such as `?`, numbers, and the final bytes that say what it is.
package struct VTControlSequence: Hashable, Sendable {
  package var mark = ""
  /// The numbers, each with its parts after colons; `nil` where one was left out.
  package var numbers: [[Int?]] = []
  package var final = ""

  /// The number at a place, or `missing` where it is left out or zero.
  package func number(_ place: Int, or missing: Int = 1) -> Int {
    guard place < numbers.count, let number = numbers[place].first ?? nil, number > 0 else {
      return missing
    }
    return number
  }
}

/// Cuts the bytes for a terminal into characters and sequences (ECMA-48, and UTF-8 for text).
package struct VTParser: Sendable {
  private enum State: Hashable, Sendable {
    case ground
    case escape
    case controlSequence
    case commandString
    /// A device control string or the like, which nothing here needs.
    case ignoredString
  }

  private var state = State.ground
  private var gathered: [UInt8] = []
  private var character: [UInt8] = []

  package init() {}
}

extension VTParser {
  /// Takes one byte; returns what it completes.
  package mutating func feed(_ byte: UInt8) -> VTAction? {
    switch state {
    case .ground: return feedText(byte)
    case .escape: return feedEscape(byte)
    case .controlSequence: return feedControlSequence(byte)
    case .commandString, .ignoredString: return feedString(byte)
    }
  }

  private mutating func feedText(_ byte: UInt8) -> VTAction? {
    if byte == 0x1B {
      character = []
      gathered = []
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    if byte < 0x80 {
      character = []
      return .print(Unicode.Scalar(byte))
    }
    character.append(byte)
    guard let length = lengthOfCharacter else {
      character = []
      return .print("\u{FFFD}")
    }
    guard character.count == length else { return nil }
    defer { character = [] }
    return .print(String(decoding: character, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
  }

  private var lengthOfCharacter: Int? {
    switch character[0] {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private mutating func feedEscape(_ byte: UInt8) -> VTAction? {
    gathered.append(byte)
    if byte < 0x30 { return nil }
    defer { gathered = [] }
    state = .ground
    guard gathered.count == 1 else { return .escape(text(gathered)) }
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "]"): state = .commandString
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .ignoredString
    default: return .escape(text(gathered))
    }
    return nil
  }

  private mutating func feedControlSequence(_ byte: UInt8) -> VTAction? {
    gathered.append(byte)
    guard byte >= 0x40 else { return nil }
    defer { gathered = [] }
    state = .ground
    return .sequence(controlSequence(text(gathered)))
  }

  private func controlSequence(_ text: String) -> VTControlSequence {
    var result = VTControlSequence()
    let isMark = { (character: Character) in "<=>?".contains(character) }
    result.mark = String(text.prefix(while: isMark))
    let rest = text.drop(while: isMark)
    let numbers = rest.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
    result.final = String(rest.dropFirst(numbers.count))
    guard !numbers.isEmpty else { return result }
    result.numbers = numbers.split(separator: ";", omittingEmptySubsequences: false).map { part in
      part.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    }
    return result
  }

  private mutating func feedString(_ byte: UInt8) -> VTAction? {
    // the Linux console's own command, which has no end mark: the palette as it was
    if gathered.isEmpty, byte == UInt8(ascii: "R") {
      state = .ground
      return .command("R")
    }
    let endsWithEscape = byte == UInt8(ascii: "\\") && gathered.last == 0x1B
    guard byte == 0x07 || endsWithEscape else {
      gathered.append(byte)
      return nil
    }
    if endsWithEscape { gathered.removeLast() }
    defer {
      gathered = []
      state = .ground
    }
    return state == .commandString ? .command(text(gathered)) : nil
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
