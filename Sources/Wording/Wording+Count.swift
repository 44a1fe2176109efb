package import Tallying

extension Wording {
  package var voteAlreadyOpen: String {
    pick(
      vi: "Cuộc bầu này đã mở.",
      en: "This vote is open already.")
  }
  package var voteNotOpen: String {
    pick(
      vi: "Cuộc bầu này chưa mở, hoặc đã kết thúc.",
      en: "This vote isn't open.")
  }
  package var nothingToRepeat: String {
    pick(
      vi: "Chưa có phiếu nào để lặp lại.",
      en: "There is no paper to repeat yet.")
  }
  package var nothingToTakeBack: String {
    pick(
      vi: "Phiên nhập này chưa ghi phiếu nào để rút lại.",
      en: "No paper was recorded here that could be taken back.")
  }
  package var numberNeeded: String {
    pick(
      vi: "Hãy gõ một số nguyên dương.",
      en: "Please type a whole number.")
  }
  package var collectedUnknown: String {
    pick(
      vi: "Chưa có số phiếu thu về: nhấn s để nhập.",
      en: "The number of papers collected is unknown: press s to enter it.")
  }
  package var hintBaseUnknown: String {
    pick(
      vi: "Gõ số làm cơ sở tính kết quả để mở cuộc bầu.",
      en: "Type the base of the result to open the vote.")
  }
  package var hintClose: String {
    pick(
      vi: "Gõ số phiếu đã kiểm để xác nhận.",
      en: "Type the number of papers counted to confirm.")
  }
  package var askIssued: String { pick(vi: "Số phiếu phát ra", en: "Papers issued") }
  package var askCollected: String { pick(vi: "Số phiếu thu về", en: "Papers collected") }
  package var askInvalid: String {
    pick(
      vi: "Phiếu không hợp lệ: vì sao?",
      en: "Invalid paper: why?")
  }
  package var hintInvalid: String { pick(vi: "Chọn bằng một chữ số.", en: "Choose by a digit.") }
  package var resultTitle: String { pick(vi: "Kết quả", en: "Result") }
  package var stageAhead: String { pick(vi: "Chưa mở", en: "Not open yet") }
  package var stageCounting: String { pick(vi: "Đang kiểm phiếu", en: "Counting") }
  package var stageClosed: String { pick(vi: "Đã kết thúc", en: "Closed") }

  package func askOpen(_ title: String, names: Int, seats: Int) -> String {
    pick(
      vi: "Mở cuộc bầu: \(title) (\(number(names)) người, bầu \(number(seats)))",
      en: "Open the vote: \(title) (\(self.names(names)), \(self.seats(seats)))")
  }

  package func askClose(_ title: String) -> String {
    pick(vi: "Kết thúc cuộc bầu: \(title)", en: "Close the vote: \(title)")
  }

  package func baseDiffers(typed: Int, expected: Int) -> String {
    pick(
      vi: "Số vừa gõ là \(typed), cơ sở tính là \(expected): hãy kiểm tra lại.",
      en: "You typed \(typed), but the base is \(expected): please check.")
  }

  package func moreCollected(_ collected: Int, issued: Int) -> String {
    pick(
      vi: "Thu về \(collected) nhiều hơn phát ra \(issued): phải huỷ và bầu lại.",
      en: "\(collected) collected but only \(issued) issued: the vote has to be held again.")
  }

  package var annulOptionNeeded: String {
    pick(
      vi: "Ghi cùng một lệnh: --annul LÝ-DO và hai --by TÊN.",
      en: "State in one command: --annul REASON and two --by NAME.")
  }

  package func doubtfulLeft(_ count: Int) -> String {
    pick(
      vi: "Còn \(number(count)) phiếu để xét: ban kiểm phiếu phải kết luận trước.",
      en: "\(ballots(count)) still put aside: the counting team has to rule first.")
  }

  package func countedDiffers(_ counted: Int, collected: Int) -> String {
    pick(
      vi: "Đã kiểm \(counted) phiếu, thu về \(collected): chưa kết thúc được.",
      en: "\(counted) counted, \(collected) collected: the vote can't be closed yet.")
  }

  package func typeCounted(_ counted: Int) -> String {
    pick(vi: "Hãy gõ \(counted) để xác nhận.", en: "Type \(counted) to confirm.")
  }

  package func chooseDigit(_ last: Int) -> String {
    guard last > 1 else {
      return pick(vi: "Chỉ có số 1 để chọn.", en: "There is only 1 to choose.")
    }
    return pick(vi: "Chọn một số từ 1 đến \(last).", en: "Choose a digit from 1 to \(last).")
  }

  package func notOnList(_ number: Int, names: Int) -> String {
    pick(
      vi: "Không có số \(number), danh sách có \(names) người: Backspace xoá số đó.",
      en: "There is no number \(number), the list has \(self.names(names)): Backspace erases it.")
  }

  package func typedTwice(_ number: Int) -> String {
    pick(
      vi: "Số \(number) đã gõ rồi: Backspace xoá số đó.",
      en: "\(number) is typed already: Backspace erases it.")
  }

  package var refusedInHand: String {
    pick(
      vi: "Phiếu đang gõ chưa ghi được: Backspace xoá, Space gõ tiếp, i ghi không hợp lệ.",
      en: "The paper in hand was refused: Backspace erases, Space goes on, i makes it invalid.")
  }

  /// What is to be typed on a paper of this form.
  package func entryHint(_ form: BallotForm, names: Int, seats: Int) -> String {
    switch form {
    case .strikeOut:
      pick(
        vi: "Gõ số người bị gạch (bầu \(seats) trong \(names)), Enter để ghi.",
        en: "Type the numbers struck out (\(seats) of \(names)), Enter records.")
    case .agreeDisagree, .singleName, .showOfHands:
      pick(
        vi: "Gõ số người không được đồng ý, Enter để ghi.",
        en: "Type the numbers not agreed to, Enter records.")
    }
  }

  package func typedLabel(_ form: BallotForm) -> String {
    form == .strikeOut
      ? pick(vi: "Gạch:", en: "Struck:") : pick(vi: "Không đồng ý:", en: "Not agreed:")
  }

  package func chosenSoFar(_ chosen: Int, of seats: Int) -> String {
    pick(
      vi: "Còn lại \(chosen) người, bầu \(seats).", en: "\(chosen) left for \(self.seats(seats)).")
  }

  /// Why what is typed can't be recorded as a valid paper.
  package func notValid(_ reason: InvalidReason, typed: Int, chosen: Int, seats: Int) -> String {
    let why =
      switch reason {
      case .tooMany:
        typed == 0
          ? pick(
            vi: "Phiếu chưa gạch ai: để lại \(chosen) người, chỉ bầu \(seats)",
            en: "Nobody is struck out: \(chosen) left for \(self.seats(seats))")
          : pick(
            vi: "Để lại \(chosen) người, chỉ bầu \(seats)",
            en: "\(chosen) left for \(self.seats(seats))")
      case .nobody: pick(vi: "Phiếu không bầu ai", en: "The paper chooses nobody")
      default: term(reason)
      }
    return pick(
      vi: "\(why). Phiếu như vậy không hợp lệ: nhấn i để ghi.",
      en: "\(why). Such a paper is invalid: press i to record it.")
  }

  package func recordedPaper(_ batch: Int) -> String {
    pick(vi: "Đã ghi phiếu (tập \(batch)).", en: "Recorded (batch \(batch)).")
  }

  package func recordedInvalid(_ reason: InvalidReason) -> String {
    pick(
      vi: "Đã ghi phiếu không hợp lệ: \(term(reason)).", en: "Recorded as invalid: \(term(reason))."
    )
  }

  package var recordedDoubtful: String {
    pick(vi: "Đã để riêng phiếu này để xét.", en: "Put aside for a ruling.")
  }

  package var recordedVoid: String {
    pick(vi: "Đã rút lại phiếu vừa ghi.", en: "The last paper is taken back.")
  }

  package func recordedVoid(_ batch: Int) -> String {
    pick(
      vi: "Đã rút lại phiếu ghi sau cùng (tập \(batch)).",
      en: "The paper recorded last is taken back (batch \(batch)).")
  }

  package var backspaceStops: String {
    pick(
      vi: "Backspace dừng ở đây: nhấn - để rút lại phiếu đã ghi.",
      en: "Backspace stops here: - takes back a recorded paper.")
  }

  package func askTakeBack(_ batch: Int) -> String {
    pick(
      vi: "Tập \(batch) đã khoá. Rút lại phiếu sau cùng và mở tập?",
      en: "Batch \(batch) is closed. Take its last paper back and open it?")
  }

  package var takeBackAnyway: String { pick(vi: "Rút lại", en: "Take it back") }

  package var recordedRuling: String { pick(vi: "Đã ghi kết luận.", en: "The ruling is recorded.") }

  package var lastRecorded: String { pick(vi: "Phiếu vừa ghi:", en: "Recorded last:") }
}

// The lines of a result.
extension Wording {
  /// Votes and share of the base on one line: `74/149  49,66 %`.
  package func reached(_ line: ResultLine, base: Int?) -> String {
    let share = percent(line.percent)
    return votes(line.votes, of: base)
      + String(repeating: " ", count: max(1, 10 - share.count)) + share
  }

  /// The numbers above a result.
  package func resultHead(_ result: CountResult, isOpen: Bool) -> [String] {
    let left = number(result.collected == nil ? nil : result.left)
    let state = isOpen ? pick(vi: "ĐANG KIỂM PHIẾU", en: "COUNTING") : finality(result)
    let base = pick(
      vi: "Cơ sở tính \(number(result.base)), cần \(number(result.needed))",
      en: "Base \(number(result.base)), needed \(number(result.needed))")
    let papers = pick(
      vi: "Phát ra \(number(result.issued)) · thu về \(number(result.collected))",
      en: "Issued \(number(result.issued)) · collected \(number(result.collected))")
    let tally = result.tally
    let counted = pick(
      vi: "đã kiểm \(number(tally.counted)): hợp lệ \(number(tally.valid)), "
        + "không hợp lệ \(number(tally.invalid.total)) · còn \(left)",
      en: "counted \(number(tally.counted)): valid \(number(tally.valid)), "
        + "invalid \(number(tally.invalid.total)) · left \(left)")
    let places =
      result.contest.act == .opinion
      ? names(result.contest.candidates) : seats(result.seats)
    return ["\(state) · \(base) · \(places)", "\(papers) · \(counted)"]
  }

  private func finality(_ result: CountResult) -> String {
    result.isFinal
      ? pick(vi: "KẾT QUẢ CHÍNH THỨC", en: "FINAL") : pick(vi: "TẠM TÍNH", en: "PROVISIONAL")
  }

  /// What lies below a result: who is elected, what is missing, and the code of the ballots.
  package func resultFoot(_ result: CountResult, fingerprint: String) -> [String] {
    let (passing, all) = (number(result.elected.count), number(result.seats))
    let names = number(result.contest.candidates)
    var lines = [
      result.contest.act == .opinion
        ? pick(vi: "Được giới thiệu \(passing)/\(names)", en: "Introduced \(passing) of \(names)")
        : pick(vi: "Trúng cử \(passing)/\(all)", en: "Elected \(passing) of \(all)")
    ]
    if !fingerprint.isEmpty { lines[0] += pick(vi: " · Mã phiếu ", en: " · Code ") + fingerprint }
    if let reason = result.reasons.first { lines.append(sentence(reason)) }
    return lines
  }
}
