import CongressModel
import Tallying

/// The ballots of a committee's election, in the order they are read.
///
/// As at real elections most papers are one of a few, many differ in a name or two, some choose
/// fewer names than seats, and one in a hundred is invalid.
struct SimulatedVote: Sequence, IteratorProtocol {
  private let ballots: Int
  private let seed: UInt64
  private var chance: Chance
  private var count = 0

  init(ballots: Int, seed: UInt64) {
    (self.ballots, self.seed) = (ballots, seed)
    chance = Chance(seed: seed, stream: .max)
  }

  mutating func next() -> BallotEntry? {
    guard count < ballots else { return nil }
    defer { count += 1 }
    return .paper(paper(), batch: count / Self.batch + 1)
  }
}

extension SimulatedVote {
  static let electionID = Election.ID(known: "ban-chap-hanh")
  static let names = 17
  static let seats = 15

  /// How many papers a batch has; the last may have fewer.
  static let batch = 50

  /// The pairs struck out most, the likeliest first.
  private static let usual = [[5, 11], [5, 11], [5, 11], [5, 11], [5, 16], [11, 16]]

  private mutating func paper() -> Paper {
    if chance.happens(percent: 1) {
      return .invalid(chance.happens(percent: 50) ? .tooMany : .marked)
    }
    guard !chance.happens(percent: 60) else { return Self.without(Set(chance.pick(Self.usual))) }
    var struck: Set<Int> = [chance.pick([5, 11, 16])]
    let wanted = chance.happens(percent: 90) ? 2 : chance.number(in: 3...6)
    while struck.count < wanted { struck.insert(chance.number(in: 1...Self.names)) }
    return Self.without(struck)
  }

  private static func without(_ struck: Set<Int>) -> Paper {
    .chosen((1...names).filter { !struck.contains($0) })
  }

  func election(opening: CalendarDate) -> Election {
    var chance = Chance(seed: seed, stream: .max - 1)
    let candidates = (1...Self.names).map { number in
      Candidate(
        id: .init(known: "ung-cu-\(number)"), name: SimulatedPersons.name(by: &chance))
    }
    var election = Election(
      id: Self.electionID,
      title: LocalText("Bầu Ban Chấp hành", english: "Election of the executive committee"),
      body: .committee, seats: Self.seats, candidates: candidates)
    var round = Round(
      number: 1, reason: .first, candidates: candidates.map(\.id), seats: Self.seats,
      base: ballots)
    (round.issued, round.collected, round.opened) = (ballots, ballots, opening)
    election.rounds = [round]
    return election
  }
}

/// Names of persons who don't exist.
private enum SimulatedPersons {
  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Bùi", "Ngô", "Dương", "Đinh", "Mai",
  ]
  private static let middles = ["Văn", "Thị", "Đức", "Xuân", "Hữu", "Minh", "Quốc", "Thanh"]
  private static let given = [
    "An", "Bình", "Cường", "Dung", "Giang", "Hà", "Hải", "Hoà", "Hương", "Khánh", "Lan", "Linh",
    "Mai", "Nam", "Ngọc", "Phong", "Quang", "Sơn", "Tâm", "Thảo", "Trung", "Tuấn", "Vân", "Yến",
  ]

  static func name(by chance: inout Chance) -> String {
    "\(chance.pick(families)) \(chance.pick(middles)) \(chance.pick(given))"
  }
}
