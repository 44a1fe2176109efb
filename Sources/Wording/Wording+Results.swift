package import CongressModel

// Results that go up to the level above, and the rows that the monitoring asks for.
extension Wording {
  package var aboutResult: String {
    pick(vi: "Kết quả gửi lên và nhận từ cấp dưới.", en: "Results to the level above.")
  }
  package var aboutResultExport: String {
    pick(vi: "Ghi tệp kết quả để gửi cấp trên.", en: "Write the result file for the level above.")
  }
  package var aboutResultImport: String {
    pick(vi: "Nhận tệp kết quả của cấp dưới.", en: "Take in result files from below.")
  }
  package var helpResultFile: String { pick(vi: "Tệp kết quả.", en: "Result files.") }
  package var helpReplaceResult: String {
    pick(vi: "Thay kết quả đã nhận trước đó.", en: "Replace a result taken in before.")
  }
  package var aboutMonitoring: String {
    pick(vi: "Bảng theo dõi đại hội các cấp.", en: "The rows of the national monitoring.")
  }
  package var monitoringTitle: String {
    pick(vi: "Bảng theo dõi kết quả đại hội", en: "Monitoring of the congresses")
  }
  package var heldDayColumn: String { pick(vi: "Ngày", en: "Held") }
  package var womenColumn: String { pick(vi: "Nữ", en: "Women") }
  package var youngColumn: String { pick(vi: "Dưới 40", en: "Under 40") }
  package var ethnicColumn: String { pick(vi: "Dân tộc", en: "Ethnic") }
  package var directSecretaryColumn: String {
    pick(vi: "Bầu trực tiếp bí thư", en: "Secretary elected directly")
  }
  package var delegatesColumn: String { pick(vi: "Đại biểu", en: "Delegates") }
  package var directShortColumn: String { pick(vi: "BT trực tiếp", en: "Direct") }
  package var nothingHeld: String {
    pick(vi: "Chưa đại hội nào họp xong.", en: "No congress has been held yet.")
  }
  package var monitoringNote: String {
    pick(
      vi: "Nữ, dưới 40 tuổi, dân tộc thiểu số: tính trong ban chấp hành trúng cử."
        + " Dấu – là chưa biết.",
      en: "Women, under 40 and ethnic minorities are counted among the committee elected."
        + " A dash is not known.")
  }
  package func yesNo(_ isSo: Bool) -> String {
    isSo ? pick(vi: "có", en: "yes") : pick(vi: "không", en: "no")
  }

  package func resultTaken(_ name: String, elected: Int?) -> String {
    pick(
      vi: "Đã nhận: \(visible(name)), trúng cử \(number(elected)).",
      en: "Taken in: \(visible(name)), \(number(elected)) elected.")
  }

  package func notAResult(_ file: String) -> String {
    pick(
      vi: "\(quoted(file)) không phải tệp kết quả.", en: "\(quoted(file)) is no result file.")
  }

  package func notDecidedYet(_ id: String) -> String {
    pick(
      vi:
        "Đại hội \(quoted(id)) chưa bầu xong: mọi cuộc bầu đã mở phải kết thúc với kết quả chính thức.",
      en:
        "The votes of \(quoted(id)) aren't over: each that was opened has to end with a final result."
    )
  }

  package func sentence(_ error: ResultFileError, file: String) -> String {
    let clause =
      switch error {
      case .changed:
        pick(vi: "tệp đã bị sửa, hãy xin lại", en: "the file was changed; ask for it again")
      case .noSuchOrganization(let id):
        pick(
          vi: "không có tổ chức \(quoted(id)) ở đây", en: "\(quoted(id)) isn't an organisation here"
        )
      case .noSuchCongress(let id):
        pick(vi: "không có đại hội \(quoted(id)) ở đây", en: "\(quoted(id)) isn't a congress here")
      case .anotherOrganization(let id):
        pick(
          vi: "đại hội ở đây là của tổ chức khác, không phải \(quoted(id))",
          en: "the congress here is another organisation's than \(quoted(id))")
      case .alreadyTaken(let day): taken(day) + pick(vi: ", không nhận lại", en: ", not again")
      case .otherTaken(let day):
        taken(day)
          + pick(vi: " một kết quả khác; --replace để thay", en: " as another; --replace it")
      case .countedHere:
        pick(vi: "phiếu của đại hội này kiểm ngay tại đây", en: "its ballots are counted here")
      }
    return pick(
      vi: "\(quoted(file)): \(clause). Không có gì được ghi.",
      en: "\(quoted(file)): \(clause). Nothing was written.")
  }

  private func taken(_ day: CalendarDate?) -> String {
    let date = day.map { " " + shortDate($0) } ?? ""
    return pick(vi: "đã nhận\(date)", en: "taken in already\(date)")
  }
}
