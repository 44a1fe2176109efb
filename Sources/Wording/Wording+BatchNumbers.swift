import CongressModel

// Batches whose number another station was given too.
extension Wording {
  /// What the teller is told whose pile got another number than the screen showed.
  package func numberTaken(_ shown: Int, now batch: Int) -> String {
    pick(
      vi: "Máy khác đã mở tập \(shown): tập trên tay là tập \(batch), hãy ghi \(batch) lên bìa.",
      en: "Another station began batch \(shown): yours is batch \(batch), write \(batch) on it.")
  }

  /// What is said of a number that two piles have, after two machines were merged.
  package func sharedNumber(_ batch: Int, _ stations: [String]) -> String {
    let names = list(stations)
    return pick(
      vi: "Hai chồng phiếu cùng mang số tập \(batch) (máy \(names)): phiếu nào cũng được tính đúng"
        + " một lần; hãy để chung dưới một bìa.",
      en:
        "Two piles carry the batch number \(batch) (stations \(names)): every ballot counts, once;"
        + " put them under one cover.")
  }

  /// What stands beside the state of such a batch.
  package func severalPiles(_ count: Int) -> String {
    pick(vi: "\(count) chồng một số", en: "\(count) piles, one number")
  }
}
