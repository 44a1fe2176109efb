package import StrictJSON
package import Tallying

extension ElectionChain {
  /// Reads the steps of a chain, each of which must come after those it depends on.
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    guard case .array(let items) = json else {
      throw ShapeError(.wrongKind(expected: .array, found: json.kind), at: path)
    }
    var steps: [ChainStep] = []
    for (index, item) in items.enumerated() {
      let path = path.index(index)
      steps.append(try ChainStep(json: item, at: path))
      do throws(ElectionChainError) { _ = try ElectionChain(steps) } catch {
        throw ShapeError(error, at: path)
      }
    }
    do throws(ElectionChainError) { try self.init(steps) } catch {
      throw ShapeError(error, at: path)
    }
  }

  package var json: JSON { .array(steps.map(\.json)) }
}

extension ChainStep {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    self.init(
      try fields.choice("act"), try fields.choice("post"), at: try fields.choice("place"),
      from: try fields.optionalChoice("from"))
  }

  var json: JSON {
    .record([
      ("act", .string(act.rawValue)), ("post", .string(post.rawValue)),
      ("place", .string(place.rawValue)), ("from", .text(source?.rawValue)),
    ])
  }
}

extension ShapeError {
  fileprivate init(_ error: ElectionChainError, at path: JSONPath) {
    switch error {
    case .twice(let post, _): self.init(.duplicateID(post.rawValue), at: path.member("post"))
    case .before(_, let source): self.init(.unknownID(source.rawValue), at: path.member("from"))
    }
  }
}
