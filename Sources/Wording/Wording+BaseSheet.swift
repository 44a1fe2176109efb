package import Tallying

/// How the base of a vote comes about, line by line.
extension Wording {
  package var baseSheet: String {
    pick(vi: "Bảng tính cơ sở xác định kết quả", en: "Base sheet")
  }

  package var summonedPeople: String { pick(vi: "Được triệu tập", en: "Summoned") }

  package func baseAndNeeded(_ sheet: BaseSheet) -> String {
    pick(
      vi: "Tổng số được tính; quá một nửa là \(number(sheet.needed))",
      en: "Base; more than half are \(number(sheet.needed))")
  }

  package func baseConfirmed(_ isConfirmed: Bool, sum: Int) -> String {
    isConfirmed
      ? pick(vi: "Đã xác nhận: \(number(sum)).", en: "Confirmed: \(number(sum)).")
      : pick(
        vi: "Chưa xác nhận: dùng --confirm \(sum) khi bảng đã đúng.",
        en: "Not confirmed yet: --confirm \(sum) once the sheet is right.")
  }

  package func noBaseSheet(_ election: String) -> String {
    pick(
      vi: "Cuộc bầu \(quoted(election)) chưa có bảng tính: dùng --summoned hoặc --from-people.",
      en: "The election \(quoted(election)) has no base sheet: use --summoned or --from-people.")
  }

  package func baseFrozen(_ election: String) -> String {
    pick(
      vi: "Cuộc bầu \(quoted(election)) đang mở: bảng tính đã chốt khi mở, không sửa được nữa.",
      en: "The vote \(quoted(election)) is open: its base was frozen then and can't be changed.")
  }

  /// Those who stayed away, for whom only the office knows a ground.
  package func absenteesToJudge(_ names: [String]) -> String {
    let shown = names.prefix(10).map { visible($0) }.joined(separator: "; ")
    let more = names.count > 10 ? " …" : ""
    return pick(
      vi: "Vắng mặt \(people(names.count)), chỉ trừ khi có lý do theo quy chế: \(shown)\(more)",
      en: "\(people(names.count)) absent, deducted only on a ground of the rules: \(shown)\(more)")
  }

  package var aboutElectionBase: String {
    pick(
      vi: "Xem, lập và xác nhận bảng tính cơ sở xác định kết quả.",
      en: "Show, state and confirm how the base comes about.")
  }

  package var helpBaseKind: String {
    pick(
      vi: "Của ai: delegatesCongress, membersCongress hoặc plenum; mặc định theo cuộc bầu.",
      en: "Whose: delegatesCongress, membersCongress or plenum; by default the election's.")
  }

  package var helpSummoned: String {
    pick(
      vi: "Số người được triệu tập; lập bảng mới.", en: "How many were summoned; a new sheet.")
  }

  package var helpFromPeople: String {
    pick(
      vi: "Lập bảng mới từ danh sách đại biểu và điểm danh.",
      en: "A new sheet from the delegates and their presence.")
  }

  package var helpDeduct: String {
    let kinds = DeductionKind.allCases.map(\.rawValue).joined(separator: ", ")
    return pick(
      vi: "Một khoản trừ; có thể ghi nhiều lần. Loại: \(kinds).",
      en: "Leave people out; may be given more than once. Kinds: \(kinds).")
  }

  package var helpTurnedUp: String {
    pick(
      vi: "Số người được miễn nhưng đã đến, nên được tính.",
      en: "How many exempt members have come, and so count.")
  }

  package var helpConfirm: String {
    pick(
      vi: "Xác nhận bằng cách ghi đúng tổng số được tính.",
      en: "Confirm by stating the very sum of the sheet.")
  }

  package var helpClear: String { pick(vi: "Bỏ bảng tính.", en: "Take the sheet away.") }
}
