import ArgumentParser
import CongressModel
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

struct BatchVoidCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "void", abstract: Spoken.wording.aboutBatchVoid)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpBallot, "ID")) var ballot: String?
  @OptionGroup var place: DeskOptions
  @Option(name: .long, help: help(Spoken.wording.helpWhyVoid, "TEXT")) var why: String

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.requireEntry(place.entry)
      guard !why.isBlank else { throw .reasonNeeded }
      // without a name, all of the batch: a tally sheet is taken back whole
      let ids: [BallotID]
      if let ballot {
        guard let id = Bits128(ballot), room.set.contains(id) else {
          throw .batch(.noSuchBallot)
        }
        ids = [id.ballot]
      } else {
        ids = room.set.papers(entry: place.entry, batch: place.batch).map(\.id)
      }
      guard !ids.isEmpty else { throw .batch(.noSuchBatch(place.batch)) }
      try room.write(place.desk(room)) { (journal) throws(JournalError) in
        try journal.record(ids.map { .void(Bits128($0), reason: why) })
      }
      try room.finish()
      Process.complain(session.wording.takenBack(ids.count))
    }
  }
}

struct BatchSheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sheet", abstract: Spoken.wording.aboutBatchSheet)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Argument(help: help(Spoken.wording.helpSheetFile)) var file: String
  @OptionGroup var place: DeskOptions
  @Option(name: .long, help: help(Spoken.wording.helpBatchPapers, "N")) var papers: Int
  @Option(name: .long, help: help(Spoken.wording.helpSum, "N")) var sum: Int

  func run() throws {
    try options.open { session throws(CommandError) in
      let bytes = try InputFile.read(file)
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      try room.claimNumbers()
      try room.requireEntry(place.entry)
      let desk = place.desk(room)
      try room.checkTeller(desk, of: [place.batch])
      if place.entry == 1 { try room.checkStated(papers, of: place.batch) }
      let typed = room.covers().first { $0.number == place.batch }
        .map { $0.entries[place.entry - 1].papers }
      if let typed, typed > 0 {
        throw .batch(.closedAlready(place.batch, entry: place.entry))
      }
      let sheet = try SheetFile(bytes, names: room.set.contest.candidates)
      let tally = try sheet.tally(of: room.set.contest, papers: papers, sum: sum)
      if place.entry == 1 {
        try room.carryOut(.start(batch: place.batch, papers: papers), at: desk)
      }
      try room.write(desk) { (journal) throws(JournalError) in
        try journal.record(.sheet(tally, batch: place.batch))
      }
      try room.carryOut(.close(batch: place.batch), at: desk)
      try room.finish()
      Process.complain(session.wording.recordedSheet(tally.counted, batch: place.batch))
    }
  }
}

/// A tally sheet as lines `number,votes`, `valid,N` and `invalid:<reason>,N`.
private struct SheetFile {
  private var votes: [Int]
  private var valid = 0
  private var invalid = InvalidCounts()

  init(_ bytes: [UInt8], names: Int) throws(CommandError) {
    votes = Array(repeating: 0, count: names)
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let parts = line.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      guard parts.count == 2, let count = Int(parts[1]), take(parts[0], count) else {
        throw .batch(.notASheet(line: index + 1))
      }
    }
  }

  private mutating func take(_ name: String, _ count: Int) -> Bool {
    if name == "valid" {
      valid = count
    } else if name.hasPrefix("invalid:"),
      let reason = InvalidReason(rawValue: String(name.dropFirst(8)))
    {
      invalid[reason] = count
    } else if let number = Int(name), votes.indices.contains(number - 1) {
      votes[number - 1] = count
    } else {
      return false
    }
    return true
  }

  func tally(of contest: Contest, papers: Int, sum: Int) throws(CommandError) -> Tally {
    do throws(TallySheetError) {
      return try contest.tally(
        ofSheet: votes, valid: valid, invalid: invalid, papers: papers, sum: sum)
    } catch {
      throw .batch(.sheet(error))
    }
  }
}

struct BatchQuestionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "questions", abstract: Spoken.wording.aboutBatchQuestions)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      let questions = room.covers().flatMap { cover in
        cover.questions.enumerated().map { (number: $0.offset + 1, question: $0.element) }
      }
      if output.json {
        Process.say(JSON.array(questions.map { Self.json($0.number, $0.question) }).bytes())
      } else {
        for (number, question) in questions {
          Process.say("\(question.batch).\(number)  \(session.wording.questionPlaces(question))")
        }
        if questions.isEmpty { Process.complain(session.wording.nothingToAsk) }
      }
      guard questions.isEmpty else { throw .answeredNo }
    }
  }

  private static func json(_ number: Int, _ question: BatchQuestion) -> JSON {
    .record([
      ("batch", .integer(question.batch)), ("question", .integer(number)),
      ("entry", .integer(question.entry)), ("first", json(question.first)),
      ("second", json(question.second)),
    ])
  }

  private static func json(_ placed: PlacedReading?) -> JSON {
    guard let placed else { return .null }
    let reading: JSON =
      switch placed.reading {
      case .aside: "aside"
      case .paper(.invalid(let reason)): .string("invalid:\(reason.rawValue)")
      case .paper(.chosen(let marks)): .array(marks.map { .number(JSONNumber($0)) })
      }
    return .record([("place", .integer(placed.place)), ("reading", reading)])
  }
}

/// Which of two readings the paper agrees with.
enum RightReading: String, ExpressibleByArgument, CaseIterable {
  case first, second, aside, file
}

struct BatchResolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "resolve", abstract: Spoken.wording.aboutBatchResolve)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpBatch, "N")) var batch: Int = 1
  @Option(name: .long, help: help(Spoken.wording.helpQuestion, "N")) var question: Int = 1
  @Option(name: .long, help: help(Spoken.wording.helpTake, "first|second|aside|file"))
  var take: RightReading
  @Option(name: .long, help: help(Spoken.wording.helpPaperFile, "FILE")) var file: String?
  @Option(name: .long, help: help(Spoken.wording.helpResolvedBy, "NAME")) var by: [String] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      guard by.areTwoPeople else { throw .batch(.twoNames) }
      var room = try CountingRoom(election, in: session)
      try room.requireOpen()
      let questions = try room.cover(batch).questions
      guard questions.indices.contains(question - 1) else {
        throw .batch(.noQuestion(question, of: questions.count))
      }
      let asked = questions[question - 1]
      let reading: Reading?
      switch take {
      case .first: reading = asked.first?.reading
      case .second: reading = asked.second?.reading
      case .aside: reading = .aside
      case .file:
        guard let file else { throw .batch(.fileNeeded) }
        reading = .paper(try session.paper(in: file, election))
      }
      let resolution = Resolution(asked, reading: reading, by: by)
      try room.carryOut(.resolution(resolution), at: Desk(room.key))
      try room.finish()
      Process.complain(session.wording.resolutionRecorded)
    }
  }
}

struct BatchCoverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "cover", abstract: Spoken.wording.aboutBatchCover)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpBatch, "N")) var batch: Int?
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpOutput, "FILE")) var output: String?
  @Option(name: .long, help: help(Spoken.wording.helpFormat, "text|html|csv"))
  var format: ReportFormat = .text

  func run() throws {
    try options.open { session throws(CommandError) in
      var room = try CountingRoom(election, in: session)
      let state = room.set.state
      var covers = state.covers
      if let batch { covers = [try room.cover(batch)] }
      let sheets = covers.map {
        session.coverSheet(
          $0, of: room.set, doubts: state.doubts, room.election, in: room.documents.congress)
      }
      let report = try session.laidOut(
        Reports.BatchCover.report(of: sheets, in: session.wording), as: "covers",
        with: sheets.map { $0.values(in: session.wording) })
      let text = Array(report.rendered(as: format).utf8)
      if let output { try OutputFile.write(text, to: output) } else { Process.say(text) }
    }
  }
}
