/// What can be wrong with a template of a paper.
extension Wording {
  package func templateTagNotClosed(line: Int) -> String {
    pick(
      vi: "Dòng \(number(line)) của mẫu có {{ mà thiếu }}; hãy thêm vào.",
      en: "Line \(number(line)) of the template has {{ without }}; add it.")
  }

  package func templateNameMissing(line: Int) -> String {
    pick(
      vi: "Dòng \(number(line)) của mẫu có {{ }} mà thiếu tên; hãy ghi tên.",
      en: "Line \(number(line)) of the template has {{ }} without a name; write one.")
  }

  package func templateSectionNotOpened(_ name: String, line: Int) -> String {
    pick(
      vi: "Dòng \(number(line)) của mẫu đóng phần \(quoted(name)) không được mở ngay trước đó.",
      en: "Line \(number(line)) of the template closes \(quoted(name)), which isn't open there.")
  }

  package func templateSectionNotClosed(_ name: String, line: Int) -> String {
    pick(
      vi: "Phần \(quoted(name)) mở ở dòng \(number(line)) của mẫu chưa được đóng.",
      en: "The section \(quoted(name)) opened in line \(number(line)) of the template isn't closed."
    )
  }

  package func templateTooDeep(limit: Int, line: Int) -> String {
    pick(
      vi: "Dòng \(number(line)) của mẫu lồng quá \(number(limit)) phần; hãy bỏ bớt.",
      en: "Line \(number(line)) of the template nests more than \(number(limit)) sections.")
  }

  package func templateUnknownName(_ name: String, known: [String], line: Int) -> String {
    let names = known.joined(separator: ", ")
    return pick(
      vi: "Dòng \(number(line)) của mẫu dùng tên \(quoted(name)) mà giấy tờ này không có ở đó;"
        + " có: \(names).",
      en: "Line \(number(line)) of the template uses \(quoted(name)), which the paper doesn't have"
        + " there; it has: \(names).")
  }

  package func templateNotAText(_ name: String, line: Int) -> String {
    pick(
      vi: "Dòng \(number(line)) của mẫu: \(quoted(name)) là danh sách; hãy dùng {{#…}} và {{/…}}.",
      en: "Line \(number(line)) of the template: \(quoted(name)) is a list; use {{#…}} and {{/…}}.")
  }
}
