package import CongressModel

/// Where a person was, by names that last longer than rows.
package struct Place: Hashable, Sendable {
  /// The row of the dashboard: `unit/kim-son`, `trial/nam-dinh` or `pilot/thuong-kiem`.
  package var row: String?
  package var congress: Congress.ID?
  /// The tab of the congress, counted from 0.
  package var tab: Int
  package var task: PreparationTask.ID?

  package init(
    row: String? = nil, congress: Congress.ID? = nil, tab: Int = 0,
    task: PreparationTask.ID? = nil
  ) {
    (self.row, self.congress, self.tab, self.task) = (row, congress, tab, task)
  }
}

extension AppModel {
  package var place: Place {
    var place = Place()
    for screen in screens.all {
      if let dashboard = screen.content as? DashboardScreen {
        place.row = dashboard.rowName(in: situation)
      } else if let congress = screen.content as? CongressScreen {
        (place.congress, place.tab) = (congress.id, congress.tab.rawValue)
        if case .task(let task)? = congress.selectedTask { place.task = task }
      }
    }
    return place
  }

  /// Goes back to a place as far as it is still there.
  mutating func resume(at place: Place) -> [Effect] {
    if var dashboard = screens.top.content as? DashboardScreen, let row = place.row {
      dashboard.go(to: row, in: situation)
      screens.top.content = dashboard
    }
    guard let id = place.congress, situation.summary(id) != nil else { return [] }
    resuming = place
    return [.open(id)]
  }

  /// Shows a problem where nothing else is said yet.
  package mutating func warn(_ problem: String?) {
    guard let problem, notice == nil else { return }
    notice = Notice(.warning, problem)
  }
}

extension CongressScreen {
  /// Goes to the tab and the task of a place in this congress.
  mutating func go(to place: Place, in documents: CongressDocuments) {
    guard place.congress == id else { return }
    tab = Tab(rawValue: place.tab) ?? tab
    guard let task = place.task, documents.checklist.tasks.contains(where: { $0.id == task }) else {
      return
    }
    selectedTask = .task(task)
  }
}

extension DashboardScreen {
  func rowName(in situation: Situation) -> String? {
    switch selected {
    case .unit(let id): "unit/\(id.rawValue)"
    case .trial(let id): "trial/\(id.rawValue)"
    case .pilot(let place) where situation.summaries.indices.contains(place):
      "pilot/\(situation.summaries[place].id.rawValue)"
    case .pilot, .heading, .unread, nil: nil
    }
  }

  /// Selects the row of that name, and unfolds what it lies in.
  mutating func go(to name: String, in situation: Situation) {
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "unit":
      guard let id = Organization.ID(parts[1]) else { return }
      var above = situation.tree[id]?.parent
      while let unit = above, expanded.insert(.unit(unit)).inserted {
        above = situation.tree[unit]?.parent
      }
      selected = .unit(id)
    case "trial": selected = Organization.ID(parts[1]).map { .trial($0) }
    default:
      selected = situation.summaries.firstIndex { $0.id.rawValue == parts[1] }.map { .pilot($0) }
    }
    selectBestMatch(in: situation)
  }
}
