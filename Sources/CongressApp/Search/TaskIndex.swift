import CongressModel
import TerminalUI
import Wording

/// The tasks of all congresses as they stand on a day, open ones first, then by the day they are
/// due; each title is kept once.
struct TaskIndex: Hashable, Sendable {
  private(set) var titles: [LocalText] = []
  private(set) var entries: [Entry] = []
  private let day: CalendarDate
  private let language: Language
  /// The titles made ready for searching, in the language of the screen.
  private let texts: [SearchText]

  struct Entry: Hashable, Sendable {
    /// The places of the congress among the summaries and of the task among its tasks.
    let congress, task: Int32
    let title: Int32
    let state: PreparationTask.State
    let due: CalendarDate?
  }

  init(in situation: Situation) {
    (day, language) = (situation.today, situation.wording.language)
    var numbers = TitleNumbers()
    var order = DueOrder()
    let count = situation.summaries.reduce(0) { $0 + $1.tasks.count }
    var unsorted: [Entry] = []
    unsorted.reserveCapacity(count)
    order.reserve(count)
    for (congress, summary) in situation.summaries.enumerated() {
      numbers.read(summary.names)
      for (task, mark) in summary.tasks.enumerated() {
        let state = mark.state(asOf: day)
        order.append(mark.due, isClosed: state.isClosed)
        unsorted.append(
          Entry(
            congress: Int32(congress), task: Int32(task),
            title: Int32(numbers.title(of: task, in: summary.names)), state: state, due: mark.due))
      }
    }
    entries = order.sorted().map { unsorted[Int($0)] }
    titles = numbers.titles
    texts = titles.map { [language] in SearchText($0[language]) }
  }
}

/// A number for each title, looked up once for all congresses that share a table of names.
private struct TitleNumbers {
  private(set) var titles: [LocalText] = []
  private var places: [LocalText: Int] = [:]
  private var table: [TaskName] = []
  /// The numbers of the titles of the table, name by name.
  private var numbers: [Int] = []

  mutating func read(_ names: TaskNames) {
    // arrays that share their storage are compared at once
    guard names.table != table else { return }
    table = names.table
    numbers = []
    for name in table {
      let title = name.title
      let number = places[title] ?? titles.count
      if number == titles.count {
        places[title] = number
        titles.append(title)
      }
      numbers.append(number)
    }
  }

  func title(of task: Int, in names: TaskNames) -> Int { numbers[Int(names.places[task])] }
}

extension TaskIndex {
  /// Whether the tasks are those of that day, with titles of the language that is spoken.
  func isMade(for situation: Situation) -> Bool {
    day == situation.today && language == situation.wording.language
  }

  /// The places of the tasks that a filter and a view leave.
  func find(_ filter: TaskFilter, _ view: TaskView, in situation: Situation) -> [Int] {
    let query = Query(filter.words)
    let isNarrow = !filter.terms.isEmpty || view != .all
    if query.isEmpty, !isNarrow { return Array(entries.indices) }
    let isTitle = texts.map { query.isEmpty || query.matches(in: $0) != nil }
    guard isNarrow else { return entries.indices.filter { isTitle[Int(entries[$0].title)] } }
    var owners = OwnerMatches(situation)
    var found: [Int] = []
    for (place, entry) in entries.enumerated() where isTitle[Int(entry.title)] {
      if view != .all, entry.state.isClosed { continue }
      if owners.hold(view, entry), owners.hold(filter, entry) { found.append(place) }
    }
    return found
  }
}

/// Whether terms hold for owners, each looked at once.
private struct OwnerMatches {
  private let situation: Situation
  private var known: [String: Bool] = [:]

  init(_ situation: Situation) { self.situation = situation }

  mutating func hold(_ filter: TaskFilter, _ entry: TaskIndex.Entry) -> Bool {
    guard !filter.terms.isEmpty else { return true }
    return filter.holds(state: entry.state, due: entry.due, on: situation.today) {
      has($0, in: situation.owner(of: entry))
    }
  }

  mutating func hold(_ view: TaskView, _ entry: TaskIndex.Entry) -> Bool {
    let (today, due) = (situation.today, entry.due)
    return switch view {
    case .all: true
    case .today: due.map { $0 <= today } ?? false
    case .week: due.map { $0 < today.adding(days: 7) } ?? false
    case .late: due.map { $0 < today } ?? false
    case .blocked: entry.state == .blocked
    case .mine: isMine(situation.owner(of: entry))
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

extension Situation {
  fileprivate func owner(of entry: TaskIndex.Entry) -> String? {
    summaries[Int(entry.congress)].names[Int(entry.task)].owner
  }
}
