import CongressModel
import TerminalUI
import Wording

// The pages of a congress that are only read, as lines of text.
extension Wording {
  func overview(
    _ documents: CongressDocuments, _ situation: Situation, columns: Int
  ) -> [TextLine] {
    let congress = documents.congress
    let name = { (id: Organization.ID) in situation.tree[id]?.name ?? id.rawValue }
    var lines = [
      TextLine(
        [name(congress.organization), congress.ordinal].compactMap(\.self)
          .joined(separator: " · "), .strong),
      TextLine("\(term(congress.kind)) · \(ruleSetLine(congress.ruleSet))"),
    ]
    if let pilot = congress.pilot { lines.append(TextLine(pilotOf(name(pilot.by)), .accent)) }
    if let trial = congress.directElection {
      lines.append(TextLine(trialOf(name(trial.by)), .accent))
    }
    lines += dates(of: congress, on: situation.today)
    lines += readiness(documents, on: situation.today)
    lines += charts(documents, on: situation.today, columns: columns)
    lines += section(headingSubcommittees, congress.subcommittees.map(\.name))
    lines += section(
      headingTeams,
      congress.teams.map { team in
        let all = team.follows.map { situation.figures[$0] }
        return line(
          of: team, held: all.reduce(0) { $0 + $1.held },
          congresses: all.reduce(0) { $0 + $1.congresses })
      })
    lines += indicators(of: congress)
    lines += section(
      headingWorks,
      congress.works.map { [$0.name, $0.value].compactMap(\.self).joined(separator: ": ") })
    lines += section(
      headingResults, congress.stated.filter { $0.on <= situation.today }.map { line(of: $0) })
    return lines
  }

  private func section(_ title: String, _ items: [String]) -> [TextLine] {
    guard !items.isEmpty else { return [] }
    return [TextLine(""), TextLine(title, .strong)] + items.map { TextLine($0, indent: 2) }
  }

  private func dates(of congress: Congress, on day: CalendarDate) -> [TextLine] {
    let dates = congress.dates
    var lines = [planned(dates.planned)]
    lines += dates.moves.filter { ($0.decided ?? day) <= day }.map { moved($0) }
    if let days = dates.actual, days.opening <= day { lines.append(actual(days)) }
    let past = congress.states.filter { $0.on <= day }
    let reached = past.map {
      "\(term($0.state)): \(shortDate($0.on))" + ($0.paper.map { " (\($0))" } ?? "")
    }
    let state = congress.state(asOf: day)
    let now = past.last?.state == state ? [] : [term(state)]
    return section(headingDates, lines) + section(headingStates, reached + now)
  }

  private func readiness(_ documents: CongressDocuments, on day: CalendarDate) -> [TextLine] {
    let tasks = documents.checklist.tasks
    let shares = Workstream.allCases.compactMap { workstream -> String? in
      let ready = Readiness(
        tasks.filter { $0.workstream == workstream }.map(TaskMark.init), on: day)
      return ready.percent.map {
        "\(term(workstream)): \(percent(whole: $0)) (\(ready.done)/\(ready.tasks))"
      }
    }
    let blockers = tasks.filter { $0.isOverdue(on: day) || $0.state(asOf: day) == .blocked }
    return section(headingReadiness, shares)
      + section(
        headingBlockers,
        blockers.prefix(8).map { task in
          let left = task.due.map { due(in: $0.days(since: day)) } ?? term(task.state)
          return "\(task.title[language]) – \(left)"
        })
  }

  private func indicators(of congress: Congress) -> [TextLine] {
    let all = congress.indicators
    guard !all.isEmpty else { return [] }
    let met = all.count(where: \.isMet)
    return section(
      "\(headingIndicators): \(self.met(met, of: all.count))",
      all.filter { !$0.isMet }.map { missed($0) })
  }

  func lessons(_ documents: CongressDocuments, _ situation: Situation) -> [TextLine] {
    let own = documents.congress.lessons(asOf: situation.today)
    func texts(_ kind: Lesson.Kind) -> [String] {
      own.filter { $0.kind == kind }.enumerated().map { "\($0 + 1). \($1.text[language])" }
    }
    let lines =
      section(headingLessons, texts(.lesson)) + section(headingAssignments, texts(.assignment))
    let received = situation.lessonsReceived(by: documents.congress).map {
      self.received($0.lesson, from: situation.name(of: $0.from))
    }
    let all = lines + section(headingFromOthers, received)
    return all.isEmpty ? [TextLine(nothingThereYet, .dim)] : all
  }
}
