import Testing

/// Words of the command line that would close the document they are written to.
struct HiddenCharacters {
  private static let commands = [
    ["organization", "add", "--id", "to-1", "--name", "Tổ\u{202E}1", "--level", "cell"],
    ["organization", "set", "kim-dong", "--head", "Lan\u{200B}"],
    ["congress", "lesson", "kim-dong", "In\u{FEFF} sớm"],
    ["congress", "set", "kim-dong", "--note", "xem\u{AD}lại"],
    ["congress", "move", "kim-dong", "--to", "2020-06-12", "--reason", "Covid\u{2066}"],
    ["task", "set", "kim-dong", "b12", "--note", "đã\tin"],
    ["holiday", "add", "2020-05-07", "--name", "Nghỉ\u{200D}bù"],
    ["template", "make", "mine", "--from", "chinh-nghia", "--name", "Mẫu\u{2028}"],
  ]

  @Test(arguments: commands)
  func `a word with a hidden character is named, and nothing is written`(command: [String]) throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    let english = try shell.run(command + ["--language", "en"])
    #expect(english.status == 64)
    #expect(english.messages.hasPrefix("There are hidden characters in “"))
    #expect(english.messages.contains("‹U+"))
    let vietnamese = try shell.run(command + ["--language", "vi"])
    #expect(vietnamese.status == 64)
    #expect(vietnamese.messages.hasPrefix("Có ký tự ẩn trong “"))
    #expect(try shell.everything() == before)
  }

  @Test func `a note has lines, and a file is called as its owner likes`() throws {
    let shell = try Shell(demonstration: true)
    try shell.expect(0, "task", "set", "kim-dong", "b12", "--note", "dòng 1\ndòng 2")
    let name = "danh\u{200B}sach.csv"
    try shell.write("id,name,parent,level\nto-1,Tổ 1,kim-dong,cell\n", to: "../\(name)")
    try shell.expect(0, "organization", "import", "\(shell.folder)/\(name)", "--dry-run")
  }

  @Test func `words that can't be understood are answered in the language that is spoken`() throws {
    let shell = try Shell()
    let command = ["status", "--on", "2020-02-30\u{1B}[31m"]
    let vietnamese = try shell.run(command + ["--language", "vi"])
    #expect(vietnamese.status == 64)
    #expect(vietnamese.messages.hasPrefix("Lỗi: giá trị “2020-02-30"))
    let english = try shell.run(command + ["--language", "en"])
    #expect(english.status == 64)
    #expect(english.messages.hasPrefix("Error: The value '2020-02-30"))
    for answer in [vietnamese, english] { #expect(!answer.messages.contains("\u{1B}")) }
  }
}
