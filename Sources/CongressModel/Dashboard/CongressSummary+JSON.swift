package import StrictJSON
import Tallying

extension CongressSummary {
  /// Reads what `json(_:)` wrote, with the table of all names that it filled.
  ///
  /// The form belongs to the index, which may be deleted at any time.
  package init(
    json: JSON, at path: JSONPath, _ table: [TaskName]
  ) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    organization = try fields.identifier("organization")
    kind = try fields.choice("kind")
    pilot = try fields.optionalValue("pilot", Choice.init(json:at:))
    directElection = try fields.optionalValue("directElection", Choice.init(json:at:))
    dates = try fields.value("dates", CongressDates.init(json:at:))
    states = try fields.items("states", StateEntry.init(json:at:))
    subcommitteesFormed = try fields.optionalDate("formed")
    let packed = try fields.string("tasks")
    guard let (marks, names) = PackedTasks.unpack(packed, table) else {
      throw fields.failure(.notAllowed(packed), at: "tasks")
    }
    (tasks, self.names) = (marks, names)
    sentLessons = try fields.items("sent", Lesson.init(json:at:))
    elections = try fields.items("elections", ElectionSummary.init(json:at:))
    stated = try fields.items("stated", StatedResult.init(json:at:))
    lessonDays = try fields.items("lessons") { json, path throws(ShapeError) in
      var fields = try JSONFields(json, at: path)
      return try fields.optionalDate("written")
    }
  }

  package func json(_ table: inout TaskNameTable) -> JSON {
    .record([
      ("id", .string(id.rawValue)),
      ("organization", .string(organization.rawValue)),
      ("kind", .string(kind.rawValue)),
      ("pilot", pilot?.json),
      ("directElection", directElection?.json),
      ("dates", dates.json),
      ("states", .list(states, \.json)),
      ("formed", .date(subcommitteesFormed)),
      ("tasks", .string(PackedTasks.pack(tasks, names, into: &table))),
      ("sent", .list(sentLessons, \.json)),
      ("elections", .list(elections, \.json)),
      ("stated", .list(stated, \.json)),
      ("lessons", .list(lessonDays) { .record([("written", .date($0))]) }),
    ])
  }
}

extension ElectionSummary {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    body = try fields.choice("body")
    seats = try fields.integer("seats", in: 0...1000)
    elected = try fields.integer("elected", in: 0...1000)
    lowestVotes = try fields.optionalInteger("lowestVotes", in: 0...10_000_000)
    base = try fields.optionalInteger("base", in: 0...10_000_000)
    closed = try fields.optionalDate("closed")
  }

  var json: JSON {
    .record([
      ("id", .string(id.rawValue)), ("body", .string(body.rawValue)), ("seats", .integer(seats)),
      ("elected", .integer(elected)), ("lowestVotes", .integer(lowestVotes)),
      ("base", .integer(base)), ("closed", .date(closed)),
    ])
  }
}
