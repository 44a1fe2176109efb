extension String {
  /// Whether nothing in it can be seen.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension String? {
  package var isBlank: Bool { self?.isBlank ?? true }
}
