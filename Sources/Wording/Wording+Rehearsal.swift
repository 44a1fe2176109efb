// Rehearsal: a deck with a known result, and the drill.
extension Wording {
  package var keyDrill: String { pick(vi: "Tập gõ", en: "Drill") }
  package var keyDrillAgain: String { pick(vi: "Bộ khác", en: "Another deck") }
  package var drillTitle: String {
    pick(vi: "TẬP GÕ – không ghi gì", en: "DRILL – nothing is recorded")
  }

  package func drillHead(_ done: Int, of papers: Int, errors: Int) -> String {
    pick(
      vi: "Phiếu \(min(done + 1, papers))/\(papers) · sai \(errors)",
      en: "Paper \(min(done + 1, papers)) of \(papers) · \(errors) wrong")
  }

  package func drillWrong(_ paper: Int, typed: String, right: String) -> String {
    pick(
      vi: "Phiếu \(paper) là \(right), gõ thành \(typed).",
      en: "Paper \(paper) says \(right), and \(typed) was typed.")
  }

  /// Errors for a hundred ballots, in whole numbers half up.
  package func drillOver(_ errors: Int, of papers: Int) -> String {
    let rate = (errors * 200 + papers) / (2 * papers)
    return pick(
      vi: "Xong \(papers) phiếu, sai \(errors): \(rate) lỗi trên 100 phiếu.",
      en: "\(papers) papers done, \(errors) wrong: \(rate) errors per 100 ballots.")
  }

  package var aboutRehearse: String {
    pick(
      vi: "Diễn tập kiểm phiếu với bộ phiếu biết trước kết quả.",
      en: "Rehearse a count with a deck whose result is known.")
  }
  package var aboutRehearseNew: String {
    pick(vi: "Tạo thư mục diễn tập.", en: "Make a workspace for a rehearsal.")
  }
  package var aboutRehearseDeck: String {
    pick(vi: "In bộ phiếu để đếm thử.", en: "Print the ballots of the deck.")
  }
  package var aboutRehearseCheck: String {
    pick(
      vi: "So kết quả kiểm với kết quả biết trước; thoát 1 nếu khác.",
      en: "Compare the count with the known result; exits 1 where they differ.")
  }
  package var helpDeckNames: String { pick(vi: "Số người trong danh sách.", en: "Names.") }
  package var helpDeckPapers: String { pick(vi: "Số phiếu.", en: "Papers.") }
  package var helpDeckSeed: String {
    pick(vi: "Bộ phiếu nào: cùng số, cùng bộ.", en: "Which deck: the same number, the same deck.")
  }
  package var rehearsalUnit: String { pick(vi: "Diễn tập", en: "Rehearsal") }
  package var rehearsalTitle: String {
    pick(vi: "DIỄN TẬP – không phải phiếu thật", en: "REHEARSAL – these are no real ballots")
  }
  package var rehearsalNoDeck: String {
    pick(
      vi: "Thư mục này không phải diễn tập: tạo bằng daihoi rehearse new.",
      en: "This workspace is no rehearsal: make one with daihoi rehearse new.")
  }
  package var deckOutOfRange: String {
    pick(
      vi: "Bộ phiếu có 1–200 người, bầu không quá số người, 4–2.000 phiếu: gõ lại.",
      en: "A deck has 1–200 names, no more seats than names, and 4–2,000 papers: type it again.")
  }
  package var rehearsalMatches: String {
    pick(vi: "Khớp với kết quả biết trước.", en: "The count is the known result.")
  }

  package func rehearsalReady(_ path: String) -> String {
    pick(
      vi: "Đã tạo \(path): in bộ phiếu bằng rehearse deck, kiểm, rồi rehearse check.",
      en: "\(path) is made: print with rehearse deck, count, then rehearse check.")
  }

  package func rehearsalDiffers(_ name: String, found: Int, expected: Int) -> String {
    pick(
      vi: "\(name): đếm được \(number(found)), đúng là \(number(expected)).",
      en: "\(name): \(number(found)) counted, \(number(expected)) in the deck.")
  }

  package func deckPaper(_ paper: Int, of papers: Int) -> String {
    pick(vi: "Phiếu \(paper)/\(papers)", en: "Ballot \(paper) of \(papers)")
  }
}
