/// The congresses of an organisation and all below it, in figures as of one day.
package struct RollUp: Hashable, Sendable {
  package let organization: Organization.ID?
  package let day: CalendarDate
  package private(set) var congresses: [CongressSummary] = []
  package private(set) var held = 0
  package private(set) var readiness = Readiness()
  /// How many congresses stand how; each counts once.
  package private(set) var standings: [CongressStanding: Int] = [:]
  package private(set) var directElection = DirectElection()
  package private(set) var subcommittees = Share()
  package private(set) var levels: [LevelFigures] = []
  package private(set) var ratings: [RatingFigures] = []

  package var planned: Int { congresses.count - held }

  /// The trial of electing the secretary at the congress.
  package struct DirectElection: Hashable, Sendable {
    package var chosen = 0
    package var held = 0
    package var elected = 0
  }

  /// So many of so many.
  package struct Share: Hashable, Sendable {
    package var part = 0
    package var of = 0
  }

  /// The congresses of one level.
  package struct LevelFigures: Hashable, Sendable {
    package let level: Level.ID
    package var congresses = 0
    package var held = 0
    package var states: [CongressState: Int] = [:]
    package var standings: [CongressStanding: Int] = [:]
    /// Units of the level entered one by one, and as papers state them: of papers that lie one
    /// below the other, the highest.
    package var units = 0
    package var statedUnits: Int?
  }

  /// The grades of one level in one year, entered or stated.
  package struct RatingFigures: Hashable, Sendable {
    package let year: Int
    package let level: Level.ID
    package var counts: RatingCounts
    package var total: Int
    package var isStated: Bool

    package var addsUp: Bool { counts.total == total }
  }
}

extension RollUp {
  package init(
    of organization: Organization.ID?, in tree: OrganizationTree, summaries: [CongressSummary],
    on day: CalendarDate
  ) {
    var isInside = Array(repeating: organization == nil, count: tree.organizations.count)
    for place in organization.map({ tree.places(from: $0) }) ?? [] { isInside[place] = true }
    let inside = summaries.filter {
      tree.place(of: $0.organization).map { isInside[$0] } ?? false
    }
    self.init(of: organization, in: tree, congresses: inside, on: day)
  }

  /// Takes all the congresses of the organisation and those below it.
  package init(
    of organization: Organization.ID?, in tree: OrganizationTree, congresses: [CongressSummary],
    on day: CalendarDate
  ) {
    (self.organization, self.congresses, self.day) = (organization, congresses, day)
    levels = tree.levels.reversed().map { LevelFigures(level: $0.id) }
    for congress in congresses { add(congress, in: tree) }
    let units = organization.map { tree.places(from: $0) } ?? Array(tree.organizations.indices)
    for place in units { addUnit(at: place, in: tree) }
    levels.removeAll { $0.congresses == 0 && $0.units == 0 && $0.statedUnits == nil }
    ratings.sort { ($0.year, $0.level.rawValue) < ($1.year, $1.level.rawValue) }
  }

  private mutating func add(_ congress: CongressSummary, in tree: OrganizationTree) {
    let isHeld = congress.isHeld(asOf: day)
    held += isHeld ? 1 : 0
    let ready = congress.readiness(on: day)
    let standing = congress.standing(on: day, ready)
    standings[standing, default: 0] += 1
    readiness = readiness + ready
    if congress.directElection != nil {
      directElection.chosen += 1
      directElection.held += isHeld ? 1 : 0
      directElection.elected += congress.secretaryElected(asOf: day) ? 1 : 0
    }
    guard let place = tree.place(of: congress.organization) else { return }
    let level = tree.organizations[place].level
    guard let position = levels.firstIndex(where: { $0.level == level }) else { return }
    levels[position].congresses += 1
    levels[position].held += isHeld ? 1 : 0
    levels[position].states[congress.state(asOf: day), default: 0] += 1
    levels[position].standings[standing, default: 0] += 1
    // a cell below a grass-roots committee prepares its congress without subcommittees
    guard tree.rank(of: level) > 0 else { return }
    subcommittees.of += 1
    if let formed = congress.subcommitteesFormed, formed <= day { subcommittees.part += 1 }
  }

  private mutating func addUnit(at place: Int, in tree: OrganizationTree) {
    let level = tree.organizations[place].level
    if let position = levels.firstIndex(where: { $0.level == level }) {
      levels[position].units += 1
    }
    // of most units nothing more is known, and a unit is much to copy
    guard tree.organizations[place].hasFigures else { return }
    add(tree.organizations[place], in: tree)
  }

  private mutating func add(_ unit: Organization, in tree: OrganizationTree) {
    for rating in unit.ratings {
      var counts = RatingCounts()
      counts[rating.rating] = 1
      addRatings(counts, total: 1, year: rating.year, unit.level, isStated: false)
    }
    let stated = unit.stated
    guard !stated.isEmpty else { return }
    for total in stated.units
    where !isStatedAbove(unit, in: tree, { $0.units.contains { $0.level == total.level } }) {
      guard let position = levels.firstIndex(where: { $0.level == total.level }) else { continue }
      levels[position].statedUnits = (levels[position].statedUnits ?? 0) + total.count
    }
    for total in stated.ratings
    where !isStatedAbove(
      unit, in: tree,
      { $0.ratings.contains { $0.year == total.year && $0.level == total.level } })
    {
      addRatings(total.counts, total: total.total, year: total.year, total.level, isStated: true)
    }
  }

  /// Whether a unit above states the same figure, which then counts this one's too.
  private func isStatedAbove(
    _ unit: Organization, in tree: OrganizationTree, _ isSame: (StatedTotals) -> Bool
  ) -> Bool {
    guard unit.id != organization else { return false }
    let above = tree.ancestors(of: unit.id)
    let seen = organization.flatMap { above.firstIndex(of: $0) }.map { above[...$0] } ?? above[...]
    return seen.compactMap { tree[$0] }.contains { isSame($0.stated) }
  }

  private mutating func addRatings(
    _ counts: RatingCounts, total: Int, year: Int, _ level: Level.ID, isStated: Bool
  ) {
    guard
      let position = ratings.firstIndex(where: {
        $0.year == year && $0.level == level && $0.isStated == isStated
      })
    else {
      ratings.append(
        RatingFigures(year: year, level: level, counts: counts, total: total, isStated: isStated))
      return
    }
    for rating in Rating.allCases { ratings[position].counts[rating] += counts[rating] }
    ratings[position].total += total
  }
}
