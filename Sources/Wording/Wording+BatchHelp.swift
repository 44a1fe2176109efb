// What the commands of the counting room do.
extension Wording {
  package var aboutBatch: String {
    pick(vi: "Tập phiếu và các lần nhập.", en: "Batches and their entries.")
  }
  package var aboutBatchList: String {
    pick(
      vi: "Liệt kê các tập; thoát 1 nếu còn việc.",
      en: "List the batches; exits 1 where something is left to do.")
  }
  package var aboutBatchPlan: String {
    pick(
      vi: "Mấy người nhập, tập bao nhiêu phiếu.",
      en: "How many people read every batch, and how high batches are.")
  }
  package var aboutBatchStart: String {
    pick(vi: "Ghi số phiếu trên bìa tập.", en: "State the papers of a batch's cover.")
  }
  package var aboutBatchEnter: String {
    pick(
      vi: "Nhập các tập từ tệp (cột batch,marks,state) rồi khoá.",
      en: "Enter batches from a file (batch,marks,state) and close them.")
  }
  package var aboutBatchPile: String {
    pick(
      vi: "Ghi một chồng phiếu giống nhau đã tách riêng.",
      en: "Record a pile of papers alike that was sorted out by hand.")
  }
  package var aboutBatchAside: String {
    pick(vi: "Để riêng một phiếu để xét.", en: "Put a paper aside for a ruling.")
  }
  package var aboutBatchSheet: String {
    pick(vi: "Nhập tờ kiểm của một tập.", en: "Enter the tally sheet of a batch.")
  }
  package var aboutBatchClose: String { pick(vi: "Khoá một tập.", en: "Close a batch.") }
  package var aboutBatchVoid: String {
    pick(
      vi: "Rút lại một phiếu, hoặc cả lần nhập của tập.",
      en: "Take a ballot back, or a whole entry of a batch.")
  }
  package var aboutBatchQuestions: String {
    pick(
      vi: "Các phiếu phải xem lại; thoát 1 nếu có.",
      en: "The papers to look at again; exits 1 where there are any.")
  }
  package var aboutBatchResolve: String {
    pick(vi: "Ghi kết quả xem lại một phiếu.", en: "Record what a paper says, looked at again.")
  }
  package var aboutBatchCover: String {
    pick(vi: "Phiếu bìa của các tập.", en: "The cover sheets of batches.")
  }
  package var aboutRuling: String {
    pick(vi: "Phiếu để riêng và kết luận.", en: "Papers put aside, and rulings on them.")
  }
  package var aboutRulingList: String {
    pick(
      vi: "Phiếu để riêng; thoát 1 nếu còn phiếu chờ.",
      en: "List papers put aside; exits 1 where one waits.")
  }
  package var aboutRulingGive: String {
    pick(vi: "Ghi kết luận về một phiếu.", en: "Record a ruling on a paper.")
  }
  package var helpEntries: String { pick(vi: "Số lần nhập mỗi tập.", en: "Entries of each batch.") }
  package var helpBatchSize: String { pick(vi: "Số phiếu mỗi tập.", en: "Papers in a batch.") }
  package var helpMode: String {
    pick(vi: "Nhập từng phiếu hay theo tờ kiểm.", en: "Paper by paper, or from tally sheets.")
  }
  package var helpBatch: String { pick(vi: "Số của tập.", en: "The number of the batch.") }
  package var helpEntry: String { pick(vi: "Lần nhập.", en: "Which entry.") }
  package var helpTeller: String { pick(vi: "Ai nhập.", en: "Who types.") }
  package var helpBatchPapers: String {
    pick(vi: "Số phiếu trên bìa.", en: "The papers stated on the cover.")
  }
  package var helpLeaveOpen: String {
    pick(vi: "Chưa khoá tập.", en: "Leave the batches open.")
  }
  package var helpPaperFile: String {
    pick(
      vi: "Tệp một dòng: các số được bầu (cột marks).",
      en: "A file of one row with the numbers chosen (column marks).")
  }
  package var helpPileCount: String { pick(vi: "Số phiếu.", en: "How many papers.") }
  package var helpSortedBy: String {
    pick(vi: "Ai đã tách (hai người).", en: "Who sorted them (two people).")
  }
  package var helpWhyAside: String { pick(vi: "Vì sao để riêng.", en: "Why it is put aside.") }
  package var helpWhyVoid: String { pick(vi: "Vì sao rút lại.", en: "Why it is taken back.") }
  package var helpBallot: String {
    pick(vi: "Mã phiếu (ruling list in ra).", en: "The ballot's id (see ruling list).")
  }
  package var helpShort: String {
    pick(vi: "Khoá dù còn thiếu phiếu.", en: "Close it though papers are missing.")
  }
  package var helpSheetFile: String {
    pick(
      vi: "Tệp gồm các dòng: số,phiếu · valid,N · invalid:lý-do,N.",
      en: "A file of lines: number,votes · valid,N · invalid:reason,N.")
  }
  package var helpSum: String { pick(vi: "Tổng phiếu bầu.", en: "All votes, added up by hand.") }
  package var helpQuestion: String {
    pick(vi: "Thứ tự trong danh sách xem lại.", en: "Its number among the questions.")
  }
  package var helpTake: String {
    pick(
      vi: "Phiếu ghi theo lần nào: first, second, aside hoặc file.",
      en: "What the paper says: first, second, aside or file.")
  }
  package var helpResolvedBy: String {
    pick(vi: "Ai xem lại (hai người).", en: "Who looked at it (two people).")
  }
  package var helpRuledInvalid: String {
    pick(vi: "Không hợp lệ, vì lý do này.", en: "Invalid for this reason.")
  }
  package var helpRuledValid: String {
    pick(
      vi: "Hợp lệ, với các số được bầu trong tệp này.",
      en: "Valid, with the numbers chosen in this file.")
  }
  package var helpRuledBy: String { pick(vi: "Ai kết luận.", en: "Who decided.") }
  package var helpGround: String { pick(vi: "Căn cứ kết luận.", en: "On what ground.") }
  package var validOrInvalid: String {
    pick(
      vi: "Cho --valid FILE hoặc --invalid REASON, một trong hai.",
      en: "Give either --valid FILE or --invalid REASON.")
  }

  package func takenBack(_ papers: Int) -> String {
    pick(vi: "Đã rút lại \(number(papers)).", en: "\(ballots(papers)) taken back.")
  }
}

// Why a command of the counting room isn't carried out.
extension Wording {
  package func noSuchBatch(_ batch: Int) -> String {
    pick(
      vi: "Chưa có tập \(batch): xem batch list.", en: "There is no batch \(batch): see batch list."
    )
  }

  package func closedAlready(_ batch: Int, entry: Int) -> String {
    pick(
      vi: "Tập \(batch), \(self.entry(entry)) đã nhập: rút lại (batch void) trước khi nhập mới.",
      en: "Batch \(batch), \(self.entry(entry)), is typed: take it back first (batch void).")
  }

  package func batchHasAll(_ batch: Int, papers: Int) -> String {
    pick(
      vi: "Bìa tập \(batch) ghi \(number(papers)) phiếu, đã đủ: sửa bìa bằng batch start.",
      en: "Batch \(batch) has the \(number(papers)) of its cover: batch start changes that.")
  }

  package func batchHasFewer(_ batch: Int, papers: Int, typed: Int) -> String {
    pick(
      vi: "Bìa tập \(batch) ghi \(number(papers)), mới có \(number(typed)): tìm phiếu thiếu,"
        + " hoặc thêm --short.",
      en: "The cover of batch \(batch) says \(number(papers)), \(number(typed)) are typed: look"
        + " for the rest, or add --short.")
  }

  package var twoNamesOptionNeeded: String {
    pick(
      vi: "Cần hai người khác nhau: --by TÊN --by TÊN.",
      en: "Two different people are needed: --by NAME --by NAME.")
  }

  package func noCover(_ batch: Int) -> String {
    pick(
      vi: "Tập \(batch) chưa có bìa: ghi số phiếu bằng batch start.",
      en: "Batch \(batch) has no cover: state its papers with batch start.")
  }

  package func entryNotAsked(_ entry: Int, of entries: Int) -> String {
    pick(
      vi: "Không có lần nhập \(entry): cuộc bầu này nhập \(entries) lần (batch plan).",
      en: "There is no entry \(entry): \(entries) asked for (batch plan changes that).")
  }

  package var tellerOptionNeeded: String {
    pick(vi: "Ai làm? Thêm tên vào lệnh.", en: "Who does it? Add the name to the command.")
  }

  package func noQuestion(_ question: Int, of questions: Int) -> String {
    pick(
      vi: "Không có câu \(question): tập này có \(questions) phiếu phải xem lại.",
      en: "There is no question \(question): the batch has \(questions).")
  }

  package var noSuchBallot: String {
    pick(
      vi: "Không có phiếu này: lấy mã từ ruling list.",
      en: "There is no such ballot: take its id from ruling list.")
  }

  package var paperFileNeeded: String {
    pick(
      vi: "Cần --file: tệp CSV ghi lá phiếu đọc được lúc này, một dòng.",
      en: "--file is needed: a CSV file of one row, the paper as it is read now.")
  }

  package func onePaperNeeded(_ rows: Int) -> String {
    pick(
      vi: "Tệp phải có đúng một phiếu, có \(rows): sửa tệp.",
      en: "The file must hold one paper, not \(rows): mend the file.")
  }

  package func notASheet(line: Int) -> String {
    pick(
      vi: "Dòng \(line) không phải số,phiếu: sửa tệp.",
      en: "Line \(line) isn't number,votes: mend the file.")
  }
}
