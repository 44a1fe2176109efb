import CongressModel
import Testing

/// A cell that comes below another commune.
struct MovedUnitTests {
  private typealias Neighbour = CongressBounds.Neighbour

  /// The province above both communes opens last; commune `b` opens on 29 April.
  private func tree() throws -> OrganizationTree {
    var tree = OrganizationTree()
    for (id, parent, level) in [
      ("p", nil, "province"), ("a", "p", "commune"), ("b", "p", "commune"), ("x", "a", "cell"),
      ("y", "x", "cell"),
    ] {
      try tree.add(
        Organization(
          id: try #require(Organization.ID(id)), name: id,
          parent: parent.flatMap { Organization.ID($0) },
          level: try #require(Level.ID(level)), kind: .committee))
    }
    return tree
  }

  private func conflicts(
    moving id: String, below parent: String?, closing: String, on day: String = "2020-04-01"
  ) throws -> [SubtreeMove.Conflict] {
    func days(_ unit: String, _ opening: String, _ closing: String) throws -> Neighbour {
      let (opening, closing) = (CalendarDate(opening), CalendarDate(closing))
      return Neighbour(
        try #require(Congress.ID("c-" + unit)),
        CongressDays(opening: try #require(opening), closing: closing))
    }
    let days: [Organization.ID: [Neighbour]] = [
      try #require(Organization.ID("p")): [try days("p", "2020-04-20", "2020-04-21")],
      try #require(Organization.ID("b")): [try days("b", "2020-04-29", "2020-04-30")],
      try #require(Organization.ID("y")): [try days("y", "2020-04-02", closing)],
    ]
    let tree = try tree()
    var unit = try #require(Organization.ID(id).flatMap { tree[$0] })
    unit.parent = parent.flatMap { Organization.ID($0) }
    return tree.conflicts(putting: unit, days, on: try #require(CalendarDate(day)))
  }

  @Test(arguments: [("2020-04-28", 0), ("2020-04-29", 1), ("2020-04-30", 1)])
  func `what closes when the new superior has opened is told`(closing: String, count: Int) throws {
    let found = try conflicts(moving: "x", below: "b", closing: closing)
    #expect(found.map(\.congress.rawValue) == Array(repeating: "c-y", count: count))
    let (id, day) = (try #require(Congress.ID("c-b")), try #require(CalendarDate("2020-04-29")))
    #expect(found.allSatisfy { $0.conflict == .superiorOpens(id, day) })
  }

  @Test func `what was so before, is over, or stays in its place is not told`() throws {
    // the province opened before in the old place too
    #expect(try conflicts(moving: "x", below: "b", closing: "2020-04-28").isEmpty)
    #expect(try conflicts(moving: "x", below: "b", closing: "2020-04-30", on: "2020-05-01").isEmpty)
    #expect(
      try conflicts(moving: "x", below: "b", closing: "2020-04-30", on: "2020-04-30").count == 1)
    #expect(try conflicts(moving: "x", below: "a", closing: "2020-04-30").isEmpty)
    #expect(try conflicts(moving: "x", below: nil, closing: "2020-04-30").isEmpty)
  }
}
