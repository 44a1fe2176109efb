/// The members of a JSON object, in their order; no two have the same key.
///
/// Keys are compared as Swift compares text: `é` composed and decomposed is one key. Objects are
/// equal when their members are, in the same order.
package struct JSONObject: Hashable, Sendable {
  /// A key with its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package var value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  package private(set) var members: [Member]

  package init() { members = [] }

  /// Takes members whose keys the reader has compared.
  init(checked members: [Member]) { self.members = members }

  /// Takes members whose keys are written in the program, one below the other.
  package init(distinct members: [Member]) {
    assert(Set(members.map(\.key)).count == members.count, "an object has each of its keys once")
    self.members = members
  }
}

extension JSONObject {
  package var isEmpty: Bool { members.isEmpty }
  package var count: Int { members.count }

  /// The value of a key; setting a new one puts it last, setting nil removes the member.
  package subscript(key: String) -> JSON? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member at the end; a nil value adds nothing, and a key that is there takes the value.
  package mutating func append(_ key: String, _ value: JSON?) {
    guard let value else { return }
    self[key] = value
  }

  /// Adds the members of another object at the end, except those whose keys are there.
  package mutating func append(contentsOf other: JSONObject) {
    guard !other.isEmpty else { return }
    var keys = Set(members.map(\.key))
    members += other.members.filter { keys.insert($0.key).inserted }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }

  /// Takes keys that differ from one another.
  package init(_ elements: some Sequence<(String, JSON)>) {
    members = []
    members.reserveCapacity(elements.underestimatedCount)
    var keys = KeyCheck()
    for (key, value) in elements {
      precondition(keys.isNew(key, among: members), "an object has each of its keys once")
      members.append(Member(key: key, value: value))
    }
  }
}
