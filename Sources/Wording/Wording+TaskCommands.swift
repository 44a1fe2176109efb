// Help of the commands about tasks, and why they aren't carried out.
extension Wording {
  package var helpTaskListCongress: String {
    pick(vi: "Đại hội; bỏ trống là mọi đại hội.", en: "The congress; none for all of them.")
  }
  package var helpFilter: String {
    pick(
      vi: "Từ trong tên việc và phutrach:, han:<=7, trangthai:vuong.",
      en: "Words of the title, and owner:, due:<=7, state:blocked.")
  }
  package var helpTaskView: String { pick(vi: "Xem việc nào.", en: "Which tasks.") }
  package var meUnknown: String {
    pick(
      vi:
        "Chưa biết bạn là ai: chọn “Của tôi” trên màn hình một lần, hoặc dùng --filter phutrach:…",
      en: "Who you are isn't known: choose “Mine” on the screen once, or use --filter owner:…")
  }
  package var helpTaskPlace: String {
    pick(
      vi: "Đưa tới vị trí này trong mảng việc, từ 1.",
      en: "Move to this place in its workstream, from 1.")
  }
  package var helpSubtasks: String {
    pick(
      vi: "Các phần việc, “[x]” là xong; none là bỏ hết.",
      en: "The parts, “[x]” before those done; none to take all away.")
  }
  package var helpTaskFiles: String {
    pick(vi: "Các tệp kèm theo; none là bỏ hết.", en: "The files; none to take all away.")
  }
  package var helpPaperScan: String { pick(vi: "Tệp của văn bản", en: "The paper's file") }
}
