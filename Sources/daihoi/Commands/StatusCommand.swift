import ArgumentParser
import CongressModel
import StrictJSON
import Wording

struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "status", abstract: Spoken.wording.aboutStatus)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: help(Spoken.wording.helpAt, "ORG"))
  var at: Organization.ID?

  @Option(name: .long, help: help(Spoken.wording.helpOn, "DATE"))
  var on: CalendarDate?

  func run() throws {
    try options.open(overview: true) { session throws(CommandError) in
      if let at, session.tree[at] == nil { throw .noSuchOrganization(at.rawValue) }
      let roll = RollUp(
        of: at, in: session.tree, summaries: try session.summaries(), on: on ?? session.today)
      if output.json {
        Process.say(roll.json(session.tree, unread: session.unread).bytes())
      } else {
        for line in roll.text(session.tree, of: session.settings.name, session.wording) {
          Process.say(line)
        }
      }
      try session.requireAllRead()
    }
  }
}
