import Tallying
import Testing

@testable import CongressModel

struct BallotCSVTests {
  static func rows(_ text: String, names: Int = 5, seats: Int = 4) throws -> [BallotRow] {
    let contest = try Contest(
      ruleSet: .regulation244, body: .committee, candidates: names, seats: seats, base: 9)
    var rows: [BallotRow] = []
    try BallotCSV(Array(text.utf8), for: contest).forEach { _, row in rows.append(row) }
    return rows
  }

  @Test(arguments: [
    "batch,marks,state\n1,1 2 3,\n2,,invalid:marked\n",
    "batch;marks;state\r\n1;1 2 3;\r\n2;;invalid:marked",
    "\u{feff}state\tmarks\tbatch\n\t1 2 3\t1\n\ninvalid:marked\t\t2\n",
    "marks,batch,state,note\n\"1 2 3\",1,,\"a \"\"b\"\"\"\n,2,invalid:marked\n",
    "batch,marks,state\r1,1 2 3,\r2,,invalid:marked\r",
    "tap,phieu,trang thai\n1,1 2 3,\n2,,invalid:marked\n",
  ])
  func `any separator, order, line end and quoting gives the same ballots`(text: String) throws {
    let rows = try Self.rows(text)
    #expect(rows.map(\.batch) == [1, 2])
    #expect(rows.map(\.paper) == [.chosen([1, 2, 3]), .invalid(.marked)])
  }

  @Test(arguments: [
    (
      "batch,marks,state\n1,6,", 2,
      BallotRowError.Fact.impossible(.numberNotOnList(6, candidates: 5))
    ),
    ("batch,marks,state\n1,1,\n1,1 1,", 3, .impossible(.numberTwice(1))),
    (
      "batch,marks,state\n1,1 2 3 4 5,valid", 2,
      .impossible(.moreChosenThanSeats(chosen: 5, seats: 4))
    ),
    ("batch,marks,sate\n1,1,invalid:marked", 1, .file(.unknownColumn("sate"))),
    ("tập số,phiếu,trạng thái\n1,1,", 1, .file(.unknownColumn("tập số"))),
    ("batch,marks,state\n0,1,", 2, .notABatch("0")),
    ("batch,marks,state\nx,1,", 2, .notABatch("x")),
    ("batch,marks,state\n1,1 -2,", 2, .notANumber("-2")),
    ("batch,marks,state\n1,1,ok", 2, .unknownState("ok")),
    ("batch,marks,state\n1,,invalid:ugly", 2, .unknownState("invalid:ugly")),
    ("batch,state\n1,", 1, .file(.missingColumn("marks"))),
    ("marks,marks\n1,1", 1, .file(.columnTwice("marks"))),
    ("batch,marks,state\n1,1,\n,,\n", 3, .empty), ("batch,marks,state\n , \t,", 2, .empty),
    ("batch,marks,state\n1,\"1 2\" 3,", 2, .file(.textAfterQuote)),
    ("", 1, .file(.empty)),
    ("marks\n\"1", 2, .file(.unclosedQuote)),
    ("marks\n1,2", 2, .file(.tooManyFields(2, columns: 1))),
  ])
  func `an impossible row is named with its line`(
    text: String, line: Int, fact: BallotRowError.Fact
  ) {
    #expect(throws: BallotRowError(fact: fact, line: line)) { try Self.rows(text) }
  }

  @Test func `more names than seats are left to the rules`() throws {
    #expect(try Self.rows("marks\n1 2 3 4 5").map(\.paper) == [.chosen([1, 2, 3, 4, 5])])
  }
}

struct CandidateCSVTests {
  @Test func `names keep the order of the rows`() throws {
    let text =
      "Họ và tên;Ngày sinh;Giới tính\nVũ Văn An;02/03/1980;Nam\nPhạm Thị Bình;1985-12-01;Nữ\n"
    let candidates = try CandidateCSV.candidates(Array(text.utf8))
    #expect(candidates.map(\.name) == ["Vũ Văn An", "Phạm Thị Bình"])
    #expect(candidates.map(\.id.rawValue) == ["c1", "c2"])
    #expect(candidates[0].attributes.born == CalendarDate("1980-03-02"))
    #expect(candidates[1].attributes.sex == .female)
  }

  @Test(arguments: [
    ("name\na\n\"\"", 3, CandidateCSV.Failure.Fact.noName), ("id,name\nA,x", 2, .notAnID("A")),
    ("id,name\na,x\na,y", 3, .idTwice("a")),
    ("name,born\nx,31/02/1980", 2, .notADate("31/02/1980")),
    ("name,born\nx,1/2/85", 2, .notADate("1/2/85")),
    ("name\nx\u{202e}y", 2, .hostile("x\u{202e}y")), ("id\nx", 1, .file(.missingColumn("name"))),
  ])
  func `a row that names nobody is refused with its line`(
    text: String, line: Int, fact: CandidateCSV.Failure.Fact
  ) {
    #expect(throws: CandidateCSV.Failure.self) { try CandidateCSV.candidates(Array(text.utf8)) }
    do throws(CandidateCSV.Failure) {
      _ = try CandidateCSV.candidates(Array(text.utf8))
    } catch {
      #expect(error.fact == fact)
      #expect(error.line == line)
    }
  }
}
