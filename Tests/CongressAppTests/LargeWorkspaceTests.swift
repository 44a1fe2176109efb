import CongressModel
import Glibc
import Testing
import TerminalUI
import Wording

@testable import CongressApp

/// How fast the screens are on 6,500 organisations and 1,000 congresses of 60 tasks.
///
/// Runs where `DAIHOI_LONG_TESTS` is set; the times hold for a release build, and are asked of one
/// only.
@Suite(.enabled(if: LargeWorkspace.isAsked))
struct LargeWorkspaceTests {
  @Test func `every key of the dashboard is answered and shown in time`() throws {
    let workspace = try LargeWorkspace()
    var model = workspace.model
    // the program has shown its screen before a key is pressed
    _ = model.picture()
    for keys in ["down", "G", "up", "g", "pagedown", "left", "right", "?", "esc", "/", "d", "i"] {
      let press = try #require(KeyPress(name: keys))
      let time = ContinuousClock().measure {
        _ = model.update(.input(.key(press)))
        _ = model.picture()
      }
      report("key \(keys)", time, limit: .milliseconds(5))
    }
  }

  @Test func `tasks of all congresses are found as one types`() throws {
    let workspace = try LargeWorkspace()
    var model = workspace.model
    _ = model.update(.input(.key(KeyPress(.character("f")))))
    for character in "dai bieu due:<=7" {
      let time = ContinuousClock().measure {
        _ = model.update(.input(.key(KeyPress(.character(character)))))
        _ = model.picture()
      }
      report("search \(character)", time, limit: .milliseconds(50))
    }
  }

  @Test func `all congresses are planned anew in time`() throws {
    let workspace = try LargeWorkspace()
    let root = try #require(workspace.tree.units(of: nil).first)
    var moved = 0
    let time = try ContinuousClock().measure {
      let move = try SubtreeMove(
        of: root, by: 29, because: "dịch", on: workspace.today, workspace.documents,
        workspace.summaries, in: workspace.tree, workspace.settings)
      moved = move.moves.count
    }
    #expect(moved == 1000)
    report("re-plan", time, limit: .seconds(1))
  }

  private func report(_ what: String, _ time: Duration, limit: Duration) {
    print("\(what): \(time)")
    #if !DEBUG
    #expect(time <= limit, "\(what)")
    #endif
  }
}

/// A workspace as values: a province of 10 districts, 20 communes each, 31 units below most.
struct LargeWorkspace {
  var tree = OrganizationTree()
  var documents: [CongressDocuments] = []
  let settings = WorkspaceSettings(name: "Tỉnh")
  let today = CalendarDate(dayNumber: 18_341)

  static let isAsked = unsafe getenv("DAIHOI_LONG_TESTS") != nil

  init() throws {
    let levels = ["province", "district", "commune", "cell"]
    var above: [Organization.ID?] = [nil]
    for (level, count) in zip(levels, [1, 10, 20, 32]) {
      var added: [Organization.ID?] = []
      for parent in above {
        for number in 0..<count where tree.organizations.count < 6500 {
          let name = "\(parent?.rawValue ?? "org")-\(number)"
          let id = try #require(Organization.ID(name))
          try tree.add(
            Organization(
              id: id, name: "Đảng bộ \(name)", parent: parent, level: #require(Level.ID(level)),
              kind: .committee))
          added.append(id)
        }
      }
      above = added
    }
    try addCongresses()
  }

  private mutating func addCongresses() throws {
    let commune = try #require(Template.builtIn.first { $0.id.rawValue == "commune" })
    var checklist = commune.checklist(directElection: true)
    checklist.tasks = Array(checklist.tasks.prefix(60))
    for (number, unit) in tree.organizations.prefix(1000).enumerated() {
      var congress = Congress(
        id: try #require(Congress.ID("congress-\(number)")), organization: unit.id,
        kind: .delegates, opening: today.adding(days: 30 + number % 60), ruleSet: "x")
      if number.isMultiple(of: 40) { congress.directElection = Choice(by: unit.parent ?? unit.id) }
      documents.append(
        CongressDocuments(
          congress: congress,
          checklist: Schedule(days: congress.dates.planned, calendar: settings.calendar)
            .planning(checklist)))
    }
  }

  var summaries: [CongressSummary] {
    documents.map { CongressSummary($0.congress, checklist: $0.checklist, elections: []) }
  }

  var model: AppModel {
    let situation = Situation(
      settings: settings, tree: tree, summaries: summaries, today: today,
      wording: Wording(.vietnamese))
    return AppModel(
      situation, theme: "dark", themes: ["dark"], size: Size(columns: 200, rows: 60))
  }
}
