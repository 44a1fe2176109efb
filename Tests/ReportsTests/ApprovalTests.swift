import CongressModel
import Tallying
import Testing
import Wording

@testable import Reports

/// The papers that go to the level above, and those of opinion ballots.
struct ApprovalTests {
  private func scheme() throws -> SchemeStanding {
    var scheme = PersonnelScheme(
      id: try #require(PersonnelScheme.ID("bch")),
      title: LocalText("Đề án nhân sự Ban Chấp hành", english: "Scheme of the committee"),
      body: .committee, seats: 3)
    scheme.rules = ["women>=15%", "age<40~1/3"].compactMap { CompositionRule(typed: $0) }
    scheme.candidates = try Samples.names.prefix(5).enumerated().map { index, name in
      var candidate = SchemeCandidate(
        id: try #require(Candidate.ID("c\(index + 1)")), name: name)
      candidate.attributes.born = CalendarDate(year: 1965 + index * 7, month: 5, day: 1)
      candidate.attributes.sex = index == 0 ? .female : .male
      candidate.attributes.position = "Chi uỷ viên"
      return candidate
    }
    scheme.candidates[4].withdrawal = .init(.accepted, by: "Đại hội")
    let votes = SchemeStanding.StepVotes(
      base: 13,
      votes: Dictionary(uniqueKeysWithValues: zip(scheme.candidates.map(\.id), [13, 12, 7, 6, 13])))
    return SchemeStanding(
      scheme, ruleSet: .regulation190, on: try Samples.day("2025-06-20"),
      votes: [.keyCadres: votes], elected: [try #require(Candidate.ID("c1"))])
  }

  @Test(arguments: Language.allCases)
  func `the request for approval is as recorded`(language: Language) throws {
    let minutes = try Samples.minutes(.regulation244)
    var approval = Approval(
      of: [minutes], at: minutes.congress, organization: "Đảng bộ xã A",
      on: try Samples.day("2020-05-04"))
    approval.superior = "Ban Thường vụ Huyện uỷ B"
    approval.deadlines = (try Samples.day("2020-05-11"), try Samples.day("2020-06-01"))
    approval.code = "7K2M-QX4D-91HB-VN6T-ZR3C"
    try expectSnapshot(
      approval.report(in: Wording(language)).text, "approval-\(language.rawValue).txt")
  }

  /// A committee that states 30 members, with two hamlet cells and one of an agency.
  private func makeup(members: [Int?]) throws -> UnitMakeup {
    var tree = OrganizationTree()
    let root = try #require(Organization.ID("xa"))
    let (commune, cell) = (try #require(Level.ID("commune")), try #require(Level.ID("cell")))
    try tree.add(
      Organization(id: root, name: "Xã", level: commune, kind: .committee, members: 30))
    for (index, count) in members.enumerated() {
      var unit = Organization(
        id: try #require(Organization.ID("c\(index)")), name: "Chi bộ \(index)", parent: root,
        level: cell, kind: .cell, members: count)
      unit.setting = index < 2 ? .residential : .agency
      try tree.add(unit)
    }
    return try #require(UnitMakeup(of: root, in: tree))
  }

  @Test(arguments: [
    ([12, 9, 9], "✓ 3 units (2 residential + 1 agency), 30 members, as stated"),
    ([12, 9, 8], "✗ 3 units (2 residential + 1 agency), 29 members, but 30 stated"),
    ([12, nil], "2 units (2 residential), 30 members"),
  ])
  func `the units below are added up against what is stated`(
    members: [Int?], sentence: String
  ) throws {
    #expect(Wording(.english).sentence(try makeup(members: members)) == sentence)
  }

  @Test(arguments: Language.allCases)
  func `the scheme on paper is as recorded`(language: Language) throws {
    var paper = SchemePaper(
      of: try scheme(), title: "Đại hội đại biểu", organization: "Đảng bộ xã A")
    paper.units = try makeup(members: [12, 9, 7])
    try expectSnapshot(paper.report(in: Wording(language)).text, "scheme-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `the contents of a dossier and the monitoring are as recorded`(language: Language) throws {
    let contents = DossierContents(
      title: "Đại hội đại biểu Đảng bộ xã A",
      entries: [
        .init(
          file: "01-minutes-bch-1.txt", paper: "Biên bản kiểm phiếu",
          code: "7K2M-QX4D-91HB-VN6T-ZR3C", hash: String(repeating: "ab", count: 32))
      ])
    let list = contents.report(in: Wording(language)).text
    var figures = ResultFigures()
    figures.held = try Samples.day("2020-04-30")
    (figures.summoned, figures.present, figures.seats) = (150, 149, 15)
    figures.count(
      [true, false, true].map { isWoman in
        var attributes = PersonAttributes()
        attributes.sex = isWoman ? .female : .male
        attributes.ethnicity = isWoman ? "Mường" : "Kinh"
        attributes.born = CalendarDate(year: isWoman ? 1980 : 1981, month: 4, day: 30)
        return attributes
      }, on: try Samples.day("2020-04-30"))
    figures.secretary = true
    let rows = [
      Monitoring.Row(organization: "Đảng bộ xã A", level: "Xã", figures: figures),
      Monitoring.Row(organization: "Đảng bộ xã B", level: "Xã", figures: ResultFigures()),
    ]
    let monitoring = Monitoring(rows, title: "Huyện C", on: try Samples.day("2020-05-15"))
    let wide = monitoring.report(in: Wording(language)).csv
    let table = wide + monitoring.report(in: Wording(language), isNarrow: true).text
    try expectSnapshot(list + contents.sums + table, "upward-\(language.rawValue).txt")
    #expect(figures.young == 1)
    #expect(figures.women == 2 && figures.ethnic == 2)
  }

  @Test(arguments: Language.allCases)
  func `an opinion ballot introduces and never elects`(language: Language) throws {
    var election = try Samples.election()
    election.act = .opinion
    election.title = LocalText("Lấy phiếu giới thiệu", english: "Opinion ballot")
    for ruleSet in RuleSet.builtIn {
      let minutes = Minutes(
        of: election.rounds[0], in: election, of: try Samples.congress(ruleSet),
        organization: "Đảng bộ xã A", result: try Samples.count(ruleSet).result)
      let wording = Wording(language)
      for report in [minutes.report(in: wording), minutes.aloud(in: wording)] {
        let text = report.text.lowercased()
        #expect(!text.contains("trúng cử"))
        #expect(!text.contains("elected"))
        #expect(text.contains(language == .vietnamese ? "được giới thiệu" : "introduced"))
      }
    }
  }

  @Test func `a version that replaces another says which`() throws {
    var minutes = try Samples.minutes(.regulation244)
    #expect(!minutes.report(in: Wording(.english)).text.contains("AAAA-BBBB"))
    minutes.supersedes = "AAAA-BBBB-CCCC-DDDD-EEEE"
    #expect(
      minutes.report(in: Wording(.english)).text.contains("AAAA-BBBB-CCCC-DDDD-EEEE"))
  }
}
