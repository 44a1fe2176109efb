import Foundation
import StrictJSON
import TerminalUI
import TestSupport
import Testing

/// The built program on a workspace whose every name is a text that has broken programs.
struct HostileNamesInATerminal {
  /// What is typed to see all screens, each with a word of the program's that is there then.
  ///
  /// An Escape is taken in before anything follows, or it would be a key with Alt.
  private static let steps = [
    ("?", "Esc Close"), ("\u{1B}", "f Find tasks"), (":", "Esc Close"), ("\u{1B}", "f Find tasks"),
    ("T", "Esc Cancel"), ("\u{1B}", "f Find tasks"), ("y/a", "Filter: a"),
    ("\u{1B}", "f Find tasks"), ("fx", "Filter: x"), ("\u{1B}", "w View"),
    ("\u{1B}", "f Find tasks"), ("Ggj\r", "2 Checklist"), ("1", "r Registers"), ("3y", "s Scheme"),
    ("4", "Names"), ("\r", "Struck:"), ("\t", "s Sort by votes"), ("\u{1B}", "Struck:"),
    ("\u{1B}", "Names"), ("5", "Stage"), ("6", "Tab Next tab"), ("2yG?", "Esc Close"),
    ("\u{1B}", "w View"),
  ]

  private static let terminals =
    [("xterm-256color", "C.UTF-8"), ("vt100", "C")]
    + (ProcessInfo.processInfo.environment["DAIHOI_LONG_TESTS"] == nil
      ? [] : [("linux", "C.UTF-8"), ("tmux-256color", "C.UTF-8"), ("xterm", "C")])

  @Test(arguments: terminals)
  func `only sequences of the program's own leave it`(name: String, locale: String) throws {
    let shell = try HostileWorkspace.shared.get()
    var environment: [String: String?] = shell.environment.mapValues { $0 }
    environment["TERM"] = name
    environment["LC_ALL"] = locale
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path("daihoi"), arguments: ["--language", "en", "--fresh"],
      environment: environment, size: Size(columns: 160, rows: 990))
    try terminal.wait(for: "Pilots")
    for (keys, word) in Self.steps {
      terminal.type(keys)
      try terminal.wait(for: word) { $0.edges.contains(word) }
    }
    terminal.signal(15)
    try terminal.waitForExit()
    // what is said before the screen opens is how long reading takes, without a name
    let drawn = Array(terminal.output.drop { $0 != 0x1B })
    #expect(VTTraffic.foreign(in: drawn, isPlain: locale == "C") == [])
    #expect(terminal.screen.unknown == [])
  }

  @Test(arguments: [
    ["status"], ["organization", "list"], ["congress", "list"],
    ["congress", "show", "thuong-kiem"],
    ["task", "list", "thuong-kiem"], ["people", "list", "thuong-kiem"],
    ["election", "list", "thuong-kiem"], ["tally", "thuong-kiem"], ["verify"],
    ["minutes", "thuong-kiem/ban-chap-hanh"], ["report", "progress"], ["template", "list"],
  ])
  func `nothing but text leaves a command`(words: [String]) throws {
    let shell = try HostileWorkspace.shared.get()
    let answer = try shell.run(words + ["--language", "en"])
    let all = (answer.output + answer.messages).unicodeScalars
    // a form feed ends the page of a paper
    let others = Set(all.filter { !["\n", "\u{C}"].contains($0) && HostileText.isHostile($0) })
    #expect(others == [])
    #expect(answer.output.count > 100)
  }

  @Test func `nothing but lines of text leaves the linear mode`() throws {
    let shell = try HostileWorkspace.shared.get()
    let terminal = try shell.terminal("--accessible", "--language", "en", "--fresh")
    try terminal.wait(for: "\n>")
    for word in ["1", "?", "2", "b", "q", "q", "q"] { terminal.type(word + "\r") }
    terminal.press("ctrl-d")
    try terminal.waitForExit()
    #expect(!terminal.output.contains(0x1B))
    #expect(VTTraffic.foreign(in: terminal.output) == [])
  }
}

extension VTScreen {
  /// The rows where the program says where one is and what the keys do.
  fileprivate var edges: String {
    let rows = Array(0..<min(5, size.rows)) + Array(max(0, size.rows - 3)..<size.rows)
    return rows.map { row in
      (0..<size.columns).map { cell(at: Point(column: $0, row: row)).text }.joined()
    }.joined(separator: "\n")
  }
}

/// The demonstration with each of the texts as the name of an organisation, as the title, owner and
/// note of a task and as the name and unit of a delegate, and with some of them in all other places.
private enum HostileWorkspace {
  static let shared = Result {
    let shell = try Shell(demonstration: true)
    var texts = (NaughtyStrings.all + NaughtyStrings.all).makeIterator()
    let folder = "congresses/thuong-kiem"
    for path in [
      "organizations.json", "workspace.json", "\(folder)/checklist.json", "\(folder)/people.json",
      "\(folder)/congress.json", "\(folder)/elections.json",
    ] {
      let json = filled(try shell.document(path), "", &texts)
      try shell.write(String(decoding: json.bytes(), as: UTF8.self), to: path)
    }
    return shell
  }

  private static func filled(
    _ json: JSON, _ key: String, _ texts: inout some IteratorProtocol<String>
  ) -> JSON {
    switch json {
    case .string(let text):
      let isName = text.utf8.contains { $0 == 0x20 || $0 >= 0x80 }
      guard isName, key != "ruleSet", let hostile = texts.next() else { return json }
      return .string(hostile)
    case .array(let items):
      return .array(items.map { filled($0, key, &texts) } + more(key))
    case .object(let object):
      var filling = JSONObject()
      for member in object.members {
        filling[member.key] = filled(member.value, member.key, &texts)
      }
      return .object(filling)
    default: return json
    }
  }

  /// An item for each of the texts.
  private static func more(_ key: String) -> [JSON] {
    NaughtyStrings.all.enumerated().compactMap { index, text in
      let name = JSON.string(text)
      let id = JSON.string("x\(index)")
      switch key {
      case "organizations":
        return ["id": id, "name": name, "level": "commune", "kind": "committee"]
      case "tasks":
        return [
          "id": id, "workstream": "documents", "title": ["vi": name, "en": name], "state": "toDo",
          "owner": name, "note": name,
        ]
      case "delegates":
        return ["id": id, "name": name, "kind": "full", "origin": "elected", "unit": name]
      default: return nil
      }
    }
  }
}
