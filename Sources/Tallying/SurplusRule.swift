/// How many more names than seats a list may have.
///
/// 190-QĐ/TW art. 14.1 and 244-QĐ/TW art. 16: 10–15 % are prepared, 30 % of the seats are the most,
/// and one name is the most in a body of up to five.
package struct SurplusRule: Hashable, Sendable {
  /// The bodies whose list must have more names than seats, and to which the limits apply.
  package var bodies: Set<ElectedBody>
  /// The least surplus the convening committee prepares, in percent of the seats.
  package var preparedLeast: Int
  /// The greatest surplus the convening committee prepares, in percent of the seats.
  package var preparedMost: Int
  /// The greatest surplus on the ballot, in percent of the seats.
  package var most: Int
  /// Up to how many seats a body is small.
  package var smallSeats: Int
  /// The greatest surplus of a small body, in names.
  package var smallMost: Int
  /// More than how many percent of those attending must agree to a name from the floor.
  package var floorSupport: Int?

  package init(
    bodies: Set<ElectedBody>, preparedLeast: Int, preparedMost: Int, most: Int, smallSeats: Int,
    smallMost: Int, floorSupport: Int?
  ) {
    self.bodies = bodies
    self.preparedLeast = preparedLeast
    self.preparedMost = preparedMost
    self.most = most
    self.smallSeats = smallSeats
    self.smallMost = smallMost
    self.floorSupport = floorSupport
  }

  static func party(floorSupport: Int?) -> SurplusRule {
    SurplusRule(
      bodies: [.committee, .standing], preparedLeast: 10, preparedMost: 15, most: 30,
      smallSeats: 5, smallMost: 1, floorSupport: floorSupport)
  }
}

extension SurplusRule {
  /// The most names a list for a number of seats may have: 19 for 15 seats.
  package func mostNames(seats: Int) -> Int {
    seats + (seats <= smallSeats ? smallMost : most * seats / 100)
  }

  /// How many names the convening committee may prepare for a number of seats: 17 for 15 seats.
  ///
  /// Where no whole number lies between the two percentages (11 seats: 1.1–1.65), the whole
  /// numbers on either side are both taken, but never fewer than one name over the seats and
  /// never more than the ballot may carry.
  package func preparedNames(seats: Int) -> ClosedRange<Int> {
    let least = (preparedLeast * seats + 99) / 100
    let most = preparedMost * seats / 100
    let limit = max(mostNames(seats: seats) - seats, 1)
    let low = min(max(min(least, most), 1), limit)
    let high = min(max(least, most, 1), limit)
    return seats + low...seats + high
  }

  /// How many of those attending must agree to a name from the floor; `nil` where none need.
  ///
  /// More than 30 %, so 61 of 200 (190-QĐ/TW art. 14.3).
  package func floorAgreementNeeded(attending: Int) -> Int? {
    floorSupport.map { $0 * (attending / 100) + $0 * (attending % 100) / 100 + 1 }
  }

  /// What keeps these limits from being applied.
  var fault: RuleSetError? {
    let percents = [preparedLeast, preparedMost, most] + (floorSupport.map { [$0] } ?? [])
    if let percent = percents.first(where: { !(0...100).contains($0) }) {
      return .percentOutOfRange(percent)
    }
    guard preparedLeast <= preparedMost else {
      return .preparedLeastAboveMost(least: preparedLeast, most: preparedMost)
    }
    guard preparedMost <= most else {
      return .preparedAboveLimit(prepared: preparedMost, limit: most)
    }
    return [smallSeats, smallMost].first { !(0...Contest.mostNames).contains($0) }
      .map(RuleSetError.smallBodyOutOfRange)
  }
}
