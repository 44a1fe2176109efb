package import CongressModel

/// A large invented workspace for measuring: the same for the same sizes and seed.
///
/// Congresses and ballots are made one at a time when they are asked for, so that nothing of the
/// size of the whole is ever kept but the tree.
package struct Simulation: Sendable {
  package let organizations: Int
  package let congresses: Int
  /// The tasks of each congress.
  package let tasks: Int
  /// The ballots of the one election.
  package let ballots: Int
  package let seed: UInt64
  private let patterns: SimulatedPatterns

  /// Makes a simulation; each number is 0 at the least, and where there are congresses there is
  /// an organisation to hold them.
  package init(organizations: Int, congresses: Int, tasks: Int, ballots: Int, seed: UInt64) {
    self.congresses = max(0, congresses)
    self.organizations = max(congresses > 0 ? 1 : 0, organizations)
    self.tasks = max(0, tasks)
    self.ballots = max(0, ballots)
    self.seed = seed
    patterns = SimulatedPatterns(tasks: self.tasks)
  }
}

extension Simulation {
  /// The day on which the workspace always is.
  package static let today = CalendarDate(known: "2020-04-29")

  package var settings: WorkspaceSettings {
    var settings = WorkspaceSettings(
      name: "Số liệu mô phỏng \(organizations) × \(congresses) × \(tasks)", term: "2020–2025")
    settings.today = Self.today
    settings.calendar = .vietnam
    settings.isRehearsal = true
    return settings
  }

  package var tree: OrganizationTree { shape.tree(seed: seed) }

  /// The congresses, each made when it is asked for.
  package var documents: some Sequence<CongressDocuments> {
    (0..<congresses).lazy.map { congress($0) }
  }

  /// The vote that has the ballots: of the first congress, which is in session.
  package var vote: RoundKey? {
    guard congresses > 0, ballots > 0 else { return nil }
    return RoundKey(congressID(0), SimulatedVote.electionID, round: 1)
  }

  /// The ballots of the vote, each made when it is asked for.
  package var entries: some Sequence<BallotEntry> {
    SimulatedVote(ballots: congresses > 0 ? ballots : 0, seed: seed)
  }

  private var shape: SimulatedTree { SimulatedTree(organizations: organizations) }

  /// The congress with a number, counted from 0.
  package func congress(_ number: Int) -> CongressDocuments {
    precondition((0..<congresses).contains(number), "there are as many congresses as asked for")
    var chance = Chance(seed: seed, stream: UInt64(number) + 1)
    let place = organization(of: number)
    let (level, kind) = (shape.level(of: place), shape.kind(of: place))
    let template = kind == .cell ? "cell" : level.rawValue
    let isVoting = number == 0 && ballots > 0
    let opening =
      isVoting ? Self.today : Self.today.adding(days: chance.number(in: -120...150))
    var congress = Congress(
      id: congressID(number), organization: shape.id(of: place),
      kind: kind == .cell ? .members : .delegates, opening: opening,
      ruleSet: "244-QĐ/TW (2014)")
    congress.template = .init(known: template)
    let length = kind == .cell ? 0 : 1
    let days = CongressDays(opening: opening, closing: opening.adding(days: length))
    congress.dates = CongressDates(planned: days, actual: opening <= Self.today ? days : nil)
    congress.papers = [.directive35]
    if kind == .committee {
      let formed = opening.adding(days: -chance.number(in: 130...150))
      congress.subcommittees = Unit.usualSubcommittees.map {
        Subcommittee(name: $0, formed: formed)
      }
    }
    congress.states = [StateEntry(.preparing, on: opening.adding(days: -180))]
    let checklist = patterns.checklist(for: template, on: days, by: &chance)
    return CongressDocuments(
      congress: congress, checklist: checklist,
      elections: Elections(
        elections: isVoting
          ? [SimulatedVote(ballots: ballots, seed: seed).election(opening: opening)] : []))
  }

  /// Congresses lie as evenly over the tree as they can, the highest unit first; where there are
  /// more of them than organisations, some hold another.
  private func organization(of number: Int) -> Int {
    let turn = number % organizations
    guard congresses < organizations else { return turn }
    return turn * organizations / congresses
  }

  private func congressID(_ number: Int) -> Congress.ID {
    let unit = shape.id(of: organization(of: number)).rawValue
    let turn = number / organizations
    return .init(known: turn == 0 ? unit : "\(unit)-lan-\(turn + 1)")
  }
}
