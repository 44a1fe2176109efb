package import Tallying

extension Wording {
  package func term(_ outcome: Outcome) -> String {
    switch outcome {
    case .elected: pick(vi: "Trúng cử", en: "Elected")
    case .tied: pick(vi: "Bằng phiếu ở vị trí cuối", en: "Tied at the last seat")
    case .belowMajority: pick(vi: "Không quá một nửa", en: "Not more than half")
    case .outranked: pick(vi: "Quá một nửa, hết số lượng", en: "More than half, seats taken")
    case .undecided: pick(vi: "Chưa xác định", en: "Undecided")
    }
  }

  /// The outcome of a ballot that elects, or of one that introduces and elects nobody.
  package func term(_ outcome: Outcome, in act: Act) -> String {
    act == .opinion && outcome == .elected ? introducedTerm : term(outcome)
  }

  package func shortTerm(_ outcome: Outcome, in act: Act) -> String {
    act == .opinion && outcome == .elected ? introducedShort : shortTerm(outcome)
  }

  private var introducedShort: String { pick(vi: "Quá nửa", en: "Introduced") }

  package func shortTerm(_ outcome: Outcome) -> String {
    switch outcome {
    case .elected: pick(vi: "Trúng cử", en: "Elected")
    case .tied: pick(vi: "Bằng phiếu", en: "Tied")
    case .belowMajority: pick(vi: "Không đủ", en: "Not enough")
    case .outranked: pick(vi: "Hết chỗ", en: "Outranked")
    case .undecided: pick(vi: "Chưa rõ", en: "Undecided")
    }
  }

  package func term(_ standing: Standing) -> String {
    switch standing {
    case .safe: pick(vi: "Chắc chắn trúng cử", en: "Safe")
    case .outOfReach: pick(vi: "Không còn khả năng", en: "Out of reach")
    case .open: pick(vi: "Còn có thể thay đổi", en: "Open")
    }
  }

  package func term(_ standing: Standing, in act: Act) -> String {
    act == .opinion && standing == .safe
      ? pick(vi: "Chắc chắn quá nửa", en: "Safe") : term(standing)
  }

  package func shortTerm(_ standing: Standing) -> String {
    switch standing {
    case .safe: pick(vi: "Chắc chắn", en: "Safe")
    case .outOfReach: pick(vi: "Không còn", en: "No reach")
    case .open: pick(vi: "Còn mở", en: "Open")
    }
  }

  package func term(_ status: Reconciliation.Check.Status) -> String {
    switch status {
    case .agrees: pick(vi: "khớp", en: "agrees")
    case .differs: pick(vi: "không khớp", en: "differs")
    case .unknown: pick(vi: "chưa biết", en: "unknown")
    }
  }

  /// What a check compares, as a claim that is to be true.
  package func term(_ kind: Reconciliation.Check.Kind) -> String {
    switch kind {
    case .collectedWithinIssued:
      pick(vi: "Số phiếu thu về không quá số phiếu phát ra", en: "Collected within issued")
    case .countedIsCollected:
      pick(
        vi: "Hợp lệ và không hợp lệ bằng số phiếu thu về",
        en: "Valid and invalid make up the collected")
    case .marksWithinSeats:
      pick(
        vi: "Tổng phiếu bầu không quá số phiếu hợp lệ nhân số lượng bầu",
        en: "Votes within valid ballots times seats")
    case .batchesAreCollected:
      pick(vi: "Các tập phiếu cộng lại bằng số thu về", en: "Batches make up the collected")
    case .papersWithinBase:
      pick(vi: "Số phiếu không quá số người được tính", en: "Ballots within the base")
    case .votesWithinValid:
      pick(
        vi: "Số phiếu của từng người không quá số phiếu hợp lệ",
        en: "No candidate above the valid ballots")
    }
  }

  /// One check with its numbers and whether they agree.
  package func sentence(_ check: Reconciliation.Check) -> String {
    let (found, limit) = (number(check.found), number(check.limit))
    return "\(term(check.kind)): \(found) / \(limit), \(term(check.status))."
  }

  /// Why a result is not final.
  package func sentence(_ reason: ProvisionalReason) -> String {
    switch reason {
    case .open: pick(vi: "Cuộc kiểm phiếu chưa kết thúc.", en: "The count is still open.")
    case .nothingCounted: pick(vi: "Chưa kiểm phiếu nào.", en: "No ballot has been counted.")
    case .issuedUnknown:
      pick(vi: "Chưa biết số phiếu phát ra.", en: "It is unknown how many ballots were issued.")
    case .collectedUnknown:
      pick(vi: "Chưa biết số phiếu thu về.", en: "It is unknown how many ballots were collected.")
    case .baseUnknown:
      pick(
        vi: "Chưa biết tổng số người được tính để xác định quá một nửa.",
        en: "The base of the majority is unknown.")
    case .doubtful(let value):
      pick(
        vi: "\(ballots(value)) nghi vấn chờ Ban kiểm phiếu kết luận.",
        en: "\(ballots(value)) put aside, to be decided on by the counting team.")
    case .differs(let check): sentence(differing: check)
    case .batchesUnverified(let value):
      pick(
        vi: "\(batches(value)) chưa được nhập kiểm tra lần hai hoặc hai lần nhập khác nhau.",
        en: "\(batches(value)) not entered a second time, or entered differently.")
    case .conflicts(let value):
      pick(
        vi: "\(ballots(value)) có hai nội dung khác nhau dưới cùng một mã.",
        en: "\(ballots(value)) with two contents under one identity.")
    case .importedTwice(let batches): importedTwice(batches)
    case .damagedRecords(let value):
      pick(
        vi: "\(records(value)) không đọc được.", en: "\(records(value)) could not be read.")
    case .surplusDecisionMissing:
      pick(
        vi: "Số dư vượt giới hạn mà chưa ghi quyết định của đại hội.",
        en: "The surplus is beyond its limits and no decision on it is recorded.")
    }
  }

  private func sentence(differing check: Reconciliation.Check) -> String {
    let (found, limit) = (number(check.found), number(check.limit))
    return switch check.kind {
    case .collectedWithinIssued:
      pick(
        vi:
          "Số phiếu thu về (\(found)) nhiều hơn số phiếu phát ra (\(limit)): phải huỷ và bầu lại.",
        en: "More ballots collected (\(found)) than issued (\(limit)): the vote must be repeated.")
    case .countedIsCollected:
      pick(
        vi: "Số phiếu đã kiểm (\(found)) khác số phiếu thu về (\(limit)).",
        en: "The ballots counted (\(found)) are not those collected (\(limit)).")
    case .marksWithinSeats:
      pick(
        vi: "Tổng số phiếu bầu (\(found)) vượt mức tối đa (\(limit)).",
        en: "There are more votes (\(found)) than the valid ballots can hold (\(limit)).")
    case .batchesAreCollected:
      pick(
        vi: "Tổng các tập phiếu (\(found)) khác số phiếu thu về (\(limit)).",
        en: "The batches together (\(found)) are not the ballots collected (\(limit)).")
    case .papersWithinBase:
      pick(
        vi: "Số phiếu (\(found)) nhiều hơn tổng số người được tính (\(limit)).",
        en: "There are more ballots (\(found)) than people in the base (\(limit)).")
    case .votesWithinValid:
      pick(
        vi: "Có người được \(found) phiếu, nhiều hơn số phiếu hợp lệ (\(limit)).",
        en: "A candidate has more votes (\(found)) than there are valid ballots (\(limit)).")
    }
  }
}
