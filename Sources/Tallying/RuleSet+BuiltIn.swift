extension RuleSet {
  /// Regulation 244 of 9/6/2014, for the terms up to 2020–2025.
  package static let regulation244 = RuleSet(
    known: "244-QĐ/TW (2014)", threshold: .membership,
    switches: RuleSwitches(cellSecretaryRounds: 3), surplus: .party(floorSupport: nil),
    citations: shared.merging(articles244) { _, own in own })

  /// Regulation 190 of 10/10/2024.
  package static let regulation190 = RuleSet(
    known: "190-QĐ/TW (2024)", threshold: .membership,
    switches: RuleSwitches(cellSecretaryRounds: 3), surplus: .party(floorSupport: 30),
    citations: shared.merging(articles190) { _, own in own })

  /// An association whose majority is taken of the valid ballots.
  ///
  /// Each association has its own statutes, so no article is cited.
  package static let association = RuleSet(
    known: "association", threshold: .validBallots, switches: RuleSwitches(), surplus: nil,
    citations: [:])

  /// The Youth Union, whose majority is taken of the ballots collected, invalid ones with them.
  ///
  /// With 19 issued, 18 collected and 16 valid, 10 votes are needed. No article is cited.
  package static let youthUnion = RuleSet(
    known: "youthUnion", threshold: .collectedBallots, switches: RuleSwitches(), surplus: nil,
    citations: [:])

  /// The rule sets that need no file.
  package static let builtIn = [regulation244, regulation190, association, youthUnion]

  /// The rules of that id: the office's own, else the built-in ones.
  package static func known(_ id: String, with own: [RuleSet]) -> RuleSet? {
    own.first { $0.id == id } ?? builtIn.first { $0.id == id }
  }

  /// The built-in ones, each as the office has it, then those that the office alone has.
  package static func known(with own: [RuleSet]) -> [RuleSet] {
    let known = builtIn.map { known in own.first { $0.id == known.id } ?? known }
    return known + own.filter { own in !builtIn.contains { $0.id == own.id } }
  }

  private static let articles244 = articles(
    of: "244-QĐ/TW (2014)",
    read: [
      .secretBallot: "3", .countingTeam: "7", .ballotForm: "17.1", .validity: "17",
      .boxesOfOnePerson: "32.1", .congressBase: "32.3", .membersBase: "32.2", .majority: "32",
      .committee: "19", .delegates: "20", .shortfall: "20.2", .surplus: "16",
    ],
    inferred: [
      .preparedList: "16", .collectedAboveIssued: "7", .tie: "32", .plenum: "21–24",
      .complaints: "35", .ballotArchive: "37",
    ]
  ).merging([.plenumBase: Citation(document: "24-QĐ/TW (2021)", article: "9.3.3")]) { $1 }

  private static let articles190 = articles(
    of: "190-QĐ/TW (2024)",
    read: [
      .secretBallot: "3.1", .countingTeam: "8", .surplus: "14.1", .preparedList: "14.1",
      .floorNames: "14.3", .ballotForm: "15", .validity: "15", .boxesOfOnePerson: "30.1",
      .congressBase: "30", .membersBase: "30.2", .majority: "30", .committee: "17",
      .plenum: "20–22", .complaints: "33", .ballotArchive: "35",
    ],
    inferred: [
      .collectedAboveIssued: "8", .tie: "30", .delegates: "18", .shortfall: "18",
    ]
  ).merging([
    .plenumBase: Citation(document: "294-QĐ/TW (2025)", article: "9.3", isVerified: false),
    .directElection: Citation(document: "04-HD/TW (2024)", article: "8"),
  ]) { _, own in own }

  /// What the statutes of the party and their implementation settle beside either regulation.
  private static let shared: [RuleTopic: Citation] = [
    .quorum: Citation(document: "Điều lệ Đảng", article: "11.4", isVerified: false),
    .standingCommitteeSize: Citation(document: "Điều lệ Đảng", article: "22.5"),
    .cellSecretary: Citation(document: "29-QĐ/TW (2016)", article: "24"),
  ]

  private static func articles(
    of document: String, read: [RuleTopic: String], inferred: [RuleTopic: String]
  ) -> [RuleTopic: Citation] {
    let known = read.mapValues { Citation(document: document, article: $0) }
    return known.merging(
      inferred.mapValues { Citation(document: document, article: $0, isVerified: false) }
    ) { known, _ in known }
  }
}
