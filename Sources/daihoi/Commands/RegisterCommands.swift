import ArgumentParser
import CongressModel
import StrictJSON
import Wording

// The registers of a congress by command, each entry known by its name or number: adding one that
// is there puts the new one in its place.

struct PaperCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paper", abstract: Spoken.wording.term(Register.papers),
      subcommands: [List.self, Add.self, Remove.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { .add }
    @OptionGroup var entry: EntryOptions
    @Option(name: .long, help: help(Spoken.wording.fieldIssuer, "TEXT")) var issuer: String
    @Option(name: .long, help: help(Spoken.wording.fieldDay, "DATE")) var date: CalendarDate?
    @Option(name: .long, help: help(Spoken.wording.fieldPaperTitle, "TEXT")) var title: String?

    func run() throws {
      try entry.put { _ in
        .paper(PartyPaper(number: entry.name, title: title, issuer: issuer, date: date))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { .remove }
    @OptionGroup var entry: EntryOptions
    func run() throws { try entry.remove(.papers) }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { .list }
    @OptionGroup var options: RegisterOptions
    func run() throws { try options.list(.papers) }
  }
}

struct SubcommitteeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "subcommittee", abstract: Spoken.wording.term(Register.subcommittees),
      subcommands: [List.self, Add.self, Remove.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { .add }
    @OptionGroup var entry: EntryOptions
    @Option(name: .long, help: help(Spoken.wording.fieldWorkstream, "WORKSTREAM"))
    var workstream: Workstream?
    @Option(name: .long, help: help(Spoken.wording.fieldHead, "NAME")) var head: String?
    @Option(name: .long, help: help(Spoken.wording.fieldFormed, "DATE")) var formed: CalendarDate?

    func run() throws {
      try entry.put { _ in
        .subcommittee(
          Subcommittee(name: entry.name, workstream: workstream, head: head, formed: formed))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { .remove }
    @OptionGroup var entry: EntryOptions
    func run() throws { try entry.remove(.subcommittees) }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { .list }
    @OptionGroup var options: RegisterOptions
    func run() throws { try options.list(.subcommittees) }
  }
}

struct TeamCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "team", abstract: Spoken.wording.term(Register.teams),
      subcommands: [List.self, Add.self, Remove.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { .add }
    @OptionGroup var entry: EntryOptions
    @Option(name: .long, help: help(Spoken.wording.fieldHead, "NAME")) var head: String?
    @Option(name: .long, help: help(Spoken.wording.fieldDeputy, "NAME")) var deputy: String?
    @Option(name: .long, help: help(Spoken.wording.helpFollows, "ORG")) var follows: [String] = []

    func run() throws {
      try entry.put { context throws(RegisterError) in
        .team(
          WorkingTeam(
            name: entry.name, head: head, deputy: deputy,
            follows: try context.tree.organizations(called: follows, below: context.organization)))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { .remove }
    @OptionGroup var entry: EntryOptions
    func run() throws { try entry.remove(.teams) }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { .list }
    @OptionGroup var options: RegisterOptions
    func run() throws { try options.list(.teams) }
  }
}

struct IndicatorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicator", abstract: Spoken.wording.term(Register.indicators),
      subcommands: [List.self, Add.self, Remove.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { .add }
    @OptionGroup var entry: EntryOptions
    @Option(name: .long, help: help(Spoken.wording.fieldTarget, "TEXT")) var target: String?
    @Option(name: .long, help: help(Spoken.wording.fieldResult, "TEXT")) var result: String?
    @Flag(name: .long, help: help(Spoken.wording.helpMissed)) var missed = false
    @Option(name: .long, help: help(Spoken.wording.helpReason, "TEXT")) var reason: String?

    func run() throws {
      try entry.put { _ in
        .indicator(
          Indicator(
            name: entry.name, target: target, result: result, isMet: !missed, reason: reason))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { .remove }
    @OptionGroup var entry: EntryOptions
    func run() throws { try entry.remove(.indicators) }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { .list }
    @OptionGroup var options: RegisterOptions
    func run() throws { try options.list(.indicators) }
  }
}

struct WorkCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "work", abstract: Spoken.wording.term(Register.works),
      subcommands: [List.self, Add.self, Remove.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { .add }
    @OptionGroup var entry: EntryOptions
    @Option(name: .long, help: help(Spoken.wording.fieldValue, "TEXT")) var value: String?

    func run() throws {
      try entry.put { _ in .work(Work(name: entry.name, value: value)) }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration { .remove }
    @OptionGroup var entry: EntryOptions
    func run() throws { try entry.remove(.works) }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { .list }
    @OptionGroup var options: RegisterOptions
    func run() throws { try options.list(.works) }
  }
}

/// The congress whose entries are listed.
struct RegisterOptions: ParsableArguments {
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID

  /// Prints the entries of a register, a line each, or as the document has them.
  func list(_ register: Register) throws {
    try options.open { session throws(CommandError) in
      let congress = try session.documents(congress).congress
      guard !output.json else {
        return Process.say((congress.json[register.rawValue] ?? []).bytes())
      }
      for entry in congress.entries(of: register) {
        let cells = session.wording.cells(of: entry, session.tree).filter { !$0.isEmpty }
        Process.say(cells.joined(separator: "  "))
      }
    }
  }
}

/// The congress and the entry that a command is about.
struct EntryOptions: ParsableArguments {
  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpRegisterEntry)) var name: String

  /// Where the entry is to stand.
  struct Context {
    let tree: OrganizationTree
    let organization: Organization.ID
  }

  func put(_ make: (Context) throws(RegisterError) -> RegisterEntry) throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      var new = old
      do throws(RegisterError) {
        let entry = try make(
          Context(tree: session.tree, organization: old.congress.organization))
        let place = old.congress.entries(of: entry.register).firstIndex { $0.name == name }
        try new.congress.put(entry, at: place, in: session.tree)
      } catch {
        throw .preparation(.register(error))
      }
      try session.write(old.change(to: new), as: ChangeTitle(.entrySaved, LocalText(name)))
    }
  }

  func remove(_ register: Register) throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      guard let place = old.congress.entries(of: register).firstIndex(where: { $0.name == name })
      else { throw .preparation(.register(.noSuchEntry(name))) }
      var new = old
      new.congress.removeEntry(of: register, at: place)
      try session.write(old.change(to: new), as: ChangeTitle(.entryDeleted, LocalText(name)))
    }
  }
}

extension CommandConfiguration {
  fileprivate static var add: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutEntryAdd)
  }

  fileprivate static var list: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutEntryList)
  }

  fileprivate static var remove: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Spoken.wording.aboutEntryRemove)
  }
}

extension Workstream: ExpressibleByArgument {}
