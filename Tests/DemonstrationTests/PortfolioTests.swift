import CongressModel
import Demonstration
import Tallying
import Testing

/// What the articles say of whole districts and provinces, as of the articles' days.
struct PortfolioTests {
  static let demonstration = DemonstrationWorkspace()
  static let summaries = demonstration.congresses.map { summary(of: $0) }

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func task(_ step: String, of documents: CongressDocuments) throws -> PreparationTask {
    let id = try #require(PreparationTask.ID(step))
    return try #require(documents.checklist[id])
  }

  static func roll(_ unit: String?, on day: String) throws -> RollUp {
    let organization = try unit.map { try #require(Organization.ID($0)) }
    return RollUp(
      of: organization, in: demonstration.organizations, summaries: summaries,
      on: try Self.day(day))
  }

  static func level(_ name: String, of roll: RollUp) throws -> RollUp.LevelFigures {
    try #require(roll.levels.first { $0.level.rawValue == name })
  }

  /// The summary that an index would keep of a congress, with its ballots counted.
  static func summary(of documents: CongressDocuments) -> CongressSummary {
    let elections = documents.elections.elections.map { election in
      let recorded = demonstration.ballots.first {
        $0.key.congress == documents.id && $0.key.election == election.id
      }
      let result = recorded.flatMap { try? count(of: election, $0).result }
      let elected = result?.elected ?? []
      let lowest = elected.compactMap { result?.lines[$0 - 1].votes }.min()
      return ElectionSummary(
        id: election.id, body: election.body, seats: election.seats, elected: elected.count,
        lowestVotes: lowest, base: result?.base, closed: election.currentRound?.closed)
    }
    return CongressSummary(
      documents.congress, checklist: documents.checklist, elections: elections)
  }

  static func count(of election: Election, _ recorded: RecordedBallots) throws -> Count {
    let round = try #require(election.round(recorded.key.round))
    let contest = try election.contest(of: round, by: .regulation244)
    var state = BallotState(key: recorded.key, tally: Tally(for: contest))
    for case .paper(let paper, let ruling, let batch) in recorded.entries {
      state.tally.add(try contest.judged(paper, ruling: ruling))
      state.batches[batch, default: 0] += 1
    }
    return election.count(of: round, state, in: contest)
  }

  @Test(arguments: [
    ("thuong-kiem", "2020-01-31", "cell", 16, 17), ("thuong-kiem", "2020-01-31", "commune", 0, 1),
    ("thuong-kiem", "2020-02-29", "cell", 17, 17), ("thuong-kiem", "2020-04-29", "commune", 0, 1),
    ("thuong-kiem", "2020-04-30", "commune", 1, 1),
    ("kim-dong", "2020-03-31", "commune", 6, 6), ("kim-dong", "2020-03-31", "grassroots", 4, 4),
    ("kim-dong", "2020-03-31", "district", 0, 1), ("kim-dong", "2019-11-26", "commune", 0, 6),
    ("kim-son", "2020-04-29", "commune", 0, 29), ("kim-son", "2020-04-29", "grassroots", 6, 43),
    ("kim-son", "2020-05-15", "commune", 5, 29), ("kim-son", "2020-05-15", "grassroots", 18, 43),
    ("kim-son", "2020-05-15", "cell", 17, 17), ("kim-son", "2020-05-15", "district", 0, 1),
    ("nam-dinh", "2020-04-30", "commune", 11, 26), ("kien-xuong", "2023-03-05", "commune", 0, 2),
  ])
  func `so many of a level are held`(
    unit: String, day: String, level: String, held: Int, of all: Int
  ) throws {
    let figures = try Self.level(level, of: try Self.roll(unit, on: day))
    #expect(figures.held == held)
    #expect(figures.congresses == all)
  }

  @Test func `on its day 44 of 129 congresses are held and one is in session`() throws {
    let roll = try Self.roll(nil, on: "2020-04-29")
    #expect(roll.congresses.count == 129)
    #expect(roll.held == 44)
    #expect(roll.levels.compactMap { $0.states[.inSession] } == [1])
    let pilots = roll.congresses.filter { $0.pilot != nil }.map(\.id.rawValue)
    #expect(Set(pilots) == ["kim-dong", "thuong-kiem", "chinh-nghia", "vinh-ngoai"])
  }

  @Test(arguments: [
    ("nam-dinh", "2020-04-30", 26, 11, 11), ("nam-dinh", "2020-03-05", 26, 1, 1),
    ("kim-son", "2020-04-29", 1, 0, 0), ("kim-son", "2020-05-15", 1, 1, 1),
  ])
  func `the trial of direct election is counted by day`(
    unit: String, day: String, chosen: Int, held: Int, elected: Int
  ) throws {
    let trial = try Self.roll(unit, on: day).directElection
    #expect(trial.chosen == chosen)
    #expect(trial.held == held)
    #expect(trial.elected == elected)
  }

  @Test func `each committee picks one or two units for the trial`() throws {
    let chosen = Self.summaries.compactMap(\.directElection?.by)
    let counts = Dictionary(grouping: chosen, by: \.self).mapValues(\.count)
    #expect(counts.values.allSatisfy { (1...2).contains($0) })
    #expect(counts.count == 17)
  }

  @Test(arguments: [
    ("kim-dong", "2019-11-18", 10, 11), ("kim-dong", "2019-11-19", 11, 11),
    ("kim-dong", "2019-11-26", 11, 11), ("thuong-kiem", "2020-04-29", 1, 1),
  ])
  func `units have set up their subcommittees`(
    unit: String, day: String, formed: Int, of all: Int
  ) throws {
    let share = try Self.roll(unit, on: day).subcommittees
    #expect(share.part == formed)
    #expect(share.of == all)
  }

  @Test func `all units of Kim Động have drafted their reports`() throws {
    let drafted = try Self.day("2019-11-25")
    let units = Self.demonstration.congresses.filter {
      $0.congress.papers.contains { $0.number == "185-KH/TU" }
    }
    #expect(units.count == 11)
    for unit in units {
      for step in ["b02", "b03"] {
        let task = try Self.task(step, of: unit)
        #expect(try #require(task.doneOn) <= drafted)
      }
      #expect(unit.checklist.tasks.contains { $0.evidence.contains { $0.date == drafted } })
    }
  }

  @Test func `what the articles state of a tree agrees with what is entered`() throws {
    let kimSon = try Self.roll("kim-son", on: "2020-05-15")
    #expect(try Self.level("commune", of: kimSon).units == 29)
    #expect(try Self.level("commune", of: kimSon).statedUnits == 29)
    #expect(try Self.level("grassroots", of: kimSon).units == 43)
    #expect(try Self.level("grassroots", of: kimSon).statedUnits == 43)
    let namDinh = try Self.roll("nam-dinh", on: "2020-04-30")
    #expect(try Self.level("cell", of: namDinh).statedUnits == 5587)
    #expect(try Self.level("grassroots", of: namDinh).statedUnits == 928)
    let tree = Self.demonstration.organizations
    let cells = tree.organizations.filter { $0.parent?.rawValue == "binh-dinh" }
    #expect(cells.compactMap(\.members).reduce(0, +) == 439)
    #expect(cells.count == 13)
  }

  @Test func `the grades of Kiến Xương add up`() throws {
    let ratings = try Self.roll("kien-xuong", on: "2023-03-05").ratings
    #expect(ratings.map(\.total) == [449, 60])
    #expect(ratings.allSatisfy { $0.addsUp && $0.isStated && $0.year == 2022 })
    let counts = try #require(ratings.count == 2 ? ratings.map(\.counts) : nil)
    #expect(Rating.allCases.map { counts[0][$0] } == [90, 318, 38, 3])
    #expect(Rating.allCases.map { counts[1][$0] } == [11, 45, 4, 0])
  }

  @Test func `the trial's votes are high, and most of them unanimous`() throws {
    let votes = Self.summaries.filter { $0.id.rawValue != "thuong-kiem" }.flatMap(\.elections)
    #expect(votes.count == 11)
    #expect(votes.count { $0.lowestVotes == $0.base } == 8)
    for vote in votes {
      #expect(100 * (vote.lowestVotes ?? 0) > 97 * (vote.base ?? 0))
    }
  }
}
