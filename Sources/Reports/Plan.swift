package import CongressModel
package import Wording

/// The plan of an organisation and all below it: when each congress opens, and the steps of those
/// whose checklists are given, by workstream and day.
///
/// Private notes are no part of it.
package struct Plan: Hashable, Sendable {
  package let figures: RollUp
  package let tree: OrganizationTree
  /// The congresses of which the steps are told.
  package let detailed: [CongressDocuments]

  package init(of figures: RollUp, in tree: OrganizationTree, detailed: [CongressDocuments]) {
    (self.figures, self.tree, self.detailed) = (figures, tree, detailed)
  }
}

extension Plan {
  package func report(in wording: Wording) -> Report {
    let name = figures.organization.flatMap { tree[$0]?.name } ?? wording.wholeWorkspace
    var report = Report(wording.planTitle, in: wording)
    report.blocks =
      [.title(wording.planTitle, [name, wording.asOf(figures.day)])] + calendar(in: wording)
      + detailed.flatMap { blocks(of: $0, in: wording) }
    return report.numbered()
  }

  private func name(_ id: Organization.ID) -> String { tree[id]?.name ?? id.rawValue }

  private func calendar(in wording: Wording) -> [Report.Block] {
    let days = { (congress: CongressSummary) in congress.dates.days(asOf: figures.day) }
    let sorted = figures.congresses.sorted {
      (days($0).opening, $0.id) < (days($1).opening, $1.id)
    }
    guard !sorted.isEmpty else { return [.paragraph(wording.noCongresses)] }
    let columns = [
      Report.Column(wording.openingColumn), Report.Column(wording.closingColumn),
      Report.Column(wording.organizationColumn), Report.Column(wording.kindColumn),
      Report.Column(wording.stateColumn),
    ]
    let rows = sorted.map { congress in
      [
        wording.shortDate(days(congress).opening), wording.shortDate(days(congress).closing),
        name(congress.organization), wording.shortTerm(congress.kind),
        wording.shortTerm(congress.state(asOf: figures.day)),
      ]
    }
    return [.heading(wording.planCalendar), .table(Report.Table(columns, rows: rows))]
  }

  private func blocks(of documents: CongressDocuments, in wording: Wording) -> [Report.Block] {
    let congress = documents.congress
    let days = congress.dates.days(asOf: figures.day)
    var facts = [
      Report.Fact(wording.openingColumn, wording.days(days)),
      Report.Fact(wording.kindColumn, wording.term(congress.kind)),
      Report.Fact(
        wording.stateColumn, wording.term(congress.state(asOf: figures.day))),
    ]
    if let pilot = congress.pilot {
      facts.append(Report.Fact(wording.pilotCongress, name(pilot.by)))
    }
    if let trial = congress.directElection {
      facts.append(Report.Fact(wording.directElection, name(trial.by)))
    }
    facts += congress.papers.map { Report.Fact(wording.paperFact, wording.line(of: $0)) }
    facts += congress.subcommittees.map {
      Report.Fact(
        wording.subcommitteeFact, [$0.name, $0.head].compactMap(\.self).joined(separator: ", "))
    }
    facts += congress.teams.map { Report.Fact(wording.teamFact, wording.line(of: $0)) }
    return [.heading(name(congress.organization)), .facts(facts)]
      + Workstream.allCases.flatMap { steps(of: $0, documents.checklist, in: wording) }
  }

  private func steps(
    of workstream: Workstream, _ checklist: Checklist, in wording: Wording
  ) -> [Report.Block] {
    let tasks = checklist.tasks.filter {
      $0.workstream == workstream && $0.state != .notApplicable
    }
    guard !tasks.isEmpty else { return [] }
    let far = CalendarDate(dayNumber: .max)
    let sorted = tasks.enumerated().sorted {
      ($0.element.due ?? far, $0.offset) < ($1.element.due ?? far, $1.offset)
    }.map(\.element)
    let columns = [
      Report.Column(wording.dueColumn), Report.Column(wording.stepColumn),
      Report.Column(wording.ownerColumn), Report.Column(wording.productColumn),
      Report.Column(wording.stateColumn),
    ]
    let rows = sorted.map { task in
      [
        task.due.map { wording.shortDate($0) } ?? wording.unknown, task.title[wording.language],
        wording.owner(task.owner), task.product.map { $0[wording.language] } ?? "",
        wording.shortTerm(task.state(asOf: figures.day)),
      ]
    }
    return [.heading(wording.term(workstream)), .table(Report.Table(columns, rows: rows))]
  }
}
