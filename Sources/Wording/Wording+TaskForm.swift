package import CongressModel

// The words of the form of a task, and of the deeds on several.
extension Wording {
  package var keyState: String { pick(vi: "Trạng thái", en: "State") }
  package var keyMark: String { pick(vi: "Đánh dấu", en: "Mark") }
  package var keyTaskUp: String { pick(vi: "Chuyển lên", en: "Move up") }
  package var keyTaskDown: String { pick(vi: "Chuyển xuống", en: "Move down") }
  package var keySave: String { pick(vi: "Lưu", en: "Save") }
  package var keyNextField: String { pick(vi: "Ô sau", en: "Next field") }
  package var yes: String { pick(vi: "có", en: "yes") }
  package var no: String { pick(vi: "không", en: "no") }

  package var oneTaskOnly: String {
    pick(
      vi: "Chỉ làm được với một việc; nhấn Esc để bỏ đánh dấu.",
      en: "This works on one task; press Esc to let go of those marked.")
  }
  package var askState: String { pick(vi: "Trạng thái mới", en: "New state") }
  package var askBlocked: String { pick(vi: "Vướng mắc gì?", en: "What blocks it?") }

  package var formTask: String { pick(vi: "Sửa việc", en: "Edit the task") }
  package func formTasks(_ count: Int) -> String {
    pick(vi: "Sửa \(tasks(count))", en: "Edit \(tasks(count))")
  }

  package var fieldTitle: String { pick(vi: "Tên việc", en: "Title") }
  package var fieldOwner: String { pick(vi: "Phụ trách", en: "Owner") }
  package var fieldDue: String { pick(vi: "Hạn", en: "Due") }
  package var fieldFixed: String { pick(vi: "Giữ nguyên hạn", en: "Due day stays") }
  package var fieldAfter: String { pick(vi: "Sau các việc", en: "After the tasks") }
  package var fieldPaper: String { pick(vi: "Số văn bản", en: "Paper number") }
  package var fieldSigner: String { pick(vi: "Người ký", en: "Signed by") }
  package var fieldPaperDate: String { pick(vi: "Ngày văn bản", en: "Paper's date") }
  package var fieldFile: String { pick(vi: "Tệp", en: "File") }
  package var fieldNote: String { pick(vi: "Ghi chú", en: "Note") }
  package var fieldPrivateNote: String { pick(vi: "Ghi chú riêng", en: "Private note") }
  package var fieldSubtasks: String { pick(vi: "Việc nhỏ", en: "Subtasks") }
  package var fieldShift: String { pick(vi: "Dời hạn (ngày)", en: "Shift due (days)") }

  package var hintOwner: String {
    pick(
      vi: "Tiểu ban, tổ công tác hoặc người phụ trách", en: "A subcommittee, a team or a person")
  }
  package var hintDay: String {
    pick(vi: "Ngày/tháng/năm, ví dụ 29/04/2020", en: "For example 2020-04-29 or 29/04/2020")
  }
  package var hintDue: String {
    pick(
      vi: "29/04/2020; hoặc -30 (ngày trước khai mạc), +7lv (ngày làm việc sau bế mạc)",
      en: "2020-04-29; or -30 (days before the opening), +7wd (working days after)")
  }
  package var fieldFiles: String { pick(vi: "Các tệp", en: "Files") }
  package var hintFiles: String {
    pick(vi: "Cách nhau bằng dấu chấm phẩy", en: "With semicolons between")
  }
  package var hintAfter: String {
    pick(
      vi: "Mã các việc phải xong trước, cách nhau bằng dấu phẩy",
      en: "The codes of the tasks to be done first, with commas between")
  }
  package var hintPrivateNote: String {
    pick(
      vi: "Không bao giờ có trong báo cáo, bản xuất, hội trường",
      en: "Never in reports, exports or the hall")
  }
  package var hintSubtasks: String {
    pick(
      vi: "Cách nhau bằng dấu chấm phẩy; [x] đặt trước việc đã xong",
      en: "With semicolons between; [x] before one that is done")
  }
  package var hintUnchanged: String {
    pick(vi: "Để trống thì giữ nguyên", en: "Leave it empty to keep what is there")
  }
  package var hintShift: String {
    pick(
      vi: "Ví dụ 7 hoặc -3; việc đã xong hoặc giữ hạn không dời",
      en: "For example 7 or -3; tasks that are done or fixed stay")
  }
  package var dueOrLead: String {
    pick(
      vi: "Chỉ ghi một trong hai: --due hoặc --lead.", en: "Give --due or --lead, not both.")
  }
  package var paperNeeded: String {
    pick(vi: "Hãy ghi số văn bản.", en: "Please give the number of the paper.")
  }

  package func notADay(_ text: String) -> String {
    pick(
      vi: "\(quoted(text)) không phải là ngày; hãy ghi như 29/04/2020.",
      en: "\(quoted(text)) is not a day; write it like 2020-04-29.")
  }

  package var dayNeeded: String {
    pick(vi: "Hãy ghi ngày, như 29/04/2020.", en: "Please give a day, like 2020-04-29.")
  }

  package func notAShift(_ text: String) -> String {
    pick(
      vi: "\(quoted(text)) không phải là số ngày; hãy ghi như 7 hoặc -3.",
      en: "\(quoted(text)) is not a number of days; write it like 7 or -3.")
  }

  /// Asks about a field in which another editor wrote something else while the form was open.
  package func writtenMeanwhile(_ text: String) -> String {
    guard !text.isEmpty else {
      return pick(
        vi: "Người khác vừa xoá nội dung ô này. Nhấn Enter lần nữa để ghi nội dung của bạn.",
        en: "Another person emptied this meanwhile. Press Enter again to put yours here.")
    }
    return pick(
      vi: "Người khác vừa ghi \(quoted(text)) ở ô này."
        + " Nhấn Enter lần nữa để thay bằng nội dung của bạn.",
      en: "Another person wrote \(quoted(text)) here meanwhile."
        + " Press Enter again to put yours in its place.")
  }

  package var removedMeanwhile: String {
    pick(
      vi: "Người khác vừa xoá mục này nên không lưu được;"
        + " hãy chép lại những gì cần giữ rồi nhấn Esc.",
      en: "Another person removed this meanwhile, so it can't be saved;"
        + " copy what you want to keep, then press Esc.")
  }

  package func unknownOwner(_ text: String) -> String {
    pick(
      vi: "Ở đây chưa có tiểu ban, tổ hay người tên \(quoted(text)). Nhấn Enter lần nữa để giữ.",
      en: "Nobody here is called \(quoted(text)). Press Enter again to keep it.")
  }

  package func sentence(_ error: DependencyError, _ checklist: Checklist) -> String {
    switch error {
    case .noSuchTask(let id):
      pick(vi: "Không có việc mã \(quoted(id)).", en: "There is no task \(quoted(id)).")
    case .circle(let ids):
      pick(
        vi: "Các việc này chờ nhau thành vòng: \(circle(ids)).",
        en: "These tasks would wait for each other: \(circle(ids)).")
    }
  }

  /// `b02 → b05 → b02`.
  package func circle(_ ids: [PreparationTask.ID]) -> String {
    (ids + ids.prefix(1)).map(\.rawValue).joined(separator: " → ")
  }
}
