import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import Tallying
import TerminalUI
import Wording

struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: Spoken.wording.aboutRules,
      subcommands: [
        RulesListCommand.self, RulesShowCommand.self, RulesAddCommand.self,
        RulesRemoveCommand.self,
      ])
  }
}

struct RulesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutRulesList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try options.open { session throws(CommandError) in
      let (wording, all) = (session.wording, session.settings.ruleSets)
      guard !output.json else { return Process.say(JSON.array(all.map(\.json)).bytes()) }
      for ruleSet in all {
        let isOwn = session.settings.ownRuleSets.contains { $0.id == ruleSet.id }
        let fields = [
          ScreenText(wording.version(of: ruleSet)).padded(to: 36).string,
          ScreenText(isOwn ? wording.ruleSetOwn : wording.ruleSetBuiltIn).padded(to: 14).string,
          wording.term(ruleSet.threshold),
        ]
        Process.say(fields.joined(separator: "  "))
      }
    }
  }
}

struct RulesShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Spoken.wording.aboutRulesShow)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpRuleSetID, "ID")) var id: String

  func run() throws {
    try options.open { session throws(CommandError) in
      let ruleSet = try session.ruleSet(id, on: session.today)
      guard !output.json else { return Process.say(ruleSet.json.bytes()) }
      let wording = session.wording
      var lines = [
        wording.title(of: ruleSet), wording.version(of: ruleSet), wording.term(ruleSet.threshold),
      ]
      lines += wording.lines(of: ruleSet.switches)
      lines += ruleSet.surplus.map { wording.lines(of: $0) } ?? []
      let decided = Set(ruleSet.decidedTopics)
      for topic in RuleTopic.allCases {
        let citation = ruleSet.citations[topic]
        guard citation != nil || decided.contains(topic) else { continue }
        lines.append(wording.rule(topic, cited: citation))
      }
      for line in lines { Process.say(line) }
    }
  }
}

struct RulesAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutRulesAdd)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpRuleSetFile, "FILE.json")) var file: String

  func run() throws {
    try options.open { session throws(CommandError) in
      let ruleSet = try RuleSet(file: file)
      var settings = session.settings
      if let known = settings.ownRuleSets.firstIndex(where: { $0.id == ruleSet.id }) {
        let version = settings.ownRuleSets[known].version
        guard ruleSet.version > version else { throw .ruleSetNotNewer(ruleSet, than: version) }
        settings.ownRuleSets[known] = ruleSet
      } else {
        settings.ownRuleSets.append(ruleSet)
      }
      try session.requireNoVotes(by: ruleSet.id)
      try session.write(settings)
      Process.complain(session.wording.ruleSetAdded(ruleSet))
    }
  }
}

struct RulesRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Spoken.wording.aboutRulesRemove)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpRuleSetID, "ID")) var id: String

  func run() throws {
    try options.open { session throws(CommandError) in
      let ruleSet = try session.ruleSet(id, on: session.today)
      var settings = session.settings
      guard let place = settings.ownRuleSets.firstIndex(where: { $0.id == ruleSet.id }) else {
        throw .ruleSetNotOwn(ruleSet.id)
      }
      // one that stands in place of a built-in set is missed by nobody
      if !RuleSet.builtIn.contains(where: { $0.id == ruleSet.id }) {
        let users = try session.congresses(by: ruleSet.id)
        guard users.isEmpty else { throw .ruleSetInUse(ruleSet.id, congresses: users) }
      }
      try session.requireNoVotes(by: ruleSet.id)
      settings.ownRuleSets.remove(at: place)
      try session.write(settings)
      Process.complain(session.wording.ruleSetRemoved(ruleSet.id))
    }
  }
}

extension RuleSet {
  /// Reads a file of one rule set; what is wrong is named with its place.
  fileprivate init(file path: String) throws(CommandError) {
    let bytes = try InputFile.read(path)
    self = try CommandError.storing { () throws(StorageError) in
      let json: JSON
      do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
        throw .notJSON(path: path, error)
      }
      let hostile = JSON.hostileText(in: bytes)
      guard hostile.isEmpty else { throw .hostileText(path: path, hostile) }
      do throws(ShapeError) { return try RuleSet(json: json, at: .root) } catch {
        throw .wrongShape(path: path, error, at: JSON.position(of: error.path, in: bytes))
      }
    }
  }
}

extension Session {
  /// The congresses that are counted by a rule set.
  fileprivate func congresses(by ruleSet: String) throws(CommandError) -> [String] {
    try CommandError.storing { () throws(StorageError) in
      var users: [String] = []
      for id in try folder.congresses() {
        let congress = try folder.value(.congress(id), Congress.init(json:))
        if congress?.ruleSet == ruleSet { users.append(id.rawValue) }
      }
      return users
    }
  }

  /// Refuses to change rules under votes that were opened by them: what was announced would be
  /// counted otherwise from then on.
  fileprivate func requireNoVotes(by ruleSet: String) throws(CommandError) {
    let votes = try CommandError.storing { () throws(StorageError) in
      var votes: [String] = []
      for id in try folder.congresses() {
        let documents = try folder.documents(of: id)
        guard documents.congress.ruleSet == ruleSet else { continue }
        let opened = documents.elections.elections.filter {
          !$0.rounds.allSatisfy { $0.opened == nil }
        }
        votes += opened.map { "\(id)/\($0.id)" }
      }
      return votes
    }
    guard votes.isEmpty else { throw .ruleSetInVotes(ruleSet, votes: votes) }
  }

  fileprivate func write(_ settings: WorkspaceSettings) throws(CommandError) {
    try write(Change(.settings, from: self.settings.json, to: settings.json))
  }
}
