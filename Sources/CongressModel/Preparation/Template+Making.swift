/// Why no template can be made of a congress.
package enum CongressTemplateError: Error, Hashable, Sendable {
  case notHeld
  case noTasks
}

extension Template {
  /// A template out of a congress that was held, with the days on which its steps were really done.
  ///
  /// Legal days (counted in working days) stay as the law has them. Owners are taken along where
  /// they are an office that every congress has; persons, papers and notes are not.
  package init(
    id: ID, name: LocalText, from documents: CongressDocuments, level: Level.ID?,
    on day: CalendarDate
  ) throws(CongressTemplateError) {
    let dates = documents.congress.dates
    guard dates.progress(asOf: day) == .held else { throw .notHeld }
    let tasks = documents.checklist.tasks.filter { $0.state != .notApplicable }
    guard !tasks.isEmpty else { throw .noTasks }
    let ids = Set(tasks.map(\.id))
    let known = Dictionary(Self.builtIn.flatMap(\.steps).map { ($0.id, $0) }) { first, _ in first }
    let levels = level.flatMap { ID($0.rawValue) }.map { [$0] } ?? []
    self.init(
      id: id, name: name,
      steps: tasks.map { task in
        Step(
          id: task.id, workstream: task.workstream, levels: levels, title: task.title,
          product: task.product,
          owner: task.owner.flatMap { StepOwner(rawValue: $0)?.rawValue },
          lead: task.realLead(in: dates.days(asOf: day)), after: task.after.filter(ids.contains),
          basis: task.basis, condition: known[task.id]?.condition)
      })
  }
}

extension PreparationTask {
  /// How long before or after the congress the task was done, or else was to be.
  fileprivate func realLead(in days: CongressDays) -> Lead? {
    if lead?.unit == .working { return lead }
    let isAfter = lead?.anchor == .closing
    let anchor = isAfter ? days.closing : days.opening
    guard let doneOn else {
      return lead ?? due.map { Lead($0.days(since: days.opening)) }
    }
    return Lead(doneOn.days(since: anchor), from: isAfter ? .closing : .opening)
  }
}
