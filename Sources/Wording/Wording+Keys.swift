extension Wording {
  package var keyOpen: String { pick(vi: "Mở", en: "Open") }
  package var keyExpand: String { pick(vi: "Mở nhánh", en: "Unfold") }
  package var keyCollapse: String { pick(vi: "Gập nhánh", en: "Fold") }
  package var keyFilter: String { pick(vi: "Lọc", en: "Filter") }
  package var keyMove: String { pick(vi: "Di chuyển", en: "Move") }
  package var keyBack: String { pick(vi: "Quay lại", en: "Back") }
  package var keyQuit: String { pick(vi: "Thoát", en: "Quit") }
  package var keyHelp: String { pick(vi: "Trợ giúp", en: "Help") }
  package var keyUndo: String { pick(vi: "Hoàn tác", en: "Undo") }
  package var keyRedo: String { pick(vi: "Làm lại", en: "Redo") }
  package var keyLanguage: String { pick(vi: "English", en: "Tiếng Việt") }
  package var keyTheme: String { pick(vi: "Giao diện", en: "Theme") }
  package var keyNextTab: String { pick(vi: "Thẻ sau", en: "Next tab") }
  package var keyPreviousTab: String { pick(vi: "Thẻ trước", en: "Previous tab") }
  package var keyDone: String { pick(vi: "Xong", en: "Done") }
  package var keyNotDone: String { pick(vi: "Chưa xong", en: "Not done") }
  package var keyNew: String { pick(vi: "Thêm việc", en: "New") }
  package var keyNewEntry: String { pick(vi: "Thêm", en: "New") }
  package var keyEdit: String { pick(vi: "Sửa", en: "Edit") }
  package var keyDelete: String { pick(vi: "Xoá", en: "Delete") }
  package var keySetAside: String { pick(vi: "Không áp dụng", en: "Not applicable") }
  package var keyCount: String { pick(vi: "Kiểm phiếu", en: "Count") }
  package var keyOpenVote: String { pick(vi: "Mở cuộc bầu", en: "Open the vote") }
  package var keyResult: String { pick(vi: "Kết quả", en: "Result") }
  package var keyPapers: String { pick(vi: "Phát ra, thu về", en: "Papers") }
  package var keyCloseVote: String { pick(vi: "Kết thúc", en: "Close the vote") }
  package var keyDigit: String { pick(vi: "Số thứ tự", en: "Number") }
  package var keyEndNumber: String { pick(vi: "Hết số", en: "End number") }
  package var keyAccept: String { pick(vi: "Ghi phiếu", en: "Record") }
  package var keyRepeat: String { pick(vi: "Lặp lại", en: "Repeat") }
  package var keyInvalid: String { pick(vi: "Không hợp lệ", en: "Invalid") }
  package var keyDoubtful: String { pick(vi: "Để xét", en: "Doubtful") }
  package var keyTakeBack: String { pick(vi: "Rút lại", en: "Take back") }
  package var keySortByVotes: String { pick(vi: "Xếp theo số phiếu", en: "Sort by votes") }
  package var keySortByList: String { pick(vi: "Xếp theo danh sách", en: "Sort by list") }
  package var keyChoose: String { pick(vi: "Chọn", en: "Choose") }
  package var keyCancel: String { pick(vi: "Thôi", en: "Cancel") }
  package var keyOK: String { pick(vi: "Đồng ý", en: "OK") }
  package var thisScreen: String { pick(vi: "Màn hình này", en: "This screen") }
  package var groupCommon: String { pick(vi: "Chung", en: "Everywhere") }
  package var groupMoving: String { pick(vi: "Di chuyển", en: "Moving") }
  package var groupCount: String { pick(vi: "Kiểm phiếu", en: "Counting") }
  package var helpTitle: String {
    pick(
      vi: "Trợ giúp: gõ để tìm, Enter để làm",
      en: "Help: type to search, Enter to do")
  }
  package var helpSearch: String { pick(vi: "tìm theo chữ hoặc phím", en: "search by word or key") }
  package var helpNothing: String {
    pick(
      vi: "Không có phím nào như vậy.",
      en: "There is no such key.")
  }
  package var themeTitle: String { pick(vi: "Giao diện", en: "Theme") }
  package var filterLabel: String { pick(vi: "Lọc:", en: "Filter:") }
  package var modeReadOnly: String { pick(vi: "CHỈ ĐỌC", en: "READ ONLY") }
  package var modeHoldShort: String { pick(vi: "ĐANG DỪNG", en: "HOLD") }
  package var modeHold: String { pick(vi: "ĐANG DỪNG MÀN HÌNH HỘI TRƯỜNG", en: "HALL ON HOLD") }
  package var modeRehearsal: String { pick(vi: "DIỄN TẬP", en: "REHEARSAL") }
  package var pasteIgnored: String {
    pick(
      vi: "Dán ở đây không có tác dụng.",
      en: "Pasting does nothing here.")
  }
  package var nothingToUndo: String {
    pick(
      vi: "Không có gì để hoàn tác.",
      en: "There is nothing to undo.")
  }
  package var nothingToRedo: String {
    pick(
      vi: "Không có gì để làm lại.",
      en: "There is nothing to redo.")
  }
}
