import CongressApp
import CongressModel
import Glibc
import Storage
import StrictJSON

/// What the program remembers outside the workspace: choices, and what can be undone.
struct StateFolder {
  static let path = Process.userFolder("XDG_STATE_HOME", ".local/state") + "/daihoi"
  private let historyPath: String
  private let placePath: String

  init(workspace: String) {
    let full = workspace.hasPrefix("/") ? workspace : Process.workingFolder + "/" + workspace
    let name = SHA256.digest(of: Array(full.utf8)).half.description
    (historyPath, placePath) = ("history-\(name).jsonl", "place-\(name).json")
  }
}

extension StateFolder {
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

  /// What was done and not undone, oldest first; lines that can't be read end it.
  func history() -> History {
    var done: [HistoryEntry] = []
    do {
      for line in try Self.contents(historyPath)?.split(separator: UInt8(ascii: "\n")) ?? [] {
        let json = try JSON(parsing: Array(line))
        switch json["direction"]?.string {
        case "undone": _ = done.popLast()
        default: done.append(try HistoryEntry(json: json["entry"] ?? .null, at: .root))
        }
      }
    } catch {
      // a torn last line is what a crash leaves; what stands before it counts
    }
    return History(done: done)
  }

  func note(_ entry: HistoryEntry, _ direction: Direction) {
    guard entry.title.kind.isUndoable else { return }
    let json: JSON = [
      "direction": .string(direction == .undone ? "undone" : "made"), "entry": entry.json,
    ]
    Self.append(json.bytes(.compact) + [UInt8(ascii: "\n")], to: historyPath)
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

  private static func append(_ bytes: [UInt8], to name: String) {
    makeFolders()
    guard let file = unsafe fopen("\(path)/\(name)", "a") else { return }
    unsafe bytes.withUnsafeBytes { _ = unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    unsafe fclose(file)
  }

  private static func makeFolders() {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/\(part)"
      unsafe mkdir(made, 0o700)
    }
  }
}
