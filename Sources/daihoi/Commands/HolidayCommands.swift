import ArgumentParser
import CongressModel
import StrictJSON
import Wording

/// The days on which no work is done.
struct HolidayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holiday", abstract: Spoken.wording.aboutHoliday,
      subcommands: [List.self, Add.self, Remove.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutHolidayList)
    }

    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      try options.open { session throws(CommandError) in
        let holidays = session.settings.calendar.holidays
        guard !output.json else { return Process.say(JSON.array(holidays.map(\.json)).bytes()) }
        let wording = session.wording
        for holiday in holidays {
          Process.say(
            "\(wording.shortDate(holiday.first))  \(wording.shortDate(holiday.last))  "
              + holiday.name[wording.language])
        }
      }
    }
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutHolidayAdd)
    }

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: help(Spoken.wording.columnFirstDay)) var first: CalendarDate
    @Argument(help: help(Spoken.wording.columnLastDay)) var last: CalendarDate?
    @Option(name: .long, help: help(Spoken.wording.helpName, "NAME")) var name: String

    func run() throws {
      try options.editHolidays(LocalText(name)) { calendar throws(HolidayError) in
        try calendar.put(LocalText(name), first, last ?? first)
      }
    }
  }

  struct Remove: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "remove", abstract: Spoken.wording.aboutHolidayRemove)
    }

    @OptionGroup var options: WorkspaceOptions
    @Argument(help: help(Spoken.wording.fieldDay)) var day: CalendarDate

    func run() throws {
      try options.editHolidays(LocalText(day.description)) { calendar throws(HolidayError) in
        try calendar.removeHoliday(on: day)
      }
    }
  }
}

extension WorkspaceOptions {
  fileprivate func editHolidays(
    _ subject: LocalText, _ deed: (inout WorkingCalendar) throws(HolidayError) -> Void
  ) throws {
    try open(overview: true) { session throws(CommandError) in
      let old = session.settings
      var new = old
      do throws(HolidayError) { try deed(&new.calendar) } catch {
        throw .preparation(.holiday(error))
      }
      try session.write(
        Change(.settings, from: old.json, to: new.json),
        as: ChangeTitle(.holidaysChanged, subject))
      let plan = OutdatedPlan(of: try session.ahead(), new.calendar, on: session.today)
      if !plan.isEmpty { Process.complain(session.wording.outdatedByCommand(plan)) }
    }
  }
}

extension Session {
  /// The congresses that haven't been opened, without those that can't be read.
  fileprivate func ahead() throws(CommandError) -> [CongressDocuments] {
    let ids = try summaries().filter { $0.dates.progress(asOf: today) == .ahead }.map(\.id)
    return try documents(ids)
  }
}
