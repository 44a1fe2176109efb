package import Tallying

// Why a paper is invalid, in as many columns as the label of a field has.
extension Wording {
  package func fieldTerm(_ reason: InvalidReason) -> String {
    switch reason {
    case .notIssued: pick(vi: "Không do ban phát ra", en: "Not issued by the team")
    case .tooMany: pick(vi: "Bầu quá số lượng", en: "More names than seats")
    case .nobody: pick(vi: "Không bầu cho ai", en: "Nobody chosen")
    case .outsideList: pick(vi: "Người ngoài danh sách", en: "Outside the list")
    case .marked: pick(vi: "Ký tên, đánh dấu, viết", en: "Signed or marked")
    case .bothBoxes: pick(vi: "Đánh dấu cả hai ô", en: "Both boxes marked")
    case .noBox: pick(vi: "Không đánh dấu ô nào", en: "No box marked")
    case .other: pick(vi: "Lý do khác", en: "Other reason")
    }
  }
}
