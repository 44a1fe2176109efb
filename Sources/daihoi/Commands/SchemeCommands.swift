import ArgumentParser
import CongressModel
import StrictJSON
import Tallying
import TerminalUI
import Wording

struct SchemeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scheme", abstract: Spoken.wording.aboutScheme,
      subcommands: [
        SchemeAddCommand.self, SchemeShowCommand.self, SchemeNameCommand.self,
        SchemeWithdrawCommand.self, SchemeStepCommand.self, SchemeListCommand.self,
      ])
  }
}

/// Why a command on a scheme wasn't carried out.
enum SchemeCommandError: Error {
  case noSuchScheme(String)
  case noSuchName(String)
  case notARule(String)
  case person(PersonRefusal)
  case stepNotAdded
  /// More agreeing than attending, one of them without the other, or less than nobody.
  case impossibleSupport(agreeing: Int?, attending: Int?)
}

extension Wording {
  func sentence(_ error: SchemeCommandError) -> String {
    switch error {
    case .noSuchScheme(let id): noSuchScheme(id)
    case .noSuchName(let id): noSuchName(id)
    case .notARule(let text): notARule(text)
    case .person(let refusal): sentence(refusal)
    case .impossibleSupport(let agreeing, let attending):
      impossibleSupport(agreeing: agreeing, attending: attending)
    case .stepNotAdded: stepNotAdded
    }
  }
}

struct SchemeAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutSchemeAdd)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .long, help: help(Spoken.wording.helpID, "ID")) var id: PersonnelScheme.ID
  @Option(name: .long, help: help(Spoken.wording.helpElectionTitle, "T")) var title: String
  @Option(name: .long, help: help(Spoken.wording.helpSeats, "N")) var seats: Int
  @Option(name: .long, help: help(Spoken.wording.helpBody, "B")) var body: ElectedBody = .committee
  @Option(name: .long, help: help(Spoken.wording.helpCandidates, "FILE.csv"))
  var candidates: String?
  @Option(name: .long, help: help(Spoken.wording.helpRule, "RULE")) var rule: [String] = []
  @Option(name: .long, help: help(Spoken.wording.helpSchemeElection, "ID"))
  var election: Election.ID?

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      guard !documents.people.schemes.contains(where: { $0.id == id }) else {
        throw .alreadyThere(id.rawValue)
      }
      guard (1...Contest.mostNames).contains(seats) else { throw .contest(.noSeats) }
      var scheme = PersonnelScheme(id: id, title: LocalText(title), body: body, seats: seats)
      for text in rule {
        guard let rule = CompositionRule(typed: text) else { throw .scheme(.notARule(text)) }
        scheme.rules.append(rule)
      }
      scheme.candidates = try names()
      scheme.election = election
      documents.people.schemes.append(scheme)
      try session.write(documents, as: .scheme, scheme.title)
    }
  }

  private func names() throws(CommandError) -> [SchemeCandidate] {
    guard let candidates else { return [] }
    let bytes = try InputFile.read(candidates)
    do throws(CandidateCSV.Failure) {
      return try CandidateCSV.candidates(bytes).map { read in
        var candidate = SchemeCandidate(id: read.id, name: read.name)
        (candidate.attributes, candidate.origin) = (read.attributes, read.origin)
        return candidate
      }
    } catch {
      throw .candidates(error, path: candidates)
    }
  }
}

struct SchemeShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Spoken.wording.aboutSchemeShow)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpScheme)) var scheme: PersonnelScheme.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      let standing = try session.standing(of: scheme, in: documents)
      guard !output.json else { return Process.say(standing.json.bytes()) }
      for line in session.wording.lines(of: standing) { Process.say(line) }
    }
  }
}

struct SchemeNameCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "name", abstract: Spoken.wording.aboutSchemeName)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpScheme)) var scheme: PersonnelScheme.ID
  @Option(name: .long, help: help(Spoken.wording.helpName, "NAME")) var name: String
  @Option(name: .long, help: help(Spoken.wording.helpBorn, "DATE")) var born: String?
  @Option(name: .long, help: help(Spoken.wording.helpSex, "SEX")) var sex: String?
  @Option(name: .long, help: help(Spoken.wording.helpNomination)) var nomination: Candidate.Origin =
    .prepared
  @Option(name: .long, help: help(Spoken.wording.helpAgreeing, "N")) var agreeing: Int?
  @Option(name: .long, help: help(Spoken.wording.helpAttending, "N")) var attending: Int?

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      var texts: [PersonColumn: String] = [.name: name]
      (texts[.born], texts[.sex]) = (born, sex)
      var person = People()
      let opening = documents.congress.dates.current.opening
      if let refusal = person.enter(texts, as: nil, opening: opening).first {
        throw .scheme(.person(refusal))
      }
      guard let entered = person.delegates.first else { return }
      try session.change(scheme, in: documents) { (scheme) throws(CommandError) in
        guard let id = scheme.freeID else { return }
        var candidate = SchemeCandidate(id: id, name: entered.name)
        (candidate.attributes, candidate.origin) = (entered.attributes, nomination)
        candidate.support = try support
        scheme[id] = candidate
      }
    }
  }

  private var support: Candidate.Support? {
    get throws(CommandError) {
      if agreeing == nil, attending == nil { return nil }
      guard let agreeing, let attending,
        let support = Candidate.Support(agreeing: agreeing, of: attending)
      else { throw .scheme(.impossibleSupport(agreeing: agreeing, attending: attending)) }
      return support
    }
  }
}

struct SchemeWithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "withdraw", abstract: Spoken.wording.aboutSchemeWithdraw)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpScheme)) var scheme: PersonnelScheme.ID
  @Argument(help: help(Spoken.wording.helpSchemeName)) var candidate: Candidate.ID
  @Option(name: .long, help: help(Spoken.wording.helpWithdrawal))
  var decision: SchemeCandidate.Withdrawal.Decision
  @Option(name: .long, help: help(Spoken.wording.helpWithdrawnBy, "NAME")) var by: String?
  @Option(name: .long, help: help(Spoken.wording.helpReason, "TEXT")) var reason: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      let day = session.today
      try session.change(scheme, in: try session.documents(congress)) {
        (scheme) throws(CommandError) in
        guard scheme[candidate] != nil else { throw .scheme(.noSuchName(candidate.rawValue)) }
        var withdrawal = SchemeCandidate.Withdrawal(decision, by: by, on: day)
        withdrawal.reason = reason
        scheme[candidate]?.withdrawal = withdrawal
      }
    }
  }
}

/// Adds the opinion ballot of one of the five steps; it is opened, counted and closed like any vote.
struct SchemeStepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "step", abstract: Spoken.wording.aboutSchemeStep)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpScheme)) var scheme: PersonnelScheme.ID
  @Argument(help: help(Spoken.wording.helpMeeting)) var meeting: SchemeStep.Meeting
  @Option(name: .long, help: help(Spoken.wording.helpMeetingSize, "N")) var summoned: Int

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      let standing = try session.standing(of: scheme, in: documents)
      let title = { (wording: Wording) in
        "\(standing.scheme.title[wording.language]) – \(wording.term(meeting))"
      }
      guard
        summoned > 0,
        documents.addStep(
          meeting, of: standing,
          title: LocalText(title(Wording(.vietnamese)), english: title(Wording(.english))),
          summoned: summoned)
      else { throw .scheme(.stepNotAdded) }
      try session.write(documents, as: .scheme, standing.scheme.title)
    }
  }
}

/// The names as `election add` reads them: those still on the list, in the order of given names.
struct SchemeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutSchemeList)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpScheme)) var scheme: PersonnelScheme.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let standing = try session.standing(of: scheme, in: try session.documents(congress))
      let people = People(
        delegates: standing.ballot.compactMap { name in
          guard let id = Delegate.ID(name.id.rawValue) else { return nil }
          var delegate = Delegate(id: id, name: name.name)
          delegate.attributes = name.attributes
          return delegate
        })
      Process.say(Array(PeopleCSV.text(people).utf8))
    }
  }
}

extension SchemeStep.Meeting: ExpressibleByArgument {}
extension SchemeCandidate.Withdrawal.Decision: ExpressibleByArgument {}
extension Candidate.Origin: ExpressibleByArgument {}
