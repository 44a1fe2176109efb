import Tallying
import Testing

struct PercentageTests {
  /// Votes, base, and what is printed.
  static let cases = [
    (224, 225, "99.56"),  // 99.555…, the third decimal is 5 and more follows
    (345, 349, "98.85"), (344, 349, "98.57"), (334, 349, "95.70"), (230, 349, "65.90"),
    (174, 348, "50.00"), (175, 348, "50.29"), (173, 348, "49.71"),
    (28, 163, "17.18"), (80, 163, "49.08"), (11, 74, "14.86"), (2, 15, "13.33"),
    (1, 800, "0.13"),  // 0.125: exactly half a hundredth goes up
    (1, 1_600, "0.06"), (3, 1_600, "0.19"), (799, 800, "99.88"),
    (9, 10_000, "0.09"), (10, 10_000, "0.10"), (11, 10_000, "0.11"), (0, 7, "0.00"),
    (7, 7, "100.00"), (1, 3, "33.33"), (2, 3, "66.67"), (1, 20_001, "0.00"),
    (19_999, 20_000, "100.00"),  // 99.995 goes up, and is not everybody
    (Int.max, Int.max, "100.00"), (Int.max / 2, Int.max, "50.00"),
  ]

  @Test(arguments: cases)
  func `two decimals, half up`(_ votes: Int, _ base: Int, _ text: String) throws {
    let percentage = try #require(Percentage(votes: votes, of: base))
    #expect(percentage.text() == text)
    #expect(percentage.votes == votes)
    #expect(percentage.base == base)
  }

  @Test func `the decimal separator is the reader's`() throws {
    let percentage = try #require(Percentage(votes: 177, of: 182))
    #expect(percentage.text(decimalSeparator: ",") == "97,25")
  }

  @Test(arguments: [(0, 0), (1, 0), (-1, 10), (11, 10), (5, -5), (0, -1)])
  func `there is no share`(of votes: Int, in base: Int) {
    #expect(Percentage(votes: votes, of: base) == nil)
  }

  @Test func `every share of every base agrees with fractions`() {
    var wrong = 0
    for base in 1...size(300, whole: 5_000) {
      for votes in 0...base {
        let hundredths = Percentage(votes: votes, of: base)?.hundredths ?? -1
        // The nearest hundredth: its distance from 10,000·votes/base is at most a half, and a
        // half below is rounded up.
        let twice = 2 * (10_000 * votes - hundredths * base)
        if !(-base <= twice && twice < base) { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }
}
