import ArgumentParser
import Testing

@testable import daihoi

/// The way from the words of a command line to what carries them out.
struct StartingTests {
  @Test(arguments: [
    [], ["--demo"], ["--workspace", "a"], ["--workspace", "a", "--language", "vi"],
    ["--language", "en", "--demo"], ["--workspace=a"], ["--theme", "light"], ["--tour"],
    ["tally", "a/b"], ["tally", "a/b", "--json", "--workspace", "c"], ["theme", "list"],
    ["--workspace", "c", "tally", "a/b"], ["tally", "a/b", "--theme", "light"],
    ["people", "check-in", "a", "b", "c"], ["status", "--on", "29/4/2020"],
  ])
  func `a short way leads where the parser leads`(words: [String]) throws {
    let (short, long) = try (Daihoi.command(words), Daihoi.parseAsRoot(words))
    #expect(type(of: short) == type(of: long))
    #expect(Self.values(short) == Self.values(long))
  }

  @Test(arguments: [
    ["-h"], ["--help"], ["help"], ["help", "tally"], ["tally", "-h"], ["--version"],
    ["tally", "--version"], ["theme"], ["theme", "-h"], ["--generate-completion-script", "bash"],
    ["tally", "--generate-completion-script", "fish"], ["tally", "--experimental-dump-help"],
    ["--nonsense"], ["nonsense"], ["tally"], ["tally", "--nonsense"], ["tally", "a", "b"],
    ["--workspace"], ["--workspace", "--demo"], ["--language", "xx"], ["status", "--on", "x"],
    ["Tally"], ["people", "nonsense"],
  ])
  func `help and mistakes are answered by the whole program`(words: [String]) {
    #expect(
      Self.answer { try Daihoi.command(words) } == Self.answer { try Daihoi.parseAsRoot(words) })
  }

  @Test(arguments: [
    [], ["--demo"], ["--workspace", "a"], ["--workspace", "a", "--language", "vi"],
    ["--language", "en", "--demo"], ["--theme", "light"], ["--fresh", "--ascii"],
  ])
  func `a plain start of the screen needs no parser`(words: [String]) throws {
    let parsed = try #require(try Daihoi.parseAsRoot(words) as? Daihoi)
    #expect(ScreenStart(plain: words) == parsed.start)
  }

  @Test(arguments: [
    ["--demo", "status"], ["--language", "xx"], ["--tour"], ["--workspace"], ["-h"],
  ])
  func `what isn't plain is left to the parser`(words: [String]) {
    #expect(ScreenStart(plain: words) == nil)
  }

  /// What a command was given, as far as it shows it.
  private static func values(_ command: any ParsableCommand) -> String { "\(command)" }

  private static func answer(_ parse: () throws -> any ParsableCommand) -> String {
    do {
      var command = try parse()
      // what isn't a command of ours answers when it runs
      guard "\(type(of: command))".hasPrefix("Help") else { return "\(type(of: command))" }
      try command.run()
      return "nothing"
    } catch {
      return Daihoi.fullMessage(for: error)
    }
  }
}
