import StrictJSON

/// Organisations as rows of a file: a heading with at least `name`, then a row a unit.
///
/// A level is given by its id or its name, a unit above by its id or its full name, wherever in the
/// file it stands. A row without an id gets one from its name. Of a unit that is there already,
/// empty fields stay as they are.
package enum OrganizationCSV {
  /// Why a row can't be taken.
  package struct Failure: Error, Hashable, Sendable {
    package let fact: Fact
    /// Counted from 1.
    package let line: Int

    package enum Fact: Hashable, Sendable {
      case file(CSVError.Fact)
      case noName
      case noLevel
      case notAnID(String)
      /// The id, and the line on which it stands first.
      case idTwice(String, line: Int)
      case noSuchLevel(String, known: [Level])
      case noSuchParent(String)
      /// Several units have this name.
      case parentUnclear(String)
      /// The unit would be above itself.
      case cycle(String)
      /// A unit of a higher level would be part of one of a lower.
      case ranksAbove(String, parent: String)
      case notAKind(String)
      case notASetting(String)
      case notANumber(String)
      case notADate(String)
      /// Control, bidi or zero-width characters.
      case hostile(String)
    }
  }

  /// All that is wrong with a file, in the order of its lines; at least one thing.
  package struct Failures: Error, Hashable, Sendable {
    package let all: [Failure]
  }

  static let columns = [
    "id": ["mã"], "name": ["tên", "ten", "tên tổ chức", "organisation", "organization"],
    "parent": ["cấp trên", "cap tren", "trực thuộc", "above"], "level": ["cấp", "cap"],
    "kind": ["loại", "loai"],
    "setting": ["loại hình", "loai hinh", "địa bàn"],
    "members": ["đảng viên", "số đảng viên", "dang vien", "party members"],
    "head": ["bí thư", "bi thu", "người đứng đầu", "secretary"],
    "founded": ["thành lập", "ngày thành lập", "thanh lap"],
  ]
}

extension OrganizationCSV {
  /// A row as it was read; an empty field is `nil`.
  struct Row {
    let line: Int
    var id: Organization.ID
    var name: String
    var level: Level.ID?
    var kind: Organization.Kind?
    var setting: Organization.Setting?
    var parent: String?
    var members: Int?
    var head: String?
    var founded: CalendarDate?
  }

  /// Reads all rows, and the headings of the columns that aren't read; rows that can't be taken are
  /// told in `failures`.
  static func rows(
    _ bytes: [UInt8], levels: [Level], _ failures: inout [Failure]
  ) throws(Failures) -> (rows: [Row], ignored: [String]) {
    do throws(CSVError) {
      var reader = try CSVReader(bytes)
      let header = try CSVHeader(&reader, names: columns, required: ["name"])
      var rows: [Row] = []
      var row = CSVRow()
      while try reader.next(into: &row) {
        let fields = try RowFields(row, reader, header)
        do throws(Failure) {
          rows.append(try read(fields, levels: levels))
        } catch {
          failures.append(error)
        }
      }
      return (rows, header.unknown)
    } catch {
      throw Failures(all: [Failure(fact: .file(error.fact), line: error.line)])
    }
  }

  private static func read(_ fields: RowFields, levels: [Level]) throws(Failure) -> Row {
    let line = fields.line
    guard let name = try fields.text("name") else { throw Failure(fact: .noName, line: line) }
    let typed = try fields.text("id")
    let id = typed.map { Organization.ID($0) } ?? Organization.ID(named: name)
    guard let id else { throw Failure(fact: .notAnID(typed ?? name), line: line) }
    var row = Row(line: line, id: id, name: name)
    row.parent = try fields.text("parent")
    row.head = try fields.text("head")
    if let text = try fields.text("level") {
      guard let level = levels.first(where: { $0.isCalled(text) }) else {
        throw Failure(fact: .noSuchLevel(text, known: levels), line: line)
      }
      row.level = level.id
    }
    if let text = try fields.text("kind") { row.kind = try kind(text, line: line) }
    if let text = try fields.text("setting") { row.setting = try setting(text, line: line) }
    if let text = try fields.text("members") {
      guard let members = Int(text), (0...10_000_000).contains(members) else {
        throw Failure(fact: .notANumber(text), line: line)
      }
      row.members = members
    }
    if let text = try fields.text("founded") {
      guard let day = CalendarDate(typed: text) else {
        throw Failure(fact: .notADate(text), line: line)
      }
      row.founded = day
    }
    return row
  }

  private static func kind(_ text: String, line: Int) throws(Failure) -> Organization.Kind {
    switch text.lowercased() {
    case "committee", "đảng bộ", "dang bo": .committee
    case "cell", "chi bộ", "chi bo": .cell
    default: throw Failure(fact: .notAKind(text), line: line)
    }
  }

  private static func setting(
    _ text: String, line: Int
  ) throws(Failure) -> Organization.Setting {
    switch text.lowercased() {
    case "residential", "khu dân cư", "xóm", "thôn", "dân cư", "dan cu": .residential
    case "agency", "cơ quan", "cơ quan, đơn vị", "co quan": .agency
    default: throw Failure(fact: .notASetting(text), line: line)
    }
  }
}

/// The fields of one row by the names of their columns.
private struct RowFields {
  let line: Int
  private var texts: [String: String] = [:]

  init(_ row: CSVRow, _ reader: CSVReader, _ header: CSVHeader) throws(CSVError) {
    line = row.line
    guard row.count <= header.count else {
      throw CSVError(.tooManyFields(row.count, columns: header.count), line: row.line)
    }
    for name in OrganizationCSV.columns.keys {
      guard let column = header[name] else { continue }
      let text = try reader.text(column, of: row)
      if !text.isEmpty { texts[name] = text }
    }
  }

  /// The text of a field; `nil` where it is empty or has no column.
  func text(_ name: String) throws(OrganizationCSV.Failure) -> String? {
    guard let text = texts[name] else { return nil }
    guard !text.unicodeScalars.contains(where: HostileText.isHostile) else {
      throw OrganizationCSV.Failure(fact: .hostile(text), line: line)
    }
    return text
  }
}

extension Level {
  /// Whether a text is the id of the level, or its name in one of the languages.
  fileprivate func isCalled(_ text: String) -> Bool {
    let wanted = text.lowercased()
    return id.rawValue == wanted || name.vietnamese.lowercased() == wanted
      || name.english?.lowercased() == wanted
  }
}
