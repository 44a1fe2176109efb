import CongressModel
import Tallying
import Testing
import Wording

@testable import Reports

/// The credentials report and the progress report.
struct FigureTests {
  private func delegate(
    _ number: Int, born: String? = nil, sex: PersonAttributes.Sex? = nil, present: Bool = true
  ) throws -> Delegate {
    var delegate = Delegate(
      id: try #require(Delegate.ID("d\(number)")), name: Samples.names[number],
      kind: number == 8 ? .alternate : .full, origin: number < 2 ? .exOfficio : .elected)
    delegate.attributes.born = try born.map(Samples.day)
    delegate.attributes.sex = sex
    delegate.attributes.unit = "Chi bộ \(number % 4)"
    delegate.attributes.ethnicity = number == 3 ? "Mường" : "Kinh"
    delegate.attributes.education = number < 5 ? "Đại học" : nil
    if present {
      let day = try Samples.day("2020-04-29")
      delegate.presence = [Delegate.Presence(isPresent: true, on: day, minute: 425)]
    }
    return delegate
  }

  private func credentials() throws -> Credentials {
    let people = People(delegates: [
      try delegate(0, born: "1965-02-11", sex: .female),
      try delegate(1, born: "1980-04-29", sex: .male),
      try delegate(2, born: "1980-04-30", sex: .male),
      try delegate(3, born: "1990-12-01", sex: .male),
      try delegate(4, born: "1969-04-29", sex: .female),
      try delegate(5, born: "1969-04-30", sex: .male),
      try delegate(6), try delegate(7, born: "1995-01-01", sex: .male, present: false),
      try delegate(8, born: "1991-01-01", sex: .female),
    ])
    var credentials = Credentials(
      of: people, at: try Samples.congress(.regulation244), organization: "Đảng bộ xã A",
      ruleSet: .regulation244, on: try Samples.day("2020-04-29"))
    credentials.organizationsSummoned = 5
    return credentials
  }

  @Test(arguments: Language.allCases)
  func `the credentials report is as recorded`(language: Language) throws {
    let report = try credentials().report(in: Wording(language))
    try expectSnapshot(report.text, "credentials-\(language.rawValue).txt")
  }

  @Test func `age bands part at the birthday`() throws {
    let text = try credentials().report(in: Wording(.english)).csv
    #expect(text.contains("Under 40,3/8,37.50%"))
    #expect(text.contains("40 to 50,2/8,25.00%"))
    #expect(text.contains("Over 50,2/8,25.00%"))
    #expect(text.contains("Age: not stated,1/8,12.50%"))
  }

  @Test func `more organisations than were summoned is said and not hidden`() throws {
    var credentials = try credentials()
    credentials.organizationsSummoned = 3
    let text = credentials.report(in: Wording(.english)).text
    #expect(text.contains("4 present are more than 3 summoned; check both."))
  }

  private func progress() throws -> Progress {
    var tree = OrganizationTree()
    let commune = try #require(Level.ID("commune"))
    let cell = try #require(Level.ID("cell"))
    let root = try #require(Organization.ID("xa-a"))
    var unit = Organization(id: root, name: "Đảng bộ xã A", level: commune, kind: .committee)
    unit.stated.units = [StatedTotals.UnitTotal(level: cell, count: 17)]
    unit.ratings = [YearlyRating(year: 2019, rating: .good)]
    try tree.add(unit)
    var summaries: [CongressSummary] = []
    for number in 1...3 {
      let id = try #require(Organization.ID("chi-bo-\(number)"))
      try tree.add(
        Organization(id: id, name: "Chi bộ xóm \(number)", parent: root, level: cell, kind: .cell))
      var congress = Congress(
        id: try #require(Congress.ID("chi-bo-\(number)")), organization: id, kind: .members,
        opening: try Samples.day("2020-0\(number + 2)-10"), ruleSet: RuleSet.regulation244.id)
      if number == 1 { congress.dates.actual = congress.dates.planned }
      var task = PreparationTask(
        id: try #require(PreparationTask.ID("t")), workstream: .documents,
        title: LocalText("Báo cáo chính trị"))
      task.due = try Samples.day("2020-04-01")
      task.state = number == 1 ? .done : .toDo
      summaries.append(
        CongressSummary(congress, checklist: Checklist(tasks: [task]), elections: []))
    }
    let figures = RollUp(
      of: root, in: tree, summaries: summaries, on: try Samples.day("2020-04-29"))
    return Progress(of: figures, in: tree)
  }

  @Test(arguments: Language.allCases)
  func `the progress report is as recorded`(language: Language) throws {
    let report = try progress().report(in: Wording(language))
    try expectSnapshot(report.text, "progress-\(language.rawValue).txt")
  }
}
