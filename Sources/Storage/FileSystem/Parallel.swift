import Glibc

/// Does something with each item, up to `width` at once, and answers in the order of the items.
///
/// Few items are taken one by one.
package func inParallel<Item: Sendable, Answer: Sendable>(
  _ items: [Item], atMost width: Int, _ body: @escaping @Sendable (Item) -> Answer
) -> [Answer] {
  guard width > 1, items.count >= fewestItems else { return items.map(body) }
  let shares = (0..<width).map { place in
    Share(stride(from: place, to: items.count, by: width).map { items[$0] }, body)
  }
  let threads = shares.dropFirst().map { share in WorkThread { share.run() } }
  shares.first?.run()
  for thread in threads { thread.wait() }
  return items.indices.map { shares[$0 % width].answers[$0 / width] }
}

/// With fewer items the threads cost more than they save.
private let fewestItems = 16

/// The items of one thread, and what it made of them.
///
/// Unchecked, because the thread alone has it until it has ended, and the others only then.
private final class Share<Item: Sendable, Answer: Sendable>: @unchecked Sendable {
  private let items: [Item]
  private let body: @Sendable (Item) -> Answer
  private(set) var answers: [Answer] = []

  init(_ items: [Item], _ body: @escaping @Sendable (Item) -> Answer) {
    (self.items, self.body) = (items, body)
  }

  func run() { answers = items.map(body) }
}

/// A thread that runs until its work is done.
private struct WorkThread {
  private var thread: pthread_t?

  /// The work in a box that a pointer can stand for.
  private final class Job {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Begins at once; where the system gives no thread, the work is done before this returns.
  init(_ work: @escaping @Sendable () -> Void) {
    var started = pthread_t()
    let job = unsafe Unmanaged.passRetained(Job(work))
    let failure = unsafe pthread_create(
      &started, nil,
      { job in
        if let job = unsafe job { unsafe Unmanaged<Job>.fromOpaque(job).takeRetainedValue().work() }
        return nil
      }, job.toOpaque())
    if failure == 0 { thread = started } else { unsafe job.takeRetainedValue().work() }
  }

  func wait() {
    if let thread { pthread_join(thread, nil) }
  }
}
