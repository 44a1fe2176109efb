import CongressModel
import StrictJSON
import Testing

struct TemplateTests {
  @Test func `there is a template for each level of congress`() {
    #expect(Template.builtIn.map(\.id.rawValue) == ["cell", "commune", "district", "province"])
    #expect((24...30).contains(Template.builtIn[0].steps.count))
    for template in Template.builtIn.dropFirst() { #expect(template.steps.count > 80) }
  }

  @Test(arguments: Template.builtIn)
  func `every step has both languages, a day and no dependency missing`(template: Template) throws {
    let checklist = template.checklist(directElection: true)
    let opening = try #require(CalendarDate("2020-04-29"))
    let schedule = Schedule(days: CongressDays(opening: opening), calendar: WorkingCalendar())
    let planned = schedule.planning(checklist)
    let ids = Set(planned.tasks.map(\.id))
    #expect(ids.count == planned.tasks.count)
    for task in planned.tasks {
      #expect(task.title.english?.isEmpty == false)
      #expect(task.due != nil)
      #expect(task.after.allSatisfy(ids.contains))
      for earlier in task.after.compactMap({ planned[$0]?.due }) {
        #expect(earlier <= task.due ?? earlier)
      }
    }
  }

  @Test(arguments: [
    (["a", "a"], [], "steps[1].id"), (["a", "b"], ["b"], "steps[0].after"),
    (["a", "b"], ["a"], "steps[0].after"),
  ])
  func `a step is there once and waits for no circle`(
    ids: [String], after: [String], place: String
  ) throws {
    let steps = ids.map { id -> JSON in
      [
        "id": .string(id), "workstream": "documents", "levels": [], "title": ["vi": "Việc"],
        "after": .array(id == "a" ? after.map(JSON.string) : ["a"]),
      ]
    }
    let json: JSON = [
      "format": "daihoi/template", "version": 1, "id": "own", "name": ["vi": "Mẫu"],
      "steps": .array(steps),
    ]
    let error = #expect(throws: ShapeError.self) { try Template(json: json) }
    #expect(error?.path.description == place)
  }

  @Test func `only a trial of direct election has its own scheme`() {
    let commune = Template.builtIn[1]
    let (with, without) = (
      commune.checklist(directElection: true).tasks, commune.checklist(directElection: false).tasks
    )
    #expect(with.count == without.count + 1)
  }
}
