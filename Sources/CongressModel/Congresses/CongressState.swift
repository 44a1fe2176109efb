package import StrictJSON

/// How far a congress has come, in the order in which it comes there.
package enum CongressState: String, Hashable, Sendable, CaseIterable, Comparable {
  case planned
  /// Put off, with no new day yet; a move gives it one and ends this.
  case postponed
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
  /// Why it was put off.
  package var reason: String?

  package init(
    _ state: CongressState, on day: CalendarDate, paper: String? = nil, reason: String? = nil
  ) {
    (self.state, on, self.paper, self.reason) = (state, day, paper, reason)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    state = try fields.choice("state")
    on = try fields.date("on")
    paper = try fields.optionalString("paper")
    reason = try fields.optionalString("reason")
  }

  package var json: JSON {
    .record([
      ("state", .string(state.rawValue)), ("on", .date(on)), ("paper", .text(paper)),
      ("reason", .text(reason)),
    ])
  }
}

extension CongressState {
  /// The state as seen on `day`; being in session and held follow from the dates.
  static func reached(
    _ entries: [StateEntry], dates: CongressDates, asOf day: CalendarDate
  ) -> CongressState {
    let entered = entered(entries, asOf: day)
    switch dates.progress(asOf: day) {
    case .ahead:
      return isPostponed(entries, dates, asOf: day) ? .postponed : min(entered, .cleared)
    case .inSession: return .inSession
    case .held: return max(entered, .held)
    }
  }

  /// The furthest state that was entered, whether or not it is put off now.
  static func entered(_ entries: [StateEntry], asOf day: CalendarDate) -> CongressState {
    entries.filter { $0.on <= day && $0.state != .postponed }.map(\.state).max() ?? .planned
  }

  private static func isPostponed(
    _ entries: [StateEntry], _ dates: CongressDates, asOf day: CalendarDate
  ) -> Bool {
    let days = entries.filter { $0.state == .postponed && $0.on <= day }.map(\.on)
    guard let putOff = days.max() else { return false }
    return !dates.moves.contains { move in
      move.decided.map { putOff <= $0 && $0 <= day } ?? false
    }
  }
}

extension Congress {
  package func state(asOf day: CalendarDate) -> CongressState {
    CongressState.reached(states, dates: dates, asOf: day)
  }
}
