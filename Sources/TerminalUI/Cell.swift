/// One character position of the screen.
///
/// Plain numbers, because a picture is some thousand cells, made and compared for every key.
package struct Cell: Hashable, Sendable {
  /// The scalars of the cluster, 21 bits each, the first lowest; zero in the right half of a wide one.
  private var letters: UInt64
  /// The fourth scalar and the fifth, where there are so many, and the role in the highest bits.
  private var marks: UInt64

  /// What is drawn: one grapheme cluster, or nothing in the right half of a wide one.
  package enum Content: Hashable, Sendable {
    case cluster(Character)
    /// The right half of the wide cluster in the cell before.
    case continuation
  }

  package static var blank: Cell { Cell(plain: " ", role: .text) }

  package init(_ content: Content, role: Role) {
    (letters, marks) = (0, UInt64(role.rawValue) << Self.rolePlace)
    self.content = content
  }

  /// A cell with a scalar that is a cluster by itself.
  init(plain scalar: Unicode.Scalar, role: Role) {
    (letters, marks) = (UInt64(scalar.value), UInt64(role.rawValue) << Self.rolePlace)
  }
}

extension Cell {
  /// Bits that a scalar takes.
  private static var width: UInt64 { 21 }
  private static var inLetters: Int { 3 }
  private static var rolePlace: UInt64 { 56 }
  private static var roleBits: UInt64 { 0xFF << rolePlace }
  /// The most scalars of a cluster: a letter and four marks (`ScreenText`).
  package static var mostScalars: Int { 5 }

  package var role: Role {
    get { Role(rawValue: UInt8(marks >> Self.rolePlace)) ?? .text }
    set { marks = marks & ~Self.roleBits | UInt64(newValue.rawValue) << Self.rolePlace }
  }

  /// Of a cluster the first five scalars are kept.
  package var content: Content {
    get {
      guard !isContinuation else { return .continuation }
      var view = String.UnicodeScalarView()
      for index in 0..<Self.mostScalars {
        guard let scalar = self[index] else { break }
        view.append(scalar)
      }
      return .cluster(Character(String(view)))
    }
    set {
      (letters, marks) = (0, marks & Self.roleBits)
      guard case .cluster(let character) = newValue else { return }
      for (index, scalar) in character.unicodeScalars.prefix(Self.mostScalars).enumerated() {
        let value = UInt64(scalar.value)
        if index < Self.inLetters {
          letters |= value << (Self.width * UInt64(index))
        } else {
          marks |= value << (Self.width * UInt64(index - Self.inLetters))
        }
      }
      // a cell of nothing would be taken for half of a cluster
      if letters == 0 { letters = UInt64(UInt8(ascii: " ")) }
    }
  }

  package var isContinuation: Bool { letters == 0 }

  /// The scalar at a place in the cluster; `nil` after the last.
  package subscript(index: Int) -> Unicode.Scalar? {
    let word = index < Self.inLetters ? letters : marks
    let place = UInt64(index < Self.inLetters ? index : index - Self.inLetters)
    let value = UInt32(truncatingIfNeeded: word >> (Self.width * place) & (1 << Self.width - 1))
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
