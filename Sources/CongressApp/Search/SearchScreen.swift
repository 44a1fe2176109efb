import CongressModel
package import TerminalUI
import Wording

/// All tasks of all congresses, the most pressing first, narrowed as one types.
package struct SearchScreen: ScreenContent {
  var list = ListState()
  var view = TaskView.all
  package var filter: Filter?
  private var index: TaskIndex
  /// The numbers of the tasks found.
  private(set) var found: [Int32] = []
  /// Why the filter can't be read.
  private(set) var complaint: TaskFilterError?

  /// Takes an index that was made for the situation before.
  init(in situation: Situation, _ index: TaskIndex? = nil) {
    self.index = index ?? TaskIndex(in: situation)
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
    case .view: return [.ask(situation.wording.viewPrompt(ofAll: true))]
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
    found.indices.contains(list.selected) ? entry(list.selected) : nil
  }

  func entry(_ row: Int) -> TaskIndex.Entry { index.entry(found[row]) }

  /// Takes in that the congresses are others than before.
  package mutating func refresh(in situation: Situation) {
    index = TaskIndex(in: situation)
    selectBestMatch(in: situation)
  }

  package mutating func selectBestMatch(in situation: Situation) {
    list = ListState()
    if !index.isMade(for: situation) { index = TaskIndex(in: situation) }
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
