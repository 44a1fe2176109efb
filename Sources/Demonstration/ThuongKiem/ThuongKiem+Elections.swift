import CongressModel
import Tallying

extension ThuongKiem {
  static let committeeID = Election.ID(known: "ban-chap-hanh")

  /// 15 seats and 17 names, in the order of given names; half of its ballots are counted.
  static var committeeElection: Election {
    var election = Election(
      id: committeeID,
      title: LocalText("Bầu Ban Chấp hành", english: "Election of the executive committee"),
      body: .committee, seats: 15, candidates: names.map(\.candidate))
    election.team = countingTeam
    var round = Round(
      number: 1, reason: .first, candidates: election.candidates.map(\.id), seats: 15, base: 149)
    (round.issued, round.collected, round.opened) = (149, 149, opening)
    round.confirmedBy = Array(countingTeam.prefix(2))
    round.decisions = [
      Round.Decision(
        .other,
        text: "Triệu tập 150 đại biểu; 1 đại biểu vắng suốt thời gian đại hội vì ốm, không có đại "
          + "biểu dự khuyết thay thế; tính trên 149.",
        by: [countingTeam[0]], on: opening)
    ]
    election.rounds = [round]
    return election
  }

  /// Chosen for experience, quickness and youth; the first is the head, and none is on the list.
  static let countingTeam = [
    "Nguyễn Văn Bách", "Trần Thị Giang", "Lê Minh Khôi", "Phạm Thu Ngân", "Đỗ Hoàng Phi",
    "Vũ Thị Quyên", "Bùi Đức Tài",
  ]

  /// The delegates to the district's congress; the article doesn't say how many, nor whom.
  static var delegatesElection: Election {
    let chosen = [1, 2, 3, 6, 7, 9, 12, 13, 14, 15, 17]
    return Election(
      id: .init(known: "dai-bieu"),
      title: LocalText(
        "Bầu đại biểu dự đại hội huyện", english: "Election of delegates to the district congress"),
      body: .delegates, seats: 10, candidates: chosen.map { names[$0 - 1].candidate })
  }

  /// The vote of the second day: 143 of 149 agree, one paper has both boxes ticked.
  static var secretaryVote: SecretaryVote {
    var papers = Array(repeating: Paper.chosen([1]), count: 149)
    for place in [18, 53, 89, 104, 132] { papers[place - 1] = .chosen([]) }
    papers[70] = .invalid(.bothBoxes)
    return SecretaryVote(candidate: names[13].candidate, papers: papers, day: closing)
  }

  /// A name on the list of the committee.
  struct Name {
    let name: String
    let born: String
    let sex: PersonAttributes.Sex
    let isIncumbent: Bool
    let id: String

    init(
      _ number: Int, _ name: String, born: String, _ sex: PersonAttributes.Sex,
      isIncumbent: Bool = false
    ) {
      id = "dai-bieu-\(number)"
      (self.name, self.born, self.sex, self.isIncumbent) = (name, born, sex, isIncumbent)
    }
  }

  static let names = [
    Name(1, "Phạm Văn An", born: "1968-03-12", .male, isIncumbent: true),
    Name(2, "Trần Thị Bích", born: "1984-07-25", .female, isIncumbent: true),
    Name(3, "Vũ Đình Chiến", born: "1973-01-30", .male, isIncumbent: true),
    Name(4, "Nguyễn Thị Dung", born: "1986-11-08", .female),
    Name(5, "Lê Quang Đạo", born: "1985-05-19", .male),
    Name(6, "Hoàng Văn Hải", born: "1966-09-02", .male, isIncumbent: true),
    Name(7, "Đỗ Thị Hiền", born: "1976-12-14", .female, isIncumbent: true),
    Name(8, "Bùi Mạnh Hoà", born: "1982-02-21", .male),
    Name(9, "Mai Xuân Khánh", born: "1969-01-16", .male, isIncumbent: true),
    Name(10, "Trịnh Công Lâm", born: "1974-06-06", .male, isIncumbent: true),
    Name(11, "Phạm Thị Mai", born: "1977-08-17", .female),
    Name(12, "Nguyễn Duy Nam", born: "1983-10-10", .male),
    Name(13, "Đinh Văn Quang", born: "1967-04-04", .male, isIncumbent: true),
    Name(14, "Trần Quốc Sơn", born: "1972-05-23", .male, isIncumbent: true),
    Name(15, "Vũ Minh Thắng", born: "1965-12-01", .male, isIncumbent: true),
    Name(16, "Lưu Anh Tú", born: "1988-09-29", .male),
    Name(17, "Tạ Hữu Vinh", born: "1975-03-03", .male),
  ]
}

extension ThuongKiem.Name {
  var attributes: PersonAttributes {
    var attributes = PersonAttributes()
    (attributes.sex, attributes.born) = (sex, CalendarDate(known: born))
    (attributes.isIncumbent, attributes.ethnicity) = (isIncumbent, "Kinh")
    return attributes
  }

  var candidate: Candidate {
    var candidate = Candidate(id: .init(known: id), name: name)
    candidate.attributes = attributes
    return candidate
  }
}
