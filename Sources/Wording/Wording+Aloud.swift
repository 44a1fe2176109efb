package import Tallying

/// What the head of the counting team reads to the congress, with numbers in words.
extension Wording {
  package var aloudTitle: String {
    pick(vi: "Báo cáo kết quả kiểm phiếu (bản đọc)", en: "Result of the count, to be read aloud")
  }

  package func aloudOpening(election: String, congress: String) -> String {
    pick(
      vi: "Thay mặt Ban kiểm phiếu, tôi xin báo cáo kết quả: \(election), tại \(congress).",
      en: "On behalf of the counting team I report the result: \(election), \(congress).")
  }

  package var aloudProvisional: String {
    pick(
      vi: "Đây là kết quả tạm thời, chưa phải kết quả chính thức.",
      en: "This is a provisional result and not yet the final one.")
  }

  package func aloudList(seats: Int, names: Int) -> String {
    pick(
      vi: "Số lượng cần bầu là \(words(seats)). Danh sách bầu cử có \(words(names)) người.",
      en: "Seats to be filled: \(words(seats)). Names on the list: \(words(names)).")
  }

  package func aloudAttendance(_ attendance: Attendance) -> String {
    pick(
      vi: "Được triệu tập \(words(attendance.summoned)), có mặt khi bỏ phiếu"
        + " \(words(attendance.present)).",
      en: "Summoned: \(words(attendance.summoned)). Present at the vote:"
        + " \(words(attendance.present)).")
  }

  package func aloudBase(
    _ base: Int, needed: Int, of threshold: ThresholdKind, introduces: Bool = false
  ) -> String {
    let aim =
      introduces
      ? pick(vi: "được giới thiệu", en: "To be introduced")
      : pick(vi: "trúng cử", en: "To be elected")
    return pick(
      vi: "\(self.base(threshold)) là \(words(base)); muốn \(aim) phải được ít nhất"
        + " \(words(needed)) phiếu.",
      en: "\(self.base(threshold)): \(words(base)). \(aim) takes at least"
        + " \(words(needed)) \(needed == 1 ? "vote" : "votes").")
  }

  package func aloudPapers(issued: Int?, collected: Int?) -> String {
    let (out, back) = (issued.map { words($0) }, collected.map { words($0) })
    return pick(
      vi: "Số phiếu phát ra: \(out ?? "chưa biết"). Số phiếu thu về: \(back ?? "chưa biết").",
      en: "Ballots issued: \(out ?? "unknown"). Ballots collected: \(back ?? "unknown").")
  }

  package func aloudValid(_ tally: Tally) -> String {
    let reasons = tally.invalid.occurring.map { reason, count in
      "\(words(count)) – \(lowercased(term(reason)))"
    }
    let list = reasons.joined(separator: "; ")
    let why = reasons.isEmpty ? "" : pick(vi: ", gồm: \(list)", en: ", namely: \(list)")
    return pick(
      vi: "Số phiếu hợp lệ: \(words(tally.valid)). Số phiếu không hợp lệ:"
        + " \(words(tally.invalid.total))\(why).",
      en: "Valid ballots: \(words(tally.valid)). Invalid ballots:"
        + " \(words(tally.invalid.total))\(why).")
  }

  /// One candidate with votes and share.
  package func aloud(name: String, votes: Int, share: Percentage?) -> String {
    let part = share.map { words($0) }
    return pick(
      vi: "\(name): \(words(votes)) phiếu\(part.map { ", đạt \($0)" } ?? "").",
      en: "\(name): \(words(votes)) \(votes == 1 ? "vote" : "votes")"
        + "\(part.map { ", \($0)" } ?? "").")
  }

  /// The name with the form of address that a party or its youth uses.
  package func addressed(_ name: String, under ruleSet: RuleSet) -> String {
    ruleSet.id == RuleSet.association.id ? name : pick(vi: "Đồng chí \(name)", en: name)
  }

  package var aloudResults: String {
    pick(vi: "Số phiếu của từng người theo thứ tự danh sách", en: "Votes in the order of the list")
  }

  package func aloudElected(_ count: Int) -> String {
    pick(
      vi: "Trúng cử \(words(count)) người, xếp từ cao xuống thấp",
      en: "Elected: \(words(count)), the most votes first")
  }

  package func aloudAboveHalf(_ count: Int) -> String {
    pick(
      vi: "Tạm thời có \(words(count)) người được quá một nửa",
      en: "Above the majority so far: \(words(count))")
  }
}
