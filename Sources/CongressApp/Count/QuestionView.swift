import CongressModel
import Tallying
package import TerminalUI
import Wording

extension QuestionScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    let wording = situation.wording
    let questions = questions(in: situation)
    let isNarrow = body.columns < 60
    let (head, rest) = body.splitting(top: isNarrow ? 1 : 3)
    grid.draw(
      wording.questionsHead(batch, left: questions.count, by: names),
      in: head.row(0).inset(columns: 1), role: .strong)
    guard let question = questions.first else {
      grid.draw(wording.nothingToAsk, in: rest.inset(columns: 1))
      return
    }
    if !isNarrow {
      grid.draw(
        wording.questionPlaces(question), in: head.row(1).inset(columns: 1), role: .accent)
    }
    let (left, right) = rest.splitting(left: rest.columns / 2)
    func title(_ entry: Int, _ placed: PlacedReading?) -> String {
      isNarrow ? wording.entry(entry, paper: placed?.place) : wording.entry(entry)
    }
    draw(
      title(1, question.first), question.first, in: left.inset(columns: 1), on: &grid, vote, wording
    )
    if let draft {
      drawAnew(draft, in: right.inset(columns: 1), on: &grid, vote, wording)
    } else {
      draw(
        title(question.entry, question.second), question.second, in: right.inset(columns: 1),
        on: &grid,
        vote, wording)
    }
  }

  private func draw(
    _ title: String, _ placed: PlacedReading?, in area: Rect, on grid: inout Grid, _ vote: Vote,
    _ wording: Wording
  ) {
    grid.draw(title, in: area.row(0), role: .columnHeading)
    let lines = wording.reading(placed?.reading, of: vote)
    for (row, line) in lines.prefix(max(0, area.rows - 1)).enumerated() {
      grid.draw(line, in: area.row(row + 1), role: .strong)
    }
  }

  private func drawAnew(
    _ draft: BallotDraft, in area: Rect, on grid: inout Grid, _ vote: Vote, _ wording: Wording
  ) {
    grid.draw(wording.keyReadAnew, in: area.row(0), role: .columnHeading)
    let typed = (draft.marks.map(String.init) + [draft.digits]).joined(separator: " ")
    let label = grid.draw("\(wording.typedLabel(vote.contest.form)) ", in: area.row(1))
    let field = area.row(1).splitting(left: label).rest
    grid.fill(field, role: .field)
    let end = grid.draw(typed, in: field, role: .field)
    grid.cursor = Point(column: field.origin.column + end, row: field.origin.row)
    for (row, number) in draft.marks.prefix(max(0, area.rows - 2)).enumerated() {
      grid.draw(
        wording.struck(number, vote.names[number - 1]), in: area.row(row + 2), role: .strong)
    }
  }
}

extension Wording {
  /// A reading in lines: the names typed, or why there are none.
  func reading(_ reading: Reading?, of vote: Vote) -> [String] {
    switch reading {
    case nil: [noSuchPaper]
    case .aside: [putAside]
    case .paper(.invalid(let reason)): ["\(invalidWord): \(term(reason))"]
    case .paper(.chosen(let marks)): typed(marks, of: vote)
    }
  }

  /// The names struck out, or not agreed to, on a paper with these names chosen.
  func typed(_ chosen: [Int], of vote: Vote) -> [String] {
    let chosen = Set(chosen)
    let names = vote.names
    let struck = names.indices.filter { !chosen.contains($0 + 1) }
    return struck.isEmpty ? [nobodyStruck] : struck.map { self.struck($0 + 1, names[$0]) }
  }
}
