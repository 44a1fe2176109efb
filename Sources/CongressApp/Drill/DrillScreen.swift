package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// Papers to type for practice: nothing is recorded, and what was typed wrongly is counted.
package struct DrillScreen: ScreenContent {
  package let key: RoundKey
  /// Which deck it is; each drill after the first is another one.
  var seed: UInt64 = 1
  var place = 0
  var draft = BallotDraft()
  private(set) var errors = 0
  /// The paper that was typed wrongly last, and what was typed.
  private(set) var wrong: Wrong?

  /// A slip, to be looked at.
  struct Wrong: Hashable, Sendable {
    let place: Int
    let typed: Reading
  }

  /// The papers of one drill.
  static let papers = 20

  package init(_ key: RoundKey) { self.key = key }
}

extension DrillScreen {
  package func title(in situation: Situation) -> String { situation.wording.drillTitle }

  func deck(_ vote: Vote) -> RehearsalDeck {
    RehearsalDeck(vote.contest, papers: Self.papers, seed: seed)
  }

  var isOver: Bool { place >= Self.papers }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    func row(
      _ keys: String, _ label: String, _ command: Command, _ priority: Int?
    ) -> Binding<Command> {
      Binding(
        keys.map { KeyPress(.character($0)) }, label, command, group: wording.groupCount,
        priority: priority)
    }
    guard !isOver else { return [row("n", wording.keyDrillAgain, .newBatch, 9)] }
    var takeBack = row("-", wording.keyTakeBack, .takeBack, 6)
    takeBack.keys.append(KeyPress(.backspace))
    return [
      row("0123456789", wording.keyDigit, .digit, nil),
      row(" .", wording.keyEndNumber, .endNumber, 8),
      Binding(.enter, wording.keyAccept, .accept, group: wording.groupCount, priority: 9),
      row("/i", wording.keyInvalid, .invalid, 7), takeBack,
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let vote = situation.vote(key) else { return [] }
    let wording = situation.wording
    do throws(BallotDraft.Refusal) {
      switch command {
      case .newBatch: (seed, place, errors, wrong) = (seed + 1, 0, 0, nil)
      case .digit:
        if case .character(let digit) = press.key {
          draft.type(digit)
        }
      case .endNumber: try draft.endNumber(names: vote.contest.candidates)
      case .takeBack: _ = draft.eraseLast()
      case .accept:
        try draft.endNumber(names: vote.contest.candidates)
        take(.paper(.chosen(draft.chosen(of: vote.contest))), vote)
      case .invalid:
        return [
          .ask(
            Prompt(
              wording.askInvalid, hint: wording.hintInvalid,
              options: vote.contest.form.invalidReasons.map { wording.term($0) },
              for: .invalidReason))
        ]
      default: break
      }
    } catch {
      return [.notice(Notice(.bad, wording.sentence(error)))]
    }
    return []
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard purpose == .invalidReason, let vote = situation.vote(key) else { return [] }
    let reasons = vote.contest.form.invalidReasons
    guard let digit = Int(text), reasons.indices.contains(digit - 1) else {
      return [.refuse(situation.wording.chooseDigit(reasons.count))]
    }
    take(.paper(.invalid(reasons[digit - 1])), vote)
    return []
  }

  private mutating func take(_ typed: Reading, _ vote: Vote) {
    wrong = nil
    if typed != .paper(deck(vote).papers[place]) {
      errors += 1
      wrong = Wrong(place: place, typed: typed)
    }
    place += 1
    draft = BallotDraft()
  }
}

extension DrillScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    let wording = situation.wording
    let (head, rest) = body.splitting(top: 3)
    grid.draw(
      wording.drillHead(place, of: Self.papers, errors: errors),
      in: head.row(0).inset(columns: 1), role: .strong)
    if let wrong {
      let right = deck(vote).papers[wrong.place]
      let text = wording.drillWrong(
        wrong.place + 1, typed: said(wrong.typed, vote, wording),
        right: said(.paper(right), vote, wording))
      grid.draw(text, in: head.row(1).inset(columns: 1), role: .bad)
    }
    guard !isOver else {
      grid.draw(wording.drillOver(errors, of: Self.papers), in: rest.inset(columns: 1))
      return
    }
    let typed = (draft.marks.map(String.init) + [draft.digits]).joined(separator: " ")
    let label = grid.draw(
      "\(wording.typedLabel(vote.contest.form)) ", in: head.row(2).inset(columns: 1),
      role: .accent)
    let field = head.row(2).inset(columns: 1).splitting(left: label).rest
    grid.fill(field, role: .field)
    let end = grid.draw(typed, in: field, role: .field)
    grid.cursor = Point(column: field.origin.column + end, row: field.origin.row)
    draw(deck(vote).papers[place], in: rest.inset(columns: 1), on: &grid, vote, wording)
  }

  /// The paper as it lies on the table: names with a stroke through them.
  private func draw(
    _ paper: Paper, in area: Rect, on grid: inout Grid, _ vote: Vote, _ wording: Wording
  ) {
    guard let struck = deck(vote).struck(on: paper) else {
      if case .invalid(let reason) = paper {
        grid.draw("\(wording.invalidWord): \(wording.term(reason))", in: area, role: .warning)
      }
      return
    }
    let columns = max(1, (vote.names.count + area.rows - 1) / max(1, area.rows))
    let width = area.columns / columns
    guard width >= 16 || columns == 1 else {
      // no room for the whole paper: the names with a stroke are what is to be typed
      for (row, number) in struck.sorted().enumerated() {
        let name = "\(grid.glyphs == .ascii ? "x" : "✗") \(number). \(vote.names[number - 1])"
        grid.draw(name, in: area.row(row), role: .strong)
      }
      return
    }
    for (index, name) in vote.names.enumerated() {
      let place = Rect(
        origin: Point(
          column: area.origin.column + index / area.rows * width,
          row: area.origin.row + index % area.rows), size: Size(columns: width, rows: 1))
      let isStruck = struck.contains(index + 1)
      let mark = isStruck ? String(grid.glyphs == .ascii ? "x" : "✗") : " "
      grid.draw("\(mark) \(index + 1). \(name)", in: place, role: isStruck ? .strong : .dim)
    }
  }

  private func said(_ reading: Reading, _ vote: Vote, _ wording: Wording) -> String {
    switch reading {
    case .aside: wording.putAside
    case .paper(.invalid(let reason)): wording.term(reason)
    case .paper(let paper):
      (deck(vote).struck(on: paper) ?? []).map(String.init).joined(separator: " ")
    }
  }
}
