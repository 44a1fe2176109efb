import Tallying

/// A paper that is made of the data of a congress.
package struct CongressPaper: Hashable, Sendable {
  package let kind: Kind
  package let subject: Subject

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case credentials, scheme, ballot, covers, minutes, aloud, elected, approval
  }

  /// What the paper is about.
  package enum Subject: Hashable, Sendable {
    case congress
    case round(Election.ID, Int)
    case scheme(PersonnelScheme.ID)
  }

  package init(_ kind: Kind, of subject: Subject = .congress) {
    (self.kind, self.subject) = (kind, subject)
  }
}

extension CongressPaper {
  /// A name that is safe in a folder and differs from those of all other papers of the congress.
  package var name: String {
    switch subject {
    case .congress: kind.rawValue
    case .round(let election, let round): "\(kind.rawValue)-\(election)-\(round)"
    case .scheme(let id): "\(kind.rawValue)-\(id)"
    }
  }

  /// All papers that can be made of a congress now, in the order in which they are needed.
  ///
  /// A round that isn't open has its ballots only; an opinion ballot elects nobody, so it has no
  /// list of the elected.
  package static func all(of documents: CongressDocuments) -> [CongressPaper] {
    var papers: [CongressPaper] = []
    if !documents.people.delegates.isEmpty { papers.append(CongressPaper(.credentials)) }
    papers += documents.people.schemes.map { CongressPaper(.scheme, of: .scheme($0.id)) }
    for election in documents.elections.elections {
      let rounds = election.rounds.isEmpty ? [election.firstRound()] : election.rounds
      for round in rounds where !round.candidates.isEmpty {
        let subject = Subject.round(election.id, round.number)
        papers += [Kind.ballot, .covers].map { CongressPaper($0, of: subject) }
        guard round.opened != nil else { continue }
        papers += [Kind.minutes, .aloud].map { CongressPaper($0, of: subject) }
        if election.act == .election { papers.append(CongressPaper(.elected, of: subject)) }
      }
    }
    let isDecided = documents.elections.elections.contains { election in
      election.act == .election && election.rounds.contains { $0.closed != nil }
    }
    return papers + (isDecided ? [CongressPaper(.approval)] : [])
  }
}
