import CongressModel

/// The undated tasks of a kind of congress, in an order in which they can be done.
struct TaskPattern {
  let checklist: Checklist
  /// Where each task stands on the list.
  let places: [PreparationTask.ID: Int]
  /// For each task, the places of those it comes after.
  let before: [[Int]]
  /// The places of the tasks, each after all that it waits for.
  let order: [Int]

  init(_ checklist: Checklist) {
    let places = Dictionary(
      uniqueKeysWithValues: checklist.tasks.enumerated().map { ($1.id, $0) })
    let before = checklist.tasks.map { $0.after.compactMap { places[$0] } }
    (self.checklist, self.places, self.before) = (checklist, places, before)
    var (order, isPlaced) = ([Int](), Array(repeating: false, count: before.count))
    while order.count < before.count {
      let ready = before.indices.filter { task in
        !isPlaced[task] && before[task].allSatisfy { isPlaced[$0] }
      }
      precondition(!ready.isEmpty, "the steps of a template don't wait for each other in a circle")
      for task in ready { isPlaced[task] = true }
      order += ready
    }
    self.order = order
  }
}

/// The patterns of the built-in templates, each made when it is first asked for.
struct TaskPatterns {
  private var patterns: [Kind: TaskPattern] = [:]

  private struct Kind: Hashable {
    let template: Template.ID?
    let electsSecretary: Bool
  }

  subscript(congress: Congress) -> TaskPattern {
    mutating get {
      let kind = Kind(
        template: congress.template, electsSecretary: congress.directElection != nil)
      if let pattern = patterns[kind] { return pattern }
      let template = Template.builtIn.first { $0.id == congress.template }
      let pattern = TaskPattern(
        template?.checklist(directElection: kind.electsSecretary) ?? Checklist())
      patterns[kind] = pattern
      return pattern
    }
  }
}
