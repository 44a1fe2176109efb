// The dialogue of lines for screen readers.
extension Wording {
  package var linearHelp: String {
    pick(
      vi: "Gõ số để chọn dòng, Enter để mở, tên phím để làm (vd. space, u), ? xem các lệnh, "
        + "* đọc lại, . quay lại.",
      en: "Type a number to select a row, Enter to open it, a key by its name to do something "
        + "(space, u), ? for all commands, * to hear the page again, . to go back.")
  }
  package var linearMenu: String {
    pick(vi: "Gõ số của lệnh.", en: "Type the number of a command.")
  }
  package var linearForm: String {
    pick(
      vi: "Enter giữ nguyên, - xoá trắng, . thôi không sửa.",
      en: "Enter keeps what is there, - empties it, . leaves everything as it was.")
  }
  package func linearField(_ label: String) -> String {
    pick(vi: "\(label), mới", en: "New \(label)")
  }
  package func linearNow(_ label: String, _ value: String) -> String {
    value.isEmpty
      ? pick(vi: "\(label): còn trống", en: "\(label): empty") : "\(label): \(visible(value))"
  }
  package func linearFlag(_ label: String, _ isOn: Bool) -> String {
    pick(
      vi: "\(label): \(isOn ? yes : no). Gõ 1 là có, 0 là không.",
      en: "\(label): \(isOn ? yes : no). Type 1 for yes, 0 for no.")
  }
  package func linearSelected(_ row: String) -> String {
    pick(vi: "Đang chọn \(row)", en: "Selected: \(row)")
  }
  package func linearNoRow(_ number: Int) -> String {
    pick(vi: "Không có dòng \(self.number(number)).", en: "There is no row \(self.number(number)).")
  }
  package func linearNotUnderstood(_ word: String) -> String {
    pick(
      vi: "Ở đây không có \(quoted(word)). Gõ ? để xem các lệnh.",
      en: "\(quoted(word)) does nothing here. Type ? for what can be done.")
  }
  package var helpAccessible: String {
    pick(
      vi: "Đối thoại từng dòng, cho trình đọc màn hình.",
      en: "A dialogue of lines, for screen readers.")
  }
}
