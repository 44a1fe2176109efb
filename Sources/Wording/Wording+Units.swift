import CongressModel

// Organisations, their ratings, and new congresses, as the dashboard edits them.
extension Wording {
  package var groupTree: String { pick(vi: "Cây tổ chức", en: "The tree") }
  package var keyNewUnit: String { pick(vi: "Thêm tổ chức", en: "New organisation") }
  package var keyEditUnit: String { pick(vi: "Sửa tổ chức", en: "Edit organisation") }
  package var keyDeleteUnit: String { pick(vi: "Xoá tổ chức", en: "Delete organisation") }
  package var keyNewCongress: String { pick(vi: "Thêm đại hội", en: "New congress") }
  package var keyRatings: String { pick(vi: "Xếp loại", en: "Ratings") }
  package var noUnitSelected: String {
    pick(vi: "Hãy chọn một tổ chức trong cây.", en: "Select an organisation in the tree first.")
  }
  package var formNewUnit: String { pick(vi: "Tổ chức mới", en: "New organisation") }
  package var formNewCongress: String { pick(vi: "Đại hội mới", en: "New congress") }
  package var fieldID: String { pick(vi: "Mã", en: "Id") }
  package var hintID: String {
    pick(
      vi: "Chữ thường không dấu, số, gạch ngang; để trống thì lấy theo tên",
      en: "Lower-case letters, digits, hyphens; empty: made from the name")
  }
  package var fieldParent: String { pick(vi: "Cấp trên", en: "Above it") }
  package var hintParent: String {
    pick(vi: "Mã hoặc tên đầy đủ; để trống nếu không có", en: "Id or full name; empty for none")
  }
  package var hintLevel: String {
    pick(
      vi: "Ví dụ cell, grassroots, commune, district, province, hoặc tên cấp",
      en: "For example cell, grassroots, commune, district, province, or its name")
  }
  package var fieldIsCell: String { pick(vi: "Là chi bộ", en: "Is a cell") }
  package var fieldMembers: String { pick(vi: "Đảng viên", en: "Members") }
  package var fieldFounded: String { pick(vi: "Ngày thành lập", en: "Founded on") }
  package var fieldOrdinal: String { pick(vi: "Lần thứ", en: "Ordinal") }
  package var hintOrdinal: String {
    pick(vi: "Ví dụ: lần thứ XXIV", en: "For example: lần thứ XXIV")
  }
  package var fieldOfDelegates: String { pick(vi: "Đại hội đại biểu", en: "Of delegates") }
  package var fieldTemplate: String { pick(vi: "Mẫu công việc", en: "Template") }
  package var fieldPilot: String { pick(vi: "Điểm, nơi chọn", en: "Pilot, chosen by") }
  package var fieldTrial: String { pick(vi: "Thí điểm, nơi chọn", en: "Trial, chosen by") }
  package var hintChosenBy: String {
    pick(
      vi: "Mã hoặc tên cấp uỷ đã chọn; để trống nếu không phải",
      en: "The committee that chose it, by id or name; empty where it isn't one")
  }

  package func hintTemplates(_ names: [String]) -> String {
    pick(vi: "Có: \(list(names))", en: "There are \(list(names))")
  }

  package func notAnID(_ text: String) -> String {
    pick(
      vi: "\(quoted(text)) không dùng làm mã được: chỉ chữ thường không dấu, số và gạch ngang.",
      en: "\(quoted(text)) can't be an id: lower-case ASCII letters, digits and hyphens only.")
  }

  package func notANumber(_ text: String) -> String {
    pick(
      vi: "\(quoted(text)) không phải là số.", en: "\(quoted(text)) is not a number.")
  }

  package func noLevel(_ text: String, known: [String]) -> String {
    pick(
      vi: "Không có cấp \(quoted(text)); có: \(list(known)).",
      en: "There is no level \(quoted(text)); there are \(list(known)).")
  }

  package func hasCongress(_ name: String) -> String {
    pick(
      vi: "\(quoted(name)) có đại hội, nên không xoá được.",
      en: "\(quoted(name)) has a congress and can't be deleted.")
  }

  package var keyNewRating: String { pick(vi: "Xếp loại một năm", en: "Grade of a year") }
  package var keyNewTotal: String { pick(vi: "Tổng hợp xếp loại", en: "Totals of grades") }
  package var keyNewCount: String { pick(vi: "Số đơn vị", en: "Number of units") }
  package var ownRating: String { pick(vi: "của tổ chức này", en: "its own") }
  package var fieldGrade: String { pick(vi: "Loại", en: "Grade") }
  package var hintGrade: String {
    let terms = Rating.allCases.map { shortTerm($0) }.joined(separator: ", ")
    return pick(vi: "Một trong: \(terms)", en: "One of: \(terms)")
  }
  package var hintTotal: String {
    pick(vi: "Để trống thì lấy tổng các loại", en: "Empty: the sum of the grades")
  }

  package func noGrade(_ text: String) -> String {
    pick(
      vi: "Không có loại \(quoted(text)); \(hintGrade).",
      en: "There is no grade \(quoted(text)); \(hintGrade).")
  }

  package func sumDiffers(_ sum: Int, stated: Int) -> String {
    pick(
      vi:
        "Các loại cộng lại là \(number(sum)), không phải \(number(stated)). Enter lần nữa để giữ.",
      en: "The grades add up to \(number(sum)), not \(number(stated)). Enter again keeps it.")
  }
}
