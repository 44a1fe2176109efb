package import CongressModel
package import Tallying

extension Wording {
  /// Why an organisation can't take a place in the tree.
  package func sentence(_ error: OrganizationError) -> String {
    switch error {
    case .alreadyThere(let id):
      pick(
        vi: "Đã có tổ chức mang mã \(quoted(id.rawValue)); hãy chọn mã khác.",
        en: "There is an organisation \(quoted(id.rawValue)) already; choose another id.")
    case .noSuchOrganization(let id):
      pick(
        vi: "Không có tổ chức \(quoted(id)); xem danh sách bằng “daihoi organization list”.",
        en: "There is no organisation \(quoted(id)); see “daihoi organization list”.")
    case .noSuchParent(let parent, let id):
      pick(
        vi:
          "Cấp trên \(quoted(parent.rawValue)) của \(quoted(id.rawValue)) chưa có; hãy thêm trước.",
        en: "\(quoted(parent.rawValue)), above \(quoted(id.rawValue)), isn't there; add it first.")
    case .noSuchLevel(let level):
      pick(
        vi: "Không có cấp \(quoted(level)); các cấp ghi trong organizations.json.",
        en: "There is no level \(quoted(level)); the levels are in organizations.json.")
    case .cycle(let id):
      pick(
        vi: "\(quoted(id.rawValue)) không thể là cấp trên của chính mình; hãy chọn cấp trên khác.",
        en: "\(quoted(id.rawValue)) would be above itself; choose another parent.")
    case .hasUnits(let id):
      pick(
        vi: "\(quoted(id.rawValue)) còn tổ chức trực thuộc; hãy chuyển hoặc xoá chúng trước.",
        en: "\(quoted(id.rawValue)) still has units; move or remove them first.")
    case .ranksAbove(let id, let parent):
      pick(
        vi:
          "\(quoted(id.rawValue)) có cấp cao hơn \(quoted(parent.rawValue)), không thể trực thuộc; hãy sửa cấp hoặc chọn cấp trên khác.",
        en:
          "\(quoted(id.rawValue)) is of a higher level than \(quoted(parent.rawValue)) and can't be part of it; change the level or choose another parent."
      )
    }
  }

  /// Why nobody can have read this from a paper.
  package func sentence(_ error: PaperError) -> String {
    switch error {
    case .numberNotOnList(let value, let candidates):
      pick(
        vi: "Không có số \(number(value)); danh sách từ 1 đến \(number(candidates)).",
        en: "There is no number \(number(value)); the list goes from 1 to \(number(candidates)).")
    case .numberTwice(let value):
      pick(
        vi: "Số \(number(value)) bị nhập hai lần; hãy xoá một.",
        en: "The number \(number(value)) is there twice; remove one.")
    case .moreChosenThanSeats(let chosen, let seats):
      pick(
        vi:
          "Phiếu bầu \(names(chosen)), số lượng bầu là \(number(seats)): không thể là phiếu hợp lệ.",
        en: "\(names(chosen)) chosen for \(self.seats(seats)): such a ballot can't be valid.")
    case .reasonNotOfForm(let reason, let form):
      pick(
        vi: "Lý do “\(term(reason))” không áp dụng cho loại phiếu này (\(term(form))).",
        en: "“\(term(reason))” can't be a reason on such a ballot (\(term(form))).")
    case .boxesNotOfList(let boxes, let candidates):
      pick(
        vi: "Phiếu có \(number(candidates)) dòng, nhưng nhập \(number(boxes)); hãy nhập đủ.",
        en: "The ballot has \(number(candidates)) lines and \(number(boxes)) were read; read all.")
    case .marksNotOfForm(let form):
      pick(
        vi: "Cách đánh dấu này không thuộc loại phiếu đang kiểm (\(term(form))).",
        en: "Such marks don't belong on this ballot (\(term(form))).")
    }
  }

  /// Why there can be no such vote.
  package func sentence(_ error: ContestError) -> String {
    switch error {
    case .noCandidates:
      pick(
        vi: "Danh sách bầu cử chưa có ai; hãy thêm ít nhất một người.",
        en: "The list of candidates is empty; add at least one name.")
    case .noSeats:
      pick(
        vi: "Số lượng bầu phải từ 1 trở lên.", en: "The number of seats has to be 1 or more.")
    case .tooManyCandidates(let value):
      pick(
        vi: "Danh sách có \(names(value)), tối đa là \(number(Contest.mostNames)).",
        en: "The list has \(names(value)), and the most is \(number(Contest.mostNames)).")
    case .tooManySeats(let value):
      pick(
        vi: "Số lượng bầu là \(number(value)), tối đa là \(number(Contest.mostNames)).",
        en: "There are \(seats(value)), and the most is \(number(Contest.mostNames)).")
    case .baseBelowZero(let value):
      pick(
        vi: "Tổng số người được tính không thể là \(number(value)).",
        en: "The base can't be \(number(value)).")
    case .formContradictsList(let stated, let derived):
      pick(
        vi: "Loại phiếu “\(term(stated))” không hợp danh sách này; phải là “\(term(derived))”.",
        en: "The form “\(term(stated))” doesn't fit this list; it has to be “\(term(derived))”.")
    }
  }

  /// Why rules can't be applied.
  package func sentence(_ error: RuleSetError) -> String {
    switch error {
    case .noName:
      pick(vi: "Bộ quy tắc phải có tên.", en: "A rule set needs a name.")
    case .versionBelowOne(let value):
      pick(
        vi: "Phiên bản của bộ quy tắc là \(number(value)), phải từ 1 trở lên.",
        en: "The version of the rule set is \(number(value)), and has to be 1 or more.")
    case .roundsBelowOne(let value):
      pick(
        vi: "Số lần bầu bí thư chi bộ là \(number(value)), phải từ 1 trở lên.",
        en: "The rounds for the secretary of a cell are \(number(value)), and have to be 1 or more."
      )
    case .percentOutOfRange(let value):
      pick(
        vi: "Tỷ lệ \(percent(whole: value)) phải nằm trong khoảng 0–100 %.",
        en: "\(percent(whole: value)) has to be from 0% to 100%.")
    case .preparedLeastAboveMost(let least, let most):
      pick(
        vi:
          "Số dư chuẩn bị tối thiểu \(percent(whole: least)) lớn hơn tối đa \(percent(whole: most)).",
        en: "The least prepared surplus, \(percent(whole: least)), is above the most,"
          + " \(percent(whole: most)).")
    case .preparedAboveLimit(let prepared, let limit):
      pick(
        vi: "Số dư chuẩn bị \(percent(whole: prepared)) vượt giới hạn \(percent(whole: limit)).",
        en: "The prepared surplus, \(percent(whole: prepared)), is above the limit,"
          + " \(percent(whole: limit)).")
    case .smallBodyOutOfRange(let value):
      pick(
        vi: "Giới hạn cho tổ chức ít người là \(number(value)),"
          + " phải từ 0 đến \(number(Contest.mostNames)).",
        en: "The limit for a small body is \(number(value)),"
          + " and has to be from 0 to \(number(Contest.mostNames)).")
    }
  }
}
