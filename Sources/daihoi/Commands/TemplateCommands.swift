import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import Wording

/// The checklists to start from: those built in, and those of the workspace.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template", abstract: Spoken.wording.aboutTemplate,
      subcommands: [List.self, Show.self, Make.self, Remove.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutTemplateList)
    }

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      try options.open { session throws(CommandError) in
        for template in try session.templates() {
          let name = template.name[session.wording.language]
          Process.say("\(template.id)  \(name)  \(session.wording.tasks(template.steps.count))")
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: Spoken.wording.aboutTemplateShow)
    }

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: help(Spoken.wording.helpTemplate)) var template: Template.ID

    func run() throws {
      try options.open { session throws(CommandError) in
        let known = try session.templates()
        guard let found = known.first(where: { $0.id == template }) else {
          throw .noSuchTemplate(template.rawValue, known: known.map(\.id.rawValue))
        }
        Process.say(found.json.bytes())
      }
    }
  }

  struct Make: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "make", abstract: Spoken.wording.aboutTemplateMake)
    }

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: help(Spoken.wording.helpTemplate)) var template: Template.ID
    @Option(name: .long, help: help(Spoken.wording.helpCongress, "CONGRESS")) var from: Congress.ID
    @Option(name: .long, help: help(Spoken.wording.helpName, "NAME")) var name: String?

    func run() throws {
      try options.open { session throws(CommandError) in
        let documents = try session.documents(from)
        let unit = session.tree[documents.congress.organization]
        let text = name ?? session.wording.templateOf(unit?.name ?? from.rawValue)
        let made: Template
        do throws(CongressTemplateError) {
          made = try Template(
            id: template, name: LocalText(text), from: documents, level: unit?.level,
            on: session.today)
        } catch {
          throw .preparation(.template(error))
        }
        let old = try CommandError.storing { () throws(StorageError) in
          try session.folder.document(.template(template))?.json
        }
        try session.write(
          Change(.template(template), from: old, to: made.json),
          as: ChangeTitle(.templateMade, made.name))
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "remove", abstract: Spoken.wording.aboutTemplateRemove)
    }

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: help(Spoken.wording.helpTemplate)) var template: Template.ID

    func run() throws {
      try options.open { session throws(CommandError) in
        let old = try CommandError.storing { () throws(StorageError) in
          try session.folder.document(.template(template))?.json
        }
        guard let old else {
          throw .noSuchTemplate(
            template.rawValue, known: try session.ownTemplates().map(\.id.rawValue))
        }
        try session.write(
          Change(.template(template), from: .object([:]), to: old).inverse,
          as: ChangeTitle(.templateRemoved, LocalText(template.rawValue)))
      }
    }
  }
}

extension Session {
  /// The templates of the workspace, then those built in that none of it replaces.
  func templates() throws(CommandError) -> [Template] { Template.known(with: try ownTemplates()) }

  /// Those that the workspace keeps itself.
  func ownTemplates() throws(CommandError) -> [Template] {
    try CommandError.storing { () throws(StorageError) in
      var own: [Template] = []
      for id in try folder.templates() {
        if let template = try folder.value(.template(id), Template.init(json:)) {
          own.append(template)
        }
      }
      return own
    }
  }
}
