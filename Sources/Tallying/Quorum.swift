/// Whether enough people have come, from enough organisations.
///
/// A congress is valid with two thirds of those summoned and, where delegates are sent, two thirds
/// of the organisations represented (statutes of the party, art. 11.4).
package struct Quorum: Hashable, Sendable {
  package let people: Attendance
  /// The subordinate organisations; `nil` for a congress of all members.
  package let organizations: Attendance?

  package init(people: Attendance, organizations: Attendance? = nil) {
    self.people = people
    self.organizations = organizations
  }

  package var isMet: Bool {
    people.isTwoThirds && (organizations?.isTwoThirds ?? true)
  }
}

/// Some of a whole that are there.
package struct Attendance: Hashable, Sendable {
  package let present: Int
  package let summoned: Int

  /// Makes an attendance.
  ///
  /// - Throws: `AttendanceError` where more are present than summoned.
  package init(present: Int, of summoned: Int) throws(AttendanceError) {
    guard present >= 0 else { throw .presentBelowZero(present) }
    guard present <= summoned else {
      throw .morePresentThanSummoned(present: present, summoned: summoned)
    }
    self.present = present
    self.summoned = summoned
  }

  /// How many must be present.
  package var needed: Int { Majority.twoThirds(of: summoned) }

  /// Whether enough are present; never where nobody was summoned.
  package var isTwoThirds: Bool { summoned > 0 && present >= needed }
}

/// Why nobody can have attended so.
package enum AttendanceError: Error, Hashable, Sendable {
  case presentBelowZero(Int)
  case morePresentThanSummoned(present: Int, summoned: Int)
}
