package import StrictJSON
package import Tallying

extension BaseSheet {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let kind = try fields.choice("kind", of: BaseKind.self)
    let summoned = try fields.integer("summoned", in: 1...10_000_000)
    let deductions = try fields.items("deductions") { json, path throws(ShapeError) in
      (try Deduction(json: json, at: path), path)
    }
    do throws(BaseSheetError) { try self.init(kind: kind, summoned: summoned) } catch {
      throw fields.failure(.outOfRange(summoned, allowed: 1...10_000_000), at: "summoned")
    }
    for (deduction, path) in deductions {
      do throws(BaseSheetError) { try deduct(deduction) } catch {
        throw ShapeError(error, of: deduction, at: path)
      }
    }
  }

  package var json: JSON {
    .record([
      ("kind", .string(kind.rawValue)), ("summoned", .integer(summoned)),
      ("deductions", .list(deductions, \.json)),
    ])
  }
}

extension Deduction {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    self.init(
      kind: try fields.choice("kind"), people: try fields.integer("people", in: 1...10_000_000),
      reason: try fields.string("reason"))
  }

  package var json: JSON {
    .record([
      ("kind", .string(kind.rawValue)), ("people", .integer(people)), ("reason", .string(reason)),
    ])
  }
}

extension ShapeError {
  /// What is wrong with one line of a sheet, at the member that is wrong.
  fileprivate init(_ error: BaseSheetError, of deduction: Deduction, at path: JSONPath) {
    switch error {
    case .deductionNotAllowed(let kind, _):
      self.init(.notAllowed(kind.rawValue), at: path.member("kind"))
    case .reasonMissing: self.init(.notAllowed(deduction.reason), at: path.member("reason"))
    case .nobodyLeft(let base, let deducted):
      self.init(
        .outOfRange(deducted, allowed: 0...max(base - 1, 0)), at: path.member("people"))
    case .nobodySummoned, .nobodyDeducted, .moreTurnedUpThanExempt, .confirmationDiffers:
      self.init(
        .outOfRange(deduction.people, allowed: 1...10_000_000), at: path.member("people"))
    }
  }
}

extension JSONFields {
  /// The sheet of a vote; a base beside it must be its sum.
  mutating func baseSheet(confirmedAs base: Int?) throws(ShapeError) -> BaseSheet? {
    let sheet = try optionalValue("baseSheet", BaseSheet.init(json:at:))
    if let sheet, let base, base != sheet.base {
      throw failure(.outOfRange(base, allowed: sheet.base...sheet.base), at: "base")
    }
    return sheet
  }
}
