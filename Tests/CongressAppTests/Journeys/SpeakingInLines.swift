import CongressModel
import Tallying
import TerminalUI
import Testing
import Wording

@testable import CongressApp

/// The dialogue for screen readers, with the same disk as the screen has.
struct SpeakingInLines {
  /// A rig that a dialogue's effects reach.
  final class Desk {
    var rig: Rig
    var program: LinearProgram

    init() throws {
      let rig = try Sample.rig()
      self.rig = rig
      var desk: Desk?
      let environment = Environment(
        perform: { $0 == .quit ? nil : desk?.rig.carryOut($0) ?? [] }, read: { _ in [] },
        today: { rig.model.situation.today }, untilTomorrow: { nil })
      program = LinearProgram(rig.model, in: environment)
      desk = self
    }

    /// What is said to some lines; `nil` after the end.
    @discardableResult
    func say(_ lines: String...) -> [String]? {
      var answer: [String]? = []
      for line in lines {
        answer = program.take(line)
        // the rig counts on its own copy of what is open
        rig.model = program.model
      }
      return answer
    }
  }

  @Test func `the dashboard is a list with numbers, without frames and bars`() throws {
    let desk = try Desk()
    let lines = desk.program.begin(at: nil)
    #expect(lines.contains { $0.hasPrefix("2. Đảng bộ xã Thượng Kiệm, ") })
    #expect(lines.last?.hasPrefix("Selected: ") == true)
    #expect(!lines.joined().unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) })
  }

  @Test func `a task is ticked by number and key, and said once`() throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    desk.say("2", "")
    let row = try #require(desk.say("*")?.first { $0.contains("In, đóng tập") })
    let number = try #require(row.split(separator: ".").first)
    let answer = try #require(desk.say("\(number) space"))
    #expect(answer.count == 2)
    #expect(answer[0].hasPrefix("Done: In, đóng tập"))
    #expect(answer[1].hasSuffix("Done"))
    #expect(desk.rig.written.count == 1)
    #expect(desk.say("u")?.first?.hasPrefix("Undone") == true)
  }

  @Test func `ballots are recorded by lines of numbers, and the result is read`() throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    desk.say("2", "", "#4", "o", "", "9", "12", "Lê Văn Sáu", "Đỗ Thị Bảy", "")
    #expect(desk.say("2")?.first?.contains("Recorded") == true)
    #expect(desk.say("1 5")?.first?.contains("Recorded") == true)
    #expect(desk.say("7")?.first?.contains("Recorded") == false)
    #expect(
      desk.rig.recorded
        == [.paper(.chosen([1, 3, 4, 5]), batch: 1), .paper(.chosen([2, 3, 4]), batch: 1)])
    #expect(desk.say("tab")?.contains { $0.contains("2/9") } == true)
  }

  @Test func `a question offers its answers by number, and a dot leaves it`() throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    desk.say("2", "")
    let choices = try #require(desk.say("s"))
    #expect(choices.contains { $0.hasPrefix("1. ") })
    desk.say(".")
    #expect(desk.rig.written.isEmpty)
    desk.say("n", "Việc mới")
    #expect(desk.rig.written.count == 1)
  }

  @Test func `a form asks for one field after the other`() throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    desk.say("2", "")
    let first = try #require(desk.say("e"))
    #expect(first.contains { $0.contains("In, đóng tập") })
    desk.say("Tên mới")
    var steps = 0
    while desk.rig.written.isEmpty, steps < 20 {
      desk.say("")
      steps += 1
    }
    let tasks = desk.rig.disk[try Sample.id("thuong-kiem")]?.checklist.tasks
    #expect(tasks?.contains { $0.title[.english] == "Tên mới" } == true)
  }

  @Test func `all commands are a menu, and one that is off says why`() throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    let menu = try #require(desk.say("?"))
    #expect(menu.contains { $0.hasSuffix(": There is nothing to undo.") })
    let language = try #require(menu.first { $0.contains("Tiếng Việt") })
    desk.say(String(language.prefix { $0 != "." }))
    #expect(desk.program.model.situation.wording.language == .vietnamese)
  }

  @Test(arguments: ["99", "nonsense", "ctrl+q"])
  func `what means nothing is said to mean nothing`(line: String) throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    #expect(desk.say(line)?.count == 1)
    #expect(desk.rig.written.isEmpty)
  }

  @Test func `leaving the first page ends it`() throws {
    let desk = try Desk()
    _ = desk.program.begin(at: nil)
    #expect(desk.say("q") == nil)
  }
}
