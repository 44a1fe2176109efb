import TerminalUI

extension VTScreen {
  mutating func perform(_ action: VTAction) {
    switch action {
    case .print(let scalar): print(charsets[shift] == "0" ? lineDrawing(scalar) : scalar)
    case .control(let byte): control(byte)
    case .escape(let text): escape(text)
    case .sequence(let sequence): control(sequence)
    case .command(let text): command(text)
    }
  }

  /// The DEC line drawing characters, as far as boxes need them.
  private func lineDrawing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let forms: [Unicode.Scalar: Unicode.Scalar] = [
      "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
      "w": "┬", "x": "│", "a": "▒", "`": "◆", "~": "·",
    ]
    return forms[scalar] ?? scalar
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x00, 0x07: break
    case 0x08: move(to: Point(column: cursor.column - 1, row: cursor.row))
    case 0x09: tab()
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(to: Point(column: 0, row: cursor.row))
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func tab() {
    move(to: Point(column: (cursor.column / 8 + 1) * 8, row: cursor.row))
  }

  private mutating func escape(_ text: String) {
    switch text {
    case "7": saved = (cursor, style)
    case "8":
      move(to: saved.cursor)
      style = saved.style
    case "D": lineFeed()
    case "E":
      move(to: Point(column: 0, row: cursor.row))
      lineFeed()
    case "M": reverseLineFeed()
    case "=", ">": break  // keypad
    case "(0", "(B": charsets[0] = String(text.suffix(1))
    case ")0", ")B": charsets[1] = String(text.suffix(1))
    default: unknown.append("ESC \(text)")
    }
  }

  private mutating func command(_ text: String) {
    guard text.hasPrefix("0;") || text.hasPrefix("2;") else { return commands.append(text) }
    title = String(text.dropFirst(2))
  }
}

// MARK: - Control sequences

extension VTScreen {
  private mutating func control(_ sequence: VTControlSequence) {
    guard sequence.mark.isEmpty else { return controlMarked(sequence) }
    if controlCursor(sequence) || controlContent(sequence) { return }
    switch sequence.final {
    case "m": unknown += style.select(sequence.numbers).map { "SGR \($0)" }
    case "r":
      let top = sequence.number(0) - 1
      let bottom = min(sequence.number(1, or: size.rows), size.rows)
      region = top < bottom ? top..<bottom : 0..<size.rows
      move(to: Point(column: 0, row: 0))
    case "h", "l": setMode(sequence)
    case "t": break  // keeps and brings back titles
    case "!p": break  // soft reset
    case "c": break  // asks which terminal it is
    default: unknown.append("CSI \(sequence)")
    }
  }

  /// Carries out movements of the cursor; `false` where the sequence is none.
  private mutating func controlCursor(_ sequence: VTControlSequence) -> Bool {
    let count = sequence.number(0)
    var place = cursor
    switch sequence.final {
    case "A": place.row -= count
    case "B", "e": place.row += count
    case "C", "a": place.column += count
    case "D": place.column -= count
    case "E": place = Point(column: 0, row: cursor.row + count)
    case "F": place = Point(column: 0, row: cursor.row - count)
    case "G", "`": place.column = count - 1
    case "d": place.row = count - 1
    case "H", "f": place = Point(column: sequence.number(1) - 1, row: count - 1)
    case "Z": place.column = max(0, (cursor.column - 1) / 8 * 8)
    default: return false
    }
    move(to: place)
    return true
  }

  /// Carries out what changes the picture; `false` where the sequence does not.
  private mutating func controlContent(_ sequence: VTControlSequence) -> Bool {
    let count = sequence.number(0)
    switch sequence.final {
    case "@": insertBlanks(count)
    case "P": deleteCells(count)
    case "X": erase(cursor.column..<cursor.column + count, inRow: cursor.row)
    case "J": eraseScreen(sequence.number(0, or: 0))
    case "K": eraseRow(sequence.number(0, or: 0))
    case "L":
      if region.contains(cursor.row) { scrollDown(count, in: cursor.row..<region.upperBound) }
    case "M":
      if region.contains(cursor.row) { scrollUp(count, in: cursor.row..<region.upperBound) }
    case "S": scrollUp(count, in: region)
    case "T": scrollDown(count, in: region)
    case "b":
      if let lastPrinted { for _ in 0..<count { print(lastPrinted) } }
      return true
    default: return false
    }
    wrapIsPending = false
    return true
  }

  private mutating func eraseRow(_ part: Int) {
    switch part {
    case 0: erase(cursor.column..<size.columns, inRow: cursor.row)
    case 1: erase(0..<cursor.column + 1, inRow: cursor.row)
    default: erase(0..<size.columns, inRow: cursor.row)
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    if part == 2 || part == 3 { return clearAll() }
    eraseRow(part)
    let others = part == 0 ? cursor.row + 1..<size.rows : 0..<cursor.row
    for row in others { erase(0..<size.columns, inRow: row) }
  }

  private mutating func setMode(_ sequence: VTControlSequence) {
    for case let number? in sequence.numbers.joined() {
      switch number {
      case 4: inserts = sequence.final == "h"
      case 34: break  // the shape of the cursor
      default: unknown.append("mode \(number)")
      }
    }
  }

  private mutating func controlMarked(_ sequence: VTControlSequence) {
    guard sequence.mark == "?", sequence.final == "h" || sequence.final == "l" else {
      if !(sequence.mark == "?" && sequence.final == "c") { unknown.append("CSI \(sequence)") }
      return
    }
    for case let number? in sequence.numbers.joined() {
      setPrivateMode(number, isOn: sequence.final == "h")
    }
  }

  private mutating func setPrivateMode(_ number: Int, isOn: Bool) {
    switch number {
    case 47, 1047: showAlternate(isOn)
    case 1049:
      if isOn { saved = (cursor, style) }
      showAlternate(isOn)
      if isOn { clearAll() } else { move(to: saved.cursor) }
    case 1, 7, 12, 25, 1000, 1002, 1003, 1004, 1006, 2004, 2026: break
    default: unknown.append("private mode \(number)")
    }
    if isOn { modes.insert(number) } else { modes.remove(number) }
  }
}
