/// What can be wrong with a template of a paper.
extension Wording {
  /// How an office lays a paper out itself.
  package var ownPapers: String {
    pick(
      vi: "Mẫu riêng của cơ quan là tệp chữ templates/LOẠI.vi.txt hoặc LOẠI.en.txt trong không gian"
        + " làm việc: {{tên}} là giá trị; {{#tên}} … {{/tên}} lặp theo danh sách, hoặc đứng khi có;"
        + " {{^tên}} … {{/tên}} đứng khi không có. Ghi {{?}} thì được báo có những tên nào.",
      en: "An office's own layout is a text file templates/KIND.vi.txt or KIND.en.txt in the"
        + " workspace: {{name}} is a value; {{#name}} … {{/name}} is repeated for a list, or stands"
        + " where there is something; {{^name}} … {{/name}} where there is nothing. Write {{?}} to"
        + " be told the names there are.")
  }

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
