import Tallying
import Testing

struct CompositionTests {
  static func share(_ numerator: Int, _ denominator: Int) throws -> Share {
    try #require(Share(numerator, of: denominator))
  }

  /// Whether so many of a whole meet a limit, just below, at and just above it.
  @Test(arguments: [
    (1, 15, false), (2, 15, false), (3, 15, true),  // 15 % of 15 is 2.25
    (0, 20, false), (2, 20, false), (3, 20, true), (20, 20, true),
  ])
  func `at least 15 %`(_ part: Int, _ whole: Int, _ isMet: Bool) throws {
    #expect(ShareLimit.atLeast(try Self.share(15, 100)).allows(part, of: whole) == isMet)
  }

  @Test(arguments: [
    (4, 15, true), (5, 15, true), (6, 15, false), (0, 15, true), (6, 17, false),
    (5, 17, true),
  ])
  func `at most one third`(_ part: Int, _ whole: Int, _ isMet: Bool) throws {
    #expect(ShareLimit.atMost(try Self.share(1, 3)).allows(part, of: whole) == isMet)
  }

  @Test(arguments: [(3, 10, false), (4, 10, true), (5, 10, true), (6, 10, false)])
  func `between 40 and 50 %`(_ part: Int, _ whole: Int, _ isMet: Bool) throws {
    let limit = ShareLimit.between(try Self.share(40, 100), try Self.share(50, 100))
    #expect(limit.allows(part, of: whole) == isMet)
  }

  @Test(arguments: [(5, 17, false), (6, 17, false), (6, 18, true), (6, 19, false), (7, 19, false)])
  func `between a third and a third`(_ part: Int, _ whole: Int, _ isMet: Bool) throws {
    let third = try Self.share(1, 3)
    #expect(ShareLimit.between(third, third).allows(part, of: whole) == isMet)
  }

  @Test(arguments: [
    (4, 15, false), (5, 15, true), (6, 15, false),  // exactly a third
    (4, 16, false), (5, 16, true), (6, 16, true), (7, 16, false),  // 5.33
    (5, 17, true), (6, 17, true), (4, 17, false), (7, 17, false),  // 5.67
  ])
  func `about one third is less than a person away`(_ part: Int, _ whole: Int, _ isMet: Bool) throws
  {
    #expect(ShareLimit.about(try Self.share(1, 3)).allows(part, of: whole) == isMet)
  }

  @Test(arguments: [(0, 0), (-1, 2), (3, 2), (1, -2), (1, 1_000_001)])
  func `there is no share`(_ numerator: Int, of denominator: Int) {
    #expect(Share(numerator, of: denominator) == nil)
  }

  @Test func `a share can be nothing and all`() {
    #expect(Share(0, of: 1)?.numerator == 0)
    #expect(Share(1_000_000, of: 1_000_000)?.denominator == 1_000_000)
  }

  @Test func `each attribute looks at its own attribute`() {
    let person = Profile(sex: .female, age: 40, ethnicity: "Tày", isNew: true)
    let yes: [Attribute] = [
      .sex(.female), .age(40...50), .age(0...40), .ethnicity("Tày"), .ethnicityOther(than: "Kinh"),
      .new,
    ]
    let no: [Attribute] = [
      .sex(.male), .age(0...39), .age(41...150), .ethnicity("Kinh"), .ethnicityOther(than: "Tày"),
    ]
    #expect(yes.allSatisfy { $0.holds(for: person) == true })
    #expect(no.allSatisfy { $0.holds(for: person) == false })
    #expect(Attribute.new.holds(for: Profile(isNew: false)) == false)
    #expect((yes + no).allSatisfy { $0.holds(for: Profile()) == nil })
  }

  @Test(arguments: [
    ((1980, 4, 29), (2020, 4, 28), 39), ((1980, 4, 29), (2020, 4, 29), 40),
    ((1980, 4, 29), (2020, 4, 30), 40), ((1980, 5, 1), (2020, 4, 30), 39),
    ((1980, 3, 31), (2020, 4, 1), 40), ((2000, 2, 29), (2019, 2, 28), 18),
    ((2000, 2, 29), (2019, 3, 1), 19), ((2000, 2, 29), (2020, 2, 29), 20),
  ])
  func `age is counted in full years on the congress's day`(
    _ born: (Int, Int, Int), _ day: (Int, Int, Int), _ age: Int
  ) {
    #expect(Profile.age(born: born, on: day) == age)
  }

  /// A scheme of 17 for 15 with 5 women, of whom a vote leaves 3.
  @Test func `a target is judged on the list and again on the elected`() throws {
    let women = CompositionRule(
      name: "nữ", attribute: .sex(.female), limit: .atLeast(try Self.share(25, 100)))
    let list = (1...17).map { Profile(sex: $0 <= 5 ? .female : .male) }
    let elected = Array(list.dropFirst(2))
    #expect(women.finding(on: list).verdict == .met)
    #expect(women.finding(on: list).matching == 5)
    #expect(women.finding(on: elected).verdict == .missed)
    #expect(women.finding(on: elected).matching == 3)
    #expect(women.finding(on: elected).whole == 15)
    #expect(women.finding(on: []).verdict == .nobody)
    #expect(women.finding(on: Array(list.suffix(1))).verdict == .missed)
  }

  @Test(arguments: [
    (3, 0, CompositionFinding.Verdict.met), (2, 0, .missed), (2, 1, .unclear), (1, 1, .missed),
    (3, 4, .met),
  ])
  func `those of whom it isn't known can decide`(
    _ matching: Int, _ unknown: Int, _ verdict: CompositionFinding.Verdict
  ) throws {
    let rule = CompositionRule(
      name: "trẻ", attribute: .age(0...39), limit: .atLeast(try Self.share(3, 10)))
    let people = (0..<10).map {
      Profile(age: $0 < matching ? 30 : $0 < matching + unknown ? nil : 60)
    }
    let finding = rule.finding(on: people)
    #expect(finding.verdict == verdict)
    #expect(finding.unknown == unknown)
    #expect(finding.matching == matching)
  }
}
