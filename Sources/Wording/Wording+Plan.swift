/// The words of the plan of an organisation and all below it.
extension Wording {
  package var planTitle: String {
    pick(vi: "Kế hoạch chuẩn bị đại hội", en: "Plan of the preparation of congresses")
  }
  package var planCalendar: String {
    pick(vi: "Lịch đại hội", en: "Calendar of the congresses")
  }
  package var closingColumn: String { pick(vi: "Bế mạc", en: "Closing") }
  package var kindColumn: String { pick(vi: "Hình thức", en: "Kind") }
  package var dueColumn: String { pick(vi: "Hạn", en: "Due") }
  package var stepColumn: String { pick(vi: "Việc", en: "Step") }
  package var ownerColumn: String { pick(vi: "Phụ trách", en: "Owner") }
  package var productColumn: String { pick(vi: "Kết quả", en: "Product") }
  package var paperFact: String { pick(vi: "Căn cứ", en: "Rests on") }
  package var subcommitteeFact: String { pick(vi: "Tiểu ban", en: "Subcommittee") }
  package var teamFact: String { pick(vi: "Tổ công tác", en: "Working team") }
}

// What the program says of its reports.
extension Wording {
  package var aboutReport: String {
    pick(vi: "Các báo cáo: text, HTML hoặc CSV.", en: "The reports, as text, HTML or CSV.")
  }
  package var aboutReportPlan: String {
    pick(
      vi: "Kế hoạch của một tổ chức và các đơn vị bên dưới.",
      en: "The plan of an organisation and all below it.")
  }
  package var aboutReportProgress: String {
    pick(
      vi: "Tiến độ của một tổ chức và các đơn vị bên dưới, đến một ngày.",
      en: "The progress of an organisation and all below it, as of a day.")
  }
  package var helpAllSteps: String {
    pick(
      vi: "In cả các việc của mọi đại hội bên dưới.",
      en: "Print the steps of all congresses below, too.")
  }
}
