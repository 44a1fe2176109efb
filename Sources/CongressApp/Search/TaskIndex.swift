import CongressModel
import TerminalUI
import Wording

/// The tasks of all congresses as they stand on a day, open ones first, then by the day they are
/// due.
///
/// Tasks are told by their numbers, counted through all congresses.
struct TaskIndex: Hashable, Sendable {
  /// All tasks in their order.
  let order: [Int32]
  /// The number of the first task of each congress.
  private let starts: [Int32]
  private let day: CalendarDate
  private let titles: Titles

  struct Entry: Hashable, Sendable {
    /// The places of the congress among the summaries and of the task among its tasks.
    let congress, task: Int
  }

  init(in situation: Situation) {
    day = situation.today
    var starts: [Int32] = []
    var due = DueOrder()
    for summary in situation.summaries {
      starts.append(Int32(due.count))
      for mark in summary.tasks {
        due.append(mark.due, isClosed: mark.state(asOf: day).isClosed)
      }
    }
    (self.starts, order, titles) = (starts, due.sorted(), Titles(in: situation))
  }
}

/// What the tasks are called, each title once, in the language of the screen.
private struct Titles: Hashable, Sendable {
  let language: Language
  private(set) var texts: [SearchText] = []
  /// For each task, by its number, the place of its text.
  private(set) var ofTasks: [Int32] = []

  init(in situation: Situation) {
    language = situation.wording.language
    ofTasks.reserveCapacity(situation.summaries.reduce(0) { $0 + $1.tasks.count })
    var places: [Subject: Int32] = [:]
    var table: [TaskName] = []
    var ofNames: [Int32] = []
    for summary in situation.summaries {
      // arrays that share their storage are compared at once
      if summary.names.table != table {
        let (before, last) = (table, ofNames)
        table = summary.names.table
        ofNames = table.indices.map { index in
          // most congresses have the steps of the one before, in its order
          if index < before.count, before[index].hasTitle(of: table[index]) { return last[index] }
          return place(of: table[index], in: &places)
        }
      }
      for name in summary.names.places { ofTasks.append(ofNames[Int(name)]) }
    }
  }

  /// What tasks that are called the same have in common.
  private enum Subject: Hashable {
    case step(PreparationTask.ID)
    case own(LocalText)
  }

  private mutating func place(of name: TaskName, in places: inout [Subject: Int32]) -> Int32 {
    let subject = name.ownTitle.map { Subject.own($0) } ?? .step(name.id)
    if let place = places[subject] { return place }
    let place = Int32(texts.count)
    texts.append(SearchText(name.title[language]))
    places[subject] = place
    return place
  }
}

extension TaskName {
  fileprivate func hasTitle(of other: TaskName) -> Bool {
    id == other.id && ownTitle == other.ownTitle
  }
}

extension TaskIndex {
  /// Whether the tasks are those of that day, and are called as the screen calls them.
  func isMade(for situation: Situation) -> Bool {
    day == situation.today && titles.language == situation.wording.language
  }

  func entry(_ number: Int32) -> Entry {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return Entry(congress: low, task: Int(number - starts[low]))
  }

  /// The tasks that a filter and a view leave.
  func find(_ filter: TaskFilter, _ view: TaskView, in situation: Situation) -> [Int32] {
    let query = Query(filter.words)
    let isNarrow = !filter.terms.isEmpty || view != .all
    guard !query.isEmpty || isNarrow else { return order }
    let isTitle = titles.texts.map { query.isFound(in: $0) }
    var isFound = titles.ofTasks.map { isTitle[Int($0)] }
    if isNarrow { keep(filter, view, in: situation, &isFound) }
    return order.filter { isFound[Int($0)] }
  }

  private func keep(
    _ filter: TaskFilter, _ view: TaskView, in situation: Situation, _ isFound: inout [Bool]
  ) {
    var owners = OwnerMatches(situation)
    for (congress, summary) in situation.summaries.enumerated() {
      let start = Int(starts[congress])
      for (task, mark) in summary.tasks.enumerated() where isFound[start + task] {
        let state = mark.state(asOf: day)
        var owner: String? { summary.names[task].owner }
        isFound[start + task] =
          (view == .all || !state.isClosed && owners.hold(view, state, mark.due, owner))
          && owners.hold(filter, state, mark.due, owner)
      }
    }
  }
}

/// Whether terms hold for owners, each looked at once.
private struct OwnerMatches {
  private let situation: Situation
  private var known: [String: Bool] = [:]

  init(_ situation: Situation) { self.situation = situation }

  mutating func hold(
    _ filter: TaskFilter, _ state: PreparationTask.State, _ due: CalendarDate?,
    _ owner: @autoclosure () -> String?
  ) -> Bool {
    guard !filter.terms.isEmpty else { return true }
    return filter.holds(state: state, due: due, on: situation.today) { has($0, in: owner()) }
  }

  mutating func hold(
    _ view: TaskView, _ state: PreparationTask.State, _ due: CalendarDate?,
    _ owner: @autoclosure () -> String?
  ) -> Bool {
    let today = situation.today
    return switch view {
    case .all: true
    case .today: due.map { $0 <= today } ?? false
    case .week: due.map { $0 < today.adding(days: 7) } ?? false
    case .late: due.map { $0 < today } ?? false
    case .blocked: state == .blocked
    case .mine: isMine(owner())
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
