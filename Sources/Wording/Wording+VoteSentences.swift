package import Tallying

extension Wording {
  /// What follows a round whose result is known.
  package func sentence(_ step: NextStep) -> String {
    switch step {
    case .complete:
      pick(vi: "Đã bầu đủ số lượng.", en: "Every seat is filled.")
    case .introduced:
      pick(
        vi: "Lấy phiếu giới thiệu không bầu ai và không có lần bầu tiếp theo.",
        en: "An opinion ballot introduces names; no round follows.")
    case .countUnfinished:
      pick(
        vi: "Kiểm phiếu chưa xong, chưa xác định bước tiếp theo.",
        en: "The count isn't finished, so the next step is open.")
    case .round(let round): sentence(round)
    case .choice(let numbers, let seats):
      pick(
        vi: "Ghi quyết định chọn \(names(seats)) trong các số \(list(numbers.map(String.init))).",
        en: "Record the decision on \(self.seats(seats)) among \(list(numbers.map(String.init))).")
    case .designation:
      pick(
        vi: "Cấp uỷ cấp trên chỉ định bí thư chi bộ.",
        en: "The superior committee designates the secretary of the cell.")
    case .seatsStayEmpty(let value):
      pick(
        vi: "Còn thiếu \(names(value)) và không bầu thêm.",
        en: "\(capitalized(seats(value))) \(value == 1 ? "stays" : "stay") empty.")
    }
  }

  private func sentence(_ round: NextRound) -> String {
    let head = pick(
      vi: "\(term(round.kind)): \(names(round.candidates.count)) trong danh sách,"
        + " bầu \(number(round.seats)), \(term(round.authority))",
      en: "\(term(round.kind)): \(names(round.candidates.count)) for"
        + " \(seats(round.seats)), \(term(round.authority))")
    return round.requirement == .majority
      ? "\(head)."
      : pick(vi: "\(head); không cần quá một nửa.", en: "\(head); half is not needed.")
  }

  /// What is wrong with a list of names.
  package func sentence(_ finding: ListFinding) -> String {
    switch finding {
    case .surplusMissing(let names, let seats):
      pick(
        vi: "Danh sách \(self.names(names)) để bầu \(number(seats)): phải có số dư.",
        en: "\(self.names(names)) for \(self.seats(seats)): there must be a surplus.")
    case .aboveMost(let names, let seats, let most):
      pick(
        vi: "Danh sách \(self.names(names)) để bầu \(number(seats)): tối đa là \(number(most)).",
        en: "\(self.names(names)) for \(self.seats(seats)): \(number(most)) are the most.")
    case .preparedOutside(let prepared, let seats, let usual):
      pick(
        vi: "Cấp uỷ chuẩn bị \(names(prepared)) để bầu \(number(seats)); thường "
          + (usual.count == 1
            ? "là \(number(usual.lowerBound))."
            : "từ \(number(usual.lowerBound)) đến \(number(usual.upperBound))."),
        en: "\(names(prepared)) prepared for \(self.seats(seats)); usual are "
          + (usual.count == 1
            ? "\(number(usual.lowerBound))."
            : "\(number(usual.lowerBound)) to \(number(usual.upperBound))."))
    case .fewerNamesThanSeats(let names, let seats):
      pick(
        vi: "Danh sách chỉ có \(self.names(names)) để bầu \(number(seats)).",
        en: "There are only \(self.names(names)) for \(self.seats(seats)).")
    case .floorNameUnsupported(let name, let needed):
      pick(
        vi:
          "Số \(number(name.number)) được \(number(name.agreeing))/\(number(name.attending)) đồng ý,"
          + " cần \(number(needed)) mới được vào danh sách.",
        en: "Number \(number(name.number)) has \(number(name.agreeing))/\(number(name.attending))"
          + " in favour and needs \(number(needed)) to be on the list.")
    case .counterOnList(let value):
      pick(
        vi: "Số \(number(value)) trong danh sách là người của Ban kiểm phiếu; hãy thay người.",
        en: "Number \(number(value)) on the list is in the counting team; replace one of them.")
    }
  }

  /// Why a base sheet can't say what is asked.
  package func sentence(_ error: BaseSheetError) -> String {
    switch error {
    case .nobodySummoned:
      pick(
        vi: "Số người được triệu tập phải từ 1 trở lên.",
        en: "The number of people summoned has to be 1 or more.")
    case .deductionNotAllowed(let deduction, let kind):
      pick(
        vi: "“\(term(deduction))” không được trừ ở “\(term(kind))”; hãy chọn lý do khác.",
        en: "“\(term(deduction))” can't be deducted at “\(term(kind))”; choose another ground.")
    case .nobodyDeducted(let deduction):
      pick(
        vi: "Hãy ghi số người cho “\(term(deduction))”.",
        en: "Say how many people “\(term(deduction))” are.")
    case .reasonMissing(let deduction):
      pick(
        vi: "Hãy ghi lý do cho “\(term(deduction))”.",
        en: "Give the reason for “\(term(deduction))”.")
    case .nobodyLeft(let base, let deducted):
      pick(
        vi: "Trừ \(people(deducted)) trong \(number(base)) thì không còn ai được tính.",
        en: "Less \(people(deducted)) of \(number(base)), nobody would be left in the base.")
    case .moreTurnedUpThanExempt(let turnedUp, let exempt):
      pick(
        vi: "\(people(turnedUp)) được miễn đã đến, nhưng chỉ \(number(exempt)) được trừ.",
        en: "\(people(turnedUp)) exempt came, but only \(number(exempt)) were deducted.")
    case .confirmationDiffers(let confirmed, let base):
      pick(
        vi: "Số vừa nhập là \(number(confirmed)), bảng tính là \(number(base)); hãy xem lại bảng.",
        en: "\(number(confirmed)) was typed and the sheet says \(number(base)); look at it again.")
    }
  }

  package func sentence(_ error: ElectionChainError) -> String {
    switch error {
    case .twice(let post, let act):
      pick(
        vi: "\(term(act)) \(term(post)) có hai lần trong trình tự; hãy bỏ một.",
        en: "\(term(act)) of \(term(post)) comes twice in the order; remove one.")
    case .before(let post, let source):
      pick(
        vi: "\(term(post)) phải bầu sau \(term(source)); hãy đổi thứ tự.",
        en: "\(term(post)) has to come after \(term(source)); change the order.")
    }
  }

  package func sentence(_ error: ShowOfHandsError) -> String {
    switch error {
    case .handsBelowZero(let value):
      pick(
        vi: "Số người giơ tay không thể là \(number(value)).",
        en: "There can't be \(number(value)) hands.")
    case .moreHandsThanPeople(let base):
      pick(
        vi: "Số người giơ tay nhiều hơn \(people(base)) có mặt; hãy đếm lại.",
        en: "There are more hands than \(people(base)); count again.")
    }
  }

  package func sentence(_ error: AttendanceError) -> String {
    switch error {
    case .presentBelowZero(let value):
      pick(
        vi: "Số người có mặt không thể là \(number(value)).",
        en: "There can't be \(number(value)) people present.")
    case .morePresentThanSummoned(let present, let summoned):
      pick(
        vi: "Có mặt \(number(present)) nhiều hơn triệu tập \(number(summoned)); hãy kiểm tra lại.",
        en: "\(number(present)) present are more than \(number(summoned)) summoned; check both.")
    }
  }
}
