import CongressModel
import Storage
import Tallying
import Wording

extension Wording {
  /// What went wrong, in a sentence; the sentences themselves are in `Wording`.
  func sentence(_ error: CommandError) -> String {
    switch error {
    case .storage(let error): sentence(error)
    case .journal(let error, let path): sentence(error.storageError(path))
    case .noSuchOrganization(let id): noSuchOrganization(id)
    case .noSuchCongress(let id): noSuchCongress(id)
    case .noSuchTask(let id, let congress): noSuchTask(id, congress: congress)
    case .noSuchElection(let id, let congress): noSuchElection(id, congress: congress)
    case .noSuchRuleSet(let id, let known): noSuchRuleSet(id, known: known)
    case .noSuchTemplate(let id, let known): noSuchTemplate(id, known: known)
    case .alreadyThere(let id): alreadyThere(id)
    case .organization(let error): sentence(error)
    case .contest(let error): sentence(error)
    case .candidates(let error, let path): sentence(error, file: path)
    case .people(let error): sentence(error)
    case .scheme(let error): sentence(error)
    case .paper(let error): sentence(error)
    case .ballots(let error, let path): sentence(error, file: path)
    case .hiddenCharacters(let word): hiddenCharacters(in: word)
    case .noInput(let path, let errno): cannotReadFile(path, errno: errno)
    case .noOutput(let path, let errno): cannotWriteFile(path, errno: errno)
    case .notAReference(let text): notAnElection(text)
    case .voteNotOpen(let id): voteNotOpen(id)
    case .voteOpen(let id): voteAlreadyOpen(id)
    case .moreCollected(let collected, let issued):
      "\(moreCollected(collected, issued: issued)) \(annulOptionNeeded)"
    case .batchesThere(let batches): batchesThere(batches)
    case .batchesTyped(let batches): batchesTyped(batches)
    case .notCounted(let counted, let collected): countedDiffers(counted, collected: collected)
    case .batch(let refusal): sentence(refusal)
    case .noRehearsal: rehearsalNoDeck
    case .deckOutOfRange: deckOutOfRange
    case .baseNeeded: baseNeeded
    case .base(let error): sentence(error)
    case .noBaseSheet(let id): noBaseSheet(id)
    case .baseFrozen(let id): baseFrozen(id)
    case .opening(let error, let id): sentence(error, of: id)
    case .nextRound(let error, let id): sentence(error, of: id)
    case .noSuchRound(let round, let id): noSuchRound(round, of: id)
    case .noChoice(let id): noChoice(id)
    case .wrongChoice(let seats, let numbers): choiceNeedsSeats(seats, of: numbers)
    case .papersBelowZero(let number): papersBelowZero(number)
    case .notAnnullable(let id): notAnnullable(id)
    case .notFromSource(let names, let post): notFromSource(names, post)
    case .ruleSetNotNewer(let ruleSet, let version): ruleSetNotNewer(ruleSet, than: version)
    case .ruleSetNotOwn(let id): ruleSetNotOwn(id)
    case .ruleSetInUse(let id, let congresses): ruleSetInUse(id, by: congresses)
    case .ruleSetInVotes(let id, let votes): ruleSetInVotes(id, votes)
    case .reasonNeeded: reasonOptionNeeded
    case .refused(let sentence): sentence
    case .preparation(let error): sentence(error)
    case .noTerminal: noTerminal
    case .firstRun(let path): firstRun(path)
    case .noSuchTheme(let name, let known): noSuchTheme(name, known: known)
    case .answeredNo, .damaged: ""
    }
  }
}
