package import CongressModel

// Moving a congress to other days.
extension Wording {
  /// What may be typed as the new opening day.
  package func hintMoveDay(from day: CalendarDate) -> String {
    pick(
      vi: "Đang là \(shortDate(day)); ghi ngày mới, hoặc +14, -7; +0 tính lại hạn các việc",
      en: "Now \(shortDate(day)); type the new day, or +14, -7; +0 plans the tasks anew")
  }

  package var keyMoveCongress: String { pick(vi: "Đổi ngày họp", en: "Move the day") }
  package var keyMoveBelow: String { pick(vi: "Dời cả nhánh", en: "Move all below") }
  package var keyMakeMove: String { pick(vi: "Dời", en: "Make the move") }
  package var formMove: String { pick(vi: "Đổi ngày khai mạc", en: "Move the opening day") }

  package func formMoveBelow(_ name: String) -> String {
    pick(vi: "Dời mọi đại hội của \(name)", en: "Move all congresses of \(name)")
  }

  package var fieldOpening: String { pick(vi: "Khai mạc", en: "Opening") }
  package var fieldReason: String { pick(vi: "Lý do", en: "Reason") }
  package var fieldMoveShift: String { pick(vi: "Dời (ngày)", en: "Shift (days)") }
  package var hintReason: String {
    pick(vi: "Được ghi cùng ngày quyết định", en: "Kept with the day of the decision")
  }
  package var hintMoveShift: String {
    pick(
      vi: "Ví dụ 29, hoặc -7 để sớm hơn; 0 chỉ tính lại hạn các việc",
      en: "For example 29, or -7 for earlier; 0 only plans the tasks anew")
  }
  package var columnDueBefore: String { pick(vi: "Hạn cũ", en: "Was due") }
  package var columnDueAfter: String { pick(vi: "Hạn mới", en: "Will be") }
  package var columnShift: String { pick(vi: "Ngày", en: "Days") }

  /// `+29`, `-7`.
  package func shift(_ days: Int) -> String { days > 0 ? "+\(number(days))" : number(days) }

  /// What moves and what stays, in a line.
  package func summary(of preview: MovePreview) -> String {
    let (moved, kept, congresses) = (preview.tasks, preview.kept, preview.moves.count)
    let (opened, conflicts) = (preview.opened, preview.conflicts.count)
    func verb(_ value: Int, _ verb: String) -> String { value == 1 ? verb + "s" : verb }
    var parts = [pick(vi: "dời \(tasks(moved))", en: "\(tasks(moved)) \(verb(moved, "move"))")]
    if congresses > 1 { parts.append(self.congresses(congresses)) }
    if kept > 0 {
      parts.append(pick(vi: "\(tasks(kept)) giữ hạn", en: "\(tasks(kept)) \(verb(kept, "stay"))"))
    }
    if opened > 0 {
      parts.append(
        pick(
          vi: "\(self.congresses(opened)) đã khai mạc, không dời",
          en: "\(self.congresses(opened)) already opened and staying"))
    }
    if conflicts > 0 {
      parts.append(count(conflicts, vi: "mâu thuẫn", one: "conflict", many: "conflicts"))
    }
    return capitalized(parts.joined(separator: " · "))
  }

  /// One line of the preview; `name` tells the name of the organisation of a congress.
  package func texts(
    of row: MovePreview.Row, _ preview: MovePreview, _ name: (Congress.ID) -> String
  ) -> (subject: String, before: String, after: String, shift: String) {
    switch row {
    case .conflict(let place):
      let conflict = preview.conflicts[place]
      // of many that move, each line says which one it is about
      let isOne = preview.moves.count == 1
      return (isOne ? sentence(conflict.conflict, name) : sentence(conflict, name), "", "", "")
    case .congress(let place):
      let move = preview.moves[place]
      return (
        name(move.id), shortDate(move.from.opening), shortDate(move.days.opening),
        shift(move.shift)
      )
    case .task(let move, let task):
      let task = preview.moves[move].tasks[task]
      let days = task.to.flatMap { to in task.from.map { to.days(since: $0) } }
      return (
        task.title[language], shortDate(task.from), shortDate(task.to),
        days.map { shift($0) } ?? ""
      )
    }
  }

  package func moveWithConflicts(_ value: Int) -> String {
    let conflicts = count(value, vi: "mâu thuẫn", one: "conflict", many: "conflicts")
    return pick(
      vi: "Còn \(conflicts). Nhấn Enter lần nữa để vẫn dời.",
      en: "There \(value == 1 ? "is" : "are") \(conflicts). Press Enter again to move all the same."
    )
  }

  package var noCongressBelow: String {
    pick(vi: "Ở đây chưa có đại hội nào.", en: "There is no congress here.")
  }

  package func sentence(_ error: MoveError) -> String {
    switch error {
    case .alreadyOpened(let day):
      pick(
        vi: "Đại hội đã khai mạc ngày \(shortDate(day)), không dời được nữa.",
        en: "The congress opened on \(shortDate(day)) and can't be moved.")
    case .sameDay(let day):
      pick(
        vi: "Đại hội đã định ngày \(shortDate(day)) và các việc đã đúng hạn theo ngày đó;"
          + " hãy ghi ngày khác.",
        en: "The congress opens on \(shortDate(day)) already, and its tasks are planned by that;"
          + " give another day.")
    case .past(let day, let today):
      pick(
        vi: "Ngày \(shortDate(day)) đã qua; hôm nay là \(shortDate(today)).",
        en: "\(shortDate(day)) is past; today is \(shortDate(today)).")
    case .outsideTerm(let day, let term):
      pick(
        vi: "Ngày \(shortDate(day)) nằm ngoài nhiệm kỳ \(term).",
        en: "\(shortDate(day)) is outside the term \(term).")
    case .unlikely(let day):
      pick(
        vi: "Năm \(day.components.year) không thể đúng; hãy ghi lại ngày.",
        en: "The year \(day.components.year) can't be right; give the day again.")
    case .noReason: reasonNeeded
    case .nothingToMove:
      pick(
        vi: "Không còn đại hội nào ở đây để dời.", en: "There is no congress left to move here.")
    }
  }

  /// Asks about what was found to be in conflict with something else.
  package func keptAllTheSame(_ sentence: String) -> String {
    pick(
      vi: "\(sentence). Nhấn Enter lần nữa để giữ.",
      en: "\(sentence). Press Enter again to keep it.")
  }

  /// Says of which congress it is.
  package func sentence(
    _ conflict: SubtreeMove.Conflict, _ name: (Congress.ID) -> String
  ) -> String {
    "\(name(conflict.congress)): \(sentence(conflict.conflict, name))"
  }

  /// `name` tells the name of the organisation of a congress.
  package func sentence(_ conflict: MoveConflict, _ name: (Congress.ID) -> String) -> String {
    switch conflict {
    case .past(let task):
      pick(
        vi: "\(quoted(task.title[language])) phải xong từ \(shortDate(task.to)), đã qua",
        en: "\(quoted(task.title[language])) would have been due on \(shortDate(task.to))")
    case .holiday(let holiday, let day):
      pick(
        vi: "Ngày \(shortDate(day)) là \(holiday[language])",
        en: "\(shortDate(day)) is \(holiday[language])")
    case .superiorOpens(let id, let day):
      pick(
        vi: "\(name(id)) khai mạc \(shortDate(day)), khi đại hội này chưa xong",
        en: "\(name(id)) opens on \(shortDate(day)), before this congress has closed")
    case .subordinateCloses(let id, let day):
      pick(
        vi: "\(name(id)) bế mạc \(shortDate(day)), sau khi đại hội này khai mạc",
        en: "\(name(id)) closes only on \(shortDate(day)), after this congress has opened")
    }
  }
}
