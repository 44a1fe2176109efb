import CongressModel
import Storage

extension MovePreview {
  /// The same as `change`, made by all processors.
  var spelled: Change {
    Change(inParallel(moves, atMost: processors) { $0.change.edits }.flatMap(\.self))
  }
}
