import CongressModel
import TerminalUI
import Testing

@testable import CongressApp

struct FindingTasks {
  @Test(arguments: [
    ("1", ["b02", "b12", "e03", "g03"]), ("2", ["b12", "e03"]), ("3", ["b12", "e03"]),
    ("4", ["b12"]), ("6", ["g03"]),
  ])
  func `a digit chooses which tasks are shown`(digit: String, names: [String]) throws {
    var documents = try Sample.documents()
    documents.checklist.tasks[3].after = [documents.checklist.tasks[1].id]
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter w \(digit)")
    #expect(try shown(rig) == names)
    try rig.type("esc")
    #expect(try shown(rig).count == (digit == "1" ? 0 : 4))
  }

  /// The codes of the tasks that the checklist shows; none where it isn't on top.
  private func shown(_ rig: Rig) throws -> [String] {
    guard let screen = rig.model.screens.top.content as? CongressScreen,
      let documents = rig.model.situation.documents[screen.id]
    else { return [] }
    return screen.rows(of: documents, in: rig.model.situation).compactMap {
      if case .task(let task) = $0 { task.id.rawValue } else { nil }
    }
  }

  @Test func `one's own tasks ask once who one is`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e tab")
    rig.write("Documents subcommittee")
    try rig.type("enter w 5 enter")
    #expect(rig.screen.contains { $0.contains("Please give a name.") })
    rig.write("documents subcommittee")
    try rig.type("enter")
    #expect(try shown(rig) == ["b12"])
    try rig.type("esc w 5")
    #expect(try shown(rig) == ["b12"])
  }

  @Test func `terms and words without tones narrow the list, an unknown one says so`() throws {
    var rig = try Sample.rig()
    try rig.type("enter /")
    rig.write("dai due:<=7 state:todo")
    try rig.type("enter")
    #expect(try shown(rig) == ["b12"])
    try rig.type("/")
    rig.write(" ngay:3")
    #expect(rig.screen.contains { $0.contains("There is no filter “ngay”") })
    try rig.type("esc")
    #expect(try shown(rig).count == 4)
  }

  @Test func `the line below says how pressing the task is and what it waits for`() throws {
    var documents = try Sample.documents()
    documents.checklist.tasks[2].after = [documents.checklist.tasks[1].id]
    documents.checklist.tasks[3].after = [documents.checklist.tasks[2].id]
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("b12 · 7 days late, holds up 2 tasks") })
    try rig.type("G")
    #expect(rig.screen.contains { $0.contains("in 13 days, waits for e03 “Âm thanh") })
  }

  @Test func `a task found over all congresses opens its congress at it`() throws {
    var rig = try Sample.rig()
    try rig.type("f")
    #expect(rig.screen.contains { $0.contains("In, đóng tập") && $0.contains("Thượng Kiệm") })
    rig.write("am thanh")
    try rig.type("enter enter space")
    #expect(rig.disk[try Sample.id("thuong-kiem")]?.checklist.tasks[2].state == .done)
    try rig.type("q")
    #expect(rig.screen[0].contains("Tasks of all congresses"))
    rig.send(.overviewChanged(OrganizationTree(), []))
    #expect(rig.screen.contains { $0.contains("There is no such task.") })
  }

  @Test func `what was made ready while nobody pressed a key finds the same`() throws {
    var (one, other) = (try Sample.rig(), try Sample.rig())
    for _ in 0..<3 where !other.model.isReady { other.model.makeReady() }
    #expect(other.model.isReady && !one.model.isReady)
    for (keys, words) in [("/", "kiem"), ("esc esc f", "am thanh")] {
      try one.type(keys)
      one.write(words)
      try other.type(keys)
      other.write(words)
      #expect(one.screen == other.screen)
    }
    try other.type("esc esc")
    #expect(other.model.isReady)
    // other congresses, another day, another language: all is made anew
    let day = other.model.situation.today.adding(days: 1)
    for message in [Message.overviewChanged(OrganizationTree(), []), .dayChanged(to: day)] {
      other.send(message)
      #expect(!other.model.isReady)
      for _ in 0..<3 where !other.model.isReady { other.model.makeReady() }
      #expect(other.model.isReady)
    }
    try other.type("L")
    #expect(!other.model.isReady)
    try other.type("f")
    #expect(other.screen.contains { $0.contains("Không có việc nào như vậy.") })
  }

  @Test func `the overview has a calendar and a burndown where there is room`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 pagedown")
    #expect(rig.screen.contains { $0.contains("▶1") })
    #expect(rig.screen.contains { $0.contains("real: 3") })
    rig.send(.resized(Size(columns: 40, rows: 10)))
    #expect(!rig.screen.contains { $0.contains("real: 3") })
  }

  @Test func `an organisation is found on the dashboard, a new one once the tree has it`() throws {
    var rig = try Sample.rig()
    try rig.type("/")
    rig.write("kiem")
    #expect(rig.screen[2].contains("Thượng Kiệm"))
    try rig.type("esc")
    var tree = rig.model.situation.tree
    try tree.add(
      Organization(
        id: Sample.id("yen-loc"), name: "Đảng bộ xã Yên Lộc", parent: Sample.id("kim-son"),
        level: Sample.id("commune"), kind: .committee))
    rig.send(.overviewChanged(tree, rig.model.situation.summaries))
    try rig.type("/")
    rig.write("yen loc")
    #expect(rig.screen[2].contains("Yên Lộc"))
    #expect(!rig.screen.contains { $0.contains("Thượng Kiệm") && $0.contains("▸") })
  }
}
