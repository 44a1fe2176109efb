package import Tallying

extension Wording {
  package func term(_ kind: BaseKind) -> String {
    switch kind {
    case .delegatesCongress: pick(vi: "Đại hội đại biểu", en: "Congress of delegates")
    case .membersCongress: pick(vi: "Đại hội đảng viên", en: "Congress of all members")
    case .plenum: pick(vi: "Hội nghị cấp uỷ", en: "Plenum of the committee")
    }
  }

  /// The grounds for leaving somebody out of the base, in the words of the regulations.
  ///
  /// 244-QĐ/TW art. 32, 190-QĐ/TW art. 30.
  package func term(_ kind: DeductionKind) -> String {
    switch kind {
    case .committeeAbsentThroughout:
      pick(
        vi: "Cấp uỷ viên cấp triệu tập vắng mặt suốt thời gian đại hội",
        en: "Members of the convening committee absent for the whole congress")
    case .delegateAbsentNotReplaced:
      pick(
        vi: "Đại biểu chính thức vắng mặt suốt đại hội, không có dự khuyết thay thế",
        en: "Delegates absent for the whole congress and not replaced by an alternate")
    case .temporarilyElsewhere:
      pick(
        vi: "Đảng viên được giới thiệu sinh hoạt tạm thời ở đảng bộ khác",
        en: "Members temporarily introduced to another organisation")
    case .exemptAbsent:
      pick(
        vi: "Đảng viên được miễn công tác và sinh hoạt đảng không dự đại hội",
        en: "Members exempt from work and meetings who have not come")
    case .suspended:
      pick(
        vi: "Đảng viên bị đình chỉ sinh hoạt, bị khởi tố hoặc tạm giam",
        en: "Members suspended, prosecuted or detained")
    case .excusedAbsentThroughout:
      pick(
        vi: "Đảng viên vắng mặt suốt đại hội có lý do chính đáng được chấp nhận",
        en: "Members absent for the whole congress for an accepted reason")
    }
  }

  package func term(_ kind: RoundKind) -> String {
    switch kind {
    case .first: pick(vi: "Bầu lần đầu", en: "First round")
    case .shortfall: pick(vi: "Bầu thêm cho đủ số lượng", en: "Round for the seats left open")
    case .tie: pick(vi: "Bầu lại giữa những người bằng phiếu", en: "Round among the tied")
    case .annulled: pick(vi: "Bầu lại do huỷ kết quả", en: "Repeat of an annulled round")
    }
  }

  package func term(_ authority: RoundAuthority) -> String {
    switch authority {
    case .rule: pick(vi: "theo quy chế", en: "by the rules")
    case .decision: pick(vi: "theo quyết định của đại hội", en: "by decision of the congress")
    }
  }

  package func term(_ assembly: Assembly) -> String {
    switch assembly {
    case .cell: pick(vi: "Đại hội chi bộ", en: "Congress of a cell")
    case .congress: pick(vi: "Đại hội đảng bộ", en: "Congress")
    case .plenum: pick(vi: "Hội nghị lần thứ nhất", en: "First plenum")
    }
  }

  package func term(_ post: Post) -> String {
    switch post {
    case .committee: pick(vi: "Ban Chấp hành", en: "Executive Committee")
    case .standing: pick(vi: "Ban Thường vụ", en: "Standing Committee")
    case .secretary: pick(vi: "Bí thư", en: "Secretary")
    case .deputies: pick(vi: "Phó Bí thư", en: "Deputy Secretaries")
    case .inspection: pick(vi: "Uỷ ban Kiểm tra", en: "Inspection Committee")
    case .inspectionChair:
      pick(vi: "Chủ nhiệm Uỷ ban Kiểm tra", en: "Chair of the Inspection Committee")
    case .inspectionDeputies:
      pick(vi: "Phó Chủ nhiệm Uỷ ban Kiểm tra", en: "Deputy chairs of the Inspection Committee")
    case .delegates:
      pick(vi: "Đại biểu dự đại hội cấp trên", en: "Delegates to the congress above")
    }
  }

  package func term(_ act: Act) -> String {
    switch act {
    case .election: pick(vi: "Bầu cử", en: "Election")
    case .opinion: pick(vi: "Lấy phiếu giới thiệu", en: "Opinion ballot")
    }
  }

  package func term(_ place: Place) -> String {
    switch place {
    case .congress: pick(vi: "Tại đại hội", en: "At the congress")
    case .plenum: pick(vi: "Hội nghị cấp uỷ lần thứ nhất", en: "At the first plenum")
    case .inspectionCommittee:
      pick(vi: "Tại Uỷ ban Kiểm tra", en: "In the Inspection Committee")
    }
  }

  package func term(_ sex: Sex) -> String {
    switch sex {
    case .female: pick(vi: "Nữ", en: "Female")
    case .male: pick(vi: "Nam", en: "Male")
    }
  }

  package func term(_ verdict: CompositionFinding.Verdict) -> String {
    switch verdict {
    case .met: pick(vi: "Đạt", en: "Met")
    case .missed: pick(vi: "Chưa đạt", en: "Missed")
    case .unclear: pick(vi: "Chưa đủ thông tin", en: "Unclear")
    case .nobody: pick(vi: "Chưa có ai", en: "Nobody")
    }
  }

  package func term(_ weight: ListFinding.Weight) -> String {
    switch weight {
    case .notice: pick(vi: "Lưu ý", en: "Notice")
    case .decision: pick(vi: "Cần đại hội quyết định", en: "Needs a decision")
    case .refusal: pick(vi: "Phải sửa", en: "Has to be put right")
    }
  }
}
