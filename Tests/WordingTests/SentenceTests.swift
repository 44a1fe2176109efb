import StrictJSON
import Testing

@testable import CongressModel
@testable import Tallying
@testable import Wording

/// What every error sentence has to be, in both languages.
struct SentenceTests {
  private func check(_ sentences: (Wording) -> [String]) {
    for language in Language.allCases {
      let all = sentences(Wording(language))
      #expect(Set(all).count == all.count, "two errors with one sentence: \(all)")
      for sentence in all {
        #expect(sentence.hasSuffix("."), "\(sentence)")
        #expect(!sentence.hasSuffix(".."), "\(sentence)")
        #expect(isComposed(sentence), "not NFC: \(sentence)")
        #expect(!sentence.unicodeScalars.contains(where: HostileText.isHostile), "\(sentence)")
        #expect(sentence.first?.isLowercase != true, "\(sentence)")
        #expect(sentence.split(separator: " ").count >= 3, "\(sentence)")
      }
    }
  }

  @Test func `every fault of a document is a sentence`() {
    let position = JSONPosition(offset: 20, line: 3, column: 15)
    let reasons: [JSONError.Reason] =
      [
        .tooLarge(limit: 100), .tooDeep(limit: 64), .leadingZero, .invalidUTF8,
        .unescapedControl("\u{1B}"), .loneSurrogate(0xD834), .duplicateKey("a\u{202E}b"),
      ]
      + JSONError.Expectation.allCases.flatMap {
        [.endsTooEarly(expected: $0), .unexpected("x", expected: $0)]
      }
    check { wording in reasons.map { wording.sentence(JSONError($0, at: position)) } }
    check { wording in JSONNotice.allCases.map { wording.sentence($0) } }
  }

  @Test func `every wrong value is a sentence`() {
    let path = JSONPath.root.member("tasks").index(3).member("due")
    let facts: [ShapeError.Fact] = [
      .missing(member: "id"), .wrongKind(expected: .string, found: .null), .notAnInteger("1.5"),
      .outOfRange(0, allowed: 1...1000), .notAllowed("\u{7}"), .duplicateID("a"),
      .unknownID("a"), .unexpected(member: "a"),
    ]
    check { wording in facts.map { wording.sentence(ShapeError($0, at: path)) } }
    check { wording in facts.map { wording.sentence(ShapeError($0, at: .root)) } }
  }

  @Test func `every fault of a file is a sentence`() {
    let place = JSONPosition(offset: 0, line: 1, column: 1)
    let edit = ItemEdit(.settings, .member("name"), before: nil, after: "x", index: 0)
    let shape = ShapeError(.missing(member: "id"), at: .root)
    let errors: [StorageError] = [
      .notAWorkspace(path: "/a"), .alreadyAWorkspace(path: "/a"), .noSuchDocument(path: "/a"),
      .cannotRead(path: "/a", errno: 13), .notJSON(path: "/a", JSONError(.leadingZero, at: place)),
      .wrongShape(path: "/a", shape, at: place), .wrongShape(path: "/a", shape, at: nil),
      .newerVersion(path: "/a", version: 2, known: 1),
      .hostileText(path: "/a", [HostileText(position: place, scalar: "\u{202E}")]),
      .notARegularFile(path: "/a"), .tooLarge(path: "/a", bytes: 10, limit: 5),
      .cannotWrite(path: "/a", errno: 5), .diskFull(path: "/a"), .readOnly(path: "/a"),
      .durabilityUnconfirmed(path: "/a", errno: 5), .halfMade(path: "/a", errno: 5),
      .changedByAnother(path: "/a", EditConflict(edit: edit, found: "y")),
      .changedByAnother(path: "/a", EditConflict(edit: edit, found: nil)),
      .locked(path: "/a", holder: nil), .locked(path: "/a", holder: "1234"),
    ]
    check { wording in errors.map { wording.sentence($0) } }
  }

  @Test func `every problem of the ballots is a sentence`() {
    let id = BallotID(high: 0xAB, low: 1)
    let problems: [BallotProblem] = [
      .tornTail(file: "s", offset: 12), .missingEnd(file: "s"),
      .unfinishedImport(file: "s"), .damaged(file: "s", line: 3), .conflict(id),
      .waitingCorrection(id), .foreign(file: "s"), .conflictCopy(file: "s"),
      .sharedNumber(batch: 4, stations: ["a-1", "b-1"]),
      .importedTwice(
        batches: [4], imports: [.init(stations: ["a"], papers: 1), .init(stations: [], papers: 2)]),
      .notUnderstood(file: "s", line: 3), .impossibleMarks(file: "s", line: 3),
      .unreadable(file: "s", errno: 5),
    ]
    check { wording in problems.map { wording.sentence($0) } }
    #expect(Wording(.english).sentence(.conflict(id)).contains("00000000…"))
  }

  @Test func `every fault of the tree is a sentence`() throws {
    let (a, b) = (try #require(Organization.ID("a")), try #require(Organization.ID("b")))
    let errors: [OrganizationError] = [
      .alreadyThere(a), .noSuchOrganization("x"), .noSuchParent(a, of: b), .noSuchLevel("x"),
      .cycle(a), .hasUnits(a), .ranksAbove(a, parent: a),
    ]
    check { wording in errors.map { wording.sentence($0) } }
  }

  @Test func `every fault of a ballot or a vote is a sentence`() {
    let papers: [PaperError] = [
      .numberNotOnList(18, candidates: 17), .numberTwice(3),
      .moreChosenThanSeats(chosen: 16, seats: 15), .reasonNotOfForm(.noBox, .strikeOut),
      .boxesNotOfList(boxes: 2, candidates: 3), .marksNotOfForm(.singleName),
    ]
    check { wording in papers.map { wording.sentence($0) } }
    let contests: [ContestError] = [
      .noCandidates, .noSeats, .tooManyCandidates(10_001), .tooManySeats(10_001),
      .baseBelowZero(-1), .formContradictsList(stated: .strikeOut, derived: .singleName),
    ]
    check { wording in contests.map { wording.sentence($0) } }
    let rules: [RuleSetError] = [
      .noName, .versionBelowOne(0), .roundsBelowOne(0), .percentOutOfRange(101),
      .preparedLeastAboveMost(least: 20, most: 10), .preparedAboveLimit(prepared: 40, limit: 30),
      .smallBodyOutOfRange(-1),
    ]
    check { wording in rules.map { wording.sentence($0) } }
  }

  @Test func `every fault of a base or a chain is a sentence`() {
    let bases: [BaseSheetError] = [
      .nobodySummoned, .deductionNotAllowed(.suspended, .delegatesCongress),
      .nobodyDeducted(.suspended), .reasonMissing(.suspended), .nobodyLeft(base: 3, deducted: 3),
      .moreTurnedUpThanExempt(turnedUp: 2, exempt: 1), .confirmationDiffers(confirmed: 8, base: 9),
    ]
    check { wording in bases.map { wording.sentence($0) } }
    let chains: [ElectionChainError] = [
      .twice(.secretary, .election), .before(.standing, .committee),
    ]
    check { wording in chains.map { wording.sentence($0) } }
    check { wording in
      [
        wording.sentence(ShowOfHandsError.handsBelowZero(-1)),
        wording.sentence(ShowOfHandsError.moreHandsThanPeople(base: 9)),
        wording.sentence(AttendanceError.presentBelowZero(-1)),
        wording.sentence(AttendanceError.morePresentThanSummoned(present: 9, summoned: 8)),
      ]
    }
  }

  @Test func `every reason for a provisional result is a sentence`() {
    let reasons: [ProvisionalReason] =
      [
        .open, .nothingCounted, .issuedUnknown, .collectedUnknown, .baseUnknown, .doubtful(1),
        .batchesUnverified(2), .conflicts(1), .importedTwice([3]), .damagedRecords(3),
        .surplusDecisionMissing,
      ]
      + Reconciliation.Check.Kind.allCases.map {
        .differs(Reconciliation.Check(kind: $0, found: 179, limit: 178))
      }
    check { wording in reasons.map { wording.sentence($0) } }
  }

  @Test func `what follows a round and what is wrong with a list is a sentence`() {
    let round = NextRound(
      kind: .tie, candidates: [3, 4], seats: 1, requirement: .mostVotes, authority: .rule,
      findings: [])
    let steps: [NextStep] = [
      .complete, .introduced, .countUnfinished, .round(round), .choice(among: [3, 4], seats: 1),
      .designation,
      .seatsStayEmpty(2),
    ]
    check { wording in steps.map { wording.sentence($0) } }
    let name = FloorName(number: 18, agreeing: 60, attending: 200)
    let findings: [ListFinding] = [
      .surplusMissing(names: 15, seats: 15), .aboveMost(names: 20, seats: 15, most: 19),
      .preparedOutside(prepared: 16, seats: 15, usual: 17...17),
      .fewerNamesThanSeats(names: 14, seats: 15), .floorNameUnsupported(name, needed: 61),
      .counterOnList(3),
    ]
    check { wording in findings.map { wording.sentence($0) } }
  }

  @Test func `a sentence names file, line and column`() {
    let error = StorageError.notJSON(
      path: "congresses/a/checklist.json",
      JSONError(
        .unexpected("}", expected: .value), at: JSONPosition(offset: 9, line: 3, column: 15)))
    #expect(
      Wording(.english).sentence(error)
        == "“congresses/a/checklist.json”, line 3, column 15: “}” stands where a value is needed.")
    #expect(
      Wording(.vietnamese).sentence(error)
        == "“congresses/a/checklist.json”, dòng 3, cột 15: gặp “}”, nhưng ở đây cần một giá trị.")
  }

  @Test func `hostile text is shown by its number and long text is cut`() {
    let wording = Wording(.english)
    #expect(wording.visible("a\u{202E}b\u{1B}[2J") == "a‹U+202E›b‹U+001B›[2J")
    #expect(wording.quoted("\u{E0041}") == "“‹U+E0041›”")
    #expect(wording.quoted(String(repeating: "x", count: 4096)).count == 83)
    #expect(wording.sentence(.noSuchDocument(path: "\n")) == "There is no file “‹U+000A›”.")
  }

  @Test func `lists are read out`() {
    #expect(Wording(.vietnamese).list(["a", "b", "c"]) == "a, b và c")
    #expect(Wording(.english).list(["a", "b"]) == "a and b")
    #expect(Wording(.english).list(["a"]) == "a")
    #expect(Wording(.english).list([]) == "")
  }
}
