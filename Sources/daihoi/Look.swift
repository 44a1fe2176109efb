import Ncurses

/// How the screen is to look, as it was asked for; without the parser, whose types take a start
/// longer than the first picture (`LookOptions` is for it).
struct Look: Hashable {
  var theme: String?
  var color: ColourPreference?
  var log: String?
  var ascii = false
  var readOnly = false
  var noMouse = false
  var accessible = false
  var reduceMotion = false
  var fresh = false
}

extension Look {
  /// Whether to speak in lines: by the option, or by `ACCESSIBLE`.
  var isLinear: Bool { accessible || Process.environment["ACCESSIBLE"]?.isEmpty == false }

  /// Whether nothing is to move of itself more than once a second: by the option, or by
  /// `REDUCE_MOTION`.
  var isCalm: Bool { reduceMotion || Process.isCalm }

  /// The file to log to: by the option, or by `DAIHOI_LOG`.
  var logPath: String? {
    log ?? Process.environment["DAIHOI_LOG"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
