import CongressApp
import CongressModel
import Foundation
import Storage
import Testing
import Wording

@testable import daihoi

/// What a screen shows of congresses that another process adds, changes and takes away.
struct CongressesOfOthers {
  @Test func `a congress that another adds is shown, followed, and goes with its folder`() throws {
    let shell = try Shell(demonstration: true)
    let screen = try ScreenSession(
      at: shell.workspace, today: nil, Wording(.english), FolderWatch())
    let id = try #require(Congress.ID("newcomer"))
    #expect(try screen.situation().summary(id) == nil)
    #expect(screen.changes().isEmpty)
    let unit = try #require(screen.session.tree.units(of: nil).first)
    try shell.expect(
      0, "congress", "add", "--id", id.rawValue, "--organization", unit.rawValue, "--kind",
      "delegates", "--date", "2020-06-01")
    #expect(Self.shown(screen.changes())?.contains(id) == true)

    try shell.expect(
      0, "congress", "move", id.rawValue, "--to", "2020-06-15", "--reason", "x", "--force")
    #expect(Self.shown(screen.changes())?.contains(id) == true)

    try FileManager.default.removeItem(atPath: "\(shell.workspace)/congresses/\(id)")
    #expect(Self.shown(screen.changes())?.contains(id) == false)
    #expect(screen.changes().isEmpty)
  }

  /// The congresses of the last overview that is told of.
  static func shown(_ messages: [Message]) -> [Congress.ID]? {
    let overviews = messages.compactMap { message in
      if case .overviewChanged(_, let summaries) = message { summaries.map(\.id) } else { nil }
    }
    return overviews.last
  }
}
