/// One character position of the screen.
///
/// Plain numbers, because a picture is some thousand cells, made and compared for every key.
package struct Cell: Hashable, Sendable {
  /// The scalars of the cluster, 21 bits each, the first lowest; zero in the right half of a wide one.
  private var letters: UInt64
  /// The fourth scalar and the fifth, where there are so many.
  private var marks: UInt64
  package var role: Role

  /// What is drawn: one grapheme cluster, or nothing in the right half of a wide one.
  package enum Content: Hashable, Sendable {
    case cluster(Character)
    /// The right half of the wide cluster in the cell before.
    case continuation
  }

  package static let blank = Cell(plain: " ", role: .text)

  package init(_ content: Content, role: Role) {
    (letters, marks, self.role) = (0, 0, role)
    self.content = content
  }

  /// A cell with a scalar that is a cluster by itself.
  init(plain scalar: Unicode.Scalar, role: Role) {
    (letters, marks, self.role) = (UInt64(scalar.value), 0, role)
  }
}

extension Cell {
  /// Bits that a scalar takes.
  private static let width: UInt64 = 21
  private static let inLetters = 3
  /// The most scalars of a cluster: a letter and four marks (`ScreenText`).
  package static let mostScalars = 5

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
      (letters, marks) = (0, 0)
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
