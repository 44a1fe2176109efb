import CongressModel
import StrictJSON
import Tallying
import TerminalUI
import Wording

extension Session {
  func standing(
    of id: PersonnelScheme.ID, in documents: CongressDocuments
  ) throws(CommandError) -> SchemeStanding {
    guard let scheme = documents.people.schemes.first(where: { $0.id == id }) else {
      throw .scheme(.noSuchScheme(id.rawValue))
    }
    let ruleSet = try ruleSet(documents.congress.ruleSet, on: today)
    var results: [RoundKey: CountResult] = [:]
    for key in documents.keys(of: scheme) {
      guard let election = documents.elections[key.election],
        let round = election.round(key.round)
      else { continue }
      results[key] = try CommandError.storing { () throws(StorageError) in
        try vote(round, of: election, in: documents.congress).count.result
      }
    }
    return documents.standing(of: scheme, ruleSet: ruleSet) { results[$0] }
  }

  func change(
    _ id: PersonnelScheme.ID, in documents: CongressDocuments,
    _ body: (inout PersonnelScheme) throws(CommandError) -> Void
  ) throws(CommandError) {
    var documents = documents
    guard let place = documents.people.schemes.firstIndex(where: { $0.id == id }) else {
      throw .scheme(.noSuchScheme(id.rawValue))
    }
    try body(&documents.people.schemes[place])
    try write(documents)
  }
}

extension Wording {
  /// The scheme for people: the arithmetic, the names, the rules on the list and on the elected.
  func lines(of standing: SchemeStanding) -> [String] {
    let title = standing.scheme.title[language]
    var lines = ["\(title): \(arithmetic(standing))"] + lengthLines(standing)
    for candidate in VietnameseOrder.sorted(standing.scheme.candidates, by: \.name) {
      let age = candidate.attributes.age(on: standing.day).map(String.init) ?? "?"
      let isElected = standing.elected?.contains(candidate.id) == true
      let fields = [
        ScreenText(candidate.id.rawValue).padded(to: 14).string,
        ScreenText(candidate.name).padded(to: 28).string,
        ScreenText(age).padded(to: 3, alignment: .trailing).string,
        ScreenText(isElected ? onElectedColumn : term(standing.place(of: candidate)))
          .padded(to: 30).string,
        steps(of: candidate.id, in: standing),
      ]
      lines.append(fields.joined(separator: " ").trimmingTrailingBlanks)
    }
    for finding in standing.findings {
      let rule = finding.onList.rule
      lines.append(
        "\(term(rule.attribute)), \(term(rule.limit)) – \(lowercased(onListColumn)) "
          + sentence(finding.onList) + "; \(lowercased(onElectedColumn)) "
          + (finding.onElected.map { sentence($0) } ?? notDecided))
    }
    return lines
  }
}

extension SchemeStanding {
  /// The answer of `daihoi scheme show --json`.
  var json: JSON {
    .record([
      ("scheme", .string(scheme.id.rawValue)), ("seats", .integer(scheme.seats)),
      ("names", .integer(list.count)), ("lengthIsRight", .bool(check.findings.isEmpty)),
      ("candidates", .array(scheme.candidates.map(json))),
      (
        "rules",
        .array(
          findings.map { finding in
            .record([
              ("rule", .string(finding.onList.rule.name)),
              ("list", Self.json(finding.onList)),
              ("elected", finding.onElected.map(Self.json) ?? .null),
            ])
          })
      ),
    ])
  }

  private static func json(_ finding: CompositionFinding) -> JSON {
    .record([
      ("people", .integer(finding.matching)), ("unknown", .integer(finding.unknown)),
      ("of", .integer(finding.whole)), ("verdict", .string(finding.verdict.rawValue)),
    ])
  }

  private func json(_ candidate: SchemeCandidate) -> JSON {
    let word =
      switch place(of: candidate) {
      case .onList: "onList"
      case .askedToWithdraw: "askedToWithdraw"
      case .withdrawn: "withdrawn"
      case .notIntroduced: "notIntroduced"
      case .unsupported: "unsupported"
      }
    return .record([
      ("id", .string(candidate.id.rawValue)), ("name", .string(candidate.name)),
      ("standing", .string(word)), ("support", candidate.support?.json),
      ("elected", elected.map { .bool($0.contains(candidate.id)) } ?? .null),
    ])
  }
}
