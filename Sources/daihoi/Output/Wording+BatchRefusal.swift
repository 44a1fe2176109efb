import Wording

extension Wording {
  /// Why a command of the counting room isn't carried out, in a sentence.
  func sentence(_ refusal: BatchRefusal) -> String {
    switch refusal {
    case .noSuchBatch(let batch): noSuchBatch(batch)
    case .closedAlready(let batch, let entry): closedAlready(batch, entry: entry)
    case .full(let batch, let papers): batchHasAll(batch, papers: papers)
    case .short(let batch, let papers, let typed):
      batchHasFewer(batch, papers: papers, typed: typed)
    case .noCover(let batch): noCover(batch)
    case .size(let sizes): batchSizeNeeded(sizes)
    case .fewerThanTyped(let papers, let typed): fewerThanTyped(papers, typed: typed)
    case .aboveCollected(let papers, let collected):
      batchesAboveCollected(papers, collected: collected)
    case .entryNotAsked(let entry, let entries): entryNotAsked(entry, of: entries)
    case .tellerNeeded: tellerOptionNeeded
    case .sameTeller(let name, let batch): typedByOther(name, batch: batch)
    case .noQuestion(let question, let questions): noQuestion(question, of: questions)
    case .twoNames: twoNamesOptionNeeded
    case .noSuchBallot: noSuchBallot
    case .ruledAlready: ruledAlready
    case .notInTeam(let name): notInTeam(name)
    case .groundNeeded: groundNeeded
    case .onePaper(let rows): onePaperNeeded(rows)
    case .fileNeeded: paperFileNeeded
    case .sheet(let error): sentence(error)
    case .notASheet(let line): notASheet(line: line)
    case .pileTooHigh(let count, let most): pileTooHigh(count, most: most)
    }
  }
}
