extension [CongressSummary] {
  /// Which of the congresses of one organisation stands for it on a day: the one that is going on,
  /// else the next one to come, be it late, else the last one held.
  ///
  /// `places` are places in the list, and so is what comes back; `nil` where there are none.
  package func nearest(of places: [Int], on day: CalendarDate) -> Int? {
    guard places.count > 1 else { return places.first }
    func days(_ place: Int) -> CongressDays { self[place].dates.days(asOf: day) }
    let inOrder = places.sorted { (days($0).opening, $0) < (days($1).opening, $1) }
    return inOrder.last { days($0).opening <= day && day <= days($0).closing }
      ?? inOrder.first { !self[$0].isHeld(asOf: day) }
      ?? inOrder.last
  }
}
