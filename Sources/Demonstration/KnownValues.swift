import CongressModel

extension CalendarDate {
  /// A day written in this module.
  init(known text: String) {
    guard let day = CalendarDate(text) else {
      preconditionFailure("the days of the demonstration are written beside it: \(text)")
    }
    self = day
  }
}

extension Identifier {
  /// An identity written in this module, or counted up by it.
  init(known text: String) {
    guard let id = Identifier(text) else {
      preconditionFailure("the identities of the demonstration are written beside it: \(text)")
    }
    self = id
  }
}

/// A number with as many zeros before it as two places need: `07`.
func twoPlaces(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
