package import CongressModel

extension Wording {
  package var columnOrganization: String { pick(vi: "Tổ chức", en: "Organisation") }
  package var columnState: String { pick(vi: "Trạng thái", en: "State") }
  package var columnOpening: String { pick(vi: "Khai mạc", en: "Opening") }
  package var columnLeft: String { pick(vi: "Còn", en: "Left") }
  package var columnReady: String { pick(vi: "Sẵn sàng", en: "Ready") }
  package var columnLate: String { pick(vi: "Vướng", en: "Stuck") }
  package var columnElected: String { pick(vi: "Trúng cử", en: "Elected") }
  package var columnChosenBy: String { pick(vi: "Chọn bởi", en: "Chosen by") }
  package var columnLessons: String { pick(vi: "KN", en: "Les.") }
  package var columnTask: String { pick(vi: "Việc", en: "Task") }

  /// The heading of tasks; `count` is how many there are of all congresses.
  package func columnTask(_ view: TaskView, of count: Int? = nil) -> String {
    let shown = count.map { " (\(number($0)))" } ?? ""
    let name = term(view, ofAll: count != nil)
    return (view == .all ? columnTask : "\(columnTask): \(name)") + shown
  }
  package var columnOwner: String { pick(vi: "Phụ trách", en: "Owner") }
  package var columnDue: String { pick(vi: "Hạn", en: "Due") }
  package var columnDays: String { pick(vi: "Còn lại", en: "Time left") }
  package var columnElection: String { pick(vi: "Cuộc bầu", en: "Election") }
  package var columnNames: String { pick(vi: "Người/số", en: "Names") }
  package var columnStage: String { pick(vi: "Tình trạng", en: "Stage") }
  package var columnCounted: String { pick(vi: "Đã kiểm", en: "Counted") }
  package var headingPilots: String {
    pick(
      vi: "Đại hội điểm và thí điểm",
      en: "Pilots and trials")
  }
  package var headingAll: String { pick(vi: "Tất cả các đại hội", en: "All congresses") }
  package var trial: String {
    pick(
      vi: "Thí điểm bầu trực tiếp bí thư",
      en: "Direct election of the secretary")
  }
  package var trialShort: String { pick(vi: "thí điểm", en: "trial") }
  package var pilotShort: String { pick(vi: "điểm", en: "pilot") }
  package var pilotAndTrialShort: String { pick(vi: "điểm, thí điểm", en: "pilot, trial") }
  package var noCongress: String {
    pick(
      vi: "Tổ chức này chưa có đại hội trong chương trình.",
      en: "This organisation has no congress here yet.")
  }
  package var cannotBeRead: String {
    pick(vi: "không đọc được, Enter xem vì sao", en: "can't be read, Enter tells why")
  }
  package var emptyDashboard: String {
    pick(
      vi: "Chưa có tổ chức nào. Nhấn n để thêm.",
      en: "There is no organisation yet. Press n to add one.")
  }
  package var noOrganizationFound: String {
    pick(
      vi: "Không thấy tổ chức nào. Nhấn Esc để bỏ lọc.",
      en: "No organisation found. Press Esc to clear the filter.")
  }
  package var emptyChecklist: String {
    pick(
      vi: "Chưa có việc nào. Nhấn n để thêm việc.",
      en: "There is no task yet. Press n to add one.")
  }
  package var emptyElections: String {
    pick(
      vi: "Chưa có cuộc bầu nào: daihoi election add --help",
      en: "There is no election yet: daihoi election add --help")
  }
  package var tabOverview: String { pick(vi: "Tổng quan", en: "Overview") }
  package var tabChecklist: String { pick(vi: "Chuẩn bị", en: "Checklist") }
  package var tabPeople: String { pick(vi: "Nhân sự", en: "People") }
  package var tabElections: String { pick(vi: "Bầu cử", en: "Elections") }
  package var tabPapers: String { pick(vi: "Văn bản", en: "Papers") }
  package var tabLessons: String { pick(vi: "Kinh nghiệm", en: "Lessons") }
  package var noTaskSelected: String { pick(vi: "Hãy chọn một việc.", en: "Select a task first.") }
  package var reasonNeeded: String { pick(vi: "Hãy ghi lý do.", en: "Please give the reason.") }
  package var titleNeeded: String {
    pick(
      vi: "Hãy ghi tên việc.",
      en: "Please give the task a name.")
  }
  package var askReasonAside: String {
    pick(
      vi: "Vì sao việc này không áp dụng?",
      en: "Why does this task not apply?")
  }

  package func askNewTask(_ workstream: String) -> String {
    pick(vi: "Việc mới: \(workstream)", en: "New task: \(workstream)")
  }

  /// Where the terminal has too little room.
  package func tooSmall(columns: Int, rows: Int, neededColumns: Int, neededRows: Int) -> String {
    pick(
      vi: "Màn hình \(columns)×\(rows) quá nhỏ; cần ít nhất \(neededColumns)×\(neededRows).",
      en: "\(columns)×\(rows) is too small; at least \(neededColumns)×\(neededRows) is needed.")
  }

  package func held(_ held: Int, of all: Int) -> String {
    pick(vi: "\(number(held))/\(number(all)) đã họp", en: "\(number(held))/\(number(all)) held")
  }

  package func elected(_ elected: Int, of all: Int) -> String {
    pick(
      vi: "\(number(elected))/\(number(all)) đã bầu",
      en: "\(number(elected))/\(number(all)) elected")
  }
}
