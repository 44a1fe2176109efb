import ArgumentParser
import CongressModel
import Reports
import Wording

/// When each congress of a node opens, and the steps of its own.
struct ReportPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "plan", abstract: Spoken.wording.aboutReportPlan)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var report: ReportOptions
  @Flag(name: .long, help: help(Spoken.wording.helpAllSteps)) var all = false

  func run() throws {
    try options.open(overview: true) { session throws(CommandError) in
      let figures = try node.rollUp(in: session)
      var detailed: [CongressDocuments] = []
      for congress in figures.congresses where all || congress.organization == node.at {
        detailed.append(try session.documents(congress.id))
      }
      let plan = Plan(of: figures, in: session.tree, detailed: detailed)
      var paper = plan.report(in: session.wording)
      if session.settings.isRehearsal { paper.banner = session.wording.rehearsal }
      try report.put(paper)
      try session.requireAllRead()
    }
  }
}
