import CongressModel
import Tallying
import Testing

struct PaceTests {
  private func state(_ ballots: [String: Int]) throws -> BallotState {
    let key = RoundKey(
      try #require(Congress.ID("x")), try #require(Election.ID("y")), round: 1)
    var tally = Tally(candidates: 1)
    tally.add(.valid([1]), count: ballots.values.reduce(0, +))
    var state = BallotState(key: key, tally: tally)
    state.stations = ballots.map { BallotState.Station(name: $0, ballots: $1, isClosed: false) }
    return state
  }

  @Test(arguments: [(29, nil), (30, 40), (60, 20), (300, 4)] as [(Int, Int?)])
  func `ballots a minute are told after half a minute`(second: Int, rate: Int?) throws {
    var pace = Pace()
    pace.note(try state(["B1": 10]), at: 0)
    pace.note(try state(["B1": 25, "B2": 5]), at: second)
    #expect(pace.perMinute == rate)
  }

  @Test func `each station has its own pace, and the time left follows from all`() throws {
    var pace = Pace()
    pace.note(try state(["B1": 10]), at: 0)
    for second in stride(from: 1, through: 60, by: 1) {
      pace.note(try state(["B1": 10 + second / 4, "B2": second / 12]), at: second)
    }
    #expect(pace.perMinute(of: "B1") == 15)
    #expect(pace.perMinute(of: "B2") == 5)
    #expect(pace.minutes(for: 40) == 2)
    #expect(pace.minutes(for: 41) == 3)
  }

  @Test func `what lies more than five minutes back doesn't count`() throws {
    var pace = Pace()
    pace.note(try state(["B1": 0]), at: 0)
    for second in stride(from: 10, through: 400, by: 10) {
      pace.note(try state(["B1": 100]), at: second)
    }
    #expect(pace.perMinute == 0)
    #expect(pace.minutes(for: 10) == nil)
  }
}
