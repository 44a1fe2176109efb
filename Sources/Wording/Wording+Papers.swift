package import Tallying

/// The words of ballot papers, cover sheets and the list of the elected.
extension Wording {
  package var ballotTitle: String { pick(vi: "Phiếu bầu cử", en: "Ballot") }

  package var stampPlace: String { pick(vi: "(Đóng dấu)", en: "(Stamp)") }

  /// How a paper is marked.
  ///
  /// 244-QĐ/TW art. 17.1, 190-QĐ/TW art. 15.
  package func instruction(_ form: BallotForm, seats: Int) -> String {
    switch form {
    case .strikeOut:
      pick(
        vi: "Số lượng bầu: \(number(seats)). Gạch giữa cả họ và tên người mình không bầu;"
          + " không để lại quá \(names(seats)).",
        en: "Seats: \(number(seats)). Strike through the whole name of whomever you do not elect;"
          + " leave no more than \(names(seats)).")
    case .agreeDisagree, .singleName:
      pick(
        vi: "Số lượng bầu: \(number(seats)). Đánh dấu X vào một trong hai ô Đồng ý hoặc"
          + " Không đồng ý của từng người.",
        en: "Seats: \(number(seats)). Put an X into one of the two boxes of each person.")
    case .showOfHands:
      pick(vi: "Biểu quyết bằng giơ tay.", en: "The vote is by show of hands.")
    }
  }

  package var coverTitle: String { pick(vi: "Phiếu bìa tập phiếu", en: "Cover of a batch") }

  package var batchNumber: String { pick(vi: "Tập số", en: "Batch") }

  package var ballotsExpected: String {
    pick(vi: "Số phiếu trong tập", en: "Ballots in the batch")
  }

  package var firstEntry: String { pick(vi: "Người nhập lần một", en: "First entry by") }

  package var secondEntry: String { pick(vi: "Người nhập lần hai", en: "Second entry by") }

  package var doubtfulPositions: String {
    pick(vi: "Vị trí phiếu nghi vấn", en: "Positions of doubtful ballots")
  }

  package var batchCode: String { pick(vi: "Mã tập", en: "Code of the batch") }

  package var handOver: String {
    pick(
      vi: "Giữ nguyên thứ tự phiếu trong tập cho tới khi nhập xong lần hai.",
      en: "Keep the ballots in their order until the second entry is done.")
  }

  package var electedTitle: String { pick(vi: "Danh sách trúng cử", en: "List of the elected") }

  package var birthYear: String { pick(vi: "Năm sinh", en: "Born") }

  package var officeAndUnit: String { pick(vi: "Chức vụ, đơn vị", en: "Office, unit") }

  package var blankLine: String { "……………………………………" }

  package var firstTeller: String { pick(vi: "Người nhập lần một", en: "First teller") }

  package var secondTeller: String { pick(vi: "Người nhập lần hai", en: "Second teller") }
}
