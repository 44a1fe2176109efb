// One person for both entries, which is the exception.
extension Wording {
  package var aboutBatchSameTeller: String {
    pick(
      vi: "Cho một người nhập cả hai lần của cuộc bầu này, có lý do ghi vào biên bản.",
      en: "Let one person type both entries of a vote, for a reason that goes into the minutes.")
  }
  package var helpWhySameTeller: String {
    pick(vi: "Vì sao, và ai quyết định.", en: "Why, and who decided it.")
  }

  package func sameTellerAllowed(_ name: String) -> String {
    pick(
      vi: "\(name) được nhập cả hai lần; biên bản ghi lý do.",
      en: "\(name) may type both entries; the minutes give the reason.")
  }
}
