extension People {
  /// Takes a person as the fields of a form have it: somebody new, or in the place of `id`, where
  /// an empty field takes away what was there.
  ///
  /// Returns why it can't be taken; nothing is changed then.
  package mutating func enter(
    _ texts: [PersonColumn: String], as id: Delegate.ID?, opening: CalendarDate
  ) -> [PersonRefusal] {
    let row = PersonRow(texts, opening: opening)
    guard row.refusals.isEmpty else { return row.refusals }
    let others = delegates.filter { $0.id != id }
    if let refusal = refusal(of: row, beside: others) { return [refusal] }
    let known = id.flatMap { self[$0] }
    let number = row.number ?? known?.number ?? id.flatMap { numbers[$0] } ?? nextNumber
    guard let newID = id ?? freeID(for: number) else { return [.notAnID(row.name)] }
    var delegate = known ?? Delegate(id: newID, name: row.name)
    delegate.name = row.name
    delegate.number = number
    delegate.kind = row.kind ?? .full
    delegate.origin = row.origin ?? .elected
    delegate.attributes = row.attributes
    if delegate.kind == .full { delegate.replaces = nil }
    self[newID] = delegate
    return []
  }

  private func refusal(of row: PersonRow, beside others: [Delegate]) -> PersonRefusal? {
    let numbers = numbers
    if let number = row.number, let other = others.first(where: { numbers[$0.id] == number }) {
      return .numberTaken(number, name: other.name)
    }
    guard !row.isToldApart else { return nil }
    let look = NameLook.key(of: row.name)
    let alike = others.filter { NameLook.key(of: $0.name) == look }
    if let same = alike.first(where: { $0.name != row.name || !row.contradicts($0) }) {
      return .looksLike(same.name, line: nil)
    }
    return nil
  }
}

extension PersonRefusal {
  /// The field at which a person mends it.
  package var column: PersonColumn {
    switch self {
    case .hidden(let column, _), .lost(let column), .oldEncoding(let column, _),
      .looseMark(let column), .tooLong(let column, _, _), .formula(let column),
      .notADate(let column, _), .onlyAYear(let column, _), .shortYear(let column, _),
      .afterOpening(let column), .notYesOrNo(let column, _):
      column
    case .notUTF8, .tooManyFields, .noName, .notAName, .foreignLetter, .sameName,
      .severalOfTheName, .looksLike:
      .name
    case .notAnID, .idTwice: .id
    case .notANumber, .numberTwice, .numberTaken: .number
    case .tooYoung, .tooOld: .born
    case .joinedBeforeBirth: .joinedParty
    case .notASex: .sex
    case .notAKind: .kind
    case .notAnOrigin, .alternateNotElected: .origin
    }
  }
}
