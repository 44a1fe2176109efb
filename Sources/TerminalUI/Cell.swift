/// One character position of the screen.
package struct Cell: Hashable, Sendable {
  /// What is drawn: one grapheme cluster, or nothing in the right half of a wide one.
  package var content: Content
  package var role: Role

  package enum Content: Hashable, Sendable {
    case cluster(Character)
    /// The right half of the wide cluster in the cell before.
    case continuation
  }

  package static let blank = Cell(.cluster(" "), role: .text)

  package init(_ content: Content, role: Role) {
    (self.content, self.role) = (content, role)
  }
}
