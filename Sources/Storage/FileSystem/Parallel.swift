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
  let threads = (1..<min(width, items.count)).compactMap { _ in WorkThread { work.run() } }
  work.run()
  for thread in threads { thread.wait() }
  return work.answers
}

/// With fewer items the threads cost more than they save.
private let fewestItems = 16

/// Items that several threads take one after another, until none is left.
private final class SharedWork<Item: Sendable, Answer: Sendable>: Sendable {
  private let items: [Item]
  private let body: @Sendable (Item) -> Answer
  private let next = Atomic(0)
  private let found: Mutex<[Answer?]>

  init(_ items: [Item], _ body: @escaping @Sendable (Item) -> Answer) {
    (self.items, self.body) = (items, body)
    found = Mutex(Array(repeating: nil, count: items.count))
  }

  func run() {
    while true {
      let place = next.add(1, ordering: .relaxed).oldValue
      guard place < items.count else { return }
      let answer = body(items[place])
      found.withLock { $0[place] = answer }
    }
  }

  var answers: [Answer] { found.withLock { $0.compactMap(\.self) } }
}

/// A thread that runs until its work is done.
private struct WorkThread {
  private let thread: pthread_t

  /// The work in a box that a pointer can stand for.
  private final class Job {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// `nil` where the system gives no thread; the work is then left to the others.
  init?(_ work: @escaping @Sendable () -> Void) {
    var started = pthread_t()
    let job = unsafe Unmanaged.passRetained(Job(work))
    let failure = unsafe pthread_create(
      &started, nil,
      { job in
        if let job = unsafe job { unsafe Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    guard failure == 0 else {
      unsafe job.release()
      return nil
    }
    thread = started
  }

  func wait() { pthread_join(thread, nil) }
}
