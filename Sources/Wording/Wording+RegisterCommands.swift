// The help of the commands that edit registers, organisations, holidays and templates.
extension Wording {
  package var aboutUndo: String {
    pick(vi: "Hoàn tác thay đổi gần nhất.", en: "Take back what was done last.")
  }
  package var aboutRedo: String {
    pick(vi: "Làm lại thay đổi vừa hoàn tác.", en: "Do again what was taken back last.")
  }
  package var aboutTaskAdd: String {
    pick(vi: "Thêm một việc; in ra mã của việc.", en: "Add a task, and print its id.")
  }
  package var aboutTaskRemove: String { pick(vi: "Xoá việc.", en: "Take tasks away.") }
  package var helpLead: String {
    pick(
      vi: "Hạn tính theo ngày đại hội: -30, +7lv, -2th.",
      en: "Due by the days of the congress: -30, +7wd, -2m.")
  }
  package var helpNewOwner: String {
    pick(
      vi: "Giữ người phụ trách dù chưa có trong đại hội.",
      en: "Keep an owner whom the congress doesn't know yet.")
  }
  package var helpAfter: String {
    pick(
      vi: "Các việc phải xong trước, hoặc none.", en: "The tasks to be done first, or none.")
  }

  package func unknownOwnerOption(_ text: String) -> String {
    pick(
      vi: "Ở đây chưa có tiểu ban, tổ hay người tên \(quoted(text)); --new-owner vẫn giữ.",
      en: "Nobody here is called \(quoted(text)); --new-owner keeps it all the same.")
  }
  package var aboutEntryList: String { pick(vi: "Liệt kê.", en: "List the entries.") }
  package var aboutEntryAdd: String {
    pick(vi: "Thêm, hoặc thay mục cùng tên.", en: "Add an entry, or replace the one of that name.")
  }
  package var aboutEntryRemove: String { pick(vi: "Xoá một mục.", en: "Take an entry away.") }
  package var helpRegisterEntry: String { pick(vi: "Tên hoặc số.", en: "The name or number.") }
  package var helpFollows: String {
    pick(
      vi: "Đơn vị theo dõi, mã hoặc tên; có thể ghi nhiều lần.",
      en: "A unit it follows, by id or name; may be given more than once.")
  }
  package var helpMissed: String { pick(vi: "Chưa đạt.", en: "It was missed.") }
  package var aboutCongressState: String {
    pick(
      vi: "Chuyển bước của đại hội; không ghi bước thì cho biết các bước tiếp theo.",
      en: "Enter the next state of a congress; without one, tell what can come next.")
  }
  package var helpCongressState: String {
    pick(
      vi: "Bước: preparing, submitted, cleared, postponed, held, reported, approved.",
      en: "The state: preparing, submitted, cleared, postponed, held, reported, approved.")
  }
  package var helpStateDay: String {
    pick(vi: "Ngày đạt; mặc định hôm nay.", en: "The day it was reached; today by default.")
  }
  package var aboutCongressSet: String {
    pick(vi: "Sửa thông tin của đại hội.", en: "Change what a congress is.")
  }
  package var helpPilot: String {
    pick(vi: "Cấp uỷ chọn làm đại hội điểm.", en: "Who chose it as a pilot congress.")
  }
  package var helpTrial: String {
    pick(
      vi: "Cấp uỷ chọn thí điểm bầu trực tiếp bí thư.",
      en: "Who chose it for electing the secretary directly.")
  }
  package var aboutCongressLesson: String {
    pick(vi: "Ghi một kinh nghiệm của đại hội.", en: "Write a lesson of a congress.")
  }
  package var helpSendTo: String {
    pick(
      vi: "Gửi đến các đại hội của tổ chức này và bên dưới.",
      en: "Send it to the congresses of this organisation and below.")
  }
  package var aboutOrganizationSet: String {
    pick(vi: "Sửa một tổ chức.", en: "Change an organisation.")
  }
  package var helpParentOrNone: String {
    pick(vi: "Cấp trên, hoặc none.", en: "The organisation above, or none.")
  }
  package var aboutOrganizationRemove: String {
    pick(
      vi: "Xoá một tổ chức không còn đơn vị trực thuộc và đại hội.",
      en: "Take away an organisation that has no units and no congress.")
  }
  package var aboutOrganizationRate: String {
    pick(
      vi: "Ghi xếp loại một năm, hoặc tổng hợp xếp loại các đơn vị.",
      en: "Set the grade of a year, or the totals stated of the units.")
  }
  package var helpGrade: String {
    pick(
      vi: "Loại của chính tổ chức: excellent, good, completed, failed.",
      en: "The organisation's own grade: excellent, good, completed, failed.")
  }
  package var helpTotalsLevel: String {
    pick(vi: "Cấp của các đơn vị được tổng hợp.", en: "The level of the units in the totals.")
  }
  package var gradeOrTotals: String {
    pick(
      vi: "Hãy ghi --grade cho loại của chính tổ chức, hoặc --level với các con số.",
      en: "Give --grade for its own grade, or --level with the figures.")
  }
  package var helpTotal: String {
    pick(
      vi: "Tổng số theo báo cáo; mặc định là tổng các loại.",
      en: "The total as reported; the sum of the grades by default.")
  }
  package var helpKeepSum: String {
    pick(vi: "Vẫn ghi dù tổng bị lệch.", en: "Keep it although the sum differs.")
  }
  package var aboutHoliday: String { pick(vi: "Các ngày nghỉ.", en: "The holidays.") }
  package var aboutHolidayList: String { pick(vi: "Liệt kê ngày nghỉ.", en: "List the holidays.") }
  package var aboutHolidayAdd: String { pick(vi: "Thêm ngày nghỉ.", en: "Add a holiday.") }
  package var aboutHolidayRemove: String {
    pick(vi: "Xoá ngày nghỉ có ngày này.", en: "Take away the holiday of a day.")
  }
  package var aboutTemplate: String {
    pick(vi: "Các mẫu danh mục công việc.", en: "The templates of checklists.")
  }
  package var aboutTemplateList: String { pick(vi: "Liệt kê các mẫu.", en: "List the templates.") }
  package var aboutTemplateShow: String {
    pick(vi: "In một mẫu dạng JSON.", en: "Print a template as JSON.")
  }
  package var aboutTemplateMake: String {
    pick(
      vi: "Tạo mẫu từ một đại hội đã họp, với số ngày thực tế.",
      en: "Make a template of a congress that was held, with its real days.")
  }
  package var aboutTemplateRemove: String {
    pick(vi: "Xoá mẫu của thư mục làm việc.", en: "Take a template of the workspace away.")
  }

  package func noSuchYear(_ year: Int) -> String {
    pick(vi: "\(year) không phải là năm dùng được.", en: "\(year) is no year that can be used.")
  }
  package func sumNeedsForce(_ sum: Int, stated: Int) -> String {
    pick(
      vi:
        "Các loại cộng lại là \(number(sum)), không phải \(number(stated)); --force vẫn ghi.",
      en: "The grades add up to \(number(sum)), not \(number(stated)); --force keeps it.")
  }
}
