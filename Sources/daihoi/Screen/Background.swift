import Glibc

/// Work on a thread of its own.
final class Background {
  private var thread: pthread_t?

  /// What the thread is given: a closure in a box that a pointer can stand for.
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

  /// Returns when the work is done.
  func wait() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }
}
