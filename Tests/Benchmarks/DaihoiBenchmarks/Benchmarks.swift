import Benchmark
import CongressApp
import CongressModel
import Demonstration
import StrictJSON
import Tallying
import TerminalUI
import Wording

/// The parts that a person waits for, each alone; `Tests/Benchmarks/gate.py` judges their times.
///
///     DAIHOI_BENCHMARK=1 swift package --scratch-path .build-benchmark benchmark
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident, .partTime, .yardstickTime],
    maxDuration: .seconds(2), maxIterations: 1000)
  addParsing()
  addTally()
  addScreens()
}

private func addParsing() {
  let json = Simulation(organizations: 1, congresses: 1, tasks: 1000, ballots: 0, seed: 1)
    .congress(0).checklist.json
  let bytes = json.bytes()

  Benchmark("parse: a checklist of 1,000 tasks") { benchmark in
    try benchmark.measure { blackHole(try JSON(parsing: bytes)) }
  }

  Benchmark("write: a checklist of 1,000 tasks") { benchmark in
    benchmark.measure { blackHole(json.bytes()) }
  }
}

private func addTally() {
  Benchmark("tally: 100,000 ballots of 17 names for 15 seats") { benchmark in
    let contest = try Contest(ruleSet: .regulation190, candidates: 17, seats: 15, base: 200_000)
    let papers = (0..<100_000).map { number in
      let struck = [1 + number % 17, 1 + (number / 17) % 16]
      return Paper.chosen(Array((1...17).filter { !struck.contains($0) }.prefix(15)))
    }
    try benchmark.measure {
      var tally = Tally(for: contest)
      for paper in papers { tally.add(try contest.judged(paper)) }
      blackHole(tally)
    }
  }
}

private func addScreens() {
  let large = LargeScreen()

  Benchmark("frame: the dashboard of 1,000 congresses, 200×60") { benchmark in
    let model = large.model
    _ = model.picture()
    benchmark.measure(times: 20) { blackHole(model.picture()) }
  }

  Benchmark("key: down and up on the dashboard, with their frames") { benchmark in
    var model = large.model
    _ = model.picture()
    benchmark.measure(times: 20) {
      for key in [KeyPress.Key.down, .up] {
        blackHole(model.update(.input(.key(KeyPress(key)))))
        blackHole(model.picture())
      }
    }
  }

  Benchmark("diff: two frames that differ by a row") { benchmark in
    var model = large.model
    let first = model.picture()
    _ = model.update(.input(.key(KeyPress(.down))))
    let second = model.picture()
    benchmark.measure(times: 20) { blackHole(second.changes(since: first)) }
  }

  Benchmark("search: a word typed over 60,000 tasks", configuration: .init(maxIterations: 20)) {
    benchmark in
    var model = large.model
    _ = model.update(.input(.key(KeyPress(.character("f")))))
    let opened = model
    benchmark.measure {
      model = opened
      for character in "dai bieu" {
        blackHole(model.update(.input(.key(KeyPress(.character(character))))))
        blackHole(model.picture())
      }
    }
  }

  Benchmark("re-plan: 1,000 congresses moved by 29 days") { benchmark in
    try benchmark.measure { blackHole(try large.moved()) }
  }
}
