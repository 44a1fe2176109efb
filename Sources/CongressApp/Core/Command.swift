package import CongressModel

/// What a key asks for.
package enum Command: Hashable, Sendable {
  // everywhere
  case back, quit, help, palette, language, theme, undo, redo
  case prefix, home, mouse, copy, notices
  // lists
  case move, open, expand, collapse, filter
  case tab(Int), nextTab, previousTab
  // preparation
  case toggleTask, setAside, editTask, newTask, deleteTask, taskState, taskUp, taskDown, mark
  case view, findTasks, moveCongress, moveBelow
  case congressState, makeTemplate, newLesson, sendLessons, editCongress, registers
  case newEntry, editEntry, deleteEntry
  // the tree
  case newUnit, editUnit, deleteUnit, newCongress, ratings, newRating, newTotal, newCount
  case holidays, standardHolidays
  // the base of a vote, and the round that follows
  case baseSheet, confirmBase, newDeduction, editDeduction, deleteDeduction, summoned, fillSheet
  case exemptCame, sameBase, nextRound
  // people
  case checkIn, presence, newPerson, editPerson, deletePerson, standIn, schemes
  case newScheme, editScheme, withdraw, annotate, nextScheme
  // papers
  case makePaper, makeAllPapers, makeDossier
  // votes
  case openVote, papers, closeVote, enterBallots, showResult, sortResult, hall, hold, team,
    reopenVote
  // the count
  case digit, endNumber, accept, repeatLast, invalid, doubtful, takeBack, pile
  case batches, newBatch, closeBatch, teller, rulings, printCover, countingPlan, drill
  /// The paper is as the first reading has it, or the other.
  case reading(Int)
}

/// What a screen wants done after a key.
package enum Request: Hashable, Sendable {
  case show(Screen)
  case close
  case effect(Effect)
  /// A change of the documents of one congress.
  case change(HistoryEntry)
  case notice(Notice)
  case ask(Prompt)
  /// Opens a form, or keeps it open with a complaint.
  case fill(Form)
  /// The person says who they are.
  case become(String)
  /// The answer to a prompt can't be taken; the prompt stays.
  case refuse(String)
}

/// The one line above the footer.
package struct Notice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case good, plain, warning, bad }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
}
