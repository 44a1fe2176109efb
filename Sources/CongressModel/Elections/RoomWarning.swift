/// What a station notices about its files, and the teller has to know at once.
package enum RoomWarning: Hashable, Sendable {
  /// A machine stopped while a record was written; the top paper of the pile is to be looked at.
  case tornTail(file: String, batch: Int?)
  /// A disk failed to confirm, so that the paper was written again to another journal.
  case newJournal
  /// One of the two disks doesn't take the ballots.
  case oneDiskBehind(path: String, errno: Int32)
}
