package import Tallying

/// All that is looked at before a vote opens, because nothing of it can be changed afterwards.
package struct Preflight: Hashable, Sendable {
  package let election: Election
  package let round: Round
  package let ruleSet: RuleSet
  package let items: [Item]

  /// One thing that was looked at.
  package enum Item: Hashable, Sendable {
    /// The names and numbers that are frozen.
    case list(names: Int, seats: Int)
    /// Whether the names stand in the order of given names; the first number that doesn't.
    case order(firstOut: Int?)
    /// What the rules say against the list.
    case finding(ListFinding)
    /// The number to be confirmed, and whether a sheet says how it came about.
    case base(Int?, hasSheet: Bool)
    /// The people of the counting team; none is on the list.
    case team(Int)
    /// Whether enough are there now; `nil` where nobody's presence is kept.
    case quorum(Quorum?)
    /// The ballots recorded before the vote opens: there must be none.
    case recordedBefore(Int)
    /// The tasks of the checklist that should be done before the congress is held.
    case openTasks(Int)
  }

  package enum Weight: Int, Hashable, Sendable, Comparable {
    case good, notice, decision, refusal

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }
}

extension Preflight {
  /// Looks at the round of an election that waits to be opened; fails where none does.
  ///
  /// `recorded` are the ballots that its journals hold already, `openTasks` the tasks that should be
  /// done before the congress is held.
  package init?(
    of election: Election, in documents: CongressDocuments, by ruleSet: RuleSet, recorded: Int,
    openTasks: Int
  ) {
    guard let round = election.waitingRound else { return nil }
    (self.election, self.round, self.ruleSet) = (election, round, ruleSet)
    let names = election.list(of: round).map(\.name)
    var items: [Item] = [
      .list(names: names.count, seats: round.seats),
      .order(firstOut: Self.firstOutOfOrder(names)),
    ]
    items += election.findings(on: round, by: ruleSet).map { .finding($0) }
    if ruleSet.threshold == .membership {
      items.append(
        .base(
          election.baseSheet?.base ?? round.base ?? election.base,
          hasSheet: election.baseSheet != nil))
    }
    items.append(.team(election.team.count))
    let quorum = documents.people.clock(for: documents.congress.kind)?.quorum
    items.append(.quorum(quorum.flatMap { $0.people.summoned > 0 ? $0 : nil }))
    items.append(.recordedBefore(recorded))
    items.append(.openTasks(openTasks))
    self.items = items
  }

  /// The first number whose name should stand before the one above it.
  private static func firstOutOfOrder(_ names: [String]) -> Int? {
    zip(names, names.dropFirst()).enumerated()
      .first { VietnameseOrder.precedes($0.element.1, $0.element.0) }
      .map { $0.offset + 2 }
  }
}

extension Preflight.Item {
  package var weight: Preflight.Weight {
    switch self {
    case .list(let names, _): names > 0 ? .good : .refusal
    case .order(let firstOut): firstOut == nil ? .good : .notice
    case .finding(let finding):
      switch finding.weight {
      case .notice: .notice
      case .decision: .decision
      case .refusal: .refusal
      }
    case .base(let base, _): base == nil ? .notice : .good
    case .team(let people): people == 0 ? .notice : .good
    case .quorum(let quorum): quorum?.isMet == true ? .good : .notice
    case .recordedBefore(let ballots): ballots == 0 ? .good : .refusal
    case .openTasks(let tasks): tasks == 0 ? .good : .notice
    }
  }
}

/// What is said when a vote opens.
package struct OpeningStatement: Hashable, Sendable {
  /// The base, read from the sheet and typed.
  package var base: Int?
  /// The ballots that were printed; `nil` where nobody counted them.
  package var printed: Int?
  /// Who confirms: two different people.
  package var names: [String]
  /// What the congress decided on a list that breaks the limits on the surplus.
  package var decision: String

  package init(base: Int?, printed: Int? = nil, names: [String], decision: String = "") {
    (self.base, self.printed, self.names, self.decision) = (base, printed, names, decision)
  }
}

/// Why a vote isn't opened as stated.
package enum OpeningRefusal: Error, Hashable, Sendable {
  case item(Preflight.Item)
  case decisionNeeded(Preflight.Item)
  case baseNeeded
  case baseDiffers(typed: Int, expected: Int)
  /// Fewer ballots were printed than people may vote.
  case tooFewPrinted(Int, base: Int)
  case twoNamesNeeded
  /// Somebody who confirms is on the list.
  case confirmedByCandidate(String)
  case opening(OpeningError)
}

extension Preflight {
  /// The election with the round open; its list and base are frozen from then on.
  package func opened(
    as statement: OpeningStatement, on day: CalendarDate
  ) throws(OpeningRefusal) -> Election {
    if let item = items.first(where: { $0.weight == .refusal }) { throw .item(item) }
    var election = election
    if let item = items.first(where: { $0.weight == .decision }),
      !round.decisions.contains(where: { $0.kind == .surplus })
    {
      guard !statement.decision.isEmpty else { throw .decisionNeeded(item) }
      election.record(Round.Decision(.surplus, text: statement.decision, on: day))
    }
    try check(statement)
    guard let confirmation = Confirmation(statement.names) else { throw .twoNamesNeeded }
    let names = Set(election.list(of: round).map { NameLook.key(of: $0.name) })
    if let name = confirmation.names.first(where: { names.contains(NameLook.key(of: $0)) }) {
      throw .confirmedByCandidate(name)
    }
    do throws(OpeningError) {
      try election.open(
        typedBase: statement.base, on: day, by: confirmation.names, under: ruleSet)
    } catch {
      throw .opening(error)
    }
    election.rounds[election.rounds.count - 1].printed = statement.printed
    return election
  }

  private func check(_ statement: OpeningStatement) throws(OpeningRefusal) {
    for case .base(let expected, _) in items {
      guard let typed = statement.base else { throw .baseNeeded }
      if let expected, typed != expected {
        throw .baseDiffers(typed: typed, expected: expected)
      }
    }
    if let printed = statement.printed, let base = statement.base, printed < base {
      throw .tooFewPrinted(printed, base: base)
    }
  }
}
