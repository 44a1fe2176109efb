package import StrictJSON

/// The names of the tasks of many congresses, each kept once.
package struct TaskNameTable {
  package private(set) var names: [TaskName] = []
  private var places: [TaskName: Int32] = [:]
  /// The table met last with what became of its places: congresses that were read share one.
  private var last: (table: [TaskName], places: [Int32?]) = ([], [])

  package init() {}

  /// The places of a congress's names in this table, which grows by those it hasn't yet.
  mutating func places(of tasks: TaskNames) -> [Int32] {
    if last.table != tasks.table {
      last = (tasks.table, Array(repeating: nil, count: tasks.table.count))
    }
    return tasks.places.map { old in
      if let known = last.places[Int(old)] { return known }
      let new = place(of: tasks.table[Int(old)])
      last.places[Int(old)] = new
      return new
    }
  }

  private mutating func place(of name: TaskName) -> Int32 {
    if let known = places[name] { return known }
    let new = Int32(names.count)
    places[name] = new
    names.append(name)
    return new
  }
}

extension TaskName {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    owner = try fields.optionalString("owner")
    ownTitle = try fields.optionalValue("title", LocalText.init(json:at:))
  }

  package var json: JSON {
    .record([
      ("id", .string(id.rawValue)), ("owner", owner.map { .string($0) }),
      ("title", ownTitle?.json),
    ])
  }
}

/// Twenty characters a task: workstream, state, then the two days and the place of the name in
/// its table, as six hexadecimal digits each; a day that isn't there is `------`.
///
/// A thousand congresses of sixty tasks are read on every start; a string a congress is read in a
/// tenth of the time of an object a task.
enum PackedTasks {
  private static let width = 20
  private static let workstreams = Workstream.allCases
  private static let states = PreparationTask.State.allCases

  static func pack(
    _ marks: [TaskMark], _ names: TaskNames, into table: inout TaskNameTable
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marks.count * width)
    for (mark, place) in zip(marks, table.places(of: names)) {
      bytes.append(letter(workstreams.firstIndex(of: mark.workstream)))
      bytes.append(letter(states.firstIndex(of: mark.state)))
      append(mark.due?.dayNumber, to: &bytes)
      append(mark.doneOn?.dayNumber, to: &bytes)
      append(Int(place), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `pack` wrote; `nil` for anything else, and for a place outside of the table.
  static func unpack(
    _ text: String, _ table: [TaskName]
  ) -> (marks: [TaskMark], names: TaskNames)? {
    let bytes = Array(text.utf8)
    guard bytes.count.isMultiple(of: width) else { return nil }
    let count = bytes.count / width
    var (marks, places): ([TaskMark], [Int32]) = ([], [])
    marks.reserveCapacity(count)
    places.reserveCapacity(count)
    for start in stride(from: 0, to: bytes.count, by: width) {
      let (workstream, state) = (place(bytes[start]), place(bytes[start + 1]))
      guard workstreams.indices.contains(workstream), states.indices.contains(state),
        let due = number(bytes, at: start + 2), let doneOn = number(bytes, at: start + 8),
        let name = number(bytes, at: start + 14), table.indices.contains(name)
      else { return nil }
      marks.append(
        TaskMark(
          workstream: workstreams[workstream], state: states[state], due: day(due),
          doneOn: day(doneOn)))
      places.append(Int32(name))
    }
    return (marks, TaskNames(checked: places, in: table))
  }

  private static func letter(_ place: Int?) -> UInt8 { UInt8(ascii: "a") + UInt8(place ?? 0) }

  private static func place(_ letter: UInt8) -> Int { Int(letter) - Int(UInt8(ascii: "a")) }

  /// A day before 1970 isn't kept; nothing was prepared with this program then.
  private static func append(_ number: Int?, to bytes: inout [UInt8]) {
    guard let number, (0..<1 << 24).contains(number) else {
      bytes += repeatElement(UInt8(ascii: "-"), count: 6)
      return
    }
    for shift in stride(from: 20, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }

  /// The number of six digits, −1 for six dashes; `nil` for anything else.
  private static func number(_ bytes: [UInt8], at offset: Int) -> Int? {
    var (number, dashes) = (0, 0)
    for byte in bytes[offset..<offset + 6] {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | (Int(byte) - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | (Int(byte) - 87)
      default: return nil
      }
    }
    return dashes == 0 ? number : dashes == 6 ? -1 : nil
  }

  private static func day(_ number: Int) -> CalendarDate? {
    number < 0 ? nil : CalendarDate(dayNumber: number)
  }
}
