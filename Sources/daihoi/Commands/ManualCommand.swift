import ArgumentParser
import CongressApp
import StrictJSON
import TerminalUI
import Wording

/// Prints the manual page, made from the tables that the commands and the keys are made from.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "manual", abstract: Spoken.wording.aboutManual)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.run { wording throws(CommandError) in
      do throws(JSONError) {
        let help = try JSON(parsing: Array(Daihoi._dumpHelp().utf8))
        Process.say(ManualPage(help["command"] ?? .null, wording).text)
      } catch {
        throw .damaged
      }
    }
  }
}

/// A manual page in the language of man(7).
struct ManualPage {
  private(set) var text = ""
  private let wording: Wording

  init(_ command: JSON, _ wording: Wording) {
    self.wording = wording
    let version = Daihoi.configuration.version
    add(".TH DAIHOI 1 \"\" \"daihoi \(version)\"")
    add(".SH \(wording.manualName)\ndaihoi \\- \(Self.escaped(wording.aboutProgram))")
    add(".SH \(wording.manualSynopsis)\n.B daihoi\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR]")
    add(".SH \(wording.manualDescription)")
    for paragraph in wording.manualText { add(".PP\n" + Self.escaped(paragraph)) }
    add(".SH \(wording.manualOptions)")
    addArguments(of: command)
    add(".SH \(wording.manualCommands)")
    addCommands(of: command, after: "daihoi")
    add(".SH \(wording.manualKeys)")
    addKeys()
    addPairs(wording.manualFiles, files)
    addPairs(wording.manualEnvironment, wording.manualVariables)
    addPairs(wording.manualStatus, wording.manualStatuses)
  }

  private mutating func add(_ lines: String) { text += lines + "\n" }

  /// What stands in a text and means something to troff, as itself.
  private static func escaped(_ text: String) -> String {
    let plain = text.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\e").split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}

extension ManualPage {
  private mutating func addCommands(of command: JSON, after path: String) {
    for sub in command["subcommands"]?.array ?? [] {
      guard let name = sub["commandName"]?.string, name != "help" else { continue }
      let own = "\(path) \(name)"
      add(".SS \(Self.escaped(own)) \(Self.escaped(usage(of: sub)))")
      add(Self.escaped(sub["abstract"]?.string ?? ""))
      addArguments(of: sub)
      addCommands(of: sub, after: own)
    }
  }

  /// The arguments without a name, in order.
  private func usage(of command: JSON) -> String {
    (command["arguments"]?.array ?? []).compactMap { argument in
      guard argument["kind"]?.string == "positional", let name = argument["valueName"]?.string
      else { return nil }
      return argument["isRepeating"] == .bool(true) ? "\(name)..." : name
    }.joined(separator: " ")
  }

  private mutating func addArguments(of command: JSON) {
    for argument in command["arguments"]?.array ?? []
    where argument["shouldDisplay"] != .bool(false) {
      let names = (argument["names"]?.array ?? []).compactMap { name -> String? in
        guard let text = name["name"]?.string else { return nil }
        return (name["kind"]?.string == "short" ? "-" : "--") + text
      }
      // what every command takes is said once, at the top
      let isCommon = ["--workspace", "--language", "--today", "--help", "--version", "-h"]
      if command["commandName"]?.string != "daihoi", names.contains(where: isCommon.contains) {
        continue
      }
      let value = argument["valueName"]?.string ?? ""
      let isFlag = argument["kind"]?.string == "flag"
      let head = names.isEmpty ? value : names.joined(separator: ", ") + (isFlag ? "" : " \(value)")
      add(".TP\n.B \(Self.escaped(head))\n\(Self.escaped(argument["abstract"]?.string ?? ""))")
    }
  }

  private mutating func addKeys() {
    var said: [Binding<Command>] = []
    for (title, bindings) in AppModel.bindingsByScreen(wording) {
      let new = bindings.filter { !said.contains($0) }
      said += new
      guard !new.isEmpty else { continue }
      add(".SS \(Self.escaped(title))")
      for binding in new {
        let label = binding.help.isEmpty ? binding.label : binding.help
        add(".TP\n.B \(Self.escaped(binding.keyText(.keyboard)))\n\(Self.escaped(label))")
      }
    }
  }

  private mutating func addPairs(_ title: String, _ pairs: [(String, String)]) {
    add(".SH \(title)")
    for (name, meaning) in pairs {
      add(".TP\n.I \(Self.escaped(name))\n\(Self.escaped(meaning))")
    }
  }

  private var files: [(String, String)] {
    [
      ("$XDG_DATA_HOME/daihoi", wording.infoWorkspace),
      ("$XDG_CONFIG_HOME/daihoi/themes/*.json", wording.manualThemes),
      ("$XDG_CONFIG_HOME/daihoi/keys.json", wording.manualKeyFile),
      ("$XDG_STATE_HOME/daihoi", wording.manualState),
    ]
  }
}
