import ArgumentParser
import CongressModel
import StrictJSON
import Wording

/// Enters the next state of a congress, or tells what the states that can come next need.
struct CongressStateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "state", abstract: Spoken.wording.aboutCongressState)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpCongressState)) var state: CongressState?
  @Option(name: .long, help: help(Spoken.wording.helpStateDay, "DATE")) var on: CalendarDate?
  @Option(name: .long, help: help(Spoken.wording.fieldClosing, "DATE")) var closing: CalendarDate?
  @Option(name: .long, help: help(Spoken.wording.fieldPaper, "NUMBER")) var paper: String?
  @Option(name: .long, help: help(Spoken.wording.helpReason, "TEXT")) var reason: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      guard let state else { return tellNext(old, session) }
      let new: CongressDocuments
      do throws(StateError) {
        let day = on ?? session.today
        new =
          state == .held
          ? try old.held(from: day, to: closing ?? day, today: session.today)
          : try old.entering(
            state, on: day, paper: paper, reason: reason, today: session.today)
      } catch {
        throw .preparation(.state(error))
      }
      let title = ChangeTitle(
        .congressState,
        LocalText(Wording(.vietnamese).term(state), english: Wording(.english).term(state)))
      try session.write(old.change(to: new), as: title)
    }
  }

  private func tellNext(_ documents: CongressDocuments, _ session: Session) {
    let (wording, today) = (session.wording, session.today)
    Process.say(wording.term(documents.congress.state(asOf: today)))
    for state in documents.laterStates(on: today) {
      let step = documents.step(to: state, on: today, session.settings.calendar)
      let needs = wording.needs(of: step)
      Process.say(
        "→ \(state.rawValue): \(wording.term(state))" + (needs.isEmpty ? "" : ". \(needs)"))
    }
  }
}

extension CongressState: ExpressibleByArgument {}

/// Changes what a congress is: its ordinal, who chose it as a pilot or for the trial.
struct CongressSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "set", abstract: Spoken.wording.aboutCongressSet)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .long, help: help(Spoken.wording.fieldOrdinal, "TEXT")) var ordinal: String?
  @Option(name: .long, help: help(Spoken.wording.helpCongressKind, "delegates|members"))
  var kind: Congress.Kind?
  @Option(name: .long, help: help(Spoken.wording.helpPilot, "ORG|none")) var pilot: String?
  @Option(name: .long, help: help(Spoken.wording.helpTrial, "ORG|none")) var trial: String?
  @Option(name: .long, help: help(Spoken.wording.fieldNote, "TEXT")) var note: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      var new = old
      if let ordinal { new.congress.ordinal = ordinal.isEmpty ? nil : ordinal }
      if let note { new.congress.note = note.isEmpty ? nil : note }
      if let kind { new.congress.kind = kind }
      let organization = old.congress.organization
      if let pilot { new.congress.pilot = try session.choice(pilot, of: organization) }
      if let trial {
        new.congress.directElection = nil
        if let choice = try session.choice(trial, of: organization) {
          let unit = session.tree[organization]
          let template = try unit.flatMap { unit throws(CommandError) in
            try session.template(old.congress.template, for: unit)
          }
          new = new.inTrial(choice, from: template, in: session.settings, on: session.today)
        }
      }
      let title = ChangeTitle(.congressEdited, LocalText(congress.rawValue))
      try session.write(old.change(to: new), as: title)
      guard trial != nil, new.congress.directElection != nil else { return }
      try warn(of: organization, in: session)
    }
  }

  /// Says that more units of a committee are in the trial than may be.
  private func warn(
    of unit: Organization.ID, in session: Session
  ) throws(CommandError) {
    let tree = session.tree
    let quota = TrialQuota.joined(by: congress, of: unit, in: tree, try session.summaries())
    guard !quota.isKept else { return }
    let name = tree[quota.committee]?.name ?? quota.committee.rawValue
    Process.complain(session.wording.trialQuota(quota, of: name) + ".")
  }
}

extension Session {
  /// By which committee above it a congress of a unit is chosen; `none` for none.
  fileprivate func choice(
    _ text: String, of unit: Organization.ID
  ) throws(CommandError) -> Choice? {
    guard text != "none" else { return nil }
    guard let id = Organization.ID(text), tree[id] != nil else {
      throw .noSuchOrganization(text)
    }
    guard tree.ancestors(of: unit).contains(id) else {
      throw .refused(wording.notAbove(id, unit, in: tree))
    }
    return Choice(by: id, on: today)
  }
}

/// Writes a lesson of a congress.
struct CongressLessonCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "lesson", abstract: Spoken.wording.aboutCongressLesson)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.fieldLesson)) var text: String
  @Option(name: .long, help: help(Spoken.wording.fieldWorkstream, "WORKSTREAM"))
  var workstream: Workstream?
  @Flag(name: .long, help: help(Spoken.wording.fieldAssignment)) var assignment = false
  @Option(name: .long, help: help(Spoken.wording.helpSendTo, "ORG")) var to: [Organization.ID] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      guard !text.isEmpty else { throw .preparation(.noLesson) }
      for unit in to where session.tree[unit] == nil { throw .noSuchOrganization(unit.rawValue) }
      let old = try session.documents(congress)
      var new = old
      new.congress.lessons.append(
        Lesson(
          assignment ? .assignment : .lesson, LocalText(text), workstream: workstream, sentTo: to,
          written: session.today))
      try session.write(old.change(to: new), as: ChangeTitle(.lesson, LocalText(text)))
    }
  }
}
