package import Tallying

/// Why a vote can't open.
package enum OpeningError: Error, Hashable, Sendable {
  /// It is counted, or was.
  case alreadyOpen
  case noNames
  /// The number typed isn't the sum of the base sheet.
  case baseDiffers(typed: Int, sum: Int)
  /// There is a base sheet, and nobody has confirmed its sum.
  case baseUnconfirmed(sum: Int)
  /// The list breaks limits that only a recorded decision can set aside.
  case decisionMissing([ListFinding])
  /// The list breaks rules that no decision can set aside.
  case listRefused([ListFinding])
}

extension Election {
  /// The round that is opened next: one that was prepared, or the first.
  package var waitingRound: Round? {
    guard let last = rounds.last else { return firstRound() }
    return last.opened == nil ? last : nil
  }

  /// Records a decision on the round that waits, or on the one counted last.
  package mutating func record(_ decision: Round.Decision) {
    if rounds.isEmpty { rounds = [firstRound()] }
    rounds[rounds.count - 1].decisions.append(decision)
  }

  /// What is wrong with the list of a round, the counting team being among its names included.
  ///
  /// Names from the floor are held against those who agreed to them, where that was written down.
  package func findings(on round: Round, by ruleSet: RuleSet) -> [ListFinding] {
    let list = list(of: round)
    let team = Set(team.map(NameLook.key))
    let counters = list.indices.filter { team.contains(NameLook.key(of: list[$0].name)) }
      .map { $0 + 1 }
    let prepared = round.reason == .first ? list.count { $0.origin == .prepared } : nil
    let floor = list.enumerated().compactMap { index, name in
      name.support.map {
        FloorName(number: index + 1, agreeing: $0.agreeing, attending: $0.attending)
      }
    }
    var check = ListCheck(
      ruleSet: ruleSet, body: body, seats: round.seats, names: list.count, prepared: prepared,
      floorNames: floor, countingTeam: Set(counters))
    // a list among the tied or of a repeated vote isn't made by anybody
    if round.reason == .tie || round.reason == .annulled {
      check = ListCheck(
        ruleSet: ruleSet, body: .other, seats: 0, names: list.count, countingTeam: Set(counters))
    }
    return check.findings
  }

  /// Opens the round that waits; the list and the base are frozen from then on.
  ///
  /// Where there is a base sheet, its sum is confirmed by the number that is typed, or was before.
  ///
  /// - Throws: `OpeningError`.
  package mutating func open(
    typedBase: Int?, on day: CalendarDate, by names: [String], under ruleSet: RuleSet
  ) throws(OpeningError) {
    guard var round = waitingRound else { throw .alreadyOpen }
    guard !round.candidates.isEmpty else { throw .noNames }
    let findings = findings(on: round, by: ruleSet)
    let refused = findings.filter { $0.weight == .refusal }
    guard refused.isEmpty else { throw .listRefused(refused) }
    let undecided = findings.filter { $0.weight == .decision }
    guard undecided.isEmpty || round.decisions.contains(where: { $0.kind == .surplus }) else {
      throw .decisionMissing(undecided)
    }
    (round.base, round.baseSheet) = (try confirmedBase(typedBase, for: round), baseSheet)
    (round.opened, round.confirmedBy) = (day, names)
    base = round.base
    rounds = rounds.dropLast() + [round]
  }

  private func confirmedBase(_ typed: Int?, for round: Round) throws(OpeningError) -> Int? {
    guard let baseSheet else { return typed ?? round.base ?? base }
    guard let number = typed ?? base else { throw .baseUnconfirmed(sum: baseSheet.base) }
    guard number == baseSheet.base else {
      throw .baseDiffers(typed: number, sum: baseSheet.base)
    }
    return number
  }
}
