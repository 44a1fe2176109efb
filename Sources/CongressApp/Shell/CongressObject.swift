package import CongressModel
import TerminalUI
import Wording

/// Something of a congress that can be gone to by its name.
package enum CongressObject: Hashable, Sendable {
  case task(PreparationTask.ID)
  case election(Election.ID)
  case person(Delegate.ID)
}

extension AppModel {
  /// The congress that is looked at, or that lies below what is looked at.
  var openCongress: CongressScreen? {
    screens.all.lazy.reversed().compactMap { $0.content as? CongressScreen }.first
  }

  /// Goes back to the congress, and there to the tab and the row of what was chosen.
  mutating func go(to object: CongressObject) -> [Effect] {
    guard var screen = openCongress, let documents = situation.documents[screen.id] else {
      return []
    }
    while (screens.top.content as? CongressScreen)?.id != screen.id, screens.close() {}
    screen.go(to: object, in: documents)
    screens.top.content = screen
    return screen.follows(in: situation).map { .follow($0) }
  }
}

extension CongressScreen {
  fileprivate mutating func go(to object: CongressObject, in documents: CongressDocuments) {
    (filter, marked, scroll) = (nil, [], 0)
    switch object {
    case .task(let id): (tab, view, selectedTask) = (.checklist, .all, .task(id))
    case .election(let id):
      let place = documents.elections.elections.firstIndex { $0.id == id }
      (tab, elections.selected) = (.elections, place ?? 0)
    case .person(let id): (tab, peopleTab.selected) = (.people, id)
    }
  }
}

extension CongressDocuments {
  /// Elections, tasks and people, as the palette lists them.
  func items(_ wording: Wording) -> [Palette.Item] {
    let elections = elections.elections.map {
      Palette.Item(
        .object(.election($0.id)), $0.title[wording.language], note: wording.paletteElection)
    }
    let tasks = checklist.tasks.map {
      Palette.Item(.object(.task($0.id)), $0.title[wording.language], note: wording.paletteTask)
    }
    let people = people.delegates.map {
      Palette.Item(.object(.person($0.id)), $0.name, note: wording.palettePerson)
    }
    return elections + tasks + people
  }
}
