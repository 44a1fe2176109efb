package import Tallying

/// How a scheme stands: who is still on its list, what the numbers allow, and whether list and
/// elected are composed as it asks.
package struct SchemeStanding: Hashable, Sendable {
  package let scheme: PersonnelScheme
  package let ruleSet: RuleSet
  /// The day on which ages are counted: that of the congress, whatever today is.
  package let day: CalendarDate
  /// What was counted in each opinion ballot; the ballots still running are left out.
  package let votes: [SchemeStep.Meeting: StepVotes]
  /// Those elected; `nil` before the election is decided.
  package let elected: [Candidate.ID]?

  /// The votes of one step.
  package struct StepVotes: Hashable, Sendable {
    /// Those summoned, of whom more than half have to agree.
    package var base: Int
    package var votes: [Candidate.ID: Int]

    package init(base: Int, votes: [Candidate.ID: Int]) { (self.base, self.votes) = (base, votes) }
  }

  /// Where somebody stands.
  package enum Place: Hashable, Sendable {
    case onList
    /// The wish to withdraw waits for the congress's decision.
    case askedToWithdraw
    case withdrawn
    /// Half or less at a step.
    case notIntroduced(SchemeStep.Meeting)
    /// A name from the floor to which too few agreed.
    case unsupported(needed: Int)
  }

  package init(
    _ scheme: PersonnelScheme, ruleSet: RuleSet, on day: CalendarDate,
    votes: [SchemeStep.Meeting: StepVotes] = [:], elected: [Candidate.ID]? = nil
  ) {
    (self.scheme, self.ruleSet, self.day) = (scheme, ruleSet, day)
    (self.votes, self.elected) = (votes, elected)
  }
}

extension SchemeStanding {
  /// Introduced is who has more than half of those summoned at every step.
  ///
  /// Hướng dẫn 26-HD/BTCTW (2019); floor names: 190-QĐ/TW art. 14.3.
  package func place(of candidate: SchemeCandidate) -> Place {
    switch candidate.withdrawal?.decision {
    case .accepted: return .withdrawn
    case .asked: return .askedToWithdraw
    case .refused, nil: break
    }
    if candidate.origin != .prepared, let support = candidate.support,
      let needed = ruleSet.surplus?.floorAgreementNeeded(attending: support.attending),
      support.agreeing < needed
    {
      return .unsupported(needed: needed)
    }
    for meeting in SchemeStep.Meeting.allCases {
      guard let step = votes[meeting], let count = step.votes[candidate.id] else { continue }
      if 2 * count <= step.base { return .notIntroduced(meeting) }
    }
    return .onList
  }

  /// The list as it is printed: in the order of given names, without those who fell out.
  package var list: [SchemeCandidate] {
    let standing = scheme.candidates.filter { candidate in
      switch place(of: candidate) {
      case .onList, .askedToWithdraw: true
      case .withdrawn, .notIntroduced, .unsupported: false
      }
    }
    return VietnameseOrder.sorted(standing, by: \.name)
  }

  /// The list held against the rules on its length.
  package var check: ListCheck {
    let list = list
    let most = Contest.mostNames
    return ListCheck(
      ruleSet: ruleSet, body: scheme.body, seats: min(scheme.seats, most),
      names: min(list.count, most),
      prepared: list.count { $0.origin == .prepared },
      floorNames: list.enumerated().compactMap { index, candidate in
        guard candidate.origin != .prepared, let support = candidate.support else { return nil }
        return FloorName(
          number: index + 1, agreeing: support.agreeing, attending: support.attending)
      })
  }

  /// Each rule on the list, and on the elected where there are any.
  package var findings: [(onList: CompositionFinding, onElected: CompositionFinding?)] {
    let onList = list.map { $0.attributes.profile(on: day) }
    let chosen = elected.map { ids in
      ids.compactMap { scheme[$0]?.attributes.profile(on: day) }
    }
    return scheme.rules.map { rule in
      (rule.finding(on: onList), chosen.map { rule.finding(on: $0) })
    }
  }

  /// The names of the list as an election has them.
  package var ballot: [Candidate] {
    list.map { entry in
      var candidate = Candidate(id: entry.id, name: entry.name)
      candidate.attributes = entry.attributes
      candidate.origin = entry.origin
      return candidate
    }
  }
}
