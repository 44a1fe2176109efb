import Testing

@testable import CongressModel

struct OrganizationImportTests {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try #require(Identifier<Subject>(text))
  }

  static func tree() throws -> OrganizationTree {
    var tree = OrganizationTree()
    try tree.add(
      Organization(
        id: id("kim-son"), name: "Đảng bộ huyện Kim Sơn", level: id("district"), kind: .committee))
    try tree.add(
      Organization(
        id: id("yen-loc"), name: "Đảng bộ xã Yên Lộc", parent: id("kim-son"), level: id("commune"),
        kind: .committee, members: 300))
    return tree
  }

  private func imported(_ text: String) throws -> OrganizationImport {
    try OrganizationImport(Array(text.utf8), into: Self.tree())
  }

  @Test func `units come in with their parents by id or name, wherever in the file these stand`()
    throws
  {
    let found = try imported(
      """
      Mã;Tên;Cấp trên;Cấp;Đảng viên
      ;Chi bộ thôn Một;Đảng bộ xã Mới;Party cell;20
      xa-moi;Đảng bộ xã Mới;kim-son;Xã, phường, thị trấn;

      """)
    #expect(found.added.map(\.id.rawValue) == ["chi-bo-thon-mot", "xa-moi"])
    let cell = try #require(found.tree[Self.id("chi-bo-thon-mot")])
    #expect(cell.parent?.rawValue == "xa-moi")
    #expect(cell.kind == .cell)
    #expect(cell.members == 20)
    #expect(found.tree.units(of: try Self.id("kim-son")).map(\.rawValue) == ["yen-loc", "xa-moi"])
  }

  @Test func `a file read twice changes nothing the second time`() throws {
    let text = "id,name,parent,level\nxa,Xã,kim-son,commune\nyen-loc,Đảng bộ xã Yên Lộc,,\n"
    let first = try imported(text)
    #expect((first.added.count, first.changed.count, first.unchanged) == (1, 0, 1))
    let second = try OrganizationImport(Array(text.utf8), into: first.tree)
    #expect((second.added.count, second.changed.count, second.unchanged) == (0, 0, 2))
    #expect(second.tree == first.tree)
  }

  @Test func `an empty field keeps what is there, and a filled one changes it`() throws {
    let found = try imported("id,name,members,parent\nyen-loc,Đảng bộ xã Yên Lộc mới,,\n")
    let change = try #require(found.changed.first)
    #expect(change.after.name == "Đảng bộ xã Yên Lộc mới")
    #expect(change.after.members == 300)
    #expect(change.after.parent?.rawValue == "kim-son")
  }

  @Test(arguments: [
    ("a,,kim-son,cell", OrganizationCSV.Failure.Fact.noName),
    ("A!,x,kim-son,cell", .notAnID("A!")),
    (",…,kim-son,cell", .notAnID("…")),
    ("a,x,kim-son,", .noLevel),
    ("a,x,kim-son,tinh-thanh", .noSuchLevel("tinh-thanh", known: OrganizationTree().levels)),
    ("a,x,nobody,cell", .noSuchParent("nobody")),
    ("a,x,a,cell", .cycle("a")),
    ("a,x,yen-loc,district", .ranksAbove("a", parent: "yen-loc")),
    ("a,x,b,commune", .ranksAbove("a", parent: "b")),
    ("kim-son,x,,cell", .ranksAbove("yen-loc", parent: "kim-son")),
    ("kim-son,x,yen-loc,district", .cycle("kim-son")),
    ("a,x\u{200B}y,kim-son,cell", .hostile("x\u{200B}y")),
    ("a,x,kim-son,cell,1", .file(.tooManyFields(5, columns: 4))),
  ])
  func `a row that can't be taken is told with its line`(
    row: String, fact: OrganizationCSV.Failure.Fact
  ) throws {
    let failures = #expect(throws: OrganizationCSV.Failures.self) {
      try imported("id,name,parent,level\nb,Chi bộ B,kim-son,cell\n\(row)\n")
    }
    #expect(failures?.all == [OrganizationCSV.Failure(fact: fact, line: 3)])
  }

  @Test func `units of one level may be part of each other, and what was misplaced may stay`()
    throws
  {
    let found = try imported("id,name,parent,level\na,x,yen-loc,commune\nb,y,a,grassroots\n")
    #expect(found.added.count == 2)
    var tree = try Self.tree()
    var unit = try #require(tree[Self.id("kim-son")])
    unit.level = try Self.id("no-longer-there")
    tree = try tree.holding([unit] + tree.organizations.dropFirst())
    let rows = "id,name,parent,level\nc,Chi bộ C,kim-son,cell\nkim-son,Tên mới,,\n"
    #expect(try OrganizationImport(Array(rows.utf8), into: tree).changed.count == 1)
  }

  @Test func `all rows that are wrong are told at once`() throws {
    let failures = #expect(throws: OrganizationCSV.Failures.self) {
      try imported("id,name,level,kind,members\na,A,cell,x,\na,A,cell,,\nb,B,cell,,-1\n,,,,\n")
    }
    #expect(failures?.all.map(\.line) == [2, 4, 5])
  }

  @Test func `a circle through several rows is found`() throws {
    let failures = #expect(throws: OrganizationCSV.Failures.self) {
      try imported("id,name,parent,level\na,A,c,cell\nb,B,a,cell\nc,C,b,cell\n")
    }
    #expect(failures?.all == [OrganizationCSV.Failure(fact: .cycle("a"), line: 2)])
  }

  @Test func `a name that several units have is no parent`() throws {
    let failures = #expect(throws: OrganizationCSV.Failures.self) {
      try imported("id,name,parent,level\na,Xã,,commune\nb,Xã,,commune\nc,C,Xã,cell\n")
    }
    #expect(failures?.all == [OrganizationCSV.Failure(fact: .parentUnclear("Xã"), line: 4)])
  }

  @Test(arguments: [
    ("Đảng bộ xã Kim Tân", "dang-bo-xa-kim-tan"), ("  Chi bộ  số 1 ", "chi-bo-so-1"),
    ("Chi bo\u{0323}\u{0302} A", "chi-bo-a"), ("ĐƯỜNG", "duong"),
  ])
  func `an identity is made of a name`(name: String, id: String) throws {
    #expect(Organization.ID(named: name)?.rawValue == id)
  }

  @Test func `6,500 rows are read in a moment`() throws {
    var text = "id,name,parent,level\n"
    for number in 0..<6500 { text += "u\(number),Chi bộ \(number),yen-loc,cell\n" }
    let clock = ContinuousClock()
    var found: OrganizationImport?
    let time = try clock.measure { found = try imported(text) }
    #expect(found?.added.count == 6500)
    #expect(time < .seconds(5))
  }
}
