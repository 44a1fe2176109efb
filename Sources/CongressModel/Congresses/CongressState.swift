package import StrictJSON

/// How far a congress has come, in the order in which it comes there.
package enum CongressState: String, Hashable, Sendable, CaseIterable, Comparable {
  case planned
  case preparing
  /// The file went up: "cơ bản hoàn tất, trình thông qua".
  case submitted
  /// The superior committee cleared documents and personnel.
  case cleared
  case inSession
  case held
  /// The results went up for approval.
  case reported
  /// Chuẩn y: the superior committee approved the results.
  case approved

  package static func < (one: Self, other: Self) -> Bool {
    one.order < other.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A state reached on a day, with the paper that says so.
package struct StateEntry: Hashable, Sendable {
  package var state: CongressState
  package var on: CalendarDate
  package var paper: String?

  package init(_ state: CongressState, on day: CalendarDate, paper: String? = nil) {
    (self.state, on, self.paper) = (state, day, paper)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    state = try fields.choice("state")
    on = try fields.date("on")
    paper = try fields.optionalString("paper")
  }

  package var json: JSON {
    .record([("state", .string(state.rawValue)), ("on", .date(on)), ("paper", .text(paper))])
  }
}

extension CongressState {
  /// The state as seen on `day`; being in session and held follow from the dates.
  static func reached(
    _ entries: [StateEntry], dates: CongressDates, asOf day: CalendarDate
  ) -> CongressState {
    let entered = entries.filter { $0.on <= day }.map(\.state).max() ?? .planned
    switch dates.progress(asOf: day) {
    case .ahead: return min(entered, .cleared)
    case .inSession: return .inSession
    case .held: return max(entered, .held)
    }
  }
}

extension Congress {
  package func state(asOf day: CalendarDate) -> CongressState {
    CongressState.reached(states, dates: dates, asOf: day)
  }
}
