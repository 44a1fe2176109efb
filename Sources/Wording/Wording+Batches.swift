package import CongressModel
import Tallying

// Batches, their covers and their entries.
extension Wording {
  package var keyCloseBatch: String { pick(vi: "Khoá tập", en: "Close batch") }
  package var keyPile: String { pick(vi: "Phiếu giống nhau", en: "Papers alike") }
  package var keyCover: String { pick(vi: "Ghi bìa", en: "Cover") }
  package var keyTeller: String { pick(vi: "Người nhập", en: "Who types") }
  package var keyBatches: String { pick(vi: "Các tập", en: "Batches") }
  package var keyReadBatch: String { pick(vi: "Làm tiếp", en: "Go on") }
  package var keySheet: String { pick(vi: "Tờ kiểm", en: "Tally sheet") }
  package var keyRulings: String { pick(vi: "Phiếu để xét", en: "Rulings") }
  package var keyPrintCover: String { pick(vi: "In bìa", en: "Print cover") }
  package var keyCountingPlan: String { pick(vi: "Cách nhập", en: "How it is read") }
  package var batchesTitle: String { pick(vi: "Các tập phiếu", en: "Batches") }
  package var columnBatch: String { pick(vi: "Tập", en: "No.") }
  package var columnPapers: String { pick(vi: "Phiếu", en: "Papers") }
  package var noBatchYet: String {
    pick(
      vi: "Chưa có tập nào: nhấn n để bắt đầu.",
      en: "There is no batch yet: press n to begin.")
  }
  package var blindEntry: String {
    pick(
      vi: "Người nhập lần sau không xem kết quả: hãy nhập theo phiếu.",
      en: "A further entry is typed without seeing numbers: go by the papers alone.")
  }
  package var tellerNeeded: String {
    pick(
      vi: "Cuộc bầu này nhập nhiều lần: nhấn w và ghi tên người nhập.",
      en: "Several people read these papers: press w and say who types.")
  }
  package var noBatchLeft: String {
    pick(
      vi: "Không còn tập nào để nhập.",
      en: "There is no batch left to type in this entry.")
  }
  package var nothingToClose: String {
    pick(
      vi: "Tập này chưa có phiếu nào: hãy nhập trước khi khoá.",
      en: "Nothing is recorded of this batch: type its papers first.")
  }
  package var paperInHand: String {
    pick(
      vi: "Phiếu trên tay chưa ghi: nhấn Enter để ghi, hoặc - để bỏ số.",
      en: "The paper in hand isn't recorded: press Enter to record it, or - to erase.")
  }
  package var coverOfFirstEntry: String {
    pick(
      vi: "Số phiếu trên bìa do người nhập lần một ghi: hãy báo trưởng ban.",
      en: "The first entry states the papers of a cover: tell the head of the team.")
  }

  /// Which reading of the papers it is: 1…3.
  package func entry(_ number: Int) -> String {
    switch number {
    case 1: pick(vi: "Lần nhập 1", en: "First entry")
    case 2: pick(vi: "Lần nhập 2", en: "Second entry")
    default: pick(vi: "Lần nhập 3", en: "Third entry")
    }
  }

  /// Which paper is in hand; without its number where no numbers are shown.
  package func countHead(paper: Int?, batch: Int, inBatch: Int, of size: Int?) -> String {
    let papers = "\(inBatch)/\(size.map(String.init) ?? unknown)"
    let place = pick(vi: "Tập \(batch): \(papers)", en: "Batch \(batch): \(papers)")
    guard let paper else { return place }
    return pick(vi: "Phiếu thứ \(number(paper)) · ", en: "Paper \(number(paper)) · ") + place
  }

  package func batchStarted(_ batch: Int, papers: Int) -> String {
    pick(
      vi: "Tập \(batch): bìa ghi \(number(papers)) phiếu.",
      en: "Batch \(batch): \(ballots(papers)) on the cover.")
  }

  package func batchClosed(_ batch: Int) -> String {
    pick(vi: "Đã khoá tập \(batch).", en: "Batch \(batch) is closed.")
  }

  package func batchFull(_ batch: Int, papers: Int, byEnter: Bool) -> String {
    let key = byEnter ? "Enter" : pick(vi: "c hoặc .", en: "c or .")
    return pick(
      vi: "Bìa tập \(batch) ghi \(number(papers)) phiếu, đã đủ: \(key) khoá tập, n sửa bìa.",
      en: "Batch \(batch) has the \(number(papers)) of its cover: \(key) to close it, n to change.")
  }

  package func allIssuedTyped(_ issued: Int) -> String {
    pick(
      vi: "Đã nhập đủ \(number(issued)) phiếu phát ra: kiểm tra số đó (s) trước khi nhập thêm.",
      en: "All \(number(issued)) papers issued are typed: check that number (s) before more.")
  }

  package func allOfBaseTyped(_ base: Int) -> String {
    pick(
      vi: "Đã nhập \(number(base)) phiếu, đủ cơ sở tính: kiểm tra cơ sở trước khi nhập thêm.",
      en: "\(number(base)) papers are typed, as many as the base: check it before typing more.")
  }

  package func entryHasAll(_ collected: Int) -> String {
    pick(
      vi: "Lần nhập này đã đủ \(number(collected)) phiếu thu về: nhấn b để nhập lần sau.",
      en: "This entry has all \(number(collected)) papers collected: press b for the next one.")
  }

  package func batchShort(_ batch: Int, papers: Int, typed: Int) -> String {
    pick(
      vi: "Bìa tập \(batch) ghi \(number(papers)), mới nhập \(number(typed)): tìm phiếu thiếu,"
        + " hoặc nhấn c lần nữa để khoá.",
      en: "The cover of batch \(batch) says \(number(papers)), \(number(typed)) are typed: look"
        + " for the rest, or press c again.")
  }

  package func allCollectedTyped(_ collected: Int) -> String {
    pick(
      vi: "\(number(collected)) phiếu thu về đã vào tập hết: kiểm tra số thu về hoặc bìa tập.",
      en: "All \(number(collected)) papers collected are in batches: check that number or a cover.")
  }

  package func onlyOwnBatches(_ batches: [Int]) -> String {
    let list = list(batches.map(String.init))
    return pick(
      vi: "Chính người này đã nhập tập \(list): người khác phải nhập lần sau.",
      en: "This person typed batch \(list) before: another one has to read it.")
  }

  package func askTeller(_ entry: Int) -> String {
    "\(self.entry(entry)): " + pick(vi: "ai nhập?", en: "who types?")
  }

  package func askSameTeller(_ name: String) -> String {
    pick(
      vi: "Vì sao để \(name) nhập cả hai lần? Ai quyết định? (ghi vào biên bản)",
      en: "Why may \(name) type both, and who decided it? (goes into the minutes)")
  }

  package func askBatchPapers(_ batch: Int) -> String {
    pick(vi: "Bìa tập \(batch): bao nhiêu phiếu?", en: "Cover of batch \(batch): how many papers?")
  }

  package func batchSizeNeeded(_ sizes: ClosedRange<Int>) -> String {
    pick(
      vi: "Một tập có từ \(sizes.lowerBound) đến \(number(sizes.upperBound)) phiếu: hãy gõ lại.",
      en: "A batch has \(sizes.lowerBound) to \(number(sizes.upperBound)) papers: type it again.")
  }

  package func fewerThanTyped(_ papers: Int, typed: Int) -> String {
    pick(
      vi: "Đã nhập \(number(typed)) phiếu của tập, nhiều hơn \(number(papers)): rút bớt trước.",
      en: "\(number(typed)) papers are typed, more than \(number(papers)): take some back first.")
  }

  package func batchesAboveCollected(_ papers: Int, collected: Int) -> String {
    pick(
      vi: "Các tập cộng lại \(number(papers)), thu về chỉ \(number(collected)): hãy đếm lại tập.",
      en: "The batches would be \(number(papers)) of \(number(collected)) collected: count again.")
  }

  package func countingPlan(_ plan: CountingPlan) -> String {
    let entries = count(plan.entries, vi: "lần nhập", one: "entry", many: "entries")
    let size = pick(vi: "tập \(plan.batchSize) phiếu", en: "batches of \(plan.batchSize)")
    let sheets = pick(vi: " · theo tờ kiểm", en: " · from tally sheets")
    return "\(entries) · \(size)" + (plan.mode == .sheets ? sheets : "")
  }

  package func batchSum(_ batches: Int, papers: Int, collected: Int?) -> String {
    pick(
      vi: "\(number(batches)) tập · \(number(papers)) phiếu · thu về \(number(collected))",
      en: "\(self.batches(batches)) · \(ballots(papers)) · \(number(collected)) collected")
  }

  /// Where a batch stands, and what is next.
  package func batchState(_ cover: BatchState) -> String {
    guard cover.stations.count > 1 else { return check(of: cover) }
    return check(of: cover) + ", " + severalPiles(cover.stations.count)
  }

  private func check(of cover: BatchState) -> String {
    switch cover.check {
    case .single:
      cover.isSettled
        ? pick(vi: "đã khoá", en: "closed") : pick(vi: "đang nhập", en: "being typed")
    case .waiting: waiting(cover)
    case .verified(.lost): pick(vi: "khớp, mất thứ tự", en: "agrees, order lost")
    case .verified: pick(vi: "khớp", en: "agrees")
    case .differs(let questions):
      pick(
        vi: "khác \(number(questions.count)) phiếu: xem lại",
        en: "\(ballots(questions.count)) to look at again")
    case .totalsDiffer: pick(vi: "tờ kiểm khác nhau", en: "sheets differ")
    }
  }

  private func waiting(_ cover: BatchState) -> String {
    guard let next = cover.nextEntry else {
      return pick(vi: "đang nhập", en: "being typed")
    }
    return cover.entries[next - 1].papers == 0
      ? pick(vi: "chờ nhập lần \(next)", en: "waits for entry \(next)")
      : pick(vi: "đang nhập lần \(next)", en: "entry \(next) goes on")
  }

  package func batchVerified(_ batch: Int, isLost: Bool) -> String {
    let agrees = pick(vi: "Tập \(batch) khớp", en: "Batch \(batch) agrees")
    let lost = pick(
      vi: ", nhưng thứ tự phiếu bị xáo: nên xem lại vài phiếu", en: ", but its order was lost")
    return agrees + (isLost ? lost : "") + "."
  }

  package func batchAgrees(_ batch: Int) -> String {
    pick(
      vi: "Các lần nhập của tập \(batch) nay khớp nhau.",
      en: "The entries of batch \(batch) agree now.")
  }

  package func doubtfulShort(_ papers: Int) -> String {
    pick(vi: "\(number(papers)) phiếu để xét", en: "\(number(papers)) put aside")
  }

  package func coverPrinted(_ path: String) -> String {
    pick(vi: "Bìa đã lưu ở \(path).", en: "The cover is in \(path).")
  }
}

// How the papers are read: the form.
extension Wording {
  package var formCountingPlan: String { pick(vi: "Cách nhập phiếu", en: "How papers are read") }
  package var fieldEntries: String { pick(vi: "Số lần nhập", en: "Entries") }
  package var hintEntries: String {
    pick(
      vi: "1, 2 hoặc 3 người nhập mỗi tập, không xem của nhau.",
      en: "1, 2 or 3 people type every batch without seeing each other's.")
  }
  package var fieldBatchSize: String { pick(vi: "Phiếu mỗi tập", en: "Papers in a batch") }
  package var fieldSheets: String { pick(vi: "Theo tờ kiểm", en: "From tally sheets") }
  package var entriesNeeded: String {
    pick(vi: "Hãy gõ 1, 2 hoặc 3.", en: "Type 1, 2 or 3.")
  }
}
