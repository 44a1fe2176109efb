import CNcurses
import Glibc

/// Signals as a list to be read: what came since it was asked last.
struct PendingSignals {
  var hasNewSize = false
  var stops = false
  var continues = false
  /// The first signal that asks the program to end.
  var end: Int32?

  /// Takes what is in the signal pipe.
  static func take() -> PendingSignals {
    var pending = PendingSignals()
    while true {
      let signal = cn_signals_next()
      switch signal {
      case 0: return pending
      case SIGWINCH: pending.hasNewSize = true
      case SIGTSTP: pending.stops = true
      case SIGCONT: pending.continues = true
      default: pending.end = pending.end ?? signal
      }
    }
  }
}
