import ArgumentParser
import CongressApp
import CongressModel
import StrictJSON
import TerminalUI
import Wording

/// Lists the tasks of a congress, or of all, that a view and a filter leave: the search of the
/// screen.
struct TaskListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutTaskList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpTaskListCongress)) var congress: Congress.ID?
  @Option(name: .long, help: help(Spoken.wording.helpFilter, "TEXT")) var filter = ""
  @Option(name: .long, help: help(Spoken.wording.helpTaskView, "VIEW")) var view: TaskView = .all

  func run() throws {
    try options.open { session throws(CommandError) in
      let choice = try TaskChoice(filter, view, session)
      guard let congress else { return try listAll(choice, session) }
      let list = try session.documents(congress).checklist
      let tasks = view.tasks(of: list, on: session.today, isMine: choice.isMine).filter {
        choice.holds($0.state(asOf: session.today), $0.due, $0.owner, $0.title)
      }
      guard !output.json else {
        let tasks = tasks.map { $0.publicJSON(on: session.today) }
        return Process.say(JSON.array(tasks).bytes())
      }
      for task in tasks {
        Process.say(
          session.wording.line(
            task.state(asOf: session.today), task.id, due: task.due, task.title))
      }
    }
  }

  /// All congresses, from what the dashboard keeps of them.
  private func listAll(_ choice: TaskChoice, _ session: Session) throws(CommandError) {
    var found: [JSON] = []
    for summary in try session.summaries() {
      for (place, mark) in summary.tasks.enumerated() {
        let (name, state) = (summary.names[place], mark.state(asOf: session.today))
        guard choice.isInView(state, mark.due, name.owner),
          choice.holds(state, mark.due, name.owner, name.title)
        else { continue }
        guard output.json else {
          let congress = ScreenText(summary.id.rawValue).padded(to: 24).string
          let line = session.wording.line(state, name.id, due: mark.due, name.title)
          Process.say("\(congress) \(line)")
          continue
        }
        found.append(
          .record([
            ("congress", .string(summary.id.rawValue)), ("id", .string(name.id.rawValue)),
            ("title", name.title.json), ("owner", .text(name.owner)),
            ("state", .string(state.rawValue)), ("due", .date(mark.due)),
          ]))
      }
    }
    if output.json { Process.say(JSON.array(found).bytes()) }
    try session.requireAllRead()
  }
}

extension TaskView: ExpressibleByArgument {}

/// Which tasks are asked for.
private struct TaskChoice {
  private let filter: TaskFilter
  private let view: TaskView
  private let query: Query
  private let wording: Wording
  private let today: CalendarDate
  /// The name under which the one who asks has tasks, as the screen keeps it.
  private let me: String?

  init(_ text: String, _ view: TaskView, _ session: Session) throws(CommandError) {
    (self.view, wording, today) = (view, session.wording, session.today)
    do throws(TaskFilterError) { filter = try TaskFilter(text) } catch {
      throw .refused(session.wording.sentence(error))
    }
    query = Query(filter.words)
    me = StateFolder.savedPreferences?.me
    guard view != .mine || me != nil else { throw .refused(session.wording.meUnknown) }
  }

  func isMine(_ owner: String?) -> Bool {
    guard let me, let owner else { return false }
    return wording.owner(owner).folded == me.folded
  }

  func isInView(
    _ state: PreparationTask.State, _ due: CalendarDate?, _ owner: String?
  ) -> Bool {
    guard view != .all else { return true }
    guard !state.isClosed else { return false }
    return switch view {
    case .all: true
    case .today: due.map { $0 <= today } ?? false
    case .week: due.map { $0 < today.adding(days: 7) } ?? false
    case .late: due.map { $0 < today } ?? false
    case .blocked: state == .blocked
    case .mine: isMine(owner)
    }
  }

  func holds(
    _ state: PreparationTask.State, _ due: CalendarDate?, _ owner: String?, _ title: LocalText
  ) -> Bool {
    (query.isEmpty || query.matches(in: title[wording.language]) != nil)
      && filter.holds(state: state, due: due, on: today) { text in
        owner.map { Query(text).matches(in: wording.owner($0)) != nil } ?? false
      }
  }
}

extension Wording {
  fileprivate func line(
    _ state: PreparationTask.State, _ id: PreparationTask.ID, due: CalendarDate?,
    _ title: LocalText
  ) -> String {
    let mark = state == .done ? "x" : state == .notApplicable ? "-" : " "
    let fields = [
      "[\(mark)]", ScreenText(id.rawValue).padded(to: 8).string,
      ScreenText(due.map { shortDate($0) } ?? "").padded(to: 11).string, title[language],
    ]
    return fields.joined(separator: " ")
  }
}

extension PreparationTask {
  /// The task as exports show it: without what is private.
  fileprivate func publicJSON(on day: CalendarDate) -> JSON {
    var copy = self
    copy.privateNote = nil
    copy.state = state(asOf: day)
    if copy.state != .done { copy.doneOn = nil }
    return copy.json
  }
}
