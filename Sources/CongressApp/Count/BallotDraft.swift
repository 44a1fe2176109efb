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

  /// More digits than the number of any list has.
  private static let mostDigits = 6

  /// Adds a digit, of a number that isn't on the list too: a digit that is dropped would leave
  /// another number than was typed.
  mutating func type(_ digit: Character) {
    guard digits.count < Self.mostDigits, !(digits.isEmpty && digit == "0") else { return }
    digits.append(digit)
  }

  /// Ends the number; one that can't be taken stays until it is erased.
  mutating func endNumber(names: Int) throws(Refusal) {
    guard let number = Int(digits) else { return }
    try add(number, names: names)
    digits = ""
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
