import CongressModel
package import TerminalUI
import Wording

/// The whole state of the program, and the only functions that change it.
package struct AppModel: Hashable, Sendable {
  package internal(set) var situation: Situation
  package internal(set) var screens: ScreenStack
  package internal(set) var overlay: Overlay?
  package internal(set) var notice: Notice? {
    didSet { if let notice, notice != oldValue { notices = [notice] + notices.prefix(99) } }
  }
  /// What was noticed so far, latest first.
  package internal(set) var notices: [Notice] = []
  package internal(set) var history: History
  package var size: Size {
    didSet { situation.bodyRows = Frame.bodyRows(of: size) }
  }
  /// The theme that was chosen; `automatic` goes by the background of the terminal.
  package internal(set) var theme: String
  package var glyphs: Glyphs
  /// The names of the themes that there are, in the order of the picker.
  package internal(set) var themes: [String]
  /// Whether the background of the terminal is light, as far as is known.
  package var isLight = false
  /// Whether clicks come here and not to the terminal.
  package var usesMouse = true
  package var keymap = Keymap()
  /// The keys that do something, from the picture until something happens.
  var bound: BoundKeys?
  /// Those of the picture before.
  var lastBound: BoundKeys?
  /// How far a piece of work has come that the person waits for.
  var progress: Progress?
  /// What was chosen from the palette, latest first.
  var recent: [Palette.Choice] = []
  /// The place to go back to as soon as its documents are read.
  var resuming: Place?
  /// Where the last event was a click, for a second one at the same place.
  var lastClick: Point?

  package init(
    _ situation: Situation, history: History = History(), theme: String, themes: [String],
    size: Size, glyphs: Glyphs = .unicode
  ) {
    self.situation = situation
    (self.history, self.theme) = (history, theme)
    self.themes = [Self.automatic] + themes
    (self.size, self.glyphs) = (size, glyphs)
    screens = ScreenStack(root: Screen(DashboardScreen(in: situation)))
    self.situation.bodyRows = Frame.bodyRows(of: size)
    greet()
  }
}

extension AppModel {
  /// Says what is wrong with the workspace before anything is done.
  private mutating func greet() {
    let problems = situation.problems.map { Notice(.bad, situation.wording.sentence($0)) }
    let refusal = situation.readOnly.map {
      // what a person asked for is no fault
      Notice($0.isReadOnly ? .plain : .bad, situation.wording.sentence($0))
    }
    let said = [refusal].compactMap(\.self) + problems
    notice = said.first
    notices = said
  }
}

extension StorageError {
  fileprivate var isReadOnly: Bool { if case .readOnly = self { true } else { false } }
}

/// What lies over the screen and takes the keys.
package enum Overlay: Hashable, Sendable {
  case help(HelpOverlay<Command>)
  case prompt(Prompt)
  case form(Form)
  case themes(ListState, before: String)
  case palette(Palette)
  /// A key that waits for another one.
  case prefix(KeyPress)
  case notices(ListState)
}

extension AppModel {
  /// Takes in what happened, and returns what is to be done outside.
  package mutating func update(_ message: Message) -> [Effect] {
    defer { bound = nil }
    switch message {
    case .input(let event): return take(event)
    case .resized(let size):
      self.size = size
    case .resumed: break
    case .background(let isLight): self.isLight = isLight
    case .themesChanged(let names, let problem): takeThemes(names, problem)
    case .edited(let text): takeEdited(text)
    case .cancelled: notice = Notice(.plain, situation.wording.workCancelled)
    case .copied(let text, let isSent): noticeCopy(text, isSent)
    case .dayChanged(let day):
      situation.today = day
      screens.refresh(in: situation)
    case .minuteChanged(let minute): situation.minute = minute
    case .overviewChanged(let tree, let summaries):
      situation.setOverview(tree, summaries)
      screens.refresh(in: situation)
    case .workspaceChanged(let settings, let templates):
      (situation.settings, situation.ownTemplates) = (settings, templates)
      screens.refresh(in: situation)
    case .opened(let documents):
      situation.documents[documents.id] = documents
      var screen = CongressScreen(documents, on: situation.today)
      if let search = screens.top.content as? SearchScreen {
        screen.select(search.chosen, in: situation)
      }
      if let place = resuming { screen.go(to: place, in: documents) }
      resuming = nil
      screens.open(Screen(screen))
    case .notOpened(_, let error): complain(error)
    case .gathered(let documents):
      return carryOut(screens.top.content.gathered(documents, in: situation))
    case .documentsChanged(let documents):
      if situation.documents[documents.id] != nil {
        situation.documents[documents.id] = documents
      }
    case .papersKept(let paths):
      notice = Notice(.good, situation.wording.papersKept(paths))
    case .papersNotKept(let sentence): notice = Notice(.bad, sentence)
    case .hallChanged(let hall): situation.hall = hall
    case .hallNotChanged(let error): complain(error)
    case .warned(let warning): notice = Notice(.warning, situation.wording.sentence(warning))
    case .watched(let key, let second):
      if let state = situation.ballots[key] {
        situation.paces[key, default: Pace()].note(state, at: second)
      }
    case .ballotsChanged(let state): situation.ballots[state.key] = state
    case .written(let entry, let direction, let documents, let doubt):
      written(entry, direction, documents, doubt)
    case .notWritten(_, _, let error): complain(error)
    case .journal(let desk, let event):
      if let text = situation.wording.notice(of: event) { notice = Notice(.good, text) }
      return carryOut(screens.top.content.happened(event, at: desk, in: situation))
    case .notRecorded(_, let error): complain(error)
    case .printed(let path):
      notice = Notice(.good, situation.wording.coverPrinted(path))
    }
    return []
  }

  /// Whether the next key finds all that it may need.
  var isReady: Bool { screens.top.content.isReady(in: situation) }

  /// Uses a moment in which nothing happens; what is shown stays as it is.
  mutating func makeReady() { screens.top.content.makeReady(in: situation) }

  private mutating func complain(_ error: StorageError) {
    notice = Notice(.bad, situation.wording.sentence(error))
  }

  private mutating func written(
    _ entry: HistoryEntry, _ direction: Direction, _ documents: [CongressDocuments],
    _ doubt: StorageError?
  ) {
    history.note(entry, direction)
    for changed in documents where situation.documents[changed.id] != nil {
      situation.documents[changed.id] = changed
    }
    notice = Notice(.good, situation.wording.notice(entry.title, direction))
    if let doubt { complain(doubt) }
  }
}
