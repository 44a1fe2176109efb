package import CongressModel
package import TerminalUI
import Wording

/// One congress, a tab for each side of it.
package struct CongressScreen: ScreenContent {
  package let id: Congress.ID
  var tab: Tab = .overview
  var tasks = ListState()
  var selectedTask: ChecklistRow.ID?
  /// The tasks that the next deed is done to, in place of the selected one.
  var marked: Set<PreparationTask.ID> = []
  /// What was closed last by the key that opens it again.
  var closed: ClosedTasks?
  var elections = ListState()
  var peopleTab = PeopleTab()
  var paperList = ListState()
  /// Which tasks the checklist shows.
  var view = TaskView.all
  /// How far the tabs of plain text are scrolled.
  var scroll = 0
  package var filter: Filter?

  package enum Tab: Int, Hashable, Sendable, CaseIterable {
    case overview, checklist, people, elections, papers, lessons
  }

  /// Opens on the checklist, where the day's work is, with the first open task selected.
  package init(_ documents: CongressDocuments, on day: CalendarDate) {
    id = documents.id
    tab = .checklist
    let open = documents.checklist.tasks.first { !$0.state(asOf: day).isClosed }
    selectedTask = (open ?? documents.checklist.tasks.first).map { .task($0.id) }
  }
}

extension CongressScreen {
  package func title(in situation: Situation) -> String {
    situation.documents[id].flatMap { situation.tree[$0.congress.organization]?.name }
      ?? id.rawValue
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    guard let documents = situation.documents[id] else { return [] }
    return switch tab {
    case .checklist:
      checklistBindings(documents, in: situation) + [moveBinding(documents, in: situation)]
        + tabBindings(in: situation)
    case .elections: electionBindings(documents, in: situation) + tabBindings(in: situation)
    case .overview: overviewBindings(documents, in: situation) + tabBindings(in: situation)
    case .lessons: lessonBindings(documents, in: situation) + tabBindings(in: situation)
    case .people: peopleBindings(documents, in: situation) + tabBindings(in: situation)
    case .papers: papersBindings(documents, in: situation) + tabBindings(in: situation)
    }
  }

  private func tabBindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    var bindings = [
      Binding(
        [KeyPress(.tab)], wording.keyNextTab, Command.nextTab, group: wording.thisScreen,
        priority: 2),
      Binding(
        [KeyPress(.tab, .shift)], wording.keyPreviousTab, .previousTab, group: wording.thisScreen,
        priority: nil),
    ]
    for tab in Tab.allCases {
      let digit = Character(String(tab.rawValue + 1))
      bindings.append(
        Binding(
          .character(digit), wording.tab(tab), .tab(tab.rawValue), group: wording.thisScreen,
          priority: nil))
    }
    return bindings
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let documents = situation.documents[id] else { return [] }
    switch command {
    case .tab(let number): return turn(to: Tab(rawValue: number) ?? tab, in: situation)
    case .nextTab: return turn(to: tab.next(1), in: situation)
    case .previousTab: return turn(to: tab.next(-1), in: situation)
    case .congressState: return askCongressState(documents, in: situation)
    case .makeTemplate: return [.fill(templateForm(documents, in: situation))]
    case .newLesson: return [.fill(lessonForm(in: situation.wording))]
    case .sendLessons: return sendLessons(documents, in: situation)
    case .registers: return [.show(Screen(RegisterScreen(id)))]
    case .editCongress: return [.fill(Form(congress: documents.congress, in: situation.wording))]
    case .moveCongress:
      let day = documents.congress.dates.days(asOf: situation.today).opening
      return [.fill(.move(from: day, in: situation.wording))]
    default: break
    }
    switch tab {
    case .checklist: return performOnChecklist(command, press, documents, in: situation)
    case .elections: return performOnElections(command, press, documents, in: situation)
    case .people: return performOnPeople(command, press, documents, in: situation)
    case .papers: return performOnPapers(command, press, documents, in: situation)
    case .overview, .lessons:
      guard command == .move else { return [] }
      var list = ListState(selected: scroll, offset: scroll)
      _ = list.handle(press, count: 10_000, height: situation.bodyRows)
      scroll = list.selected
      return []
    }
  }

  private mutating func turn(to tab: Tab, in situation: Situation) -> [Request] {
    (self.tab, filter, scroll, marked) = (tab, nil, 0, [])
    return follows(in: situation).map { .effect(.follow($0)) }
  }

  package func follows(in situation: Situation) -> [RoundKey] {
    guard tab == .elections, let documents = situation.documents[id] else { return [] }
    return documents.elections.elections.compactMap { election in
      election.currentRound.map { RoundKey(id, election.id, round: $0.number) }
    }
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard let documents = situation.documents[id] else { return [] }
    switch purpose {
    case .setAside(let tasks):
      return set(.notApplicable, of: tasks, because: text, documents, in: situation)
    case .block(let tasks):
      return set(.blocked, of: tasks, because: text, documents, in: situation)
    case .taskState(let tasks): return chooseState(text, of: tasks, documents, in: situation)
    case .view, .me:
      let requests = view.take(purpose, text, in: situation)
      selectBestMatch(in: situation)
      return requests
    case .congressState: return chooseCongressState(text, documents, in: situation)
    case .standIn(let id): return standIn(text, for: id, documents, in: situation)
    case .newTask(let workstream): return add(text, to: workstream, documents, in: situation)
    case .issued(let key): return setIssued(key, text, in: situation)
    case .collected(let key, let issued):
      return setCollected(key, issued: issued, text, documents, in: situation)
    case .closeVote(let key): return closeVote(key, text, documents, in: situation)
    case .hall(let key): return HallKeys.answer(key, text, in: situation)
    default: return []
    }
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard let documents = situation.documents[id] else { return [] }
    switch form.purpose {
    case .task(let task): return save(form, to: task, documents, in: situation)
    case .tasks(let tasks): return save(form, to: tasks, documents, in: situation)
    case .person(let id): return savePerson(form, id, documents, in: situation)
    case .move: return previewMove(form, documents, in: situation)
    case .lesson: return saveLesson(form, documents, in: situation)
    case .template: return makeTemplate(form, documents, in: situation)
    case .congress: return save(form, documents, in: situation)
    case .congressState(let state): return enter(state, form, documents, in: situation)
    case .reopening, .annulment: return confirm(form, documents, in: situation)
    case .nextRound(let election): return decideNextRound(election, form, documents, in: situation)
    default: return []
    }
  }

  package mutating func unmark() -> Bool {
    defer { marked = [] }
    return !marked.isEmpty
  }

  package mutating func stepBack() -> Bool {
    defer { view = .all }
    return view != .all
  }

  package mutating func selectBestMatch(in situation: Situation) {
    guard let documents = situation.documents[id] else { return }
    if tab == .people { selectBestPerson(documents) }
    guard tab == .checklist else { return }
    let rows = rows(of: documents, in: situation)
    let tasks = rows.filter { if case .task = $0 { true } else { false } }
    if !tasks.contains(where: { $0.id == selectedTask }) { selectedTask = tasks.first?.id }
  }
}

extension CongressScreen {
  /// Selects the task that was found in the search.
  mutating func select(_ found: TaskIndex.Entry?, in situation: Situation) {
    guard let found, situation.summaries.indices.contains(found.congress),
      situation.summaries[found.congress].id == id
    else { return }
    selectedTask = .task(situation.summaries[found.congress].names[found.task].id)
  }
}

extension CongressScreen.Tab {
  /// The tab so many to the right, round about.
  func next(_ step: Int) -> Self {
    let count = Self.allCases.count
    return Self.allCases[(rawValue + step + count) % count]
  }
}
