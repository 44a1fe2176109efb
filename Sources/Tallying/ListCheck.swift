/// A list of names held against the rules before it is printed.
package struct ListCheck: Hashable, Sendable {
  package let ruleSet: RuleSet
  package let body: ElectedBody
  package let seats: Int
  /// How many names are on the list.
  package let names: Int
  /// How many of them the convening committee prepared; `nil` while that is not known.
  package var prepared: Int?
  package var floorNames: [FloorName]
  /// The numbers on the list of those who belong to the counting team.
  package var countingTeam: Set<Int>

  package init(
    ruleSet: RuleSet, body: ElectedBody, seats: Int, names: Int, prepared: Int? = nil,
    floorNames: [FloorName] = [], countingTeam: Set<Int> = []
  ) {
    precondition(
      (0...Contest.mostNames).contains(seats) && (0...Contest.mostNames).contains(names),
      "seats and names fit one paper")
    self.ruleSet = ruleSet
    self.body = body
    self.seats = seats
    self.names = names
    self.prepared = prepared
    self.floorNames = floorNames
    self.countingTeam = countingTeam
  }
}

/// A name put forward in the hall.
package struct FloorName: Hashable, Sendable {
  /// The printed number.
  package let number: Int
  /// How many of those attending agree that it goes on the list.
  package let agreeing: Int
  package let attending: Int

  package init(number: Int, agreeing: Int, attending: Int) {
    self.number = number
    self.agreeing = agreeing
    self.attending = attending
  }
}

/// What is wrong with a list, with the numbers that say how far.
package enum ListFinding: Hashable, Sendable {
  /// There must be more names than seats, and there are not.
  case surplusMissing(names: Int, seats: Int)
  /// More names than the limit: at most 19 names for 15 seats.
  case aboveMost(names: Int, seats: Int, most: Int)
  /// The convening committee prepared another number of names than it should.
  case preparedOutside(prepared: Int, seats: Int, usual: ClosedRange<Int>)
  case fewerNamesThanSeats(names: Int, seats: Int)
  case floorNameUnsupported(FloorName, needed: Int)
  /// A member of the counting team is on the list under this number.
  case counterOnList(Int)
}

extension ListFinding {
  /// What has to happen before the list is voted on.
  package enum Weight: String, Hashable, Sendable {
    /// It is said, and nothing follows.
    case notice
    /// A decision of the congress is recorded.
    case decision
    /// It is put right; no decision can allow it.
    case refusal
  }

  package var weight: Weight {
    switch self {
    case .preparedOutside, .fewerNamesThanSeats: .notice
    case .surplusMissing, .aboveMost: .decision
    case .floorNameUnsupported, .counterOnList: .refusal
    }
  }

  /// The matter under which a rule set cites its article.
  package var topic: RuleTopic {
    switch self {
    case .surplusMissing, .aboveMost, .fewerNamesThanSeats: .surplus
    case .preparedOutside: .preparedList
    case .floorNameUnsupported: .floorNames
    case .counterOnList: .countingTeam
    }
  }
}

extension ListCheck {
  /// Everything that is wrong with the list, the numbers of names first.
  package var findings: [ListFinding] {
    surplusFindings + floorFindings + countingTeam.sorted().map(ListFinding.counterOnList)
  }

  /// Whether the list stands only by a decision of the congress.
  package var needsDecision: Bool { findings.contains { $0.weight == .decision } }

  /// The findings on surplus, for the bodies that need one.
  ///
  /// 190-QĐ/TW art. 14.1, 244-QĐ/TW art. 16. For any other body a list is only said to be short.
  private var surplusFindings: [ListFinding] {
    guard let rule = ruleSet.surplus, rule.bodies.contains(body) else {
      return names < seats ? [.fewerNamesThanSeats(names: names, seats: seats)] : []
    }
    var findings: [ListFinding] = []
    let most = rule.mostNames(seats: seats)
    if names <= seats { findings.append(.surplusMissing(names: names, seats: seats)) }
    if names > most { findings.append(.aboveMost(names: names, seats: seats, most: most)) }
    let usual = rule.preparedNames(seats: seats)
    if let prepared, !usual.contains(prepared) {
      findings.append(.preparedOutside(prepared: prepared, seats: seats, usual: usual))
    }
    return findings
  }

  /// The names from the floor that too few agreed to.
  ///
  /// 190-QĐ/TW art. 14.3.
  private var floorFindings: [ListFinding] {
    floorNames.compactMap { name in
      let needed = ruleSet.surplus?.floorAgreementNeeded(attending: name.attending)
      guard let needed, name.agreeing < needed else { return nil }
      return .floorNameUnsupported(name, needed: needed)
    }
  }
}
