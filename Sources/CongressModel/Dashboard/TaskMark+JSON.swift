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
    let entries = Entry.all(in: Array(names.utf8), owners)
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

    /// The entries of a text, without those that nobody writes so; read byte by byte, since a
    /// start reads those of all congresses.
    static func all(in text: [UInt8], _ owners: [String]) -> [Entry] {
      text.split(separator: UInt8(ascii: ",")).compactMap { Entry($0, owners) }
    }

    private init?(_ text: ArraySlice<UInt8>, _ owners: [String]) {
      hasTitle = text.last == UInt8(ascii: "*")
      let text = hasTitle ? text.dropLast() : text
      let end = text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
      guard let id = PreparationTask.ID(String(decoding: text[..<end], as: UTF8.self)) else {
        return nil
      }
      self.id = id
      guard end < text.endIndex else {
        owner = nil
        return
      }
      var place = 0
      for digit in text[(end + 1)...] {
        guard (48...57).contains(digit), place < owners.count else { return nil }
        place = 10 * place + Int(digit - 48)
      }
      guard owners.indices.contains(place), end + 1 < text.endIndex else { return nil }
      owner = owners[place]
    }
  }
}
