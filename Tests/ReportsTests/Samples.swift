import CongressModel
import Reports
import Tallying
import Testing

/// An invented election, the same in every test.
enum Samples {
  static let names = [
    "Phạm Thị An", "Trần Văn Bình", "Vũ Minh Châu", "Nguyễn Hải Đăng", "Lê Thị Giang",
    "Đỗ Quang Hà", "Hoàng Thị Hạnh", "Bùi Đức Khánh", "Mai Thị Lan", "Ngô Văn Long",
    "Đinh Công Minh", "Phan Thị Nga", "Tạ Văn Phúc", "Lưu Thị Quyên", "Cao Xuân Sơn",
    "Đặng Thị Thuý", "Hà Văn Vượng",
  ]

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func congress(_ ruleSet: RuleSet) throws -> Congress {
    var congress = Congress(
      id: try #require(Congress.ID("xa-a")), organization: try #require(Organization.ID("xa-a")),
      kind: .delegates, opening: try day("2020-04-29"), ruleSet: ruleSet.id)
    congress.ordinal = "lần thứ XXIV"
    return congress
  }

  static func election(names: [String] = names, seats: Int = 15) throws -> Election {
    let candidates = try names.enumerated().map { index, name in
      Candidate(id: try #require(Candidate.ID("c\(index + 1)")), name: name)
    }
    var election = Election(
      id: try #require(Election.ID("bch")),
      title: LocalText(
        "Bầu Ban Chấp hành Đảng bộ xã", english: "Election of the commune's Executive Committee"),
      body: .committee, seats: seats, candidates: candidates)
    election.candidates[0].attributes.position = "Phó Chủ tịch UBND xã"
    for (index, candidate) in candidates.enumerated() {
      if candidate.name == Self.names[2] { election.candidates[index].attributes.unit = "Xóm 3" }
      if candidate.name == Self.names[16] { election.candidates[index].origin = .nominated }
    }
    election.team = ["Trịnh Văn Kiên", "Tống Thị Mơ", "Lại Văn Tuấn"]
    var round = CongressModel.Round(
      number: 1, reason: .first, candidates: candidates.map(\.id), seats: seats, base: 178)
    (round.issued, round.collected) = (178, 178)
    round.decisions = [
      Round.Decision(
        .order, text: "Giữ thứ tự như danh sách đã niêm yết", by: ["Đoàn Chủ tịch"],
        on: try day("2020-04-29"))
    ]
    election.rounds = [round]
    return election
  }

  /// The count of the committee: 176 valid ballots, the last seat decided by two votes.
  static func count(_ ruleSet: RuleSet, isOpen: Bool = false) throws -> Count {
    let contest = try Contest(
      ruleSet: ruleSet, body: .committee, candidates: 17, seats: 15, base: 178)
    var tally = Tally(for: contest)
    try add(60, without: [16, 17], to: &tally, of: contest)
    try add(58, without: [3, 17], to: &tally, of: contest)
    try add(30, without: [14, 16], to: &tally, of: contest)
    try add(28, without: [3, 14, 16], to: &tally, of: contest)
    tally.add(try contest.judged(.invalid(.marked)))
    tally.add(try contest.judged(.chosen(Array(1...17))))
    return Count(
      contest: contest, tally: tally, issued: 178, collected: isOpen ? nil : 178, isOpen: isOpen)
  }

  private static func add(
    _ count: Int, without struck: Set<Int>, to tally: inout Tally, of contest: Contest
  ) throws {
    tally.add(try contest.judged(struck: struck), count: count)
  }

  static func minutes(_ ruleSet: RuleSet, isOpen: Bool = false) throws -> Minutes {
    let election = try election()
    var minutes = Minutes(
      of: election.rounds[0], in: election, of: try congress(ruleSet),
      organization: "Đảng bộ xã A", result: try count(ruleSet, isOpen: isOpen).result)
    minutes.superior = "Đảng bộ huyện B"
    minutes.term = "2020–2025"
    minutes.place = "Xã A"
    minutes.day = try day("2020-04-29")
    minutes.attendance = try Attendance(present: 178, of: 180)
    if ruleSet.threshold == .membership {
      minutes.baseSheet = try BaseSheet(
        kind: .delegatesCongress, summoned: 180,
        deductions: [
          Deduction(kind: .committeeAbsentThroughout, people: 1, reason: "điều trị tại bệnh viện"),
          Deduction(kind: .delegateAbsentNotReplaced, people: 1, reason: "đi công tác nước ngoài"),
        ])
    }
    minutes.fingerprint = "7K2M-QX4D-91HB-VN6T-ZR3C"
    minutes.entries = 2
    minutes.voided = 3
    minutes.rulings = [
      .init(.chosen(Array(1...15)), by: ["Tống Thị Mơ"], ground: "nét gạch mờ nhưng rõ ý"),
      .init(.invalid(.marked), by: ["Tống Thị Mơ"], ground: "ký tên trên phiếu"),
      .init(.chosen(Array(2...16)), by: ["Tống Thị Mơ"], ground: "nét gạch mờ nhưng rõ ý"),
    ]
    minutes.copies = 3
    return minutes
  }
}
