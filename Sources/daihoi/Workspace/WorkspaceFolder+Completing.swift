import CongressModel
import Storage
import StrictJSON

extension WorkspaceFolder {
  /// Makes what is left of a change that was cut off between two documents.
  ///
  /// Returns whether all of it is made then. It isn't where none of it was, or where another
  /// changed the same items meanwhile; nothing is written in that case.
  func complete(_ change: Change) throws(StorageError) -> Bool {
    var rest: [ItemEdit] = []
    var isBegun = false
    for name in change.documents {
      let own = Change(change.edits.filter { $0.document == name })
      let json = try document(name)?.json ?? .object([:])
      if own.inverse.fits(json) {
        isBegun = true
      } else if own.fits(json) {
        rest += own.edits
      } else {
        return false
      }
    }
    guard isBegun else { return false }
    if !rest.isEmpty { try apply(Change(rest)) }
    return true
  }
}

extension Change {
  /// Whether all edits fit on a document as it is.
  fileprivate func fits(_ json: JSON) -> Bool {
    var json = json
    do throws(EditConflict) {
      for edit in edits { try edit.apply(to: &json) }
      return true
    } catch {
      return false
    }
  }
}
