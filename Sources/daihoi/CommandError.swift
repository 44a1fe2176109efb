import CongressModel
import Storage
import Tallying
import Wording

/// Why a command wasn't carried out.
enum CommandError: Error {
  case storage(StorageError)
  case journal(JournalError, path: String)
  case noSuchOrganization(String)
  case noSuchCongress(String)
  case noSuchTask(String, congress: String)
  case noSuchElection(String, congress: String)
  case noSuchRuleSet(String, known: [String])
  case ruleSetNotNewer(RuleSet, than: Int)
  case ruleSetNotOwn(String)
  case ruleSetInUse(String, congresses: [String])
  case ruleSetInVotes(String, votes: [String])
  case noSuchTemplate(String, known: [String])
  case alreadyThere(String)
  case organization(OrganizationError)
  case contest(ContestError)
  case candidates(CandidateCSV.Failure, path: String)
  case people(PeopleCommandError)
  case scheme(SchemeCommandError)
  case paper(PaperCommandError)
  case ballots(BallotRowError, path: String)
  case noInput(path: String, errno: Int32)
  /// A word with characters that no document may hold.
  case hiddenCharacters(String)
  case noOutput(path: String, errno: Int32)
  case notAReference(String)
  case voteNotOpen(String)
  case voteOpen(String)
  case moreCollected(Int, issued: Int)
  case batchesThere([Int])
  /// Somebody typed papers of these batches, which no import takes back.
  case batchesTyped([Int])
  case notCounted(Int, collected: Int)
  case batch(BatchRefusal)
  case noRehearsal
  case deckOutOfRange
  case baseNeeded
  case base(BaseSheetError)
  case noBaseSheet(String)
  case baseFrozen(String)
  case opening(OpeningError, election: String)
  case nextRound(NextRoundError, election: String)
  case noSuchRound(Int, election: String)
  case noChoice(String)
  case wrongChoice(seats: Int, of: [Int])
  case papersBelowZero(Int)
  case notAnnullable(String)
  /// Names that weren't elected where the chain asks for it.
  case notFromSource([String], Post)
  case reasonNeeded
  /// What was asked is against a rule, which the sentence names.
  case refused(String)
  case preparation(PreparationError)
  case noTerminal
  /// There is no workspace at the usual place yet.
  case firstRun(path: String)
  case noSuchTheme(String, known: [String])
  /// What was asked is answered with no; the answer is printed already.
  case answeredNo
  case damaged
}

extension CommandError {
  /// The exit status: sysexits where there is one.
  var exitStatus: Int32 {
    switch self {
    case .storage(let error): error.exitStatus
    case .preparation(let error): error.exitStatus
    case .journal: 74
    case .noOutput: 73
    case .noTerminal: 69
    case .noSuchOrganization, .noSuchCongress, .noSuchTask, .noSuchElection, .noSuchRuleSet,
      .noSuchTemplate, .noSuchTheme, .noSuchRound, .noInput, .firstRun:
      66
    case .answeredNo, .notCounted, .batchesThere, .batchesTyped: 1
    case .damaged: 2
    case .hiddenCharacters, .alreadyThere, .organization, .contest, .candidates, .ballots,
      .notAReference,
      .people, .scheme, .paper, .batch, .noRehearsal, .deckOutOfRange, .voteNotOpen, .voteOpen,
      .moreCollected,
      .baseNeeded, .reasonNeeded, .refused, .base,
      .noBaseSheet, .baseFrozen, .opening, .nextRound, .noChoice, .wrongChoice, .papersBelowZero,
      .notAnnullable, .notFromSource, .ruleSetNotNewer, .ruleSetNotOwn, .ruleSetInUse,
      .ruleSetInVotes:
      64
    }
  }
}

extension StorageError {
  var exitStatus: Int32 {
    switch self {
    case .notAWorkspace, .noSuchDocument, .cannotRead: 66
    case .notJSON, .wrongShape, .unknownRuleSet, .newerVersion, .hostileText, .notARegularFile,
      .tooLarge:
      2
    case .alreadyAWorkspace, .cannotWrite, .readOnly, .locked: 73
    case .diskFull, .durabilityUnconfirmed, .halfMade, .changedByAnother: 74
    }
  }
}
