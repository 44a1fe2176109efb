import ArgumentParser
import CongressModel
import Glibc
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

struct RehearseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rehearse", abstract: Spoken.wording.aboutRehearse,
      subcommands: [
        RehearseNewCommand.self, RehearseDeckCommand.self, RehearseCheckCommand.self,
      ])
  }
}

struct RehearseNewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "new", abstract: Spoken.wording.aboutRehearseNew)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpDirectory)) var directory: String
  @Option(name: .long, help: help(Spoken.wording.helpDeckNames, "N")) var names: Int = 7
  @Option(name: .long, help: help(Spoken.wording.helpSeats, "N")) var seats: Int = 5
  @Option(name: .long, help: help(Spoken.wording.helpDeckPapers, "N")) var ballots: Int = 20
  @Option(name: .long, help: help(Spoken.wording.helpDeckSeed, "N")) var seed: UInt64 = 1

  func run() throws {
    try options.run { wording throws(CommandError) in
      guard
        let recipe = RehearsalDeck.Recipe(names: names, seats: seats, papers: ballots, seed: seed),
        let id = Election.ID(recipe.id), let unit = Organization.ID("rehearsal"),
        let congress = Congress.ID("rehearsal"), let level = Level.ID("cell")
      else { throw .deckOutOfRange }
      var settings = WorkspaceSettings(name: wording.rehearsalUnit)
      settings.isRehearsal = true
      var tree = OrganizationTree()
      do throws(OrganizationError) {
        try tree.add(
          Organization(id: unit, name: wording.rehearsalUnit, level: level, kind: .cell))
      } catch {
        throw .organization(error)
      }
      try Session.create(at: directory, settings, tree: tree, on: options.files)
      let session = try Session(at: directory, today: options.today, wording: wording)
      let today = session.today
      let congressNow = Congress(
        id: congress, organization: unit, kind: .members, opening: today,
        ruleSet: RuleSet.inForce(on: today).id)
      try session.add(
        CongressDocuments(
          congress: congressNow,
          elections: Elections(elections: [Self.election(id, recipe, on: today, wording)])))
      Process.complain(wording.rehearsalReady(directory))
    }
  }

  /// An election of invented people, opened with as many papers as the deck has.
  private static func election(
    _ id: Election.ID, _ recipe: RehearsalDeck.Recipe, on day: CalendarDate, _ wording: Wording
  ) -> Election {
    let candidates = (1...recipe.names).compactMap { number in
      Candidate.ID("c\(number)").map { Candidate(id: $0, name: InventedName.name(number)) }
    }
    var election = Election(
      id: id, title: LocalText(wording.rehearsalTitle), body: .other, seats: recipe.seats,
      candidates: candidates)
    election.base = recipe.papers
    var round = election.firstRound()
    (round.issued, round.collected) = (recipe.papers, recipe.papers)
    (round.opened, round.confirmedBy) = (day, [wording.rehearsalUnit])
    election.rounds = [round]
    return election
  }
}

/// Names of people who don't exist, one for each number.
private enum InventedName {
  private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"]
  private static let given = [
    "An", "Bình", "Chi", "Dung", "Đức", "Giang", "Hà", "Hải", "Hoa", "Hùng", "Khánh", "Lan",
    "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Phúc", "Quang", "Sơn", "Tâm", "Thảo", "Tuấn",
    "Vân",
  ]

  static func name(_ number: Int) -> String {
    let (round, place) = (number - 1).quotientAndRemainder(dividingBy: given.count)
    let middle = round == 0 ? "Văn" : round.isMultiple(of: 2) ? "Thị" : "Quốc"
    return "\(families[(number + round) % families.count]) \(middle) \(given[place])"
  }
}

extension Session {
  /// The deck of a workspace that is a rehearsal, and the vote it is counted in.
  fileprivate func rehearsal() throws(CommandError) -> (RehearsalDeck, CountedVote) {
    guard settings.isRehearsal, let id = Congress.ID("rehearsal"), try has(id) else {
      throw .noRehearsal
    }
    let documents = try documents(id)
    guard let election = documents.elections.elections.first,
      let recipe = RehearsalDeck.Recipe(election.id), let round = election.currentRound
    else { throw .noRehearsal }
    let vote = try CommandError.storing { () throws(StorageError) in
      try self.vote(round, of: election, in: documents.congress)
    }
    let deck = RehearsalDeck(vote.count.contest, papers: recipe.papers, seed: recipe.seed)
    return (deck, vote)
  }
}

struct RehearseDeckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "deck", abstract: Spoken.wording.aboutRehearseDeck)
  }

  @OptionGroup var options: WorkspaceOptions
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpOutput, "FILE")) var output: String?
  @Option(name: .long, help: help(Spoken.wording.helpFormat, "text|html|csv"))
  var format: ReportFormat = .text

  func run() throws {
    try options.open { session throws(CommandError) in
      let (deck, vote) = try session.rehearsal()
      let report = deck.report(names: vote.names.map(\.name), in: session.wording)
      let text = Array(report.rendered(as: format).utf8)
      if let output { try OutputFile.write(text, to: output) } else { Process.say(text) }
    }
  }
}

struct RehearseCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Spoken.wording.aboutRehearseCheck)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.open { session throws(CommandError) in
      let (deck, vote) = try session.rehearsal()
      let (found, expected) = (vote.count.tally, deck.expected)
      let wording = session.wording
      var lines: [(String, Int, Int)] = vote.names.enumerated().map { index, candidate in
        (candidate.name, found.votes[index], expected.votes[index])
      }
      lines.append((wording.validWord, found.valid, expected.valid))
      lines += InvalidReason.allCases.map {
        (wording.term($0), found.invalid[$0], expected.invalid[$0])
      }
      let wrong = lines.filter { $0.1 != $0.2 }
      for (name, counted, right) in wrong {
        Process.say(wording.rehearsalDiffers(name, found: counted, expected: right))
      }
      guard wrong.isEmpty else { throw .answeredNo }
      Process.say(wording.rehearsalMatches)
    }
  }
}
