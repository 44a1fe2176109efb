package import CongressModel
package import Tallying
package import Wording

/// All that a screen may know: what the workspace holds, which day it is, which language is spoken.
package struct Situation: Hashable, Sendable {
  package var settings: WorkspaceSettings
  package private(set) var tree: OrganizationTree
  package private(set) var summaries: [CongressSummary]
  package private(set) var figures: TreeFigures
  /// Goes up with every change of the tree itself, for what is worked out from its names.
  private(set) var treeEdition = 0
  private var places: [Congress.ID: Int]
  /// The figures of the whole trees, which take longest to add up.
  private var rootRollUps: [Organization.ID: RollUp] = [:]
  /// The congresses that are open, with all their documents.
  package var documents: [Congress.ID: CongressDocuments]
  /// The votes that are followed, as their journals stand.
  package var ballots: [RoundKey: BallotState]
  /// How fast the votes that are followed are counted.
  package var paces: [RoundKey: Pace] = [:]
  package var hall: HallSettings
  /// The templates that the workspace keeps itself.
  package var ownTemplates: [Template] = []
  package var today: CalendarDate {
    didSet { if today != oldValue { recount() } }
  }
  /// The time of day, in minutes after midnight.
  package var minute = 0
  package var wording: Wording
  /// The name under which the person at the keyboard owns tasks, where it is known.
  package var me: String?
  /// The name of this station in the journals; no other that runs now has it.
  package var station = ""
  /// Why nothing can be changed here; `nil` where it can.
  package var readOnly: StorageError?
  /// The documents that could not be read.
  package var problems: [StorageError]
  /// The congresses that could not be read when the screen opened.
  package var unread: [Congress.ID] = []
  /// Rows of the screen between header and notice line.
  package var bodyRows: Int

  package init(
    settings: WorkspaceSettings, tree: OrganizationTree, summaries: [CongressSummary],
    today: CalendarDate, wording: Wording
  ) {
    (self.settings, self.tree, self.summaries) = (settings, tree, summaries)
    (self.today, self.wording) = (today, wording)
    (documents, ballots, hall) = ([:], [:], HallSettings())
    (readOnly, problems, bodyRows) = (nil, [], 20)
    figures = TreeFigures(of: tree, summaries, on: today)
    places = Self.places(of: summaries)
    addUpRoots()
  }

  package mutating func setOverview(_ tree: OrganizationTree, _ summaries: [CongressSummary]) {
    if tree != self.tree { treeEdition += 1 }
    (self.tree, self.summaries) = (tree, summaries)
    places = Self.places(of: summaries)
    recount()
  }

  private static func places(of summaries: [CongressSummary]) -> [Congress.ID: Int] {
    Dictionary(zip(summaries.map(\.id), summaries.indices)) { first, _ in first }
  }

  private mutating func recount() {
    figures = TreeFigures(of: tree, summaries, on: today)
    addUpRoots()
  }

  private mutating func addUpRoots() {
    rootRollUps = [:]
    for root in tree.units(of: nil) {
      rootRollUps[root] = RollUp(of: root, in: tree, summaries: summaries, on: today)
    }
  }
}

extension Situation {
  /// What the congresses of an organisation and all below it come to.
  func rollUp(of organization: Organization.ID) -> RollUp {
    if let known = rootRollUps[organization] { return known }
    let places = tree.subtree(of: organization).flatMap { figures.congresses(of: $0) }
    return RollUp(
      of: organization, in: tree, congresses: places.sorted().map { summaries[$0] }, on: today)
  }

  /// The place of the congress that stands for an organisation today, among the summaries.
  func nearestCongress(of organization: Organization.ID) -> Int? {
    summaries.nearest(of: figures.congresses(of: organization), on: today)
  }

  package func summary(_ id: Congress.ID) -> CongressSummary? {
    places[id].map { summaries[$0] }
  }

  /// The checklists that a new congress can start from, those of the workspace first.
  package var templates: [Template] { Template.known(with: ownTemplates) }

  package func ruleSet(_ id: String) -> RuleSet? { RuleSet.known(id, with: settings.ownRuleSets) }

  /// The name of the organisation whose congress it is.
  package func name(of congress: CongressSummary) -> String {
    tree[congress.organization]?.name ?? congress.organization.rawValue
  }

  /// The round of a vote with all that is needed to count it.
  package func vote(_ key: RoundKey) -> Vote? {
    guard let documents = documents[key.congress],
      let election = documents.elections[key.election],
      let round = election.round(key.round),
      let ruleSet = ruleSet(documents.congress.ruleSet)
    else { return nil }
    do throws(ContestError) {
      let contest = try election.contest(of: round, by: ruleSet)
      return Vote(
        key: key, election: election, round: round, contest: contest, state: ballots[key])
    } catch {
      return nil
    }
  }
}

/// One round of one election, and how its count stands.
package struct Vote: Hashable, Sendable {
  package let key: RoundKey
  package let election: Election
  package let round: CongressModel.Round
  package let contest: Contest
  package let state: BallotState?

  package var count: Count { election.count(of: round, state, in: contest) }
  package var names: [String] { election.list(of: round).map(\.name) }
}
