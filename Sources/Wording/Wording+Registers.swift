package import CongressModel

// The registers of a congress: papers, subcommittees, teams, indicators, works.
extension Wording {
  package var registers: String { pick(vi: "Hồ sơ", en: "Registers") }
  package var keyRegisters: String { pick(vi: "Hồ sơ", en: "Registers") }

  package func term(_ register: Register) -> String {
    switch register {
    case .papers: pick(vi: "Văn bản", en: "Papers")
    case .subcommittees: pick(vi: "Tiểu ban", en: "Subcommittees")
    case .teams: pick(vi: "Tổ công tác", en: "Working teams")
    case .indicators: pick(vi: "Chỉ tiêu", en: "Indicators")
    case .works: pick(vi: "Công trình", en: "Works")
    }
  }

  package func columns(of register: Register) -> [String] {
    switch register {
    case .papers: [fieldPaper, fieldDay, fieldIssuer, fieldPaperTitle]
    case .subcommittees: [fieldName, fieldWorkstream, fieldHead, fieldFormed]
    case .teams: [fieldName, fieldHead, fieldDeputy, fieldFollows]
    case .indicators: [fieldName, fieldMet, fieldTarget, fieldResult, fieldReason]
    case .works: [fieldName, fieldValue]
    }
  }

  /// An entry in as many texts as its register has columns.
  package func cells(of entry: RegisterEntry, _ tree: OrganizationTree) -> [String] {
    switch entry {
    case .paper(let paper):
      [paper.number, paper.date.map { shortDate($0) } ?? "", paper.issuer, paper.title ?? ""]
    case .subcommittee(let it):
      [
        it.name, it.workstream.map { shortTerm($0) } ?? "", it.head ?? "",
        it.formed.map { shortDate($0) } ?? "",
      ]
    case .team(let team):
      [
        team.name, team.head ?? "", team.deputy ?? "",
        team.follows.map { tree[$0]?.name ?? $0.rawValue }.joined(separator: ", "),
      ]
    case .indicator(let it):
      [
        it.name, it.isMet ? yes : no, it.target ?? "", it.result ?? "", it.reason ?? "",
      ]
    case .work(let work): [work.name, work.value ?? ""]
    }
  }

  package var hintPaperNumber: String {
    pick(vi: "Ví dụ 35-CT/TW", en: "For example 35-CT/TW")
  }
  package var fieldPaperTitle: String { pick(vi: "Trích yếu", en: "Subject") }
  package var fieldIssuer: String { pick(vi: "Nơi ban hành", en: "Issued by") }
  package var fieldHead: String { pick(vi: "Người đứng đầu", en: "Head") }
  package var fieldDeputy: String { pick(vi: "Cấp phó", en: "Deputy") }
  package var fieldFormed: String { pick(vi: "Ngày lập", en: "Set up on") }
  package var fieldFollows: String { pick(vi: "Theo dõi đơn vị", en: "Follows the units") }
  package var hintFollows: String {
    pick(
      vi: "Mã hoặc tên đầy đủ các đơn vị, cách nhau bằng dấu phẩy",
      en: "Ids or full names of units, with commas between")
  }
  package var fieldTarget: String { pick(vi: "Chỉ tiêu", en: "Aim") }
  package var fieldResult: String { pick(vi: "Kết quả", en: "Result") }
  package var fieldMet: String { pick(vi: "Đạt", en: "Met") }
  package var hintMissed: String {
    pick(vi: "Cần có khi chưa đạt", en: "Needed where it was missed")
  }
  package var fieldValue: String { pick(vi: "Quy mô, giá trị", en: "Size and value") }
  package var hintValue: String {
    pick(vi: "Ví dụ: dài hơn 3 km, hơn 9 tỷ đồng", en: "For example: over 3 km, 9 billion đồng")
  }

  package func sentence(_ error: RegisterError) -> String {
    switch error {
    case .noName: pick(vi: "Hãy ghi tên hoặc số.", en: "Please give its name or number.")
    case .noIssuer: pick(vi: "Hãy ghi nơi ban hành.", en: "Please say who issued it.")
    case .alreadyThere(let name):
      pick(vi: "Đã có \(quoted(name)).", en: "There is \(quoted(name)) already.")
    case .noSuchEntry(let name):
      pick(vi: "Không có \(quoted(name)).", en: "There is no \(quoted(name)).")
    case .noSuchOrganization(let id): noSuchOrganization(id)
    case .notBelow(let id):
      pick(
        vi: "\(quoted(id.rawValue)) không trực thuộc tổ chức này.",
        en: "\(quoted(id.rawValue)) isn't below this organisation.")
    case .followedByAnother(let id, let team):
      pick(
        vi: "\(quoted(id.rawValue)) đã do \(quoted(team)) theo dõi.",
        en: "\(quoted(id.rawValue)) is followed by \(quoted(team)) already.")
    case .noReason(let name):
      pick(
        vi: "\(quoted(name)) chưa đạt thì phải có lý do.",
        en: "\(quoted(name)) was missed; please give the reason.")
    }
  }
}

// Holidays.
extension Wording {
  package var holidays: String { pick(vi: "Ngày nghỉ", en: "Holidays") }
  package var columnFirstDay: String { pick(vi: "Từ ngày", en: "From") }
  package var columnLastDay: String { pick(vi: "Đến ngày", en: "To") }
  package var keyStandardHolidays: String {
    pick(vi: "Theo quy định", en: "Those of the law")
  }
  package var hintLastDay: String {
    pick(vi: "Để trống nếu chỉ nghỉ một ngày", en: "Leave it empty for a single day")
  }

  /// Says which tasks don't follow the holidays yet, and by which command they do.
  package func outdatedByCommand(_ plan: OutdatedPlan) -> String {
    let id = plan.congresses.count == 1 ? plan.congresses[0].rawValue : "ID"
    return outdated(plan)
      + pick(
        vi: " Lệnh tính lại hạn: daihoi congress move \(id) --by 0.",
        en: " To plan them anew: daihoi congress move \(id) --by 0.")
  }

  /// The same, and by which keys.
  package func outdatedOnScreen(_ plan: OutdatedPlan) -> String {
    outdated(plan)
      + pick(
        vi: " Để tính lại hạn: mở đại hội, “\(keyMoveCongress)” (m), ghi +0.",
        en: " To plan them anew: open the congress, “\(keyMoveCongress)” (m), type +0.")
  }

  private func outdated(_ plan: OutdatedPlan) -> String {
    let one = plan.tasks == 1
    return pick(
      vi: "\(tasks(plan.tasks)) của \(congresses(plan.congresses.count)) sẽ có hạn khác"
        + " theo ngày nghỉ này, nay vẫn giữ hạn cũ.",
      en: "\(tasks(plan.tasks)) of \(congresses(plan.congresses.count)) would be due on"
        + " \(one ? "another day" : "other days") by these holidays, and"
        + " \(one ? "stays" : "stay") as \(one ? "it was" : "they were").")
  }

  package func sentence(_ error: HolidayError) -> String {
    switch error {
    case .noName: nameNeeded
    case .endsBeforeItBegins:
      pick(
        vi: "Ngày cuối không thể trước ngày đầu.", en: "The last day can't be before the first.")
    case .overlaps(let name, let day):
      pick(
        vi: "Trùng với \(quoted(name[language])) từ \(shortDate(day)).",
        en: "It has a day of \(quoted(name[language])), from \(shortDate(day)).")
    case .noneOnDay(let day):
      pick(
        vi: "Ngày \(shortDate(day)) không phải ngày nghỉ.", en: "\(shortDate(day)) is no holiday.")
    }
  }
}
