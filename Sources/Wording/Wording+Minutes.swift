package import CongressModel
package import Tallying

/// The words of the minutes of a count and of the papers around it.
extension Wording {
  package var minutesTitle: String { pick(vi: "Biên bản kiểm phiếu", en: "Minutes of the count") }

  package var provisional: String {
    pick(vi: "TẠM THỜI – CHƯA PHẢI KẾT QUẢ CHÍNH THỨC", en: "PROVISIONAL – NOT A FINAL RESULT")
  }

  package var rehearsal: String {
    pick(vi: "DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ", en: "REHEARSAL – WITHOUT EFFECT")
  }

  package var whyProvisional: String {
    pick(vi: "Vì sao là kết quả tạm thời", en: "Why the result is provisional")
  }

  /// Under which name papers of this kind are issued.
  package func heading(of ruleSet: RuleSet) -> [String] {
    switch ruleSet.id {
    case RuleSet.association.id:
      [
        pick(
          vi: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM"),
        pick(vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness"),
      ]
    case RuleSet.youthUnion.id:
      [
        pick(
          vi: "ĐOÀN TNCS HỒ CHÍ MINH", en: "HO CHI MINH COMMUNIST YOUTH UNION")
      ]
    default: [pick(vi: "ĐẢNG CỘNG SẢN VIỆT NAM", en: "COMMUNIST PARTY OF VIET NAM")]
    }
  }

  /// Place and day as they stand in a letterhead, with dots for what is to be filled in.
  package func placeAndDate(_ place: String?, _ day: CalendarDate?) -> String {
    let location = place ?? "………………"
    return pick(
      vi: "\(location), \(day.map { formalDate($0) } ?? "ngày …… tháng …… năm ………")",
      en: "\(location), \(day.map { formalDate($0) } ?? "……………………")")
  }

  /// Which congress: `Đại hội đại biểu Đảng bộ xã A lần thứ XXIV, nhiệm kỳ 2020–2025`.
  package func title(
    of congress: Congress, organization: String, term: String?
  ) -> String {
    let ordinal = congress.ordinal.map { ", \($0)" } ?? ""
    let years = term.map { pick(vi: ", nhiệm kỳ \($0)", en: ", term \($0)") } ?? ""
    return pick(
      vi: "\(self.term(congress.kind)) \(organization)\(ordinal)\(years)",
      en: "\(self.term(congress.kind)), \(organization)\(ordinal)\(years)")
  }

  /// Which round, where it isn't the first.
  package func round(_ round: CongressModel.Round) -> String {
    pick(
      vi: "Lần bầu thứ \(number(round.number)): \(lowercased(term(round.reason)))",
      en: "Round \(number(round.number)): \(lowercased(term(round.reason)))")
  }

  package func lowercased(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension Wording {
  package var legalBasis: String { pick(vi: "Căn cứ", en: "Basis") }

  package func partyStatutes(of ruleSet: RuleSet) -> String? {
    ruleSet.threshold == .membership
      ? pick(
        vi: "Điều lệ Đảng Cộng sản Việt Nam", en: "Statutes of the Communist Party of Viet Nam")
      : nil
  }

  package var ruleSetApplied: String { pick(vi: "Bộ quy tắc", en: "Rule set") }

  package func version(of ruleSet: RuleSet) -> String {
    pick(
      vi: "\(visible(ruleSet.id)), phiên bản \(number(ruleSet.version))",
      en: "\(visible(ruleSet.id)), version \(number(ruleSet.version))")
  }

  package var seatsDecided: String {
    pick(vi: "Số lượng bầu do đại hội quyết định", en: "Seats decided by the congress")
  }

  package var namesOnList: String {
    pick(vi: "Số người trong danh sách bầu cử", en: "Names on the list")
  }

  package var surplus: String { pick(vi: "Số dư", en: "Surplus") }

  package func surplus(names: Int, seats: Int) -> String {
    guard names > seats else { return pick(vi: "không có", en: "none") }
    let share = Percentage(votes: names - seats, of: seats)
    return share.map { "\(number(names - seats)) (\(percent($0)))" } ?? number(names - seats)
  }

  package var formOfBallot: String { pick(vi: "Mẫu phiếu", en: "Form of the ballot") }

  package var listOfCandidates: String { pick(vi: "Danh sách bầu cử", en: "List of candidates") }

  package var numberColumn: String { pick(vi: "STT", en: "No.") }

  package var fullName: String { pick(vi: "Họ và tên", en: "Full name") }

  package var note: String { pick(vi: "Ghi chú", en: "Note") }

  package var countingTeam: String { pick(vi: "Ban kiểm phiếu", en: "Counting team") }

  package var headOfTeam: String {
    pick(vi: "Trưởng Ban kiểm phiếu", en: "Head of the counting team")
  }

  package var memberOfTeam: String { pick(vi: "Uỷ viên", en: "Member") }

  package var attendance: String {
    pick(vi: "Số người dự và tổng số được tính", en: "Attendance and base")
  }

  package func summoned(_ kind: Congress.Kind) -> String {
    switch kind {
    case .delegates: pick(vi: "Đại biểu được triệu tập", en: "Delegates summoned")
    case .members: pick(vi: "Đảng viên chính thức được triệu tập", en: "Full members summoned")
    }
  }

  package var presentAtVote: String {
    pick(vi: "Có mặt khi bỏ phiếu", en: "Present at the vote")
  }

  package var absentAtVote: String {
    pick(vi: "Vắng mặt khi bỏ phiếu", en: "Absent at the vote")
  }

  package func deduction(_ deduction: Deduction) -> String {
    pick(
      vi: "Trừ: \(lowercased(term(deduction.kind)))",
      en: "Less: \(lowercased(term(deduction.kind)))")
  }

  package func deducted(_ deduction: Deduction) -> String {
    "\(number(deduction.people)) (\(deduction.reason))"
  }

  /// What more than half is taken of.
  package func base(_ threshold: ThresholdKind) -> String {
    switch threshold {
    case .membership:
      pick(vi: "Tổng số được tính để xác định quá một nửa", en: "Base of the majority")
    case .validBallots:
      pick(vi: "Số phiếu hợp lệ để tính quá một nửa", en: "Base of the majority: valid ballots")
    case .collectedBallots:
      pick(
        vi: "Số phiếu thu về để tính quá một nửa", en: "Base of the majority: ballots collected")
    }
  }

  package var votesNeeded: String {
    pick(vi: "Số phiếu cần để trúng cử", en: "Votes needed to be elected")
  }
}
