/// How the base of a majority came about: the people summoned, less those deducted.
///
/// It stays editable until the vote opens; what a vote is measured by is the `FrozenBase` taken
/// then, which no later change of the sheet touches.
package struct BaseSheet: Hashable, Sendable {
  package let kind: BaseKind
  /// The delegates or members officially summoned, or the members of the body.
  package let summoned: Int
  package private(set) var deductions: [Deduction]

  /// Makes a sheet, and refuses a deduction that the kind does not allow.
  ///
  /// - Throws: `BaseSheetError`.
  package init(
    kind: BaseKind, summoned: Int, deductions: [Deduction] = []
  ) throws(BaseSheetError) {
    guard summoned > 0 else { throw .nobodySummoned }
    self.kind = kind
    self.summoned = summoned
    self.deductions = []
    for deduction in deductions { try deduct(deduction) }
  }
}

/// Whose majority is asked for.
package enum BaseKind: String, Hashable, Sendable, CaseIterable {
  case delegatesCongress
  /// The congress of all members of an organisation or a cell.
  case membersCongress
  /// A meeting of the committee, the standing committee or the inspection committee.
  case plenum
}

/// People who are not in the base, and why.
package struct Deduction: Hashable, Sendable {
  package let kind: DeductionKind
  package let people: Int
  /// The case in words, as it stands in the minutes.
  package let reason: String

  package init(kind: DeductionKind, people: Int, reason: String) {
    self.kind = kind
    self.people = people
    self.reason = reason
  }
}

/// The only grounds on which somebody summoned is left out of the base.
package enum DeductionKind: String, Hashable, Sendable, CaseIterable {
  /// A member of the convening committee, absent for the whole congress.
  case committeeAbsentThroughout
  /// A delegate absent for the whole congress whom no alternate replaces.
  case delegateAbsentNotReplaced
  /// A member temporarily introduced to another organisation.
  case temporarilyElsewhere
  /// A member exempt from work and meetings who has not come.
  case exemptAbsent
  /// Suspended, prosecuted or detained.
  case suspended
  /// A member absent for the whole congress for a reason the convening committee accepts.
  case excusedAbsentThroughout
}

/// Why a sheet cannot say what is asked.
package enum BaseSheetError: Error, Hashable, Sendable {
  case nobodySummoned
  case deductionNotAllowed(DeductionKind, BaseKind)
  case nobodyDeducted(DeductionKind)
  case reasonMissing(DeductionKind)
  /// Nobody would be left in the base.
  case nobodyLeft(base: Int, deducted: Int)
  case moreTurnedUpThanExempt(turnedUp: Int, exempt: Int)
  case confirmationDiffers(confirmed: Int, base: Int)
}

extension BaseKind {
  /// What may be deducted.
  ///
  /// Delegates' congress: 244-QĐ/TW art. 32.3, 190-QĐ/TW art. 30; all-members' congress: 244-QĐ/TW
  /// art. 32.2, 190-QĐ/TW art. 30.2; plenum: 24-QĐ/TW §9.3.3.
  package var deductions: [DeductionKind] {
    switch self {
    case .delegatesCongress: [.committeeAbsentThroughout, .delegateAbsentNotReplaced]
    case .membersCongress:
      [.temporarilyElsewhere, .exemptAbsent, .suspended, .excusedAbsentThroughout]
    case .plenum: [.suspended]
    }
  }

  /// The matter under which a rule set cites its article.
  package var topic: RuleTopic {
    switch self {
    case .delegatesCongress: .congressBase
    case .membersCongress: .membersBase
    case .plenum: .plenumBase
    }
  }
}

extension BaseSheet {
  package var deducted: Int { deductions.reduce(0) { $0 + $1.people } }

  package var base: Int { summoned - deducted }

  package var needed: Int { Majority.needed(of: base) }

  /// The article that allows the deductions of this sheet; `nil` where the rules cite none.
  package func article(under rules: RuleSet) -> Citation? { rules.citations[kind.topic] }

  /// Leaves people out of the base.
  ///
  /// - Throws: `BaseSheetError` where the kind of sheet does not allow it, and where people or
  ///   reason are missing.
  package mutating func deduct(_ deduction: Deduction) throws(BaseSheetError) {
    guard kind.deductions.contains(deduction.kind) else {
      throw .deductionNotAllowed(deduction.kind, kind)
    }
    guard deduction.people > 0 else { throw .nobodyDeducted(deduction.kind) }
    guard deduction.reason.contains(where: { !$0.isWhitespace }) else {
      throw .reasonMissing(deduction.kind)
    }
    guard deduction.people < base else {
      throw .nobodyLeft(base: base, deducted: deduction.people)
    }
    deductions.append(deduction)
  }

  /// Takes exempt members who have come, and so vote, back into the base.
  ///
  /// - Throws: `BaseSheetError` where fewer exempt members were deducted.
  package mutating func exemptTurnedUp(_ people: Int) throws(BaseSheetError) {
    let exempt = deductions.reduce(0) { $0 + ($1.kind == .exemptAbsent ? $1.people : 0) }
    guard people > 0, people <= exempt else {
      throw .moreTurnedUpThanExempt(turnedUp: people, exempt: exempt)
    }
    var missing = people
    deductions = deductions.compactMap { deduction in
      guard deduction.kind == .exemptAbsent else { return deduction }
      let joining = min(missing, deduction.people)
      missing -= joining
      guard joining < deduction.people else { return nil }
      return Deduction(
        kind: deduction.kind, people: deduction.people - joining, reason: deduction.reason)
    }
  }

  /// The base as the vote opens, confirmed by the number that the head of the counting team read
  /// from the sheet.
  ///
  /// - Throws: `BaseSheetError.confirmationDiffers`.
  package func frozen(confirmedAs number: Int) throws(BaseSheetError) -> FrozenBase {
    guard number == base else { throw .confirmationDiffers(confirmed: number, base: base) }
    return FrozenBase(sheet: self)
  }
}

/// The base one vote is measured by.
package struct FrozenBase: Hashable, Sendable {
  package let sheet: BaseSheet

  fileprivate init(sheet: BaseSheet) { self.sheet = sheet }

  package var base: Int { sheet.base }

  package var needed: Int { sheet.needed }
}
