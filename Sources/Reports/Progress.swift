package import CongressModel
package import Wording

/// How far the congresses of an organisation and all below it have come on a day.
package struct Progress: Hashable, Sendable {
  package let figures: RollUp
  package let tree: OrganizationTree

  package init(of figures: RollUp, in tree: OrganizationTree) {
    (self.figures, self.tree) = (figures, tree)
  }
}

extension Progress {
  package func report(in wording: Wording) -> Report {
    var report = Report(wording.progressTitle, in: wording)
    let name = figures.organization.flatMap { tree[$0]?.name } ?? wording.wholeWorkspace
    report.blocks =
      [.title(wording.progressTitle, [name, wording.asOf(figures.day)])]
      + overall(in: wording) + levels(in: wording) + workstreams(in: wording)
      + ratings(in: wording) + congresses(in: wording)
    return report.numbered()
  }

  private func overall(in wording: Wording) -> [Report.Block] {
    let (readiness, direct) = (figures.readiness, figures.directElection)
    let all = figures.congresses.count
    var facts = [
      Report.Fact(wording.congressesHeld, wording.votesAndShare(figures.held, of: all)),
      Report.Fact(wording.congressesAhead, wording.number(figures.planned)),
      Report.Fact(wording.tasksDone, wording.votesAndShare(readiness.done, of: readiness.tasks)),
      Report.Fact(wording.tasksOverdue, wording.number(readiness.overdue)),
      Report.Fact(wording.tasksBlocked, wording.number(readiness.blocked)),
    ]
    if figures.subcommittees.of > 0 {
      let formed = figures.subcommittees
      facts.append(
        Report.Fact(
          wording.subcommitteesFormed, wording.votesAndShare(formed.part, of: formed.of)))
    }
    if direct.chosen > 0 {
      facts.append(
        Report.Fact(
          wording.directElectionsHeld, wording.votesAndShare(direct.held, of: direct.chosen)))
      facts.append(
        Report.Fact(
          wording.directElectionsElected, wording.votesAndShare(direct.elected, of: direct.held)))
    }
    return [.heading(wording.overall), .facts(facts)]
  }

  private func levels(in wording: Wording) -> [Report.Block] {
    guard !figures.levels.isEmpty else { return [] }
    let columns = [
      Report.Column(wording.levelColumn), Report.Column(wording.unitsColumn, .trailing),
      Report.Column(wording.congressesColumn, .trailing),
      Report.Column(wording.heldColumn, .trailing), Report.Column(wording.stateColumn),
    ]
    let rows = figures.levels.map { level in
      [
        name(of: level.level, in: wording),
        wording.units(entered: level.units, stated: level.statedUnits),
        wording.number(level.congresses), wording.number(level.held),
        states(of: level, in: wording),
      ]
    }
    return [.heading(wording.byLevel), .table(Report.Table(columns, rows: rows))]
  }

  private func states(of level: RollUp.LevelFigures, in wording: Wording) -> String {
    CongressState.allCases.compactMap { state in
      level.states[state].map { "\(wording.shortTerm(state)) \(wording.number($0))" }
    }.joined(separator: ", ")
  }

  private func name(of level: Level.ID, in wording: Wording) -> String {
    tree.levels.first { $0.id == level }?.name[wording.language] ?? level.rawValue
  }

  private func workstreams(in wording: Wording) -> [Report.Block] {
    let rows: [[String]] = Workstream.allCases.compactMap { workstream in
      let readiness = figures.congresses.reduce(Readiness()) {
        $0 + $1.readiness(on: figures.day, in: workstream)
      }
      guard readiness.tasks > 0 else { return nil }
      return [wording.term(workstream)] + cells(of: readiness, in: wording)
    }
    guard !rows.isEmpty else { return [] }
    let columns = [Report.Column(wording.workstreamColumn)] + readinessColumns(in: wording)
    return [.heading(wording.byWorkstream), .table(Report.Table(columns, rows: rows))]
  }

  private func readinessColumns(in wording: Wording) -> [Report.Column] {
    [
      Report.Column(wording.readinessColumn, .trailing),
      Report.Column(wording.doneColumn, .trailing), Report.Column(wording.overdueColumn, .trailing),
      Report.Column(wording.blockedColumn, .trailing),
    ]
  }

  private func cells(of readiness: Readiness, in wording: Wording) -> [String] {
    [
      readiness.percent.map { wording.percent(whole: $0) } ?? wording.unknown,
      wording.votes(readiness.done, of: readiness.tasks), wording.number(readiness.overdue),
      wording.number(readiness.blocked),
    ]
  }
}

extension Progress {
  private func ratings(in wording: Wording) -> [Report.Block] {
    guard !figures.ratings.isEmpty else { return [] }
    let columns =
      [Report.Column(wording.yearColumn), Report.Column(wording.levelColumn)]
      + Rating.allCases.map { Report.Column(wording.shortTerm($0), .trailing) }
      + [Report.Column(wording.totalColumn, .trailing), Report.Column(wording.sumColumn)]
    let rows = figures.ratings.map { rating in
      [String(rating.year), name(of: rating.level, in: wording)]
        + Rating.allCases.map { wording.number(rating.counts[$0]) }
        + [
          wording.number(rating.total),
          wording.sumCheck(addsUp: rating.addsUp, isStated: rating.isStated),
        ]
    }
    return [.heading(wording.ratingsHeading), .table(Report.Table(columns, rows: rows))]
  }

  private func congresses(in wording: Wording) -> [Report.Block] {
    let sorted = figures.congresses.sorted {
      (opening(of: $0), $0.id) < (opening(of: $1), $1.id)
    }
    let columns =
      [
        Report.Column(wording.organizationColumn), Report.Column(wording.stateColumn),
        Report.Column(wording.openingColumn),
      ] + readinessColumns(in: wording)
    let rows = sorted.map { congress in
      [
        tree[congress.organization]?.name ?? congress.organization.rawValue,
        wording.shortTerm(congress.state(asOf: figures.day)),
        wording.shortDate(opening(of: congress)),
      ] + cells(of: congress.readiness(on: figures.day), in: wording)
    }
    return [
      .heading(wording.eachCongress),
      rows.isEmpty ? .paragraph(wording.noCongresses) : .table(Report.Table(columns, rows: rows)),
    ]
  }

  private func opening(of congress: CongressSummary) -> CalendarDate {
    congress.dates.days(asOf: figures.day).opening
  }
}
