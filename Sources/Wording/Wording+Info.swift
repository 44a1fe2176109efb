// What was found of the terminal, and why.
extension Wording {
  package var infoColours: String { pick(vi: "Số màu", en: "Colours") }
  package var infoGlyphs: String { pick(vi: "Ký tự", en: "Characters") }
  package var infoEncoding: String { pick(vi: "Bảng mã", en: "Encoding") }
  package var infoScreen: String { pick(vi: "Màn hình riêng", en: "Screen of its own") }
  package var infoModes: String {
    pick(vi: "Chuột, dán, bộ nhớ tạm", en: "Mouse, paste, clipboard")
  }
  package var infoMotion: String { pick(vi: "Chuyển động", en: "Motion") }
  package var motionFull: String { pick(vi: "như thường", en: "as usual") }
  package var motionReduced: String {
    pick(vi: "ít, không quá một lần mỗi giây", en: "reduced, once a second at most")
  }
  package var infoTheme: String { pick(vi: "Giao diện", en: "Theme") }
  package var infoLanguage: String { pick(vi: "Ngôn ngữ", en: "Language") }
  package var infoWorkspace: String { pick(vi: "Thư mục làm việc", en: "Workspace") }
  package var infoConfiguration: String { pick(vi: "Cấu hình", en: "Configuration") }
  package var infoState: String { pick(vi: "Điều đã nhớ", en: "Remembered") }
  package var coloursNone: String { pick(vi: "không màu", en: "none") }

  package func reasonOption(_ name: String) -> String {
    pick(vi: "theo \(name)", en: "by \(name)")
  }
  package var reasonSaved: String { pick(vi: "chọn lần trước", en: "chosen before") }
  package var reasonStandard: String { pick(vi: "chỗ thường dùng", en: "the usual place") }
  package func reasonLocale(_ name: String) -> String {
    name.isEmpty
      ? pick(vi: "LANG chưa đặt", en: "LANG is not set")
      : pick(vi: "theo LANG \(visible(name))", en: "by LANG \(visible(name))")
  }
  package func reasonDatabase(_ name: String) -> String {
    pick(vi: "theo mục terminfo \(visible(name))", en: "by the terminfo entry \(visible(name))")
  }
  package var reasonEncoding: String {
    pick(vi: "bảng mã không phải UTF-8", en: "the encoding is not UTF-8")
  }
  package var reasonConsole: String {
    pick(vi: "console Linux thiếu nhiều ký tự", en: "the Linux console has few characters")
  }
  package var reasonOldTerminal: String {
    pick(vi: "loại terminal cũ", en: "an old kind of terminal")
  }
  package var reasonUnicode: String { pick(vi: "UTF-8", en: "UTF-8") }
  package var reasonAssumed: String {
    pick(
      vi: "không có locale UTF-8 được nêu, vẫn dùng",
      en: "no installed UTF-8 locale is named; taken all the same")
  }
}
