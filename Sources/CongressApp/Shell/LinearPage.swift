import TerminalUI
import Wording

/// What a picture says, in lines to be read one after the other.
struct LinearPage: Hashable {
  /// Where one is, with the tab that is open.
  var trail: String
  /// What stands there from top to bottom, the rows of the list with their numbers.
  var lines: [String] = []
  /// How far each numbered row lies below the selected one.
  var rows: [Int] = []
  /// The selected row, as it is read.
  var selected: String?

  /// Reads the picture of a model, as if nothing lay over it.
  init(_ model: AppModel) {
    var bare = model
    bare.overlay = nil
    // side by side, the paper and the bars of a count would be read through each other
    if bare.bindings.contains(where: { $0.action == .digit }) {
      bare.size = Size(columns: 99, rows: bare.size.rows)
    }
    let grid = bare.picture()
    trail = bare.breadcrumb.joined(separator: ", ")
    guard grid.size.rows > 3 else { return }
    for row in 1..<grid.size.rows - 2 { read(grid.area.row(row), of: grid) }
  }

  private mutating func read(_ place: Rect, of grid: Grid) {
    let targets = grid.targets.filter { $0.area.origin.row == place.origin.row }
    let text = grid.text(in: place).joined().plainForReading
    if let row = targets.lazy.compactMap(\.below).first {
      rows.append(row)
      lines.append("\(rows.count). \(text)")
      if row == 0 { selected = "\(rows.count). \(text)" }
    } else if targets.isEmpty {
      if !text.isEmpty { lines.append(text) }
    } else if let open = targets.first(where: { grid[$0.area.origin].role == .selection }) {
      trail += ": " + grid.text(in: open.area).joined().plainForReading
    }
  }
}

extension Target {
  fileprivate var below: Int? {
    if case .row(let below) = meaning { below } else { nil }
  }
}

extension String {
  /// Without bars, frames and pointers, and with commas where columns were apart.
  fileprivate var plainForReading: String {
    let kept = unicodeScalars.map { scalar -> Character in
      (0x2500...0x25FF).contains(scalar.value) || "·√►".unicodeScalars.contains(scalar)
        ? " " : Character(scalar)
    }
    return String(kept).split(separator: "  ").map { String($0).trimmed }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
