// Batches, entries and what is asked again.
extension Wording {
  package func batchStarted(_ batch: Int, papers: Int) -> String {
    pick(
      vi: "Tập \(batch): bìa ghi \(number(papers)) phiếu.",
      en: "Batch \(batch): \(ballots(papers)) on the cover.")
  }

  package func batchClosed(_ batch: Int) -> String {
    pick(vi: "Đã khoá tập \(batch).", en: "Batch \(batch) is closed.")
  }

  package var resolutionRecorded: String {
    pick(vi: "Đã ghi kết quả xem lại.", en: "What you found is recorded.")
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
}
