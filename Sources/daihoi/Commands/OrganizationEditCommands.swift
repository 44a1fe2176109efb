import ArgumentParser
import CongressModel
import Wording

/// Changes an organisation; what isn't named stays.
struct OrganizationSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "set", abstract: Spoken.wording.aboutOrganizationSet)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpOrganization)) var organization: Organization.ID
  @Option(name: .long, help: help(Spoken.wording.helpName, "NAME")) var name: String?
  @Option(name: .long, help: help(Spoken.wording.helpParentOrNone, "ID|none")) var parent: String?
  @Option(name: .long, help: help(Spoken.wording.helpLevel, "LEVEL")) var level: Level.ID?
  @Option(name: .long, help: help(Spoken.wording.helpKind, "committee|cell"))
  var kind: Organization.Kind?
  @Option(name: .long, help: help(Spoken.wording.helpSetting, "residential|agency"))
  var setting: Organization.Setting?
  @Option(name: .long, help: help(Spoken.wording.helpMembers, "N")) var members: Int?
  @Option(name: .long, help: help(Spoken.wording.fieldHead, "NAME")) var head: String?
  @Option(name: .long, help: help(Spoken.wording.fieldFounded, "DATE")) var founded: CalendarDate?

  func run() throws {
    try options.edit(organization) { unit, tree throws(CommandError) in
      if let name {
        guard !name.isBlank else { throw .refused(Spoken.wording.nameNeeded) }
        unit.name = name
      }
      if let parent {
        guard parent == "none" || Organization.ID(parent) != nil else {
          throw .noSuchOrganization(parent)
        }
        unit.parent = parent == "none" ? nil : Organization.ID(parent)
      }
      unit.level = level ?? unit.level
      unit.kind = kind ?? unit.kind
      unit.setting = setting ?? unit.setting
      if let members {
        guard members >= 0 else { throw .preparation(.tooLarge("--members", most: 10_000_000)) }
        unit.members = members
      }
      if let head { unit.head = head.isEmpty ? nil : head }
      unit.founded = founded ?? unit.founded
    }
  }
}

/// Takes an organisation without units or congresses out of the tree.
struct OrganizationRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Spoken.wording.aboutOrganizationRemove)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpOrganization)) var organization: Organization.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let name = session.tree[organization]?.name ?? organization.rawValue
      guard try !session.summaries().contains(where: { $0.organization == organization }) else {
        throw .preparation(.hasCongress(name))
      }
      let change: Change
      do throws(OrganizationError) {
        change = try session.tree.change(removing: organization)
      } catch {
        throw .organization(error)
      }
      try session.write(change, as: ChangeTitle(.organizationRemoved, LocalText(name)))
    }
  }
}

/// Sets the grade of an organisation in a year, or the totals that a paper states of its units.
struct OrganizationRateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rate", abstract: Spoken.wording.aboutOrganizationRate)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpOrganization)) var organization: Organization.ID
  @Option(name: .long, help: help(Spoken.wording.yearColumn, "YEAR")) var year: Int
  @Option(name: .long, help: help(Spoken.wording.helpGrade, "GRADE")) var grade: Rating?
  @Option(name: .long, help: help(Spoken.wording.helpTotalsLevel, "LEVEL")) var level: Level.ID?
  @Option(name: .long, help: help(Spoken.wording.term(Rating.excellent), "N")) var excellent = 0
  @Option(name: .long, help: help(Spoken.wording.term(Rating.good), "N")) var good = 0
  @Option(name: .long, help: help(Spoken.wording.term(Rating.completed), "N")) var completed = 0
  @Option(name: .long, help: help(Spoken.wording.term(Rating.failed), "N")) var failed = 0
  @Option(name: .long, help: help(Spoken.wording.helpTotal, "N")) var total: Int?
  @Flag(name: .long, help: help(Spoken.wording.helpKeepSum)) var force = false

  func validate() throws {
    guard (grade == nil) != (level == nil) else {
      throw ValidationError(Spoken.wording.gradeOrTotals)
    }
  }

  func run() throws {
    try options.edit(organization, as: .ratingsEdited) { unit, tree throws(CommandError) in
      guard (1900...2200).contains(year) else { throw .preparation(.noSuchYear(year)) }
      if let grade {
        unit.rate(YearlyRating(year: year, rating: grade))
        return
      }
      guard let level, tree.levels.contains(where: { $0.id == level }) else {
        throw .organization(.noSuchLevel(level?.rawValue ?? ""))
      }
      let figures = [excellent, good, completed, failed, total ?? 0]
      guard figures.allSatisfy({ (0...10_000_000).contains($0) }) else {
        throw .preparation(.tooLarge("--total", most: 10_000_000))
      }
      var counts = RatingCounts()
      (counts[.excellent], counts[.good]) = (excellent, good)
      (counts[.completed], counts[.failed]) = (completed, failed)
      let stated = StatedTotals.RatingTotal(
        year: year, level: level, counts: counts, total: total ?? counts.total)
      guard stated.addsUp || force else {
        throw .preparation(.sumDiffers(counts.total, stated: stated.total))
      }
      unit.stated.put(stated)
    }
  }
}

extension Rating: ExpressibleByArgument {}

extension WorkspaceOptions {
  /// Changes one organisation in the tree.
  fileprivate func edit(
    _ id: Organization.ID, as kind: ChangeTitle.Kind = .organizationEdited,
    _ deed: (inout Organization, OrganizationTree) throws(CommandError) -> Void
  ) throws {
    try open { session throws(CommandError) in
      guard var unit = session.tree[id] else { throw .noSuchOrganization(id.rawValue) }
      try deed(&unit, session.tree)
      let change: Change
      do throws(OrganizationError) { change = try session.tree.change(putting: unit) } catch {
        throw .organization(error)
      }
      try session.write(change, as: ChangeTitle(kind, LocalText(unit.name)))
      guard unit.parent != session.tree[id]?.parent else { return }
      try session.warn(ofMoving: unit)
    }
  }
}

extension Session {
  /// Says which congresses can't be before those above the new place; the tree is that before.
  fileprivate func warn(ofMoving unit: Organization) throws(CommandError) {
    let days = try summaries().days(asOf: today)
    for conflict in tree.conflicts(putting: unit, days, on: today) {
      Process.complain(wording.sentence(conflict) { name(of: $0) } + ".")
    }
  }
}
