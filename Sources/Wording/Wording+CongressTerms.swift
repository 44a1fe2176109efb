package import CongressModel

extension Wording {
  package func term(_ state: CongressState) -> String {
    switch state {
    case .planned: pick(vi: "Đã có kế hoạch", en: "Planned")
    case .postponed: pick(vi: "Tạm hoãn", en: "Postponed")
    case .preparing: pick(vi: "Đang chuẩn bị", en: "Preparing")
    case .submitted: pick(vi: "Đã trình duyệt", en: "Submitted")
    case .cleared: pick(vi: "Đã được duyệt", en: "Cleared")
    case .inSession: pick(vi: "Đang tiến hành", en: "In session")
    case .held: pick(vi: "Đã tổ chức", en: "Held")
    case .reported: pick(vi: "Đã báo cáo kết quả", en: "Results reported")
    case .approved: pick(vi: "Đã chuẩn y kết quả", en: "Results approved")
    }
  }

  package func shortTerm(_ state: CongressState) -> String {
    switch state {
    case .planned: pick(vi: "Kế hoạch", en: "Planned")
    case .postponed: pick(vi: "Tạm hoãn", en: "Postponed")
    case .preparing: pick(vi: "Chuẩn bị", en: "Preparing")
    case .submitted: pick(vi: "Đã trình", en: "Submitted")
    case .cleared: pick(vi: "Đã duyệt", en: "Cleared")
    case .inSession: pick(vi: "Đang họp", en: "In session")
    case .held: pick(vi: "Đã họp", en: "Held")
    case .reported: pick(vi: "Đã báo cáo", en: "Reported")
    case .approved: pick(vi: "Chuẩn y", en: "Approved")
    }
  }

  package func term(_ standing: CongressStanding) -> String {
    switch standing {
    case .held: pick(vi: "đã họp", en: "held")
    case .onTime: pick(vi: "đúng tiến độ", en: "on time")
    case .late: pick(vi: "chậm", en: "late")
    case .blocked: pick(vi: "vướng mắc", en: "blocked")
    case .postponed: pick(vi: "tạm hoãn", en: "postponed")
    }
  }

  package func term(_ kind: Congress.Kind) -> String {
    switch kind {
    case .delegates: pick(vi: "Đại hội đại biểu", en: "Congress of delegates")
    case .members: pick(vi: "Đại hội đảng viên", en: "Congress of all members")
    }
  }

  package func shortTerm(_ kind: Congress.Kind) -> String {
    switch kind {
    case .delegates: pick(vi: "Đại biểu", en: "Delegates")
    case .members: pick(vi: "Đảng viên", en: "Members")
    }
  }

  /// The four matters that Chỉ thị 35-CT/TW (2019) gives a congress.
  package func term(_ content: Congress.Content) -> String {
    switch content {
    case .review:
      pick(
        vi: "Tổng kết nhiệm kỳ qua, quyết định phương hướng nhiệm kỳ tới",
        en: "Review of the past term and aims of the next")
    case .discussion:
      pick(
        vi: "Thảo luận, góp ý văn kiện đại hội cấp trên",
        en: "Discussion of the documents of the congress above")
    case .committee: pick(vi: "Bầu cấp uỷ nhiệm kỳ tới", en: "Election of the next committee")
    case .delegates:
      pick(
        vi: "Bầu đoàn đại biểu dự đại hội cấp trên",
        en: "Election of delegates to the congress above")
    }
  }

  package func term(_ kind: Lesson.Kind) -> String {
    switch kind {
    case .lesson: pick(vi: "Bài học kinh nghiệm", en: "Lesson")
    case .assignment: pick(vi: "Nhiệm vụ cho các đơn vị", en: "Task for the others")
    }
  }

  package func term(_ policy: HallSettings.Policy) -> String {
    switch policy {
    case .progress: pick(vi: "Chỉ tiến độ kiểm phiếu", en: "Progress only")
    case .live: pick(vi: "Kết quả từng tập phiếu", en: "Live, batch by batch")
    case .final: pick(vi: "Chỉ kết quả cuối cùng", en: "Final result only")
    }
  }

  package func term(_ language: Language) -> String {
    switch language {
    case .vietnamese: "Tiếng Việt"
    case .english: "English"
    }
  }
}

extension Wording {
  /// Đại hội điểm: held first so that others learn from it.
  package var pilotCongress: String { pick(vi: "Đại hội điểm", en: "Pilot congress") }

  /// Thí điểm: the congress itself elects the secretary.
  package var directElection: String {
    pick(vi: "Thí điểm bầu trực tiếp bí thư", en: "Trial of electing the secretary directly")
  }

  package var congress: String { pick(vi: "Đại hội", en: "Congress") }
}
