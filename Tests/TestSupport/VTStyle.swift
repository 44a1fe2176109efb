/// How a terminal draws a character.
package struct VTStyle: Hashable, Sendable {
  package var foreground = VTColour.own
  package var background = VTColour.own
  package var attributes: VTAttributes = []

  package init() {}
}

package enum VTColour: Hashable, Sendable {
  /// What the terminal's user has chosen.
  case own
  /// One of 256 colours.
  case palette(Int)
  case rgb(UInt32)
}

package struct VTAttributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = VTAttributes(rawValue: 1)
  package static let dim = VTAttributes(rawValue: 2)
  package static let italic = VTAttributes(rawValue: 4)
  package static let underline = VTAttributes(rawValue: 8)
  package static let reverse = VTAttributes(rawValue: 16)
  package static let blink = VTAttributes(rawValue: 32)
}

extension VTStyle {
  /// Carries out "select graphic rendition"; returns the numbers it doesn't know.
  mutating func select(_ numbers: [[Int?]]) -> [Int] {
    var unknown: [Int] = []
    var rest = (numbers.isEmpty ? [[0]] : numbers)[...]
    while let parts = rest.popFirst() {
      let number = (parts.first ?? nil) ?? 0
      switch number {
      case 0: self = VTStyle()
      case 1...9: unknown += set(number)
      case 22...29: unknown += clear(number)
      case 30...37: foreground = .palette(number - 30)
      case 39: foreground = .own
      case 40...47: background = .palette(number - 40)
      case 49: background = .own
      case 90...97: foreground = .palette(number - 90 + 8)
      case 100...107: background = .palette(number - 100 + 8)
      case 38: foreground = colour(parts, &rest) ?? foreground
      case 48: background = colour(parts, &rest) ?? background
      case 10, 11: break  // fonts of the Linux console
      default: unknown.append(number)
      }
    }
    return unknown
  }

  private mutating func set(_ number: Int) -> [Int] {
    let known: [Int: VTAttributes] = [
      1: .bold, 2: .dim, 3: .italic, 4: .underline, 5: .blink, 7: .reverse,
    ]
    guard let attribute = known[number] else { return [number] }
    attributes.insert(attribute)
    return []
  }

  private mutating func clear(_ number: Int) -> [Int] {
    let known: [Int: VTAttributes] = [
      22: [.bold, .dim], 23: .italic, 24: .underline, 25: .blink, 27: .reverse,
    ]
    guard let cleared = known[number] else { return [number] }
    attributes.subtract(cleared)
    return []
  }

  /// The colour after 38 or 48, its parts set off by colons or by semicolons.
  private func colour(_ parts: [Int?], _ rest: inout ArraySlice<[Int?]>) -> VTColour? {
    var values = parts.dropFirst().map { $0 ?? 0 }
    if values.isEmpty {
      let kind = rest.first?.first ?? nil
      let count = kind == 2 ? 4 : 2
      values = rest.prefix(count).map { ($0.first ?? nil) ?? 0 }
      rest = rest.dropFirst(count)
    }
    if values.count == 2, values[0] == 5 { return .palette(values[1]) }
    guard values.count >= 4, values[0] == 2 else { return nil }
    return .rgb(values.suffix(3).reduce(0) { $0 << 8 | UInt32(clamping: $1) })
  }
}
