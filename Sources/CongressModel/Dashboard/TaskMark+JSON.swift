import StrictJSON

// The names, owners and titles of the tasks of a congress, beside their packed marks: an owner is
// kept once, a title only where it isn't the catalogue's.
extension TaskMark {
  /// `b02:0,b12,own-1:1*`: the task, which of the owners has it, and whether its title is its own.
  static func ids(_ marks: [TaskMark]) -> String {
    let owners = owners(marks)
    return marks.map { mark in
      let owner = mark.owner.flatMap { owners.firstIndex(of: $0) }
      return mark.id.rawValue + (owner.map { ":\($0)" } ?? "") + (mark.ownTitle == nil ? "" : "*")
    }.joined(separator: ",")
  }

  static func owners(_ marks: [TaskMark]) -> [String] {
    var owners: [String] = []
    for owner in marks.compactMap(\.owner) where !owners.contains(owner) { owners.append(owner) }
    return owners
  }

  static func list(reading fields: inout JSONFields) throws(ShapeError) -> [TaskMark] {
    let packed = try fields.string("tasks")
    let names = try fields.string("ids")
    let owners = try fields.optionalStrings("owners") ?? []
    let titles = try fields.items("titles", LocalText.init(json:at:))
    let entries = names.split(separator: ",").compactMap { Entry($0, owners) }
    guard var marks = unpack(packed, entries.map(\.id)) else {
      throw fields.failure(.notAllowed(packed), at: "tasks")
    }
    var title = titles.startIndex
    for (index, entry) in entries.enumerated() {
      marks[index].owner = entry.owner
      guard entry.hasTitle else { continue }
      guard title < titles.endIndex else { throw fields.failure(.notAllowed(names), at: "ids") }
      marks[index].ownTitle = titles[title]
      title += 1
    }
    return marks
  }

  private struct Entry {
    let id: PreparationTask.ID
    let owner: String?
    let hasTitle: Bool

    init?(_ text: Substring, _ owners: [String]) {
      hasTitle = text.utf8.last == UInt8(ascii: "*")
      let parts = (hasTitle ? text.dropLast() : text).split(separator: ":", maxSplits: 1)
      guard let name = parts.first, let id = PreparationTask.ID(String(name)) else { return nil }
      self.id = id
      guard parts.count == 2 else {
        owner = nil
        return
      }
      guard let place = Int(parts[1]), owners.indices.contains(place) else { return nil }
      owner = owners[place]
    }
  }
}
