import Tallying
import Testing

struct QuorumTests {
  @Test(arguments: [
    (5, 9, false), (6, 9, true), (18, 28, false), (19, 28, true), (66, 100, false),
    (67, 100, true), (0, 0, false), (1, 1, true), (0, 1, false), (150, 225, true),
    (149, 225, false),
  ])
  func `two thirds of those summoned`(_ present: Int, _ summoned: Int, _ isMet: Bool) throws {
    let people = try Attendance(present: present, of: summoned)
    #expect(people.isTwoThirds == isMet)
    #expect(Quorum(people: people).isMet == isMet)
    #expect(people.needed == (2 * summoned + 2) / 3)
  }

  @Test func `a congress of delegates needs the organisations too`() throws {
    let enough = try Attendance(present: 6, of: 9)
    let few = try Attendance(present: 5, of: 9)
    #expect(Quorum(people: enough, organizations: enough).isMet)
    #expect(!Quorum(people: enough, organizations: few).isMet)
    #expect(!Quorum(people: few, organizations: enough).isMet)
  }

  @Test func `nobody can attend who isn't there`() throws {
    #expect(throws: AttendanceError.morePresentThanSummoned(present: 10, summoned: 9)) {
      try Attendance(present: 10, of: 9)
    }
    #expect(throws: AttendanceError.presentBelowZero(-1)) { try Attendance(present: -1, of: 9) }
    #expect(try Attendance(present: 9, of: 9).isTwoThirds)
  }
}

struct ShowOfHandsTests {
  @Test(arguments: [
    (7, 8, 0, 15, false), (8, 7, 0, 15, true), (8, 4, 4, 16, false), (9, 0, 0, 16, true),
    (0, 0, 0, 0, false), (1, 0, 0, 1, true),
  ])
  func `more than half of the base carries`(
    _ inFavour: Int, _ against: Int, _ other: Int, _ base: Int, _ isCarried: Bool
  ) throws {
    let vote = try ShowOfHands(inFavour: inFavour, against: against, other: other, base: base)
    #expect(vote.isCarried == isCarried)
    #expect(vote.percent == Percentage(votes: inFavour, of: base))
    #expect(vote.needed == base / 2 + 1)
  }

  @Test func `there are no more hands than people`() {
    #expect(throws: ShowOfHandsError.moreHandsThanPeople(base: 10)) {
      try ShowOfHands(inFavour: 5, against: 5, other: 1, base: 10)
    }
    #expect(throws: ShowOfHandsError.moreHandsThanPeople(base: 10)) {
      try ShowOfHands(inFavour: Int.max, against: Int.max, other: 1, base: 10)
    }
    #expect(throws: ShowOfHandsError.handsBelowZero(-1)) {
      try ShowOfHands(inFavour: 5, against: -1, other: 1, base: 10)
    }
  }
}
