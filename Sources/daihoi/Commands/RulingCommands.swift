import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import Tallying
import Wording

struct RulingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ruling", abstract: Spoken.wording.aboutRuling,
      subcommands: [RulingListCommand.self, RulingGiveCommand.self])
  }
}

struct RulingListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutRulingList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      let state = room.set.state
      let count = room.election.count(of: room.round, state, in: room.set.contest)
      let changing = count.openToDoubtful
      let open = state.doubts.count { $0.ruling == nil }
      if output.json {
        Process.say(
          JSON.record([
            ("open", .integer(open)),
            ("mayChange", .array(changing.map { .number(JSONNumber($0)) })),
            ("papers", .array(state.doubts.map(\.json))),
          ]).bytes())
      } else {
        say(state.doubts, open, changing, room, session.wording)
      }
      guard open == 0 else { throw .answeredNo }
    }
  }

  private func say(
    _ doubts: [DoubtfulPaper], _ open: Int, _ changing: [Int], _ room: CountingRoom,
    _ wording: Wording
  ) {
    let names = room.election.list(of: room.round)
    Process.say(wording.doubtfulHead(open, changing: changing.map { names[$0 - 1].name }))
    for paper in doubts {
      let ruling =
        switch paper.ruling?.paper {
        case nil: wording.toBeRuled
        case .chosen: wording.validWord
        case .invalid(let reason): "\(wording.invalidWord): \(wording.term(reason))"
        }
      let by = paper.ruling.map { "\($0.ground) (\($0.by.joined(separator: ", ")))" } ?? ""
      let fields = [
        Bits128(paper.id).description, "\(paper.batch).\(paper.place)", paper.note, ruling, by,
      ]
      Process.say(fields.filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }
}

extension DoubtfulPaper {
  /// What `ruling list --json` says of it; what the paper says is not repeated.
  fileprivate var json: JSON {
    let verdict: JSON =
      switch ruling?.paper {
      case nil: .null
      case .chosen: "valid"
      case .invalid(let reason): .string("invalid:\(reason.rawValue)")
      }
    return .record([
      ("id", .string(Bits128(id).description)), ("batch", .integer(batch)),
      ("place", .integer(place)), ("why", .string(note)), ("ruling", verdict),
      ("by", .array((ruling?.by ?? []).map(JSON.string))),
      ("ground", ruling.map { .string($0.ground) } ?? .null),
    ])
  }
}

extension InvalidReason: ExpressibleByArgument {}

struct RulingGiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "give", abstract: Spoken.wording.aboutRulingGive)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Argument(help: help(Spoken.wording.helpBallot)) var ballot: String
  @Option(name: .long, help: help(Spoken.wording.helpRuledInvalid, "REASON"))
  var invalid: InvalidReason?
  @Option(name: .long, help: help(Spoken.wording.helpRuledValid, "FILE")) var valid: String?
  @Option(name: .long, help: help(Spoken.wording.helpRuledBy, "NAME")) var by: [String] = []
  @Option(name: .long, help: help(Spoken.wording.helpGround, "TEXT")) var ground: String = ""

  func validate() throws {
    guard (invalid == nil) != (valid == nil) else {
      throw ValidationError(Spoken.wording.validOrInvalid)
    }
  }

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      guard !by.isEmpty, !by.contains("") else { throw .batch(.tellerNeeded) }
      guard !ground.isEmpty else { throw .batch(.groundNeeded) }
      let team = room.election.team.map(NameLook.key)
      if !team.isEmpty, let stranger = by.first(where: { !team.contains(NameLook.key(of: $0)) }) {
        throw .batch(.notInTeam(stranger))
      }
      let doubts = room.set.state.doubts
      guard let id = Bits128(ballot), let paper = doubts.first(where: { $0.id == id.ballot })
      else { throw .batch(.noSuchBallot) }
      guard paper.ruling == nil else { throw .batch(.ruledAlready) }
      let ruled: Paper
      if let valid {
        ruled = try session.paper(in: valid, election)
      } else {
        ruled = .invalid(invalid ?? .other)
      }
      try room.write(Desk(room.key)) { (journal) throws(JournalError) in
        try journal.record(.ruling(paper.id, ruled, by: by, ground: ground))
      }
      try room.finish()
      Process.complain(session.wording.recordedRuling)
    }
  }
}
