/// Does something with each item, up to `width` at once, and answers in the order of the items.
///
/// Few items are taken one by one.
package func inParallel<Item: Sendable, Answer: Sendable>(
  _ items: [Item], atMost width: Int, _ body: @escaping @Sendable (Item) -> Answer
) -> [Answer] {
  guard width > 1, items.count >= fewestItems else { return items.map(body) }
  let shares = (0..<width).map { place in
    stride(from: place, to: items.count, by: width).map { items[$0] }
  }
  let others = shares.dropFirst().map { share in Concurrent { share.map(body) } }
  let answers = [shares[0].map(body)] + others.map(\.value)
  return items.indices.map { answers[$0 % width][$0 / width] }
}

/// With fewer items the threads cost more than they save.
private let fewestItems = 16
