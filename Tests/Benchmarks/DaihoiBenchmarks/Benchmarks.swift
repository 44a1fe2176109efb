import Benchmark
import CongressApp
import CongressModel
import Demonstration
import StrictJSON
import Tallying
import TerminalUI
import Wording

/// The parts that a person waits for, each alone.
///
///     DAIHOI_BENCHMARK=1 swift package --scratch-path .build-benchmark benchmark
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(2),
    maxIterations: 10_000)

  Benchmark("parse: a checklist of 1,000 tasks") { benchmark in
    let bytes = Simulation(organizations: 1, congresses: 1, tasks: 1000, ballots: 0, seed: 1)
      .congress(0).checklist.json.bytes()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(try JSON(parsing: bytes)) }
  }

  Benchmark("write: a checklist of 1,000 tasks") { benchmark in
    let json = Simulation(organizations: 1, congresses: 1, tasks: 1000, ballots: 0, seed: 1)
      .congress(0).checklist.json
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(json.bytes()) }
  }

  Benchmark("tally: 100,000 ballots") { benchmark in
    let contest = try Contest(ruleSet: .regulation190, candidates: 17, seats: 15, base: 200_000)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      var tally = Tally(for: contest)
      for number in 0..<100_000 {
        let struck = [1 + number % 17, 1 + (number / 17) % 16]
        let marks = (1...17).filter { !struck.contains($0) }
        tally.add(try contest.judged(.chosen(Array(marks.prefix(15)))))
      }
      blackHole(tally)
    }
  }

  let large = LargeScreen()

  Benchmark("frame: the dashboard of 1,000 congresses, 200×60") { benchmark in
    var model = large.model
    _ = model.picture()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(model.picture()) }
  }

  Benchmark("key: down on the dashboard, with its frame") { benchmark in
    var model = large.model
    _ = model.picture()
    benchmark.startMeasurement()
    for number in benchmark.scaledIterations {
      blackHole(model.update(.input(.key(KeyPress(number % 40 < 20 ? .down : .up)))))
      blackHole(model.picture())
    }
  }

  Benchmark("diff: two frames that differ by a row") { benchmark in
    var model = large.model
    let first = model.picture()
    _ = model.update(.input(.key(KeyPress(.down))))
    let second = model.picture()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(second.changes(since: first)) }
  }

  Benchmark("search: a word typed over 60,000 tasks", configuration: .init(maxIterations: 20)) {
    benchmark in
    for _ in benchmark.scaledIterations {
      var model = large.model
      _ = model.update(.input(.key(KeyPress(.character("f")))))
      benchmark.startMeasurement()
      for character in "dai bieu" {
        blackHole(model.update(.input(.key(KeyPress(.character(character))))))
        blackHole(model.picture())
      }
      benchmark.stopMeasurement()
    }
  }

  Benchmark("re-plan: 1,000 congresses moved by 29 days") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try large.moved()) }
  }
}

/// The screen of a province: 6,500 organisations, 1,000 congresses of 60 tasks.
struct LargeScreen: Sendable {
  private let simulation = Simulation(
    organizations: 6500, congresses: 1000, tasks: 60, ballots: 0, seed: 1)
  private let tree: OrganizationTree
  private let documents: [CongressDocuments]
  private let summaries: [CongressSummary]

  init() {
    tree = simulation.tree
    documents = Array(simulation.documents)
    summaries = documents.map {
      CongressSummary($0.congress, checklist: $0.checklist, elections: [])
    }
  }

  var model: AppModel {
    let situation = Situation(
      settings: simulation.settings, tree: tree, summaries: summaries, today: Simulation.today,
      wording: Wording(.vietnamese))
    return AppModel(
      situation, theme: "dark", themes: ["dark"], size: Size(columns: 200, rows: 60))
  }

  func moved() throws -> Int {
    guard let root = tree.units(of: nil).first else { return 0 }
    return try SubtreeMove(
      of: root, by: 29, because: "dịch", on: Simulation.today, documents, summaries, in: tree,
      simulation.settings
    ).moves.count
  }
}
