import Benchmark
import Glibc

extension BenchmarkMetric {
  /// Processor time of the part, in nanoseconds.
  static let partTime = custom("part")
  /// Processor time of the yardstick, in nanoseconds.
  static let yardstickTime = custom("yardstick")
}

extension Benchmark {
  /// Times a part, and just before it a yardstick, so that both meet the same state of the machine.
  ///
  /// A short part is done several times at once; the times are those of one.
  func measure(times: Int = 1, _ part: () throws -> Void) rethrows {
    let begin = processorTime()
    Benchmark.blackHole(Self.yardstick())
    let between = processorTime()
    // the yardstick has driven what the part needs out of the caches
    try part()
    let start = processorTime()
    startMeasurement()
    for _ in 0..<(isSlowed ? 3 * times : times) { try part() }
    stopMeasurement()
    let end = processorTime()
    measurement(.yardstickTime, between - begin)
    measurement(.partTime, (end - start) / times)
  }

  /// 10,000 numbers sorted and looked up.
  private static func yardstick() -> Int {
    let numbers = (0..<10_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    let places = Dictionary(uniqueKeysWithValues: zip(numbers.sorted(), 0...))
    return numbers.reduce(0) { $0 &+ (places[$1] ?? 0) }
  }
}

/// Whether every part is done three times, which the gate has to find too slow.
private let isSlowed = unsafe getenv("DAIHOI_BENCHMARK_SLOWED") != nil

/// What this process has had of the processors so far, in nanoseconds.
private func processorTime() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
