import Tallying
import Testing

struct BaseSheetTests {
  /// Summoned, deductions and the base that is left.
  struct Case: Sendable {
    let why: String
    let kind: BaseKind
    let summoned: Int
    let deductions: [Deduction]
    let base: Int
    let needed: Int
  }

  static func deduction(_ kind: DeductionKind, _ people: Int) -> Deduction {
    Deduction(kind: kind, people: people, reason: "vắng mặt")
  }

  static let cases = [
    Case(
      why: "nobody is deducted", kind: .delegatesCongress, summoned: 225, deductions: [], base: 225,
      needed: 113),
    Case(
      why: "one of the committee and two without an alternate", kind: .delegatesCongress,
      summoned: 162,
      deductions: [
        deduction(.committeeAbsentThroughout, 1), deduction(.delegateAbsentNotReplaced, 2),
      ], base: 159, needed: 80),
    Case(
      why: "each ground of an all-members' congress", kind: .membersCongress, summoned: 50,
      deductions: [
        deduction(.temporarilyElsewhere, 3), deduction(.exemptAbsent, 4),
        deduction(.suspended, 1), deduction(.excusedAbsentThroughout, 2),
      ], base: 40, needed: 21),
    Case(
      why: "a cell of 11 with one excused needs 6 all the same", kind: .membersCongress,
      summoned: 11, deductions: [deduction(.excusedAbsentThroughout, 1)], base: 10, needed: 6),
    Case(
      why: "the committee of 15 elects its standing committee", kind: .plenum, summoned: 15,
      deductions: [], base: 15, needed: 8),
    Case(
      why: "one member of the plenum is suspended", kind: .plenum, summoned: 15,
      deductions: [deduction(.suspended, 1)], base: 14, needed: 8),
    Case(
      why: "one person is left", kind: .plenum, summoned: 2,
      deductions: [deduction(.suspended, 1)], base: 1, needed: 1),
  ]

  @Test(arguments: cases)
  func `the base is those summoned less those deducted`(_ expected: Case) throws {
    let sheet = try BaseSheet(
      kind: expected.kind, summoned: expected.summoned, deductions: expected.deductions)
    #expect(sheet.base == expected.base, "\(expected.why)")
    #expect(sheet.needed == expected.needed, "\(expected.why)")
    #expect(sheet.deductions == expected.deductions, "\(expected.why)")
  }

  @Test func `each kind of base allows its own grounds and refuses the others`() {
    let allowed: [BaseKind: Set<DeductionKind>] = [
      .delegatesCongress: [.committeeAbsentThroughout, .delegateAbsentNotReplaced],
      .membersCongress: [
        .temporarilyElsewhere, .exemptAbsent, .suspended, .excusedAbsentThroughout,
      ],
      .plenum: [.suspended],
    ]
    for kind in BaseKind.allCases {
      for ground in DeductionKind.allCases {
        let error: BaseSheetError? =
          allowed[kind]?.contains(ground) == true ? nil : .deductionNotAllowed(ground, kind)
        #expect(refusal(of: Self.deduction(ground, 1), from: kind) == error)
      }
    }
  }

  @Test(arguments: [
    (0, "bệnh", BaseSheetError.nobodyDeducted(.suspended)),
    (-1, "bệnh", .nobodyDeducted(.suspended)), (1, "", .reasonMissing(.suspended)),
    (1, " \n", .reasonMissing(.suspended)), (10, "bệnh", .nobodyLeft(base: 10, deducted: 10)),
    (Int.max, "bệnh", .nobodyLeft(base: 10, deducted: Int.max)),
  ])
  func `a deduction says who and why and leaves somebody`(
    _ people: Int, _ reason: String, _ error: BaseSheetError
  ) {
    let deduction = Deduction(kind: .suspended, people: people, reason: reason)
    #expect(refusal(of: deduction, from: .plenum) == error)
  }

  @Test func `one person summoned is a base`() throws {
    #expect(try BaseSheet(kind: .plenum, summoned: 1).base == 1)
  }

  @Test(arguments: [0, -1])
  func `somebody is summoned`(_ summoned: Int) {
    #expect(throws: BaseSheetError.nobodySummoned) {
      try BaseSheet(kind: .plenum, summoned: summoned)
    }
  }

  @Test func `exempt members who turn up join the base of the votes that follow`() throws {
    var sheet = try BaseSheet(
      kind: .membersCongress, summoned: 30,
      deductions: [
        Self.deduction(.exemptAbsent, 1), Self.deduction(.suspended, 2),
        Self.deduction(.exemptAbsent, 3),
      ])
    let earlier = try sheet.frozen(confirmedAs: 24)
    try sheet.exemptTurnedUp(2)
    #expect(sheet.base == 26)
    #expect(
      sheet.deductions == [Self.deduction(.suspended, 2), Self.deduction(.exemptAbsent, 2)])
    #expect(earlier.base == 24)
    #expect(earlier.needed == 13)
    #expect(try sheet.frozen(confirmedAs: 26).needed == 14)
  }

  @Test(arguments: [0, -1, 5])
  func `no more turn up than were exempt`(_ people: Int) throws {
    var sheet = try BaseSheet(
      kind: .membersCongress, summoned: 30,
      deductions: [Self.deduction(.exemptAbsent, 4), Self.deduction(.suspended, 1)])
    #expect(throws: BaseSheetError.moreTurnedUpThanExempt(turnedUp: people, exempt: 4)) {
      try sheet.exemptTurnedUp(people)
    }
    #expect(sheet.base == 25)
    try sheet.exemptTurnedUp(1)
    #expect(sheet.base == 26)
    try sheet.exemptTurnedUp(3)
    #expect(sheet.base == 29)
  }

  @Test func `a base that was read differently isn't frozen`() throws {
    let sheet = try BaseSheet(kind: .plenum, summoned: 15)
    #expect(throws: BaseSheetError.confirmationDiffers(confirmed: 16, base: 15)) {
      try sheet.frozen(confirmedAs: 16)
    }
  }

  @Test func `the sheet cites the article that allows it`() throws {
    let sheet = try BaseSheet(kind: .membersCongress, summoned: 15)
    #expect(
      sheet.article(under: .regulation244)
        == Citation(document: "244-QĐ/TW (2014)", article: "32.2"))
    #expect(
      sheet.article(under: .regulation190)
        == Citation(document: "190-QĐ/TW (2024)", article: "30.2"))
    #expect(sheet.article(under: .association) == nil)
    #expect(BaseKind.allCases.map(\.topic) == [.congressBase, .membersBase, .plenumBase])
  }

  /// Why a sheet of ten people refuses a deduction.
  private func refusal(of deduction: Deduction, from kind: BaseKind) -> BaseSheetError? {
    do throws(BaseSheetError) {
      _ = try BaseSheet(kind: kind, summoned: 10, deductions: [deduction])
      return nil
    } catch {
      return error
    }
  }
}
