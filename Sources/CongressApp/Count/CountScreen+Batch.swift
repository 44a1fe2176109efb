import CongressModel
import Tallying
import TerminalUI
import Wording

// The batch in hand: which one, with how many papers, and who types it.
extension CountScreen {
  private func covers(in situation: Situation) -> [BatchState] {
    situation.ballots[key]?.covers ?? []
  }

  func cover(of batch: Int, in situation: Situation) -> BatchState? {
    // they stand in the order of their numbers, thousands of them in a large vote
    let covers = covers(in: situation)
    var place = covers.startIndex..<covers.endIndex
    while let middle = place.isEmpty ? nil : (place.lowerBound + place.upperBound) / 2 {
      if covers[middle].number == batch { return covers[middle] }
      place =
        covers[middle].number < batch
        ? middle + 1..<place.upperBound : place.lowerBound..<middle
    }
    return nil
  }

  func plan(in situation: Situation) -> CountingPlan {
    situation.documents[key.congress]?.elections[key.election]?.counting ?? CountingPlan()
  }

  /// The batch in hand; where another station has begun the one that was taken, the next.
  func batch(in situation: Situation) -> Int? {
    guard let taken, desk.entry == 1, !isBegun,
      let others = cover(of: taken, in: situation)?.stations, let first = others.first,
      first != situation.station
    else { return taken }
    return nextBatch(in: situation)
  }

  /// The papers typed of the batch in this entry.
  func typed(in situation: Situation) -> Int {
    guard let batch = batch(in: situation), let cover = cover(of: batch, in: situation),
      cover.entries.indices.contains(desk.entry - 1)
    else { return 0 }
    return cover.entries[desk.entry - 1].papers
  }

  /// The papers of the batch by its cover, or as many as are usual and still there.
  func due(for batch: Int, in situation: Situation) -> Int? {
    let cover = cover(of: batch, in: situation)
    if let stated = cover?.stated { return stated }
    let usual = plan(in: situation).batchSize
    let here = cover?.entries[0].papers ?? 0
    guard desk.entry == 1 else { return here }
    let round = situation.documents[key.congress]?.elections[key.election]?.round(key.round)
    guard let collected = round?.collected else { return max(usual, here) }
    let others = covers(in: situation).filter { $0.number != batch }
      .reduce(0) { $0 + ($1.stated ?? $1.entries[0].papers) }
    return max(here, min(usual, collected - others))
  }

  /// How many papers may still be typed into the batch.
  func room(in situation: Situation) -> Int {
    guard let batch = batch(in: situation), let due = due(for: batch, in: situation) else {
      return 0
    }
    return max(0, due - typed(in: situation))
  }

  func isFull(in situation: Situation) -> Bool {
    taken != nil && typed(in: situation) > 0 && room(in: situation) == 0
  }

  /// The batch to go on with: one that lacks papers, or the next number; in a further entry one
  /// that somebody else has typed.
  func nextBatch(in situation: Situation) -> Int? {
    let covers = covers(in: situation)
    guard desk.entry == 1 else {
      return covers.first { mayRead($0, in: situation) }?.number
    }
    let newest = covers.last?.number ?? 0
    let open = covers.first { cover in
      guard !cover.entries[0].isClosed, cover.stated != nil || cover.number == newest,
        cover.stations.contains(situation.station) || gone.isSuperset(of: cover.stations)
      else { return false }
      return cover.entries[0].papers < due(for: cover.number, in: situation) ?? 0
        || cover.stated != nil
    }
    return open?.number ?? newest + 1
  }

  /// Whether this teller may type the batch in this further entry.
  private func mayRead(_ cover: BatchState, in situation: Situation) -> Bool {
    guard cover.entries.indices.contains(desk.entry - 1),
      cover.isTyped(in: 1),
      !cover.entries[desk.entry - 1].isClosed
    else { return false }
    let mine = cover.entries[desk.entry - 1].tellers
    return mine.allSatisfy { $0.isSameName(as: desk.teller) }
      && (!hasTyped(cover) || isSameTellerAllowed(in: situation))
  }

  /// Whether this teller typed the batch in another entry.
  private func hasTyped(_ cover: BatchState) -> Bool {
    zip(1..., cover.entries).contains { entry, typed in
      entry != desk.entry && typed.tellers.contains { $0.isSameName(as: desk.teller) }
    }
  }

  private func isSameTellerAllowed(in situation: Situation) -> Bool {
    let round = situation.documents[key.congress]?.elections[key.election]?.round(key.round)
    return round?.decisions.contains { $0.kind == .sameTeller } ?? false
  }

  /// Why nothing can be typed now; `nil` where it can.
  func objection(_ vote: Vote, to command: Command, in situation: Situation) -> String? {
    let wording = situation.wording
    if vote.round.closed != nil { return wording.voteNotOpen }
    if vote.election.counting.entries > 1, desk.teller == nil { return wording.tellerNeeded }
    guard let batch = batch(in: situation) else { return nothingLeft(vote, in: situation) }
    guard room(in: situation) == 0 else { return tooMany(vote, in: situation) }
    guard let due = due(for: batch, in: situation), due > 0 else {
      let collected = vote.round.collected ?? 0
      return vote.election.counting.entries > 1
        ? wording.entryHasAll(collected) : wording.allCollectedTyped(collected)
    }
    let closing: Command = closesByEnter(in: situation) ? .accept : .endNumber
    if command == closing, draft.isEmpty, !isRefused { return nil }
    let byEnter = command == .accept && closing == .accept
    return wording.batchFull(batch, papers: due, byEnter: byEnter)
  }

  /// Why one paper more can't be one of this vote, as far as is known how many there are.
  private func tooMany(_ vote: Vote, in situation: Situation) -> String? {
    guard desk.entry == 1, vote.round.collected == nil else { return nil }
    let typed = covers(in: situation).reduce(0) { $0 + $1.entries[0].papers }
    if let issued = vote.round.issued {
      return typed < issued ? nil : situation.wording.allIssuedTyped(issued)
    }
    guard vote.contest.ruleSet.threshold == .membership, let base = vote.contest.base else {
      return nil
    }
    return typed < base ? nil : situation.wording.allOfBaseTyped(base)
  }

  /// Whether Enter closes the batch: it has all of its papers, and an Enter too many is no paper.
  func closesByEnter(in situation: Situation) -> Bool {
    guard isFull(in: situation), let contest = situation.vote(key)?.contest else { return false }
    let untouched = try? contest.judged(.chosen(BallotDraft().chosen(of: contest)))
    if case .invalid? = untouched { return true }
    return false
  }

  /// Why an entry has no batch to type.
  func nothingLeft(_ vote: Vote, in situation: Situation) -> String {
    let wording = situation.wording
    let own = covers(in: situation).filter {
      hasTyped($0) && $0.entries.indices.contains(desk.entry - 1)
        && !$0.entries[desk.entry - 1].isClosed
    }
    return own.isEmpty || isSameTellerAllowed(in: situation)
      ? wording.noBatchLeft : wording.onlyOwnBatches(own.map(\.number))
  }

  mutating func closeBatch(in situation: Situation) -> [Request] {
    let wording = situation.wording
    guard let batch = batch(in: situation), typed(in: situation) > 0 else {
      return [.notice(Notice(.bad, wording.nothingToClose))]
    }
    guard draft.isEmpty else { return [.notice(Notice(.bad, wording.paperInHand))] }
    let missing = room(in: situation)
    guard missing == 0 || isReminded else {
      isReminded = true
      let text = wording.batchShort(
        batch, papers: typed(in: situation) + missing, typed: typed(in: situation))
      return [.notice(Notice(.warning, text))]
    }
    isReminded = false
    // who closes it nevertheless has looked: that many are there
    let restating: [Request] =
      missing > 0
      ? [.effect(.batch(desk, .start(batch: batch, papers: typed(in: situation))))] : []
    return restating + [.effect(.batch(desk, .close(batch: batch)))]
  }
}

// What the cover says.
extension CountScreen {
  func askPapers(_ vote: Vote, in situation: Situation) -> [Request] {
    let wording = situation.wording
    guard desk.entry == 1 else { return [.notice(Notice(.bad, wording.coverOfFirstEntry))] }
    guard let batch = batch(in: situation) else { return [] }
    let due = due(for: batch, in: situation)
    return [
      .ask(
        Prompt(
          wording.askBatchPapers(batch), value: due.map(String.init) ?? "",
          for: .batchPapers(batch)))
    ]
  }

  mutating func state(
    _ text: String, of batch: Int, _ vote: Vote, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    let sizes = CountingPlan.allowedBatchSizes
    guard let papers = Int(text), sizes.contains(papers) else {
      return [.refuse(wording.batchSizeNeeded(sizes))]
    }
    let typed = typed(in: situation)
    guard papers >= typed else { return [.refuse(wording.fewerThanTyped(papers, typed: typed))] }
    let others = covers(in: situation).filter { $0.number != batch }
      .reduce(0) { $0 + ($1.stated ?? $1.entries[0].papers) }
    let stated = cover(of: batch, in: situation)?.stated
    // a cover may always come down to what lies under it, however wrong the others are
    if let collected = vote.round.collected, others + papers > collected, papers > stated ?? 0 {
      return [
        .refuse(wording.batchesAboveCollected(others + papers, collected: collected))
      ]
    }
    waiting = nil
    let isBegun = stated != nil
    return [
      .effect(
        .batch(
          desk,
          isBegun
            ? .start(batch: batch, papers: papers) : .begin(batch: batch, papers: papers)))
    ]
  }
}

// Who types.
extension CountScreen {
  func tellerPrompt(in situation: Situation) -> Prompt {
    let wording = situation.wording
    return Prompt(
      wording.askTeller(desk.entry), value: desk.teller ?? situation.me ?? "", for: .teller)
  }

  mutating func take(teller name: String, _ vote: Vote, in situation: Situation) -> [Request] {
    guard !name.isEmpty else { return [.refuse(situation.wording.nameNeeded)] }
    desk = Desk(key, entry: desk.entry, teller: name)
    take(nextBatch(in: situation), in: situation)
    guard taken == nil else { return [.effect(.recall(desk))] }
    let text = nothingLeft(vote, in: situation)
    guard text != situation.wording.noBatchLeft else {
      return [.notice(Notice(.plain, text))]
    }
    // the same person can't read a batch twice, unless that is decided and written down
    let wording = situation.wording
    return [.ask(Prompt(wording.askSameTeller(name), hint: text, for: .sameTeller(name)))]
  }

  mutating func decide(
    _ text: String, on name: String, _ vote: Vote, in situation: Situation
  ) -> [Request] {
    guard !text.isBlank else { return [.refuse(situation.wording.reasonNeeded)] }
    guard let documents = situation.documents[key.congress] else { return [] }
    var election = vote.election
    election.rounds[key.round - 1].decisions.append(
      Round.Decision(.sameTeller, text: text, by: [name], on: situation.today))
    var new = documents
    new.elections[key.election] = election
    let title = ChangeTitle(.voteDecision, election.title)
    return [.change(HistoryEntry(documents.change(to: new), title))]
  }
}

extension String {
  /// Whether two names are the same, whatever their letters' size and wherever a tone stands.
  func isSameName(as other: String?) -> Bool {
    other.map { NameLook.key(of: $0) == NameLook.key(of: self) } ?? false
  }
}
