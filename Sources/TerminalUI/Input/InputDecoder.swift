/// Turns the bytes of a terminal into what a person did.
///
/// Takes one byte at a time, so it doesn't matter where the bytes were cut on their way; only the
/// time decides whether an `ESC` was the key or began a sequence. Unknown and broken sequences are
/// swallowed whole: no part of one ever becomes a key.
package struct InputDecoder: Sendable {
  private enum State: Hashable {
    case ground
    /// After `ESC`.
    case escape
    /// After `ESC [`.
    case controlSequence
    /// After `ESC O`.
    case singleShift
    /// After `ESC [ [`, the function keys of the Linux console.
    case linuxFunction
    /// After `ESC [ M`: the three bytes of an old mouse report, which are not read.
    case oldMouse(missing: Int)
    /// After `ESC ]`, `ESC P` and their like, up to `ESC \` or BEL.
    case string
    /// After an `ESC` within a string.
    case stringEscape
    case utf8(missing: Int, alt: Bool)
    /// Between the marks of a paste, with so many bytes of the end mark seen.
    case paste(endMark: Int)
  }

  /// The pause, in milliseconds, after which an unfinished sequence or paste is given up.
  package static let sequenceDelay = 1000
  private static let sequenceLimit = 4096
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The pause, in milliseconds, after which an `ESC` no longer belongs to what follows.
  private let escapeDelay: Int
  /// How many bytes of a paste are kept; the rest is dropped.
  private let pasteLimit: Int
  private var state = State.ground
  /// The bytes of the sequence so far, `ESC` included.
  private var sequence: [UInt8] = []
  private var pasted: [UInt8] = []
  private var lastByteAt = 0
  private var events: [InputEvent] = []

  /// Waits `escapeDelay` milliseconds, as a user may ask with `ESCDELAY`, for what follows an `ESC`,
  /// and keeps `pasteLimit` bytes of a paste.
  package init(escapeDelay: Int = 25, pasteLimit: Int = 16 << 20) {
    self.escapeDelay = max(0, min(escapeDelay, Self.sequenceDelay))
    self.pasteLimit = pasteLimit
  }
}

extension InputDecoder {
  /// When `flush(at:)` is to be called if no more bytes come; `nil` where nothing is pending.
  package var deadline: Int? {
    switch state {
    case .ground: nil
    case _ where isIntroducer: lastByteAt + escapeDelay
    default: lastByteAt + Self.sequenceDelay
    }
  }

  /// What the bytes of one read say, together with those pending from earlier reads.
  ///
  /// `milliseconds` is the time of the read on a clock that never goes back. A mark that follows its
  /// letter in the same read comes composed with it.
  package mutating func decode(_ bytes: [UInt8], at milliseconds: Int) -> [InputEvent] {
    events = flush(at: milliseconds)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if case .paste(endMark: 0) = state {
        let end = rest.firstIndex(of: 0x1B) ?? rest.endIndex
        keep(bytes[(rest.startIndex - 1)..<(byte == 0x1B ? rest.startIndex - 1 : end)])
        if byte == 0x1B { take(byte) } else { rest = rest[end...] }
      } else {
        take(byte)
      }
    }
    lastByteAt = milliseconds
    defer { events = [] }
    return events
  }

  /// What is to be made of the pending bytes when their deadline has passed; else nothing.
  package mutating func flush(at milliseconds: Int) -> [InputEvent] {
    guard let deadline, milliseconds >= deadline else { return [] }
    defer { (state, sequence) = (.ground, []) }
    if case .paste = state { return [endOfPaste()] }
    guard isIntroducer else { return [] }
    guard sequence.count == 2 else { return [.key(KeyPress(.escape))] }
    return [.key(KeyPress(.character(Character(Unicode.Scalar(sequence[1]))), .alt))]
  }

  /// Whether the pending bytes are complete keys by themselves: `ESC`, or Alt and a character.
  private var isIntroducer: Bool {
    switch state {
    case .escape, .controlSequence, .singleShift, .string: sequence.count <= 2
    default: false
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte, alt: false)
    case .escape: escape(byte)
    case .controlSequence: controlSequence(byte)
    case .singleShift: singleShift(byte)
    case .linuxFunction:
      state = .ground
      if (0x41...0x45).contains(byte) { emit(.function(Int(byte) - 0x40)) }
    case .oldMouse(let missing):
      state = missing > 1 ? .oldMouse(missing: missing - 1) : .ground
    case .string: string(byte)
    case .stringEscape: stringEscape(byte)
    case .utf8(let missing, let alt): utf8(byte, missing: missing, alt: alt)
    case .paste(let matched): paste(byte, matched: matched)
    }
  }

  private mutating func emit(_ key: KeyPress.Key, _ modifiers: KeyPress.Modifiers = []) {
    events.append(.key(KeyPress(key, modifiers)))
  }

  private mutating func begin(_ state: State, _ byte: UInt8) {
    self.state = state
    sequence.append(byte)
  }
}

// MARK: single bytes and characters

extension InputDecoder {
  private mutating func ground(_ byte: UInt8, alt: Bool) {
    state = .ground
    switch byte {
    case 0x1B:
      sequence = [byte]
      state = .escape
    case 0x00...0x1F, 0x7F:
      let press = KeyPress(control: byte)
      emit(press.key, alt ? press.modifiers.union(.alt) : press.modifiers)
    case 0x20...0x7E: emit(.character(Character(Unicode.Scalar(byte))), alt ? .alt : [])
    case 0xC2...0xDF: beginCharacter(byte, missing: 1, alt: alt)
    case 0xE0...0xEF: beginCharacter(byte, missing: 2, alt: alt)
    case 0xF0...0xF4: beginCharacter(byte, missing: 3, alt: alt)
    default: break
    }
  }

  private mutating func beginCharacter(_ byte: UInt8, missing: Int, alt: Bool) {
    sequence = [byte]
    state = .utf8(missing: missing, alt: alt)
  }

  private mutating func utf8(_ byte: UInt8, missing: Int, alt: Bool) {
    guard byte & 0xC0 == 0x80 else { return ground(byte, alt: false) }
    sequence.append(byte)
    guard missing == 1 else {
      state = .utf8(missing: missing - 1, alt: alt)
      return
    }
    state = .ground
    let text = String(decoding: sequence, as: UTF8.self).unicodeScalars
    guard text.count == 1, let scalar = text.first, scalar.properties.generalCategory != .control
    else { return }
    // An encoding that is too long, or of a surrogate, decodes to several U+FFFD and never gets here.
    if !alt, scalar.isMark, joinLast(with: scalar) { return }
    let character = String(scalar).composed.first ?? Character(scalar)
    emit(.character(character), alt ? .alt : [])
  }

  /// Puts a mark on the character before, where there is one in this read.
  private mutating func joinLast(with mark: Unicode.Scalar) -> Bool {
    guard case .key(let last) = events.last, last.modifiers.isEmpty,
      case .character(let letter) = last.key, letter != " "
    else { return false }
    let joined = "\(letter)\(mark)".composed
    guard joined.count == 1, let character = joined.first else { return false }
    events[events.count - 1] = .key(KeyPress(.character(character)))
    return true
  }
}

// MARK: sequences

extension InputDecoder {
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x1B: emit(.escape)  // the second one may begin a sequence
    case UInt8(ascii: "["): begin(.controlSequence, byte)
    case UInt8(ascii: "O"): begin(.singleShift, byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      begin(.string, byte)
    default: ground(byte, alt: true)
    }
  }

  private mutating func controlSequence(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where sequence.count == 2: begin(.linuxFunction, byte)
    case UInt8(ascii: "M") where sequence.count == 2: state = .oldMouse(missing: 3)
    case UInt8(ascii: "$") where isRxvtKey: endControlSequence(byte)
    case 0x20...0x3F: if sequence.count < Self.sequenceLimit { sequence.append(byte) }
    case 0x40...0x7E: endControlSequence(byte)
    default: ground(byte, alt: false)  // broken off by a control byte
    }
  }

  /// Whether the sequence is `ESC [` and a number, after which rxvt writes `$` for Shift.
  private var isRxvtKey: Bool {
    sequence.count > 2 && sequence.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func endControlSequence(_ final: UInt8) {
    state = .ground
    guard sequence.count < Self.sequenceLimit else { return }
    sequence.append(final)
    switch ControlSequence(sequence).meaning {
    case .event(let event): events.append(event)
    case .pasteStart:
      pasted = []
      state = .paste(endMark: 0)
    case .nothing: break
    }
  }

  private mutating func singleShift(_ byte: UInt8) {
    if (0x30...0x39).contains(byte), sequence.count < 8 { return sequence.append(byte) }
    guard (0x20...0x7E).contains(byte) else { return ground(byte, alt: false) }
    state = .ground
    let modifiers = KeyPress.Modifiers(code: Int(sequence.count > 2 ? sequence[2] - 0x30 : 1))
    guard let press = KeyPress(singleShift: byte) else { return }
    emit(press.key, press.modifiers.union(modifiers ?? []))
  }

  private mutating func string(_ byte: UInt8) {
    switch byte {
    case 0x07: endString(byte)
    case 0x1B: state = .stringEscape
    case 0x18, 0x1A: state = .ground
    default: if sequence.count < Self.sequenceLimit { sequence.append(byte) }
    }
  }

  private mutating func stringEscape(_ byte: UInt8) {
    guard byte != UInt8(ascii: "\\") else {
      sequence.append(0x1B)
      return endString(byte)
    }
    sequence = [0x1B]
    state = .escape
    escape(byte)
  }

  private mutating func endString(_ final: UInt8) {
    state = .ground
    guard sequence.count < Self.sequenceLimit else { return }
    events.append(.reply(sequence + [final]))
  }
}

// MARK: paste

extension InputDecoder {
  private mutating func paste(_ byte: UInt8, matched: Int) {
    let mark = Self.pasteEnd
    if byte == mark[matched] {
      state = .paste(endMark: matched + 1)
      guard matched + 1 == mark.count else { return }
      events.append(endOfPaste())
      state = .ground
    } else {
      keep(mark[..<matched])
      state = .paste(endMark: byte == mark[0] ? 1 : 0)
      if byte != mark[0] { keep([byte]) }
    }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    pasted.append(contentsOf: bytes.prefix(max(0, pasteLimit - pasted.count)))
  }

  private mutating func endOfPaste() -> InputEvent {
    if pasted.count == pasteLimit { dropCutCharacter() }
    defer { pasted = [] }
    return .paste(String(decoding: pasted, as: UTF8.self).composed)
  }

  /// Takes away the character at the end that the limit may have cut.
  private mutating func dropCutCharacter() {
    while let last = pasted.last, last & 0xC0 == 0x80 { pasted.removeLast() }
    if let last = pasted.last, last >= 0xC0 { pasted.removeLast() }
  }
}
