package import Tallying

/// What the dashboard needs of one congress, so that it needn't read all of it.
package struct CongressSummary: Hashable, Sendable, Identifiable {
  package let id: Congress.ID
  package var organization: Organization.ID
  package var kind: Congress.Kind
  package var pilot: Choice?
  package var directElection: Choice?
  package var dates: CongressDates
  package var states: [StateEntry]
  /// The day from which all its subcommittees stood; `nil` where one or all are missing.
  package var subcommitteesFormed: CalendarDate?
  package var tasks: [TaskMark]
  /// The names of the tasks, in the same order.
  package var names: TaskNames
  /// The lessons that were sent to others.
  package var sentLessons: [Lesson]
  package var elections: [ElectionSummary]
  package var stated: [StatedResult]
  /// The day on which each lesson was written; `nil` where it has always been there.
  package var lessonDays: [CalendarDate?]
}

/// One election of a congress in figures.
package struct ElectionSummary: Hashable, Sendable {
  package var id: Election.ID
  package var body: ElectedBody
  package var seats: Int
  package var elected: Int
  /// The lowest votes among the elected, with the base.
  package var lowestVotes: Int?
  package var base: Int?
  /// The day from which the result is known; `nil` while it is counted.
  package var closed: CalendarDate?

  package init(
    id: Election.ID, body: ElectedBody, seats: Int, elected: Int, lowestVotes: Int?, base: Int?,
    closed: CalendarDate?
  ) {
    (self.id, self.body, self.seats, self.elected) = (id, body, seats, elected)
    (self.lowestVotes, self.base, self.closed) = (lowestVotes, base, closed)
  }

  /// The figures of an election over the rounds that were opened, the latest last; `nil` where there
  /// are none, and of an opinion ballot, which elects nobody.
  package init?(of election: Election, _ rounds: [(round: Round, result: CountResult)]) {
    guard election.act == .election, let last = rounds.last else { return nil }
    let counting = rounds.filter { !$0.round.isAnnulled }
    let elected = counting.flatMap { vote in
      vote.result.lines.filter { $0.outcome == .elected }.map { ($0.votes, vote.result.base) }
    }
    // bases differ from round to round, so shares are compared
    let lowest = elected.min { $0.0 * ($1.1 ?? 1) < $1.0 * ($0.1 ?? 1) }
    self.init(
      id: election.id, body: election.body, seats: counting.first?.round.seats ?? election.seats,
      elected: elected.count + counting.reduce(0) { $0 + $1.round.chosen.count },
      lowestVotes: lowest?.0, base: lowest?.1 ?? last.result.base,
      closed: election.isClosed ? last.round.closed : nil)
  }
}

extension CongressSummary {
  package init(
    _ congress: Congress, checklist: Checklist, elections: [ElectionSummary]
  ) {
    (id, organization, kind) = (congress.id, congress.organization, congress.kind)
    (pilot, directElection) = (congress.pilot, congress.directElection)
    (dates, states, stated) = (congress.dates, congress.states, congress.stated)
    let formed = congress.subcommittees.map(\.formed)
    subcommitteesFormed = formed.contains(nil) ? nil : formed.compactMap(\.self).max()
    (tasks, names) = (checklist.tasks.map(TaskMark.init), TaskNames(checklist.tasks))
    sentLessons = congress.lessons.filter { !$0.sentTo.isEmpty }
    self.elections = elections
    lessonDays = congress.lessons.map(\.written)
  }

  package func state(asOf day: CalendarDate) -> CongressState {
    CongressState.reached(states, dates: dates, asOf: day)
  }

  package func isHeld(asOf day: CalendarDate) -> Bool { dates.progress(asOf: day) == .held }

  package func readiness(on day: CalendarDate, in workstream: Workstream? = nil) -> Readiness {
    Readiness(tasks, in: workstream, on: day)
  }

  /// How many lessons were written by `day`.
  package func lessons(asOf day: CalendarDate) -> Int {
    lessonDays.count { ($0 ?? day) <= day }
  }

  /// Whether the secretary was elected by the congress itself, as known on `day`.
  package func secretaryElected(asOf day: CalendarDate) -> Bool {
    guard directElection != nil else { return false }
    return stated.contains { $0.body == .secretary && $0.elected > 0 && $0.on <= day }
      || elections.contains {
        guard let closed = $0.closed else { return false }
        return $0.body == .secretary && $0.elected > 0 && closed <= day
      }
  }
}
