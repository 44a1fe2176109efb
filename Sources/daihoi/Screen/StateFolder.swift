import CongressApp
import CongressModel
import Glibc
import Storage
import StrictJSON

/// What the program remembers outside the workspace: choices, and the last place.
struct StateFolder {
  static let path = Process.userFolder("XDG_STATE_HOME", ".local/state") + "/daihoi"
  private let placePath: String

  init(workspace: String) {
    let full = workspace.hasPrefix("/") ? workspace : Process.workingFolder + "/" + workspace
    let name = SHA256.digest(of: Array(full.utf8)).half.description
    placePath = "place-\(name).json"
  }
}

extension StateFolder {
  /// The folder, which is made where it isn't there yet.
  static var made: String {
    makeFolders()
    return path
  }

  static var savedPreferences: Preferences? {
    do {
      guard let bytes = try contents("preferences.json") else { return nil }
      var fields = try JSONFields(JSON(parsing: bytes))
      guard let language = Language(rawValue: try fields.string("language")) else { return nil }
      return Preferences(
        language: language, theme: try fields.string("theme"),
        me: try fields.optionalString("me"))
    } catch {
      // choices that can't be read are made again
      return nil
    }
  }

  func remember(_ preferences: Preferences) {
    let json = JSON.record([
      ("language", .string(preferences.language.rawValue)),
      ("theme", .string(preferences.theme)), ("me", .text(preferences.me)),
    ])
    Self.replace("preferences.json", by: json.bytes())
  }

  /// Where the screen was left; `nil` where that isn't known.
  var place: Place? {
    do {
      guard let bytes = try Self.contents(placePath) else { return nil }
      var fields = try JSONFields(JSON(parsing: bytes))
      return Place(
        row: try fields.optionalString("row"),
        congress: try fields.optionalString("congress") { Congress.ID($0) },
        tab: try fields.integer("tab", in: 0...99),
        task: try fields.optionalString("task") { PreparationTask.ID($0) })
    } catch {
      // a place that can't be read is the beginning
      return nil
    }
  }

  func note(_ place: Place) {
    let json = JSON.record([
      ("row", .text(place.row)), ("congress", .text(place.congress?.rawValue)),
      ("tab", .number(JSONNumber(place.tab))), ("task", .text(place.task?.rawValue)),
    ])
    Self.replace(placePath, by: json.bytes())
  }
}

extension StateFolder {
  private static func contents(_ name: String) throws(FileError) -> [UInt8]? {
    do throws(FileError) {
      return try Folder(at: path, on: PosixFileSystem()).contents(of: name)?.bytes
    } catch  where error.errno == Errno.noEntry {
      return nil
    }
  }

  private static func replace(_ name: String, by bytes: [UInt8]) {
    makeFolders()
    let temporary = "\(path)/.\(name).tmp"
    do throws(CommandError) { try OutputFile.write(bytes, to: temporary) } catch { return }
    unsafe rename(temporary, "\(path)/\(name)")
  }

  private static func makeFolders() {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/\(part)"
      unsafe mkdir(made, 0o700)
    }
  }
}
