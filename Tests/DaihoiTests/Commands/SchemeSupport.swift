import StrictJSON
import Testing

/// The support a name of the scheme found, as typed.
struct SchemeSupport {
  private static func shell() throws -> Shell {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    try shell.expect(
      0, "organization", "add", "--id", "xa", "--name", "Đảng bộ xã", "--level", "grassroots",
      "--kind", "committee")
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "xa", "--date", "2025-05-29",
      "--kind", "delegates", "--rules", "190")
    try shell.expect(
      0, "scheme", "add", "c", "--id", "bch", "--title", "Ban Chấp hành", "--body", "committee",
      "--seats",
      "3")
    return shell
  }

  @Test(arguments: [
    ["--agreeing", "31", "--attending", "30"], ["--agreeing=-1", "--attending", "30"],
    ["--agreeing", "3"], ["--attending", "30"], ["--agreeing", "0", "--attending=-1"],
    ["--agreeing", "1", "--attending", "10000001"],
  ])
  func `support of more than are there, or by nobody, is refused and nothing is kept`(
    _ words: [String]
  ) throws {
    let shell = try Self.shell()
    let before = try shell.everything()
    let answer = try shell.run(["scheme", "name", "c", "bch", "--name", "Lê Văn Sáu"] + words)
    #expect(answer.status == 64)
    #expect(answer.messages.split(separator: "\n").count == 1)
    #expect(try shell.everything() == before)
  }

  @Test(arguments: [0, 29, 30])
  func `support of all, some or none of those there is kept`(_ agreeing: Int) throws {
    let shell = try Self.shell()
    try shell.expect(
      0, "scheme", "name", "c", "bch", "--name", "Lê Văn Sáu", "--agreeing", "\(agreeing)",
      "--attending", "30")
    let scheme = try shell.json("scheme", "show", "c", "bch")
    #expect(scheme["candidates"]?.array?.first?["support"]?["agreeing"]?.integer == agreeing)
  }
}
