/// A list of people held against those who are there already: what each row would do.
///
/// Nothing is changed by looking; `people` is what there would be with every row that can be taken.
package struct PeopleImport: Hashable, Sendable {
  package private(set) var rows: [Row] = []
  package private(set) var people: People
  /// The headings of columns from which nothing was taken, in their order.
  package let ignored: [String]

  /// One row of the file.
  package struct Row: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let name: String
    package let outcome: Outcome
  }

  package enum Outcome: Hashable, Sendable {
    case new
    case changed(Set<PersonColumn>)
    /// The person is there already, with all that the row says.
    case unchanged
    /// The row says what another one says.
    case repeats(line: Int)
    case refused([PersonRefusal])
  }

  /// Reads a file.
  ///
  /// - Throws: `CSVError` where it can't be read as rows under headings; single rows that can't be
  ///   taken are refused one by one.
  package init(
    _ bytes: [UInt8], into people: People, opening: CalendarDate
  ) throws(CSVError) {
    self.people = people
    var reader = try CSVReader(bytes)
    let columns = try PersonColumns(&reader)
    ignored = columns.ignored
    var comparison = PeopleComparison(people)
    var row = CSVRow()
    while try reader.next(into: &row) {
      let read = PersonRow(row, reader, columns, opening: opening)
      let outcome = comparison.take(read)
      rows.append(Row(line: read.line, name: read.name, outcome: outcome))
    }
    self.people = comparison.people
  }
}

extension PeopleImport {
  package var new: Int { rows.count { $0.outcome == .new } }

  package var changed: Int {
    rows.count { if case .changed = $0.outcome { true } else { false } }
  }

  package var unchanged: Int {
    rows.count { row in
      switch row.outcome {
      case .unchanged, .repeats: true
      case .new, .changed, .refused: false
      }
    }
  }

  package var refused: Int {
    rows.count { if case .refused = $0.outcome { true } else { false } }
  }
}

/// Finds for each row whom it means among those there are and the rows before it.
private struct PeopleComparison {
  private(set) var people: People
  private var byID: [Delegate.ID: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byLook: [String: [Int]] = [:]
  private var byNumber: [Int: Int] = [:]
  /// The line that meant somebody, by the place of the person.
  private var lines: [Int: Int] = [:]
  private var nextNumber: Int

  init(_ people: People) {
    self.people = people
    nextNumber = people.nextNumber
    let numbers = people.numbers
    for (place, delegate) in people.delegates.enumerated() {
      note(delegate, at: place, number: numbers[delegate.id])
    }
  }

  private mutating func note(_ delegate: Delegate, at place: Int, number: Int?) {
    byID[delegate.id] = place
    byName[delegate.name, default: []].append(place)
    byLook[NameLook.key(of: delegate.name), default: []].append(place)
    if let number { byNumber[number] = place }
  }

  mutating func take(_ row: PersonRow) -> PeopleImport.Outcome {
    guard row.refusals.isEmpty else { return .refused(row.refusals) }
    do throws(PersonRefusal) {
      guard let place = try place(of: row) else { return try add(row) }
      return try change(row, at: place)
    } catch {
      return .refused([error])
    }
  }

  /// The person a row means; `nil` for one who isn't there yet.
  private func place(of row: PersonRow) throws(PersonRefusal) -> Int? {
    if let id = row.id { return byID[id] }
    let same = (byName[row.name] ?? []).filter { !row.contradicts(people.delegates[$0]) }
    if let exact = same.first(where: { row.isIn(people.delegates[$0]) && lines[$0] == nil }) {
      return exact
    }
    if row.isToldApart {
      let free = same.filter { lines[$0] == nil }
      return free.count == 1 ? free[0] : nil
    }
    if same.count > 1 { throw .severalOfTheName(same.count) }
    guard same.isEmpty else { return same[0] }
    guard (byName[row.name] ?? []).isEmpty else { return nil }
    if let place = byLook[NameLook.key(of: row.name)]?.first {
      throw .looksLike(people.delegates[place].name, line: lines[place])
    }
    return nil
  }

  private mutating func add(_ row: PersonRow) throws(PersonRefusal) -> PeopleImport.Outcome {
    let number = row.number ?? nextNumber
    try requireFree(row.number)
    guard let id = row.id ?? freeID(for: number) else { throw .notAnID(row.name) }
    var delegate = Delegate(id: id, name: row.name)
    _ = row.write(to: &delegate)
    delegate.number = number
    let place = people.delegates.count
    people.delegates.append(delegate)
    lines[place] = row.line
    note(delegate, at: place, number: number)
    while byNumber[nextNumber] != nil { nextNumber += 1 }
    return .new
  }

  private func freeID(for number: Int) -> Delegate.ID? {
    let names = (0...1_000).lazy.map { $0 == 0 ? "d\(number)" : "d\(number)-\($0 + 1)" }
    return names.compactMap { Delegate.ID($0) }.first { byID[$0] == nil }
  }

  private mutating func change(
    _ row: PersonRow, at place: Int
  ) throws(PersonRefusal) -> PeopleImport.Outcome {
    let known = people.delegates[place]
    if let line = lines[place] {
      guard row.isIn(known) else {
        throw row.id.map { .idTwice($0.rawValue, line: line) } ?? .sameName(line: line)
      }
      return .repeats(line: line)
    }
    if let number = row.number, byNumber[number] != place { try requireFree(number) }
    lines[place] = row.line
    var delegate = known
    let changed = row.write(to: &delegate)
    guard !changed.isEmpty else { return .unchanged }
    people.delegates[place] = delegate
    byName[known.name]?.removeAll { $0 == place }
    byLook[NameLook.key(of: known.name)]?.removeAll { $0 == place }
    if let old = known.number { byNumber[old] = nil }
    note(delegate, at: place, number: delegate.number)
    return .changed(changed)
  }

  private func requireFree(_ number: Int?) throws(PersonRefusal) {
    guard let number, let place = byNumber[number] else { return }
    if let line = lines[place] { throw .numberTwice(number, line: line) }
    throw .numberTaken(number, name: people.delegates[place].name)
  }
}

extension PersonRow {
  /// Whether a known fact of a person is another than the row says.
  func contradicts(_ delegate: Delegate) -> Bool {
    if let born = attributes.born, let known = delegate.attributes.born, born != known {
      return true
    }
    return false
  }

  /// Whether a person has all that the row says.
  fileprivate func isIn(_ delegate: Delegate) -> Bool {
    var copy = delegate
    return write(to: &copy).isEmpty
  }

  /// Writes what the row says, and answers what was another before; empty fields take nothing away.
  fileprivate func write(to delegate: inout Delegate) -> Set<PersonColumn> {
    var changed: Set<PersonColumn> = []
    func set<Value: Equatable>(
      _ column: PersonColumn, _ value: Value?, _ target: WritableKeyPath<Delegate, Value>
    ) {
      guard given.contains(column), let value, delegate[keyPath: target] != value else { return }
      delegate[keyPath: target] = value
      changed.insert(column)
    }
    set(.name, name, \.name)
    set(.number, .some(number), \.number)
    set(.kind, kind, \.kind)
    set(.origin, origin, \.origin)
    set(.sex, .some(attributes.sex), \.attributes.sex)
    set(.born, .some(attributes.born), \.attributes.born)
    set(.ethnicity, .some(attributes.ethnicity), \.attributes.ethnicity)
    set(.unit, .some(attributes.unit), \.attributes.unit)
    set(.position, .some(attributes.position), \.attributes.position)
    set(.joinedParty, .some(attributes.joinedParty), \.attributes.joinedParty)
    set(.education, .some(attributes.education), \.attributes.education)
    set(.incumbent, attributes.isIncumbent, \.attributes.isIncumbent)
    return changed
  }
}
