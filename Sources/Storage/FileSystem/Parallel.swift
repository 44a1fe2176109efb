import Glibc
import Synchronization

/// Does something with each item, up to `width` at once, and answers in the order of the items.
///
/// Few items are taken one by one.
package func inParallel<Item: Sendable, Answer: Sendable>(
  _ items: [Item], atMost width: Int, _ body: @escaping @Sendable (Item) -> Answer
) -> [Answer] {
  guard width > 1, items.count >= fewestItems else { return items.map(body) }
  let work = SharedWork(items, body)
  let others = (1..<min(width, items.count)).map { _ in Concurrent { work.takePart() } }
  return SharedWork<Item, Answer>.joined([work.takePart()] + others.map(\.value))
}

/// Something to be done with each item, by however many threads take part.
struct SharedWork<Item: Sendable, Answer: Sendable>: Sendable {
  private let items: [Item]
  private let body: @Sendable (Item) -> Answer
  private let turns = Turns()

  /// The answers of one thread, with the places of their items.
  typealias Share = [(place: Int, answer: Answer)]

  init(_ items: [Item], _ body: @escaping @Sendable (Item) -> Answer) {
    (self.items, self.body) = (items, body)
  }

  /// Does what nobody else has begun; others may still be at work when this returns.
  func takePart() -> Share {
    var answers: Share = []
    while let place = turns.next(of: items.count) { answers.append((place, body(items[place]))) }
    return answers
  }

  /// The answers of all who took part, in the order of the items.
  static func joined(_ shares: [Share]) -> [Answer] {
    shares.flatMap(\.self).sorted { $0.place < $1.place }.map(\.answer)
  }
}

/// With fewer items the threads cost more than they save.
private let fewestItems = 16

/// Who of several threads does what: each takes the next item when it is done with its last.
private final class Turns: Sendable {
  private let taken = Atomic(0)

  func next(of count: Int) -> Int? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < count ? place : nil
  }
}

extension Array {
  /// Parts of so many items, the last with the rest, for work that goes on one part at a time.
  package func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

/// How many threads get more done than one, where no disk is waited for.
package let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
