import CongressModel
import Tallying
import TerminalUI
import TestSupport
import Testing
import Wording

@testable import CongressApp

/// Names that have broken programs, wherever a name can stand.
struct HostileNames {
  static let texts = NaughtyStrings.all

  static func rig() throws -> Rig {
    var tree = try Sample.tree()
    let level: Level.ID = try Sample.id("commune")
    for (index, text) in texts.enumerated() {
      try tree.add(
        Organization(
          id: Sample.id("x\(index)"), name: text, parent: Sample.id("kim-son"), level: level,
          kind: .committee))
    }
    var documents = try Sample.documents()
    documents.checklist = Checklist(
      tasks: try texts.enumerated().map { index, text in
        var task = PreparationTask(
          id: try Sample.id("t\(index)"), workstream: .documents, title: LocalText(text))
        (task.owner, task.note) = (text, text)
        return task
      })
    var election = Election(
      id: try Sample.id("e"), title: LocalText(texts[20]), body: .other, seats: 3,
      candidates: try texts.enumerated().map { index, text in
        Candidate(id: try Sample.id("c\(index)"), name: text)
      })
    election.base = 9
    var round = election.firstRound()
    (round.opened, round.base) = (documents.congress.dates.current.opening, 9)
    election.rounds = [round]
    documents.elections = Elections(elections: [election])
    return try Rig([documents], tree, size: Size(columns: 80, rows: 960))
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `no screen shows what must not be shown`(glyphs: Glyphs) throws {
    var rig = try Self.rig()
    rig.model.glyphs = glyphs
    let journeys = [
      "", "G y", "?", "esc esc :", "esc T", "esc , esc", "enter", "e", "esc y", "/ a", "esc 1", "3",
      "5", "6", "4", "enter", "1 space 2 3", "enter tab", "G y", "q q q q",
    ]
    for keys in journeys {
      try rig.type(keys)
      var shown: Set<Character> = []
      for cell in rig.model.picture().cells {
        if case .cluster(let character) = cell.content { shown.insert(character) }
      }
      for character in shown {
        let isSafe = character.unicodeScalars.allSatisfy { scalar in
          glyphs == .ascii ? (0x20..<0x7F).contains(scalar.value) : NaughtyStrings.isSafe(scalar)
        }
        guard !isSafe else { continue }
        Issue.record("after \(keys): \(character.unicodeScalars.map(\.value))")
        return
      }
    }
  }
}
