import CongressModel
import Tallying

extension BallotSet.Contents {
  /// Every batch in the order of the numbers, and what is counted of those not verified yet.
  mutating func batchStates() -> ([BatchState], unverified: Tally?) {
    let used = Set(batches.filter { $0.value != 0 }.keys)
    let numbers = used.union(batchRecords.begun).sorted()
    guard batchRecords.entries > 1 else { return (numbers.map(single), nil) }
    for batch in batchRecords.takeChanged() { batchRecords.known[batch] = compared(batch) }
    let all = Set(numbers).union(batchRecords.further.keys.map(\.batch)).sorted()
    var states: [BatchState] = []
    var unverified = Tally(for: contest)
    for number in all {
      let found = batchRecords.known[number] ?? compared(number)
      batchRecords.known[number] = found
      states.append(found.state)
      if !found.state.isVerified { unverified.merge(found.tally) }
    }
    return (states, unverified)
  }

  private func single(_ batch: Int) -> BatchState {
    var entry = BatchState.Entry()
    entry.papers = batches[batch] ?? 0
    entry.isClosed = batchRecords.isClosed(batch, entry: 1, papers: entry.papers)
    var state = BatchState(
      batch, stated: batchRecords.stated(batch), entries: [entry], check: .single)
    state.stations = batchRecords.stations(of: batch)
    return state
  }

  /// A batch with its entries side by side.
  private func compared(_ batch: Int) -> (state: BatchState, tally: Tally) {
    let rows = (batchRecords.rows[batch] ?? []).filter { table.rows[$0].isLive }
    let piles = (1...batchRecords.entries).map { entry in
      ordered(rows.filter { self.entry(of: table.rows[$0]) == entry })
    }
    let stated = batchRecords.stated(batch)
    var state = BatchState(
      batch, stated: stated, entries: zip(1..., piles).map { entry(batch, $0, $1) },
      check: .waiting)
    state.resolvers = batchRecords.resolvers[batch] ?? []
    state.stations = batchRecords.stations(of: batch)
    let tally = tally(of: piles[0])
    let hasFirst = state.entries[0].isClosed || (stated == nil && !piles[0].isEmpty)
    if hasFirst, state.entries.dropFirst().allSatisfy(\.isClosed) {
      state.check = check(piles, batch)
    }
    return (state, tally)
  }

  private func entry(_ batch: Int, _ number: Int, _ rows: [Int]) -> BatchState.Entry {
    var entry = BatchState.Entry()
    for row in rows {
      entry.papers += papers(of: table.rows[row])
      guard !batchRecords.resolved.contains(table.rows[row].id) else { continue }
      let name = sources[Int(table.rows[row].header)].header.operatorName
      if let name, !entry.tellers.contains(name) { entry.tellers.append(name) }
    }
    entry.isClosed = batchRecords.isClosed(batch, entry: number, papers: entry.papers)
    return entry
  }

  /// What the decided papers among the rows come to.
  func tally(of rows: [Int]) -> Tally {
    var tally = Tally(for: contest)
    for row in rows {
      if let sheet = sheets[table.rows[row].id], table.rows[row].content == .sheet {
        tally.merge(sheet)
      } else if let verdict = verdict(on: row) {
        tally.add(verdict)
      }
    }
    return tally
  }

  private func check(_ piles: [[Int]], _ batch: Int) -> BatchState.Check {
    if piles.joined().contains(where: { table.rows[$0].content == .sheet }) {
      let tallies = Set(piles.map(tally))
      return tallies.count == 1 ? .verified(.same) : .totalsDiffer
    }
    var (order, questions) = (PileComparison.Order.same, [BatchQuestion]())
    for (entry, pile) in zip(2..., piles.dropFirst()) {
      let (first, second) = (placed(piles[0]), placed(pile))
      let comparison = PileComparison(first.map(\.reading), second.map(\.reading))
      order = max(order, comparison.order)
      questions += comparison.differences.map { difference in
        BatchQuestion(
          batch: batch, entry: entry, first: difference.first.map { first[$0] },
          second: difference.second.map { second[$0] })
      }
    }
    return questions.isEmpty ? .verified(order) : .differs(questions)
  }

  /// The readings to be compared, without those that two people agreed on.
  private func placed(_ rows: [Int]) -> [PlacedReading] {
    rows.enumerated().compactMap { place, row in
      let id = table.rows[row].id
      guard !batchRecords.resolved.contains(id) else { return nil }
      return PlacedReading(id: id.ballot, place: place + 1, reading: reading(of: row))
    }
  }

  private func reading(of index: Int) -> Reading {
    let row = table.rows[index]
    guard row.flags.isDisjoint(with: [.conflict, .rival, .impossible, .ruled]),
      let paper = table.paper(of: index)
    else { return .aside }
    return .paper(paper.paper)
  }
}

extension BallotSet.Contents {
  /// The papers put aside in the first entry, in the order of batches and places.
  var doubts: [DoubtfulPaper] {
    guard !notes.isEmpty else { return [] }
    let asked = Set(notes.keys.compactMap { table.index(of: $0) }.map { table.rows[$0].batch })
    let rows = table.rows.indices.filter { index in
      let row = table.rows[index]
      return row.isLive && entry(of: row) == 1 && asked.contains(row.batch)
    }
    var places: [Int32: Int] = [:]
    var found: [DoubtfulPaper] = []
    for index in ordered(rows) {
      let row = table.rows[index]
      places[row.batch, default: 0] += 1
      guard row.content == .doubtful, let place = places[row.batch] else { continue }
      found.append(doubt(row, place))
    }
    return found.sorted { ($0.batch, $0.place) < ($1.batch, $1.place) }
  }

  private func doubt(_ row: BallotRow, _ place: Int) -> DoubtfulPaper {
    var paper = DoubtfulPaper(
      id: row.id.ballot, batch: Int(row.batch), place: place, note: notes[row.id] ?? "",
      marks: doubtMarks[row.id])
    if row.flags.contains(.ruled), let ruling = rulings[row.id] {
      let ground = grounds[row.id]
      paper.ruling = DoubtfulPaper.Decided(
        ruling.paper, by: ground?.by ?? [], ground: ground?.text ?? "")
    }
    return paper
  }
}
