package import Tallying

extension CongressDocuments {
  /// How a scheme stands by the counts of its opinion ballots and of the election it is for, as
  /// far as they are known.
  package func standing(
    of scheme: PersonnelScheme, ruleSet: RuleSet, result: (RoundKey) -> CountResult?
  ) -> SchemeStanding {
    var votes: [SchemeStep.Meeting: SchemeStanding.StepVotes] = [:]
    for step in scheme.steps {
      guard let election = elections[step.election], let round = election.currentRound,
        let counted = result(RoundKey(id, election.id, round: round.number)),
        let base = counted.base, counted.tally.counted > 0
      else { continue }
      let pairs = zip(round.candidates, counted.lines).map { ($0, $1.votes) }
      votes[step.meeting] = SchemeStanding.StepVotes(
        base: base, votes: Dictionary(pairs) { first, _ in first })
    }
    return SchemeStanding(
      scheme, ruleSet: ruleSet, on: congress.dates.current.opening, votes: votes,
      elected: elected(of: scheme, result))
  }

  /// Those elected so far; `nil` while no round is decided.
  private func elected(
    of scheme: PersonnelScheme, _ result: (RoundKey) -> CountResult?
  ) -> [Candidate.ID]? {
    guard let election = scheme.election.flatMap({ elections[$0] }) else { return nil }
    var results: [Int: CountResult] = [:]
    for round in election.rounds where round.closed != nil {
      results[round.number] = result(RoundKey(id, election.id, round: round.number))
    }
    return results.isEmpty ? nil : election.elected(results)
  }

  /// The votes that a scheme is judged by.
  package func keys(of scheme: PersonnelScheme) -> [RoundKey] {
    let ids = scheme.steps.map(\.election) + (scheme.election.map { [$0] } ?? [])
    return ids.compactMap { elections[$0] }.flatMap { election in
      election.rounds.map { RoundKey(id, election.id, round: $0.number) }
    }
  }

  /// Adds the opinion ballot of one step on all who are still in the scheme; more than half of
  /// those summoned to the meeting have to agree to each.
  ///
  /// Returns `false` where the step is there already, or nobody is left.
  package mutating func addStep(
    _ meeting: SchemeStep.Meeting, of standing: SchemeStanding, title: LocalText, summoned: Int
  ) -> Bool {
    let scheme = standing.scheme
    let name = "\(scheme.id)-\(meeting.order)"
    guard let place = people.schemes.firstIndex(where: { $0.id == scheme.id }),
      let election = Election.ID(name), elections[election] == nil, !standing.ballot.isEmpty,
      !scheme.steps.contains(where: { $0.meeting == meeting })
    else { return false }
    var ballot = Election(
      id: election, title: title, body: .other, seats: standing.ballot.count,
      candidates: standing.ballot)
    ballot.act = .opinion
    ballot.base = summoned
    elections[election] = ballot
    people.schemes[place].steps.append(SchemeStep(meeting, counted: election))
    return true
  }
}

extension SchemeStep.Meeting {
  /// The place among the five, counted from 1.
  package var order: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
