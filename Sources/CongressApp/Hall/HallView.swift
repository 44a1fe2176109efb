import CongressModel
import Tallying
import TerminalUI
import Wording

/// The picture of the hall on a screen: few things, each as large as it can be.
struct HallView {
  let picture: HallPicture
  let wording: Wording

  init(_ picture: HallPicture, _ wording: Wording) {
    (self.picture, self.wording) = (picture, wording)
  }
}

extension HallView {
  /// The names on each page of a screen.
  func pages(in size: Size) -> [[HallPicture.Bar]] {
    picture.pages(of: areas(in: Rect(size: size)).bars.rows / 2)
  }

  private func areas(in area: Rect) -> (head: Rect, digits: Rect, bars: Rect, foot: Rect) {
    let margin = area.inset(columns: area.columns >= 60 ? 2 : 0)
    let (head, below) = margin.splitting(top: area.rows >= 16 ? 3 : 2)
    let (middle, foot) = below.splitting(bottom: 1)
    guard !picture.bars.isEmpty else {
      return (head, middle, middle.splitting(top: middle.rows).rest, foot)
    }
    let (digits, bars) = middle.splitting(top: min(middle.rows / 3, area.rows >= 30 ? 9 : 5))
    return (head, digits, bars, foot)
  }

  func draw(page: Int, on grid: inout Grid) {
    let areas = areas(in: grid.area)
    drawHead(in: areas.head, on: &grid)
    guard picture.stage != .waiting else { return }
    drawDigits(in: areas.digits, on: &grid)
    let pages = pages(in: grid.size)
    let shown = pages.isEmpty ? [] : pages[min(page, pages.count - 1)]
    // two rows for a name and its bar, and free ones between where there is room
    let each = min(4, areas.bars.rows / max(1, pages.first?.count ?? 1))
    for (index, bar) in shown.enumerated() {
      let place = areas.bars.splitting(top: index * each).rest.splitting(top: each).top
      draw(bar, in: place, on: &grid)
    }
    drawFoot(in: areas.foot, page: page, of: pages.count, on: &grid)
  }

  private func drawHead(in area: Rect, on grid: inout Grid) {
    guard let title = picture.title, picture.stage != .waiting else {
      let middle = grid.area.centered(Size(columns: grid.size.columns, rows: 3))
      grid.draw(picture.congress, in: middle.row(0), role: .strong, alignment: .center)
      let title = picture.title?[wording.language] ?? ""
      grid.draw(title, in: middle.row(2), role: .accent, alignment: .center)
      return
    }
    let congress = picture.isRehearsal ? wording.hallRehearsal : picture.congress
    grid.draw(
      congress, in: area.row(0), role: picture.isRehearsal ? .warning : .dim, alignment: .center)
    grid.draw(title[wording.language], in: area.row(1), role: .strong, alignment: .center)
    grid.draw(wording.hallMeasure(picture), in: area.row(2), role: .dim, alignment: .center)
  }

  /// How many ballots are counted, as large as fits, with what the number is below it.
  private func drawDigits(in area: Rect, on grid: inout Grid) {
    let number = picture.collected.map { "\(picture.counted)/\($0)" } ?? "\(picture.counted)"
    let (upper, caption) = area.splitting(bottom: 1)
    let text = wording.hallCaption(picture)
    let digits = BigDigits(number)
    let style = digits.style(fitting: upper.size, glyphs: grid.glyphs)
    let height = style.flatMap { digits.size($0, glyphs: grid.glyphs)?.rows } ?? 1
    let isAlone = picture.bars.isEmpty
    let room = isAlone ? upper.centered(Size(columns: upper.columns, rows: height)) : upper
    digits.draw(in: room, on: &grid, style: style)
    let below =
      isAlone
      ? area.splitting(top: room.origin.row - area.origin.row + height + 1).rest.row(0) : caption
    grid.draw(text, in: below.rows > 0 ? below : caption, role: .accent, alignment: .center)
  }

  private func draw(_ bar: HallPicture.Bar, in place: Rect, on grid: inout Grid) {
    let share =
      bar.percent.map {
        let widest = wording.percent(Percentage(votes: 1, of: 1))
        return "  "
          + ScreenText(wording.percent($0))
          .padded(to: ScreenText(widest).columns, alignment: .trailing).string
      } ?? ""
    let figures = ScreenText("\(wording.votes(bar.votes, of: picture.base))\(share)")
    let role = role(of: bar)
    let (left, right) = place.row(0).splitting(right: figures.columns)
    grid.draw(figures, in: right, role: role, alignment: .trailing)
    let label = left.splitting(right: 1).rest
    let word = bar.outcome.map { " – \(wording.term($0, in: picture.act))" } ?? ""
    let mark = bar.outcome == .elected ? "\(grid.glyphs.done) " : ""
    let number = ScreenText("\(mark)\(bar.number). ")
    let room = max(0, label.columns - number.columns - ScreenText(word).columns)
    let name = ScreenText(bar.name).cutName(to: room, ellipsis: grid.glyphs.ellipsis)
    grid.draw(
      [Piece(number.string, role), Piece(name.string, .strong), Piece(word, role)], in: label)
    Gauge(
      bar.votes - bar.unverified, of: max(1, picture.base ?? picture.counted),
      unverified: bar.unverified, line: picture.needed,
      role: bar.outcome == .elected ? .elected : .gauge
    ).draw(in: place.row(1), on: &grid)
  }

  private func role(of bar: HallPicture.Bar) -> Role {
    switch bar.outcome {
    case .elected: .elected
    case .tied: .warning
    case .belowMajority, .outranked: .dim
    case .undecided, nil: .text
    }
  }

  private func drawFoot(in row: Rect, page: Int, of pages: Int, on grid: inout Grid) {
    let left = picture.isHeld ? wording.hallHeld : ""
    var right: [String] = []
    if !picture.fingerprint.isEmpty { right.append("\(wording.hallCode) \(picture.fingerprint)") }
    if pages > 1 { right.append(wording.hallPage(min(page, pages - 1) + 1, of: pages)) }
    let needed = right.joined(separator: "  ")
    // the code stands in the minutes too; which page it is doesn't
    if right.count > 1, ScreenText(needed).columns > row.columns { right.removeFirst() }
    let end = ScreenText(right.joined(separator: "  "))
    let (room, corner) = row.splitting(right: min(end.columns, row.columns))
    grid.draw(end, in: corner, role: .dim)
    grid.draw(left, in: room.splitting(right: 1).rest, role: .dim)
  }
}
