package import CongressModel
package import TerminalUI
import Wording

/// The days on which no work is done, by which working days are counted.
package struct HolidayScreen: ScreenContent {
  var list = ListState()
  /// The calendar that was written, until the tasks of the congresses are looked through by it.
  private var changed: WorkingCalendar?

  /// Opens on the first holiday that isn't over.
  package init(in situation: Situation) {
    let holidays = situation.settings.calendar.holidays
    list.selected = holidays.firstIndex { $0.last >= situation.today } ?? 0
  }
}

extension HolidayScreen {
  package func title(in situation: Situation) -> String { situation.wording.holidays }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let none =
      refusal ?? (situation.settings.calendar.holidays.isEmpty ? wording.nothingThere : nil)
    return [
      Binding(
        [KeyPress(.enter), KeyPress(.character("e"))], wording.keyEdit, Command.editEntry,
        group: wording.thisScreen, disabled: none, priority: 9),
      Binding(
        .character("n"), wording.keyNewEntry, .newEntry, group: wording.thisScreen,
        disabled: refusal,
        priority: 8),
      Binding(
        .character("d"), wording.keyDelete, .deleteEntry, group: wording.thisScreen,
        disabled: none, priority: 5),
      Binding(
        .character("s"), wording.keyStandardHolidays, .standardHolidays,
        group: wording.thisScreen, disabled: refusal, priority: 3),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    let holidays = situation.settings.calendar.holidays
    list.selected = max(0, min(list.selected, holidays.count - 1))
    switch command {
    case .move: _ = list.handle(press, count: holidays.count, height: situation.bodyRows - 1)
    case .newEntry: return [.fill(Form(nil, at: nil, in: situation.wording))]
    case .editEntry:
      guard holidays.indices.contains(list.selected) else { return [] }
      return [.fill(Form(holidays[list.selected], at: list.selected, in: situation.wording))]
    case .deleteEntry:
      guard holidays.indices.contains(list.selected) else { return [] }
      let holiday = holidays[list.selected]
      return change(in: situation, holiday.name) { [place = list.selected] in
        $0.holidays.remove(at: place)
      }
    case .standardHolidays:
      return change(in: situation, LocalText(situation.wording.keyStandardHolidays)) {
        $0 = .vietnam
      }
    default: break
    }
    return []
  }

  /// Writes the change, and then asks for the congresses whose tasks might not follow it.
  private mutating func change(
    in situation: Situation, _ subject: LocalText, _ deed: (inout WorkingCalendar) -> Void
  ) -> [Request] {
    let old = situation.settings
    var new = old
    deed(&new.calendar)
    let requests = [Request](
      CongressModel.Change(.settings, from: old.json, to: new.json), .holidaysChanged, subject)
    let ahead = situation.summaries.filter {
      $0.dates.progress(asOf: situation.today) == .ahead
    }
    guard !requests.isEmpty, !ahead.isEmpty else { return requests }
    changed = new.calendar
    return requests + [.effect(.gather(ahead.map(\.id)))]
  }

  /// Says which tasks don't follow the holidays yet, once these are written.
  package mutating func gathered(
    _ documents: [CongressDocuments], in situation: Situation
  ) -> [Request] {
    defer { changed = nil }
    guard let changed, situation.settings.calendar == changed else { return [] }
    let plan = OutdatedPlan(of: documents, changed, on: situation.today)
    guard !plan.isEmpty else { return [] }
    return [.notice(Notice(.warning, situation.wording.outdatedOnScreen(plan)))]
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard case .holiday(let opened) = form.purpose else { return [] }
    let (wording, old) = (situation.wording, situation.settings)
    var (form, place) = (form, opened)
    if opened != nil {
      // other holidays may have come before it, or gone, since the form was opened
      let holidays = old.calendar.holidays
      place =
        holidays.firstIndex { wording.shortDate($0.first) == form.opened(.day) }
        ?? holidays.firstIndex { $0.name[wording.language] == form.opened(.name) }
      guard let place else { return form.lost(in: wording) }
      form = form.over(Form(holidays[place], at: place, in: wording))
    }
    do throws(FormRefusal) {
      try form.askMeanwhile(in: wording)
      guard let first = try form.day(.day, in: wording) else {
        throw FormRefusal(.day, wording.dayNeeded)
      }
      let last = try form.day(.last, in: wording) ?? first
      var calendar = old.calendar
      let known = place.map { calendar.holidays[$0].name }
      let name =
        known.map { $0.renamed(form.text(.name), wording.language) }
        ?? LocalText(form.text(.name))
      do throws(HolidayError) { try calendar.put(name, first, last, at: place) } catch {
        throw FormRefusal(error == .noName ? .name : .day, wording.sentence(error))
      }
      list.selected = calendar.holidays.firstIndex { $0.first == first } ?? list.selected
      return change(in: situation, name) { $0 = calendar }
    } catch {
      return [.fill(form.refusing(error))]
    }
  }

  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let wording = situation.wording
    let holidays = situation.settings.calendar.holidays
    let columns = [
      Column(wording.fieldName, minimum: 16, ideal: 44, priority: 10),
      Column(wording.columnFirstDay, minimum: 10, priority: 9),
      Column(wording.columnLastDay, minimum: 10, priority: 8),
      Column(wording.columnShift, minimum: 4, priority: 5, layout: .trailing),
    ]
    Table(columns, count: holidays.count, state: list, emptyText: wording.nothingThereYet) {
      let holiday = holidays[$0]
      return [
        TableCell(holiday.name[wording.language]), TableCell(wording.shortDate(holiday.first)),
        TableCell(wording.shortDate(holiday.last)),
        TableCell("\(holiday.last.days(since: holiday.first) + 1)", .dim),
      ]
    }
    .draw(in: body, on: &grid)
  }
}

extension Form {
  fileprivate init(_ holiday: WorkingCalendar.Holiday?, at place: Int?, in wording: Wording) {
    func typed(_ day: CalendarDate?) -> String { day.map { wording.shortDate($0) } ?? "" }
    let isOneDay = holiday.map { $0.first == $0.last } ?? true
    self.init(
      wording.holidays, for: .holiday(place),
      [
        Field(.name, wording.fieldName, holiday?.name[wording.language] ?? ""),
        Field(.day, wording.columnFirstDay, typed(holiday?.first), hint: wording.hintDay),
        Field(
          .last, wording.columnLastDay, isOneDay ? "" : typed(holiday?.last),
          hint: wording.hintLastDay),
      ])
  }
}

extension LocalText {
  /// The text with another one in the language in which it was typed.
  func renamed(_ text: String, _ language: Language) -> LocalText {
    guard text != self[language] else { return self }
    switch language {
    case .vietnamese: return LocalText(text, english: english)
    case .english: return LocalText(vietnamese, english: text)
    }
  }
}
