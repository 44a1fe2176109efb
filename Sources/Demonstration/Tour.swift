package import CongressModel
import Tallying

/// A small workspace whose one checklist leads through the program: each task says which key to
/// press, and is ticked like any other.
package struct Tour: Hashable, Sendable {
  package let settings: WorkspaceSettings
  package let organizations: OrganizationTree
  package let documents: CongressDocuments

  package init(language: Language) {
    let day = DemonstrationWorkspace.today
    var settings = WorkspaceSettings(name: Self.name[language])
    (settings.today, settings.isRehearsal) = (day, true)
    self.settings = settings
    let id = Congress.ID(known: "tour")
    organizations = OrganizationTree(
      known: [
        Organization(
          id: .init(known: "tour"), name: Self.name[language], level: .cell, kind: .cell)
      ])
    var congress = Congress(
      id: id, organization: .init(known: "tour"), kind: .members, opening: day,
      ruleSet: RuleSet.regulation244.id)
    congress.pilot = Choice(by: .init(known: "tour"))
    documents = CongressDocuments(
      congress: congress, checklist: Checklist(tasks: Self.tasks(due: day)),
      elections: Elections(elections: [Self.election(on: day)]))
  }
}

extension Tour {
  private static let name = LocalText("Làm quen với chương trình", english: "A tour of the program")

  private static func tasks(due day: CalendarDate) -> [PreparationTask] {
    steps.enumerated().map { place, step in
      let number = place < 9 ? "0\(place + 1)" : "\(place + 1)"
      var task = PreparationTask(
        id: .init(known: "step-\(number)"), workstream: step.workstream,
        title: LocalText(step.vietnamese, english: step.english))
      task.due = day
      return task
    }
  }

  private struct Step {
    let workstream: Workstream
    let vietnamese: String
    let english: String

    init(_ workstream: Workstream, _ vietnamese: String, _ english: String) {
      (self.workstream, self.vietnamese, self.english) = (workstream, vietnamese, english)
    }
  }

  private static let steps = [
    Step(.direction, "↓ ↑ đi giữa các việc; Space: dòng này xong", "↓ ↑ move; Space: this is done"),
    Step(
      .direction, "u hoàn tác, Ctrl+R làm lại: thử với dòng trên",
      "u takes it back, Ctrl+R redoes it"),
    Step(
      .direction, "? mọi phím: gõ để tìm, Enter để làm, Esc đóng",
      "? all keys: type to search, Enter does it"),
    Step(
      .direction, ": rồi gõ “giao dien”: lệnh nào cũng tìm được",
      ": then “theme”: finds every command"),
    Step(
      .documents, "/ rồi gõ “phieu”: lọc không dấu; Esc bỏ lọc",
      "/ then “ballot”: filters; Esc clears it"),
    Step(
      .documents, "e sửa dòng này: Tab tới ô Ghi chú; Enter lưu",
      "e edits this: Tab to the note; Enter saves"),
    Step(
      .documents, "n thêm việc; d xoá việc đó; u lấy lại",
      "n adds a task; d deletes it; u brings it back"),
    Step(
      .documents, "x: việc này không áp dụng, kèm lý do",
      "x: this task doesn't apply, with the reason"),
    Step(
      .personnel, "4 sang Bầu cử; Enter: kiểm phiếu cuộc bầu",
      "4 shows the elections; Enter counts ballots"),
    Step(
      .personnel, "2 Enter: phiếu gạch số 2; = thêm một phiếu",
      "2 Enter: a ballot striking 2; = one more"),
    Step(
      .personnel, "i phiếu không hợp lệ; - rút phiếu vừa ghi",
      "i an invalid ballot; - takes the last back"),
    Step(
      .personnel, "Tab xem kết quả; Esc quay lại từng bước",
      "Tab the result; Esc back, one thing at a time"),
    Step(
      .after, "L đổi ngôn ngữ, T giao diện, M nhả chuột", "L language, T theme, M frees the mouse"),
    Step(.after, "y sao chép dòng; , các lệnh khác", "y copies the row; , shows more commands"),
    Step(
      .after, "q ra; daihoi new THƯ-MỤC --name TÊN: bắt đầu",
      "q leaves; daihoi new DIR --name N starts"),
  ]

  private static func election(on day: CalendarDate) -> Election {
    let names = ["Vũ Văn An", "Phạm Thị Bình", "Trần Quốc Cường", "Lê Thị Dung", "Đỗ Văn Giang"]
    var election = Election(
      id: .init(known: "committee"),
      title: LocalText("Bầu cấp uỷ chi bộ (tập kiểm phiếu)", english: "The committee (practice)"),
      body: .committee, seats: 4,
      candidates: names.enumerated().map { place, name in
        Candidate(id: .init(known: "c\(place + 1)"), name: name)
      })
    election.base = 9
    var round = election.firstRound()
    (round.opened, round.base, round.issued, round.collected) = (day, 9, 9, 9)
    election.rounds = [round]
    return election
  }
}
