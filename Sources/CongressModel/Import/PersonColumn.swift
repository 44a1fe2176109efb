/// A column of a list of people.
package enum PersonColumn: String, Hashable, Sendable, CaseIterable {
  case id, number, name, kind, origin, sex, born, ethnicity, unit, position, joinedParty
  case education, incumbent
  /// A mark that the person is another than one of a name that looks the same.
  case distinct
}

extension PersonColumn {
  /// The headings by which the column is known, without marks, in lower case.
  private var headings: [String] {
    switch self {
    case .id: ["id", "ma", "ma dai bieu", "code"]
    case .number: ["number", "no of card", "card", "so the", "so dai bieu", "so the dai bieu"]
    case .name: ["name", "full name", "ho ten", "ho va ten", "ho va ten dai bieu"]
    case .kind: ["kind", "loai", "loai dai bieu", "chinh thuc du khuyet", "tu cach"]
    case .origin: ["origin", "nguon", "thanh phan", "hinh thuc", "ly do trieu tap"]
    case .sex: ["sex", "gender", "gioi tinh", "nam nu"]
    case .born:
      [
        "born", "birth date", "date of birth", "ngay sinh", "ngay thang nam sinh", "sinh ngay",
        "nam sinh",
      ]
    case .ethnicity: ["ethnicity", "dan toc"]
    case .unit:
      [
        "unit", "organisation", "organization", "don vi", "chi bo", "dang bo", "doan dai bieu",
        "noi sinh hoat",
      ]
    case .position: ["position", "office", "chuc vu", "chuc danh"]
    case .joinedParty:
      ["joined party", "party date", "ngay vao dang", "vao dang ngay", "ngay ket nap"]
    case .education:
      ["education", "trinh do", "trinh do hoc van", "trinh do chuyen mon", "hoc van"]
    case .incumbent: ["incumbent", "cap uy vien", "duong nhiem", "uy vien duong nhiem"]
    case .distinct: ["distinct", "phan biet", "khac nguoi"]
    }
  }

  /// The column that a heading means, in either language, with or without its marks.
  package init?(heading: String) {
    let letters = heading.map { VietnameseLetter($0)?.plain ?? ($0.isLetter ? $0 : " ") }
    let words = String(letters).lowercased().split(separator: " ")
    // “uỷ” and “uý” are one word without marks; “joinedParty” is how the export writes it
    let text = words.joined(separator: " ")
    let exact = Self.allCases.first { $0.rawValue.lowercased() == text }
    guard let column = exact ?? Self.allCases.first(where: { $0.headings.contains(text) }) else {
      return nil
    }
    self = column
  }
}

/// Where the columns of a list of people stand.
struct PersonColumns {
  private var places: [PersonColumn: Int] = [:]
  let count: Int
  /// The headings of columns that nothing is taken from.
  let ignored: [String]

  /// Headings under which rows are only counted.
  private static let counters: Set<String> = ["stt", "tt", "no.", "số tt", "số thứ tự"]

  /// Lines of a title that may stand above the headings.
  private static let mostTitles = 10

  /// Reads as far as the headings, which are known by a column of names.
  init(_ reader: inout CSVReader) throws(CSVError) {
    var row = CSVRow()
    for _ in 0..<Self.mostTitles {
      guard try reader.next(into: &row) else { break }
      var (places, ignored): ([PersonColumn: Int], [String]) = ([:], [])
      for index in 0..<row.count {
        let heading = try reader.text(index, of: row)
        guard let column = PersonColumn(heading: heading) else {
          if !Self.counters.contains(heading.lowercased()), !heading.allSatisfy(\.isWhitespace) {
            ignored.append(heading)
          }
          continue
        }
        guard places[column] == nil else {
          throw CSVError(.columnTwice(heading), line: row.line)
        }
        places[column] = index
      }
      guard places[.name] != nil else { continue }
      (self.places, self.ignored, count) = (places, ignored, row.count)
      return
    }
    throw row.count == 0
      ? CSVError(.empty, line: 1) : CSVError(.missingColumn("name"), line: 1)
  }

  subscript(column: PersonColumn) -> Int? { places[column] }
}
