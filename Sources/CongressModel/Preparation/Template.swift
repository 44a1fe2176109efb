package import StrictJSON

/// A checklist to start from: the steps of a congress of one level.
package struct Template: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Template>

  package let id: ID
  package var name: LocalText
  package var steps: [Step]

  package init(id: ID, name: LocalText, steps: [Step]) {
    (self.id, self.name, self.steps) = (id, name, steps)
  }

  /// One step, with its day counted from those of the congress.
  package struct Step: Hashable, Sendable, Identifiable {
    package let id: PreparationTask.ID
    package var workstream: Workstream
    package var levels: [Template.ID]
    package var title: LocalText
    package var product: LocalText?
    package var owner: String?
    package var lead: Lead?
    package var after: [PreparationTask.ID]
    package var basis: String?
    package var condition: Condition?
  }

  /// What a congress must be for a step to belong to it.
  package enum Condition: String, Hashable, Sendable, CaseIterable {
    case directElection
  }
}

extension Template {
  /// The tasks of a congress, all to do and not dated yet.
  ///
  /// A dependency on a step that isn't among them falls away.
  package func checklist(directElection: Bool) -> Checklist {
    let chosen = steps.filter { $0.condition == nil || directElection }
    let ids = Set(chosen.map(\.id))
    return Checklist(
      tasks: chosen.map { step in
        var task = PreparationTask(id: step.id, workstream: step.workstream, title: step.title)
        task.product = step.product
        task.owner = step.owner
        task.lead = step.lead
        task.after = step.after.filter(ids.contains)
        task.basis = step.basis
        return task
      })
  }

  /// The template for congresses of a level, out of the catalogue of all steps.
  static func ofLevel(_ level: Level.ID, named name: LocalText, from steps: [Step]) -> Template? {
    guard let id = Template.ID(level.rawValue) else { return nil }
    return Template(id: id, name: name, steps: steps.filter { $0.levels.contains(id) })
  }
}

extension Template {
  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/template")
    id = try fields.identifier("id")
    name = try fields.localText("name")
    steps = try fields.items("steps", Step.init(json:at:))
    try checkSteps()
  }

  /// Each step is there once, and none waits for itself round about.
  private func checkSteps() throws(ShapeError) {
    func place(_ index: Int, _ member: String) -> JSONPath {
      JSONPath.root.member("steps").index(index).member(member)
    }
    var seen: Set<PreparationTask.ID> = []
    for (index, step) in steps.enumerated() where !seen.insert(step.id).inserted {
      throw ShapeError(.duplicateID(step.id.rawValue), at: place(index, "id"))
    }
    guard let first = checklist(directElection: true).circle?.first,
      let index = steps.firstIndex(where: { $0.id == first })
    else { return }
    let predecessors = steps[index].after.map(\.rawValue).joined(separator: ", ")
    throw ShapeError(.notAllowed(predecessors), at: place(index, "after"))
  }

  package var json: JSON {
    .record([
      ("format", .string("daihoi/template")),
      ("version", .integer(1)),
      ("id", .string(id.rawValue)),
      ("name", name.json),
      ("steps", .array(steps.map(\.json))),
    ])
  }
}

extension Template.Step {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    workstream = try fields.choice("workstream")
    levels = try fields.identifiers("levels")
    title = try fields.localText("title")
    product = try fields.optionalLocalText("product")
    owner = try fields.optionalString("owner")
    lead = try fields.optionalValue("lead", Lead.init(json:at:))
    after = try fields.identifiers("after")
    basis = try fields.optionalString("basis")
    condition = try fields.optionalChoice("condition")
  }

  package var json: JSON {
    .record([
      ("id", .string(id.rawValue)),
      ("workstream", .string(workstream.rawValue)),
      ("levels", .strings(levels.map(\.rawValue))),
      ("title", title.json),
      ("product", product?.json),
      ("owner", .text(owner)),
      ("lead", lead?.json),
      ("after", .strings(after.map(\.rawValue))),
      ("basis", .text(basis)),
      ("condition", .text(condition?.rawValue)),
    ])
  }
}
