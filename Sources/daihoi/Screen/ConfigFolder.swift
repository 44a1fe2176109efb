import CongressApp
import Storage
import StrictJSON
import TerminalUI
import Themes
import Wording

/// What the user has set up outside any workspace: themes and keys.
enum ConfigFolder {
  static let path = Process.userFolder("XDG_CONFIG_HOME", ".config") + "/daihoi"
  static let themesPath = path + "/themes"
  static let keysPath = path + "/keys.json"
}

/// The themes that come with the program and those of the user, who may replace one by its name.
struct ThemeShelf: Sendable {
  private(set) var names: [String] = []
  /// The user's own ones; those of the program are made when they are asked for.
  private var themes: [String: Theme] = [:]
  /// The names of those that are the user's.
  private(set) var own: Set<String> = []
  /// What is wrong with the user's files, each a sentence with the place in the file.
  private(set) var problems: [String] = []
  private var files: [String: [UInt8]] = [:]

  init(_ wording: Wording) {
    names = ShippedTheme.all.map(\.name)
    readFiles(wording)
    for name in files.keys.sorted() { add(name, wording) }
  }

  /// The theme of that name; `nil` where there is none.
  func theme(_ name: String) -> Theme? { themes[name] ?? ShippedTheme.named(name)?.theme }

  private mutating func readFiles(_ wording: Wording) {
    do throws(FileError) {
      let folder = try Folder(at: ConfigFolder.themesPath, on: PosixFileSystem())
      for name in try folder.names() where name.hasSuffix(".json") && !name.hasPrefix(".") {
        files[String(name.dropLast(5))] = try folder.contents(of: name)?.bytes
      }
    } catch  where error.errno == Errno.noEntry {
      // most people have none
    } catch {
      problems.append(wording.cannotReadFile(ConfigFolder.themesPath, errno: error.errno))
    }
  }

  private mutating func add(_ name: String, _ wording: Wording) {
    guard let bytes = files[name] else { return }
    do throws(ThemeError) {
      let reading = try ThemeReading(bytes, named: name) { parent in
        (parent == name ? nil : files[parent]) ?? ShippedTheme.named(parent)?.json
      }
      problems += reading.warnings.map { wording.sentence($0) }
      themes[name] = reading.theme
      own.insert(name)
      if !names.contains(name) { names.append(name) }
    } catch {
      problems.append(wording.sentence(error, theme: name))
    }
  }
}

/// The user's keys, and what is wrong with the file that they stand in.
struct KeyFile {
  private(set) var keymap = Keymap()
  private(set) var problems: [String] = []

  init(_ wording: Wording) {
    do {
      let folder = try Folder(at: ConfigFolder.path, on: PosixFileSystem())
      guard let bytes = try folder.contents(of: "keys.json")?.bytes else { return }
      read(try JSON(parsing: bytes), bytes, wording)
    } catch let error as FileError where error.errno == Errno.noEntry {
      return
    } catch let error as FileError {
      problems.append(wording.cannotReadFile(ConfigFolder.keysPath, errno: error.errno))
    } catch let error as JSONError {
      problems.append("keys.json: \(wording.sentence(error))")
    } catch {
      return
    }
  }

  private mutating func read(_ json: JSON, _ bytes: [UInt8], _ wording: Wording) {
    guard case .object(let object) = json else {
      problems.append("keys.json: \(wording.keysNotAnObject)")
      return
    }
    let known = Set(Keymap.names(in: AppModel.allBindings(wording)))
    for member in object.members {
      let place = JSON.position(of: JSONPath.root.member(member.key), in: bytes)
      func complain(_ what: String) {
        let line = place.map { "\($0.line): " } ?? ""
        problems.append("keys.json:\(line)\(what)")
      }
      guard known.contains(member.key) else {
        complain(wording.noSuchCommandForKeys(member.key))
        continue
      }
      guard let names = Self.names(member.value) else {
        complain(wording.keysNotAList(member.key))
        continue
      }
      let keys = names.compactMap { KeyPress(name: $0) }
      for name in names where KeyPress(name: name) == nil { complain(wording.noSuchKey(name)) }
      for key in keys where Keymap.fixed.contains(key) {
        complain(wording.fixedKey(key.name(.configuration)))
      }
      keymap.keys[member.key] = keys
    }
  }

  /// One key, or a list of them.
  private static func names(_ json: JSON) -> [String]? {
    switch json {
    case .string(let name): return [name]
    case .array(let items):
      let names = items.compactMap(\.string)
      return names.count == items.count ? names : nil
    default: return nil
    }
  }
}
