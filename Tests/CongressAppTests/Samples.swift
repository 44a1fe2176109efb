import CongressModel
import Tallying
import Testing

@testable import CongressApp

/// A small commune with one congress, as the tests look at it.
enum Sample {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try #require(Identifier<Subject>(text))
  }

  static func tree() throws -> OrganizationTree {
    var tree = OrganizationTree()
    try tree.add(
      Organization(
        id: id("kim-son"), name: "Đảng bộ huyện Kim Sơn", level: id("district"), kind: .committee))
    try tree.add(
      Organization(
        id: id("thuong-kiem"), name: "Đảng bộ xã Thượng Kiệm", parent: id("kim-son"),
        level: id("commune"), kind: .committee))
    return tree
  }

  static func documents() throws -> CongressDocuments {
    let opening = try #require(CalendarDate("2020-04-29"))
    var congress = Congress(
      id: try id("thuong-kiem"), organization: try id("thuong-kiem"), kind: .delegates,
      opening: opening, ruleSet: "244-QĐ/TW (2014)")
    congress.pilot = Choice(by: try id("kim-son"))
    let tasks: [(String, Workstream, String, String)] = [
      ("b02", .documents, "Dự thảo báo cáo chính trị", "2020-01-10"),
      ("b12", .documents, "In, đóng tập, gửi tài liệu đại biểu", "2020-04-22"),
      ("e03", .logistics, "Âm thanh, ánh sáng, điện dự phòng", "2020-04-29"),
      ("g03", .after, "Báo cáo kết quả, đề nghị chuẩn y", "2020-05-12"),
    ]
    var checklist = Checklist(
      tasks: try tasks.map { name, workstream, title, due in
        var task = PreparationTask(
          id: try id(name), workstream: workstream, title: LocalText(title))
        task.due = CalendarDate(due)
        return task
      })
    checklist.setDone(true, checklist.tasks[0].id, on: opening.adding(days: -100))
    return CongressDocuments(
      congress: congress, checklist: checklist, elections: Elections(elections: [try election()]))
  }

  static func election() throws -> Election {
    let names = [
      "Vũ Văn An", "Phạm Thị Bình", "Trần Quốc Cường", "Lê Thị Dung", "Nguyễn Văn Giang",
    ]
    var election = Election(
      id: try id("committee"),
      title: LocalText("Bầu Ban Chấp hành", english: "Executive committee"),
      body: .committee, seats: 4,
      candidates: try names.enumerated().map { index, name in
        Candidate(id: try id("c\(index + 1)"), name: name)
      })
    election.base = 9
    return election
  }

  static func rig(_ language: Language = .english) throws -> Rig {
    try Rig([documents()], tree(), language: language)
  }
}
