import CongressModel
import Testing

struct PeopleImportTests {
  static func list(_ text: String, into people: People = People()) throws -> PeopleImport {
    let opening = try #require(CalendarDate("2020-04-29"))
    return try PeopleImport(Array(text.utf8), into: people, opening: opening)
  }

  private func outcomes(_ text: String, into people: People = People()) throws
    -> [PeopleImport.Outcome]
  {
    try Self.list(text, into: people).rows.map(\.outcome)
  }

  @Test(arguments: [
    "name,born,sex\nVũ Văn An,29/4/1970,Nam\n",
    "Họ và tên;Ngày sinh;Giới tính\nVũ Văn An;29/04/1970;nam\n",
    "\u{FEFF}HỌ VÀ TÊN\tNgày, tháng, năm sinh\tNam/Nữ\r\nVũ  Văn An\t1970-04-29\tNAM\r\n",
    "Danh sách đại biểu\n\nSTT,Ho va ten,Ngay sinh,Gioi tinh\n1,Vu\u{303} Văn An,29.4.1970,nam\n",
  ])
  func `separators, marks, titles and both languages are understood`(text: String) throws {
    let list = try Self.list(text)
    #expect(list.rows.map(\.outcome) == [.new])
    let person = try #require(list.people.delegates.first)
    #expect(Array(person.name.unicodeScalars) == Array("Vũ Văn An".unicodeScalars))
    #expect(person.attributes.born == CalendarDate("1970-04-29"))
    #expect(person.attributes.sex == .male)
    #expect(person.number == 1)
  }

  @Test func `a file without names is refused as a whole`() throws {
    #expect(throws: CSVError(.missingColumn("name"), line: 1)) { try Self.list("a,b\n1,2\n") }
    #expect(throws: CSVError(.empty, line: 1)) { try Self.list("") }
    #expect(throws: CSVError(.columnTwice("Họ tên"), line: 1)) {
      try Self.list("Họ và tên,Họ tên\nA B,A B\n")
    }
  }

  @Test func `columns that nothing is taken from are told, apart from counted rows`() throws {
    let list = try Self.list("STT,Họ tên,Năm sinh,Quê quán,Nữ,\n1,Vũ Văn An,29/4/1970,Xã A,,\n")
    #expect(list.ignored == ["Quê quán", "Nữ"])
    #expect(list.people.delegates[0].attributes.born == CalendarDate("1970-04-29"))
  }

  @Test func `a list read again changes nothing, and an emptied field takes nothing away`() throws {
    let text = "name,born,unit,number\nVũ Văn An,29/4/1970,Xóm 1,7\nLê Thị Bình,,Xóm 2,\n"
    let people = try Self.list(text).people
    #expect(people.delegates.map(\.number) == [7, 1])
    #expect(try outcomes(text, into: people) == [.unchanged, .unchanged])
    let changed = "name,born,unit\nVũ Văn An,,Xóm 9\nLê Thị Bình,2/9/1980,\n"
    let list = try Self.list(changed, into: people)
    #expect(list.rows.map(\.outcome) == [.changed([.unit]), .changed([.born])])
    #expect(list.people.delegates[0].attributes.born == CalendarDate("1970-04-29"))
    #expect(list.people.delegates[1].attributes.unit == "Xóm 2")
  }

  @Test func `names that look alike are told apart by hand`() throws {
    let text = "name,distinct\nLê Thị Hoà,\nLê Thị Hòa,\nTrần Văn Lý,\nTrần Văn Lí,x\n"
    #expect(
      try outcomes(text) == [
        .new, .refused([.looksLike("Lê Thị Hoà", line: 2)]), .new, .new,
      ])
    let told = try Self.list("name,distinct\nLê Thị Hoà,\nLê Thị Hòa,x\n")
    #expect(told.people.delegates.count == 2)
    #expect(
      try outcomes("name,distinct\nLê Thị Hoà,\nLê Thị Hòa,x\n", into: told.people)
        == [.unchanged, .unchanged])
    #expect(try outcomes("name\nLê Thị Hóa\n", into: told.people) == [.new])
  }

  @Test func `one name twice is one person unless something says otherwise`() throws {
    #expect(
      try outcomes("name,unit\nVũ Văn An,Xóm 1\nVũ Văn An,Xóm 1\nVũ Văn An,Xóm 2\n")
        == [.new, .repeats(line: 2), .refused([.sameName(line: 2)])])
    #expect(
      try outcomes("name,born\nVũ Văn An,1/1/1970\nVũ Văn An,1/1/1980\n") == [.new, .new])
    #expect(try outcomes("name,id\nVũ Văn An,a\nVũ Văn An,b\n") == [.new, .new])
    let two = try Self.list("name,distinct\nVũ Văn An,x\nVũ Văn An,x\n").people
    #expect(two.delegates.count == 2)
    #expect(
      try outcomes("name,unit\nVũ Văn An,Xóm 3\n", into: two)
        == [.refused([.severalOfTheName(2)])])
  }

  @Test func `an id leads to its person, whatever the name has become`() throws {
    let people = try Self.list("id,name\nan,Vũ Văn An\n").people
    let list = try Self.list("id,name\nan,Vũ Văn Ân\nan,Ngô Văn Bé\n", into: people)
    #expect(
      list.rows.map(\.outcome) == [.changed([.name]), .refused([.idTwice("an", line: 2)])])
    #expect(list.people.delegates.map(\.name) == ["Vũ Văn Ân"])
  }
}

/// The twenty and more ways in which a row can be wrong, each refused by its name.
struct PersonRefusalTests {
  static let head = "id,number,name,kind,origin,sex,born,joinedParty,incumbent,unit"

  static let cases: [(row: String, key: String)] = [
    (",,,,,,,,,", "noName"), (",,12345,,,,,,,", "notAName"), (",,<b>An</b>,,,,,,,", "notAName"),
    (",,Ðỗ Văn An,,,,,,,", "foreignLetter"), (",,Vũ Vаn An,,,,,,,", "foreignLetter"),
    (",,Vũ\u{200B} Văn An,,,,,,,", "hidden"), (",,V\u{FFFD} Văn An,,,,,,,", "lost"),
    (",,Vò V¨n An,,,,,,,", "oldEncoding"), (",,Vũ Văn Anq\u{301},,,,,,,", "looseMark"),
    (",,=1+1,,,,,,,", "formula"), (",,Vũ Văn An,,,,,,,@SUM(A1)", "formula"),
    (",,Vũ Văn \(String(repeating: "An", count: 60)),,,,,,,", "tooLong"),
    ("Vũ An,,Vũ Văn An,,,,,,,", "notAnID"), (",0,Vũ Văn An,,,,,,,", "notANumber"),
    (",bảy,Vũ Văn An,,,,,,,", "notANumber"), (",,Vũ Văn An,khách,,,,,,", "notAKind"),
    (",,Vũ Văn An,,mời,,,,,", "notAnOrigin"), (",,Vũ Văn An,,,ông,,,,", "notASex"),
    (",,Vũ Văn An,,,,31/2/1970,,,", "notADate"), (",,Vũ Văn An,,,,4/29/1970,,,", "notADate"),
    (",,Vũ Văn An,,,,1970,,,", "onlyAYear"), (",,Vũ Văn An,,,,1/2/70,,,", "shortYear"),
    (",,Vũ Văn An,,,,30/4/2020,,,", "afterOpening"),
    (",,Vũ Văn An,,,,,30/4/2020,,", "afterOpening"),
    (",,Vũ Văn An,,,,30/4/2002,,,", "tooYoung"), (",,Vũ Văn An,,,,1/1/1870,,,", "tooOld"),
    (",,Vũ Văn An,,,,1/1/1990,1/1/1980,,", "joinedBeforeBirth"),
    (",,Vũ Văn An,,,,,,có lẽ,", "notYesOrNo"),
    (",,Vũ Văn An,dự khuyết,chỉ định,,,,,", "alternateNotElected"),
    (",,Vũ Văn An,,,,,,,,thừa", "tooManyFields"), (",3,Vũ Văn An,,,,,,,", "numberTwice"),
    ("x,,Vũ Văn An,,,,,,,", "idTwice"), (",,Lê Bình,,,,,,,Xóm 2", "sameName"),
    (",,Lê Bỉnh Á,,,,,,,", "looksLike"),
  ]

  @Test(arguments: cases)
  func `a row is refused for what is wrong with it`(row: String, key: String) throws {
    let others = "x,3,Lê Bình,,,,,,,Xóm 1\n,,Lê Bỉnh A\u{301} ,,,,,,,\n,,LÊ BỈNH Á,,,,,,,\n"
    let list = try PeopleImportTests.list("\(Self.head)\n\(others)\(row)\n")
    guard case .refused(let reasons) = list.rows.last?.outcome else {
      // the last of the three names looks like the one before it
      #expect(key == "looksLike")
      #expect(list.refused == 1)
      return
    }
    #expect(reasons.map(\.key) == [key])
    #expect(list.new == 2)
  }

  @Test func `a line in another encoding is refused alone`() throws {
    var bytes = Array("name\nVũ Văn An\n".utf8)
    bytes += [0x4E, 0x67, 0xF5, 0x0A] + Array("Lê Thị Bình\n".utf8)
    let opening = try #require(CalendarDate("2020-04-29"))
    let list = try PeopleImport(bytes, into: People(), opening: opening)
    #expect(list.rows.map(\.outcome) == [.new, .refused([.notUTF8]), .new])
    #expect(list.rows.map(\.line) == [2, 3, 4])
  }

  @Test func `what is exported is read again, and no field is a formula`() throws {
    var people = try PeopleImportTests.list(
      "name,unit,born,kind\nVũ Văn An,\"Xóm 1, xã A\",1/1/1970,dự khuyết\nLê Thị Bình,Xóm 2,,\n"
    ).people
    let list = try PeopleImportTests.list(PeopleCSV.text(people), into: people)
    #expect(list.rows.map(\.outcome) == [.unchanged, .unchanged])
    #expect(list.people == people)
    people.delegates[0].attributes.unit = "=cmd|' /C calc'!A0"
    #expect(PeopleCSV.text(people).contains(",'=cmd|"))
    #expect(!PeopleCSV.text(people).contains(",=cmd"))
  }
}
