import Glibc
import Synchronization

/// Does something with each item, up to `width` at once, and answers in the order of the items.
///
/// Few items are taken one by one.
package func inParallel<Item: Sendable, Answer: Sendable>(
  _ items: [Item], atMost width: Int, _ body: @escaping @Sendable (Item) -> Answer
) -> [Answer] {
  guard width > 1, items.count >= fewestItems else { return items.map(body) }
  let turns = Turns()
  let share: @Sendable () -> [(place: Int, answer: Answer)] = {
    var answers: [(place: Int, answer: Answer)] = []
    while let place = turns.next(of: items.count) { answers.append((place, body(items[place]))) }
    return answers
  }
  let others = (1..<min(width, items.count)).map { _ in Concurrent(share) }
  let answers = share() + others.flatMap(\.value)
  return answers.sorted { $0.place < $1.place }.map(\.answer)
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
