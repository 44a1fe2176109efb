import CongressModel
import Demonstration
import Storage
import Wording

/// The screen on a tour: a workspace of its own, whose checklist says which keys to press.
enum TourScreen {
  static func run(_ options: ChosenWorkspace, _ stage: Stage) throws(CommandError) {
    let path = try Demonstrations.temporaryFolder()
    let tour = Tour(language: options.wording.language)
    let files = PosixFileSystem(isDurable: false)
    try Session.create(at: path, tour.settings, tree: tour.organizations, on: files)
    let session = try Session(at: path, today: nil, wording: options.wording, on: files)
    try CommandError.storing { () throws(StorageError) in try session.folder.add([tour.documents]) }
    defer { Process.say(options.wording.tourIn(path)) }
    try ScreenSession.run(at: path, options, stage, mirror: nil)
  }
}
