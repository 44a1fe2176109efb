package import Tallying

// The screen on which the base of a vote is stated.
extension Wording {
  package var baseSheetShort: String { pick(vi: "Cơ sở tính kết quả", en: "Base") }
  package var keyBaseSheet: String { pick(vi: "Cơ sở", en: "Base") }
  package var keyConfirmBase: String { pick(vi: "Xác nhận", en: "Confirm") }
  package var keyNewDeduction: String { pick(vi: "Trừ", en: "Deduct") }
  package var keyEditDeduction: String { pick(vi: "Sửa", en: "Edit") }
  package var keyDeleteDeduction: String { pick(vi: "Bỏ", en: "Remove") }
  package var keySummoned: String { pick(vi: "Triệu tập", en: "Summoned") }
  package var keyFillSheet: String { pick(vi: "Từ danh sách", en: "From the list") }
  package var keyExemptCame: String { pick(vi: "Người miễn đã đến", en: "Exempt came") }
  package var keySameBase: String { pick(vi: "Cho các cuộc bầu", en: "For all votes") }
  package var columnPeople: String { pick(vi: "Số", en: "People") }
  package var columnGround: String { pick(vi: "Trường hợp", en: "Ground") }
  package var columnReason: String { pick(vi: "Ai, vì sao", en: "Who and why") }
  package var fieldPeople: String { pick(vi: "Số người", en: "People") }
  package var fieldDeductionReason: String { pick(vi: "Ai, vì sao", en: "Who and why") }
  package var hintDeductionReason: String {
    pick(vi: "In trong biên bản", en: "Printed in the minutes")
  }
  package var askSummoned: String {
    pick(vi: "Triệu tập bao nhiêu người?", en: "How many were summoned?")
  }
  package var askGround: String {
    pick(vi: "Trừ vì trường hợp nào?", en: "On what ground are they left out?")
  }
  package var askExemptCame: String {
    pick(
      vi: "Bao nhiêu người được miễn đã đến dự?", en: "How many exempt members have come?")
  }

  package func askConfirmBase(_ election: String) -> String {
    pick(vi: "Xác nhận cơ sở tính: \(election)", en: "Confirm the base: \(election)")
  }

  package func hintConfirmBase(_ sheet: BaseSheet) -> String {
    pick(
      vi: "Gõ lại tổng số ghi ở cuối bảng; quá một nửa sẽ là \(number(sheet.needed)).",
      en: "Type the sum at the foot of the sheet; more than half will be"
        + " \(number(sheet.needed)).")
  }

  /// The sum as it is worked out: `349 − 1 = 348`.
  package func baseSum(_ sheet: BaseSheet) -> String {
    guard !sheet.deductions.isEmpty else { return number(sheet.base) }
    let lines = sheet.deductions.map { "− \(number($0.people))" }
    let terms = lines.count > 4 ? ["− \(number(sheet.deducted))"] : lines
    return "\(number(sheet.summoned)) \(terms.joined(separator: " ")) = \(number(sheet.base))"
  }

  package var baseIsConfirmed: String { pick(vi: "Đã xác nhận.", en: "Confirmed.") }
  package var baseIsUnconfirmed: String {
    pick(vi: "Chưa xác nhận: bấm c và gõ tổng số.", en: "Not confirmed: press c, type the sum.")
  }
  package var frozenAtOpening: String {
    pick(vi: "Đã chốt khi mở cuộc bầu.", en: "Frozen when the vote opened.")
  }
  /// Of a vote that is open, in whose sheet no line stands.
  package func openedWith(base: Int?) -> String {
    let base = number(base)
    return pick(
      vi: "Đã mở cuộc bầu với cơ sở tính \(base), không có khoản trừ nào.",
      en: "The vote was opened with a base of \(base), with no lines.")
  }
  package var emptySheet: String {
    pick(
      vi: "Chưa có bảng: f lấy từ danh sách đại biểu, s ghi số triệu tập.",
      en: "No sheet yet: f takes it from the delegates, s states how many were summoned.")
  }
  package var nothingDeducted: String {
    pick(vi: "Không trừ ai; n để trừ.", en: "Nobody is left out; n leaves people out.")
  }
  package var summonedFirst: String {
    pick(vi: "Hãy ghi số triệu tập trước (s).", en: "State first how many were summoned (s).")
  }
  package var noDeduction: String { pick(vi: "Chưa trừ ai.", en: "Nobody is left out.") }
  package var noDelegates: String {
    pick(vi: "Danh sách đại biểu còn trống.", en: "The list of delegates is empty.")
  }
  package var nobodyExempt: String {
    pick(vi: "Chưa trừ ai được miễn.", en: "No exempt member is left out.")
  }
  package var sameBaseEverywhere: String {
    pick(
      vi: "Các cuộc bầu khác đã cùng cơ sở này.", en: "The other votes have this base already.")
  }
}

// The order of the elections, and what follows a result.
extension Wording {
  package var keyNextRound: String { pick(vi: "Bầu tiếp", en: "Next round") }

  /// What is to be voted on next: `Tiếp theo: Bí thư, Phó Bí thư`.
  package func nextElections(_ names: [String]) -> String {
    pick(
      vi: "Tiếp theo: \(names.joined(separator: " · "))",
      en: "Next: \(names.joined(separator: " · "))")
  }

  package func step(_ step: ChainStep) -> String {
    step.act == .election ? term(step.post) : "\(term(step.post)) (\(lowercased(term(step.act))))"
  }

  package func formNextRound(_ election: String) -> String {
    pick(vi: "Bầu tiếp: \(election)", en: "Next round: \(election)")
  }

  package var fieldDecision: String { pick(vi: "Quyết định", en: "Decision") }
  package var fieldDecidedBy: String { pick(vi: "Ai quyết định", en: "Decided by") }
  package var fieldChosen: String { pick(vi: "Số của người được chọn", en: "Numbers chosen") }
  package var decisionNeeded: String {
    pick(vi: "Hãy ghi quyết định của đại hội.", en: "Please write what the congress decided.")
  }
  package var namesByCommand: String {
    pick(
      vi: "Danh sách không còn ai; thêm tên bằng daihoi election round … --candidates.",
      en: "Nobody is left on the list; add names with daihoi election round … --candidates.")
  }
  package var voteNotClosed: String {
    pick(vi: "Cuộc bầu chưa kết thúc.", en: "The vote isn't closed.")
  }
}
