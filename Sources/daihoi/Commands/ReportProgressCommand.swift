import ArgumentParser
import CongressModel
import Reports
import Wording

/// How far the congresses of a node have come on a day.
struct ReportProgressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "progress", abstract: Spoken.wording.aboutReportProgress)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var node: NodeOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    try options.open(overview: true) { session throws(CommandError) in
      let progress = Progress(of: try node.rollUp(in: session), in: session.tree)
      var paper = progress.report(in: session.wording)
      if session.settings.isRehearsal { paper.banner = session.wording.rehearsal }
      try report.put(
        try session.laidOut(paper, as: "progress", with: [progress.values(in: session.wording)]))
      try session.requireAllRead()
    }
  }
}
