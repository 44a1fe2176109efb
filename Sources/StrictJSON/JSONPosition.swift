/// A place in a document, as an editor shows it.
package struct JSONPosition: Hashable, Sendable {
  /// Bytes before the place.
  package let offset: Int
  /// Counted from 1; a line ends with LF, CR or both.
  package let line: Int
  /// Counted from 1 in Unicode scalars; a byte order mark is not counted.
  package let column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }
}

extension JSONPosition {
  /// The place `offset` bytes into a document.
  package init(offset: Int, in bytes: [UInt8]) {
    var counter = PositionCounter()
    self = counter.position(at: offset, in: bytes)
  }
}

/// Counts lines and columns on the way through a document, each byte once.
struct PositionCounter {
  private var offset = 0
  private var line = 1
  private var column = 1

  /// The place at `target`, which is not before the one asked for last.
  mutating func position(at target: Int, in bytes: [UInt8]) -> JSONPosition {
    while offset < min(target, bytes.count) {
      count(bytes[offset], before: offset + 1 < bytes.count ? bytes[offset + 1] : 0)
      offset += 1
    }
    return JSONPosition(offset: target, line: line, column: column)
  }

  private mutating func count(_ byte: UInt8, before next: UInt8) {
    if byte == Byte.newline || (byte == Byte.carriageReturn && next != Byte.newline) {
      line += 1
      column = 1
    } else if !(0x80...0xBF).contains(byte), !isByteOrderMark(byte) {
      column += 1
    }
  }

  private func isByteOrderMark(_ byte: UInt8) -> Bool { offset == 0 && byte == 0xEF }
}
