import CongressApp
import CongressModel
import Demonstration
import TerminalUI
import Wording

/// The screen of a province: 6,500 organisations, 1,000 congresses of 60 tasks.
struct LargeScreen: Sendable {
  private let simulation = Simulation(
    organizations: 6500, congresses: 1000, tasks: 60, ballots: 0, seed: 1)
  private let tree: OrganizationTree
  private let documents: [CongressDocuments]
  private let summaries: [CongressSummary]

  init() {
    tree = simulation.tree
    documents = Array(simulation.documents)
    summaries = documents.map {
      CongressSummary($0.congress, checklist: $0.checklist, elections: [])
    }
  }

  var model: AppModel {
    let situation = Situation(
      settings: simulation.settings, tree: tree, summaries: summaries, today: Simulation.today,
      wording: Wording(.vietnamese))
    return AppModel(
      situation, theme: "dark", themes: ["dark"], size: Size(columns: 200, rows: 60))
  }

  func moved() throws -> Int {
    guard let root = tree.units(of: nil).first else { return 0 }
    return try SubtreeMove(
      of: root, by: 29, because: "dịch", on: Simulation.today, documents, summaries, in: tree,
      simulation.settings
    ).moves.count
  }
}
