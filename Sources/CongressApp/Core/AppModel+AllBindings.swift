import CongressModel
import Tallying
package import TerminalUI
package import Wording

extension AppModel {
  /// The keys of all screens, as the command that prints them and the manual need them.
  package static func allBindings(_ wording: Wording) -> [Binding<Command>] {
    var bindings: [Binding<Command>] = []
    for (_, own) in bindingsByScreen(wording) {
      for binding in own where !bindings.contains(binding) { bindings.append(binding) }
    }
    return bindings
  }

  /// The keys of each screen, then those of all of them.
  ///
  /// They are asked of the very screens, on a small workspace of nothing but placeholders.
  package static func bindingsByScreen(
    _ wording: Wording, keymap: Keymap = Keymap()
  ) -> [(title: String, bindings: [Binding<Command>])] {
    guard let sample = Sample(wording) else { return [] }
    let screens = sample.screens.map { screen in
      let title = title(of: screen, sample, wording)
      return (title, own(screen, titled: title, sample, keymap))
    }
    let model = sample.model
    let common = keymap.applied(to: model.commonBindings + model.prefixBindings)
    return screens + [(wording.groupCommon, common.map(\.enabled))]
  }

  private static func own(
    _ screen: Screen, titled title: String, _ sample: Sample, _ keymap: Keymap
  ) -> [Binding<Command>] {
    keymap.applied(to: screen.content.bindings(in: sample.situation)).map { binding in
      var binding = binding.enabled
      binding.group = title
      return binding
    }
  }

  private static func title(of screen: Screen, _ sample: Sample, _ wording: Wording) -> String {
    guard let congress = screen.content as? CongressScreen else {
      return screen.content.title(in: sample.situation)
    }
    return wording.tab(congress.tab)
  }

  /// Keys that two commands of one screen claim.
  ///
  /// A screen may take a key of all screens for itself, as the count does with `d`; a key that a
  /// person has chosen may not be lost in that way.
  package static func keyConflicts(
    _ wording: Wording, keymap: Keymap
  ) -> [(screen: String, conflict: KeyConflict)] {
    guard let sample = Sample(wording) else { return [] }
    return sample.screens.flatMap { screen in
      let own = keymap.applied(to: screen.content.bindings(in: sample.situation))
      let common = keymap.applied(to: sample.model.commonBindings)
      let chosen = (own + common).filter { keymap.keys[$0.action.name] != nil }.flatMap(\.keys)
      let conflicts =
        own.conflicts() + common.conflicts()
        + (own + common).conflicts().filter { chosen.contains($0.key) }
      return Set(conflicts).map { (title(of: screen, sample, wording), $0) }
    }
  }
}

extension Binding {
  /// As if it could be done now.
  fileprivate var enabled: Binding {
    var binding = self
    binding.disabled = nil
    return binding
  }
}

extension Sample {
  var model: AppModel {
    AppModel(situation, theme: "", themes: [], size: Size(columns: 80, rows: 24))
  }

  /// One of each kind.
  var screens: [Screen] {
    let congress = CongressScreen(documents, on: situation.today)
    let tabs: [Screen] = CongressScreen.Tab.allCases.map { tab in
      var screen = congress
      screen.tab = tab
      return Screen(screen)
    }
    return [Screen(DashboardScreen(in: situation))] + tabs + (move.map { [Screen($0)] } ?? []) + [
      Screen(CountScreen(key, in: situation)), Screen(BatchesScreen(key)),
      Screen(QuestionScreen(key, batch: 1)), Screen(RulingScreen(key)), Screen(DrillScreen(key)),
      Screen(ResultScreen(key)), Screen(TeamScreen(key)),
      Screen(OpeningScreen(self.key.congress, self.key.election)),
      Screen(BaseSheetScreen(documents.id, key.election)),
      Screen(CheckInScreen(documents.id)), Screen(SchemeScreen(documents)),
      Screen(SearchScreen(in: situation)),
      Screen(RegisterScreen(documents.id)), Screen(HolidayScreen(in: situation)),
      Screen(RatingScreen(documents.congress.organization)),
    ]
  }
}

extension Sample {
  /// The preview of a move that was decided before the congress opened.
  private var move: MoveScreen? {
    guard let decided = CalendarDate(year: 2019, month: 1, day: 2),
      let day = CalendarDate(year: 2020, month: 6, day: 1)
    else { return nil }
    let decision = MoveDecision(to: day, because: "x", on: decided)
    do throws(MoveError) {
      let move = try CongressMove(documents, decision, in: situation.settings)
      return MoveScreen(MovePreview(move, []), of: "x")
    } catch {
      return nil
    }
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
