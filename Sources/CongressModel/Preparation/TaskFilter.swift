/// What a person looks for among tasks: words of the title, and terms such as `owner:`, `due:<=7`
/// and `state:blocked`, all of which must hold.
///
///     try TaskFilter("in tài liệu due:<=7 state:todo")
///
/// Keys and values of terms are read in English and, without their tones, in Vietnamese:
/// `phutrach:`, `han:<=7`, `trangthai:vuong`.
package struct TaskFilter: Hashable, Sendable {
  package private(set) var terms: [Term]
  /// What is left beside the terms, to be found in the title.
  package private(set) var words: String

  package enum Term: Hashable, Sendable {
    /// The text is part of the owner.
    case owner(String)
    case due(Comparison, Day)
    /// No day is set.
    case undated
    case late
    case state(PreparationTask.State)
    /// To do, or begun.
    case open
  }

  package enum Comparison: Hashable, Sendable {
    case before, upTo, on, from, after
  }

  package enum Day: Hashable, Sendable {
    /// So many days after the day that is looked at.
    case inDays(Int)
    case date(CalendarDate)
  }
}

/// Why a filter can't be read.
package enum TaskFilterError: Error, Hashable, Sendable {
  case unknownKey(String)
  /// `owner:` with nothing behind it.
  case noValue(key: String)
  case notADay(String)
  case unknownState(String)
}

extension TaskFilter {
  package init(_ text: String) throws(TaskFilterError) {
    (terms, words) = ([], "")
    var plain: [String] = []
    for part in text.split(separator: " ").map(String.init) {
      if let term = try Self.term(part) { terms.append(term) } else { plain.append(part) }
    }
    words = plain.joined(separator: " ")
  }

  package var isEmpty: Bool { terms.isEmpty && words.isEmpty }

  /// `nil` for a plain word.
  private static func term(_ part: String) throws(TaskFilterError) -> Term? {
    guard let colon = part.firstIndex(of: ":") else { return nil }
    let key = part[..<colon].lowercased()
    // a time of day, such as `14:30`, is a word of a title
    guard !key.isEmpty, key.allSatisfy(\.isLetter) else { return nil }
    let value = String(part[part.index(after: colon)...])
    guard let kind = keys[key] else { throw .unknownKey(key) }
    guard !value.isEmpty else { throw .noValue(key: key) }
    switch kind {
    case .owner: return .owner(value.replacing("_", with: " "))
    case .due: return try due(value.lowercased())
    case .state: return try state(value.lowercased())
    }
  }

  private enum Key { case owner, due, state }

  private static let keys: [String: Key] = [
    "owner": .owner, "who": .owner, "phutrach": .owner, "ai": .owner,
    "due": .due, "han": .due, "state": .state, "trangthai": .state,
  ]

  private static func due(_ value: String) throws(TaskFilterError) -> Term {
    switch value {
    case "late", "overdue", "quahan", "tre": return .late
    case "none", "khong": return .undated
    case "today", "homnay": return .due(.on, .inDays(0))
    case "week", "tuan": return .due(.upTo, .inDays(7))
    default: break
    }
    let comparisons: [(String, Comparison)] = [
      ("<=", .upTo), (">=", .from), ("<", .before), (">", .after), ("=", .on),
    ]
    let sign = comparisons.first { value.hasPrefix($0.0) }
    let rest = String(value.dropFirst(sign?.0.count ?? 0))
    let comparison = sign?.1 ?? .on
    if let days = Int(rest), abs(days) <= 10_000 { return .due(comparison, .inDays(days)) }
    guard let date = CalendarDate(typed: rest) else { throw .notADay(value) }
    return .due(comparison, .date(date))
  }

  private static func state(_ value: String) throws(TaskFilterError) -> Term {
    if ["open", "mo", "chuaxong"].contains(value) { return .open }
    guard let state = states[value] else { throw .unknownState(value) }
    return .state(state)
  }

  private static let states: [String: PreparationTask.State] = [
    "todo": .toDo, "chualam": .toDo, "doing": .doing, "danglam": .doing,
    "submitted": .submitted, "datrinh": .submitted, "cleared": .cleared, "daduyet": .cleared,
    "done": .done, "xong": .done, "blocked": .blocked, "vuong": .blocked,
    "na": .notApplicable, "notapplicable": .notApplicable, "mien": .notApplicable,
  ]
}

extension TaskFilter {
  /// Whether all terms hold for a task on a day; the words are for the one who knows the titles.
  ///
  /// `hasOwner` tells whether a text is part of the owner as it is shown.
  package func holds(
    state: PreparationTask.State, due: CalendarDate?, on day: CalendarDate,
    hasOwner: (String) -> Bool
  ) -> Bool {
    for term in terms where !term.holds(state, due, on: day, hasOwner) { return false }
    return true
  }
}

extension TaskFilter.Term {
  fileprivate func holds(
    _ state: PreparationTask.State, _ due: CalendarDate?, on day: CalendarDate,
    _ hasOwner: (String) -> Bool
  ) -> Bool {
    switch self {
    case .owner(let text): hasOwner(text)
    case .state(let wanted): state == wanted
    case .open: !state.isClosed
    case .late: due.map { $0 < day } == true && !state.isClosed
    case .undated: due == nil
    case .due(let comparison, let wanted):
      due.map { comparison.holds($0, wanted.date(on: day)) } ?? false
    }
  }
}

extension TaskFilter.Comparison {
  fileprivate func holds(_ day: CalendarDate, _ wanted: CalendarDate) -> Bool {
    switch self {
    case .before: day < wanted
    case .upTo: day <= wanted
    case .on: day == wanted
    case .from: day >= wanted
    case .after: day > wanted
    }
  }
}

extension TaskFilter.Day {
  fileprivate func date(on day: CalendarDate) -> CalendarDate {
    switch self {
    case .inDays(let days): day.adding(days: days)
    case .date(let date): date
    }
  }
}
