import ArgumentParser
import CongressModel
import StrictJSON
import Wording

/// Takes a file of organisations into the tree: all of it, or nothing.
struct OrganizationImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Spoken.wording.aboutOrganizationImport)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpOrganizationFile)) var file: String
  @Flag(name: .long, help: help(Spoken.wording.helpDryRun)) var dryRun = false

  func run() throws {
    try options.open { session throws(CommandError) in
      let bytes = try InputFile.read(file)
      let found: OrganizationImport
      do throws(OrganizationCSV.Failures) {
        found = try OrganizationImport(bytes, into: session.tree)
      } catch {
        throw .preparation(.rows(error, path: file))
      }
      if let first = found.added.first ?? found.changed.first?.after, !dryRun {
        let kind: ChangeTitle.Kind = found.added.isEmpty ? .organizationEdited : .organizationAdded
        try session.write(found.tree, as: kind, LocalText(first.name))
      }
      show(found, session.wording)
    }
  }

  private func show(_ found: OrganizationImport, _ wording: Wording) {
    guard !output.json else { return Process.say(found.json(isDryRun: dryRun).bytes()) }
    for unit in found.added { Process.say("+ \(unit.id)  \(unit.name)") }
    for change in found.changed {
      Process.say("~ \(change.after.id)  \(wording.difference(change))")
    }
    if !found.ignored.isEmpty { Process.complain(wording.ignoredColumns(found.ignored)) }
    Process.complain(
      wording.imported(
        added: found.added.count, changed: found.changed.count, unchanged: found.unchanged,
        isDryRun: dryRun))
  }
}

extension OrganizationImport {
  fileprivate func json(isDryRun: Bool) -> JSON {
    .record([
      ("dryRun", .bool(isDryRun)),
      ("added", .array(added.map { .string($0.id.rawValue) })),
      ("changed", .array(changed.map { .string($0.after.id.rawValue) })),
      ("unchanged", .integer(unchanged)), ("ignored", .strings(ignored)),
    ])
  }
}
