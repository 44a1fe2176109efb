package import CongressModel
import StrictJSON

extension WorkspaceFolder {
  /// Adds congresses that are not there yet, each document written straight under its name.
  ///
  /// For filling a new workspace: there is no earlier version that could be lost, and a thousand
  /// congresses take a second instead of a minute.
  package func add(_ new: some Sequence<CongressDocuments>) throws(StorageError) {
    try requireWritable()
    do throws(FileError) {
      let congresses = try root.makingFolder("congresses")
      for documents in new {
        let folder = try congresses.makingFolder(documents.id.rawValue)
        try folder.create("checklist.json", documents.checklist.json.bytes())
        try folder.create("people.json", documents.people.json.bytes())
        try folder.create("elections.json", documents.elections.json.bytes())
        try folder.create("congress.json", documents.congress.json.bytes())
        try folder.synchronize()
      }
      try congresses.synchronize()
    } catch {
      throw StorageError(writing: error, at: "congresses")
    }
  }
}
