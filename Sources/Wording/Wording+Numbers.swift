package import Tallying

extension Wording {
  /// A whole number with its digits in groups of three: `1.234.567` or `1,234,567`.
  package func number(_ value: Int) -> String {
    let separator = pick(vi: ".", en: ",")
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    return text
  }

  /// A number with what is counted, in English with its plural: `3 ballots`, `3 phiếu`.
  package func count(_ value: Int, vi: String, one: String, many: String) -> String {
    "\(number(value)) " + pick(vi: vi, en: value == 1 ? one : many)
  }

  /// A number that may be unknown; a dash then.
  package func number(_ value: Int?) -> String { value.map { number($0) } ?? unknown }

  /// What stands in the place of an unknown number.
  package var unknown: String { "–" }

  /// A share with two decimals: `97,35 %` or `97.35%`.
  package func percent(_ share: Percentage) -> String {
    pick(vi: "\(share.text(decimalSeparator: ",")) %", en: "\(share.text())%")
  }

  /// A share with two decimals; a dash where there is none.
  package func percent(_ share: Percentage?) -> String { share.map { percent($0) } ?? unknown }

  /// Whole percent: `38 %` or `38%`.
  package func percent(whole value: Int) -> String { pick(vi: "\(value) %", en: "\(value)%") }

  /// `votes/base`, which stands beside every percentage.
  package func votes(_ votes: Int, of base: Int?) -> String {
    "\(number(votes))/\(number(base))"
  }

  /// `votes/base` with the share: `177/178 (99,44 %)`.
  package func votesAndShare(_ votes: Int, of base: Int?) -> String {
    let share = base.flatMap { Percentage(votes: votes, of: $0) }
    return share.map { "\(self.votes(votes, of: base)) (\(percent($0)))" }
      ?? self.votes(votes, of: base)
  }
}

extension Wording {
  package func ballots(_ value: Int) -> String {
    count(value, vi: "phiếu", one: "ballot", many: "ballots")
  }

  package func votes(_ value: Int) -> String {
    count(value, vi: "phiếu bầu", one: "vote", many: "votes")
  }

  package func seats(_ value: Int) -> String {
    count(value, vi: "người", one: "seat", many: "seats")
  }

  package func names(_ value: Int) -> String {
    count(value, vi: "người", one: "name", many: "names")
  }

  package func people(_ value: Int) -> String {
    count(value, vi: "người", one: "person", many: "people")
  }

  package func delegates(_ value: Int) -> String {
    count(value, vi: "đại biểu", one: "delegate", many: "delegates")
  }

  package func members(_ value: Int) -> String {
    count(value, vi: "đảng viên", one: "party member", many: "party members")
  }

  package func tasks(_ value: Int) -> String {
    count(value, vi: "việc", one: "task", many: "tasks")
  }

  package func congresses(_ value: Int) -> String {
    count(value, vi: "đại hội", one: "congress", many: "congresses")
  }

  package func organizations(_ value: Int) -> String {
    count(value, vi: "tổ chức", one: "organisation", many: "organisations")
  }

  package func batches(_ value: Int) -> String {
    count(value, vi: "tập phiếu", one: "batch", many: "batches")
  }

  package func records(_ value: Int) -> String {
    count(value, vi: "bản ghi", one: "record", many: "records")
  }

  package func lessons(_ value: Int) -> String {
    count(value, vi: "kinh nghiệm", one: "lesson", many: "lessons")
  }

  package func bytes(_ value: Int) -> String {
    count(value, vi: "byte", one: "byte", many: "bytes")
  }
}
