import Glibc

/// Ctrl+C held back while files are written that have to be whole.
///
/// What has to be done first is done, or taken back; then the process ends by the signal, as if it
/// had come only now.
final class Interruption {
  private var before = sigset_t()

  init() {
    var held = Self.signals
    unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Whether Ctrl+C was pressed, or the process was asked to end, meanwhile.
  var isAsked: Bool {
    var waiting = sigset_t()
    unsafe sigpending(&waiting)
    return unsafe sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1
  }

  deinit { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }

  private static var signals: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    return signals
  }
}
