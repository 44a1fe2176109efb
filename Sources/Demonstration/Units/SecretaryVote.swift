import CongressModel
import Tallying

/// The election of a secretary by the congress itself, with one name on the paper.
struct SecretaryVote {
  let candidate: Candidate
  let day: CalendarDate
  let base: Int
  /// The papers in the order they were read.
  let papers: [Paper]

  init(candidate: Candidate, papers: [Paper], day: CalendarDate) {
    (self.candidate, self.papers, self.day) = (candidate, papers, day)
    base = papers.count
  }

  /// A vote without invalid papers; those against lie here and there in the pile.
  init(candidate name: String, votes: Int, base: Int, day: CalendarDate) {
    let against = Set((0..<base - votes).map { 40 + 29 * $0 })
    self.init(
      candidate: Candidate(id: .init(known: "01"), name: name),
      papers: (0..<base).map { .chosen(against.contains($0) ? [] : [1]) }, day: day)
  }
}

extension SecretaryVote {
  static let electionID = Election.ID(known: "bi-thu")

  /// How many papers a batch has; the last may have fewer.
  static let batch = 25

  var election: Election {
    var election = Election(
      id: Self.electionID,
      title: LocalText(
        "Bầu trực tiếp bí thư tại đại hội",
        english: "Direct election of the secretary at the congress"),
      body: .secretary, seats: 1, candidates: [candidate])
    var round = Round(
      number: 1, reason: .first, candidates: [candidate.id], seats: 1, base: base)
    (round.issued, round.collected) = (base, base)
    (round.opened, round.closed) = (day, day)
    election.rounds = [round]
    return election
  }

  func ballots(of congress: Congress.ID) -> RecordedBallots {
    RecordedBallots(
      key: RoundKey(congress, Self.electionID, round: 1),
      entries: papers.enumerated().map { .paper($1, batch: $0 / Self.batch + 1) },
      isClosed: true)
  }
}
