import Tallying
import Testing

struct ListCheckTests {
  static let rule = SurplusRule(
    bodies: [.committee, .standing], preparedLeast: 10, preparedMost: 15, most: 30, smallSeats: 5,
    smallMost: 1, floorSupport: 30)

  /// Seats, the most names, and the names that are prepared.
  @Test(arguments: [
    (1, 2, 2...2), (2, 3, 3...3), (3, 4, 4...4), (4, 5, 5...5), (5, 6, 6...6),
    (6, 7, 7...7),  // 30 % is 1.8, and 10–15 % is 0.6–0.9
    (7, 9, 8...8), (10, 13, 11...11),
    (11, 14, 12...13),  // no whole number in 1.1–1.65
    (13, 16, 14...15), (14, 18, 16...16), (15, 19, 17...17), (20, 26, 22...23), (33, 42, 37...37),
    (39, 50, 43...44), (56, 72, 62...64), (180, 234, 198...207),
  ])
  func `seats allow so many names`(_ seats: Int, _ most: Int, _ prepared: ClosedRange<Int>) {
    #expect(Self.rule.mostNames(seats: seats) == most)
    #expect(Self.rule.preparedNames(seats: seats) == prepared)
  }

  @Test func `what is prepared is in 10–15 % or as near as whole names come`() {
    for seats in 6...size(200, whole: 2_000) {
      let surplus = Self.rule.preparedNames(seats: seats)
      let exact = (1...seats).filter { (10 * seats...15 * seats).contains(100 * $0) }
      if let first = exact.first, let last = exact.last {
        #expect(surplus == seats + first...seats + last)
      } else {
        let below = (1...seats).last { 100 * $0 < 10 * seats } ?? 1
        let above = (1...seats).first { 100 * $0 > 15 * seats } ?? 1
        #expect(surplus == seats + below...seats + above)
      }
    }
  }

  @Test func `a wide window never passes the limit`() {
    let rule = SurplusRule(
      bodies: [.committee], preparedLeast: 40, preparedMost: 60, most: 60, smallSeats: 10,
      smallMost: 0, floorSupport: nil)
    #expect(rule.preparedNames(seats: 10) == 11...11)
    #expect(rule.preparedNames(seats: 20) == 28...32)
  }

  @Test func `other percentages are rounded to whole names in the same way`() {
    var rule = Self.rule
    (rule.preparedLeast, rule.preparedMost) = (1, 5)
    #expect(rule.preparedNames(seats: 101) == 103...106)
    (rule.preparedLeast, rule.preparedMost) = (0, 0)
    #expect(rule.preparedNames(seats: 15) == 16...16)
  }

  @Test func `both regulations set the same limits, except for names from the floor`() {
    #expect(RuleSet.regulation190.surplus == Self.rule)
    var older = Self.rule
    older.floorSupport = nil
    #expect(RuleSet.regulation244.surplus == older)
  }

  /// A list of a body and what is found on it.
  struct Case: Sendable {
    let why: String
    let body: ElectedBody
    let seats: Int
    let names: Int
    let findings: [ListFinding]
    var prepared: Int?
    var rules = RuleSet.regulation190
  }

  static let cases = [
    Case(
      why: "17 for 15 is 13.33 %", body: .committee, seats: 15, names: 17, findings: [],
      prepared: 17),
    Case(why: "19 for 15 is the most", body: .committee, seats: 15, names: 19, findings: []),
    Case(
      why: "20 for 15 is one too many", body: .committee, seats: 15, names: 20,
      findings: [.aboveMost(names: 20, seats: 15, most: 19)]),
    Case(why: "26 for 20 is exactly 30 %", body: .standing, seats: 20, names: 26, findings: []),
    Case(
      why: "27 for 20 is above", body: .standing, seats: 20, names: 27,
      findings: [.aboveMost(names: 27, seats: 20, most: 26)]),
    Case(
      why: "no surplus where there must be one", body: .committee, seats: 15, names: 15,
      findings: [.surplusMissing(names: 15, seats: 15)]),
    Case(
      why: "one name over the seats is enough", body: .committee, seats: 15, names: 16,
      findings: []),
    Case(
      why: "fewer names than seats", body: .standing, seats: 3, names: 2,
      findings: [.surplusMissing(names: 2, seats: 3)]),
    Case(
      why: "three seats allow one more", body: .standing, seats: 3, names: 5,
      findings: [.aboveMost(names: 5, seats: 3, most: 4)]),
    Case(
      why: "prepared below 10 %", body: .committee, seats: 20, names: 22,
      findings: [.preparedOutside(prepared: 21, seats: 20, usual: 22...23)], prepared: 21),
    Case(
      why: "prepared above 15 %", body: .committee, seats: 20, names: 24,
      findings: [.preparedOutside(prepared: 24, seats: 20, usual: 22...23)], prepared: 24),
    Case(
      why: "a secretary needs no surplus", body: .secretary, seats: 1, names: 1, findings: []),
    Case(
      why: "no limit where none is set", body: .delegates, seats: 2, names: 9, findings: [],
      prepared: 9),
    Case(
      why: "too few names for any body", body: .delegates, seats: 3, names: 2,
      findings: [.fewerNamesThanSeats(names: 2, seats: 3)]),
    Case(why: "as many names as seats", body: .other, seats: 3, names: 3, findings: []),
    Case(
      why: "an association sets no limit", body: .committee, seats: 3, names: 9, findings: [],
      prepared: 9, rules: .association),
    Case(
      why: "the same limits in 2014", body: .committee, seats: 15, names: 20,
      findings: [.aboveMost(names: 20, seats: 15, most: 19)], rules: .regulation244),
    Case(
      why: "2016: 26 for 20 and 220 for 180", body: .committee, seats: 180, names: 220,
      findings: [], rules: .regulation244),
    Case(
      why: "Huế 2025: 58 for 52", body: .committee, seats: 52, names: 58, findings: [],
      prepared: 58),
    Case(
      why: "Thái Nguyên 2020: 58 for 51", body: .committee, seats: 51, names: 58, findings: [],
      prepared: 58, rules: .regulation244),
    Case(
      why: "Hà Nội 2015: 85 for 74", body: .committee, seats: 74, names: 85, findings: [],
      prepared: 85, rules: .regulation244),
    Case(
      why: "Thanh Hóa 2020: 73 for 65", body: .committee, seats: 65, names: 73, findings: [],
      prepared: 73, rules: .regulation244),
  ]

  @Test(arguments: cases)
  func `a list is held against the rules`(_ expected: Case) {
    let check = ListCheck(
      ruleSet: expected.rules, body: expected.body, seats: expected.seats, names: expected.names,
      prepared: expected.prepared)
    #expect(check.findings == expected.findings, "\(expected.why)")
    #expect(check.needsDecision == expected.findings.contains { $0.weight == .decision })
  }

  @Test(arguments: [
    (200, 60, false), (200, 61, true), (10, 3, false), (10, 4, true), (3, 1, true),
    (99, 29, false), (99, 30, true), (141, 42, false), (141, 43, true),
  ])
  func `a name from the floor needs more than 30 % of those attending`(
    _ attending: Int, _ agreeing: Int, _ isOn: Bool
  ) {
    let name = FloorName(number: 18, agreeing: agreeing, attending: attending)
    let check = ListCheck(
      ruleSet: .regulation190, body: .committee, seats: 15, names: 18, floorNames: [name])
    let needed = 3 * attending / 10 + 1
    #expect(check.findings == (isOn ? [] : [.floorNameUnsupported(name, needed: needed)]))
  }

  @Test func `before 2024 a name from the floor needed no support`() {
    let name = FloorName(number: 18, agreeing: 0, attending: 200)
    let check = ListCheck(
      ruleSet: .regulation244, body: .committee, seats: 15, names: 18, floorNames: [name])
    #expect(check.findings.isEmpty)
    #expect(RuleSet.regulation244.surplus?.floorAgreementNeeded(attending: 200) == nil)
    #expect(Self.rule.floorAgreementNeeded(attending: Int.max) == Int.max / 10 * 3 + 3)
  }

  @Test func `findings are said in their order`() {
    let name = FloorName(number: 20, agreeing: 60, attending: 200)
    let check = ListCheck(
      ruleSet: .regulation190, body: .committee, seats: 15, names: 20, floorNames: [name],
      countingTeam: [2])
    #expect(
      check.findings == [
        .aboveMost(names: 20, seats: 15, most: 19), .floorNameUnsupported(name, needed: 61),
        .counterOnList(2),
      ])
  }

  @Test func `without seats nothing is asked of a list`() {
    let check = ListCheck(ruleSet: .association, body: .other, seats: 0, names: 0)
    #expect(check.findings.isEmpty)
  }

  @Test func `a member of the counting team isn't on the list`() {
    let check = ListCheck(
      ruleSet: .association, body: .other, seats: 3, names: 3, countingTeam: [3, 1])
    #expect(check.findings == [.counterOnList(1), .counterOnList(3)])
  }

  @Test func `only what the congress can allow asks for a decision`() {
    let name = FloorName(number: 1, agreeing: 0, attending: 1)
    let weights: [(ListFinding, ListFinding.Weight, RuleTopic)] = [
      (.surplusMissing(names: 1, seats: 1), .decision, .surplus),
      (.aboveMost(names: 3, seats: 1, most: 2), .decision, .surplus),
      (.preparedOutside(prepared: 3, seats: 1, usual: 2...2), .notice, .preparedList),
      (.fewerNamesThanSeats(names: 1, seats: 2), .notice, .surplus),
      (.floorNameUnsupported(name, needed: 1), .refusal, .floorNames),
      (.counterOnList(1), .refusal, .countingTeam),
    ]
    for (finding, weight, topic) in weights {
      #expect(finding.weight == weight)
      #expect(finding.topic == topic)
    }
  }
}
