import CongressModel
import StrictJSON
import Tallying
import Testing

struct ResultFileTests {
  private let day = CalendarDate(dayNumber: 18_390)

  private func documents(
    _ organization: String = "xa-a", opening: Int = 18_381
  ) throws -> CongressDocuments {
    CongressDocuments(
      congress: Congress(
        id: try #require(Congress.ID("xa-a")),
        organization: try #require(Organization.ID(organization)), kind: .delegates,
        opening: CalendarDate(dayNumber: opening), ruleSet: "244-QĐ/TW (2014)"))
  }

  private func digest(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) })
  }

  private func file(elected: Int = 2, opening: Int = 18_381) throws -> ResultFile {
    var figures = ResultFigures()
    figures.held = CalendarDate(dayNumber: opening + 1)
    (figures.seats, figures.elected, figures.women, figures.secretary) = (15, elected, 3, true)
    let vote = ResultFile.Vote(
      title: LocalText("Bầu Ban Chấp hành"), body: .committee, seats: 15, base: 149,
      elected: (0..<elected).map { .init(name: "Vũ Văn \($0)", votes: 140) }, code: "7K2M")
    return ResultFile(
      of: try documents(opening: opening).congress, figures: figures, votes: [vote], digest: digest)
  }

  @Test func `a file comes back as it was, and one that was changed is not whole`() throws {
    let file = try file()
    let bytes = file.json.bytes()
    let read = try ResultFile(json: try JSON(parsing: bytes))
    #expect(read == file)
    #expect(read.isWhole(digest))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("140"))
    let altered = try JSON(parsing: Array(text.replacing("140", with: "141").utf8))
    #expect(try !ResultFile(json: altered).isWhole(digest))
  }

  @Test func `a result is taken in once, and states days and seats`() throws {
    var documents = try documents()
    try documents.take(try file(), on: day)
    #expect(documents.congress.dates.actual?.opening == CalendarDate(dayNumber: 18_381))
    #expect(documents.congress.stated.map(\.elected) == [2])
    #expect(try Congress(json: documents.congress.json) == documents.congress)
    let before = documents
    #expect(throws: ResultFileError.alreadyTaken(on: day)) {
      try documents.take(try file(), on: day)
    }
    #expect(throws: ResultFileError.otherTaken(on: day)) {
      try documents.take(try file(elected: 3), on: day)
    }
    #expect(documents == before)
    try documents.take(try file(elected: 3), on: day, replacing: true)
    #expect(documents.congress.stated.map(\.elected) == [3])
    try documents.take(try file(elected: 3, opening: 18_382), on: day, replacing: true)
    #expect(documents.congress.stated.map(\.elected) == [3], "the day was corrected")
  }

  @Test func `a foreign file and one of a congress counted here are refused`() throws {
    var other = try documents("xa-b")
    #expect(throws: ResultFileError.anotherOrganization("xa-a")) {
      try other.take(try file(), on: day)
    }
    var counted = try documents()
    var election = Election(
      id: try #require(Election.ID("bch")), title: LocalText("Bầu"), body: .committee, seats: 1,
      candidates: [Candidate(id: try #require(Candidate.ID("a")), name: "A")])
    election.rounds = [election.firstRound()]
    counted.elections[election.id] = election
    #expect(throws: ResultFileError.countedHere) { try counted.take(try file(), on: day) }
  }
}

struct CongressPaperTests {
  @Test func `each paper has a name of its own, and an opinion ballot no list of the elected`()
    throws
  {
    var documents = CongressDocuments(
      congress: Congress(
        id: try #require(Congress.ID("x")), organization: try #require(Organization.ID("x")),
        kind: .members, opening: CalendarDate(dayNumber: 18_381), ruleSet: "association"))
    #expect(CongressPaper.all(of: documents).isEmpty)
    for (name, act) in [("bch", "election"), ("y-kien", "opinion")] {
      var election = Election(
        id: try #require(Election.ID(name)), title: LocalText(name), body: .other, seats: 1,
        candidates: [Candidate(id: try #require(Candidate.ID("a")), name: "A")])
      if act == "opinion" { election.act = .opinion }
      documents.elections[election.id] = election
    }
    #expect(CongressPaper.all(of: documents).map(\.kind) == [.ballot, .covers, .ballot, .covers])
    for index in documents.elections.elections.indices {
      var round = documents.elections.elections[index].firstRound()
      (round.opened, round.closed) = (CalendarDate(dayNumber: 1), CalendarDate(dayNumber: 1))
      documents.elections.elections[index].rounds = [round]
    }
    let papers = CongressPaper.all(of: documents)
    #expect(papers.count { $0.kind == .elected } == 1)
    #expect(papers.last?.kind == .approval)
    #expect(Set(papers.map(\.name)).count == papers.count)
  }
}
