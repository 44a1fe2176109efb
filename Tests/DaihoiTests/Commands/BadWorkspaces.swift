import StrictJSON
import Testing

/// What the program says of a workspace that isn't as it should be, and that it leaves it alone.
struct BadWorkspaces {
  private static let organizations = "organizations.json"

  /// What stands in the file, the exit status of reading and of adding, and what is said.
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let reading: Int32
    let adding: Int32
    let says: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "broken", text: #"{"format": "daihoi/organizations", "version": 1, "levels": [}"#,
      reading: 2, adding: 2, says: "line 1, column 61"),
    Case(
      name: "duplicate key",
      text: "{\n  \"format\": \"daihoi/organizations\",\n  \"version\": 1,\n  \"version\": 1\n}",
      reading: 2, adding: 2, says: "line 4, column 3"),
    Case(
      name: "another format", text: #"{"format": "daihoi/hall", "version": 1}"#,
      reading: 2, adding: 2, says: "organizations.json"),
    Case(
      name: "newer version",
      text: #"{"format":"daihoi/organizations","version":99,"levels":[],"organizations":[]}"#,
      reading: 0, adding: 2, says: "99"),
    Case(
      name: "hostile",
      text: #"{"format":"daihoi/organizations","version":1,"organizations":["#
        + #"{"id":"a","name":"x\u202ey\u001b[31m","level":"cell","kind":"cell"}]}"#,
      reading: 0, adding: 2, says: "line 1, column 82"),
    Case(name: "cut off", text: "{", reading: 2, adding: 2, says: "organizations.json"),
    Case(name: "not UTF-8 text", text: "\u{FEFF}{}", reading: 2, adding: 2, says: "line 1"),
  ]

  @Test(arguments: cases)
  func `a document that can't be used is named with its place and never overwritten`(
    bad: Case
  ) throws {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    try shell.write(bad.text, to: Self.organizations)
    let before = try shell.everything()
    let read = try shell.expect(bad.reading, "organization", "list", "--language", "en")
    #expect(!(read.output + read.messages).contains("\u{1B}"))
    #expect(!(read.output + read.messages).contains("\u{202E}"))
    let added = try shell.expect(
      bad.adding, "organization", "add", "--id", "b", "--name", "B", "--level", "cell",
      "--language", "en")
    #expect(added.messages.contains(bad.says), "\(added.messages)")
    #expect(added.messages.contains("organizations.json"))
    #expect(added.messages.split(separator: "\n").count == 1)
    let vietnamese = try shell.expect(
      bad.adding, "organization", "add", "--id", "b", "--name", "B", "--level", "cell",
      "--language", "vi")
    #expect(vietnamese.messages.contains("organizations.json"))
    #expect(vietnamese.messages != added.messages)
    #expect(try shell.everything() == before)
  }

  @Test(
    arguments: [
      (["status"], 66), (["status", "--at", "Not An Id"], 64), (["tally", "../x"], 64),
      (["task", "done", "nobody", "x"], 66), ([], 69), (["no-such-command"], 64),
    ] as [([String], Int32)])
  func `no workspace, no such thing and no terminal have a status each`(
    arguments: [String], status: Int32
  ) throws {
    let shell = try Shell()
    let answer = try shell.run(arguments)
    #expect(answer.status == status, "\(arguments): \(answer.messages)")
    #expect(!answer.messages.isEmpty)
    if arguments.isEmpty { #expect(answer.messages.contains("daihoi status")) }
  }

  @Test func `a name of four thousand bytes is kept whole and shown cut`() throws {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    let name = String(repeating: "Nguyễn ", count: 455).dropLast()
    try shell.expect(
      0, "organization", "add", "--id", "a", "--name", String(name), "--level", "cell")
    #expect(
      try shell.document("organizations.json")["organizations"]?.array?.first?["name"]?.string
        == String(name))
  }
}
