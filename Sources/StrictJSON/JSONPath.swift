/// The way from a document's root to a value in it.
package struct JSONPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case member(String)
    /// An item of a list, counted from 0.
    case index(Int)
  }

  private let way: Way

  /// The last step and the way before it, which the paths of all values there share: a path is
  /// made for each of them, and looked at for the one that is wrong.
  private indirect enum Way: Hashable, Sendable {
    case root
    case further(Way, Step)
  }

  private init(way: Way) { self.way = way }

  package init(_ steps: [Step] = []) { way = steps.reduce(.root) { .further($0, $1) } }
}

extension JSONPath {
  package static let root = JSONPath()

  package func member(_ key: String) -> JSONPath { JSONPath(way: .further(way, .member(key))) }

  package func index(_ index: Int) -> JSONPath { JSONPath(way: .further(way, .index(index))) }

  package var steps: [Step] {
    var steps: [Step] = []
    var rest = way
    while case .further(let before, let step) = rest {
      steps.append(step)
      rest = before
    }
    return steps.reversed()
  }
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
