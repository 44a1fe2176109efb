import CongressModel
import Testing
import Wording

@testable import daihoi

/// Two commands on one congress at the same time.
struct TwoEditorsTests {
  @Test func `neither of two editors takes the other's change back`() throws {
    let shell = try Shell(demonstration: true)
    let id = try #require(Congress.ID("thuong-kiem"))
    func session() throws -> Session {
      try Session(at: shell.workspace, today: nil, wording: Wording(.english))
    }
    let (one, two) = (try session(), try session())
    var (first, second) = (try one.documents(id), try two.documents(id))
    let open = first.checklist.tasks.indices.filter { first.checklist.tasks[$0].state == .toDo }
    try #require(open.count > 2)
    first.checklist.tasks[open[0]].state = .done
    second.checklist.tasks[open[1]].state = .done
    try one.write(first)
    try two.write(second)
    second.checklist.tasks[open[2]].state = .done
    try two.write(second)

    let found = try session().documents(id).checklist
    for index in open.prefix(3) { #expect(found.tasks[index].state == .done) }
  }
}
