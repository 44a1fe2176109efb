import StrictJSON

/// What one row of a list of people says, as far as it can be taken.
struct PersonRow {
  let line: Int
  var id: Delegate.ID?
  var number: Int?
  var name = ""
  var kind: Delegate.Kind?
  var origin: Delegate.Origin?
  var attributes = PersonAttributes()
  /// The columns that aren't empty.
  var given: Set<PersonColumn> = []
  /// Whether the list says that the person is another than who looks the same.
  var isToldApart = false
  var refusals: [PersonRefusal] = []

  /// The youngest age of a member (statutes of the party, 1.2).
  static let youngest = 18
  static let oldest = 120
  static let longestName = 80
  static let longestText = 200

  init(_ row: CSVRow, _ reader: CSVReader, _ columns: PersonColumns, opening: CalendarDate) {
    line = row.line
    guard row.count <= columns.count else {
      refusals = [.tooManyFields(row.count, columns: columns.count)]
      return
    }
    for column in PersonColumn.allCases {
      guard let place = columns[column] else { continue }
      do throws(PersonRefusal) {
        let text = try Self.text(reader.bytes(place, of: row), of: column) {
          () throws(CSVError) in try reader.text(place, of: row)
        }
        guard !text.isEmpty else { continue }
        given.insert(column)
        try take(text, as: column)
      } catch {
        refusals.append(error)
      }
    }
    check(opening)
  }

  /// What the fields of a form say, as if a row had them.
  init(_ texts: [PersonColumn: String], opening: CalendarDate) {
    line = 0
    for column in PersonColumn.allCases {
      guard let typed = texts[column] else { continue }
      do throws(PersonRefusal) {
        let text = try Self.text(Array(typed.utf8)[...], of: column) { () throws(CSVError) in
          typed
        }
        guard !text.isEmpty else { continue }
        given.insert(column)
        try take(text, as: column)
      } catch {
        refusals.append(error)
      }
    }
    check(opening)
  }

  private mutating func check(_ opening: CalendarDate) {
    if name.isEmpty, refusals.isEmpty { refusals.append(.noName) }
    checkDays(opening)
    if kind == .alternate, let origin, origin != .elected {
      refusals.append(.alternateNotElected)
    }
  }

  /// The text of a field, composed, if nothing in it would mislead a reader or a spreadsheet.
  private static func text(
    _ bytes: ArraySlice<UInt8>, of column: PersonColumn,
    _ read: () throws(CSVError) -> String
  ) throws(PersonRefusal) -> String {
    guard !bytes.isEmpty else { return "" }
    let raw: String
    do throws(CSVError) { raw = try read() } catch { throw .notUTF8 }
    for scalar in raw.unicodeScalars where scalar.value >= 0x7F || scalar.value < 0x20 {
      if HostileText.isHostile(scalar) { throw .hidden(column, scalar: scalar.value) }
      if scalar == "\u{FFFD}" { throw .lost(column) }
      if isOfOldEncoding(scalar) { throw .oldEncoding(column, Character(scalar)) }
    }
    if let first = raw.first, "=+-@＝＋－＠".contains(first) { throw .formula(column) }
    guard let text = raw.asName else { throw .looseMark(column) }
    let most = column == .name ? longestName : longestText
    guard text.count <= most else {
      throw .tooLong(column, characters: text.count, most: most)
    }
    return text
  }

  /// The signs into which TCVN3 and VNI letters turn; the others of Latin-1 are letters, `×`,
  /// the no-break blank and what texts do have.
  private static func isOfOldEncoding(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1...0xA6, 0xA8...0xAA, 0xAC, 0xAE, 0xAF, 0xB1...0xB6, 0xB8...0xBA, 0xBC...0xBF: true
    default: false
    }
  }

  private mutating func checkDays(_ opening: CalendarDate) {
    for (column, day) in [
      (PersonColumn.born, attributes.born), (.joinedParty, attributes.joinedParty),
    ]
    where day.map({ $0 > opening }) == true {
      refusals.append(.afterOpening(column))
      return
    }
    guard let born = attributes.born, let age = attributes.age(on: opening) else { return }
    if let joined = attributes.joinedParty, joined < born { refusals.append(.joinedBeforeBirth) }
    if age < Self.youngest { refusals.append(.tooYoung(age: age)) }
    if age > Self.oldest { refusals.append(.tooOld(age: age)) }
  }
}

extension PersonRow {
  private mutating func take(_ text: String, as column: PersonColumn) throws(PersonRefusal) {
    switch column {
    case .name: name = try Self.name(text)
    case .id:
      guard let id = Delegate.ID(text) else { throw .notAnID(text) }
      self.id = id
    case .number:
      guard let number = Int(text), Delegate.numbers.contains(number) else {
        throw .notANumber(text)
      }
      self.number = number
    case .born: attributes.born = try Self.day(text, of: column)
    case .joinedParty: attributes.joinedParty = try Self.day(text, of: column)
    case .sex: attributes.sex = try Self.sex(text)
    case .kind: kind = try Self.kind(text)
    case .origin: origin = try Self.origin(text)
    case .ethnicity: attributes.ethnicity = text
    case .unit: attributes.unit = text
    case .position: attributes.position = text
    case .education: attributes.education = text
    case .incumbent: attributes.isIncumbent = try Self.flag(text, of: column)
    case .distinct: isToldApart = try Self.flag(text, of: column)
    }
  }

  private static func name(_ text: String) throws(PersonRefusal) -> String {
    guard text.contains(where: \.isLetter), !text.contains(where: { "<>{}|\\^~#$%*".contains($0) })
    else { throw .notAName(text) }
    if let imitation = NameLook.imitation(in: text) {
      throw .foreignLetter(found: imitation.found, like: imitation.like)
    }
    return text
  }

  private static func day(
    _ text: String, of column: PersonColumn
  ) throws(PersonRefusal) -> CalendarDate {
    if let day = CalendarDate(typed: text) { return day }
    let parts = text.split { !$0.isNumber }
    if parts.count == 1, parts[0].count == 4 { throw .onlyAYear(column, text) }
    if parts.count == 3, parts[2].count == 2 { throw .shortYear(column, text) }
    throw .notADate(column, text)
  }

  /// A word as it is compared: in lower case, without marks.
  private static func plain(_ text: String) -> String {
    String(text.map { VietnameseLetter($0)?.plain ?? $0 }).lowercased()
  }

  private static func sex(_ text: String) throws(PersonRefusal) -> PersonAttributes.Sex {
    switch plain(text) {
    case "nu", "female", "f": .female
    case "nam", "male", "m": .male
    default: throw .notASex(text)
    }
  }

  private static func kind(_ text: String) throws(PersonRefusal) -> Delegate.Kind {
    switch plain(text) {
    case "chinh thuc", "dai bieu chinh thuc", "dang vien chinh thuc", "full", "full delegate",
      "ct":
      .full
    case "du khuyet", "dai bieu du khuyet", "alternate", "alternate delegate", "dk": .alternate
    default: throw .notAKind(text)
    }
  }

  private static func origin(_ text: String) throws(PersonRefusal) -> Delegate.Origin {
    switch plain(text) {
    case "bau", "duoc bau", "elected", "dai bieu duoc bau": .elected
    case "duong nhien", "ex officio", "exofficio", "dai bieu duong nhien": .exOfficio
    case "chi dinh", "appointed", "dai bieu chi dinh": .appointed
    default: throw .notAnOrigin(text)
    }
  }

  private static func flag(
    _ text: String, of column: PersonColumn
  ) throws(PersonRefusal) -> Bool {
    switch plain(text) {
    case "x", "co", "yes", "true", "1": true
    case "khong", "no", "false", "0": false
    default: throw .notYesOrNo(column, text)
    }
  }
}
