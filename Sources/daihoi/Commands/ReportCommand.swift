import ArgumentParser
import CongressModel
import Reports
import Wording

/// The reports, each a command of its own.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Spoken.wording.aboutReport,
      subcommands: [
        ReportPlanCommand.self, ReportProgressCommand.self, ReportPaperCommand.self,
        ReportKeepCommand.self, ReportDossierCommand.self, ReportMonitoringCommand.self,
      ])
  }
}

/// The form of a report, and where it goes.
struct ReportOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpFormat, "text|html|csv"))
  var format: ReportFormat = .text
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpOutput, "FILE")) var output: String?

  /// Prints a report, or writes it to the file that was named.
  func put(_ report: Report) throws(CommandError) {
    let bytes = Array(report.rendered(as: format).utf8)
    guard let output else { return Process.say(bytes) }
    try OutputFile.write(bytes, to: output)
  }
}

/// The node and the day that a report of the tree is about.
struct NodeOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpAt, "ORG")) var at: Organization.ID?
  @Option(name: .long, help: help(Spoken.wording.helpOn, "DATE")) var on: CalendarDate?

  func rollUp(in session: Session) throws(CommandError) -> RollUp {
    if let at, session.tree[at] == nil { throw .noSuchOrganization(at.rawValue) }
    return RollUp(
      of: at, in: session.tree, summaries: try session.summaries(), on: on ?? session.today)
  }
}
