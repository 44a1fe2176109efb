import CongressApp
import CongressModel
import Storage
import Wording

// Papers that the screen asks for: written into the workspace, or as a dossier beside them.
extension ScreenSession {
  func keep(_ papers: [CongressPaper], of id: Congress.ID, in language: Language) -> [Message] {
    made(in: language) { (session) throws(CommandError) in
      let documents = try session.documents(id)
      var paths: [String] = []
      for paper in papers { paths += try session.keep(paper, of: documents) }
      return paths
    }
  }

  /// The dossier has a folder of its own, named after the code of the data.
  func dossier(of id: Congress.ID, in language: Language) -> [Message] {
    made(in: language) { (session) throws(CommandError) in
      let documents = try session.documents(id)
      let files = try session.dossier(of: documents)
      let code = session.code(of: documents).lowercased()
      let path = "congresses/\(id)/reports/dossier_\(code).\(language.rawValue)"
      try CommandError.storing { () throws(StorageError) in
        try session.folder.makeReports(of: id)
        let folder = try PaperFolder(at: "\(session.folder.path)/\(path)")
        for file in files { try folder.write(file.bytes, named: file.name) }
      }
      return [path]
    }
  }

  private func made(
    in language: Language, _ body: (Session) throws(CommandError) -> [String]
  ) -> [Message] {
    var session = session
    session.wording = Wording(language)
    do throws(CommandError) {
      return [.papersKept(try body(session))]
    } catch {
      return [.papersNotKept(session.wording.sentence(error))]
    }
  }
}
