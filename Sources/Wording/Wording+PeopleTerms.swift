package import CongressModel

extension Wording {
  package func term(_ kind: Organization.Kind) -> String {
    switch kind {
    case .committee: pick(vi: "Đảng bộ", en: "Party committee")
    case .cell: pick(vi: "Chi bộ", en: "Party cell")
    }
  }

  /// The four grades of Hướng dẫn 21-HD/BTCTW (2019).
  package func term(_ rating: Rating) -> String {
    switch rating {
    case .excellent:
      pick(vi: "Hoàn thành xuất sắc nhiệm vụ", en: "Tasks fulfilled excellently")
    case .good: pick(vi: "Hoàn thành tốt nhiệm vụ", en: "Tasks fulfilled well")
    case .completed: pick(vi: "Hoàn thành nhiệm vụ", en: "Tasks fulfilled")
    case .failed: pick(vi: "Không hoàn thành nhiệm vụ", en: "Tasks not fulfilled")
    }
  }

  package func shortTerm(_ rating: Rating) -> String {
    switch rating {
    case .excellent: pick(vi: "Xuất sắc", en: "Excellent")
    case .good: pick(vi: "Tốt", en: "Good")
    case .completed: pick(vi: "Hoàn thành", en: "Fulfilled")
    case .failed: pick(vi: "Không HT", en: "Failed")
    }
  }

  package func term(_ kind: Delegate.Kind) -> String {
    switch kind {
    case .full: pick(vi: "Đại biểu chính thức", en: "Full delegate")
    case .alternate: pick(vi: "Đại biểu dự khuyết", en: "Alternate delegate")
    }
  }

  package func shortTerm(_ kind: Delegate.Kind) -> String {
    switch kind {
    case .full: pick(vi: "Chính thức", en: "Full")
    case .alternate: pick(vi: "Dự khuyết", en: "Alternate")
    }
  }

  package func term(_ origin: Delegate.Origin) -> String {
    switch origin {
    case .elected: pick(vi: "Đại biểu được bầu", en: "Elected delegate")
    case .exOfficio: pick(vi: "Đại biểu đương nhiên", en: "Delegate ex officio")
    case .appointed: pick(vi: "Đại biểu chỉ định", en: "Appointed delegate")
    }
  }

  package func shortTerm(_ origin: Delegate.Origin) -> String {
    switch origin {
    case .elected: pick(vi: "Được bầu", en: "Elected")
    case .exOfficio: pick(vi: "Đ. nhiên", en: "Ex officio")
    case .appointed: pick(vi: "Chỉ định", en: "Appointed")
    }
  }

  package func term(_ sex: PersonAttributes.Sex) -> String {
    switch sex {
    case .female: pick(vi: "Nữ", en: "Female")
    case .male: pick(vi: "Nam", en: "Male")
    }
  }

  package func term(_ origin: Candidate.Origin) -> String {
    switch origin {
    case .prepared:
      pick(vi: "Cấp uỷ triệu tập giới thiệu", en: "Introduced by the convening committee")
    case .nominated: pick(vi: "Đề cử tại đại hội", en: "Nominated at the congress")
    case .selfNominated: pick(vi: "Ứng cử", en: "Self-nominated")
    }
  }

  package func shortTerm(_ origin: Candidate.Origin) -> String {
    switch origin {
    case .prepared: pick(vi: "Cấp uỷ", en: "Committee")
    case .nominated: pick(vi: "Đề cử", en: "Nominated")
    case .selfNominated: pick(vi: "Ứng cử", en: "Self")
    }
  }
}
