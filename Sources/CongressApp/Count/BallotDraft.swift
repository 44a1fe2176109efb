import Tallying

/// The paper in hand, as far as its numbers are typed.
///
/// On a list with a surplus they are the names struck out, on one with boxes those not agreed to.
struct BallotDraft: Hashable, Sendable {
  /// The numbers typed, in the order of typing.
  private(set) var marks: [Int] = []
  /// The digits of a number that isn't ended yet.
  private(set) var digits = ""

  var isEmpty: Bool { marks.isEmpty && digits.isEmpty }

  /// Why a number can't be taken.
  enum Refusal: Error, Hashable {
    case notOnList(Int, names: Int)
    case twice(Int)
  }
}

extension BallotDraft {
  init(marks: [Int]) { self.marks = marks }

  /// Adds a digit; more digits than the list's numbers have are not taken.
  mutating func type(_ digit: Character, names: Int) {
    guard digits.count < String(names).count, !(digits.isEmpty && digit == "0") else { return }
    digits.append(digit)
  }

  mutating func endNumber(names: Int) throws(Refusal) {
    guard !digits.isEmpty else { return }
    let number = Int(digits) ?? 0
    digits = ""
    try add(number, names: names)
  }

  mutating func add(_ number: Int, names: Int) throws(Refusal) {
    guard (1...names).contains(number) else { throw .notOnList(number, names: names) }
    guard !marks.contains(number) else { throw .twice(number) }
    marks.append(number)
  }

  /// Takes back a digit, or the last number; returns `false` where there is nothing.
  mutating func eraseLast() -> Bool {
    if digits.popLast() != nil { return true }
    return marks.popLast() != nil
  }

  /// The numbers chosen: all that were not typed.
  func chosen(of contest: Contest) -> [Int] {
    let typed = Set(marks)
    return (1...contest.candidates).filter { !typed.contains($0) }
  }
}
