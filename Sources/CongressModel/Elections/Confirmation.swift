/// The names of those who confirm a step together: two at least, and not one person twice.
package struct Confirmation: Hashable, Sendable {
  package let names: [String]

  /// Fails with fewer than two different names; blanks, the case of letters and the place of a tone
  /// make no difference.
  package init?(_ texts: [String]) {
    var (names, seen): ([String], Set<String>) = ([], [])
    for text in texts {
      let words = text.split(whereSeparator: \.isWhitespace)
      let name = words.joined(separator: " ")
      if !name.isEmpty, seen.insert(NameLook.key(of: name)).inserted { names.append(name) }
    }
    guard names.count >= 2 else { return nil }
    self.names = names
  }
}
