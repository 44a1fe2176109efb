import CongressModel
import Tallying
import TerminalUI
import Wording

// How the app's own values are said; the sentences themselves are in `Wording`.
extension Wording {
  var keyNames: KeyNames { .keyboard }

  func tab(_ tab: CongressScreen.Tab) -> String {
    switch tab {
    case .overview: tabOverview
    case .checklist: tabChecklist
    case .people: tabPeople
    case .elections: tabElections
    case .papers: tabPapers
    case .lessons: tabLessons
    }
  }

  func heading(_ section: DashboardRow.Section) -> String {
    switch section {
    case .pilots: headingPilots
    case .all: headingAll
    }
  }

  func notice(_ title: ChangeTitle, _ direction: Direction) -> String {
    switch direction {
    case .made: self.title(title)
    case .undone: undone(title)
    case .redone: redone(title)
    }
  }

  func term(_ stage: Election.Stage) -> String {
    switch stage {
    case .ahead: stageAhead
    case .counting: stageCounting
    case .closed: stageClosed
    }
  }

  /// What is said of something that is on the disk now.
  func notice(of event: JournalEvent) -> String? {
    switch event {
    case .recorded(_, let entry): recorded(entry)
    case .batch(.begin(let batch, let papers)), .batch(.start(let batch, let papers)):
      batchStarted(batch, papers: papers)
    case .batch(.close(let batch)): batchClosed(batch)
    case .batch(.resolution): resolutionRecorded
    case .recalled: nil
    }
  }

  private func recorded(_ entry: BallotEntry) -> String {
    switch entry {
    case .paper(.chosen, _, let batch): recordedPaper(batch)
    case .paper(.invalid(let reason), _, _): recordedInvalid(reason)
    case .doubtful: recordedDoubtful
    case .void: recordedVoid
    case .ruling: recordedRuling
    case .pile(_, let count, let batch, _): recordedPile(count, batch: batch)
    case .sheet(let tally, let batch): recordedSheet(tally.counted, batch: batch)
    }
  }

  func lastPaper(_ last: CountScreen.LastPaper) -> String {
    switch last {
    case .marks: lastRecorded
    case .invalid(let reason): recordedInvalid(reason)
    case .doubtful: recordedDoubtful
    case .takenBack: recordedVoid
    }
  }

  func sentence(_ refusal: BallotDraft.Refusal) -> String {
    switch refusal {
    case .notOnList(let number, let names): notOnList(number, names: names)
    case .twice(let number): typedTwice(number)
    }
  }

  func struck(_ number: Int, _ name: String) -> String { "\(number). \(name)" }

  func resultFoot(_ result: CountResult, state: BallotState?) -> [String] {
    resultFoot(result, fingerprint: state?.fingerprint ?? "")
  }
}
