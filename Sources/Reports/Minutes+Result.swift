import CongressModel
import Tallying
import Wording

extension Minutes {
  func attendance(in wording: Wording) -> [Report.Block] {
    var facts: [Report.Fact] = []
    if let summoned = baseSheet?.summoned ?? attendance?.summoned {
      facts.append(Report.Fact(wording.summoned(congress.kind), wording.number(summoned)))
    }
    if let attendance {
      let absent = attendance.summoned - attendance.present
      facts.append(Report.Fact(wording.presentAtVote, wording.number(attendance.present)))
      facts.append(Report.Fact(wording.absentAtVote, wording.number(absent)))
    }
    for deduction in baseSheet?.deductions ?? [] {
      facts.append(Report.Fact(part: wording.deduction(deduction), wording.deducted(deduction)))
    }
    facts.append(Report.Fact(wording.base(ruleSet.threshold), wording.number(result.base)))
    facts.append(Report.Fact(neededLabel(in: wording), needed(in: wording)))
    return [.heading(wording.attendance), .facts(facts)]
  }

  private func needed(in wording: Wording) -> String {
    result.contest.requirement == .majority
      ? wording.number(result.needed) : wording.term(.mostVotes)
  }

  func ballots(in wording: Wording) -> [Report.Block] {
    var facts = [
      Report.Fact(wording.ballotsIssued, wording.number(result.issued)),
      Report.Fact(wording.ballotsCollected, wording.number(result.collected)),
      Report.Fact(wording.ballotsValid, wording.number(result.tally.valid)),
      Report.Fact(wording.ballotsInvalid, wording.number(result.tally.invalid.total)),
    ]
    for (reason, count) in result.tally.invalid.occurring {
      facts.append(Report.Fact(part: wording.term(reason), wording.number(count)))
    }
    if result.left > 0 {
      facts.append(Report.Fact(wording.ballotsLeft, wording.number(result.left)))
    }
    return [.heading(wording.ballotsHeading), .facts(facts)]
  }

  func results(in wording: Wording) -> [Report.Block] {
    let shown = entriesInOrder.map { row($0.line.number, $0, in: wording, withOutcome: true) }
    return [
      .heading(wording.resultHeading),
      .table(Report.Table(columns(in: wording, withOutcome: true), rows: shown)),
      .heading(topHeading(in: wording)), electedBlock(in: wording),
    ]
  }

  /// The elected as a table, the most votes first, or a sentence that there are none.
  func electedBlock(in wording: Wording) -> Report.Block {
    let rows = elected.enumerated().map { row($0 + 1, $1, in: wording, withOutcome: false) }
    return rows.isEmpty
      ? .paragraph(wording.nobodyElected)
      : .table(Report.Table(columns(in: wording, withOutcome: false), rows: rows))
  }

  private func columns(in wording: Wording, withOutcome: Bool) -> [Report.Column] {
    [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.fullName),
      Report.Column(wording.votesOfBase, .trailing),
      Report.Column(wording.share(of: ruleSet.threshold), .trailing),
    ] + (withOutcome ? [Report.Column(isProvisional ? wording.resultSoFar : wording.result)] : [])
  }

  private func row(
    _ number: Int, _ entry: (candidate: Candidate, line: ResultLine), in wording: Wording,
    withOutcome: Bool
  ) -> [String] {
    [
      String(number), entry.candidate.name,
      wording.votes(entry.line.votes, of: result.base), wording.percent(entry.line.percent),
    ] + (withOutcome ? [outcome(entry.line.outcome, in: wording)] : [])
  }

  func conclusions(in wording: Wording) -> [Report.Block] {
    let decisions = round.decisions.map(wording.decision) + ruled(in: wording)
    return [.heading(wording.conclusions), .items(verdict(in: wording))]
      + (decisions.isEmpty ? [] : [.heading(wording.decisions), .items(decisions)])
  }

  /// What the team decided about papers put aside, those decided alike together.
  ///
  /// What a paper says isn't told.
  func ruled(in wording: Wording) -> [String] {
    var groups: [(ruling: DoubtfulPaper.Decided, reason: InvalidReason?, papers: Int)] = []
    for ruling in rulings {
      let reason: InvalidReason? =
        if case .invalid(let reason) = ruling.paper { reason } else { nil }
      let place = groups.firstIndex { group in
        (group.reason, group.ruling.ground, group.ruling.by) == (reason, ruling.ground, ruling.by)
      }
      if let place { groups[place].papers += 1 } else { groups.append((ruling, reason, 1)) }
    }
    return groups.map { group in
      wording.ruled(
        group.papers, invalid: group.reason, ground: group.ruling.ground, by: group.ruling.by)
    }
  }

  /// How many are elected, who is tied, what is left open and what follows.
  func verdict(in wording: Wording) -> [String] {
    var items = [countSentence(in: wording)]
    // who is introduced leaves no seat open, and no round follows
    if isOpinion { return items }
    if let first = result.tied.first {
      items.append(
        wording.tied(result.tied.map(name), votes: result.tally.votes(of: first)))
    }
    if !round.chosen.isEmpty {
      items.append(wording.chosen(round.chosen.compactMap { election.candidate($0)?.name }))
    }
    if result.shortfall > 0 { items.append(wording.shortfall(result.shortfall)) }
    if let next, next != .complete { items.append(wording.sentence(next)) }
    return items
  }

  func method(in wording: Wording) -> [Report.Block] {
    var facts: [Report.Fact] = []
    if let entries { facts.append(Report.Fact(wording.entryMode, wording.entries(entries))) }
    if !rulings.isEmpty {
      facts.append(Report.Fact(wording.papersRuledOn, wording.number(rulings.count)))
    }
    facts.append(Report.Fact(wording.voidedRecords, wording.number(voided)))
    facts.append(Report.Fact(wording.replacedImports, wording.number(replaced)))
    if let fingerprint { facts.append(Report.Fact(wording.ballotCode, fingerprint)) }
    facts.append(
      Report.Fact(
        wording.rounding, isOpinion ? wording.opinionRounding : wording.roundingRule))
    let rules = topics.compactMap { topic in
      ruleSet.citations[topic].map { wording.rule(topic, $0) }
    }
    return [.heading(wording.howCounted), .facts(facts)]
      + (rules.isEmpty ? [] : [.heading(wording.citationsApplied), .items(rules)])
  }

  /// The matters decided in this count, each of which may have an article.
  private var topics: [RuleTopic] {
    let base = baseSheet?.kind.topic ?? (congress.kind == .delegates ? .congressBase : .membersBase)
    var topics: [RuleTopic] = [.countingTeam, .surplus, .ballotForm, .validity, base, .majority]
    if isOpinion { return topics }
    if !result.tied.isEmpty || round.reason == .tie { topics.append(.tie) }
    if result.shortfall > 0 || round.reason == .shortfall { topics.append(.shortfall) }
    if result.reconciliation.annuls { topics.append(.collectedAboveIssued) }
    return topics
  }

  func closing(in wording: Wording) -> [Report.Block] {
    let replaced = supersedes.map { [Report.Block.paragraph(wording.supersedes($0))] } ?? []
    return replaced + [
      .paragraph(wording.completion(copies: copies)),
      .signatures([
        Report.Signature(wording.forPresidium),
        Report.Signature(wording.headOfTeam, name: election.team.first ?? ""),
      ]),
    ]
  }
}
