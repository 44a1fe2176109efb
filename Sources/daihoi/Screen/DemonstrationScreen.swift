import CongressApp
import CongressModel
import Demonstration
import Glibc
import Storage
import Synchronization
import Tallying
import Wording

/// The screen on a demonstration: it shows at once what a thread is still writing.
final class DemonstrationScreen {
  private let path: String
  private let options: ChosenWorkspace
  private let demonstration: DemonstrationWorkspace
  private let watch: FolderWatch?
  private let writing: Background
  private let outcome = Outcome()
  /// The screen on the files, once they are written.
  private var screen: ScreenSession?

  private final class Outcome: Sendable {
    let failure = Mutex<CommandError?>(nil)
  }

  private init(at path: String, _ options: ChosenWorkspace) {
    (self.path, self.options) = (path, options)
    let demonstration = DemonstrationWorkspace()
    self.demonstration = demonstration
    watch = FolderWatch.here
    writing = Background { [outcome] in
      do throws(CommandError) {
        try Demonstrations.write(demonstration, to: path)
      } catch {
        outcome.failure.withLock { $0 = error }
      }
    }
  }

  /// Opens the screen on a demonstration in a folder of its own, and stays until it is left.
  static func run(at path: String, _ options: ChosenWorkspace, _ stage: Stage) throws(CommandError)
  {
    let screen = DemonstrationScreen(at: path, options)
    let ending = try stage.play(
      screen.situation, History(), watch: screen.watch, in: screen.environment)
    screen.writing.wait()
    screen.screen?.close()
    if let failure = screen.outcome.failure.withLock({ $0 }) { throw failure }
    stage.leave(ending)
  }
}

extension DemonstrationScreen {
  private var situation: Situation {
    var situation = Situation(
      settings: demonstration.settings, tree: demonstration.organizations,
      summaries: demonstration.summaries,
      today: options.today ?? DemonstrationWorkspace.today,
      wording: options.wording)
    situation.me = StateFolder.savedPreferences?.me
    situation.hall = demonstration.hall
    return situation
  }

  /// The screen on the files; `nil` where they could not be written.
  private func written() -> ScreenSession? {
    if let screen { return screen }
    writing.wait()
    guard outcome.failure.withLock({ $0 == nil }) else { return nil }
    do throws(CommandError) {
      screen = try ScreenSession(at: path, today: options.today, options.wording, watch)
      _ = try screen?.situation()
    } catch {
      outcome.failure.withLock { $0 = error }
    }
    return screen
  }

  private var environment: Environment {
    Environment(
      perform: { $0 == .quit ? nil : self.written()?.perform($0) },
      read: { _ in self.screen?.changes() ?? [] },
      today: { self.options.today ?? DemonstrationWorkspace.today },
      untilTomorrow: { nil }, minute: { Process.now().minute })
  }
}

extension DemonstrationWorkspace {
  /// What the dashboard shows of each congress, in the order of the ids.
  var summaries: [CongressSummary] {
    congresses.map { documents in
      CongressSummary(
        documents.congress, checklist: documents.checklist,
        elections: documents.elections.elections.compactMap {
          figures(of: $0, in: documents.congress)
        })
    }.sorted { $0.id < $1.id }
  }

  /// A vote as it stands when its ballots are recorded; `nil` where there is no such vote.
  func state(of key: RoundKey) -> BallotState? {
    guard let documents = congresses.first(where: { $0.id == key.congress }),
      let election = documents.elections[key.election], let round = election.round(key.round)
    else { return nil }
    return count(of: round, election, in: documents.congress)?.state
  }

  private func figures(of election: Election, in congress: Congress) -> ElectionSummary? {
    guard let round = election.currentRound, round.opened != nil,
      let (contest, state) = count(of: round, election, in: congress)
    else { return nil }
    return ElectionSummary(
      of: election, [(round, election.count(of: round, state, in: contest).result)])
  }

  private func count(
    of round: CongressModel.Round, _ election: Election, in congress: Congress
  ) -> (contest: Contest, state: BallotState)? {
    guard let rules = RuleSet.builtIn.first(where: { $0.id == congress.ruleSet }) else {
      return nil
    }
    let key = RoundKey(congress.id, election.id, round: round.number)
    do {
      let contest = try election.contest(of: round, by: rules)
      var state = BallotState(key: key, tally: Tally(for: contest))
      for entry in ballots.first(where: { $0.key == key })?.entries ?? [] {
        guard case .paper(let paper, let ruling, let batch) = entry else { continue }
        state.tally.add(try contest.judged(paper, ruling: ruling))
        state.batches[batch, default: 0] += 1
      }
      return (contest, state)
    } catch {
      return nil
    }
  }
}
