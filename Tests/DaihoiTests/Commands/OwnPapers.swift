import Testing

/// Papers as an office lays them out itself, by text files in the workspace.
struct OwnPapers {
  /// A workspace with a decided vote, and what each kind of paper is made of there.
  private static func room() throws -> PaperRoom {
    let room = try PaperRoom()
    try Voting.add("bch", ["An", "Bình", "Cúc"], seats: 2, to: "c", "--base", "11", in: room.shell)
    try room.open("c/bch", base: 11)
    try room.vote("c/bch", (1...11).map { $0 < 9 ? "1 2" : "1 3" })
    return room
  }

  private static func use(_ source: String, for kind: String, in room: PaperRoom) throws {
    try room.shell.write(source, to: "templates/\(kind).vi.txt")
  }

  @Test(arguments: [
    (
      "ballot", "c/bch",
      "{{election}}: {{seats}}/{{names}}\n{{#candidates}}\n[ ] {{number}} {{name}}\n{{/candidates}}",
      ["bch: 2/3", "[ ] 2 Bình", "[ ] 3 Cúc"]
    ),
    (
      "covers", "c/bch",
      "TẬP {{batch}} – {{ballots}} phiếu\n{{^firstTeller}}\nNgười nhập: ____\n{{/firstTeller}}",
      ["TẬP 1 – 11 phiếu", "Người nhập: ____"]
    ),
    (
      "credentials", "c",
      "{{present}}/{{summoned}}, vắng {{absent}}{{#quorate}}, đủ{{/quorate}}\n{{#absentees}}\n- {{name}}\n{{/absentees}}",
      ["11/12, vắng 1, đủ", "- Người Thứ 12, Chi bộ 0"]
    ),
    (
      "elected", "c/bch", "{{#elected}}\n{{number}}. {{name}} {{votes}}/{{base}}\n{{/elected}}",
      ["1. An 11/11", "2. Bình 8/11"]
    ),
    (
      "approval", "c",
      "Trước {{reportBy}}\n{{#votes}}\n{{election}}\n{{#elected}}\n+ {{name}} {{share}}\n{{/elected}}\n{{/votes}}",
      ["Trước ", "bch", "+ Bình 72,73 %"]
    ),
    (
      "minutes", "c/bch",
      "{{title}}\n{{#sections}}\n{{#rows}}\n{{1}}|{{2}}\n{{/rows}}\n{{/sections}}",
      ["Biên bản kiểm phiếu", "2|Bình"]
    ),
  ])
  func `each paper is laid out by the office's own file`(
    kind: String, reference: String, source: String, lines: [String]
  ) throws {
    let room = try Self.room()
    let usual = try room.shell.run(["report", "paper", kind, reference, "--language", "vi"])
    #expect(usual.status == 0, "\(usual.messages)")
    try Self.use(source, for: kind, in: room)
    let own = try room.shell.run(["report", "paper", kind, reference, "--language", "vi"])
    #expect(own.status == 0, "\(own.messages)")
    for line in lines { #expect(own.output.contains(line), "\(own.output)") }
    #expect(own.output != usual.output)
    let other = try room.shell.run(["report", "paper", kind, reference, "--language", "en"])
    #expect(other.status == 0 && !other.output.contains("TẬP 1"))
  }

  @Test func `the progress report is laid out by the office's own file too`() throws {
    let room = try Self.room()
    try Self.use("{{held}} trong {{congresses}}: {{organization}}", for: "progress", in: room)
    let own = try room.shell.expect(0, "report", "progress", "--language", "vi")
    #expect(own.output.hasPrefix("0 trong 1: "))
  }

  @Test(arguments: [
    ("ballot", "c/bch", "tên\n{{nobody}}", "Dòng 2", "candidates"),
    ("credentials", "c", "{{#absentees}}\n", "dòng 1", "absentees"),
    ("covers", "c/bch", "a\nb\n{{batch", "Dòng 3", "}}"),
    ("elected", "c/bch", "{{elected}}", "Dòng 1", "danh sách"),
    ("approval", "c", "{{/votes}}", "Dòng 1", "votes"),
  ])
  func `a bad file is told in one sentence with its line, and no paper comes of it`(
    kind: String, reference: String, source: String, line: String, hint: String
  ) throws {
    let room = try Self.room()
    try Self.use(source, for: kind, in: room)
    let answer = try room.shell.run(["report", "paper", kind, reference, "--language", "vi"])
    #expect(answer.status != 0 && answer.output.isEmpty)
    #expect(answer.messages.split(separator: "\n").count == 1, "\(answer.messages)")
    for part in ["templates/\(kind).vi.txt", line, hint] {
      #expect(answer.messages.contains(part), "\(answer.messages)")
    }
  }
}
