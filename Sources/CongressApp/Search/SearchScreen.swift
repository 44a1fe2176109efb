import CongressModel
package import TerminalUI
import Wording

/// All tasks of all congresses, the most pressing first, narrowed as one types.
package struct SearchScreen: ScreenContent {
  var list = ListState()
  var view = TaskView.all
  package var filter: Filter?
  private var index: TaskIndex
  /// The tasks found, as places in the index.
  private(set) var found: [Int] = []
  /// Why the filter can't be read.
  private(set) var complaint: TaskFilterError?

  package init(in situation: Situation) {
    index = TaskIndex(of: situation.summaries)
    filter = Filter()
    selectBestMatch(in: situation)
  }
}

extension SearchScreen {
  package func title(in situation: Situation) -> String {
    situation.wording.findTasks
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    return [
      Binding(
        .enter, wording.keyOpen, Command.open, group: wording.thisScreen,
        disabled: found.isEmpty ? wording.noTaskSelected : nil, priority: 9),
      Binding(.character("/"), wording.keyFilter, .filter, group: wording.thisScreen, priority: 6),
      Binding(.character("w"), wording.keyView, .view, group: wording.thisScreen, priority: 5),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .move: _ = list.handle(press, count: found.count, height: situation.bodyRows - 2)
    case .view: return [.ask(situation.wording.viewPrompt)]
    case .open:
      return chosen.map { [.effect(.open(situation.summaries[$0.congress].id))] } ?? []
    default: break
    }
    return []
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    let requests = view.take(purpose, text, in: situation)
    selectBestMatch(in: situation)
    return requests
  }

  /// The task to which Enter leads, with the place of its congress among the summaries.
  var chosen: TaskIndex.Entry? {
    found.indices.contains(list.selected) ? index.entries[found[list.selected]] : nil
  }

  func entry(_ row: Int) -> TaskIndex.Entry { index.entries[found[row]] }

  func title(_ entry: TaskIndex.Entry) -> LocalText { index.titles[entry.title] }

  /// Takes in that the congresses are others than before.
  package mutating func refresh(in situation: Situation) {
    index = TaskIndex(of: situation.summaries)
    selectBestMatch(in: situation)
  }

  package mutating func selectBestMatch(in situation: Situation) {
    list = ListState()
    do throws(TaskFilterError) {
      found = index.find(
        try TaskFilter(filter?.field.value ?? ""), view, in: situation)
      complaint = nil
    } catch {
      complaint = error
    }
  }

  var query: Query {
    do throws(TaskFilterError) {
      return Query(try TaskFilter(filter?.field.value ?? "").words)
    } catch {
      return Query("")
    }
  }
}

/// The titles of all tasks, each kept once, and which task of which congress has which.
struct TaskIndex: Hashable, Sendable {
  private(set) var titles: [LocalText] = []
  private(set) var entries: [Entry] = []

  struct Entry: Hashable, Sendable {
    /// The places of the congress among the summaries and of the task among its tasks.
    let congress: Int
    let task: Int
    let title: Int
  }

  init(of summaries: [CongressSummary]) {
    var places: [LocalText: Int] = [:]
    var catalogue: [PreparationTask.ID: Int] = [:]
    for (congress, summary) in summaries.enumerated() {
      for task in summary.tasks.indices {
        let name = summary.names[task]
        var place = name.ownTitle == nil ? catalogue[name.id] : nil
        if place == nil {
          let title = name.title
          place = places[title] ?? titles.count
          if places.updateValue(place ?? 0, forKey: title) == nil { titles.append(title) }
          if name.ownTitle == nil { catalogue[name.id] = place }
        }
        entries.append(Entry(congress: congress, task: task, title: place ?? 0))
      }
    }
  }
}

extension TaskIndex {
  /// The tasks that a filter and a view leave, open ones first, then by day.
  func find(_ filter: TaskFilter, _ view: TaskView, in situation: Situation) -> [Int] {
    let (query, language) = (Query(filter.words), situation.wording.language)
    let isTitle = titles.map { query.isEmpty || query.matches(in: $0[language]) != nil }
    var owners = OwnerMatches(situation)
    var keys: [(order: Int, place: Int)] = []
    for (place, entry) in entries.enumerated() where isTitle[entry.title] {
      let summary = situation.summaries[entry.congress]
      let (mark, owner) = (summary.tasks[entry.task], summary.names[entry.task].owner)
      let state = mark.state(asOf: situation.today)
      guard view == .all || !state.isClosed, owners.hold(view, mark, owner, state),
        owners.hold(filter, mark, owner, state)
      else { continue }
      let day = mark.due?.dayNumber ?? 1 << 30
      keys.append((state.isClosed ? day + 1 << 40 : day, place))
    }
    keys.sort { $0 < $1 }
    return keys.map(\.place)
  }
}

/// Whether terms hold for owners, each looked at once.
private struct OwnerMatches {
  private let situation: Situation
  private var known: [String: Bool] = [:]

  init(_ situation: Situation) { self.situation = situation }

  mutating func hold(
    _ filter: TaskFilter, _ mark: TaskMark, _ owner: String?, _ state: PreparationTask.State
  ) -> Bool {
    guard !filter.terms.isEmpty else { return true }
    let today = situation.today
    return filter.holds(state: state, due: mark.due, on: today) { has($0, in: owner) }
  }

  mutating func hold(
    _ view: TaskView, _ mark: TaskMark, _ owner: String?, _ state: PreparationTask.State
  ) -> Bool {
    let today = situation.today
    return switch view {
    case .all: true
    case .today: mark.due.map { $0 <= today } ?? false
    case .week: mark.due.map { $0 < today.adding(days: 7) } ?? false
    case .late: mark.due.map { $0 < today } ?? false
    case .blocked: state == .blocked
    case .mine: isMine(owner)
    }
  }

  private mutating func isMine(_ owner: String?) -> Bool {
    guard let owner else { return false }
    if let answer = known[owner] { return answer }
    known[owner] = situation.isMine(owner)
    return known[owner] ?? false
  }

  private mutating func has(_ text: String, in owner: String?) -> Bool {
    guard let owner else { return false }
    let key = "\(text)\u{0}\(owner)"
    if let answer = known[key] { return answer }
    let answer = situation.hasOwner(text, owner)
    known[key] = answer
    return answer
  }
}
