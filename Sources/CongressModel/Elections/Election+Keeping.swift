/// Why the ballots of an election are still to be kept.
package enum KeepingError: Error, Hashable, Sendable {
  case notClosed
  /// The first day on which they may be destroyed.
  case legalPeriod(until: CalendarDate)
}

extension Election {
  /// How long sealed ballots are kept after the vote, in months.
  ///
  /// 190-QĐ/TW art. 35.
  package static let monthsKept = 6

  /// Whether the ballots may be destroyed on a day, which is six months after the last round.
  ///
  /// - Throws: `KeepingError`.
  package func requireDestroyable(on day: CalendarDate) throws(KeepingError) {
    var last: CalendarDate?
    for round in rounds where round.opened != nil {
      guard let closed = round.closed else { throw .notClosed }
      last = max(last ?? closed, closed)
    }
    guard let last else { throw .notClosed }
    let end = last.adding(months: Self.monthsKept)
    guard day >= end else { throw .legalPeriod(until: end) }
  }
}
