package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// The result of a vote as it stands, live while papers are counted.
package struct ResultScreen: ScreenContent {
  package let key: RoundKey
  var order: Order = .list
  var list = ListState()

  enum Order: Hashable, Sendable { case list, votes }

  package init(_ key: RoundKey) { self.key = key }
}

extension ResultScreen {
  package func title(in situation: Situation) -> String { situation.wording.resultTitle }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    return [
      Binding(
        .character("s"), order == .list ? wording.keySortByVotes : wording.keySortByList,
        Command.sortResult, group: wording.thisScreen, priority: 6),
      Binding(
        .character("t"), wording.keyTeam, .team, group: wording.thisScreen, priority: 5),
    ] + HallKeys.bindings(in: situation)
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .sortResult: order = order == .list ? .votes : .list
    case .move:
      let count = situation.vote(key)?.contest.candidates ?? 0
      _ = list.handle(press, count: count, height: max(1, situation.bodyRows - 7))
    case .team: return [.show(Screen(TeamScreen(key)))]
    default: return HallKeys.perform(command, key, in: situation)
    }
    return []
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard case .hall(let key) = purpose else { return [] }
    return HallKeys.answer(key, text, in: situation)
  }

  /// The lines in the order asked for.
  func lines(of result: CountResult) -> [ResultLine] {
    switch order {
    case .list: result.lines
    case .votes: result.lines.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
    }
  }
}
