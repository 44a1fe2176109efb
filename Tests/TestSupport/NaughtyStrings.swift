import Glibc
import StrictJSON

/// Texts that have broken programs: the 515 of the Big List of Naughty Strings, and one for each
/// character that isn't seen or changes how others are.
package enum NaughtyStrings {
  package static let list: [String] = {
    do {
      let json = try JSON(parsing: try bytes(beside: "NaughtyStrings/blns.json"))
      return json.array?.compactMap(\.string) ?? []
    } catch {
      return []
    }
  }()

  /// Control characters, marks of direction, characters without width, tags and selectors.
  package static let invisible: [Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
      0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F, 0xE0100...0xE0110,
    ]
    return ranges.joined().compactMap(Unicode.Scalar.init)
  }()

  /// All of them, the invisible ones between letters.
  package static var all: [String] { list + invisible.map { "a\($0)b" } }

  /// Whether a character may reach a terminal as a part of text.
  package static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default:
      !(0xFE00...0xFE0F).contains(scalar.value) && !(0xE0000...0xE0FFF).contains(scalar.value)
    }
  }

  private static func bytes(beside name: String) throws -> [UInt8] {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    guard let file = unsafe fopen("/\(folder)/\(name)", "r") else { throw NoFile() }
    defer { unsafe fclose(file) }
    return unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
      count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
    }
  }

  private struct NoFile: Error {}
}
