import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import TerminalUI
import Wording

/// Puts a congress, or all below a unit, on other days, after the same look as on the screen.
struct CongressMoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "move", abstract: Spoken.wording.aboutCongressMove)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpMoveCongress)) var congress: Congress.ID?
  @Option(name: .long, help: help(Spoken.wording.helpMoveTo, "DATE")) var to: CalendarDate?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpMoveBy, "DAYS"))
  var by: Int?
  @Option(name: .long, help: help(Spoken.wording.helpMoveBelow, "ORG")) var below: Organization.ID?
  @Flag(name: .long, help: help(Spoken.wording.helpSubtree)) var subtree = false
  @Option(name: .long, help: help(Spoken.wording.helpReason, "TEXT")) var reason = ""
  @Flag(name: .long, help: help(Spoken.wording.helpDryRun)) var dryRun = false
  @Flag(name: .long, help: help(Spoken.wording.helpMoveForce)) var force = false

  func run() throws {
    try options.open(overview: true) { session throws(CommandError) in
      let preview = try preview(in: session)
      Process.keep(preview)
      show(preview, session)
      guard !dryRun else { return }
      // one that can't be read might have to move too, or bound those that do
      if !force { try session.requireAllRead() }
      guard force || preview.conflicts.isEmpty else {
        throw .preparation(.conflicts(preview.conflicts.count))
      }
      let name = preview.moves.first.map { session.name(of: $0.id) } ?? ""
      let change = preview.spelled
      Process.keep(change)
      try session.write(change, as: ChangeTitle(preview.kind, LocalText(name)))
    }
  }

  private func preview(in session: Session) throws(CommandError) -> MovePreview {
    let summaries = try session.summaries()
    guard let congress else {
      guard let below, let by, to == nil else { throw .preparation(.moveWhere) }
      guard session.tree[below] != nil else { throw .noSuchOrganization(below.rawValue) }
      return try move(below, by: by, summaries, session)
    }
    let documents = try session.documents(congress)
    let opening = documents.congress.dates.days(asOf: session.today).opening
    guard below == nil, let day = to ?? by.map({ opening.adding(days: $0) }),
      to == nil || by == nil
    else { throw .preparation(.moveWhere) }
    guard !subtree else {
      let unit = documents.congress.organization
      return try move(unit, by: day.days(since: opening), summaries, session)
    }
    do throws(MoveError) {
      let decision = MoveDecision(to: day, because: reason, on: session.today)
      return try CongressMove(documents, decision, in: session.settings)
        .preview(on: session.today, among: summaries, in: session.tree, session.settings)
    } catch {
      throw .preparation(.move(error))
    }
  }

  private func move(
    _ unit: Organization.ID, by shift: Int, _ summaries: [CongressSummary], _ session: Session
  ) throws(CommandError) -> MovePreview {
    let inside = Set(session.tree.subtree(of: unit))
    let ids = summaries.filter { inside.contains($0.organization) }.map(\.id)
    let documents = try session.documents(ids)
    do throws(MoveError) {
      return MovePreview(
        try SubtreeMove(
          of: unit, by: shift, because: reason, on: session.today, documents, summaries,
          in: session.tree, session.settings))
    } catch {
      throw .preparation(.move(error))
    }
  }

  private func show(_ preview: MovePreview, _ session: Session) {
    guard !output.json else { return Process.say(preview.json(isDryRun: dryRun).bytes()) }
    Process.say(session.wording.summary(of: preview))
    for line in lines(of: preview, session) { Process.say(line) }
  }

  /// The lines of the preview, some hundred in each text: a move of a thousand congresses has tens
  /// of thousands.
  private func lines(of preview: MovePreview, _ session: Session) -> [String] {
    let wording = session.wording
    let names = names(in: preview, session)
    return inParallel(preview.rows.chunks(of: 256), atMost: processors) { rows in
      rows.map { wording.line(of: $0, preview) { names[$0] ?? $0.rawValue } }
        .joined(separator: "\n")
    }
  }

  /// The names of the organisations of all congresses that the preview tells of.
  private func names(in preview: MovePreview, _ session: Session) -> [Congress.ID: String] {
    var names: [Congress.ID: String] = [:]
    for move in preview.moves {
      let unit = move.before.congress.organization
      names[move.id] = session.tree[unit]?.name ?? unit.rawValue
    }
    for id in preview.conflicts.compactMap(\.conflict.other) where names[id] == nil {
      names[id] = session.name(of: id)
    }
    return names
  }
}

extension Wording {
  fileprivate func line(
    of row: MovePreview.Row, _ preview: MovePreview, _ name: (Congress.ID) -> String
  ) -> String {
    let texts = texts(of: row, preview, name)
    if case .conflict = row { return "! \(texts.subject)" }
    let indent = if case .task = row { "  " } else { "" }
    let fields = [
      ScreenText(indent + texts.subject).padded(to: 64).string,
      ScreenText(texts.before).padded(to: 10).string,
      ScreenText(texts.after).padded(to: 10).string, texts.shift,
    ]
    return fields.joined(separator: " ").trimmingTrailingBlanks
  }
}

extension MoveConflict {
  /// The other congress that it is about.
  fileprivate var other: Congress.ID? {
    switch self {
    case .superiorOpens(let id, _), .subordinateCloses(let id, _): id
    case .past, .holiday: nil
    }
  }
}

extension Session {
  /// The name of the organisation of a congress, or the congress's id where it can't be read.
  func name(of id: Congress.ID) -> String {
    do throws(CommandError) {
      let unit = try documents(id).congress.organization
      return tree[unit]?.name ?? unit.rawValue
    } catch {
      return id.rawValue
    }
  }
}

extension MovePreview {
  fileprivate func json(isDryRun: Bool) -> JSON {
    .record([
      ("dryRun", .bool(isDryRun)), ("tasks", .integer(tasks)), ("kept", .integer(kept)),
      ("opened", .integer(opened)),
      (
        "congresses",
        .array(
          moves.map { move in
            .record([
              ("id", .string(move.id.rawValue)),
              ("from", .date(move.from.opening)),
              ("to", .date(move.days.opening)), ("kept", .integer(move.kept)),
              ("tasks", .array(move.tasks.map(\.json))),
            ])
          })
      ),
      (
        "conflicts",
        .array(
          conflicts.map {
            .record([
              ("congress", .string($0.congress.rawValue)), ("kind", .string($0.conflict.name)),
            ])
          })
      ),
    ])
  }
}

extension TaskMove {
  fileprivate var json: JSON {
    .record([("id", .string(id.rawValue)), ("from", .date(from)), ("to", .date(to))])
  }
}

extension MoveConflict {
  fileprivate var name: String {
    switch self {
    case .past: "past"
    case .holiday: "holiday"
    case .superiorOpens: "superiorOpens"
    case .subordinateCloses: "subordinateCloses"
    }
  }
}
