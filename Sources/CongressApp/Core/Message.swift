package import CongressModel
package import Tallying
package import TerminalUI

/// Something that has happened.
package enum Message: Hashable, Sendable {
  case input(InputEvent)
  case resized(Size)
  /// The screen was painted anew after a stop.
  case resumed
  /// The terminal said whether its background is light.
  case background(isLight: Bool)
  /// The themes that there are now, and what one of the user's files was passed over for.
  case themesChanged([String], problem: String?)
  /// Work was given up before it changed anything.
  case cancelled
  /// What became of a text in the editor; `nil` where it stays as it was.
  case edited(String?)
  /// Whether the terminal has a clipboard to send the text to.
  case copied(String, isSent: Bool)
  case dayChanged(to: CalendarDate)
  /// The time of day, in minutes after midnight.
  case minuteChanged(to: Int)
  case opened(CongressDocuments)
  case notOpened(Congress.ID, StorageError)
  /// All documents that `gather` asked for.
  case gathered([CongressDocuments])
  /// A change is on the disk; the documents are as they were read back, another's changes too.
  case written(HistoryEntry, Direction, documents: [CongressDocuments], doubt: StorageError?)
  case notWritten(HistoryEntry, Direction, StorageError)
  case overviewChanged(OrganizationTree, [CongressSummary])
  /// Settings, such as holidays, or the workspace's own templates are others than before.
  case workspaceChanged(WorkspaceSettings, [Template])
  /// Another process changed documents of a congress that is open here.
  case documentsChanged(CongressDocuments)
  case hallChanged(HallSettings)
  case hallNotChanged(StorageError)
  case warned(RoomWarning)
  /// How many ballots of a vote were seen at a second of a clock that never goes back.
  case watched(RoundKey, second: Int)
  /// Papers are in the workspace, at these paths.
  case papersKept([String])
  /// Why papers weren't made, as a sentence.
  case papersNotKept(String)
  case ballotsChanged(BallotState)
  /// Something of a vote is on the disk, or was looked up there.
  case journal(Desk, JournalEvent)
  case notRecorded(RoundKey, StorageError)
  /// A paper to be printed is in a file.
  case printed(path: String)
}

/// What the journals of a vote answer.
package enum JournalEvent: Hashable, Sendable {
  case recorded(BallotID, BallotEntry)
  case batch(BatchDeed)
  /// What this station typed last in an entry, the newest last, and which stations type now.
  case recalled([RecalledPaper], writing: Set<String>)
}

/// A paper that is on the disk.
package struct RecalledPaper: Hashable, Sendable {
  package let id: BallotID
  package let batch: Int
  /// `nil` where it was put aside.
  package let paper: Paper?

  package init(id: BallotID, batch: Int, paper: Paper?) {
    (self.id, self.batch, self.paper) = (id, batch, paper)
  }
}

/// Which way a change goes.
package enum Direction: Hashable, Sendable {
  case made, undone, redone
}

/// Something the program asks the world outside to do.
package enum Effect: Hashable, Sendable {
  case open(Congress.ID)
  /// Reads the documents of several congresses; answered by `gathered`, or by `notOpened`.
  case gather([Congress.ID])
  case write(HistoryEntry, Direction)
  /// Makes a move that was shown; spelling the change of a province is work for all processors.
  case move(MovePreview, ChangeTitle)
  case record(Desk, BallotEntry)
  case batch(Desk, BatchDeed)
  /// Writes the cover sheet of a batch, to be printed; answered by `printed`.
  case printCover(RoundKey, batch: Int)
  /// Looks up what this station typed last in an entry; answered by `recalled`.
  case recall(Desk)
  /// Reads the journals of a vote, and tells of it whenever they grow.
  case follow(RoundKey)
  case writeHall(HallSettings)
  /// Makes papers and writes them into the workspace.
  case keep(Congress.ID, [CongressPaper], Language)
  /// Makes all papers with their contents and hashes in a folder of its own.
  case dossier(Congress.ID, Language)
  case remember(Preferences)
  case copy(String)
  /// Lets the person change a text in their own editor; answered by `edited`.
  case edit(String)
  case quit
}

/// What the program remembers of a person between two runs.
package struct Preferences: Hashable, Sendable {
  package var language: Language
  package var theme: String
  /// The name under which the person owns tasks.
  package var me: String?

  package init(language: Language, theme: String, me: String? = nil) {
    (self.language, self.theme, self.me) = (language, theme, me)
  }
}
