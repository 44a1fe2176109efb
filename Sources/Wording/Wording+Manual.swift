// The manual page.
extension Wording {
  package var aboutManual: String {
    pick(
      vi: "In trang hướng dẫn: daihoi manual | man -l -",
      en: "Print the manual page: daihoi manual | man -l -")
  }
  package var manualName: String { pick(vi: "TÊN", en: "NAME") }
  package var manualSynopsis: String { pick(vi: "CÁCH DÙNG", en: "SYNOPSIS") }
  package var manualDescription: String { pick(vi: "MÔ TẢ", en: "DESCRIPTION") }
  package var manualOptions: String { pick(vi: "TUỲ CHỌN", en: "OPTIONS") }
  package var manualCommands: String { pick(vi: "CÁC LỆNH", en: "COMMANDS") }
  package var manualKeys: String { pick(vi: "CÁC PHÍM", en: "KEYS") }
  package var manualFiles: String { pick(vi: "CÁC TỆP", en: "FILES") }
  package var manualEnvironment: String { pick(vi: "BIẾN MÔI TRƯỜNG", en: "ENVIRONMENT") }
  package var manualStatus: String { pick(vi: "MÃ THOÁT", en: "EXIT STATUS") }
  package var manualText: [String] {
    [
      pick(
        vi: "Không có lệnh, chương trình mở màn hình trên thư mục làm việc. Mọi việc màn hình làm "
          + "với dữ liệu đều có lệnh.",
        en: "Without a command the screen opens on the workspace. Everything the screen does to "
          + "data has a command."),
      pick(
        vi: "Dữ liệu ra đầu ra chuẩn, thông báo ra đầu ra lỗi; --json dành cho chương trình.",
        en: "Data goes to standard output, messages to standard error; --json is for programs."),
    ]
  }
  package var manualThemes: String {
    pick(vi: "giao diện của riêng mình", en: "themes of your own")
  }
  package var manualKeyFile: String {
    pick(
      vi: "phím của riêng mình, dạng như daihoi keys --names in ra",
      en: "keys of your own, in the form that daihoi keys --names prints")
  }
  package var manualState: String {
    pick(
      vi: "lựa chọn, chỗ xem lần trước, những việc còn hoàn tác được",
      en: "choices, where you left, and what can be undone")
  }
  package var manualVariables: [(String, String)] {
    [
      (
        "DAIHOI_WORKSPACE",
        pick(
          vi: "thư mục làm việc, khi không có --workspace", en: "the workspace, without --workspace"
        )
      ),
      ("DAIHOI_LOG", pick(vi: "tệp nhật ký, khi không có --log", en: "the log, without --log")),
      (
        "ACCESSIBLE",
        pick(vi: "khác rỗng: như --accessible", en: "not empty: as --accessible")
      ),
      ("NO_COLOR", pick(vi: "khác rỗng: không dùng màu", en: "not empty: no colours")),
      ("COLORTERM", pick(vi: "truecolor: mọi màu", en: "truecolor: all colours")),
      ("COLORFGBG", pick(vi: "màu nền của terminal", en: "the background of the terminal")),
      (
        "VISUAL, EDITOR",
        pick(vi: "trình soạn thảo cho ghi chú dài", en: "the editor for long notes")
      ),
      ("LC_ALL, LC_MESSAGES, LANG", pick(vi: "ngôn ngữ và bảng mã", en: "language and encoding")),
    ]
  }
  package var manualStatuses: [(String, String)] {
    [
      ("0", pick(vi: "đã làm", en: "done")),
      (
        "1", pick(vi: "câu trả lời là không, hoặc tạm thời", en: "the answer is no, or provisional")
      ),
      ("2", pick(vi: "dữ liệu hỏng", en: "damaged data")),
      ("64", pick(vi: "dùng sai", en: "wrong usage")),
      ("66", pick(vi: "không có đầu vào như vậy", en: "no such input")),
      ("69", pick(vi: "không có terminal dùng được", en: "no usable terminal")),
      ("73, 74", pick(vi: "không ghi được", en: "cannot write")),
      ("128+n", pick(vi: "bị tín hiệu n dừng", en: "ended by signal n")),
    ]
  }
}
