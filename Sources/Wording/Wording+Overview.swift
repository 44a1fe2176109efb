package import CongressModel
import Tallying

// The words of a congress's own pages and of the figures below the dashboard.
extension Wording {
  /// What the congresses of an organisation and all below it come to, most important first, after
  /// its name or another word for it.
  package func lines(
    of roll: RollUp, _ tree: OrganizationTree, named name: String
  ) -> [String] {
    let figures = held(roll.held, of: roll.congresses.count)
    let first = ["\(name): \(figures)"] + pressing(in: roll, tree)
    let second =
      roll.levels.filter { $0.congresses > 0 }.map {
        "\(levelName($0.level, tree)) \(number($0.held))/\(number($0.congresses))"
      } + formedAndElected(in: roll)
    return [first, second].filter { !$0.isEmpty }.map { $0.joined(separator: " · ") }
      + roll.ratings.suffix(2).map { line(of: $0, tree) }
  }

  /// What has to be looked after; it stands first, so that a narrow screen doesn't cut it.
  private func pressing(in roll: RollUp, _ tree: OrganizationTree) -> [String] {
    var parts: [String] = []
    let standings = CongressStanding.allCases.dropFirst().compactMap { standing in
      roll.standings[standing].map { "\(term(standing)) \(number($0))" }
    }
    if !standings.isEmpty { parts.append(standings.joined(separator: ", ")) }
    if roll.readiness.overdue > 0 {
      parts.append(
        pick(
          vi: "quá hạn \(tasks(roll.readiness.overdue))",
          en: "\(tasks(roll.readiness.overdue)) late"))
    }
    return parts
      + TrialQuota.all(in: tree, roll.congresses).filter { !$0.isKept }.map {
        trialQuota($0, of: tree[$0.committee]?.name ?? $0.committee.rawValue)
      }
  }

  private func formedAndElected(in roll: RollUp) -> [String] {
    var parts: [String] = []
    if roll.subcommittees.of > 0 {
      let (part, all) = (roll.subcommittees.part, roll.subcommittees.of)
      let share = "\(number(part))/\(number(all)) (\(percent(whole: part * 100 / all)))"
      parts.append(pick(vi: "đã lập tiểu ban \(share)", en: "subcommittees formed \(share)"))
    }
    if roll.directElection.chosen > 0 {
      let chosen = number(roll.directElection.chosen)
      let (held, elected) = (
        number(roll.directElection.held), number(roll.directElection.elected)
      )
      parts.append(
        pick(
          vi: "thí điểm: chọn \(chosen), đã họp \(held), đã bầu bí thư \(elected)",
          en: "trial: \(chosen) chosen, \(held) held, secretary elected at \(elected)"))
    }
    return parts
  }

  /// `Xếp loại 2022, chi bộ: 449 = 90 xuất sắc + 318 tốt + …`.
  package func line(of ratings: RollUp.RatingFigures, _ tree: OrganizationTree) -> String {
    let grades = Rating.allCases.map { "\(number(ratings.counts[$0])) \(shortTerm($0))" }
    let sum = grades.joined(separator: " + ")
    let head = pick(vi: "Xếp loại \(ratings.year)", en: "Ratings \(ratings.year)")
    let source = ratings.isStated ? pick(vi: " (theo báo cáo)", en: " (as reported)") : ""
    let sign = ratings.addsUp ? "=" : "≠"
    return
      "\(head), \(levelName(ratings.level, tree)): \(number(ratings.total)) \(sign) \(sum)\(source)"
  }

  package func levelName(_ id: Level.ID, _ tree: OrganizationTree) -> String {
    tree.levels.first { $0.id == id }?.name[language] ?? id.rawValue
  }

  package func owner(_ owner: String?) -> String {
    guard let owner else { return "" }
    return StepOwner(rawValue: owner).map { term($0) } ?? owner
  }

  /// The line about the selected task: how pressing it is and why, what comes of it, what it waits for, what asks for it.
  package func detail(
    of task: PreparationTask, _ checklist: Checklist, on day: CalendarDate
  ) -> String {
    var parts = [task.id.rawValue]
    if !task.state(asOf: day).isClosed {
      parts.append(urgency(Urgency(of: task, in: checklist, on: day)))
    }
    if let reason = task.reason {
      parts.append(pick(vi: "Lý do: \(reason)", en: "Reason: \(reason)"))
    }
    if let product = task.product {
      parts.append(pick(vi: "Kết quả: \(product[language])", en: "Product: \(product[language])"))
    }
    if let done = task.doneOn, done <= day {
      parts.append(pick(vi: "Xong ngày \(shortDate(done))", en: "Done on \(shortDate(done))"))
    }
    if let basis = task.basis { parts.append(basis) }
    if let note = task.note { parts.append(note) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

// Headings and sentences of the tab "Overview".
extension Wording {
  package var headingDates: String { pick(vi: "Ngày họp", en: "Dates") }
  package var headingReadiness: String { pick(vi: "Mức sẵn sàng", en: "Readiness") }
  package var headingBlockers: String { pick(vi: "Đang vướng", en: "In the way") }
  package var headingTeams: String { pick(vi: "Tổ công tác", en: "Working teams") }
  package var headingSubcommittees: String { pick(vi: "Tiểu ban", en: "Subcommittees") }
  package var headingIndicators: String {
    pick(vi: "Chỉ tiêu nhiệm kỳ", en: "Indicators of the term")
  }
  package var headingWorks: String {
    pick(vi: "Công trình chào mừng", en: "Works to greet the congress")
  }
  package var headingPapers: String { pick(vi: "Văn bản căn cứ", en: "Papers it rests on") }
  package var headingStates: String { pick(vi: "Các bước đã qua", en: "Steps reached") }
  package var headingResults: String { pick(vi: "Kết quả theo báo cáo", en: "Results as reported") }
  package var nothingThere: String {
    pick(vi: "Chưa có gì ở đây.", en: "There is nothing here yet.")
  }
  /// What stands in an empty list to which `n` adds.
  package var nothingThereYet: String {
    pick(vi: "Chưa có gì ở đây. Nhấn n để thêm.", en: "There is nothing here yet. Press n to add.")
  }
  package var headingLessons: String { pick(vi: "Kinh nghiệm", en: "Lessons") }
  package var headingAssignments: String {
    pick(vi: "Việc giao cho các đơn vị", en: "Tasks for the other units")
  }
  package var headingFromOthers: String {
    pick(vi: "Từ đại hội điểm gửi đến", en: "From the pilot congresses")
  }

  package func planned(_ days: CongressDays) -> String {
    pick(vi: "Kế hoạch: \(self.days(days))", en: "Planned: \(self.days(days))")
  }

  package func moved(_ move: CongressDates.Move) -> String {
    pick(
      vi: "Dời sang \(days(move.days)): \(move.reason)",
      en: "Moved to \(days(move.days)): \(move.reason)")
  }

  package func actual(_ days: CongressDays) -> String {
    pick(vi: "Thực tế: \(self.days(days))", en: "Held: \(self.days(days))")
  }

  package func pilotOf(_ name: String) -> String {
    pick(vi: "Đại hội điểm, do \(name) chọn", en: "Pilot congress, chosen by \(name)")
  }

  package func trialOf(_ name: String) -> String {
    pick(
      vi: "Thí điểm bầu trực tiếp bí thư, do \(name) chọn",
      en: "Trial of electing the secretary directly, chosen by \(name)")
  }

  package func ruleSetLine(_ id: String) -> String {
    pick(vi: "Quy chế bầu cử: \(id)", en: "Election rules: \(id)")
  }

  package func met(_ met: Int, of all: Int) -> String {
    pick(vi: "đạt \(met)/\(all)", en: "\(met) of \(all) met")
  }

  package func missed(_ indicator: Indicator) -> String {
    let reason = indicator.reason.map { ": \($0)" } ?? ""
    return pick(
      vi: "Chưa đạt: \(indicator.name)\(reason)", en: "Missed: \(indicator.name)\(reason)")
  }

  /// A team with the units it follows, and how many of their congresses are held.
  package func line(of team: WorkingTeam, held: Int = 0, congresses: Int = 0) -> String {
    let head = team.head.map { pick(vi: ", tổ trưởng \($0)", en: ", head \($0)") } ?? ""
    let units =
      team.follows.isEmpty
      ? "" : " · " + count(team.follows.count, vi: "đơn vị", one: "unit", many: "units")
    let share = congresses == 0 ? "" : " · \(self.held(held, of: congresses))"
    return "\(team.name)\(head)\(units)\(share)"
  }

  package func line(of paper: PartyPaper) -> String {
    [paper.number, paper.title, paper.issuer, paper.date.map { shortDate($0) }]
      .compactMap(\.self).joined(separator: " · ")
  }

  package func line(of result: StatedResult) -> String {
    let seats = result.seats.map { "/\($0)" } ?? ""
    let note = result.note.map { " (\($0))" } ?? ""
    return pick(
      vi: "\(term(result.body)): trúng cử \(result.elected)\(seats)\(note)",
      en: "\(term(result.body)): \(result.elected)\(seats) elected\(note)")
  }

  /// Who is there, by kind, for the tab "People".
  package func presence(_ people: People) -> [String] {
    let full = people.delegates.filter { $0.kind == .full }
    let present = full.count(where: \.isPresent)
    let alternates = people.delegates.count - full.count
    return [
      pick(
        vi:
          "\(delegates(full.count)) chính thức, có mặt \(number(present)); dự khuyết \(number(alternates))",
        en: "\(delegates(full.count)), \(number(present)) present; \(number(alternates)) alternates"
      )
    ]
  }
}
