import CongressModel
import Tallying
package import TerminalUI
package import Wording

extension AppModel {
  /// The keys of all screens, as the command that prints them and the manual need them.
  ///
  /// They are asked of the very screens, on a small workspace of nothing but placeholders.
  package static func allBindings(_ wording: Wording) -> [Binding<Command>] {
    guard let sample = Sample(wording) else { return [] }
    let situation = sample.situation
    let model = AppModel(
      situation, theme: "", themes: [], size: Size(columns: 80, rows: 24))
    var elections = CongressScreen(sample.documents, on: situation.today)
    elections.tab = .elections
    var overview = elections
    overview.tab = .overview
    var lessons = elections
    lessons.tab = .lessons
    let screens: [Screen] = [
      Screen(DashboardScreen(in: situation)),
      Screen(CongressScreen(sample.documents, on: situation.today)),
      Screen(elections), Screen(overview), Screen(lessons),
      Screen(CountScreen(sample.key, in: situation)), Screen(BatchesScreen(sample.key)),
      Screen(QuestionScreen(sample.key, batch: 1)), Screen(RulingScreen(sample.key)),
      Screen(DrillScreen(sample.key)), Screen(ResultScreen(sample.key)),
      Screen(SearchScreen(in: situation)),
    ]
    var bindings: [Binding<Command>] = []
    for screen in screens {
      for var binding in screen.content.bindings(in: situation) {
        binding.group = screen.content.title(in: situation)
        binding.disabled = nil
        if !bindings.contains(binding) { bindings.append(binding) }
      }
    }
    return bindings + model.commonBindings
  }
}

/// A congress with one task and one open vote.
private struct Sample {
  let documents: CongressDocuments
  let situation: Situation
  let key: RoundKey

  init?(_ wording: Wording) {
    guard let unit = Organization.ID("x"), let level = Level.ID("cell"),
      let congress = Congress.ID("x"), let task = PreparationTask.ID("x"),
      let id = Election.ID("x"), let name = Candidate.ID("x"),
      let day = CalendarDate(year: 2020, month: 1, day: 1)
    else { return nil }
    var tree = OrganizationTree()
    let organization = Organization(
      id: unit, name: wording.tabChecklist, level: level, kind: .cell)
    do throws(OrganizationError) { try tree.add(organization) } catch { return nil }
    var election = Election(
      id: id, title: LocalText(wording.groupCount), body: .other, seats: 1,
      candidates: [Candidate(id: name, name: "x")])
    var round = election.firstRound()
    round.opened = day
    election.rounds = [round]
    documents = CongressDocuments(
      congress: Congress(
        id: congress, organization: unit, kind: .members, opening: day,
        ruleSet: RuleSet.regulation190.id),
      checklist: Checklist(tasks: [
        PreparationTask(id: task, workstream: .direction, title: LocalText("x"))
      ]),
      elections: Elections(elections: [election]))
    key = RoundKey(congress, id, round: 1)
    var situation = Situation(
      settings: WorkspaceSettings(name: wording.headingAll), tree: tree,
      summaries: [
        CongressSummary(documents.congress, checklist: documents.checklist, elections: [])
      ], today: day, wording: wording)
    situation.documents[congress] = documents
    self.situation = situation
  }
}
