package import CongressModel
import Tallying
import Wording

/// What an opinion ballot is called in papers: it introduces, and elects nobody.
extension Minutes {
  var isOpinion: Bool { election.act == .opinion }

  func mainTitle(in wording: Wording) -> String {
    isOpinion ? wording.opinionTitle : wording.minutesTitle
  }

  func topHeading(in wording: Wording) -> String {
    if isProvisional { return wording.leadingHeading }
    return isOpinion ? wording.introducedHeading : wording.electedHeading
  }

  func listTitle(in wording: Wording) -> String {
    isOpinion ? wording.introducedHeading : wording.electedTitle
  }

  func neededLabel(in wording: Wording) -> String {
    isOpinion ? wording.votesToBeIntroduced : wording.votesNeeded
  }

  func outcome(_ outcome: Outcome, in wording: Wording) -> String {
    isOpinion && outcome == .elected ? wording.introducedTerm : wording.term(outcome)
  }

  func countSentence(in wording: Wording) -> String {
    let count = result.elected.count
    if isOpinion { return wording.introducedOf(count, round.candidates.count) }
    return isProvisional
      ? wording.electedSoFar(count, round.seats) : wording.electedOfSeats(count, round.seats)
  }
}

extension Minutes {
  package var hasElected: Bool { !isProvisional && !elected.isEmpty }

  /// The attributes of those elected, the most votes first.
  package var electedAttributes: [PersonAttributes] { elected.map(\.candidate.attributes) }

  package var electedNames: [ResultFile.Elected] {
    elected.map { ResultFile.Elected(name: $0.candidate.name, votes: $0.line.votes) }
  }
}
