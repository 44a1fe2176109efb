import CongressModel
import Tallying
import Testing

struct PresenceTests {
  private let day = CalendarDate(dayNumber: 18_381)

  private func id(_ text: String) throws -> Delegate.ID { try #require(Delegate.ID(text)) }

  /// Nine full delegates of three units, one of them ex officio, and one alternate.
  private func people() throws -> People {
    var people = People(
      delegates: try (1...9).map { number in
        var delegate = Delegate(id: try id("d\(number)"), name: "Vũ Văn \(number)")
        delegate.attributes.unit = "Xóm \(number % 3)"
        return delegate
      })
    people.delegates[8].origin = .exOfficio
    people.delegates[8].attributes.unit = "Đảng uỷ"
    var alternate = Delegate(id: try id("a"), name: "Lê Thị Thay", kind: .alternate)
    alternate.attributes.unit = "Xóm 1"
    people.delegates.append(alternate)
    return people
  }

  @Test(arguments: [
    ([1, 2], 3), ([1, 99_998], 99_999), ([1, 99_999], 2), ([1, 2, 99_999], 3),
  ])
  func `a number is given above all others, or where there is none below them`(
    taken: [Int], next: Int
  ) throws {
    let people = People(
      delegates: try taken.map { number in
        var delegate = Delegate(id: try id("d\(number)"), name: "Vũ Văn \(number)")
        delegate.number = number
        return delegate
      })
    #expect(people.nextNumber == next)
  }

  @Test(arguments: [(5, false, -1), (6, true, 0), (7, true, 1)])
  func `six of nine are a quorum`(present: Int, isMet: Bool, margin: Int) throws {
    var people = try people()
    for number in 1...present {
      try people.note(try id("d\(number)"), isPresent: true, on: day, minute: 420)
    }
    let clock = try #require(people.clock(for: .delegates))
    #expect(clock.isMet == isMet)
    #expect(clock.peopleMargin == margin)
    #expect(clock.quorum.organizations?.summoned == 3)
  }

  @Test func `units count apart from people, and members have none`() throws {
    var people = try people()
    for name in ["d1", "d4", "d7", "d9"] {
      try people.note(try id(name), isPresent: true, on: day, minute: 420)
    }
    let clock = try #require(people.clock(for: .delegates))
    #expect(clock.quorum.organizations?.present == 1)
    #expect(clock.organizationMargin == -1)
    #expect(try #require(people.clock(for: .members)).organizationMargin == nil)
  }

  @Test func `an alternate counts only in the place of somebody absent`() throws {
    var people = try people()
    let (alternate, absent) = (try id("a"), try id("d1"))
    try people.note(alternate, isPresent: true, on: day, minute: 420)
    #expect(people.voters.isEmpty)
    try people.replace(absent, by: alternate)
    #expect(people.voters.map(\.id) == [alternate])
    #expect(people.full.count == 9)
    #expect(throws: PresenceError.replaced(absent, by: alternate)) {
      try people.note(absent, isPresent: true, on: day, minute: 430)
    }
    try people.replace(nil, by: alternate)
    try people.note(absent, isPresent: true, on: day, minute: 430)
    #expect(throws: PresenceError.notAbsent(absent)) { try people.replace(absent, by: alternate) }
    #expect(throws: PresenceError.notAnAlternate(absent)) {
      try people.replace(try id("d2"), by: absent)
    }
  }

  @Test func `coming and going is written in order, and once`() throws {
    var people = try people()
    let one = try id("d1")
    #expect(throws: PresenceError.notThere(one)) {
      try people.note(one, isPresent: false, on: day, minute: 400)
    }
    try people.note(one, isPresent: true, on: day, minute: 420)
    #expect(throws: PresenceError.alreadyThere(one, since: 420)) {
      try people.note(one, isPresent: true, on: day, minute: 421)
    }
    #expect(throws: PresenceError.earlier(one, than: 420)) {
      try people.note(one, isPresent: false, on: day, minute: 419)
    }
    try people.note(one, isPresent: false, on: day, minute: 420)
    try people.note(one, isPresent: true, on: day.adding(days: 1), minute: 400)
    #expect(people[one]?.presence.count == 3)
  }

  @Test func `a roll keeps who could vote, whoever leaves later`() throws {
    var people = try people()
    let vote = try #require(Election.ID("bch"))
    for name in ["d1", "d2"] {
      try people.note(try id(name), isPresent: true, on: day, minute: 420)
    }
    people.takeRoll(of: vote, round: 1, on: day, minute: 500)
    try people.note(try id("d1"), isPresent: false, on: day, minute: 510)
    #expect(people.roll(of: vote, round: 1)?.voters == [try id("d1"), try id("d2")])
    #expect(try People(json: people.json) == people)
    people.takeRoll(of: vote, round: 1, on: day, minute: 520)
    #expect(people.rolls.map(\.voters.count) == [1])
  }

  @Test(arguments: [
    (Assembly.congress, true, false, 1), (.cell, true, false, 1), (.plenum, true, false, 0),
    (.congress, false, false, 0), (.congress, true, true, 0),
  ])
  func `opening takes the roll of those registered, where they are the ones who vote`(
    assembly: Assembly, isAnyoneThere: Bool, isStep: Bool, rolls: Int
  ) throws {
    let vote = try #require(Election.ID("bch"))
    var election = Election(
      id: vote, title: LocalText("BCH"), body: .committee, seats: 1, candidates: [])
    election.rounds = [Round(number: 1, reason: .first, candidates: [], seats: 1, base: 2)]
    var documents = CongressDocuments(
      congress: Congress(
        id: try #require(Congress.ID("c")), organization: try #require(Organization.ID("c")),
        kind: .delegates, opening: day, ruleSet: RuleSet.regulation190.id),
      people: try people())
    if isAnyoneThere {
      try documents.people.note(try id("d1"), isPresent: true, on: day, minute: 420)
    }
    if isStep {
      var scheme = PersonnelScheme(
        id: try #require(PersonnelScheme.ID("s")), title: LocalText("S"), body: .committee, seats: 1
      )
      scheme.steps = [SchemeStep(.committeeFirst, counted: vote)]
      documents.people.schemes = [scheme]
    }
    documents.open(election, at: assembly, on: day, minute: 480)
    #expect(documents.elections[vote] == election)
    #expect(documents.people.rolls.count == rolls)
    #expect(documents.people.rolls.allSatisfy { $0.voters.count == 1 && $0.minute == 480 })
  }

  @Test func `numbers are the stated ones, then the free ones in order`() throws {
    var people = try people()
    people.delegates[3].number = 1
    #expect(people.numbers[people.delegates[0].id] == 2)
    #expect(people.nextNumber == 11)
  }
}

struct DelegateSearchTests {
  private func search() throws -> (DelegateSearch, People) {
    let names = [
      "Nguyễn Văn Ân", "Nguyễn Văn An", "Trần Thị Hường", "Lê Hữu Nam", "Đỗ Đức Hưng",
    ]
    var people = People(
      delegates: try names.enumerated().map { index, name in
        Delegate(id: try #require(Delegate.ID("qr-\(index)")), name: name)
      })
    people.delegates[4].number = 25
    return (DelegateSearch(people), people)
  }

  @Test(arguments: [
    ("hun", ["Đỗ Đức Hưng"]), ("HUO", ["Trần Thị Hường"]),
    ("nva", ["Nguyễn Văn An", "Nguyễn Văn Ân"]),
    ("hu", ["Đỗ Đức Hưng", "Trần Thị Hường", "Lê Hữu Nam"]), ("25", ["Đỗ Đức Hưng"]),
    ("2", ["Nguyễn Văn An"]), ("99", []), ("qr-3", ["Lê Hữu Nam"]),
    ("nguyen an", ["Nguyễn Văn An", "Nguyễn Văn Ân"]),
    ("ddh", ["Đỗ Đức Hưng"]), ("", []),
  ])
  func `a number, a code or three letters find a delegate`(typed: String, names: [String]) throws {
    let (search, people) = try search()
    #expect(search.matches(typed).compactMap { people[$0]?.name } == names)
  }
}
