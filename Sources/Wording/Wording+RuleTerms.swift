package import Tallying

extension Wording {
  /// What a rule set is called in a paper; one that isn't built in has only its name.
  package func title(ofRuleSet id: String) -> String {
    switch id {
    case RuleSet.regulation244.id:
      pick(
        vi: "Quy chế bầu cử trong Đảng (Quyết định số 244-QĐ/TW ngày 09/6/2014)",
        en: "Regulation on Elections in the Party (Decision 244-QĐ/TW of 9 June 2014)")
    case RuleSet.regulation190.id:
      pick(
        vi: "Quy chế bầu cử trong Đảng (Quyết định số 190-QĐ/TW ngày 10/10/2024)",
        en: "Regulation on Elections in the Party (Decision 190-QĐ/TW of 10 October 2024)")
    case RuleSet.association.id:
      pick(
        vi: "Điều lệ hội (quá một nửa số phiếu hợp lệ)",
        en: "Statutes of the association (majority of the valid ballots)")
    case RuleSet.youthUnion.id:
      pick(
        vi: "Điều lệ Đoàn Thanh niên (quá một nửa số phiếu thu về)",
        en: "Statutes of the Youth Union (majority of the ballots collected)")
    default: visible(id)
    }
  }

  package func title(of ruleSet: RuleSet) -> String { title(ofRuleSet: ruleSet.id) }

  /// The place of a rule: `Điều 32.3, 244-QĐ/TW (2014)`; what wasn't read in the text says so.
  package func citation(_ citation: Citation) -> String {
    let place = pick(
      vi: "Điều \(citation.article), \(citation.document)",
      en: "Article \(citation.article), \(citation.document)")
    return citation.isVerified ? place : pick(vi: "\(place) (suy ra)", en: "\(place) (inferred)")
  }

  package func term(_ threshold: ThresholdKind) -> String {
    switch threshold {
    case .membership:
      pick(
        vi: "Tổng số được triệu tập, trừ các trường hợp theo quy chế",
        en: "People summoned, less the deductions of the rules")
    case .validBallots: pick(vi: "Số phiếu hợp lệ", en: "Valid ballots")
    case .collectedBallots: pick(vi: "Số phiếu thu về", en: "Ballots collected")
    }
  }

  package func term(_ requirement: Requirement) -> String {
    switch requirement {
    case .majority: pick(vi: "Quá một nửa", en: "More than half")
    case .mostVotes: pick(vi: "Nhiều phiếu hơn", en: "Most votes")
    }
  }

  package func term(_ rule: TieRule) -> String {
    switch rule {
    case .reballot:
      pick(
        vi: "Bầu lại giữa những người bằng phiếu, người nhiều phiếu hơn trúng cử",
        en: "Ballot among the tied, in which the higher vote wins")
    case .reballotWithMajority:
      pick(
        vi: "Bầu lại giữa những người bằng phiếu, phải được quá một nửa",
        en: "Ballot among the tied, in which more than half is needed")
    case .decision: pick(vi: "Theo quyết định được ghi lại", en: "By a recorded decision")
    }
  }

  package func term(_ treatment: PaperTreatment) -> String {
    switch treatment {
    case .valid: pick(vi: "Hợp lệ", en: "Valid")
    case .invalid: pick(vi: "Không hợp lệ", en: "Invalid")
    }
  }

  package func term(_ rounds: FurtherRounds) -> String {
    switch rounds {
    case .secondFollows:
      pick(
        vi: "Bầu tiếp lần hai; các lần sau do đại hội quyết định",
        en: "A second round follows; the congress decides on later ones")
    case .byDecision:
      pick(vi: "Mỗi lần do đại hội quyết định", en: "The congress decides on each")
    case .never: pick(vi: "Không bầu thêm", en: "No further round")
    }
  }

  package func term(_ topic: RuleTopic) -> String {
    switch topic {
    case .secretBallot: pick(vi: "Bỏ phiếu kín", en: "Secret ballot")
    case .countingTeam: pick(vi: "Ban kiểm phiếu", en: "Counting team")
    case .surplus: pick(vi: "Số dư", en: "Surplus")
    case .preparedList: pick(vi: "Danh sách do cấp uỷ chuẩn bị", en: "Prepared list")
    case .floorNames: pick(vi: "Ứng cử, đề cử tại đại hội", en: "Names from the floor")
    case .ballotForm: pick(vi: "Mẫu phiếu bầu", en: "Form of the ballot")
    case .validity: pick(vi: "Phiếu hợp lệ, không hợp lệ", en: "Validity of ballots")
    case .boxesOfOnePerson: pick(vi: "Hai ô của một người", en: "Boxes of one person")
    case .collectedAboveIssued:
      pick(vi: "Phiếu thu về nhiều hơn phát ra", en: "More collected than issued")
    case .congressBase:
      pick(vi: "Tính kết quả tại đại hội đại biểu", en: "Base at a congress of delegates")
    case .membersBase:
      pick(vi: "Tính kết quả tại đại hội đảng viên", en: "Base at a congress of members")
    case .plenumBase: pick(vi: "Tính kết quả tại hội nghị cấp uỷ", en: "Base at a plenum")
    case .majority: pick(vi: "Quá một nửa", en: "Majority")
    case .tie: pick(vi: "Bằng phiếu", en: "Tie")
    case .committee: pick(vi: "Bầu cấp uỷ", en: "Electing the committee")
    case .delegates: pick(vi: "Bầu đại biểu", en: "Electing delegates")
    case .plenum: pick(vi: "Bầu tại hội nghị lần thứ nhất", en: "Electing at the first plenum")
    case .shortfall: pick(vi: "Bầu chưa đủ số lượng", en: "Seats left open")
    case .cellSecretary: pick(vi: "Bí thư chi bộ", en: "Secretary of a cell")
    case .directElection: pick(vi: "Bầu trực tiếp bí thư", en: "Direct election of the secretary")
    case .standingCommitteeSize:
      pick(vi: "Số lượng để lập ban thường vụ", en: "Size for a standing committee")
    case .quorum: pick(vi: "Tỷ lệ dự đại hội", en: "Quorum")
    case .complaints: pick(vi: "Khiếu nại bầu cử", en: "Complaints")
    case .ballotArchive: pick(vi: "Lưu phiếu bầu", en: "Keeping the ballots")
    }
  }
}
