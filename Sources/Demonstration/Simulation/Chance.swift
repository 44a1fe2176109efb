/// Numbers that look random and are the same for the same seed, in every release of the language.
///
/// The generator is SplitMix64 (Steele, Lea and Flood 2014).
struct Chance {
  private var state: UInt64

  /// One of many independent streams of a seed.
  init(seed: UInt64, stream: UInt64) {
    state = seed
    state = next() &+ stream &* 0xD1B5_4A32_D192_ED03
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// Whether something happens that happens so often in a hundred times.
  mutating func happens(percent: Int) -> Bool { number(in: 1...100) <= percent }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[number(in: 0...items.count - 1)]
  }
}
