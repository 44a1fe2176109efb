package import Tallying

extension People {
  /// The full delegates who have not come at all and whom no alternate replaces; at a congress of
  /// members, those who have not come.
  package var absentees: [Delegate] {
    let replacements = replacements
    return full.filter { $0.presence.isEmpty && replacements[$0.id] == nil }
  }

  /// The base sheet as far as the list of people tells it, with a line for each absentee.
  ///
  /// Of delegates the ground follows from how they came to be summoned. A member who stays away is
  /// deducted only on grounds that nobody but the office knows, so those lines are left to it.
  ///
  /// - Throws: `BaseSheetError` where nobody was summoned, or nobody is left.
  package func baseSheet(of kind: BaseKind) throws(BaseSheetError) -> BaseSheet {
    var sheet = try BaseSheet(kind: kind, summoned: full.count)
    guard kind == .delegatesCongress else { return sheet }
    for delegate in absentees {
      let ground: DeductionKind =
        delegate.origin == .exOfficio ? .committeeAbsentThroughout : .delegateAbsentNotReplaced
      try sheet.deduct(Deduction(kind: ground, people: 1, reason: delegate.nameAndUnit))
    }
    return sheet
  }
}

extension Delegate {
  /// The name, with the unit where it is known, as a line of the base sheet names somebody.
  package var nameAndUnit: String {
    attributes.unit.map { "\(name), \($0)" } ?? name
  }
}

extension Congress.Kind {
  /// How the base of its votes comes about.
  package var baseKind: BaseKind { self == .delegates ? .delegatesCongress : .membersCongress }
}
