/// The people of a congress as a file for spreadsheets, which `PeopleImport` reads again.
package enum PeopleCSV {
  /// Rows in Vietnamese order under the names of the columns, with a byte order mark, without
  /// which spreadsheets take the letters for those of another encoding.
  package static func text(_ people: People) -> String {
    let columns = PersonColumn.allCases.filter { $0 != .distinct }
    let numbers = people.numbers
    let head = columns.map(\.rawValue).joined(separator: ",")
    let rows = VietnameseOrder.sorted(people.delegates, by: \.name).map { delegate in
      columns.map { column in
        quoted(value(column, of: delegate, number: numbers[delegate.id] ?? 0))
      }.joined(separator: ",")
    }
    return "\u{FEFF}" + ([head] + rows).map { $0 + "\n" }.joined()
  }

  private static func value(
    _ column: PersonColumn, of delegate: Delegate, number: Int
  ) -> String {
    let attributes = delegate.attributes
    return switch column {
    case .id: delegate.id.rawValue
    case .number: String(number)
    case .name: delegate.name
    case .kind: delegate.kind.rawValue
    case .origin: delegate.origin.rawValue
    case .sex: attributes.sex?.rawValue ?? ""
    case .born: attributes.born?.description ?? ""
    case .ethnicity: attributes.ethnicity ?? ""
    case .unit: attributes.unit ?? ""
    case .position: attributes.position ?? ""
    case .joinedParty: attributes.joinedParty?.description ?? ""
    case .education: attributes.education ?? ""
    case .incumbent: attributes.isIncumbent ? "yes" : "no"
    case .distinct: ""
    }
  }

  /// The field as RFC 4180 has it; what a spreadsheet would calculate begins with an apostrophe.
  private static func quoted(_ raw: String) -> String {
    let first = raw.unicodeScalars.first { $0 != " " && $0 != "'" }
    let isFormula = first.map { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) } ?? false
    let text = isFormula ? "'" + raw : raw
    guard text.unicodeScalars.contains(where: { ",;\t\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
