import CongressModel

/// Puts tasks in order, open ones first, then by the day they are due, those without a day last.
///
/// A sort by digits, two of 12 bits: a province has 60,000 tasks, and a key may take 5 ms.
struct DueOrder {
  /// Which task is before which, of 24 bits.
  private var ranks: [UInt32] = []

  private static let digitBits = 12
  private static let undated = 1 << 22
  private static let closed = 1 << 23
  /// The first day of the calendar, which is not in a year before 1.
  private static let firstDay = CalendarDate(year: 1, month: 1, day: 1)?.dayNumber ?? 0

  var count: Int { ranks.count }

  mutating func append(_ due: CalendarDate?, isClosed: Bool) {
    let day = due.map { min(max(0, $0.dayNumber - Self.firstDay), Self.undated - 1) }
    ranks.append(UInt32((day ?? Self.undated) + (isClosed ? Self.closed : 0)))
  }

  /// The places of the tasks in order; of two with one rank the one that was appended first.
  func sorted() -> [Int32] {
    let places = Array(0..<Int32(ranks.count))
    return sorted(sorted(places, byDigitAt: 0), byDigitAt: Self.digitBits)
  }

  private func sorted(_ places: [Int32], byDigitAt shift: Int) -> [Int32] {
    let digits = 1 << Self.digitBits
    func digit(_ place: Int32) -> Int { Int(ranks[Int(place)] >> shift) & (digits - 1) }
    var next = Array(repeating: 0, count: digits)
    for place in places { next[digit(place)] += 1 }
    var start = 0
    for index in next.indices { (next[index], start) = (start, start + next[index]) }
    var result = Array(repeating: Int32(0), count: places.count)
    for place in places {
      result[next[digit(place)]] = place
      next[digit(place)] += 1
    }
    return result
  }
}
