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
  /// Made with the first word that is looked for.
  private var titles: Titles?

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
    (self.starts, order) = (starts, due.sorted())
  }
}

/// What the tasks are called, each title once, in the language of the screen.
private struct Titles: Hashable, Sendable {
  let language: Language
  private(set) var texts: [SearchText] = []
  /// For each congress, the texts of its table of names.
  private(set) var ofNames: [[Int32]] = []

  init(in situation: Situation) {
    language = situation.wording.language
    var places: [LocalText: Int32] = [:]
    var table: [TaskName] = []
    var last: [Int32] = []
    for summary in situation.summaries {
      // arrays that share their storage are compared at once
      if summary.names.table != table {
        table = summary.names.table
        last = table.map { place(of: $0.title, in: &places) }
      }
      ofNames.append(last)
    }
  }

  private mutating func place(of title: LocalText, in places: inout [LocalText: Int32]) -> Int32 {
    if let place = places[title] { return place }
    let place = Int32(texts.count)
    texts.append(SearchText(title[language]))
    places[title] = place
    return place
  }
}

extension TaskIndex {
  /// Whether the tasks are those of that day.
  func isMade(for situation: Situation) -> Bool { day == situation.today }

  func entry(_ number: Int32) -> Entry {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return Entry(congress: low, task: Int(number - starts[low]))
  }

  /// The tasks that a filter and a view leave.
  mutating func find(_ filter: TaskFilter, _ view: TaskView, in situation: Situation) -> [Int32] {
    let query = Query(filter.words)
    if query.isEmpty, filter.terms.isEmpty, view == .all { return order }
    var isFound = Array(repeating: true, count: order.count)
    if !query.isEmpty { keep(query, in: situation, &isFound) }
    if !filter.terms.isEmpty || view != .all { keep(filter, view, in: situation, &isFound) }
    return order.filter { isFound[Int($0)] }
  }

  private mutating func keep(_ query: Query, in situation: Situation, _ isFound: inout [Bool]) {
    let titles =
      titles.flatMap { $0.language == situation.wording.language ? $0 : nil }
      ?? Titles(in: situation)
    self.titles = titles
    let isTitle = titles.texts.map { query.matches(in: $0) != nil }
    for (congress, summary) in situation.summaries.enumerated() {
      let (start, ofNames) = (Int(starts[congress]), titles.ofNames[congress])
      for (task, name) in summary.names.places.enumerated() {
        isFound[start + task] = isTitle[Int(ofNames[Int(name)])]
      }
    }
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
