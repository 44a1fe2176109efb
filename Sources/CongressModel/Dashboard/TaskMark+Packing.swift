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

/// Twelve characters a task: workstream, state, the two days with three digits each and the place of
/// the name in its table with four; one is added to a day, and 0 stands for none.
///
/// The digits are the 57 characters of ASCII from `#` to `[`, which a JSON string holds as they are.
/// A thousand congresses of sixty tasks are read on every start; a string a congress is read in a
/// tenth of the time of an object a task.
enum PackedTasks {
  private static let width = 12
  private static var base: Int { 57 }
  private static var zero: UInt8 { UInt8(ascii: "#") }
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
      append(kept(mark.due), digits: 3, to: &bytes)
      append(kept(mark.entered), digits: 3, to: &bytes)
      append(Int(place), digits: 4, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `pack` wrote; `nil` for anything else, and for a place outside of the table.
  static func unpack(
    _ text: String, _ table: [TaskName]
  ) -> (marks: [TaskMark], names: TaskNames)? {
    let bytes = text.utf8Span.span
    guard bytes.count.isMultiple(of: width) else { return nil }
    let count = bytes.count / width
    var (marks, places): ([TaskMark], [Int32]) = ([], [])
    marks.reserveCapacity(count)
    places.reserveCapacity(count)
    for start in stride(from: 0, to: bytes.count, by: width) {
      let (workstream, state) = (place(bytes[start]), place(bytes[start + 1]))
      guard workstreams.indices.contains(workstream), states.indices.contains(state),
        let due = number(bytes, start + 2, digits: 3),
        let entered = number(bytes, start + 5, digits: 3),
        let name = number(bytes, start + 8, digits: 4), table.indices.contains(name)
      else { return nil }
      marks.append(
        TaskMark(
          workstream: workstreams[workstream], state: states[state], due: day(due),
          entered: day(entered)))
      places.append(Int32(name))
    }
    return (marks, TaskNames(checked: places, in: table))
  }

  private static func letter(_ place: Int?) -> UInt8 { UInt8(ascii: "a") + UInt8(place ?? 0) }

  private static func place(_ letter: UInt8) -> Int { Int(letter) - Int(UInt8(ascii: "a")) }

  /// The number that stands for a day; one before 1970 isn't kept, as nothing was prepared with this
  /// program then.
  private static func kept(_ day: CalendarDate?) -> Int {
    guard let number = day?.dayNumber, (0..<base * base * base - 1).contains(number) else {
      return 0
    }
    return number + 1
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var (rest, place) = (number, bytes.count + digits)
    bytes += repeatElement(zero, count: digits)
    while place > bytes.count - digits {
      place -= 1
      bytes[place] = zero + UInt8(rest % base)
      rest /= base
    }
  }

  /// The number of so many digits; `nil` where others stand there.
  private static func number(_ bytes: Span<UInt8>, _ start: Int, digits: Int) -> Int? {
    var number = 0
    for place in start..<start + digits {
      let digit = Int(bytes[place]) - Int(zero)
      guard digit >= 0, digit < base else { return nil }
      number = number * base + digit
    }
    return number
  }

  private static func day(_ number: Int) -> CalendarDate? {
    number == 0 ? nil : CalendarDate(dayNumber: number - 1)
  }
}
