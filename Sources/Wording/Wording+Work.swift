// Work that takes a while, and the tour.
extension Wording {
  package var helpTour: String {
    pick(
      vi: "Làm quen với chương trình qua một danh mục việc.",
      en: "A tour of the program, as a checklist.")
  }
  package func tourIn(_ path: String) -> String {
    pick(
      vi: "Thư mục của phần làm quen: \(path)\nMở lại: daihoi --workspace \(path)",
      en: "The tour is in \(path)\nOpen it again: daihoi --workspace \(path)")
  }
  /// `45 % · 3 s left`; the time is left out while it isn't known.
  package func workDone(percent: Int, secondsLeft: Int?) -> String {
    let share = pick(vi: "\(percent) %", en: "\(percent)%")
    guard let left = secondsLeft else { return share }
    return share + pick(vi: " · còn \(number(left)) giây", en: " · \(number(left)) s left")
  }
  package var workCancelled: String {
    pick(vi: "Đã thôi giữa chừng; chưa có gì thay đổi.", en: "Cancelled; nothing was changed.")
  }
  package var readingCongresses: String {
    pick(vi: "Đang đọc các đại hội", en: "Reading the congresses")
  }
  package var writingCongresses: String {
    pick(vi: "Đang ghi các đại hội", en: "Writing the congresses")
  }
  package var writingWorkspace: String {
    pick(vi: "Đang ghi thư mục làm việc", en: "Writing the workspace")
  }
  package var readingBallots: String { pick(vi: "Đang đọc phiếu", en: "Reading the ballots") }
  package var writingBallots: String { pick(vi: "Đang ghi phiếu", en: "Writing the ballots") }
  package var merging: String { pick(vi: "Đang gộp", en: "Merging") }
  package var verifying: String { pick(vi: "Đang kiểm tra", en: "Verifying") }
}
