package import CongressModel

/// The workspace that shows what the program does, as a value that isn't on a disk yet.
///
/// Units with a name, dates and figures are those of published articles on the congresses of the
/// term 2020–2025; a unit without a name is numbered, and every person is invented. Its day is the
/// morning of Thượng Kiệm's congress; what happened later is stored with its own day, so that it
/// reads planned on that morning and held afterwards.
package struct DemonstrationWorkspace: Hashable, Sendable {
  package let settings: WorkspaceSettings
  package let organizations: OrganizationTree
  package let congresses: [CongressDocuments]
  package let hall: HallSettings
  package let ballots: [RecordedBallots]
  package let files: [AccompanyingFile]
}

/// The ballots of a vote as they are to be recorded, in the order they were read.
package struct RecordedBallots: Hashable, Sendable {
  package let key: RoundKey
  package let entries: [BallotEntry]
  /// Whether the count of this vote is closed.
  package let isClosed: Bool
}

/// A file that lies beside the workspace.
package struct AccompanyingFile: Hashable, Sendable {
  package let name: String
  package let text: String
}

extension DemonstrationWorkspace {
  /// The day on which the workspace always is.
  package static let today = CalendarDate(known: "2020-04-29")

  /// The last day whose events the articles tell; nothing in the workspace happened later.
  static let lastKnownDay = CalendarDate(known: "2020-05-15")

  package init() {
    var settings = WorkspaceSettings(
      name: "Đại hội đảng các cấp (trình diễn)", term: "2020–2025")
    settings.today = Self.today
    settings.calendar = .vietnam
    settings.isRehearsal = true
    self.settings = settings

    let units =
      CentralCommittees.units + KimSon.units + ThuongKiem.units + KimDong.units + NamDinh.units
      + KienXuong.units
    organizations = OrganizationTree(known: units.map(\.organization))
    var patterns = TaskPatterns()
    congresses = units.compactMap { $0.documents(with: &patterns) }
    hall = ThuongKiem.hall
    ballots = units.flatMap(\.ballots)
    files = [ThuongKiem.secondHalf]
  }
}

extension OrganizationTree {
  /// The tree of units written in this module, which adds the whole party to the usual levels.
  init(known organizations: [Organization]) {
    self.init()
    levels.append(Level(id: .central, name: LocalText("Trung ương", english: "Central")))
    for organization in organizations {
      do throws(OrganizationError) {
        try add(organization)
      } catch {
        preconditionFailure("the demonstration writes every parent before its units: \(error)")
      }
    }
  }
}
