/// Parts of a whole that a rule asks for, in whole numbers.
package enum Majority {
  /// The fewest votes that are more than half of a base: 8 of 15, and 9 of 16.
  ///
  /// 244-QĐ/TW art. 32, 190-QĐ/TW art. 30.
  package static func needed(of base: Int) -> Int {
    precondition(base >= 0, "a base counts people or papers")
    return base / 2 + 1
  }

  /// The fewest people that are at least two thirds of a number: 6 of 9, and 7 of 10.
  package static func twoThirds(of whole: Int) -> Int {
    precondition(whole >= 0, "a quorum is taken of people or organisations")
    return whole - whole / 3
  }
}
