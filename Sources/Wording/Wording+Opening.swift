package import CongressModel
import Tallying

// Opening, closing and reopening a vote.
extension Wording {
  package var openingTitle: String { pick(vi: "Trước khi mở", en: "Before opening") }
  package var openingIntroduction: String {
    pick(
      vi: "Mở rồi thì danh sách, số thứ tự, số lượng bầu, cơ sở tính không đổi nữa.",
      en: "Once open, list, numbers, seats and base can't be changed any more.")
  }
  package var keyConfirmOpening: String {
    pick(vi: "Xác nhận và mở", en: "Confirm and open")
  }
  package var keyReopen: String { pick(vi: "Mở lại", en: "Reopen") }
  package var fieldBase: String { pick(vi: "Cơ sở tính", en: "Base") }
  package var fieldPrinted: String { pick(vi: "Phiếu đã in", en: "Ballots printed") }
  package var hintPrinted: String {
    pick(vi: "Số phiếu đã in; để trống nếu chưa đếm.", en: "Leave empty if nobody counted them.")
  }
  package var fieldSurplus: String { pick(vi: "Quyết định về số dư", en: "Surplus decision") }
  package var hintSurplus: String {
    pick(
      vi: "Đại hội quyết định thế nào về danh sách này?",
      en: "What did the congress decide on this list?")
  }
  package var fieldFirstName: String { pick(vi: "Người xác nhận 1", en: "Confirmed by") }
  package var fieldSecondName: String { pick(vi: "Người xác nhận 2", en: "and by") }
  package var hintConfirmers: String {
    pick(
      vi: "Hai người khác nhau, không ai có tên trong danh sách bầu cử.",
      en: "Two different people, neither of them on the list.")
  }

  package func hintTypeBase(_ expected: Int?) -> String {
    guard let expected else { return hintBaseUnknown }
    return pick(
      vi: "Đọc từ bảng cơ sở tính và gõ lại: \(number(expected)).",
      en: "Read it from the base sheet and type it: \(number(expected)).")
  }

  /// One thing that was looked at before opening.
  package func sentence(_ item: Preflight.Item) -> String {
    switch item {
    case .list(let names, let seats):
      pick(
        vi: "Danh sách \(number(names)) người, bầu \(number(seats)).",
        en: "\(self.names(names)) on the list for \(self.seats(seats)).")
    case .order(nil):
      pick(
        vi: "Tên xếp đúng thứ tự A, B, C theo tên gọi.",
        en: "The names stand in the Vietnamese order of given names.")
    case .order(let number?):
      pick(
        vi: "Số \(number) không đúng thứ tự A, B, C: hãy so với phiếu đã in.",
        en: "Number \(number) is out of the order of given names: compare the printed ballot.")
    case .finding(let finding): sentence(finding)
    case .base(nil, _):
      pick(vi: "Chưa có cơ sở tính: phải gõ khi mở.", en: "No base yet: it is typed when opening.")
    case .base(let base?, true):
      pick(
        vi: "Cơ sở tính \(number(base)) theo bảng tính; gõ lại khi mở.",
        en: "Base \(number(base)) by its sheet; to be typed when opening.")
    case .base(let base?, false):
      pick(
        vi: "Cơ sở tính \(number(base)), chưa có bảng tính kèm theo; gõ lại khi mở.",
        en: "Base \(number(base)) as stated, without a sheet; to be typed when opening.")
    case .team(0):
      pick(
        vi: "Chưa ghi thành viên ban kiểm phiếu.", en: "The counting team isn't entered.")
    case .team(let people):
      pick(
        vi: "Ban kiểm phiếu \(number(people)) người, không ai có tên trong danh sách.",
        en: "\(self.people(people)) in the counting team, none of them on the list.")
    case .quorum(nil):
      pick(vi: "Chưa điểm danh: không biết số có mặt.", en: "Nobody is checked in.")
    case .quorum(let quorum?):
      quorum.isMet
        ? pick(
          vi: "Có mặt \(number(quorum.people.present))/\(number(quorum.people.summoned)): đủ.",
          en:
            "\(number(quorum.people.present)) of \(number(quorum.people.summoned)) present: quorum."
        )
        : pick(
          vi: "Có mặt \(number(quorum.people.present))/\(number(quorum.people.summoned)):"
            + " chưa đủ hai phần ba (cần \(number(quorum.people.needed))).",
          en: "\(number(quorum.people.present)) of \(number(quorum.people.summoned)) present:"
            + " no quorum (\(number(quorum.people.needed)) needed).")
    case .recordedBefore(0):
      pick(vi: "Chưa ghi phiếu nào (số không).", en: "No ballot is recorded: the count is zero.")
    case .recordedBefore(let ballots):
      pick(
        vi: "Đã có \(self.ballots(ballots)) trước khi mở: phải xem lại thư mục phiếu.",
        en: "\(self.ballots(ballots)) recorded before opening: look at the folder of ballots.")
    case .openTasks(0):
      pick(vi: "Mọi việc chuẩn bị đã xong.", en: "Every task before the congress is done.")
    case .openTasks(let tasks):
      pick(
        vi: "Còn \(self.tasks(tasks)) chuẩn bị chưa xong.",
        en: "\(self.tasks(tasks)) before the congress not done yet.")
    }
  }

  package func sentence(_ refusal: OpeningRefusal) -> String {
    switch refusal {
    case .item(let item), .decisionNeeded(let item):
      sentence(item)
    case .baseNeeded: numberNeeded
    case .baseDiffers(let typed, let expected): baseDiffers(typed: typed, expected: expected)
    case .tooFewPrinted(let printed, let base):
      pick(
        vi: "In \(self.ballots(printed)) không đủ cho \(people(base)).",
        en: "\(self.ballots(printed)) printed are too few for \(people(base)).")
    case .twoNamesNeeded:
      pick(vi: "Cần hai người khác nhau xác nhận.", en: "Two different people have to confirm.")
    case .confirmedByCandidate(let name):
      pick(
        vi: "\(quoted(name)) có tên trong danh sách bầu cử nên không xác nhận được.",
        en: "\(quoted(name)) is on the list and can't confirm.")
    case .opening(let error): sentence(error)
    }
  }

  package func sentence(_ refusal: ClosingRefusal) -> String {
    switch refusal {
    case .notOpen: voteNotOpen
    case .notClosed:
      pick(vi: "Cuộc bầu này chưa kết thúc.", en: "This vote isn't closed.")
    case .laterRound:
      pick(
        vi: "Vòng này đã huỷ hoặc đã có vòng sau.",
        en: "This round was annulled, or another one followed.")
    case .reasonNeeded: reasonNeeded
    case .twoNamesNeeded:
      pick(vi: "Cần hai người khác nhau xác nhận.", en: "Two different people have to confirm.")
    case .doubtful(let count): doubtfulLeft(count)
    case .importedTwice(let batches): importedTwice(batches)
    case .collectedUnknown: collectedUnknown
    case .counted(let counted, let collected): countedDiffers(counted, collected: collected)
    case .unverified(let batches):
      pick(
        vi: "Tập \(list(batches.prefix(8).map(String.init))) chưa nhập lần hai hoặc còn khác nhau.",
        en: "Batch \(list(batches.prefix(8).map(String.init))) isn't confirmed by a second entry.")
    case .moreCollected(let collected, let issued): moreCollected(collected, issued: issued)
    case .batches(let batches, let collected):
      pick(
        vi: "Bìa các tập cộng lại \(number(batches)), thu về \(number(collected)): "
          + "khoá tập chưa đủ (c), hoặc sửa bìa (n).",
        en: "The covers add up to \(number(batches)) of \(number(collected)) collected: "
          + "close the batch that has fewer (c), or correct its cover (n).")
    case .morePapersThanPrinted(let issued, let printed):
      pick(
        vi: "Phát ra \(number(issued)) mà chỉ in \(number(printed)) phiếu: hãy kiểm tra lại.",
        en: "\(number(issued)) issued, but \(number(printed)) were printed: please check.")
    case .morePapersThanBase(let issued, let base):
      pick(
        vi: "Phát ra \(number(issued)) mà cơ sở tính là \(number(base)): hãy kiểm tra lại.",
        en: "\(number(issued)) issued, but the base is \(number(base)): please check.")
    case .destroyed:
      pick(vi: "Phiếu của cuộc bầu này đã huỷ.", en: "The ballots of this vote were destroyed.")
    }
  }

  package func askReopen(_ title: String) -> String {
    pick(vi: "Mở lại cuộc bầu: \(title)", en: "Reopen the vote: \(title)")
  }

  package func askAnnul(_ title: String) -> String {
    pick(vi: "Huỷ và bầu lại: \(title)", en: "Annul and repeat: \(title)")
  }

  package func hintAnnul(_ collected: Int, issued: Int) -> String {
    pick(
      vi:
        "Thu về \(number(collected)), phát ra \(number(issued)): ghi lý do và hai người xác nhận.",
      en: "\(number(collected)) collected, \(number(issued)) issued: reason and two names, please.")
  }

  /// An earlier closing of a vote that was opened again.
  package func closedBefore(_ closing: Round.Closing) -> String {
    pick(
      vi: "Đã kết thúc \(shortDate(closing.on)) với \(ballots(closing.ballots)), mã"
        + " \(closing.fingerprint), rồi mở lại.",
      en: "Closed on \(shortDate(closing.on)) with \(ballots(closing.ballots)), code"
        + " \(closing.fingerprint), then reopened.")
  }
}

// Help of the commands.
extension Wording {
  package var aboutReopen: String {
    pick(vi: "Mở lại một cuộc bầu đã kết thúc.", en: "Open a closed vote again.")
  }
  package var helpPrinted: String { pick(vi: "Số phiếu đã in.", en: "Ballots printed.") }
  package var helpSurplusDecision: String {
    pick(
      vi: "Quyết định của đại hội về danh sách vượt giới hạn số dư.",
      en: "What the congress decided on a list beyond the limits of the surplus.")
  }
}

extension Wording {
  /// Why a vote can't open, as the election itself says.
  package func sentence(_ error: OpeningError) -> String {
    switch error {
    case .alreadyOpen: voteAlreadyOpen
    case .noNames:
      pick(vi: "Danh sách bầu cử chưa có ai.", en: "There is nobody on the list.")
    case .baseDiffers(let typed, let sum): baseDiffers(typed: typed, expected: sum)
    case .baseUnconfirmed(let sum): hintTypeBase(sum)
    case .decisionMissing(let findings), .listRefused(let findings):
      findings.map { sentence($0) }.joined(separator: " ")
    }
  }

  package var decisionOptionNeeded: String {
    pick(
      vi: "Hãy ghi quyết định của đại hội bằng --decision.",
      en: "Please give the decision of the congress with --decision.")
  }

  package var collectedOptionNeeded: String {
    pick(
      vi: "Chưa có số phiếu thu về: hãy thêm --collected N.",
      en: "The number of papers collected is unknown: please add --collected N.")
  }
}
