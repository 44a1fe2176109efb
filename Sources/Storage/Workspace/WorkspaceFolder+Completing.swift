package import CongressModel
import StrictJSON

extension WorkspaceFolder {
  /// Makes what is left of a change that was cut off between two documents.
  ///
  /// Returns whether all of it is made then. It isn't where none of it was, or where another
  /// changed the same items meanwhile; nothing is written in that case.
  package func complete(_ change: Change) throws(StorageError) -> Bool {
    var rest: [ItemEdit] = []
    var isBegun = false
    for (name, edits) in change.byDocument {
      let json = try document(name)?.json ?? .object([:])
      if name.holds(json, after: edits) {
        isBegun = true
      } else if name.fits(json, edits) {
        rest += edits
      } else {
        return false
      }
    }
    guard isBegun else { return false }
    if !rest.isEmpty { try apply(Change(rest)) }
    return true
  }
}

extension DocumentName {
  /// Whether all edits are made in a document.
  fileprivate func holds(_ json: JSON, after edits: [ItemEdit]) -> Bool {
    fits(json, Change(edits).inverse.edits)
  }

  /// Whether all edits can be made in a document.
  fileprivate func fits(_ json: JSON, _ edits: [ItemEdit]) -> Bool {
    do throws(EditConflict) {
      _ = try edits.applied(to: json, respelled: respelled)
      return true
    } catch {
      return false
    }
  }
}
