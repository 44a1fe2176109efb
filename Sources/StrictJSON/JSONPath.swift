/// The way from a document's root to a value in it.
package struct JSONPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case member(String)
    /// An item of a list, counted from 0.
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }
}

extension JSONPath {
  package static let root = JSONPath()

  package func member(_ key: String) -> JSONPath { JSONPath(steps + [.member(key)]) }

  package func index(_ index: Int) -> JSONPath { JSONPath(steps + [.index(index)]) }
}

extension JSONPath: CustomStringConvertible {
  /// The steps as in `tasks[3].name`; empty for the root.
  package var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .member(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
