package import CongressModel

/// Everything the program says, in one language.
///
/// A sentence or term is a property or function of an extension, in a file named after its topic,
/// and is made by `pick` alone, which takes both languages:
///
///     extension Wording {
///       package var openTasks: String { pick(vi: "Việc chưa xong", en: "Open tasks") }
///     }
///
/// What exists in one language only doesn't compile. The words of a screen or a command live in a
/// file of their own here (`Wording+Dashboard.swift`); terms of the model are `term(_:)` and, for
/// columns of at most ten cells, `shortTerm(_:)`; errors are `sentence(_:)`. Texts from data go
/// through `quoted(_:)` or `visible(_:)`, numbers through `number(_:)` and `count(_:_:_:)`.
/// Vietnamese is written composed (NFC).
package struct Wording: Hashable, Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }
}

extension Wording {
  /// The text in the language of this wording; the only place where languages part.
  func pick(vi: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch language {
    case .vietnamese: vi()
    case .english: en()
    }
  }
}
