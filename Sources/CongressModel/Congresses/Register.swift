/// The lists that a congress keeps beside its tasks, people and elections.
package enum Register: String, Hashable, Sendable, CaseIterable {
  /// The legal chain: directives, guidance and plans that the congress rests on.
  case papers
  case subcommittees
  /// Working teams and the units that each follows.
  case teams
  case indicators
  case works
}

/// One entry of a register.
package enum RegisterEntry: Hashable, Sendable {
  case paper(PartyPaper)
  case subcommittee(Subcommittee)
  case team(WorkingTeam)
  case indicator(Indicator)
  case work(Work)
}

/// Why an entry can't be kept.
package enum RegisterError: Error, Hashable, Sendable {
  case noName
  case noIssuer
  case alreadyThere(String)
  case noSuchEntry(String)
  case noSuchOrganization(String)
  /// A team follows units below its organisation, not others.
  case notBelow(Organization.ID)
  case followedByAnother(Organization.ID, team: String)
  case noReason(indicator: String)
}

extension RegisterEntry {
  /// What the entry is known by, and no other of its register.
  package var name: String {
    switch self {
    case .paper(let paper): paper.number
    case .subcommittee(let subcommittee): subcommittee.name
    case .team(let team): team.name
    case .indicator(let indicator): indicator.name
    case .work(let work): work.name
    }
  }

  package var register: Register {
    switch self {
    case .paper: .papers
    case .subcommittee: .subcommittees
    case .team: .teams
    case .indicator: .indicators
    case .work: .works
    }
  }
}

extension Congress {
  package func entries(of register: Register) -> [RegisterEntry] {
    switch register {
    case .papers: papers.map { .paper($0) }
    case .subcommittees: subcommittees.map { .subcommittee($0) }
    case .teams: teams.map { .team($0) }
    case .indicators: indicators.map { .indicator($0) }
    case .works: works.map { .work($0) }
    }
  }

  private mutating func set(_ entries: [RegisterEntry], of register: Register) {
    switch register {
    case .papers: papers = entries.compactMap { if case .paper(let it) = $0 { it } else { nil } }
    case .subcommittees:
      subcommittees = entries.compactMap { if case .subcommittee(let it) = $0 { it } else { nil } }
    case .teams: teams = entries.compactMap { if case .team(let it) = $0 { it } else { nil } }
    case .indicators:
      indicators = entries.compactMap { if case .indicator(let it) = $0 { it } else { nil } }
    case .works: works = entries.compactMap { if case .work(let it) = $0 { it } else { nil } }
    }
  }

  /// Adds an entry at the end, or puts it in the place of another one.
  package mutating func put(
    _ entry: RegisterEntry, at place: Int? = nil, in tree: OrganizationTree
  ) throws(RegisterError) {
    var entries = entries(of: entry.register)
    let others = entries.indices.filter { $0 != place }.map { entries[$0] }
    guard !entry.name.isBlank else { throw .noName }
    guard !others.contains(where: { $0.name == entry.name }) else {
      throw .alreadyThere(entry.name)
    }
    try check(entry, beside: others, in: tree)
    if let place, entries.indices.contains(place) {
      entries[place] = entry
    } else {
      entries.append(entry)
    }
    set(entries, of: entry.register)
  }

  private func check(
    _ entry: RegisterEntry, beside others: [RegisterEntry], in tree: OrganizationTree
  ) throws(RegisterError) {
    switch entry {
    case .paper(let paper):
      guard !paper.issuer.isBlank else { throw .noIssuer }
    case .indicator(let indicator):
      guard indicator.isMet || !indicator.reason.isBlank else {
        throw .noReason(indicator: indicator.name)
      }
    case .team(let team):
      let below = Set(tree.subtree(of: organization))
      for unit in team.follows {
        guard tree[unit] != nil else { throw .noSuchOrganization(unit.rawValue) }
        guard below.contains(unit) else { throw .notBelow(unit) }
        for case .team(let other) in others where other.follows.contains(unit) {
          throw .followedByAnother(unit, team: other.name)
        }
      }
    case .subcommittee, .work: break
    }
  }

  /// Takes an entry away; nothing happens where there is none.
  package mutating func removeEntry(of register: Register, at place: Int) {
    var entries = entries(of: register)
    guard entries.indices.contains(place) else { return }
    entries.remove(at: place)
    set(entries, of: register)
  }

  /// Moves an entry by one place.
  package mutating func moveEntry(of register: Register, at place: Int, _ step: Checklist.Step) {
    var entries = entries(of: register)
    let next = step == .down ? place + 1 : place - 1
    guard entries.indices.contains(place), entries.indices.contains(next) else { return }
    entries.swapAt(place, next)
    set(entries, of: register)
  }
}

extension OrganizationTree {
  /// The organisations meant by ids or full names, in their order, each once.
  package func organizations(
    called texts: [String], below root: Organization.ID
  ) throws(RegisterError) -> [Organization.ID] {
    let inside = subtree(of: root)
    var found: [Organization.ID] = []
    for text in texts {
      let named = inside.first { self[$0]?.name == text }
      let known = Organization.ID(text).flatMap { self[$0]?.id }
      guard let id = known ?? named else { throw .noSuchOrganization(text) }
      if !found.contains(id) { found.append(id) }
    }
    return found
  }
}
