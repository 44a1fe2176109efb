import ArgumentParser
import CongressModel
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch", abstract: Spoken.wording.aboutBatch,
      subcommands: [
        BatchListCommand.self, BatchPlanCommand.self, BatchStartCommand.self,
        BatchEnterCommand.self, BatchPileCommand.self, BatchAsideCommand.self,
        BatchSheetCommand.self, BatchCloseCommand.self, BatchVoidCommand.self,
        BatchQuestionsCommand.self, BatchResolveCommand.self, BatchCoverCommand.self,
        BatchSameTellerCommand.self,
      ])
  }
}

struct BatchListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutBatchList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      let covers = room.covers()
      if output.json {
        Process.say(JSON.array(covers.map(\.json)).bytes())
      } else {
        let wording = session.wording
        Process.say(wording.countingPlan(room.election.counting))
        for cover in covers { Process.say(line(cover, wording)) }
        let papers = covers.reduce(0) { $0 + ($1.stated ?? $1.entries[0].papers) }
        Process.say(
          wording.batchSum(covers.count, papers: papers, collected: room.round.collected))
      }
      guard covers.allSatisfy(\.isSettled) else { throw .answeredNo }
    }
  }

  private func line(_ cover: BatchState, _ wording: Wording) -> String {
    let stated = cover.stated.map(String.init) ?? wording.unknown
    let entries = cover.entries.map { entry in
      (["\(entry.papers)"] + entry.tellers).joined(separator: " ")
    }
    return
      (["\(cover.number)", "\(cover.entries[0].papers)/\(stated)"] + entries
      + [wording.batchState(cover)]).joined(separator: "  ")
  }
}

extension BatchState {
  /// What `batch list --json` says of it.
  fileprivate var json: JSON {
    .record([
      ("batch", .integer(number)), ("stated", stated.map { .integer($0) ?? .null } ?? .null),
      (
        "entries",
        .array(
          entries.map { entry in
            .record([
              ("papers", .integer(entry.papers)), ("closed", .bool(entry.isClosed)),
              ("tellers", .array(entry.tellers.map(JSON.string))),
            ])
          })
      ),
      ("state", .string(word)), ("stations", .array(stations.map(JSON.string))),
      ("questions", .integer(questions.count)),
      ("resolvedBy", .array(resolvers.map(JSON.string))),
    ])
  }

  private var word: String {
    switch check {
    case .single: isSettled ? "closed" : "open"
    case .waiting: "waiting"
    case .verified(let order): order == .lost ? "orderLost" : "agrees"
    case .differs: "differs"
    case .totalsDiffer: "totalsDiffer"
    }
  }
}

extension CountingPlan.Mode: ExpressibleByArgument {}

struct BatchPlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "plan", abstract: Spoken.wording.aboutBatchPlan)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpEntries, "1|2|3")) var entries: Int?
  @Option(name: .long, help: help(Spoken.wording.helpBatchSize, "N")) var size: Int?
  @Option(name: .long, help: help(Spoken.wording.helpMode, "ballots|sheets"))
  var mode: CountingPlan.Mode?

  func run() throws {
    try options.open { session throws(CommandError) in
      var (documents, election) = try session.election(self.election)
      if let entries {
        guard CountingPlan.allowedEntries.contains(entries) else {
          throw .batch(.entryNotAsked(entries, of: CountingPlan.allowedEntries.upperBound))
        }
        election.counting.entries = entries
      }
      if let size {
        let sizes = CountingPlan.allowedBatchSizes
        guard sizes.contains(size) else { throw .batch(.size(sizes)) }
        election.counting.batchSize = size
      }
      if let mode { election.counting.mode = mode }
      documents.elections[election.id] = election
      try session.write(documents)
      Process.complain(session.wording.countingPlan(election.counting))
    }
  }
}

/// Which entry of which batch, and who types it.
struct DeskOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpBatch, "N")) var batch: Int = 1
  @Option(name: .long, help: help(Spoken.wording.helpEntry, "1|2|3")) var entry: Int = 1
  @Option(name: .long, help: help(Spoken.wording.helpTeller, "NAME")) var teller: String?

  func desk(_ room: CountingRoom) -> Desk { Desk(room.key, entry: entry, teller: teller) }
}

struct BatchStartCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "start", abstract: Spoken.wording.aboutBatchStart)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @OptionGroup var place: DeskOptions
  @Option(name: .long, help: help(Spoken.wording.helpBatchPapers, "N")) var papers: Int

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.claimNumbers()
      try room.checkStated(papers, of: place.batch)
      try room.carryOut(.start(batch: place.batch, papers: papers), at: place.desk(room))
      try room.finish()
      Process.complain(session.wording.batchStarted(place.batch, papers: papers))
    }
  }
}

struct BatchEnterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "enter", abstract: Spoken.wording.aboutBatchEnter)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Argument(help: help(Spoken.wording.helpBallotFile)) var file: String
  @Option(name: .long, help: help(Spoken.wording.helpEntry, "1|2|3")) var entry: Int = 1
  @Option(name: .long, help: help(Spoken.wording.helpTeller, "NAME")) var teller: String?
  @Flag(name: .long, help: help(Spoken.wording.helpLeaveOpen)) var leaveOpen = false

  func run() throws {
    try options.open { session throws(CommandError) in
      let bytes = try InputFile.read(file)
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.claimNumbers()
      try room.requireEntry(entry)
      let rows = try session.rows(of: bytes, named: file, for: room.set.contest)
      let piles = Dictionary(grouping: rows, by: \.batch)
      let batches = piles.keys.sorted()
      let desk = Desk(room.key, entry: entry, teller: teller)
      try room.checkTeller(desk, of: batches)
      for batch in batches { try check(batch, papers: piles[batch]?.count ?? 0, &room) }
      for batch in batches { try enter(piles[batch] ?? [], batch, desk, &room) }
      try room.finish()
      Process.complain(session.wording.imported(rows.count))
    }
  }

  /// A pile goes into its batch whole, or not at all.
  private func check(
    _ batch: Int, papers: Int, _ room: inout CountingRoom
  ) throws(CommandError) {
    guard let cover = room.covers().first(where: { $0.number == batch }) else {
      guard entry == 1 else { throw .batch(.noSuchBatch(batch)) }
      return try room.checkStated(papers, of: batch)
    }
    let typed = cover.entries.indices.contains(entry - 1) ? cover.entries[entry - 1] : .init()
    guard !typed.isClosed else { throw .batch(.closedAlready(batch, entry: entry)) }
    if entry == 1, cover.stated == nil {
      return try room.checkStated(typed.papers + papers, of: batch)
    }
    if let stated = cover.stated, typed.papers + papers > stated {
      throw .batch(.full(batch, papers: stated))
    }
  }

  private func enter(
    _ rows: [ImportRow], _ batch: Int, _ desk: Desk, _ room: inout CountingRoom
  ) throws(CommandError) {
    let cover = room.covers().first { $0.number == batch }
    if entry == 1, cover?.stated == nil {
      let there = cover?.entries[0].papers ?? 0
      try room.carryOut(.start(batch: batch, papers: there + rows.count), at: desk)
    }
    try room.write(desk) { (journal) throws(JournalError) in
      try journal.record(
        rows.map { .ballot(.random(), $0.paper, batch: batch) })
    }
    if !leaveOpen { try room.carryOut(.close(batch: batch), at: desk) }
  }
}

struct BatchPileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "pile", abstract: Spoken.wording.aboutBatchPile)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Argument(help: help(Spoken.wording.helpPaperFile)) var file: String
  @OptionGroup var place: DeskOptions
  @Option(name: .long, help: help(Spoken.wording.helpPileCount, "N")) var count: Int
  @Option(name: .long, help: help(Spoken.wording.helpSortedBy, "NAME")) var by: [String] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      let rows = try session.paper(in: file, election)
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.requireEntry(place.entry)
      guard by.areTwoPeople else { throw .batch(.twoNames) }
      let desk = place.desk(room)
      try room.checkTeller(desk, of: [place.batch])
      let cover = try room.cover(place.batch)
      guard let stated = cover.stated else { throw .batch(.noCover(place.batch)) }
      let most = stated - cover.entries[place.entry - 1].papers
      guard (2...max(2, most)).contains(count), count <= most else {
        throw .batch(.pileTooHigh(count, most: most))
      }
      try room.write(desk) { (journal) throws(JournalError) in
        try journal.record(.pile(rows, count: count, batch: place.batch, by: by))
      }
      try room.finish()
      Process.complain(session.wording.recordedPile(count, batch: place.batch))
    }
  }
}

struct BatchAsideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "aside", abstract: Spoken.wording.aboutBatchAside)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @OptionGroup var place: DeskOptions
  @Option(name: .long, help: help(Spoken.wording.helpWhyAside, "TEXT")) var why: String

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.requireEntry(place.entry)
      let desk = place.desk(room)
      try room.checkTeller(desk, of: [place.batch])
      let cover = room.covers().first { $0.number == place.batch }
      if let stated = cover?.stated, let typed = cover?.entries[place.entry - 1].papers,
        typed >= stated
      {
        throw .batch(.full(place.batch, papers: stated))
      }
      try room.write(desk) { (journal) throws(JournalError) in
        try journal.record(.doubtful(batch: place.batch, note: why))
      }
      try room.finish()
      Process.complain(session.wording.recordedDoubtful)
    }
  }
}

struct BatchCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "close", abstract: Spoken.wording.aboutBatchClose)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @OptionGroup var place: DeskOptions
  @Flag(name: .long, help: help(Spoken.wording.helpShort)) var short = false

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.requireEntry(place.entry)
      let cover = try room.cover(place.batch)
      let typed = cover.entries[place.entry - 1]
      guard !typed.isClosed else {
        throw .batch(.closedAlready(place.batch, entry: place.entry))
      }
      if let stated = cover.stated, typed.papers < stated, !short {
        throw .batch(.short(place.batch, papers: stated, typed: typed.papers))
      }
      try room.carryOut(.close(batch: place.batch), at: place.desk(room))
      try room.finish()
      Process.complain(session.wording.batchClosed(place.batch))
    }
  }
}

extension [String] {
  /// Whether they are two people or more, none named twice.
  var areTwoPeople: Bool {
    Confirmation(self)?.names.count == count
  }
}

extension Session {
  /// The one paper that a file holds, as a row of an import.
  func paper(
    in file: String, _ reference: ElectionReference
  ) throws(CommandError) -> Paper {
    let bytes = try InputFile.read(file)
    let room = try CountingRoom(reference, in: self)
    let rows = try rows(of: bytes, named: file, for: room.set.contest)
    guard rows.count == 1, let row = rows.first else { throw .batch(.onePaper(rows.count)) }
    return row.paper.paper
  }
}
