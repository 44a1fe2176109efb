package import CongressModel
package import Tallying

extension Wording {
  package func term(_ body: ElectedBody) -> String {
    switch body {
    case .committee: pick(vi: "Ban Chấp hành", en: "Executive Committee")
    case .standing: pick(vi: "Ban Thường vụ", en: "Standing Committee")
    case .secretary: pick(vi: "Bí thư", en: "Secretary")
    case .deputies: pick(vi: "Phó Bí thư", en: "Deputy Secretaries")
    case .inspection: pick(vi: "Uỷ ban Kiểm tra", en: "Inspection Committee")
    case .delegates:
      pick(vi: "Đại biểu dự đại hội cấp trên", en: "Delegates to the congress above")
    case .other: pick(vi: "Chức danh khác", en: "Other office")
    }
  }

  package func shortTerm(_ body: ElectedBody) -> String {
    switch body {
    case .committee: pick(vi: "BCH", en: "Committee")
    case .standing: pick(vi: "BTV", en: "Standing")
    case .secretary: pick(vi: "Bí thư", en: "Secretary")
    case .deputies: pick(vi: "Phó Bí thư", en: "Deputies")
    case .inspection: pick(vi: "UBKT", en: "Inspection")
    case .delegates: pick(vi: "Đại biểu", en: "Delegates")
    case .other: pick(vi: "Khác", en: "Other")
    }
  }

  package func term(_ kind: CongressModel.Round.Decision.Kind) -> String {
    switch kind {
    case .surplus: pick(vi: "Số dư của danh sách", en: "Surplus of the list")
    case .order: pick(vi: "Thứ tự danh sách", en: "Order of the list")
    case .notReady:
      pick(vi: "Mở bầu khi chưa đủ điều kiện", en: "Opening before all was ready")
    case .reopening: pick(vi: "Mở lại cuộc kiểm phiếu", en: "Reopening of the count")
    case .furtherRound: pick(vi: "Tổ chức bầu thêm", en: "Further round")
    case .annulment: pick(vi: "Huỷ kết quả", en: "Annulment")
    case .sameTeller:
      pick(vi: "Một người nhập cả hai lần", en: "One teller for both entries")
    case .other: pick(vi: "Quyết định khác", en: "Other decision")
    }
  }

  package func term(_ form: BallotForm) -> String {
    switch form {
    case .strikeOut:
      pick(vi: "Phiếu có số dư, gạch họ tên người không bầu", en: "List with a surplus: strike out")
    case .agreeDisagree:
      pick(
        vi: "Phiếu không có số dư, đánh dấu đồng ý hoặc không đồng ý",
        en: "List without a surplus: agree or disagree")
    case .singleName:
      pick(
        vi: "Phiếu một người, đánh dấu đồng ý hoặc không đồng ý",
        en: "One name: agree or disagree")
    case .showOfHands: pick(vi: "Biểu quyết giơ tay", en: "Show of hands")
    }
  }

  package func term(_ mark: BoxMark) -> String {
    switch mark {
    case .agree: pick(vi: "Đồng ý", en: "Agree")
    case .disagree: pick(vi: "Không đồng ý", en: "Disagree")
    case .both: pick(vi: "Cả hai ô", en: "Both boxes")
    case .neither: pick(vi: "Không ô nào", en: "Neither box")
    }
  }

  package func term(_ ruling: Ruling) -> String {
    switch ruling {
    case .byRules: pick(vi: "Theo quy chế", en: "By the rules")
    case .valid: pick(vi: "Ban kiểm phiếu kết luận hợp lệ", en: "Found valid by the counting team")
    }
  }

  /// Why a ballot is invalid, in the words of the regulations.
  ///
  /// 244-QĐ/TW art. 17, 190-QĐ/TW art. 15.
  package func term(_ reason: InvalidReason) -> String {
    switch reason {
    case .notIssued:
      pick(
        vi: "Phiếu không do Ban kiểm phiếu phát ra", en: "Ballot not issued by the counting team")
    case .tooMany:
      pick(vi: "Phiếu bầu nhiều hơn số lượng quy định", en: "More names chosen than seats")
    case .nobody:
      pick(
        vi: "Phiếu không bầu cho ai trong danh sách nhiều người",
        en: "Nobody chosen on a list of several names")
    case .outsideList:
      pick(vi: "Phiếu bầu người ngoài danh sách bầu cử", en: "Name from outside the list")
    case .marked:
      pick(
        vi: "Phiếu có ký tên, đánh dấu riêng hoặc viết thêm",
        en: "Signed, privately marked or written on")
    case .bothBoxes:
      pick(vi: "Phiếu đánh dấu cả hai ô của một người", en: "Both boxes marked for the only name")
    case .noBox:
      pick(
        vi: "Phiếu không đánh dấu ô nào của một người", en: "Neither box marked for the only name")
    case .other: pick(vi: "Lý do khác", en: "Other reason")
    }
  }

  package func shortTerm(_ reason: InvalidReason) -> String {
    switch reason {
    case .notIssued: pick(vi: "Phiếu lạ", en: "Not issued")
    case .tooMany: pick(vi: "Bầu thừa", en: "Too many")
    case .nobody: pick(vi: "Không bầu", en: "Nobody")
    case .outsideList: pick(vi: "Ngoài DS", en: "Off list")
    case .marked: pick(vi: "Đánh dấu", en: "Marked")
    case .bothBoxes: pick(vi: "Cả hai ô", en: "Both boxes")
    case .noBox: pick(vi: "Trống", en: "No box")
    case .other: pick(vi: "Khác", en: "Other")
    }
  }
}
