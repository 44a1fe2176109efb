import CongressModel
import Demonstration
import Tallying
import Testing

/// The count that the demonstration opens on, and how it ends.
struct ThuongKiemElectionTests {
  static let demonstration = PortfolioTests.demonstration

  static func election(_ name: String) throws -> (election: Election, ballots: RecordedBallots) {
    let documents = try ThuongKiemTests.documents()
    let election = try #require(documents.elections.elections.first { $0.id.rawValue == name })
    let ballots = try #require(
      demonstration.ballots.first {
        $0.key.congress == documents.id && $0.key.election == election.id
      })
    return (election, ballots)
  }

  /// The rows of a file of ballots whose state the rules decide.
  static func papers(in text: String) throws -> [(batch: Int, numbers: [Int])] {
    let rows = text.split(separator: "\n").map(String.init)
    #expect(rows.first == "batch,marks,state")
    return try rows.dropFirst().map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == 3 && fields.last?.isEmpty == true)
      return (try #require(Int(fields[0])), fields[1].split(separator: " ").compactMap { Int($0) })
    }
  }

  @Test func `half of the committee's ballots are counted, and nobody has the majority`() throws {
    let (election, ballots) = try Self.election("ban-chap-hanh")
    let result = try PortfolioTests.count(of: election, ballots).result
    #expect(result.base == 149)
    #expect(result.needed == 75)
    #expect(result.tally.valid == 74)
    #expect(result.tally.invalid[.tooMany] == 1)
    #expect(result.tally.invalid.total == 1)
    #expect(result.left == 74)
    #expect(
      result.tally.votes == [
        72, 73, 74, 68, 14, 74, 71, 71, 71, 70, 21, 72, 69, 74, 72, 71, 73,
      ])
    #expect(result.elected.isEmpty)
    #expect(result.reasons.contains(.open))
    #expect(!ballots.isClosed)
  }

  @Test func `the second half brings fifteen above ninety-one percent`() throws {
    let (election, ballots) = try Self.election("ban-chap-hanh")
    var count = try PortfolioTests.count(of: election, ballots)
    let file = try #require(Self.demonstration.files.first { $0.name == "second-half.csv" })
    let papers = try Self.papers(in: file.text)
    #expect((4...6).map { batch in papers.count { $0.batch == batch } } == [25, 25, 24])
    for paper in papers { count.tally.add(try count.contest.judged(.chosen(paper.numbers))) }
    count.isOpen = false
    let result = count.result
    #expect(result.isFinal)
    #expect(result.tally.valid == 148)
    #expect(result.tally.marks == 2216)
    #expect(
      result.tally.votes == [
        144, 141, 146, 137, 27, 147, 139, 142, 145, 140, 48, 143, 138, 147, 146, 142, 144,
      ])
    #expect(Set(result.elected) == Set(1...17).subtracting([5, 11]))
    #expect(result.elected.compactMap { result.lines[$0 - 1].percent?.hundredths }.min() == 9195)
    #expect(result.lines[4].outcome == .belowMajority)
    #expect(result.tied.isEmpty && result.shortfall == 0)
  }

  @Test func `the secretary has 143 of 149 on the second day`() throws {
    let (election, ballots) = try Self.election("bi-thu")
    let result = try PortfolioTests.count(of: election, ballots).result
    #expect(result.isFinal)
    #expect(result.tally.valid == 148)
    #expect(result.tally.invalid[.bothBoxes] == 1)
    #expect(result.lines.map(\.votes) == [143])
    #expect(result.lines.map { $0.percent?.text() } == ["95.97"])
    #expect(election.currentRound?.opened?.description == "2020-04-30")
    #expect(ballots.isClosed)
  }

  @Test func `the list and the elected are of three ages in equal parts`() throws {
    let (election, _) = try Self.election("ban-chap-hanh")
    let day = DemonstrationWorkspace.today
    let ages = election.candidates.compactMap { $0.attributes.age(on: day) }
    #expect(ages.count == 17)
    let elected = ages.enumerated().filter { ![4, 10].contains($0.offset) }.map(\.element)
    func bands(_ ages: [Int]) -> [Int] {
      [ages.count { $0 < 40 }, ages.count { (40...50).contains($0) }, ages.count { $0 > 50 }]
    }
    #expect(bands(ages) == [6, 6, 5])
    #expect(bands(elected) == [5, 5, 5])
    #expect(election.candidates.count { $0.attributes.sex == .female } == 4)
    #expect(election.candidates.count { $0.attributes.isIncumbent } == 10)
    #expect(election.team.allSatisfy { name in !election.candidates.contains { $0.name == name } })
  }

  @Test func `150 are summoned, and 149 of all 17 cells have come`() throws {
    let delegates = try ThuongKiemTests.documents().people.delegates
    #expect(delegates.count == 150)
    #expect(Set(delegates.map(\.id)).count == 150)
    #expect(Set(delegates.map(\.name)).count == 150)
    #expect(delegates.count(where: \.isPresent) == 149)
    #expect(delegates.count { $0.origin == .exOfficio } == 15)
    #expect(delegates.count { $0.attributes.isIncumbent } == 15)
    #expect(delegates.allSatisfy { $0.attributes.born != nil })
    let elected = delegates.filter { $0.origin == .elected && $0.isPresent }
    #expect(Set(elected.compactMap(\.attributes.unit)).count == 17)
    let absent = delegates.filter { !$0.isPresent }
    #expect(absent.map(\.attributes.unit) == ["Chi bộ xóm Vinh Ngoại"])
    let (election, _) = try Self.election("ban-chap-hanh")
    let names = Set(delegates.map(\.name))
    #expect(names.isSuperset(of: election.candidates.map(\.name) + election.team))
    let base = try BaseSheet(
      kind: .delegatesCongress, summoned: delegates.count,
      deductions: [.init(kind: .delegateAbsentNotReplaced, people: absent.count, reason: "ốm")])
    #expect(base.base == election.currentRound?.base)
  }
}
