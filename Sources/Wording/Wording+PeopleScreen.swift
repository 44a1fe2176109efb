package import CongressModel
package import Tallying

// The words of the tab of people and of the check-in.
extension Wording {
  package var keyCheckIn: String { pick(vi: "Điểm danh", en: "Check in") }
  package var keyPresence: String { pick(vi: "Đến / về", en: "Came / left") }
  package var keyNewPerson: String { pick(vi: "Thêm người", en: "New person") }
  package var keyStandIn: String { pick(vi: "Thay đại biểu vắng", en: "Stand in") }
  package var keyArrived: String { pick(vi: "Ghi đến", en: "Arrived") }
  package var keyLeft: String { pick(vi: "Ghi về", en: "Left") }
  package var keyToArrivals: String { pick(vi: "Sang ghi đến", en: "To arrivals") }
  package var keyToDepartures: String { pick(vi: "Sang ghi về", en: "To departures") }
  package var checkInTitle: String { pick(vi: "Điểm danh", en: "Check-in") }
  package var labelArriving: String {
    pick(vi: "Đến – số thẻ hoặc ba chữ:", en: "Arriving – number or three letters:")
  }
  package var labelLeaving: String {
    pick(vi: "Về – số thẻ hoặc ba chữ:", en: "Leaving – number or three letters:")
  }
  package var columnKind: String { pick(vi: "Loại", en: "Kind") }
  package var columnNumber: String { pick(vi: "Số", en: "No.") }
  package var columnPresence: String { pick(vi: "Có mặt", en: "Presence") }
  package var emptyPeople: String {
    pick(
      vi: "Chưa có ai. Nhấn n để thêm, hoặc “daihoi people import”.",
      en: "Nobody yet. Press n for a new person, or use “daihoi people import”.")
  }
  package var nobodyFound: String { pick(vi: "Không thấy ai.", en: "Nobody found.") }
  package var onlyAlternates: String {
    pick(
      vi: "Chỉ đại biểu dự khuyết mới thay được người khác.",
      en: "Only an alternate can stand in for somebody.")
  }
  package var formPerson: String { pick(vi: "Sửa người dự", en: "Edit a person") }
  package var formNewPerson: String { pick(vi: "Thêm người dự", en: "New person") }
  package var hintBorn: String { pick(vi: "29/4/1970", en: "29/4/1970") }
  package var fieldDistinct: String {
    pick(vi: "Là người khác, dù tên giống", en: "Another person of a like name")
  }
  package var hintStandIn: String {
    pick(
      vi: "Số thẻ hoặc tên đại biểu vắng suốt đại hội; để trống là thôi thay.",
      en: "The card or name of a delegate absent throughout; empty for nobody.")
  }
  package var unitsRepresented: String { pick(vi: "Đơn vị có đại biểu", en: "Units represented") }

  package func askStandIn(_ name: String) -> String {
    pick(vi: "\(visible(name)) thay ai?", en: "For whom does \(visible(name)) stand in?")
  }

  package func replacedBy(_ name: String) -> String {
    pick(vi: "có \(visible(name)) thay", en: "\(visible(name)) stands in")
  }

  package func standsInFor(_ name: String) -> String {
    pick(vi: "thay \(visible(name))", en: "for \(visible(name))")
  }

  /// The word for an origin as it is typed.
  package func originWord(_ origin: Delegate.Origin) -> String {
    switch origin {
    case .elected: pick(vi: "Được bầu", en: "Elected")
    case .exOfficio: pick(vi: "Đương nhiên", en: "Ex officio")
    case .appointed: pick(vi: "Chỉ định", en: "Appointed")
    }
  }

  /// One line of the quorum clock: `Có mặt 142/150, cần 100 – còn được vắng thêm 42`.
  package func quorumLine(
    _ label: String, _ attendance: Attendance, margin: Int, isPeople: Bool
  ) -> String {
    let needed = pick(
      vi: "cần \(number(attendance.needed))", en: "\(number(attendance.needed)) needed")
    let state =
      margin < 0
      ? pick(
        vi: "✗ chưa đủ hai phần ba, thiếu \(number(-margin))",
        en: "✗ no quorum, \(number(-margin)) missing")
      : isPeople
        ? pick(
          vi: "✓ đủ hai phần ba, còn được vắng thêm \(number(margin))",
          en: "✓ quorum, \(number(margin)) more may leave")
        : pick(
          vi: "✓ đủ hai phần ba, dư \(number(margin))",
          en: "✓ quorum, \(number(margin)) to spare")
    return "\(label) \(votes(attendance.present, of: attendance.summoned)), \(needed) – \(state)"
  }
}
