/// What one person read from a paper.
package enum Reading: Hashable, Sendable {
  case paper(Paper)
  /// Put aside: what it says is for the counting team to decide, not for those who type.
  case aside
}

/// Two readings of one pile, laid side by side.
///
/// It is looked for whether they were read in the same order; if not, whether the pile was turned
/// over; then whether papers were skipped, or two that follow each other exchanged; and at last
/// whether they are the same papers at all. The first way that leaves nothing to ask is taken,
/// else the one that asks least. No difference is left out: nothing is asked only where both
/// piles hold the same papers as often.
package struct PileComparison: Hashable, Sendable {
  package let order: Order
  /// The papers to be looked at again, in the order of the first reading.
  package let differences: [Difference]

  /// How the second reading lies on the first.
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case same
    /// The pile was turned over.
    case reversed
    /// Papers were skipped, or two that follow each other exchanged.
    case aligned
    /// The papers are compared without their places; two slips that undo each other go unseen.
    case lost
  }

  /// A paper that the two read differently, or that only one of them has.
  package struct Difference: Hashable, Sendable {
    /// The place in the first reading, counted from 0; `nil` where it isn't there.
    package let first: Int?
    package let second: Int?

    package init(first: Int?, second: Int?) { (self.first, self.second) = (first, second) }
  }

  package var agrees: Bool { differences.isEmpty }

  package init(_ first: [Reading], _ second: [Reading]) {
    var names: [Reading: Int] = [:]
    func numbered(_ readings: [Reading]) -> [Int] {
      readings.map { reading in
        if let known = names[reading] { return known }
        let next = names.count
        names[reading] = next
        return next
      }
    }
    let piles = Piles(first: numbered(first), second: numbered(second))
    (order, differences) = piles.comparison()
  }
}

extension PileComparison.Order: Comparable {
  /// From the surest way to lay the piles together to the least sure.
  package static func < (one: Self, other: Self) -> Bool {
    allCases.drop { $0 != one }.dropFirst().contains(other)
  }
}

/// Two piles whose papers are numbers: the same number, the same paper.
private struct Piles {
  typealias Difference = PileComparison.Difference
  let first: [Int]
  let second: [Int]

  /// How many questions more may be asked so that the papers keep their places.
  static let slack = 2

  func comparison() -> (PileComparison.Order, [Difference]) {
    var best: (PileComparison.Order, [Difference])?
    func offer(_ order: PileComparison.Order, _ differences: [Difference]?) {
      guard let differences else { return }
      if let known = best, known.1.count <= differences.count { return }
      best = (order, differences)
    }
    let turned = Array(second.reversed())
    offer(.same, placed(second))
    if best?.1.isEmpty != true { offer(.reversed, mirrored(placed(turned))) }
    if let best, best.1.isEmpty { return best }
    let loose = unpaired()
    let most = min(best?.1.count ?? .max, loose.count + Self.slack)
    offer(.aligned, Alignment(first, second, most: most).differences)
    offer(.aligned, mirrored(Alignment(first, turned, most: most).differences))
    if let best, loose.isEmpty ? best.1.isEmpty : best.1.count <= loose.count + Self.slack {
      return best
    }
    return (.lost, loose)
  }

  /// Where the papers at one place differ; `nil` where the piles aren't equally high.
  private func placed(_ second: [Int]) -> [Difference]? {
    guard first.count == second.count else { return nil }
    return first.indices.filter { first[$0] != second[$0] }
      .map { Difference(first: $0, second: $0) }
  }

  /// The same with the places of the second pile as it was read.
  private func mirrored(_ differences: [Difference]?) -> [Difference]? {
    differences?.map { difference in
      Difference(first: difference.first, second: difference.second.map { second.count - 1 - $0 })
    }
  }

  /// The papers that one pile has more often than the other, wherever they lie.
  private func unpaired() -> [Difference] {
    var balance: [Int: Int] = [:]
    for paper in first { balance[paper, default: 0] += 1 }
    for paper in second { balance[paper, default: 0] -= 1 }
    let extra = Self.places(of: balance, in: first)
    let missing = Self.places(of: balance.mapValues { -$0 }, in: second)
    return (0..<max(extra.count, missing.count)).map { index in
      Difference(
        first: index < extra.count ? extra[index] : nil,
        second: index < missing.count ? missing[index] : nil)
    }
  }

  /// Where the papers lie that a pile has too many of: of equal ones, the last.
  private static func places(of surplus: [Int: Int], in pile: [Int]) -> [Int] {
    var left = surplus
    var places: [Int] = []
    for (index, paper) in pile.enumerated().reversed() {
      guard let count = left[paper], count > 0 else { continue }
      left[paper] = count - 1
      places.append(index)
    }
    return places.reversed()
  }
}

/// The fewest changes that make one pile of the other, if they are not too many.
///
/// Only a band of so many places beside the diagonal is looked at, so that the work grows with
/// the height of the piles and not with its square.
private struct Alignment {
  let differences: [PileComparison.Difference]?

  /// The widest band: piles that differ more are compared without their places.
  private static let widest = 48

  init(_ first: [Int], _ second: [Int], most: Int) {
    let band = min(most, Self.widest)
    guard abs(first.count - second.count) <= band else {
      differences = nil
      return
    }
    let table = Table(first, second, band: band)
    let found = table.cost(first.count, second.count)
    differences = found <= band ? table.differences() : nil
  }

  /// What it costs at least to make so many papers of the second pile of so many of the first.
  private struct Table {
    let first: [Int]
    let second: [Int]
    let band: Int
    /// For each row the columns of the band.
    private var costs: [[Int]] = []

    /// More than any way costs.
    private static let never = Int(Int32.max)

    init(_ first: [Int], _ second: [Int], band: Int) {
      (self.first, self.second, self.band) = (first, second, band)
      for row in 0...first.count {
        costs.append([])
        for column in row - band...row + band { costs[row].append(least(row, column)) }
      }
    }

    func cost(_ row: Int, _ column: Int) -> Int {
      let place = column - row + band
      return costs[row].indices.contains(place) ? costs[row][place] : Self.never
    }

    private func least(_ row: Int, _ column: Int) -> Int {
      guard (0...second.count).contains(column) else { return Self.never }
      guard row > 0 else { return column }
      return min(
        cost(row - 1, column) + 1, cost(row, column - 1) + 1, paired(row, column),
        exchanged(row, column))
    }

    private func paired(_ row: Int, _ column: Int) -> Int {
      guard row > 0, column > 0 else { return Self.never }
      return cost(row - 1, column - 1) + (first[row - 1] == second[column - 1] ? 0 : 1)
    }

    /// Two papers that follow each other, the other way round.
    private func exchanged(_ row: Int, _ column: Int) -> Int {
      guard row > 1, column > 1, first[row - 1] == second[column - 2],
        first[row - 2] == second[column - 1]
      else { return Self.never }
      return cost(row - 2, column - 2)
    }

    /// Walks back along the cheapest way.
    func differences() -> [PileComparison.Difference] {
      var found: [PileComparison.Difference] = []
      var (row, column) = (first.count, second.count)
      while row > 0 || column > 0 {
        let here = cost(row, column)
        if here == paired(row, column) {
          if first[row - 1] != second[column - 1] {
            found.append(.init(first: row - 1, second: column - 1))
          }
          (row, column) = (row - 1, column - 1)
        } else if here == exchanged(row, column) {
          (row, column) = (row - 2, column - 2)
        } else if row > 0, here == cost(row - 1, column) + 1 {
          found.append(.init(first: row - 1, second: nil))
          row -= 1
        } else {
          found.append(.init(first: nil, second: column - 1))
          column -= 1
        }
      }
      return found.reversed()
    }
  }
}
