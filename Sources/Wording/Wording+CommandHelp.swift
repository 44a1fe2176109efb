// The help of the commands.
extension Wording {
  package var helpWorkspace: String { pick(vi: "Thư mục làm việc.", en: "The workspace.") }
  package var helpLanguage: String { pick(vi: "Ngôn ngữ.", en: "The language.") }
  package var helpToday: String {
    pick(
      vi: "Ngày thay cho đồng hồ.",
      en: "The day, in place of the clock.")
  }
  package var helpJSON: String {
    pick(
      vi: "In ra JSON cho chương trình khác đọc.",
      en: "Answer in JSON, for programs.")
  }
  package var aboutProgram: String {
    pick(
      vi: "Chuẩn bị đại hội và kiểm phiếu ngay trên terminal.",
      en: "Prepare congresses and count their ballots in the terminal.")
  }
  package var helpDemo: String {
    pick(
      vi: "Mở màn hình trên một thư mục mẫu, tạm thời.",
      en: "Open the screen on a fresh demonstration.")
  }
  package var helpTheme: String { pick(vi: "Giao diện.", en: "The theme.") }
  package var helpColour: String {
    pick(
      vi: "Số màu: auto, never, 16, 256 hoặc truecolor.",
      en: "Colours: auto, never, 16, 256 or truecolor.")
  }
  package var helpASCII: String {
    pick(
      vi: "Chỉ dùng ký tự ASCII.",
      en: "Use ASCII characters only.")
  }
  package var aboutStatus: String {
    pick(
      vi: "Bảng tổng hợp bằng con số.",
      en: "The dashboard in numbers.")
  }
  package var helpAt: String {
    pick(
      vi: "Chỉ tính tổ chức này và các đơn vị bên dưới.",
      en: "Only this organisation and all below it.")
  }
  package var helpOn: String { pick(vi: "Tính đến ngày này.", en: "As of this day.") }
  package var aboutTask: String {
    pick(
      vi: "Danh mục công việc chuẩn bị.",
      en: "The checklist of a congress.")
  }
  package var aboutTaskList: String { pick(vi: "Liệt kê công việc.", en: "List the tasks.") }
  package var aboutTaskDone: String { pick(vi: "Đánh dấu đã xong.", en: "Mark tasks done.") }
  package var aboutTaskUndo: String {
    pick(
      vi: "Đánh dấu chưa xong.",
      en: "Mark tasks open again.")
  }
  package var aboutTaskSet: String { pick(vi: "Sửa một việc.", en: "Change a task.") }
  package var helpCongress: String { pick(vi: "Mã đại hội.", en: "The congress.") }
  package var helpTask: String { pick(vi: "Mã việc.", en: "The task.") }
  package var helpState: String {
    pick(
      vi: "Trạng thái: toDo, doing, submitted, cleared, done, blocked, notApplicable.",
      en: "The state: toDo, doing, submitted, cleared, done, blocked, notApplicable.")
  }
  package var helpReason: String { pick(vi: "Lý do.", en: "The reason.") }
  package var helpDue: String { pick(vi: "Hạn.", en: "The due day.") }
  package var helpOwner: String {
    pick(
      vi: "Người, tiểu ban hoặc tổ phụ trách.",
      en: "Who carries it out.")
  }
  package var helpNote: String { pick(vi: "Ghi chú.", en: "A note.") }
  package var aboutNew: String {
    pick(
      vi: "Tạo một thư mục làm việc mới.",
      en: "Create an empty workspace.")
  }
  package var helpDirectory: String { pick(vi: "Thư mục.", en: "The folder.") }
  package var helpName: String { pick(vi: "Tên.", en: "The name.") }
  package var helpTerm: String { pick(vi: "Nhiệm kỳ.", en: "The term.") }
  package var aboutOrganization: String {
    pick(
      vi: "Cây tổ chức đảng.",
      en: "The tree of organisations.")
  }
  package var aboutOrganizationAdd: String {
    pick(
      vi: "Thêm một tổ chức.",
      en: "Add an organisation.")
  }
  package var aboutOrganizationList: String {
    pick(
      vi: "Liệt kê các tổ chức.",
      en: "List the organisations.")
  }
  package var helpID: String {
    pick(
      vi: "Mã: chữ thường không dấu, số và dấu gạch ngang.",
      en: "The id: lower-case ASCII letters, digits and hyphens.")
  }
  package var helpLevel: String {
    pick(
      vi: "Cấp: cell, grassroots, commune, district, province.",
      en: "The level: cell, grassroots, commune, district, province.")
  }
  package var helpParent: String { pick(vi: "Tổ chức cấp trên.", en: "The organisation above.") }
  package var helpKind: String { pick(vi: "Đảng bộ hay chi bộ.", en: "Committee or cell.") }
  package var helpSetting: String {
    pick(vi: "Ở địa bàn dân cư hay cơ quan, đơn vị.", en: "Where people live, or in an agency.")
  }
  package var helpMembers: String { pick(vi: "Số đảng viên chính thức.", en: "Official members.") }
  package var aboutCongress: String { pick(vi: "Các đại hội.", en: "The congresses.") }
  package var aboutCongressAdd: String { pick(vi: "Thêm một đại hội.", en: "Add a congress.") }
  package var aboutCongressList: String {
    pick(
      vi: "Liệt kê các đại hội.",
      en: "List the congresses.")
  }
  package var aboutCongressShow: String { pick(vi: "Xem một đại hội.", en: "Show a congress.") }
  package var helpOrganization: String { pick(vi: "Tổ chức.", en: "The organisation.") }
  package var helpCongressKind: String {
    pick(
      vi: "Đại hội đại biểu hay đại hội đảng viên.",
      en: "Of delegates, or of all members.")
  }
  package var helpOpening: String { pick(vi: "Ngày khai mạc.", en: "The opening day.") }
  package var helpRules: String {
    pick(
      vi: "Quy chế bầu cử; mặc định theo ngày khai mạc.",
      en: "The rule set; by default that of the opening day.")
  }
  package var helpTemplate: String {
    pick(
      vi: "Mẫu danh mục công việc.",
      en: "The template of the checklist.")
  }
  package var aboutElection: String {
    pick(
      vi: "Các cuộc bầu của một đại hội.",
      en: "The elections of a congress.")
  }
  package var aboutElectionAdd: String { pick(vi: "Thêm một cuộc bầu.", en: "Add an election.") }
  package var aboutElectionList: String {
    pick(
      vi: "Liệt kê các cuộc bầu.",
      en: "List the elections.")
  }
  package var aboutElectionOpen: String { pick(vi: "Mở cuộc bầu.", en: "Open the vote.") }
  package var aboutElectionClose: String { pick(vi: "Kết thúc cuộc bầu.", en: "Close the vote.") }
  package var helpElectionTitle: String { pick(vi: "Tên cuộc bầu.", en: "The title.") }
  package var helpSeats: String { pick(vi: "Số người được bầu.", en: "How many are elected.") }
  package var helpCandidates: String {
    pick(
      vi: "Danh sách: CSV có tiêu đề, ít nhất cột name.",
      en: "The list: CSV with a header, at least name.")
  }
  package var helpBody: String {
    pick(
      vi: "Bầu gì: committee, standing, secretary, deputies, inspection, delegates, other.",
      en: "What is elected: committee, standing, secretary, deputies, inspection, delegates, other."
    )
  }
  package var helpBase: String { pick(vi: "Cơ sở tính kết quả.", en: "The base of the result.") }
  package var helpOrder: String { pick(vi: "Thứ tự trên phiếu.", en: "The order on the ballot.") }
  package var helpElection: String {
    pick(
      vi: "Cuộc bầu: ĐẠI-HỘI/CUỘC-BẦU.",
      en: "The election: CONGRESS/ELECTION.")
  }
  package var helpElectionOrCongress: String {
    pick(
      vi: "Cuộc bầu, hoặc cả đại hội.",
      en: "The election, or all of a congress.")
  }
  package var helpIssued: String { pick(vi: "Số phiếu phát ra.", en: "Papers issued.") }
  package var helpCollected: String { pick(vi: "Số phiếu thu về.", en: "Papers collected.") }
  package var helpConfirmedBy: String {
    pick(
      vi: "Người xác nhận; có thể ghi nhiều lần.",
      en: "Who confirms it; may be given more than once.")
  }
  package var aboutBallots: String { pick(vi: "Phiếu bầu.", en: "The ballots.") }
  package var aboutBallotsImport: String {
    pick(
      vi: "Nhập phiếu từ tệp CSV: batch,marks,state.",
      en: "Import ballots from CSV: batch,marks,state.")
  }
  package var helpBallotFile: String { pick(vi: "Tệp CSV.", en: "The CSV file.") }
  package var helpClose: String {
    pick(
      vi: "Kết thúc cuộc bầu sau khi nhập.",
      en: "Close the vote after the import.")
  }
  package var helpReplace: String {
    pick(
      vi: "Rút các phiếu đã nhập trước rồi nhập lại.",
      en: "Take back what was imported before, then import.")
  }
  package var aboutTally: String { pick(vi: "Kết quả kiểm phiếu.", en: "The result of a count.") }
  package var aboutMinutes: String {
    pick(
      vi: "Biên bản kiểm phiếu.",
      en: "The minutes of a count.")
  }
  package var helpOutput: String {
    pick(
      vi: "Ghi vào tệp thay vì in ra.",
      en: "Write to this file.")
  }
  package var helpFormat: String {
    pick(
      vi: "Dạng: text, html hoặc csv.",
      en: "The form: text, html or csv.")
  }
  package var aboutVerify: String {
    pick(
      vi: "Kiểm tra toàn bộ dữ liệu: 0 tốt, 1 tạm tính, 2 hỏng.",
      en: "Check all data: 0 good, 1 provisional, 2 damaged.")
  }
  package var helpDeep: String {
    pick(
      vi: "Tính lại mọi kết quả theo cách thứ hai.",
      en: "Compute every result a second way.")
  }
  package var aboutDemo: String { pick(vi: "Ghi thư mục mẫu.", en: "Write the demonstration.") }
  package var aboutKeys: String { pick(vi: "In các phím.", en: "Print the keys.") }
  package var aboutThemeCommand: String { pick(vi: "Các giao diện.", en: "The themes.") }
  package var aboutThemeList: String { pick(vi: "Liệt kê giao diện.", en: "List the themes.") }
  package var aboutThemeCheck: String {
    pick(
      vi: "Kiểm tra giao diện: độ tương phản, mù màu.",
      en: "Check themes: contrast, colour blindness.")
  }
  package var aboutInfo: String {
    pick(
      vi: "Terminal được nhận ra thế nào, và vì sao.",
      en: "What terminal was found, and why.")
  }
}
