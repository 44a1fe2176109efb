package import StrictJSON
import Tallying

extension CongressSummary {
  /// Reads what `json` wrote; the form belongs to the index, which may be deleted at any time.
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    organization = try fields.identifier("organization")
    kind = try fields.choice("kind")
    pilot = try fields.optionalValue("pilot", Choice.init(json:at:))
    directElection = try fields.optionalValue("directElection", Choice.init(json:at:))
    dates = try fields.value("dates", CongressDates.init(json:at:))
    states = try fields.items("states", StateEntry.init(json:at:))
    subcommitteesFormed = try fields.optionalDate("formed")
    tasks = try TaskMark.list(reading: &fields)
    sentLessons = try fields.items("sent", Lesson.init(json:at:))
    elections = try fields.items("elections", ElectionSummary.init(json:at:))
    stated = try fields.items("stated", StatedResult.init(json:at:))
    lessonDays = try fields.items("lessons") { json, path throws(ShapeError) in
      var fields = try JSONFields(json, at: path)
      return try fields.optionalDate("written")
    }
  }

  package var json: JSON {
    .record([
      ("id", .string(id.rawValue)),
      ("organization", .string(organization.rawValue)),
      ("kind", .string(kind.rawValue)),
      ("pilot", pilot?.json),
      ("directElection", directElection?.json),
      ("dates", dates.json),
      ("states", .list(states, \.json)),
      ("formed", .date(subcommitteesFormed)),
      ("tasks", .string(TaskMark.pack(tasks))),
      ("ids", .string(TaskMark.ids(tasks))),
      ("owners", .strings(TaskMark.owners(tasks))),
      ("titles", .list(tasks.compactMap(\.ownTitle), \.json)),
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

extension TaskMark {
  /// Fourteen characters a task: workstream, state, and the two days as hexadecimal day numbers.
  ///
  /// A thousand congresses of sixty tasks are read on every start; a string a congress is read
  /// in a tenth of the time of an object a task.
  static func pack(_ marks: [TaskMark]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marks.count * 14)
    for mark in marks {
      bytes.append(UInt8(ascii: "a") + index(of: mark.workstream))
      bytes.append(UInt8(ascii: "a") + index(of: mark.state))
      append(mark.due, to: &bytes)
      append(mark.doneOn, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func unpack(_ text: String, _ ids: [PreparationTask.ID]) -> [TaskMark]? {
    let bytes = Array(text.utf8)
    guard bytes.count == ids.count * 14 else { return nil }
    var marks: [TaskMark] = []
    marks.reserveCapacity(ids.count)
    for (id, start) in zip(ids, stride(from: 0, to: bytes.count, by: 14)) {
      guard let workstream: Workstream = choice(bytes[start]),
        let state: PreparationTask.State = choice(bytes[start + 1])
      else { return nil }
      marks.append(
        TaskMark(
          id: id, workstream: workstream, state: state, due: day(bytes[start + 2..<start + 8]),
          doneOn: day(bytes[start + 8..<start + 14])))
    }
    return marks
  }

  private static func index<Choice: CaseIterable & Equatable>(of choice: Choice) -> UInt8 {
    UInt8(Array(Choice.allCases).firstIndex(of: choice) ?? 0)
  }

  private static func choice<Choice: CaseIterable>(_ byte: UInt8) -> Choice? {
    let all = Array(Choice.allCases)
    let index = Int(byte) - Int(UInt8(ascii: "a"))
    return all.indices.contains(index) ? all[index] : nil
  }

  private static func append(_ day: CalendarDate?, to bytes: inout [UInt8]) {
    let number = day.map(\.dayNumber) ?? -1
    let digits = number < 0 ? "------" : String(number, radix: 16)
    bytes += repeatElement(UInt8(ascii: "0"), count: max(0, 6 - digits.utf8.count))
    bytes += digits.utf8
  }

  private static func day(_ bytes: ArraySlice<UInt8>) -> CalendarDate? {
    var number = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | Int(byte - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | Int(byte - 87)
      default: return nil
      }
    }
    return CalendarDate(dayNumber: number)
  }
}
