import Glibc
import Synchronization

/// Work on a thread of its own.
package final class Background {
  private var thread: pthread_t?

  /// What the thread is given: a closure in a box that a pointer can stand for.
  private final class Job {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Begins at once; where the system gives no thread, the work is done before this returns.
  package init(_ work: @escaping @Sendable () -> Void) {
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

  /// Returns when the work is done.
  package func wait() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }
}

/// A value that is worked out on a thread of its own while others are.
package final class Concurrent<Value: Sendable> {
  private let outcome: Outcome
  private let background: Background

  private final class Outcome: Sendable {
    let value = Mutex<Value?>(nil)
  }

  package init(_ work: @escaping @Sendable () -> Value) {
    let outcome = Outcome()
    self.outcome = outcome
    background = Background {
      let value = work()
      outcome.value.withLock { $0 = value }
    }
  }

  /// The value, as soon as it is there.
  package var value: Value {
    background.wait()
    guard let value = outcome.value.withLock({ $0 }) else {
      preconditionFailure("a thread that has ended leaves its value")
    }
    return value
  }
}
