// The user's own files: themes and keys.
extension Wording {
  package var keysNotAnObject: String {
    pick(
      vi: "cần một đối tượng: tên lệnh và các phím.",
      en: "an object is needed: names of commands and their keys.")
  }
  package func keysNotAList(_ name: String) -> String {
    pick(
      vi: "\(quoted(name)) cần một phím hoặc một danh sách phím.",
      en: "\(quoted(name)) needs a key or a list of keys.")
  }
  package func noSuchCommandForKeys(_ name: String) -> String {
    pick(
      vi: "không có lệnh \(quoted(name)); xem daihoi keys --names.",
      en: "there is no command \(quoted(name)); see daihoi keys --names.")
  }
  package func noSuchKey(_ name: String) -> String {
    pick(
      vi: "không có phím \(quoted(name)).",
      en: "there is no key \(quoted(name)).")
  }
  package func fixedKey(_ name: String) -> String {
    pick(
      vi: "phím \(quoted(name)) không đổi được.",
      en: "the key \(quoted(name)) can't be given away.")
  }
  package func keyConflict(_ key: String, _ screen: String, _ labels: [String]) -> String {
    pick(
      vi: "\(screen): phím \(key) có hai việc: \(list(labels)); việc đầu được làm.",
      en: "\(screen): \(key) is claimed by \(list(labels)); the first one gets it.")
  }
  package var keysAreGood: String {
    pick(vi: "Các phím không vướng nhau.", en: "No key is claimed twice.")
  }
  package var helpKeysCheck: String {
    pick(
      vi: "Kiểm tra tệp phím của mình và các phím vướng nhau.",
      en: "Check your file of keys, and keys that are claimed twice.")
  }
  package var helpKeysNames: String {
    pick(
      vi: "In tên lệnh với các phím, đúng dạng của tệp phím.",
      en: "Print commands with their keys in the form of the file.")
  }
  package func themeFact(_ what: ThemeFault) -> String {
    switch what {
    case .unknownMember(let name):
      pick(vi: "không có mục \(quoted(name)).", en: "there is no member \(quoted(name)).")
    case .unknownRole(let name):
      pick(vi: "không có vai \(quoted(name)).", en: "there is no role \(quoted(name)).")
    case .unknownColour(let name):
      pick(vi: "không có màu \(quoted(name)).", en: "there is no colour \(quoted(name)).")
    case .unknownWord(let name):
      pick(vi: "không hiểu \(quoted(name)).", en: "\(quoted(name)) is not understood.")
    case .unknownParent(let name):
      pick(
        vi: "không có giao diện \(quoted(name)) để kế thừa.",
        en: "there is no theme \(quoted(name)) to inherit from.")
    case .circle(let name):
      pick(
        vi: "kế thừa chính mình qua \(quoted(name)).",
        en: "it inherits from itself by way of \(quoted(name)).")
    }
  }
}

/// What a theme file says that can't be used.
package enum ThemeFault: Hashable, Sendable {
  case unknownMember(String), unknownRole(String), unknownColour(String), unknownWord(String)
  case unknownParent(String), circle(String)
}

extension Wording {
  package var helpReadOnly: String {
    pick(vi: "Chỉ xem, không ghi gì.", en: "Look, and write nothing.")
  }
  package var helpNoMouse: String {
    pick(vi: "Để chuột cho terminal.", en: "Leave the mouse to the terminal.")
  }
  package func lowContrast(
    _ role: String, _ colours: String, hundredths: Int, needed: Int
  ) -> String {
    pick(
      vi: "“\(role)” khó đọc với \(colours) màu: tương phản \(ratio(hundredths)), cần"
        + " \(ratio(needed)).",
      en: "“\(role)” is hard to read with \(colours) colours: contrast \(ratio(hundredths)),"
        + " needed \(ratio(needed)).")
  }
  package func alikeWithoutGreen(_ one: String, _ other: String, _ colours: String) -> String {
    pick(
      vi: "“\(one)” và “\(other)” giống nhau với người mù màu, khi có \(colours) màu.",
      en: "“\(one)” and “\(other)” look alike to the colour-blind, with \(colours) colours.")
  }
  package func alikeInMono(_ one: String, _ other: String) -> String {
    pick(
      vi: "“\(one)” và “\(other)” giống nhau khi không có màu.",
      en: "“\(one)” and “\(other)” look alike without colours.")
  }
  package func themesAreGood(_ count: Int) -> String {
    pick(
      vi: "\(number(count)) giao diện đều đọc được và phân biệt được.",
      en: "All \(number(count)) themes can be read and told apart.")
  }
  /// A contrast such as `4,5 : 1`.
  private func ratio(_ hundredths: Int) -> String {
    let mark = pick(vi: ",", en: ".")
    let digits = String(hundredths % 100 + 100).dropFirst()
    return "\(hundredths / 100)\(mark)\(digits) : 1"
  }

  package var helpReduceMotion: String {
    pick(
      vi: "Không vẽ lại quá một lần mỗi giây khi không gõ phím; trang hội trường không tự lật.",
      en: "Repaint once a second at most unless a key is pressed; turn no page by itself.")
  }
  package var helpFresh: String {
    pick(
      vi: "Mở bảng tổng hợp, không trở lại chỗ lần trước.",
      en: "Start on the dashboard and not where you left.")
  }
}

extension Wording {
  package var helpLog: String {
    pick(
      vi: "Ghi nhật ký vào tệp này, không có tên người.",
      en: "Log to this file, without names of people.")
  }
}
