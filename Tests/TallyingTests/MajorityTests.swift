import Tallying
import Testing

struct MajorityTests {
  @Test(arguments: [
    (0, 1), (1, 1), (2, 2), (9, 5), (10, 6), (11, 6), (15, 8), (18, 10), (28, 15), (30, 16),
    (39, 20), (140, 71), (159, 80), (225, 113), (299, 150), (348, 175), (349, 175),
  ])
  func `more than half of a base needs`(_ base: Int, _ needed: Int) {
    #expect(Majority.needed(of: base) == needed)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 2), (9, 6), (10, 7), (28, 19), (100, 67)])
  func `at least two thirds of a whole need`(_ whole: Int, _ needed: Int) {
    #expect(Majority.twoThirds(of: whole) == needed)
  }

  @Test func `every base up to 10,000 agrees with fractions`() {
    var wrong: [Int] = []
    for base in 0...10_000 {
      let majority = Majority.needed(of: base)
      let isMajority =
        Fraction(majority, base) > Fraction(1, 2)
        && !(Fraction(majority - 1, base) > Fraction(1, 2))
      let thirds = Majority.twoThirds(of: base)
      let isTwoThirds =
        !(Fraction(2, 3) > Fraction(thirds, base)) && Fraction(2, 3) > Fraction(thirds - 1, base)
      if base > 0, !isMajority || !isTwoThirds { wrong.append(base) }
    }
    #expect(wrong.isEmpty)
  }
}

/// A fraction that is compared without being computed.
struct Fraction {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static func > (one: Fraction, other: Fraction) -> Bool {
    one.numerator * other.denominator > other.numerator * one.denominator
  }
}
