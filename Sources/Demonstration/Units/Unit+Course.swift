import CongressModel

extension Unit {
  /// The same unit with its subcommittees set up on a day, which the first tasks then precede.
  func formed(_ names: [String], on text: String) -> Unit {
    let day = CalendarDate(known: text)
    var unit = self
    unit.congress?.subcommittees = names.map {
      Subcommittee(name: $0, workstream: Self.workstreams[$0], formed: day)
    }
    unit.change("a04") { $0.doneOn = day }
    for step in ["a01", "a02"] { unit.change(step) { $0.doneBy = min($0.doneBy ?? day, day) } }
    return unit
  }

  /// What is known of a task beyond the plan.
  mutating func change(_ step: String, _ note: (inout TaskChange) -> Void) {
    note(&changes[.init(known: step), default: TaskChange()])
  }

  mutating func leave(_ state: PreparationTask.State, _ steps: String...) {
    for step in steps { change(step) { $0.state = state } }
  }

  static let usualSubcommittees = [
    "Tiểu ban Văn kiện", "Tiểu ban Nhân sự", "Tiểu ban Tuyên truyền", "Tiểu ban Phục vụ",
  ]

  static let cellSubcommittees = ["Tiểu ban Văn kiện", "Tiểu ban Nhân sự"]

  private static let workstreams: [String: Workstream] = [
    "Ban chỉ đạo": .direction, "Tiểu ban Văn kiện": .documents, "Tiểu ban Nhân sự": .personnel,
    "Tiểu ban Hành động cách mạng": .propaganda, "Tiểu ban Tuyên truyền": .propaganda,
    "Tiểu ban Phục vụ": .logistics, "Tổ giúp việc": .direction, "Tổ biên tập": .documents,
  ]
}
