import ArgumentParser
import CongressApp
import CongressModel
import Glibc
import Ncurses
import Reports
import Storage
import StrictJSON
import TerminalUI
import Themes
import Wording

struct PresentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "present", abstract: Spoken.wording.aboutPresent)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var look: LookOptions
  @Argument(help: help(Spoken.wording.helpPresented)) var election: ElectionReference?
  @Option(name: .long, help: help(Spoken.wording.helpHallHTML, "FILE")) var html: String?
  @Flag(name: .long, help: help(Spoken.wording.helpHallOnce)) var once = false

  func validate() throws {
    if once, html == nil { throw ValidationError(options.wording.htmlOnceNeeded) }
  }

  func run() throws {
    try options.open { session throws(CommandError) in
      if let election, election.election != nil { _ = try session.election(election) }
      if let election { _ = try session.documents(election.congress) }
      let file = html.map { HallFile(path: $0, isLight: look.theme == "hall-light") }
      let hall = HallSession(session, showing: election)
      try file?.write(hall.picture, session.wording)
      if once { return }
      let isScreen = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      guard isScreen || file != nil else { throw .noTerminal }
      let ending = try HallShow(hall, file, look.chosen, session.wording).run(onScreen: isScreen)
      if case .terminated(let signal) = ending { NcursesTerminal.reraise(signal) }
    }
  }
}

/// The page for a browser, replaced in one step whenever the picture changes.
private struct HallFile {
  let path: String
  let isLight: Bool

  func write(_ picture: HallPicture, _ wording: Wording) throws(CommandError) {
    let temporary = "\(path).tmp-\(getpid())"
    let page = HallPage(picture, in: wording, isLight: isLight)
    try OutputFile.write(Array(page.html.utf8), to: temporary)
    guard unsafe rename(temporary, path) == 0 else {
      let cause = errno
      unsafe unlink(temporary)
      throw .noOutput(path: path, errno: cause)
    }
  }
}

/// The loop of the hall screen: show, wait, read.
private struct HallShow {
  private let hall: HallSession
  private let file: HallFile?
  private let look: Look
  private let wording: Wording

  init(_ hall: HallSession, _ file: HallFile?, _ look: Look, _ wording: Wording) {
    (self.hall, self.file, self.look, self.wording) = (hall, file, look, wording)
  }

  func run(onScreen isScreen: Bool) throws(CommandError) -> Program.Ending {
    guard isScreen else { return keepFile() }
    do throws(NcursesError) { return try show() } catch { throw .noTerminal }
  }

  private func theme(isLight: Bool) -> Theme? {
    ShippedTheme.named(isLight ? "hall-light" : look.theme ?? "hall-dark")?.theme
  }

  private func show() throws(NcursesError) -> Program.Ending {
    let theme = theme(isLight: false) ?? ShippedTheme.all[0].theme
    var terminal = try NcursesTerminal(
      theme: theme, colours: look.color ?? .automatic, glyphs: look.ascii ? .ascii : nil)
    if let descriptor = hall.descriptor { terminal.watch(fileDescriptor: descriptor) }
    var model = HallModel(
      hall.picture, wording: wording, size: terminal.size,
      glyphs: terminal.capabilities.glyphs)
    var turn = Self.milliseconds + HallModel.secondsPerPage * 1000
    while true {
      terminal.show(model.grid())
      // where motion is reduced a page stays until a key turns it
      let turns = model.pages > 1 && !look.isCalm
      let untilTurn = turns ? max(0, turn - Self.milliseconds) : nil
      let wake = [untilTurn, hall.interval].compactMap(\.self).min()
      let events = terminal.wait(milliseconds: wake)
      if events.isEmpty, hall.interval != nil { refresh(&model) }
      for event in events {
        switch event {
        case .ready: refresh(&model)
        case .terminated(let signal): return .terminated(signal: signal)
        case .hangup: return .hangup
        default: if model.take(event) { return .quit }
        }
      }
      if model.isLight != (terminal.theme == self.theme(isLight: true)) {
        terminal.theme = self.theme(isLight: model.isLight) ?? theme
      }
      guard turns, Self.milliseconds >= turn else { continue }
      turn = Self.milliseconds + HallModel.secondsPerPage * 1000
      model.turn()
    }
  }

  private func refresh(_ model: inout HallModel) {
    guard hall.refresh() else { return }
    model.picture = hall.picture
    rewrite(model.wording)
  }

  /// Without a terminal the file alone is kept up to date, until a signal ends the program.
  private func keepFile() -> Program.Ending {
    if let file { Process.complain(wording.hallFile(file.path)) }
    while true {
      var ends = [pollfd(fd: hall.descriptor ?? -1, events: Int16(POLLIN), revents: 0)]
      _ = unsafe poll(&ends, 1, Int32(hall.interval ?? -1))
      if hall.refresh() { rewrite(wording) }
    }
  }

  private func rewrite(_ wording: Wording) {
    do throws(CommandError) { try file?.write(hall.picture, wording) } catch {
      // the browser keeps the page before; the next change is tried again
    }
  }

  /// On a clock that never goes back.
  private static var milliseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension HallSettings.Policy: ExpressibleByArgument {}

struct HallCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "hall", abstract: Spoken.wording.aboutHall)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpHallElection)) var election: ElectionReference?
  @Option(name: .long, help: help(Spoken.wording.helpHallPolicy, "progress|live|final"))
  var policy: HallSettings.Policy?
  @Flag(name: .long, help: help(Spoken.wording.helpHold)) var hold = false
  @Flag(name: .long, help: help(Spoken.wording.helpRelease)) var release = false
  @Flag(name: .long, help: help(Spoken.wording.helpHallClear)) var clear = false

  func run() throws {
    try options.open { session throws(CommandError) in
      let old = try CommandError.storing { () throws(StorageError) in
        try session.folder.document(.hall)?.json
      }
      var hall = try CommandError.storing { () throws(StorageError) in
        try session.folder.value(.hall, HallSettings.init(json:)) ?? HallSettings()
      }
      let before = hall
      if let election {
        let found = try session.election(election).1
        (hall.congress, hall.election) = (election.congress, found.id)
      }
      if clear { (hall.congress, hall.election) = (nil, nil) }
      hall.policy = policy ?? hall.policy
      if hold || release { hall.isHeld = hold && !release }
      if hall != before { try session.write(Change(.hall, from: old, to: hall.json)) }
      if output.json { return Process.say(hall.json.bytes()) }
      for line in try session.lines(about: hall) { Process.say(line) }
    }
  }
}

extension Session {
  fileprivate func lines(about hall: HallSettings) throws(CommandError) -> [String] {
    var lines = [wording.hallCleared]
    if let congress = hall.congress, let id = hall.election {
      let title = try documents(congress).elections[id]?.title[wording.language] ?? id.rawValue
      lines = [wording.hallNow(title, hall.policy)]
    }
    return lines + [hall.isHeld ? wording.hallIsHeld : nil].compactMap(\.self)
  }
}
