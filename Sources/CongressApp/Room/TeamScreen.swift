package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// How the stations of a counting room get on with one vote, and what is wrong with their files.
package struct TeamScreen: ScreenContent {
  package let key: RoundKey
  var list = ListState()

  package init(_ key: RoundKey) { self.key = key }
}

extension TeamScreen {
  package func title(in situation: Situation) -> String { situation.wording.teamTitle }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    [
      Binding(
        [KeyPress(.tab), KeyPress(.character("r"))], situation.wording.keyResult,
        Command.showResult, group: situation.wording.thisScreen, priority: 6)
    ] + HallKeys.bindings(in: situation)
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .move:
      let count = TeamView(situation, key).map { $0.lines(columns: 80).count } ?? 0
      _ = list.handle(press, count: count, height: max(1, situation.bodyRows - 4))
      return []
    case .showResult: return [.show(Screen(ResultScreen(key)))]
    default: return HallKeys.perform(command, key, in: situation)
    }
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard case .hall(let key) = purpose else { return [] }
    return HallKeys.answer(key, text, in: situation)
  }

  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    TeamView(situation, key)?.draw(in: body, list, on: &grid)
  }
}

/// What the team screen shows.
private struct TeamView {
  let situation: Situation
  let vote: Vote
  let pace: Pace?

  init?(_ situation: Situation, _ key: RoundKey) {
    guard let vote = situation.vote(key) else { return nil }
    (self.situation, self.vote, pace) = (situation, vote, situation.paces[key])
  }

  private var wording: Wording { situation.wording }

  func draw(in body: Rect, _ list: ListState, on grid: inout Grid) {
    let (head, below) = body.splitting(top: 3)
    let result = vote.count.result
    grid.draw(
      wording.teamHead(result, pace: pace), in: head.row(0).inset(columns: 1), role: .strong)
    Gauge(result.tally.counted, of: max(1, result.collected ?? result.tally.counted))
      .draw(in: head.row(1).inset(columns: 1), on: &grid)
    let lines = lines(columns: below.columns - 2)
    let window = list.window(count: lines.count, height: below.rows)
    for (row, index) in window.enumerated() {
      grid.draw(lines[index].text, in: below.row(row).inset(columns: 1), role: lines[index].role)
    }
  }

  /// The stations, then what differs, then what is wrong.
  func lines(columns: Int) -> [(text: String, role: Role)] {
    let state = vote.state
    var lines = [(row(wording.teamColumns, columns), Role.columnHeading)]
    for station in state?.stations ?? [] {
      let rate = pace?.perMinute(of: station.name)
      let (batches, questions) = work(of: station.name)
      let fields = [
        station.name, wording.number(station.ballots), wording.number(rate),
        wording.number(batches), wording.number(questions),
        station.isClosed ? wording.stationEnded : wording.stationWrites,
      ]
      lines.append(
        (row(fields, columns), questions > 0 ? .warning : .text))
    }
    if state?.stations.isEmpty ?? true { lines.append((wording.noStation, .dim)) }
    let warnings = differing + (state?.problems ?? []).map { wording.sentence($0) }
    if !warnings.isEmpty { lines.append(("", .text)) }
    for warning in warnings {
      for line in ScreenText("! \(warning)").wrapped(to: max(20, columns)) {
        lines.append((line.string, .warning))
      }
    }
    return lines
  }

  /// A line of the table; the first column takes what the others leave.
  private func row(_ fields: [String], _ columns: Int) -> String {
    let all = [9, 7, 9, 11, 13]
    // where there is little room, what differs and the state of a station go first
    let widths = all.reduce(12, +) > columns ? Array(all.prefix(3)) : all
    let first = max(8, columns - widths.reduce(0, +))
    let rest = zip(fields.dropFirst(), widths).map { field, width in
      ScreenText(field).padded(to: width, alignment: .trailing).string
    }
    return ScreenText(fields[0]).padded(to: first).string + rest.joined()
  }

  /// The batches that a station began, and how many papers of them were read differently.
  private func work(of station: String) -> (batches: Int?, questions: Int) {
    let batches = vote.state?.covers ?? []
    let own = batches.filter { $0.stations.contains(station) }
    let isKnown = batches.contains { !$0.stations.isEmpty }
    return (isKnown ? own.count : nil, own.reduce(0) { $0 + $1.questions.count })
  }

  private var differing: [String] {
    (vote.state?.covers ?? []).compactMap { batch in
      switch batch.check {
      case .differs(let questions): wording.batchDiffers(batch.number, papers: questions.count)
      case .totalsDiffer: wording.batchTotalsDiffer(batch.number)
      case .single, .waiting, .verified: nil
      }
    }
  }
}
