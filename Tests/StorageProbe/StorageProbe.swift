import Glibc
import StorageTrials

/// Tries of the storage at length, and a station that records ballots for tests with processes.
///
///     StorageProbe crash-states 10000000 --seed 1 [--control synchronizesNothing]
///     StorageProbe surgery 5000000 --seed 1 [--control hashesIgnored]
///     StorageProbe record WORKSPACE CONGRESS/ELECTION STATION BALLOTS
///     StorageProbe watch WORKSPACE CONGRESS/ELECTION
@main
struct StorageProbe {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let options = ProbeOptions(Array(arguments.dropFirst()))
    do {
      switch arguments.first {
      case "crash-states": exit(crashStates(options))
      case "surgery": exit(try surgery(options))
      case "record": try Station(options.words).record()
      case "watch": try Station(options.words).watch()
      default: exit(64)
      }
    } catch {
      print("failed: \(error)")
      exit(70)
    }
  }

  private static func crashStates(_ options: ProbeOptions) -> Int32 {
    guard let vote = TrialVote() else { return 70 }
    let lie = options.control.flatMap { SimulatedFileSystem.Lie(rawValue: $0) }
    var (states, trials, objections) = (0, UInt64(0), 0)
    let seconds = timed {
      while states < options.count {
        var trial = CrashTrial(of: vote, seed: options.seed &+ trials, lie: lie)
        trial.run(looks: 20)
        for objection in trial.objections.prefix(max(0, 20 - objections)) { print(objection) }
        (states, trials) = (states + trial.states, trials + 1)
        objections += trial.objections.count
      }
    }
    print("\(states) crash states of \(trials) trials in \(seconds) s: \(objections) objections")
    return objections == 0 ? 0 : 1
  }

  private static func surgery(_ options: ProbeOptions) throws -> Int32 {
    let control = options.control.flatMap { JournalSurgery.Control(rawValue: $0) }
    guard var surgery = try JournalSurgery(control: control) else { return 70 }
    let seconds = try timed {
      if options.isExhaustive { try surgery.runExhaustively() }
      try surgery.run(cases: max(0, options.count - surgery.report.tries), seed: options.seed)
    }
    let report = surgery.report
    if let wrong = report.firstWrong { print(wrong) }
    print(
      "\(report.tries) operations in \(seconds) s: \(report.right) right, \(report.flagged) flagged,",
      "\(report.invisible) between two lines at the end of the last journal, \(report.wrong) wrong")
    return report.wrong == 0 ? 0 : 1
  }

  private static func timed(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try body()
    return ((clock.now - start) / .milliseconds(1)).rounded() / 1000
  }
}

/// The words and options after the name of a trial.
struct ProbeOptions {
  private(set) var words: [String] = []
  private(set) var seed: UInt64 = 1
  private(set) var control: String?
  private(set) var isExhaustive = false

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
      case "--control": control = rest.popFirst()
      case "--exhaustive": isExhaustive = true
      default: words.append(word)
      }
    }
  }

  var count: Int { words.first.flatMap { Int($0) } ?? 100_000 }
}
