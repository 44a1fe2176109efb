package import Tallying

/// The words of the credentials report.
extension Wording {
  package var credentialsTitle: String {
    pick(
      vi: "Báo cáo kết quả thẩm tra tư cách đại biểu", en: "Report on the delegates' credentials")
  }

  package var credentialsCommittee: String {
    pick(vi: "Ban thẩm tra tư cách đại biểu", en: "Credentials committee")
  }

  package var headOfCredentials: String {
    pick(vi: "Trưởng Ban thẩm tra", en: "Head of the credentials committee")
  }

  package var numberOfDelegates: String {
    pick(vi: "Số lượng đại biểu", en: "Number of delegates")
  }

  package var summonedInAll: String { pick(vi: "Được triệu tập", en: "Summoned") }

  package var presentNow: String { pick(vi: "Có mặt", en: "Present") }

  package var absentNow: String { pick(vi: "Vắng mặt", en: "Absent") }

  package var alternatesPresent: String {
    pick(vi: "Đại biểu dự khuyết có mặt", en: "Alternates present")
  }

  package var composition: String {
    pick(vi: "Cơ cấu đại biểu chính thức", en: "Composition of the full delegates")
  }

  package var criterion: String { pick(vi: "Tiêu chí", en: "Group") }

  package var peopleColumn: String { pick(vi: "Số người", en: "People") }

  package var shareColumn: String { pick(vi: "Tỷ lệ", en: "Share") }

  package var notStated: String { pick(vi: "chưa ghi", en: "not stated") }

  package func notStated(_ label: String) -> String { "\(label): \(notStated)" }

  package var sexColumn: String { pick(vi: "Giới", en: "Sex") }
  package var sexLabel: String { pick(vi: "Giới tính", en: "Sex") }

  package var ageLabel: String { pick(vi: "Tuổi", en: "Age") }

  package var ethnicityLabel: String { pick(vi: "Dân tộc", en: "Ethnicity") }

  package var ethnicMinority: String { pick(vi: "Dân tộc thiểu số", en: "Ethnic minorities") }

  package var educationLabel: String { pick(vi: "Trình độ", en: "Education") }

  /// A band of ages in full years, open at either end.
  package func ages(from low: Int?, to high: Int?) -> String {
    switch (low, high) {
    case (nil, let high?):
      pick(vi: "Dưới \(number(high + 1)) tuổi", en: "Under \(number(high + 1))")
    case (let low?, nil): pick(vi: "Trên \(number(low - 1)) tuổi", en: "Over \(number(low - 1))")
    case (let low?, let high?):
      pick(
        vi: "Từ \(number(low)) đến \(number(high)) tuổi", en: "\(number(low)) to \(number(high))")
    case (nil, nil): ageLabel
    }
  }

  package var youngest: String { pick(vi: "Trẻ tuổi nhất", en: "Youngest") }

  package var oldest: String { pick(vi: "Cao tuổi nhất", en: "Oldest") }

  package func years(_ value: Int) -> String {
    count(value, vi: "tuổi", one: "year", many: "years")
  }

  package var quorum: String { pick(vi: "Điều kiện tiến hành đại hội", en: "Quorum") }

  package func quorum(_ attendance: Attendance) -> String {
    let verdict =
      attendance.isTwoThirds
      ? pick(vi: "đủ hai phần ba", en: "two thirds are reached")
      : pick(vi: "chưa đủ hai phần ba", en: "two thirds are not reached")
    return pick(
      vi: "Có mặt \(votesAndShare(attendance.present, of: attendance.summoned)),"
        + " cần \(number(attendance.needed)): \(verdict).",
      en: "\(votesAndShare(attendance.present, of: attendance.summoned)) present,"
        + " \(number(attendance.needed)) needed: \(verdict).")
  }

  package func organizationsRepresented(_ attendance: Attendance) -> String {
    let verdict =
      attendance.isTwoThirds
      ? pick(vi: "đủ hai phần ba", en: "two thirds are reached")
      : pick(vi: "chưa đủ hai phần ba", en: "two thirds are not reached")
    return pick(
      vi: "Tổ chức có đại biểu dự \(votes(attendance.present, of: attendance.summoned)),"
        + " cần \(number(attendance.needed)): \(verdict).",
      en: "Organisations represented \(votes(attendance.present, of: attendance.summoned)),"
        + " \(number(attendance.needed)) needed: \(verdict).")
  }

  package var absentees: String { pick(vi: "Đại biểu vắng mặt", en: "Delegates absent") }
}
