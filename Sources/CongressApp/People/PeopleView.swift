import CongressModel
import Tallying
import TerminalUI
import Wording

extension CongressScreen {
  func drawPeople(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let wording = situation.wording
    let rows = peopleRows(documents)
    let (table, below) = area.splitting(bottom: area.rows > 12 ? 3 : 1)
    let numbers = documents.people.numbers
    let replacements = documents.people.replacements
    var list = peopleTab.list
    list.selected = rows.firstIndex { $0.id == selectedPerson(documents)?.id } ?? 0
    let columns = [
      Column(wording.columnNumber, minimum: 4, ideal: 5, priority: 9, layout: .trailing),
      Column(
        wording.fullName, minimum: area.columns < 60 ? 14 : 20, ideal: 30, priority: 10,
        layout: .name),
      Column(
        wording.term(PersonColumn.unit), minimum: area.columns < 80 ? 10 : 16, ideal: 40,
        priority: 5),
      Column(wording.columnKind, minimum: 10, ideal: 11, priority: 4),
      Column(wording.term(PersonColumn.born), minimum: 10, priority: 3, layout: .trailing),
      Column(
        wording.columnPresence, minimum: area.columns < 60 ? 15 : 20, ideal: 28, priority: 8),
    ]
    Table(
      columns, count: rows.count, state: list,
      emptyText: filter == nil ? wording.emptyPeople : wording.nobodyFound,
      key: RowsKey(congress: documents.id, words: filter?.field.value ?? "")
    ) { [glyphs = grid.glyphs] index in
      let delegate = rows[index]
      return [
        TableCell(String(numbers[delegate.id] ?? 0), .dim), TableCell(delegate.name),
        TableCell(delegate.attributes.unit ?? "", .dim),
        TableCell(wording.shortTerm(delegate.kind)),
        TableCell(delegate.attributes.born.map { wording.shortDate($0) } ?? "", .dim),
        wording.presence(of: delegate, by: replacements[delegate.id], in: documents.people, glyphs),
      ]
    }
    .draw(in: table, on: &grid)
    drawClock(documents, in: below, on: &grid, wording)
  }

  private func drawClock(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ wording: Wording
  ) {
    let lines = wording.clockLines(documents)
    for (row, line) in lines.suffix(area.rows).enumerated() {
      grid.draw(
        line.text, in: area.row(row + area.rows - min(lines.count, area.rows)).inset(columns: 2),
        role: line.role)
    }
  }
}

extension Wording {
  /// Present or absent with a symbol, the time, and who stands in.
  func presence(
    of delegate: Delegate, by alternate: Delegate?, in people: People, _ glyphs: Glyphs
  ) -> TableCell {
    let since = delegate.presence.last.map { " " + time($0.minute) } ?? ""
    if let alternate {
      return TableCell("\(glyphs.skipped) \(replacedBy(alternate.name))", .dim)
    }
    if let absent = delegate.replaces.flatMap({ people[$0] }), delegate.kind == .alternate {
      let mark = delegate.isPresent ? glyphs.done : glyphs.open
      return TableCell(
        "\(mark) \(standsInFor(absent.name))", delegate.isPresent ? .good : .warning)
    }
    return delegate.isPresent
      ? TableCell("\(glyphs.done) \(present)\(since)", .good)
      : TableCell("\(glyphs.open) \(self.absent)\(since)", .text)
  }

  /// The quorum in people and in units, each with its margin and whether it holds.
  func clockLines(_ documents: CongressDocuments) -> [TextLine] {
    guard !documents.people.delegates.isEmpty,
      let clock = documents.people.clock(for: documents.congress.kind)
    else { return [] }
    let people = clock.quorum.people
    var lines = [
      TextLine(
        quorumLine(presentNow, people, margin: clock.peopleMargin, isPeople: true),
        people.isTwoThirds ? .good : .bad)
    ]
    if let units = clock.quorum.organizations, let margin = clock.organizationMargin {
      lines.append(
        TextLine(
          quorumLine(unitsRepresented, units, margin: margin, isPeople: false),
          units.isTwoThirds ? .good : .bad))
    }
    return [TextLine("")] + lines
  }
}

/// What the rows of the delegates show beside what the situation tells.
private struct RowsKey: Hashable {
  let congress: Congress.ID
  let words: String
}
