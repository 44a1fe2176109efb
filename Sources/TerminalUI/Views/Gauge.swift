/// A bar that shows how much of a whole is reached.
package struct Gauge: Hashable, Sendable {
  /// What is certain.
  package var value: Int
  /// What comes on top of it but isn't certain yet; drawn in a lighter pattern.
  package var unverified: Int
  package var total: Int
  /// The value at which a line is drawn in the bar: the least that is enough.
  package var line: Int?
  package var role: Role

  package init(
    _ value: Int, of total: Int, unverified: Int = 0, line: Int? = nil, role: Role = .gauge
  ) {
    (self.value, self.total, self.unverified) = (value, total, unverified)
    (self.line, self.role) = (line, role)
  }
}

extension Gauge {
  /// Draws the bar over the whole width of the first row of an area.
  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    let width = row.columns
    guard width > 0 else { return }
    let glyphs = grid.glyphs
    grid.fill(row, with: glyphs.gaugeTrack, role: .gaugeTrack)
    let steps = glyphs.gaugeSteps.count + 1
    let filled = part(value, of: width * steps)
    let certain = (filled + steps - 1) / steps
    let both = part(value + min(max(0, unverified), max(0, total - value)), of: width)
    grid.fill(row.splitting(left: both).left, with: glyphs.gaugeUnverified, role: .gaugeUnverified)
    grid.fill(row.splitting(left: filled / steps).left, with: glyphs.gaugeFull, role: role)
    if filled % steps > 0 {
      let end = row.splitting(left: certain - 1).rest.splitting(left: 1).left
      grid.fill(end, with: glyphs.gaugeSteps[filled % steps - 1], role: role)
    }
    guard let line, total > 0, line <= total else { return }
    let place = row.splitting(left: min(part(line, of: width), width - 1)).rest
    grid.fill(place.splitting(left: 1).left, with: glyphs.majorityLine, role: .majorityLine)
  }

  /// How many of `parts` the value fills; all of them only when the whole is reached, one at least
  /// when there is anything.
  private func part(_ value: Int, of parts: Int) -> Int {
    guard total > 0, value > 0 else { return 0 }
    if value >= total { return parts }
    let product = value.multipliedFullWidth(by: parts)
    return max(1, total.dividingFullWidth(product).quotient)
  }
}

/// A row of small bars, one for each value, the last values where not all fit.
package struct Sparkline: Hashable, Sendable {
  package var values: [Int]
  package var role: Role

  package init(_ values: [Int], role: Role = .gauge) {
    (self.values, self.role) = (values, role)
  }

  /// Draws the values against the largest of those shown; nothing where a value isn't positive.
  package func draw(in area: Rect, on grid: inout Grid) {
    let shown = values.suffix(area.columns)
    guard let highest = shown.max(), highest > 0 else { return }
    let sparks = grid.glyphs.sparks
    var rest = area.row(0)
    for value in shown {
      if value > 0 {
        let product = value.multipliedFullWidth(by: sparks.count - 1)
        let level = highest.dividingFullWidth(product).quotient
        grid.fill(rest.splitting(left: 1).left, with: sparks[level], role: role)
      }
      rest = rest.splitting(left: 1).rest
    }
  }
}
