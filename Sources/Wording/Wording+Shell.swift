// Palette, mouse, clipboard, editor, and what else belongs to every screen.
extension Wording {
  package var keyPalette: String { pick(vi: "Bảng lệnh", en: "Commands") }
  package var keyHome: String { pick(vi: "Về bảng tổng hợp", en: "To the dashboard") }
  package var keyMouseOff: String { pick(vi: "Nhả chuột", en: "Release the mouse") }
  package var keyMouseOn: String { pick(vi: "Dùng chuột", en: "Use the mouse") }
  package var keyCopy: String { pick(vi: "Sao chép", en: "Copy") }
  package var keyNotices: String { pick(vi: "Các thông báo", en: "Messages") }
  package var keyMore: String { pick(vi: "Lệnh khác", en: "More") }
  package var keyEditor: String { pick(vi: "Trình soạn thảo", en: "Editor") }
  package var keyDoIt: String { pick(vi: "Làm", en: "Do it") }
  package var keyClose: String { pick(vi: "Đóng", en: "Close") }
  package var keyEndFilter: String { pick(vi: "Thôi gõ", en: "Stop typing") }
  package var keyClearFilter: String { pick(vi: "Bỏ lọc", en: "Clear the filter") }
  package var groupPrefix: String { pick(vi: "Lệnh khác", en: "More") }
  package var paletteTitle: String { pick(vi: "Bảng lệnh", en: "Commands and congresses") }
  package var paletteSearch: String {
    pick(vi: "gõ tên lệnh hoặc đại hội", en: "type a command or a congress")
  }
  package var paletteNothing: String {
    pick(vi: "Không tìm thấy. Esc để đóng.", en: "Nothing found. Esc closes this.")
  }
  package var paletteCongress: String { pick(vi: "đại hội", en: "congress") }
  package var paletteElection: String { pick(vi: "cuộc bầu", en: "election") }
  package var paletteTask: String { pick(vi: "việc", en: "task") }
  package var palettePerson: String { pick(vi: "đại biểu", en: "delegate") }
  package var mouseReleased: String {
    pick(
      vi: "Đã nhả chuột: bôi chữ được như thường. M để dùng lại.",
      en: "The mouse is the terminal's: text can be selected. M takes it back.")
  }
  package var mouseTaken: String {
    pick(
      vi: "Chuột dùng được; giữ Shift để bôi chữ.",
      en: "The mouse works here; hold Shift to select text.")
  }
  package func copied(_ text: String) -> String {
    pick(
      vi: "Đã gửi tới bộ nhớ tạm của terminal: \(visible(text))",
      en: "Sent to the terminal's clipboard: \(visible(text))")
  }
  package var notCopied: String {
    pick(
      vi: "Terminal này không có bộ nhớ tạm, hoặc đoạn chữ quá dài.",
      en: "This terminal has no clipboard, or the text is too long.")
  }
  package var editorFailed: String {
    pick(
      vi: "Trình soạn thảo không ghi gì; chữ vẫn như trước.",
      en: "The editor saved nothing; the text is as it was.")
  }
  package var noNotices: String { pick(vi: "Chưa có thông báo nào.", en: "No messages yet.") }
  package var themeAuto: String {
    pick(vi: "theo nền của terminal", en: "by the terminal's background")
  }
}
