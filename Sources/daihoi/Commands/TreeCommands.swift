import ArgumentParser
import CongressModel
import StrictJSON
import Tallying
import TerminalUI
import Wording

struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "new", abstract: Spoken.wording.aboutNew)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpDirectory)) var directory: String
  @Option(name: .long, help: help(Spoken.wording.helpName, "NAME")) var name: String
  @Option(name: .long, help: help(Spoken.wording.helpTerm, "TERM")) var term: String?

  func run() throws {
    try options.run { _ throws(CommandError) in
      var settings = WorkspaceSettings(name: name, term: term)
      settings.calendar = .vietnam
      try Session.create(at: directory, settings, on: options.files)
    }
  }
}

struct OrganizationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "organization", abstract: Spoken.wording.aboutOrganization,
      subcommands: [
        OrganizationAddCommand.self, OrganizationImportCommand.self,
        OrganizationListCommand.self, OrganizationSetCommand.self, OrganizationRateCommand.self,
        OrganizationRemoveCommand.self,
      ])
  }
}

struct OrganizationAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutOrganizationAdd)
  }

  @OptionGroup var options: WorkspaceOptions
  @Option(name: .long, help: help(Spoken.wording.helpID, "ID")) var id: Organization.ID
  @Option(name: .long, help: help(Spoken.wording.helpName, "NAME")) var name: String
  @Option(name: .long, help: help(Spoken.wording.helpLevel, "LEVEL")) var level: Level.ID
  @Option(name: .long, help: help(Spoken.wording.helpParent, "ID")) var parent: Organization.ID?
  @Option(name: .long, help: help(Spoken.wording.helpKind, "committee|cell"))
  var kind: Organization.Kind?
  @Option(name: .long, help: help(Spoken.wording.helpSetting, "residential|agency"))
  var setting: Organization.Setting?
  @Option(name: .long, help: help(Spoken.wording.helpMembers, "N")) var members: Int?

  func run() throws {
    try options.open { session throws(CommandError) in
      guard !name.isBlank else { throw .refused(session.wording.nameNeeded) }
      var tree = session.tree
      var unit = Organization(
        id: id, name: name, parent: parent, level: level,
        kind: kind ?? (level.rawValue == "cell" ? .cell : .committee), members: members)
      unit.setting = setting
      do throws(OrganizationError) { try tree.add(unit) } catch { throw .organization(error) }
      try session.write(tree, as: .organizationAdded, LocalText(name))
    }
  }
}

extension Organization.Kind: ExpressibleByArgument {}
extension Organization.Setting: ExpressibleByArgument {}

struct OrganizationListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutOrganizationList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try options.open { session throws(CommandError) in
      let tree = session.tree
      guard !output.json else {
        return Process.say(JSON.array(tree.organizations.map(\.json)).bytes())
      }
      var waiting = tree.units(of: nil).reversed().map { ($0, 0) }
      while let (id, depth) = waiting.popLast() {
        guard let unit = tree[id] else { continue }
        let name = String(repeating: "  ", count: depth) + unit.name
        Process.say("\(ScreenText(name).padded(to: 52).string) \(id)")
        waiting += tree.units(of: id).reversed().map { ($0, depth + 1) }
      }
    }
  }
}

struct CongressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "congress", abstract: Spoken.wording.aboutCongress,
      subcommands: [
        CongressAddCommand.self, CongressListCommand.self, CongressMoveCommand.self,
        CongressShowCommand.self, CongressSetCommand.self, CongressStateCommand.self,
        CongressLessonCommand.self, PaperCommand.self, SubcommitteeCommand.self, TeamCommand.self,
        IndicatorCommand.self, WorkCommand.self,
      ])
  }
}

struct CongressAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutCongressAdd)
  }

  @OptionGroup var options: WorkspaceOptions
  @Option(name: .long, help: help(Spoken.wording.helpID, "ID")) var id: Congress.ID
  @Option(name: .long, help: help(Spoken.wording.helpOrganization, "ID"))
  var organization: Organization.ID
  @Option(name: .long, help: help(Spoken.wording.helpCongressKind, "delegates|members"))
  var kind: Congress.Kind
  @Option(name: .long, help: help(Spoken.wording.helpOpening, "DATE")) var date: CalendarDate
  @Option(name: .long, help: help(Spoken.wording.helpRules, "RULESET")) var rules: String?
  @Option(name: .long, help: help(Spoken.wording.helpTemplate, "T")) var template: Template.ID?
  @Option(name: .long, help: help(Spoken.wording.fieldClosing, "DATE")) var closing: CalendarDate?
  @Option(name: .long, help: help(Spoken.wording.fieldOrdinal, "TEXT")) var ordinal: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      guard closing.map({ $0 >= date }) ?? true else {
        throw .preparation(.state(.closesBeforeOpening))
      }
      guard let unit = session.tree[organization] else {
        throw .noSuchOrganization(organization.rawValue)
      }
      guard try !session.has(id) else { throw .alreadyThere(id.rawValue) }
      var congress = Congress(
        id: id, organization: organization, kind: kind, opening: date,
        ruleSet: try session.ruleSet(rules, on: date).id)
      congress.dates = CongressDates(planned: CongressDays(opening: date, closing: closing))
      congress.ordinal = ordinal
      let template = try session.template(self.template, for: unit)
      let documents: CongressDocuments
      do throws(MoveError) {
        documents = try CongressDocuments(new: congress, from: template, in: session.settings)
      } catch {
        throw .preparation(.move(error))
      }
      try session.write(
        documents.addition, as: ChangeTitle(.congressAdded, LocalText(unit.name)))
      try warn(of: documents.congress.dates.planned, in: session)
    }
  }

  /// Says which congresses above and below have days that don't go together with these.
  private func warn(of days: CongressDays, in session: Session) throws(CommandError) {
    let others = try session.summaries().filter { $0.id != id }
    let bounds = CongressBounds(
      of: organization, in: session.tree, days: others.days(asOf: session.today))
    for conflict in bounds.conflicts(with: days) {
      Process.complain(session.wording.sentence(conflict) { session.name(of: $0) } + ".")
    }
  }
}

extension Congress.Kind: ExpressibleByArgument {}

struct CongressListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutCongressList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try options.open(overview: true) { session throws(CommandError) in
      let roll = RollUp(
        of: nil, in: session.tree, summaries: try session.summaries(), on: session.today)
      guard !output.json else {
        Process.say((roll.json(session.tree)["congresses"] ?? []).bytes())
        return try session.requireAllRead()
      }
      for summary in roll.congresses {
        let name = session.tree[summary.organization]?.name ?? summary.organization.rawValue
        let day = summary.dates.days(asOf: session.today).opening
        let fields = [
          ScreenText(summary.id.rawValue).padded(to: 28).string,
          session.wording.shortDate(day), name,
        ]
        Process.say(fields.joined(separator: "  "))
      }
      try session.requireAllRead()
    }
  }
}

struct CongressShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Spoken.wording.aboutCongressShow)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      guard !output.json else { return Process.say(documents.congress.json.bytes()) }
      let wording = session.wording
      let congress = documents.congress
      let state = congress.state(asOf: session.today)
      Process.say(session.tree[congress.organization]?.name ?? congress.organization.rawValue)
      Process.say("\(wording.term(congress.kind)) · \(wording.ruleSetLine(congress.ruleSet))")
      Process.say(wording.planned(congress.dates.planned))
      for move in congress.dates.moves { Process.say(wording.moved(move)) }
      if let actual = congress.dates.actual { Process.say(wording.actual(actual)) }
      Process.say(wording.term(state))
      for paper in congress.papers { Process.say(wording.line(of: paper)) }
    }
  }
}
