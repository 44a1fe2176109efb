import CongressModel
package import TerminalUI
import Wording

/// The one frame around every screen: header, body, notice line, footer.
enum Frame {
  /// The least room in which anything can be shown.
  static let smallest = Size(columns: 40, rows: 10)

  static func bodyRows(of size: Size) -> Int { max(1, size.rows - 3) }
}

extension AppModel {
  /// The whole screen as it is now; of what was painted before, what is the same is taken over.
  package func picture(after earlier: Painting? = nil) -> Grid {
    let kept = earlier?.grid(for: self)
    var grid = kept.map { Grid(after: $0) } ?? Grid(size: size, glyphs: glyphs)
    draw(on: &grid)
    grid.finish()
    return grid
  }

  private func draw(on grid: inout Grid) {
    guard size.columns >= Frame.smallest.columns, size.rows >= Frame.smallest.rows else {
      let text = situation.wording.tooSmall(
        columns: size.columns, rows: size.rows, neededColumns: Frame.smallest.columns,
        neededRows: Frame.smallest.rows)
      for (row, line) in ScreenText(text).wrapped(to: size.columns).enumerated() {
        grid.draw(line, in: grid.area.row(row))
      }
      return
    }
    let (header, below) = grid.area.splitting(top: 1)
    let (upper, footer) = below.splitting(bottom: 1)
    let body = upper.splitting(bottom: 1).rest
    let head = Header(breadcrumb: breadcrumb, modes: modes)
    grid.part(of: head, in: header) { head.draw(in: header, on: &$0) }
    screens.top.content.draw(in: body, on: &grid, situation)
    drawNotice(in: upper, on: &grid)
    let bindings = footerBindings
    grid.part(of: bindings, in: footer) { footerView(of: bindings).draw(in: footer, on: &$0) }
    if overlay != nil { grid.coverTargets() }
    drawOverlay(in: body, on: &grid)
    if grid.cursor == nil { grid.cursor = grid.selectedRow?.origin }
  }

  var breadcrumb: [String] {
    ["daihoi"] + screens.all.map { $0.content.title(in: situation) }
  }

  private func footerView(of bindings: [Binding<Command>]) -> Footer {
    func keys(_ command: Command) -> [KeyPress] {
      bindings.filter { $0.action == command }.flatMap(\.keys)
    }
    return Footer(
      bindings, keeping: keys(.help), wayOut: keys(.back), names: situation.wording.keyNames)
  }

  /// Words for what holds on every screen: what the hall sees, read-only, the day.
  private var modes: [Header.Mode] {
    let wording = situation.wording
    var modes: [Header.Mode] = []
    if situation.settings.isRehearsal { modes.append(Header.Mode(wording.modeRehearsal)) }
    if situation.readOnly != nil { modes.append(Header.Mode(wording.modeReadOnly)) }
    if situation.hall.isHeld {
      modes.append(Header.Mode(wording.modeHold, short: wording.modeHoldShort))
    }
    if let onAir = onAir { modes.append(Header.Mode(onAir, short: wording.onAirShort)) }
    modes.append(Header.Mode(wording.shortDate(situation.today)))
    return modes
  }

  /// What the hall sees, on the screens of its congress.
  private var onAir: String? {
    let hall = situation.hall
    guard let congress = hall.congress, hall.election != nil, screens.all.count > 1,
      situation.documents[congress] != nil
    else { return nil }
    return situation.wording.onAir(hall.policy)
  }

  /// A sentence that is too long for its line takes those above it, as far as the selection.
  private func drawNotice(in upper: Rect, on grid: inout Grid) {
    let row = upper.splitting(bottom: 1).bottom
    if let progress { return progress.draw(in: row, on: &grid, situation.wording) }
    if let filter = screens.top.content.filter, overlay == nil, filter.isTyping || notice == nil {
      let label = situation.wording.filterLabel
      let used = grid.draw(label, in: row, role: .accent)
      let place = row.splitting(left: used + 1).rest
      filter.field.draw(in: place, on: &grid, focus: filter.isTyping ? .here : .elsewhere)
      return
    }
    guard let notice else {
      grid.fill(row, role: .notice)
      return
    }
    let line = NoticeLine(notice.text, kind: notice.lineKind)
    let free = grid.selectedRow.map { row.origin.row - $0.origin.row } ?? upper.rows - 1
    let rows = overlay == nil ? max(1, min(line.rows(in: row.columns), free, 4)) : 1
    let place = upper.splitting(bottom: rows).bottom
    grid.cover(place)
    line.draw(in: place, on: &grid)
  }

  private func drawOverlay(in body: Rect, on grid: inout Grid) {
    switch overlay {
    case nil: break
    case .help(let help): draw(help, in: body, on: &grid)
    case .form(let form): form.draw(in: body, on: &grid, situation.wording)
    case .prompt(let prompt): prompt.draw(in: body, on: &grid, situation.wording)
    case .themes(let list, _): drawThemes(list, in: body, on: &grid)
    case .palette(let palette): draw(palette, in: body, on: &grid)
    case .prefix: drawPrefix(in: body, on: &grid)
    case .notices(let list): drawNotices(list, in: body, on: &grid)
    }
  }

  private func draw(_ help: HelpOverlay<Command>, in body: Rect, on grid: inout Grid) {
    let wording = situation.wording
    let box = body.centered(
      Size(columns: min(76, body.columns), rows: min(body.rows, help.allRows.count + 4)))
    grid.fill(box, role: .dialog)
    grid.drawFrame(box, title: wording.helpTitle)
    grid.fill(box.inset(columns: 2, rows: 1))
    help.draw(
      in: box.inset(columns: 2, rows: 1), on: &grid, prompt: wording.helpSearch,
      emptyText: wording.helpNothing)
  }

  private func drawThemes(_ list: ListState, in body: Rect, on grid: inout Grid) {
    grid.cursor = nil
    let wording = situation.wording
    let rows = min(themes.count, max(1, body.rows - 4))
    let room = Dialog(
      title: wording.themeTitle, text: [],
      answers: [
        Dialog.Answer(KeyPress(.enter), wording.keyChoose),
        Dialog.Answer(KeyPress(.escape), wording.keyCancel),
      ], freeRows: rows
    ).draw(in: body, on: &grid, names: wording.keyNames)
    List(count: themes.count, state: list) { index in
      let note = index == 0 ? "  \(wording.themeAuto)" : ""
      return [Piece(themes[index] + note, .dialog)]
    }
    .draw(in: room, on: &grid)
  }
}

extension Notice {
  fileprivate var lineKind: NoticeLine.Kind {
    switch kind {
    case .plain: .plain
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    }
  }
}

extension Prompt {
  func draw(in body: Rect, on grid: inout Grid, _ wording: Wording) {
    grid.cursor = nil
    var text = hint.isEmpty ? [] : [hint]
    if let complaint { text.append("\(grid.glyphs == .ascii ? "X" : "×") \(complaint)") }
    var answers = [Dialog.Answer(KeyPress(.escape), wording.keyCancel)]
    if options.isEmpty { answers.insert(Dialog.Answer(KeyPress(.enter), wording.keyOK), at: 0) }
    let choices = options.enumerated().compactMap { place, option in
      "\(place + 1)".first.map { Dialog.Answer(KeyPress(.character($0)), option) }
    }
    let room = Dialog(
      title: title, text: text, choices: choices, answers: answers,
      freeRows: options.isEmpty ? 1 : 0
    )
    .draw(in: body, on: &grid, names: wording.keyNames)
    if options.isEmpty { field.draw(in: room, on: &grid, focus: .here) }
  }
}
