package import CongressModel

/// The words of the progress report of an organisation and all below it.
extension Wording {
  package var progressTitle: String {
    pick(
      vi: "Báo cáo tiến độ đại hội đảng các cấp", en: "Progress of the congresses of all levels")
  }

  package func asOf(_ day: CalendarDate) -> String {
    pick(vi: "Số liệu đến \(formalDate(day))", en: "As of \(date(day))")
  }

  package var wholeWorkspace: String {
    pick(vi: "Toàn bộ các tổ chức", en: "All organisations")
  }

  package var overall: String { pick(vi: "Tổng hợp", en: "In all") }

  package var congressesHeld: String { pick(vi: "Đại hội đã tổ chức", en: "Congresses held") }

  package var congressesAhead: String {
    pick(vi: "Đại hội chưa tổ chức", en: "Congresses still ahead")
  }

  package var tasksDone: String { pick(vi: "Việc đã xong", en: "Tasks done") }

  package var tasksOverdue: String { pick(vi: "Việc quá hạn", en: "Tasks overdue") }

  package var tasksBlocked: String { pick(vi: "Việc vướng mắc", en: "Tasks blocked") }

  package var subcommitteesFormed: String {
    pick(vi: "Đơn vị đã lập đủ tiểu ban", en: "Units with all subcommittees")
  }

  package var directElectionsHeld: String {
    pick(vi: "Thí điểm bầu trực tiếp đã tổ chức", en: "Direct elections held")
  }

  package var directElectionsElected: String {
    pick(vi: "Bí thư trúng cử trực tiếp", en: "Secretaries elected directly")
  }

  package var byLevel: String { pick(vi: "Theo cấp", en: "By level") }

  package var levelColumn: String { pick(vi: "Cấp", en: "Level") }

  package var unitsColumn: String { pick(vi: "Đơn vị", en: "Units") }

  package var congressesColumn: String { pick(vi: "Đại hội", en: "Congresses") }

  package var heldColumn: String { pick(vi: "Đã họp", en: "Held") }

  package func units(entered: Int, stated: Int?) -> String {
    guard let stated else { return number(entered) }
    return pick(
      vi: "\(number(entered)) (báo cáo: \(number(stated)))",
      en: "\(number(entered)) (stated: \(number(stated)))")
  }

  package var byWorkstream: String { pick(vi: "Theo mảng việc", en: "By workstream") }

  package var workstreamColumn: String { pick(vi: "Mảng việc", en: "Workstream") }

  package var readinessColumn: String { pick(vi: "Sẵn sàng", en: "Readiness") }

  package var doneColumn: String { pick(vi: "Xong", en: "Done") }

  package var overdueColumn: String { pick(vi: "Quá hạn", en: "Overdue") }

  package var blockedColumn: String { pick(vi: "Vướng", en: "Blocked") }

  package var eachCongress: String { pick(vi: "Từng đại hội", en: "Each congress") }

  package var organizationColumn: String { pick(vi: "Tổ chức", en: "Organisation") }

  package var stateColumn: String { pick(vi: "Trạng thái", en: "State") }

  package var openingColumn: String { pick(vi: "Khai mạc", en: "Opening") }

  package var ratingsHeading: String {
    pick(vi: "Xếp loại tổ chức đảng", en: "Ratings of the organisations")
  }

  package var yearColumn: String { pick(vi: "Năm", en: "Year") }

  package var totalColumn: String { pick(vi: "Tổng số", en: "Total") }

  package var sumColumn: String { pick(vi: "Kiểm tra", en: "Check") }

  package func sumCheck(addsUp: Bool, isStated: Bool) -> String {
    let sum = addsUp ? pick(vi: "khớp", en: "adds up") : pick(vi: "lệch", en: "differs")
    return isStated ? pick(vi: "\(sum), theo báo cáo", en: "\(sum), stated") : sum
  }

  package var noCongresses: String { pick(vi: "Chưa có đại hội nào.", en: "No congresses yet.") }
}
