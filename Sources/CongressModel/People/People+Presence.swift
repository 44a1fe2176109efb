package import Tallying

/// Why an arrival or a departure can't be written down.
package enum PresenceError: Error, Hashable, Sendable {
  case nobody(String)
  /// Already there, since a minute after midnight.
  case alreadyThere(Delegate.ID, since: Int)
  case notThere(Delegate.ID)
  /// An alternate was summoned in the delegate's place.
  case replaced(Delegate.ID, by: Delegate.ID)
  /// Something later is written down already.
  case earlier(Delegate.ID, than: Int)
  case notAnAlternate(Delegate.ID)
  case notAbsent(Delegate.ID)
  case replacesAnother(Delegate.ID)
  case noSuchAbsentee(String)
}

extension People {
  package subscript(id: Delegate.ID) -> Delegate? {
    get { delegates.first { $0.id == id } }
    set {
      guard let index = delegates.firstIndex(where: { $0.id == id }) else {
        if let newValue { delegates.append(newValue) }
        return
      }
      if let newValue { delegates[index] = newValue } else { delegates.remove(at: index) }
    }
  }

  /// Those summoned as full delegates, or all members at a congress of members.
  package var full: [Delegate] { delegates.filter { $0.kind == .full } }

  /// The alternate in the place of each delegate who has one; the first who was named counts.
  package var replacements: [Delegate.ID: Delegate] {
    let pairs = delegates.compactMap { alternate in
      alternate.kind == .alternate ? alternate.replaces.map { ($0, alternate) } : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Those who are there now and can vote: full delegates, and alternates in the place of another.
  package var voters: [Delegate] {
    let replacements = replacements
    let standingIn = Set(replacements.values.map(\.id))
    return delegates.filter { delegate in
      guard delegate.isPresent else { return false }
      return delegate.kind == .full
        ? replacements[delegate.id] == nil : standingIn.contains(delegate.id)
    }
  }

  /// The printed number of everyone: the stated ones, and for the rest the free ones in order.
  package var numbers: [Delegate.ID: Int] {
    var taken = Set(delegates.compactMap(\.number))
    var numbers: [Delegate.ID: Int] = [:]
    var next = 1
    for delegate in delegates {
      if let number = delegate.number {
        numbers[delegate.id] = number
        continue
      }
      while !taken.insert(next).inserted { next += 1 }
      numbers[delegate.id] = next
    }
    return numbers
  }

  /// A number above all that are in use, or where there is none the lowest that is free.
  package var nextNumber: Int {
    let taken = Set(numbers.values)
    let next = (taken.max() ?? 0) + 1
    guard !Delegate.numbers.contains(next) else { return next }
    return Delegate.numbers.first { !taken.contains($0) } ?? next
  }

  /// An id that nobody has, made from a number.
  package func freeID(for number: Int) -> Delegate.ID? {
    let names = ["d\(number)"] + (2...1_000).map { "d\(number)-\($0)" }
    let taken = Set(delegates.map(\.id.rawValue))
    return names.first { !taken.contains($0) }.flatMap { Delegate.ID($0) }
  }
}

extension People {
  /// Writes down that somebody came or left.
  ///
  /// - Throws: `PresenceError`; nothing is written then.
  package mutating func note(
    _ id: Delegate.ID, isPresent: Bool, on day: CalendarDate, minute: Int
  ) throws(PresenceError) {
    guard let index = delegates.firstIndex(where: { $0.id == id }) else {
      throw .nobody(id.rawValue)
    }
    let last = delegates[index].presence.last
    if isPresent, let last, last.isPresent, last.on == day {
      throw .alreadyThere(id, since: last.minute)
    }
    if !isPresent, !delegates[index].isPresent { throw .notThere(id) }
    if let last, (last.on, last.minute) > (day, minute) { throw .earlier(id, than: last.minute) }
    if isPresent, let alternate = replacements[id] { throw .replaced(id, by: alternate.id) }
    delegates[index].presence.append(.init(isPresent: isPresent, on: day, minute: minute))
  }

  /// Puts an alternate in the place of a full delegate who stays away, or in nobody's.
  ///
  /// The base doesn't fall by a delegate whom an alternate replaces: 190-QĐ/TW art. 30,
  /// 244-QĐ/TW art. 32.3.
  package mutating func replace(
    _ absent: Delegate.ID?, by id: Delegate.ID
  ) throws(PresenceError) {
    guard let index = delegates.firstIndex(where: { $0.id == id }) else {
      throw .nobody(id.rawValue)
    }
    guard delegates[index].kind == .alternate else { throw .notAnAlternate(id) }
    guard let absent else {
      delegates[index].replaces = nil
      return
    }
    guard let delegate = self[absent], delegate.kind == .full else {
      throw .noSuchAbsentee(absent.rawValue)
    }
    guard !delegate.isPresent else { throw .notAbsent(absent) }
    if let other = replacements[absent], other.id != id {
      throw .replaced(absent, by: other.id)
    }
    if let other = delegates[index].replaces, other != absent { throw .replacesAnother(id) }
    delegates[index].replaces = absent
  }
}

/// How far a congress is from losing its quorum.
package struct QuorumClock: Hashable, Sendable {
  package let quorum: Quorum

  /// How many more may leave; below nothing, how many are missing.
  package var peopleMargin: Int { quorum.people.present - quorum.people.needed }

  /// How many organisations more may be without anyone; `nil` where organisations don't count.
  package var organizationMargin: Int? {
    quorum.organizations.map { $0.present - $0.needed }
  }

  package var isMet: Bool { quorum.isMet }
}

extension People {
  /// Who is there against who was summoned: people, and at a congress of delegates the
  /// organisations that sent them too.
  ///
  /// Statutes of the party, art. 11. The convening committee's own members stand for no
  /// organisation below it.
  package func clock(for kind: Congress.Kind) -> QuorumClock? {
    do throws(AttendanceError) {
      let voters = voters
      let people = try Attendance(present: voters.count, of: full.count)
      guard kind == .delegates else { return QuorumClock(quorum: Quorum(people: people)) }
      let sent = delegates.filter { $0.origin != .exOfficio }
      let units = Set(sent.filter { $0.kind == .full }.compactMap(\.attributes.unit))
      let here = Set(
        voters.filter { $0.origin != .exOfficio }.compactMap(\.attributes.unit))
      guard !units.isEmpty else { return QuorumClock(quorum: Quorum(people: people)) }
      return QuorumClock(
        quorum: Quorum(
          people: people,
          organizations: try Attendance(
            present: here.intersection(units).count, of: units.count)))
    } catch {
      return nil
    }
  }
}
