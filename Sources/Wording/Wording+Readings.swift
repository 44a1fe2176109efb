package import CongressModel
package import Tallying

// Papers read differently, papers put aside, piles of papers alike, and tally sheets.
extension Wording {
  package var keyReadAnew: String { pick(vi: "Nhập lại", en: "Read anew") }
  package var nothingToAsk: String {
    pick(vi: "Không còn phiếu nào phải xem lại.", en: "No paper is left to look at again.")
  }
  package var askResolvers: String {
    pick(vi: "Hai người xem lại phiếu là ai?", en: "Which two people look at the papers again?")
  }
  package var hintTwoNames: String {
    pick(vi: "Hai tên, cách nhau bằng dấu phẩy.", en: "Two names with a comma between them.")
  }
  package var twoPeopleNeeded: String {
    pick(
      vi: "Cần tên hai người khác nhau, cách nhau bằng dấu phẩy.",
      en: "Two different names are needed, with a comma between them.")
  }
  package var noSuchPaper: String { pick(vi: "Không có phiếu này", en: "Has no such paper") }
  package var putAside: String { pick(vi: "Để riêng để xét", en: "Put aside for a ruling") }
  package var nobodyStruck: String { pick(vi: "Không gạch ai", en: "Nobody is struck") }
  package var invalidWord: String { pick(vi: "Không hợp lệ", en: "Invalid") }
  package var validWord: String { pick(vi: "Hợp lệ", en: "Valid") }
  package var resolutionRecorded: String {
    pick(vi: "Đã ghi kết quả xem lại.", en: "What you found is recorded.")
  }

  package func questionsTitle(_ batch: Int) -> String {
    pick(vi: "Xem lại tập \(batch)", en: "Batch \(batch) again")
  }

  package func questionsHead(_ batch: Int, left: Int, by names: [String]) -> String {
    let papers = pick(
      vi: "Tập \(batch): còn \(number(left)) phiếu đọc khác nhau",
      en: "Batch \(batch): \(ballots(left)) read differently")
    return names.isEmpty ? papers : "\(papers) · \(list(names))"
  }

  /// Which reading it is and which paper in it, in as few columns as a small screen has.
  package func entry(_ entry: Int, paper: Int?) -> String {
    let place = paper.map { "\($0)" } ?? unknown
    return pick(vi: "Lần \(entry), phiếu \(place)", en: "Entry \(entry), paper \(place)")
  }

  /// Where in the pile the paper lies, by each reading.
  package func questionPlaces(_ question: BatchQuestion) -> String {
    func place(_ reading: PlacedReading?) -> String {
      reading.map { pick(vi: "phiếu thứ \($0.place)", en: "paper \($0.place)") } ?? unknown
    }
    return "\(entry(1)): \(place(question.first)) · "
      + "\(entry(question.entry)): \(place(question.second))"
  }

  package func firstIsRight(_ question: BatchQuestion?) -> String {
    question.map { $0.first == nil } == true
      ? pick(vi: "Không có phiếu", en: "No such paper")
      : pick(vi: "Lần 1 đúng", en: "First is right")
  }

  package func secondIsRight(_ question: BatchQuestion?) -> String {
    question.map { $0.second == nil } == true
      ? pick(vi: "Không có phiếu", en: "No such paper")
      : pick(vi: "Lần sau đúng", en: "Other is right")
  }
}

// Papers put aside, and rulings on them.
extension Wording {
  package var rulingsTitle: String { pick(vi: "Phiếu để xét", en: "Rulings") }
  package var askDoubt: String {
    pick(vi: "Để phiếu này riêng để xét: vì sao?", en: "Put this paper aside: why?")
  }
  package var keyRuleValid: String { pick(vi: "Hợp lệ", en: "Valid") }
  package var keyRuleInvalid: String { pick(vi: "Không hợp lệ", en: "Invalid") }
  package var nothingDoubtful: String {
    pick(vi: "Không có phiếu nào để xét.", en: "No paper is put aside.")
  }
  package var ruledAlready: String {
    pick(
      vi: "Phiếu này đã kết luận: muốn đổi, rút phiếu ấy lại và nhập mới.",
      en: "This paper is ruled on: to change that, take it back and type it again.")
  }
  package var columnPlace: String { pick(vi: "Thứ", en: "Place") }
  package var columnWhy: String { pick(vi: "Vì sao", en: "Why") }
  package var columnRuling: String { pick(vi: "Kết luận", en: "Ruling") }
  package var toBeRuled: String { pick(vi: "Chờ ban kiểm phiếu", en: "Waits for the team") }
  package var fieldRuledBy: String { pick(vi: "Ai kết luận", en: "Decided by") }
  package var hintRuledBy: String {
    pick(
      vi: "Tên người của ban kiểm phiếu, cách nhau bằng dấu phẩy.",
      en: "Members of the counting team, with commas between them.")
  }
  package var fieldGround: String { pick(vi: "Căn cứ", en: "Ground") }
  package var hintGround: String {
    pick(vi: "Vì sao kết luận như vậy.", en: "Why it was decided so.")
  }
  package var groundNeeded: String {
    pick(vi: "Hãy ghi vì sao kết luận như vậy.", en: "Say why it was decided so.")
  }
  package var hintMarks: String {
    pick(vi: "Các số, cách nhau bằng dấu cách.", en: "The numbers, with spaces between them.")
  }
  package var fieldReasonDigit: String { pick(vi: "Lý do (số)", en: "Reason (digit)") }

  /// Why a paper may be doubtful, to choose from by a digit.
  package func doubts(_ form: BallotForm) -> [String] {
    let marks =
      form == .strikeOut
      ? [
        pick(vi: "Gạch không hết họ tên", en: "Only a part of a name is struck"),
        pick(vi: "Nét gạch chạm nhiều tên", en: "One stroke touches several names"),
        pick(vi: "Gạch rồi khôi phục", en: "A stroke was undone"),
      ]
      : [
        pick(vi: "Dấu nằm ngoài ô", en: "A mark outside the boxes"),
        pick(vi: "Đánh dấu rồi sửa", en: "A mark was changed"),
        pick(vi: "Không rõ ô nào", en: "It isn't clear which box"),
      ]
    return marks + [
      pick(vi: "Nghi có dấu riêng", en: "Perhaps a private mark"),
      pick(vi: "Lý do khác", en: "Another reason"),
    ]
  }

  package func formRuling(batch: Int, place: Int) -> String {
    pick(
      vi: "Kết luận: tập \(batch), phiếu thứ \(place)",
      en: "Ruling: batch \(batch), paper \(place)")
  }

  package func notInTeam(_ name: String) -> String {
    pick(
      vi: "\(name) không ở ban kiểm phiếu: ghi người trong ban.",
      en: "\(name) isn't in the counting team: name one of its members.")
  }

  /// How many papers wait, and whether they can still change anything.
  package func doubtfulHead(_ papers: Int, changing names: [String]) -> String {
    guard papers > 0 else {
      return pick(vi: "Không còn phiếu chờ kết luận.", en: "No paper waits for a ruling.")
    }
    let head = doubtfulShort(papers) + ": "
    guard !names.isEmpty else {
      // while others are to be counted nobody can say more
      return head
        + pick(
          vi: "không đổi được kết quả của ai, nếu không còn phiếu khác.",
          en: "cannot change anyone, if no others are left.")
    }
    let shown = list(Array(names.prefix(3)) + (names.count > 3 ? ["…"] : []))
    return head + pick(vi: "có thể đổi kết quả của \(shown).", en: "may change \(shown).")
  }
}

// Papers that are all alike, and tally sheets.
extension Wording {
  package var askPile: String {
    pick(vi: "Bao nhiêu phiếu giống hệt nhau?", en: "How many papers are alike?")
  }
  package var hintPile: String {
    pick(
      vi: "Hai người đã tách riêng các phiếu này và xem lại từng phiếu.",
      en: "Two people have sorted these papers out and looked at each of them.")
  }
  package var pileNeedsTwo: String {
    pick(vi: "Một chồng có từ 2 phiếu: hãy gõ lại.", en: "A pile has 2 papers or more.")
  }

  package func pileTooHigh(_ count: Int, most: Int) -> String {
    pick(
      vi:
        "Tập này còn \(number(most)) phiếu, ít hơn \(number(count)): sửa bìa (n) hoặc tách chồng.",
      en: "The batch has room for \(number(most)), not \(number(count)): change its cover (n).")
  }

  package func askPileNames(_ count: Int) -> String {
    pick(
      vi: "\(number(count)) phiếu giống nhau: hai người nào đã tách?",
      en: "\(number(count)) papers alike: which two people sorted them?")
  }

  package func recordedPile(_ count: Int, batch: Int) -> String {
    pick(
      vi: "Đã ghi \(number(count)) phiếu giống nhau (tập \(batch)).",
      en: "\(number(count)) papers alike recorded (batch \(batch)).")
  }

  package func recordedSheet(_ papers: Int, batch: Int) -> String {
    pick(
      vi: "Đã ghi tờ kiểm của tập \(batch): \(number(papers)) phiếu.",
      en: "The tally sheet of batch \(batch) is recorded: \(ballots(papers)).")
  }

  package func formSheet(_ batch: Int, entry: Int) -> String {
    pick(vi: "Tờ kiểm tập \(batch)", en: "Tally sheet of batch \(batch)")
      + " · \(self.entry(entry))"
  }

  package var fieldTeller: String { pick(vi: "Người nhập", en: "Who types") }
  package var fieldPapers: String { pick(vi: "Số phiếu", en: "Papers") }
  package var hintPapersOnCover: String {
    pick(vi: "Số phiếu ghi trên bìa tập.", en: "The papers stated on the cover.")
  }
  package var fieldValid: String { pick(vi: "Hợp lệ", en: "Valid") }
  package var fieldSum: String { pick(vi: "Tổng phiếu bầu", en: "Sum of votes") }
  package var hintSum: String {
    pick(
      vi: "Cộng cột phiếu bầu bằng tay, để đối chiếu.",
      en: "All votes, added up by hand, to be compared.")
  }
  package var numberOrZeroNeeded: String {
    pick(vi: "Hãy gõ một số, 0 nếu không có.", en: "Type a number, 0 where there is none.")
  }

  package func typedByOther(_ name: String, batch: Int) -> String {
    pick(
      vi: "\(name) đã nhập tập \(batch): người khác phải nhập lần này.",
      en: "\(name) typed batch \(batch) before: another one has to type it now.")
  }

  package func sheetsDiffer(_ batch: Int) -> String {
    pick(
      vi: "Hai tờ kiểm của tập \(batch) khác nhau: rút tờ sai (batch void) và nhập lại.",
      en: "The sheets of batch \(batch) differ: take the wrong one back (batch void), type anew.")
  }

  package func sentence(_ error: TallySheetError) -> String {
    switch error {
    case .belowZero(let value):
      pick(
        vi: "Số phiếu không thể là \(value): hãy gõ lại.",
        en: "There can't be \(value) papers: type it again.")
    case .linesOfOtherList(let lines, let names):
      pick(
        vi:
          "Tờ kiểm có \(number(lines)) dòng, danh sách có \(self.names(names)): ghi đủ từng người.",
        en: "The sheet has \(number(lines)) lines for \(self.names(names)): give one for each.")
    case .reasonNotOfForm(let reason, _):
      pick(
        vi: "“\(term(reason))” không có ở loại phiếu này: chọn lý do khác.",
        en: "“\(term(reason))” isn't a reason on this form: choose another.")
    case .votesAboveValid(let number, let votes, let valid):
      pick(
        vi: "Số \(number) có \(self.number(votes)) phiếu, chỉ \(self.number(valid)) phiếu hợp lệ:"
          + " đếm lại dòng này.",
        en: "Number \(number) has \(self.votes(votes)) of \(self.number(valid)) valid papers:"
          + " count that line again.")
    case .sumAboveSeats(let sum, let most):
      pick(
        vi: "Cộng các dòng là \(number(sum)), nhiều nhất chỉ được \(number(most)): kiểm tra lại.",
        en: "The lines add up to \(number(sum)); at most \(number(most)) are possible: check them.")
    case .sumBelowPapers(let sum, let valid):
      pick(
        vi: "Cộng các dòng là \(number(sum)), ít hơn \(number(valid)) phiếu hợp lệ: kiểm tra lại.",
        en: "The lines add up to \(number(sum)) on \(number(valid)) valid papers: check them.")
    case .sumDiffers(let stated, let sum):
      pick(
        vi: "Tổng ghi \(number(stated)), cộng các dòng là \(number(sum)): kiểm tra lại.",
        en: "The sum says \(number(stated)), the lines add up to \(number(sum)): check them.")
    case .papersDiffer(let stated, let counted):
      pick(
        vi: "Bìa ghi \(number(stated)), hợp lệ và không hợp lệ là \(number(counted)): đếm lại.",
        en: "The cover says \(number(stated)), valid and invalid make \(number(counted)).")
    }
  }
}
