import ArgumentParser
import CongressModel
import Wording

struct PeopleCheckInCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check-in", abstract: Spoken.wording.aboutPeopleCheckIn)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpPeople, "ID")) var people: [String]
  @Option(name: .long, help: help(Spoken.wording.helpAtTime, "HH:MM")) var at: DayMinute?
  @Flag(name: .long, help: help(Spoken.wording.helpLeave)) var leave = false

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      let minute = at?.minute ?? Process.now().minute
      var said: [String] = []
      for text in people {
        let id = try documents.people.delegate(called: text)
        try documents.people.changing { (people) throws(PresenceError) in
          try people.note(id, isPresent: !leave, on: session.today, minute: minute)
        }
        let name = documents.people[id]?.name ?? text
        let number = documents.people.numbers[id] ?? 0
        said.append(
          leave
            ? session.wording.left(name, number: number, at: minute)
            : session.wording.arrived(name, number: number, at: minute))
      }
      try session.write(documents, as: .presence, LocalText(people.joined(separator: ", ")))
      for line in said { Process.say(line) }
      if let clock = documents.people.clock(for: documents.congress.kind) {
        Process.complain(session.wording.sentence(clock))
      }
    }
  }
}

struct PeopleReplaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "replace", abstract: Spoken.wording.aboutPeopleReplace)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpAlternate)) var alternate: String
  @Argument(help: help(Spoken.wording.helpAbsentee)) var absentee: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      let id = try documents.people.delegate(called: alternate)
      var absent: Delegate.ID?
      if let absentee { absent = try documents.people.delegate(called: absentee) }
      try documents.people.changing { (people) throws(PresenceError) in
        try people.replace(absent, by: id)
      }
      try session.write(documents, as: .standIn, LocalText(alternate))
    }
  }
}

struct PeopleRollCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "roll", abstract: Spoken.wording.aboutPeopleRoll)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpAtTime, "HH:MM")) var at: DayMinute?

  func run() throws {
    try options.open { session throws(CommandError) in
      var (documents, election) = try session.election(self.election)
      let round = election.currentRound?.number ?? 1
      documents.people.takeRoll(
        of: election.id, round: round, on: session.today,
        minute: at?.minute ?? Process.now().minute)
      try session.write(documents, as: .rollTaken, election.title)
      if let roll = documents.people.roll(of: election.id, round: round) {
        Process.say(session.wording.rollTaken(roll))
      }
    }
  }
}

/// A time of day such as `7:05` or `07:05`.
struct DayMinute: ExpressibleByArgument {
  /// Minutes after midnight.
  let minute: Int

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    self.minute = hour * 60 + minute
  }
}

extension People {
  /// Who is meant by an id or the number of a card.
  func delegate(called text: String) throws(CommandError) -> Delegate.ID {
    if let id = Delegate.ID(text), self[id] != nil { return id }
    let found = DelegateSearch(self).matches(text)
    guard let id = found.first else { throw .people(.presence(.nobody(text), self)) }
    guard found.count == 1 else {
      throw .people(.several(text, names: found.prefix(5).compactMap { self[$0]?.name }))
    }
    return id
  }

  mutating func changing(
    _ body: (inout People) throws(PresenceError) -> Void
  ) throws(CommandError) {
    do throws(PresenceError) { try body(&self) } catch { throw .people(.presence(error, self)) }
  }
}

extension Wording {
  /// Whether somebody is there, and since when.
  func state(of delegate: Delegate) -> String {
    guard let last = delegate.presence.last else { return absent }
    return "\(last.isPresent ? present : absent) \(time(last.minute))"
  }
}
