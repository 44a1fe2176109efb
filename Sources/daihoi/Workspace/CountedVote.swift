import CongressModel
import Reports
import Tallying
import TerminalUI
import Wording

/// One round with its count.
struct CountedVote {
  let key: RoundKey
  let congress: Congress
  let election: Election
  let round: CongressModel.Round
  let count: Count
  /// The names in the order of the ballot.
  let names: [Candidate]
  let state: BallotState

  var fingerprint: String { state.fingerprint }
}

extension CountedVote {
  /// The result for people.
  func text(_ wording: Wording, next: NextStep) -> [String] {
    let result = count.result
    var lines = [election.title[wording.language]]
    if round.number > 1 { lines.append(wording.round(round)) }
    lines += wording.resultHead(result, isOpen: count.isOpen)
    for (line, candidate) in zip(result.lines, names) {
      let fields = [
        ScreenText("\(line.number)").padded(to: 3, alignment: .trailing).string,
        ScreenText(candidate.name).padded(to: 32).string,
        ScreenText(wording.votes(line.votes, of: result.base)).padded(to: 9, alignment: .trailing)
          .string,
        ScreenText(wording.percent(line.percent)).padded(to: 9, alignment: .trailing).string,
        wording.term(line.outcome, in: election.act),
      ]
      lines.append(fields.joined(separator: " "))
    }
    lines += result.reasons.map { wording.sentence($0) }
    lines += wording.resultFoot(result, fingerprint: fingerprint)
    if next != .countUnfinished { lines.append(wording.sentence(next)) }
    return lines + [""]
  }

  /// The minutes, in the order of the regulation.
  func minutes(organization: String, superior: String?, term: String?, isRehearsal: Bool) -> Minutes
  {
    var minutes = Minutes(
      of: round, in: election, of: congress, organization: organization, result: count.result)
    minutes.superior = superior
    minutes.term = term
    minutes.day = round.closed ?? round.opened
    minutes.fingerprint = fingerprint
    minutes.voided = state.voided
    minutes.replaced = state.replacedImports
    minutes.rulings = state.doubts.compactMap(\.ruling)
    let isTyped = state.stations.contains(where: \.isTyped)
    minutes.entries = isTyped ? election.counting.entries : nil
    minutes.problems = state.problems
    minutes.baseSheet = round.baseSheet
    minutes.isRehearsal = isRehearsal
    return minutes
  }
}
