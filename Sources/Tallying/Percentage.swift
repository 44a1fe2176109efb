/// A share of a base in hundredths of a percent, rounded half up.
///
/// It is made to be shown beside `votes/base`, and never decides anything: 174 of 348 shows as
/// 50.00 and does not elect.
package struct Percentage: Hashable, Sendable {
  package let votes: Int
  package let base: Int

  /// Makes a share; `nil` of an empty base, and for more votes than the base has.
  package init?(votes: Int, of base: Int) {
    guard base > 0, (0...base).contains(votes) else { return nil }
    self.votes = votes
    self.base = base
  }

  /// The share in hundredths of a percent, 0...10,000.
  package var hundredths: Int {
    let (quotient, remainder) = base.dividingFullWidth(votes.multipliedFullWidth(by: 10_000))
    return quotient + (remainder >= base - remainder ? 1 : 0)
  }

  /// The share as it is printed, always with two decimals: `97.35`.
  package func text(decimalSeparator: Character = ".") -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    let zero = rest < 10 ? "0" : ""
    return "\(whole)\(decimalSeparator)\(zero)\(rest)"
  }
}
