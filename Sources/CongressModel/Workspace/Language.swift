package import StrictJSON

/// A language of the program; all that it says exists in both.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  package var other: Language { self == .vietnamese ? .english : .vietnamese }
}

/// A text in Vietnamese and, where somebody wrote it, in English.
///
/// In a file it is a plain string, or `{"vi": "…", "en": "…"}`.
package struct LocalText: Hashable, Sendable {
  package var vietnamese: String
  package var english: String?

  package init(_ vietnamese: String, english: String? = nil) {
    (self.vietnamese, self.english) = (vietnamese, english)
  }
}

extension LocalText {
  package subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english ?? vietnamese
    }
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    if case .string(let text) = json {
      self.init(text)
      return
    }
    var fields = try JSONFields(json, at: path)
    self.init(try fields.string("vi"), english: try fields.optionalString("en"))
  }

  package var json: JSON {
    guard let english else { return .string(vietnamese) }
    return .object(["vi": .string(vietnamese), "en": .string(english)])
  }
}
