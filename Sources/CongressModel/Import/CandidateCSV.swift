import StrictJSON

/// A list of candidates as rows of a file: a heading with at least `name`, then a row a name.
///
/// The numbers on the ballot follow the order of the rows.
package enum CandidateCSV {
  /// Why a row names no candidate.
  package struct Failure: Error, Hashable, Sendable {
    package let fact: Fact
    /// Counted from 1.
    package let line: Int

    package enum Fact: Hashable, Sendable {
      case file(CSVError.Fact)
      case noName
      case notAnID(String)
      case idTwice(String)
      case notADate(String)
      case notASex(String)
      case notANomination(String)
      /// More in favour than attending, or no numbers.
      case notSupport(agreeing: String, attending: String)
      /// Control, bidi or zero-width characters in a name.
      case hostile(String)
    }
  }

  private static let columns = [
    "id": ["mã"], "name": ["họ và tên", "họ tên", "ho va ten", "full name"],
    "sex": ["giới tính", "gioi tinh"], "born": ["ngày sinh", "ngay sinh", "birth date"],
    "ethnicity": ["dân tộc", "dan toc"], "unit": ["đơn vị", "don vi", "organisation"],
    "position": ["chức vụ", "chuc vu"], "nomination": ["giới thiệu", "gioi thieu"],
    "agreeing": ["đồng ý", "dong y"], "attending": ["có mặt", "co mat"],
  ]

  package static func candidates(_ bytes: [UInt8]) throws(Failure) -> [Candidate] {
    var reader = try checked { () throws(CSVError) in try CSVReader(bytes) }
    let header = try checked { () throws(CSVError) in
      try CSVHeader(&reader, names: columns, required: ["name"])
    }
    var row = CSVRow()
    var candidates: [Candidate] = []
    var ids: Set<Candidate.ID> = []
    while try checked({ () throws(CSVError) in try reader.next(into: &row) }) {
      let candidate = try read(row, reader, header, number: candidates.count + 1)
      guard ids.insert(candidate.id).inserted else {
        throw Failure(fact: .idTwice(candidate.id.rawValue), line: row.line)
      }
      candidates.append(candidate)
    }
    return candidates
  }

  private static func checked<Value>(
    _ body: () throws(CSVError) -> Value
  ) throws(Failure) -> Value {
    do throws(CSVError) {
      return try body()
    } catch {
      throw Failure(fact: .file(error.fact), line: error.line)
    }
  }

  private static func read(
    _ row: CSVRow, _ reader: CSVReader, _ header: CSVHeader, number: Int
  ) throws(Failure) -> Candidate {
    func field(_ name: String) throws(Failure) -> String {
      guard let column = header[name] else { return "" }
      let text = try checked { () throws(CSVError) in try reader.text(column, of: row) }
      guard !text.unicodeScalars.contains(where: HostileText.isHostile) else {
        throw Failure(fact: .hostile(text), line: row.line)
      }
      return text
    }
    let name = try field("name")
    guard !name.isEmpty else { throw Failure(fact: .noName, line: row.line) }
    let given = try field("id")
    guard let id = Candidate.ID(given.isEmpty ? "c\(number)" : given) else {
      throw Failure(fact: .notAnID(given), line: row.line)
    }
    var candidate = Candidate(id: id, name: name)
    candidate.attributes.sex = try sex(field("sex"), line: row.line)
    candidate.attributes.born = try date(field("born"), line: row.line)
    candidate.attributes.ethnicity = try field("ethnicity").nonEmpty
    candidate.attributes.unit = try field("unit").nonEmpty
    candidate.attributes.position = try field("position").nonEmpty
    candidate.origin = try origin(field("nomination"), line: row.line)
    candidate.support = try support(field("agreeing"), field("attending"), line: row.line)
    return candidate
  }

  private static func origin(
    _ text: String, line: Int
  ) throws(Failure) -> Candidate.Origin {
    switch text.lowercased() {
    case "", "prepared", "cấp uỷ", "cấp ủy": .prepared
    case "nominated", "đề cử": .nominated
    case "selfnominated", "ứng cử": .selfNominated
    default: throw Failure(fact: .notANomination(text), line: line)
    }
  }

  private static func support(
    _ agreeing: String, _ attending: String, line: Int
  ) throws(Failure) -> Candidate.Support? {
    guard !agreeing.isEmpty || !attending.isEmpty else { return nil }
    guard let inFavour = Int(agreeing), let there = Int(attending),
      let support = Candidate.Support(agreeing: inFavour, of: there)
    else {
      throw Failure(fact: .notSupport(agreeing: agreeing, attending: attending), line: line)
    }
    return support
  }

  private static func sex(
    _ text: String, line: Int
  ) throws(Failure) -> PersonAttributes.Sex? {
    switch text.lowercased() {
    case "": nil
    case "nữ", "nu", "female", "f": .female
    case "nam", "male", "m": .male
    default: throw Failure(fact: .notASex(text), line: line)
    }
  }

  private static func date(_ text: String, line: Int) throws(Failure) -> CalendarDate? {
    guard !text.isEmpty else { return nil }
    guard let date = CalendarDate(typed: text) else {
      throw Failure(fact: .notADate(text), line: line)
    }
    return date
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
