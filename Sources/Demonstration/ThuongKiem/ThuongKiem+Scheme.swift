import CongressModel
import Tallying

extension ThuongKiem {
  /// 17 names for 15 seats, a third of them in each band of ages, women and newcomers among them.
  static var scheme: PersonnelScheme {
    var scheme = PersonnelScheme(
      id: .init(known: "nhan-su"),
      title: LocalText(
        "Đề án nhân sự Ban Chấp hành", english: "Personnel scheme of the executive committee"),
      body: .committee, seats: 15)
    scheme.rules = ["age<40~1/3", "age40-50~1/3", "age>50~1/3", "women>=15%", "new>=1/3"]
      .compactMap(CompositionRule.init(typed:))
    scheme.candidates = names.map { name in
      var candidate = SchemeCandidate(id: .init(known: name.id), name: name.name)
      candidate.attributes = name.attributes
      return candidate
    }
    scheme.election = committeeID
    return scheme
  }
}
