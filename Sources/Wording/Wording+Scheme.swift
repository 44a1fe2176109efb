package import CongressModel
package import Tallying

// The personnel scheme: its arithmetic, its rules, and where everyone stands.
extension Wording {
  package var schemeTitle: String { pick(vi: "Đề án nhân sự", en: "Personnel scheme") }

  /// `15 người, danh sách 17, dư 2 (13,33 %)`.
  package func arithmetic(_ standing: SchemeStanding) -> String {
    let (seats, names) = (standing.scheme.seats, standing.list.count)
    return pick(
      vi:
        "Bầu \(number(seats)), danh sách \(number(names)), số dư \(surplus(names: names, seats: seats))",
      en: "\(self.seats(seats)), \(self.names(names)) on the list, surplus"
        + " \(surplus(names: names, seats: seats))")
  }

  /// What the rules allow, and what is wrong with the list.
  package func lengthLines(_ standing: SchemeStanding) -> [String] {
    let seats = standing.scheme.seats
    let findings = standing.check.findings
    guard let rule = standing.ruleSet.surplus, rule.bodies.contains(standing.scheme.body) else {
      return findings.map { sentence($0) }
    }
    let usual = rule.preparedNames(seats: seats)
    let prepared =
      usual.count == 1
      ? number(usual.lowerBound) : "\(number(usual.lowerBound))–\(number(usual.upperBound))"
    let limit = pick(
      vi: "Cấp uỷ chuẩn bị \(prepared), nhiều nhất \(number(rule.mostNames(seats: seats))).",
      en: "\(prepared) are prepared, \(number(rule.mostNames(seats: seats))) the most.")
    return findings.isEmpty
      ? [pick(vi: "✓ Đúng quy định. ", en: "✓ As the rules say. ") + limit]
      : findings.map { "✗ " + sentence($0) } + [limit]
  }

  package func term(_ attribute: Attribute) -> String {
    switch attribute {
    case .sex(.female): pick(vi: "Nữ", en: "Women")
    case .sex(.male): pick(vi: "Nam", en: "Men")
    case .age(let ages): band(ages)
    case .ethnicity(let name): pick(vi: "Dân tộc \(visible(name))", en: visible(name))
    case .ethnicityOther: ethnicMinority
    case .new: pick(vi: "Mới tham gia", en: "New")
    }
  }

  private func band(_ band: ClosedRange<Int>) -> String {
    ages(
      from: band.lowerBound == 0 ? nil : band.lowerBound,
      to: band.upperBound > 120 ? nil : band.upperBound)
  }

  package func term(_ limit: ShareLimit) -> String {
    switch limit {
    case .atLeast(let share): pick(vi: "từ \(text(share)) trở lên", en: "at least \(text(share))")
    case .atMost(let share): pick(vi: "không quá \(text(share))", en: "at most \(text(share))")
    case .about(let share): pick(vi: "khoảng \(text(share))", en: "about \(text(share))")
    case .between(let least, let most): "\(text(least))–\(text(most))"
    }
  }

  /// Percent where it is whole, else the fraction.
  private func text(_ share: Share) -> String {
    let scaled = share.numerator * 100
    return scaled % share.denominator == 0
      ? percent(whole: scaled / share.denominator) : "\(share.numerator)/\(share.denominator)"
  }

  /// Whether a rule is met, with whole numbers: `✓ đạt 6/17, cần 5–6`.
  package func sentence(_ finding: CompositionFinding) -> String {
    let wanted = (0...finding.whole).filter { finding.rule.limit.allows($0, of: finding.whole) }
    var text =
      mark(finding.verdict) + lowercased(term(finding.verdict)) + " "
      + votes(finding.matching, of: finding.whole)
    if let least = wanted.first, let most = wanted.last {
      let numbers =
        least == most
        ? number(least)
        : most == finding.whole
          ? pick(vi: "từ \(number(least))", en: "\(number(least))+")
          : "\(number(least))–\(number(most))"
      text += pick(vi: ", cần \(numbers)", en: ", needs \(numbers)")
    }
    if finding.unknown > 0 {
      text += pick(
        vi: ", chưa rõ \(number(finding.unknown))", en: ", \(number(finding.unknown)) unknown")
    }
    return text
  }

  private func mark(_ verdict: CompositionFinding.Verdict) -> String {
    switch verdict {
    case .met: "✓ "
    case .missed: "✗ "
    case .unclear: "? "
    case .nobody: ""
    }
  }

  package func term(_ place: SchemeStanding.Place) -> String {
    switch place {
    case .onList: pick(vi: "Trong danh sách", en: "On the list")
    case .askedToWithdraw: pick(vi: "Xin rút, chờ quyết định", en: "Asks to withdraw")
    case .withdrawn: pick(vi: "Đã cho rút", en: "Withdrawn")
    case .notIntroduced(let meeting):
      pick(
        vi: "Không được giới thiệu, bước \(meeting.order)",
        en: "Not introduced, step \(meeting.order)")
    case .unsupported(let needed):
      pick(
        vi: "Thiếu người đồng ý, cần \(number(needed))",
        en: "Too few agree, \(number(needed)) needed")
    }
  }

  package func term(_ meeting: SchemeStep.Meeting) -> String {
    switch meeting {
    case .standingFirst: pick(vi: "Hội nghị ban thường vụ lần 1", en: "Standing committee, first")
    case .keyCadres: pick(vi: "Hội nghị cán bộ chủ chốt", en: "Conference of key cadres")
    case .committeeFirst: pick(vi: "Hội nghị ban chấp hành lần 1", en: "Committee, first")
    case .standingSecond: pick(vi: "Hội nghị ban thường vụ lần 2", en: "Standing committee, second")
    case .committeeSecond: pick(vi: "Hội nghị ban chấp hành lần 2", en: "Committee, second")
    }
  }

  package func term(_ decision: SchemeCandidate.Withdrawal.Decision) -> String {
    switch decision {
    case .asked: pick(vi: "Chờ quyết định", en: "Waiting")
    case .accepted: pick(vi: "Đồng ý", en: "Accepted")
    case .refused: pick(vi: "Không đồng ý", en: "Refused")
    }
  }

  /// The votes that somebody has had in the steps: `B2 12/13 · B3 14/15`.
  package func steps(of id: Candidate.ID, in standing: SchemeStanding) -> String {
    SchemeStep.Meeting.allCases.compactMap { meeting in
      guard let step = standing.votes[meeting], let count = step.votes[id] else { return nil }
      return pick(vi: "B", en: "S") + "\(meeting.order) \(votes(count, of: step.base))"
    }.joined(separator: " · ")
  }

  package func rulesMet(_ met: Int, of rules: Int) -> String {
    pick(
      vi: "cơ cấu đạt \(number(met))/\(number(rules))",
      en: "\(number(met))/\(number(rules)) rules met")
  }
  package var ruleColumn: String { pick(vi: "Cơ cấu", en: "Composition") }
  package var onListColumn: String { pick(vi: "Danh sách", en: "On the list") }
  package var onElectedColumn: String { pick(vi: "Trúng cử", en: "Elected") }
  package var notDecided: String { pick(vi: "chưa có kết quả", en: "not decided yet") }
  package var standingColumn: String { pick(vi: "Tình trạng", en: "Standing") }
  package var ageColumn: String { pick(vi: "Tuổi", en: "Age") }
  package var newcomer: String { pick(vi: "mới", en: "new") }
  package var incumbentWord: String { pick(vi: "tái cử", en: "again") }

  package var keySchemes: String { pick(vi: "Đề án nhân sự", en: "Scheme") }
  package var keyNewScheme: String { pick(vi: "Thêm đề án", en: "New scheme") }
  package var keyEditScheme: String { pick(vi: "Sửa đề án", en: "Edit scheme") }
  package var keyWithdraw: String { pick(vi: "Xin rút", en: "Withdrawal") }
  package var keyNextScheme: String { pick(vi: "Đề án khác", en: "Next scheme") }
  package var keyNewName: String { pick(vi: "Thêm tên", en: "New name") }
  package var emptySchemes: String {
    pick(vi: "Chưa có đề án. Nhấn N để thêm.", en: "No scheme yet. Press N for one.")
  }
  package var emptyCandidates: String {
    pick(vi: "Chưa có ai trong đề án. Nhấn n để thêm.", en: "Nobody yet. Press n for a name.")
  }
  package var formScheme: String { pick(vi: "Đề án nhân sự", en: "Personnel scheme") }
  package var formCandidate: String { pick(vi: "Nhân sự", en: "Candidate") }
  package func formWithdrawal(_ name: String) -> String {
    pick(vi: "\(visible(name)) xin rút", en: "\(visible(name)) asks to withdraw")
  }
  package var fieldBody: String { pick(vi: "Bầu vào", en: "Body") }
  package var fieldSeats: String { pick(vi: "Số lượng", en: "Seats") }
  package var fieldRules: String { pick(vi: "Cơ cấu", en: "Composition") }
  package var hintRules: String { "women>=15%; age<40~1/3; age40-50~1/3; age>50~1/3; new>=1/3" }
  package var fieldElection: String { pick(vi: "Mã cuộc bầu", en: "Election id") }
  package var fieldNomination: String { pick(vi: "Do ai giới thiệu", en: "Put forward by") }
  package var fieldSupport: String { pick(vi: "Số đồng ý / có mặt", en: "Agreeing / attending") }
  package var hintSupport: String {
    pick(
      vi: "như 61/200, cho tên đề cử tại đại hội", en: "such as 61/200, for a name from the floor")
  }

  package func notARule(_ text: String) -> String {
    pick(
      vi: "Không hiểu cơ cấu \(quoted(text)); ghi như women>=15%.",
      en: "\(quoted(text)) is no rule; write it as women>=15%.")
  }
  package func notOneOf(_ text: String, _ terms: [String]) -> String {
    pick(
      vi: "\(quoted(text)): hãy ghi \(list(terms)).", en: "\(quoted(text)): write \(list(terms)).")
  }
  package func notSeats(_ text: String) -> String {
    pick(vi: "\(quoted(text)) không phải số người.", en: "\(quoted(text)) is no number of seats.")
  }
  package func notSupport(_ text: String) -> String {
    pick(
      vi: "\(quoted(text)): ghi như 61/200.", en: "\(quoted(text)): write it as 61/200.")
  }
  package func noSuchVote(_ text: String) -> String {
    pick(vi: "Không có cuộc bầu \(quoted(text)).", en: "There is no election \(quoted(text)).")
  }
}
