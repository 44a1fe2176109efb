package import CongressModel

extension Wording {
  package func term(_ workstream: Workstream) -> String {
    switch workstream {
    case .direction: pick(vi: "Chỉ đạo chung", en: "Direction")
    case .documents: pick(vi: "Văn kiện", en: "Documents")
    case .personnel: pick(vi: "Nhân sự", en: "Personnel")
    case .propaganda: pick(vi: "Tuyên truyền, khánh tiết", en: "Propaganda and ceremony")
    case .logistics: pick(vi: "Tổ chức phục vụ", en: "Logistics and service")
    case .running: pick(vi: "Điều hành đại hội", en: "Running the congress")
    case .after: pick(vi: "Sau đại hội", en: "After the congress")
    }
  }

  package func shortTerm(_ workstream: Workstream) -> String {
    switch workstream {
    case .direction: pick(vi: "Chỉ đạo", en: "Direction")
    case .documents: pick(vi: "Văn kiện", en: "Documents")
    case .personnel: pick(vi: "Nhân sự", en: "Personnel")
    case .propaganda: pick(vi: "T.truyền", en: "Propaganda")
    case .logistics: pick(vi: "Phục vụ", en: "Logistics")
    case .running: pick(vi: "Điều hành", en: "Running")
    case .after: pick(vi: "Sau ĐH", en: "After")
    }
  }

  package func term(_ owner: StepOwner) -> String {
    switch owner {
    case .committee: pick(vi: "Cấp uỷ", en: "Party committee")
    case .documents: pick(vi: "Tiểu ban văn kiện", en: "Documents subcommittee")
    case .personnel: pick(vi: "Tiểu ban nhân sự", en: "Personnel subcommittee")
    case .propaganda: pick(vi: "Tiểu ban tuyên truyền", en: "Propaganda subcommittee")
    case .logistics: pick(vi: "Tiểu ban tổ chức phục vụ", en: "Logistics subcommittee")
    case .security: pick(vi: "Tiểu ban an ninh", en: "Security subcommittee")
    case .office: pick(vi: "Văn phòng cấp uỷ", en: "Committee office")
    case .organization: pick(vi: "Ban tổ chức", en: "Organisation commission")
    case .inspection: pick(vi: "Uỷ ban kiểm tra", en: "Inspection committee")
    case .presidium: pick(vi: "Đoàn chủ tịch", en: "Presidium")
    case .credentials: pick(vi: "Ban thẩm tra tư cách đại biểu", en: "Credentials committee")
    case .counting: pick(vi: "Ban kiểm phiếu", en: "Counting team")
    case .subcommittees: pick(vi: "Các tiểu ban", en: "All subcommittees")
    case .superior: pick(vi: "Cấp uỷ cấp trên", en: "Superior committee")
    case .convener: pick(vi: "Người triệu tập", en: "Convener")
    }
  }

  /// The owner of a task: the word of a template's owner, or the text that was entered.
  package func owner(_ text: String) -> String {
    StepOwner(rawValue: text).map { term($0) } ?? text
  }

  package func term(_ state: PreparationTask.State) -> String {
    switch state {
    case .toDo: pick(vi: "Chưa làm", en: "To do")
    case .doing: pick(vi: "Đang làm", en: "Doing")
    case .submitted: pick(vi: "Đã trình", en: "Submitted")
    case .cleared: pick(vi: "Đã duyệt", en: "Cleared")
    case .done: pick(vi: "Đã xong", en: "Done")
    case .blocked: pick(vi: "Đang vướng mắc", en: "Blocked")
    case .notApplicable: pick(vi: "Không áp dụng", en: "Not applicable")
    }
  }

  package func shortTerm(_ state: PreparationTask.State) -> String {
    switch state {
    case .toDo: pick(vi: "Chưa làm", en: "To do")
    case .doing: pick(vi: "Đang làm", en: "Doing")
    case .submitted: pick(vi: "Đã trình", en: "Submitted")
    case .cleared: pick(vi: "Đã duyệt", en: "Cleared")
    case .done: pick(vi: "Xong", en: "Done")
    case .blocked: pick(vi: "Vướng", en: "Blocked")
    case .notApplicable: pick(vi: "Miễn", en: "N/A")
    }
  }

  package func term(_ unit: Lead.Unit) -> String {
    switch unit {
    case .calendar: pick(vi: "ngày", en: "days")
    case .working: pick(vi: "ngày làm việc", en: "working days")
    case .months: pick(vi: "tháng", en: "months")
    }
  }

  /// How a due day follows from the congress: `30 ngày trước ngày khai mạc`.
  ///
  /// A lead that counts from another task names it by `title`.
  package func lead(_ lead: Lead, of title: String? = nil) -> String {
    let anchor =
      switch lead.anchor {
      case .opening: pick(vi: "ngày khai mạc", en: "the opening")
      case .closing: pick(vi: "ngày bế mạc", en: "the closing")
      case .task(let id): quoted(title ?? id.rawValue)
      }
    guard lead.amount != 0 else { return pick(vi: "đúng \(anchor)", en: "on \(anchor)") }
    let amount = self.amount(abs(lead.amount), lead.unit)
    return lead.amount < 0
      ? pick(vi: "\(amount) trước \(anchor)", en: "\(amount) before \(anchor)")
      : pick(vi: "\(amount) sau \(anchor)", en: "\(amount) after \(anchor)")
  }

  private func amount(_ value: Int, _ unit: Lead.Unit) -> String {
    switch unit {
    case .calendar: days(value)
    case .working:
      count(value, vi: "ngày làm việc", one: "working day", many: "working days")
    case .months: count(value, vi: "tháng", one: "month", many: "months")
    }
  }

  package func term(_ condition: Template.Condition) -> String {
    switch condition {
    case .directElection: directElection
    }
  }
}
