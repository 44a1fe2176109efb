import CongressModel
import StrictJSON
import Tallying
import Testing

struct CompositionRuleTests {
  @Test(arguments: [
    ("women>=15%", 15, [3...15]), ("age<40~1/3", 15, [5...5]), ("age40-50~33.3%", 17, [5...6]),
    ("age>50 = 1/5 .. 1/3", 15, [3...5]), ("men<=50%", 15, [0...7]), ("ethnic>=10%", 15, [2...15]),
    ("new>=1/3", 16, [6...16]),
  ])
  func `a rule that is typed allows whole numbers`(
    text: String, whole: Int, allowed: [ClosedRange<Int>]
  ) throws {
    let rule = try #require(CompositionRule(typed: text))
    let found = (0...whole).filter { rule.limit.allows($0, of: whole) }
    #expect(found == Array(allowed[0]))
    #expect(CompositionRule(typed: rule.name) == rule)
  }

  @Test(arguments: [
    "", "women", "women>=", "women>15%", "women>=115%", "children>=15%", "age>=15%", "age<0~1/3",
    "age50-40~1/3", "age40~1/3", "new~1/0", "new~4/3", "women=15%", "women>=1.234%",
    "women>=15%x",
  ])
  func `what is no rule is refused`(text: String) {
    #expect(CompositionRule(typed: text) == nil)
  }
}

/// 11 hamlets and 6 agencies put forward 17 names for 15 seats, a third in each band of ages.
struct SchemeStandingTests {
  private let day = CalendarDate(dayNumber: 18_381)

  private func id(_ number: Int) throws -> Candidate.ID { try #require(Candidate.ID("c\(number)")) }

  private func scheme() throws -> PersonnelScheme {
    var scheme = PersonnelScheme(
      id: try #require(PersonnelScheme.ID("bch")), title: LocalText("Ban Chấp hành"),
      body: .committee, seats: 15)
    scheme.rules = ["age<40~1/3", "age40-50~1/3", "age>50~1/3", "women>=15%"]
      .compactMap { CompositionRule(typed: $0) }
    // 39, 40, 50 and 51 on the day of the congress stand at the ends of the bands
    let years =
      [1990, 1988, 1987, 1986, 1985, 1981, 1980, 1978, 1976, 1974, 1972, 1970]
      + [1969, 1968, 1967, 1966, 1965]
    scheme.candidates = try years.enumerated().map { index, year in
      var candidate = SchemeCandidate(id: try id(index + 1), name: "Vũ Văn \(index + 1)")
      candidate.attributes.born = CalendarDate(year: year, month: 4, day: 1)
      candidate.attributes.sex = index < 4 ? .female : .male
      return candidate
    }
    return scheme
  }

  private func standing(
    _ scheme: PersonnelScheme, _ votes: [SchemeStep.Meeting: SchemeStanding.StepVotes] = [:],
    elected: [Candidate.ID]? = nil, ruleSet: RuleSet = .regulation244
  ) -> SchemeStanding {
    SchemeStanding(scheme, ruleSet: ruleSet, on: day, votes: votes, elected: elected)
  }

  @Test func `17 for 15 is right, and each rule is met or not on the list and on the elected`()
    throws
  {
    let scheme = try scheme()
    let all = scheme.candidates.map(\.id)
    let standing = standing(scheme, elected: Array(all[2...]))
    #expect(standing.check.findings.isEmpty)
    #expect(standing.findings.map(\.onList.matching) == [6, 6, 5, 4])
    #expect(standing.findings.map(\.onList.verdict) == [.met, .met, .met, .met])
    #expect(standing.findings.compactMap(\.onElected?.matching) == [4, 6, 5, 2])
    #expect(
      standing.findings.compactMap(\.onElected?.verdict) == [.missed, .missed, .met, .missed])
  }

  @Test(arguments: [
    (SchemeCandidate.Withdrawal.Decision.asked, 17), (.accepted, 16), (.refused, 17),
  ])
  func `a withdrawal shortens the list only when it is accepted`(
    decision: SchemeCandidate.Withdrawal.Decision, names: Int
  ) throws {
    var scheme = try scheme()
    scheme.candidates[0].withdrawal = .init(decision, by: "Đại hội", on: day)
    #expect(standing(scheme).list.count == names)
    let json = scheme.json
    #expect(try PersonnelScheme(json: json, at: .root) == scheme)
  }

  @Test(arguments: [(6, false), (7, true), (8, true)])
  func `half of those summoned introduces nobody`(votes: Int, isIntroduced: Bool) throws {
    let scheme = try scheme()
    let step = SchemeStanding.StepVotes(base: 13, votes: [try id(3): votes])
    let place = standing(scheme, [.committeeFirst: step]).place(of: scheme.candidates[2])
    #expect(place == (isIntroduced ? .onList : .notIntroduced(.committeeFirst)))
    let even = SchemeStanding.StepVotes(base: 14, votes: [try id(3): 7])
    #expect(
      standing(scheme, [.keyCadres: even]).place(of: scheme.candidates[2])
        == .notIntroduced(.keyCadres))
  }

  @Test(arguments: [(60, false), (61, true)])
  func `a name from the floor needs more than 30 percent`(agreeing: Int, isOn: Bool) throws {
    var scheme = try scheme()
    var candidate = SchemeCandidate(id: try id(99), name: "Lê Thị An")
    candidate.origin = .nominated
    candidate.support = .init(agreeing: agreeing, of: 200)
    scheme.candidates.append(candidate)
    let standing = standing(scheme, ruleSet: .regulation190)
    #expect(standing.list.count == (isOn ? 18 : 17))
    #expect(standing.place(of: candidate) == (isOn ? .onList : .unsupported(needed: 61)))
  }

  @Test func `a step is an opinion ballot of those who are left, and is added once`() throws {
    var documents = CongressDocuments(
      congress: Congress(
        id: try #require(Congress.ID("xa")), organization: try #require(Organization.ID("xa")),
        kind: .delegates, opening: day, ruleSet: RuleSet.regulation244.id))
    var scheme = try scheme()
    scheme.candidates[0].withdrawal = .init(.accepted)
    documents.people.schemes = [scheme]
    let title = LocalText("Bước 2")
    let now = standing(scheme)
    let isAdded = documents.addStep(.keyCadres, of: now, title: title, summoned: 40)
    #expect(isAdded)
    let ballot = try #require(documents.elections.elections.first)
    #expect(ballot.act == .opinion)
    #expect(ballot.base == 40)
    #expect(ballot.candidates.count == 16)
    let later = standing(documents.people.schemes[0])
    let isTwice = documents.addStep(.keyCadres, of: later, title: title, summoned: 40)
    #expect(!isTwice)
  }
}
