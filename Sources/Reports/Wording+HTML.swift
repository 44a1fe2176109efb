import Wording

extension Wording {
  /// A text of anybody's as it may stand in a page, between tags and in attributes.
  ///
  /// Scalar by scalar, since a mark after `<` makes another character of both.
  func escapedForHTML(_ text: String) -> String {
    visible(text).unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar)
      }
    }.joined()
  }
}
