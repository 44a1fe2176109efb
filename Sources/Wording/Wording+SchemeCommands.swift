// The commands on personnel schemes.
extension Wording {
  package var aboutScheme: String { pick(vi: "Đề án nhân sự.", en: "Personnel schemes.") }
  package var aboutSchemeAdd: String { pick(vi: "Thêm đề án.", en: "Add a scheme.") }
  package var aboutSchemeShow: String {
    pick(vi: "Số dư, cơ cấu, tình trạng từng người.", en: "Surplus, composition, standing of each.")
  }
  package var aboutSchemeName: String {
    pick(vi: "Thêm tên: giới thiệu, đề cử, ứng cử.", en: "Put a name forward.")
  }
  package var aboutSchemeWithdraw: String {
    pick(vi: "Ghi việc xin rút và quyết định.", en: "Write down a withdrawal and its decision.")
  }
  package var aboutSchemeStep: String {
    pick(
      vi: "Thêm phiếu lấy ý kiến của một trong năm bước.",
      en: "Add the opinion ballot of one of the five steps.")
  }
  package var aboutSchemeList: String {
    pick(vi: "Danh sách bầu cử ra CSV.", en: "The list of names as CSV.")
  }
  package var helpRule: String {
    pick(vi: "Cơ cấu, như women>=15% hay age<40~1/3.", en: "Such as women>=15% or age<40~1/3.")
  }
  package var helpSchemeElection: String {
    pick(vi: "Cuộc bầu dùng danh sách này.", en: "The election that the list is for.")
  }
  package var helpScheme: String { pick(vi: "Mã đề án.", en: "The scheme.") }
  package var helpSchemeName: String { pick(vi: "Mã người.", en: "The candidate.") }
  package var helpBorn: String { pick(vi: "Ngày sinh.", en: "The birth date.") }
  package var helpSex: String { pick(vi: "Nam hoặc Nữ.", en: "male or female.") }
  package var helpNomination: String {
    pick(vi: "Do ai giới thiệu.", en: "How the name came.")
  }
  package var helpAgreeing: String {
    pick(vi: "Số người đồng ý đưa vào danh sách.", en: "How many agree to the name.")
  }
  package var helpAttending: String { pick(vi: "Số người có mặt.", en: "How many attend.") }
  package var helpWithdrawal: String {
    pick(vi: "asked, accepted hoặc refused.", en: "asked, accepted or refused.")
  }
  package var helpWithdrawnBy: String { pick(vi: "Ai quyết định.", en: "Who decided.") }
  package var helpMeeting: String {
    pick(
      vi: "standingFirst, keyCadres, committeeFirst, standingSecond, committeeSecond.",
      en: "standingFirst, keyCadres, committeeFirst, standingSecond or committeeSecond.")
  }
  package var helpMeetingSize: String {
    pick(vi: "Số người được triệu tập dự hội nghị.", en: "How many are summoned to the meeting.")
  }
  package func noSuchScheme(_ id: String) -> String {
    pick(vi: "Không có đề án \(quoted(id)).", en: "There is no scheme \(quoted(id)).")
  }
  package func impossibleSupport(agreeing: Int?, attending: Int?) -> String {
    let (part, whole) = (agreeing.map(number) ?? "–", attending.map(number) ?? "–")
    return pick(
      vi: "\(part) người đồng ý trong \(whole) người có mặt là không thể; hãy ghi cả hai số.",
      en: "\(part) agreeing of \(whole) attending is impossible; please give both numbers.")
  }
  package func noSuchName(_ id: String) -> String {
    pick(vi: "Đề án không có \(quoted(id)).", en: "\(quoted(id)) isn't in the scheme.")
  }
  package var stepNotAdded: String {
    pick(
      vi: "Bước này đã có, hoặc không còn ai, hoặc số triệu tập sai.",
      en: "The step is there already, nobody is left, or the number summoned is wrong.")
  }
}
