import Tallying
import Testing

struct ContestTests {
  @Test(arguments: [
    (17, 15, BallotForm.strikeOut), (2, 1, .strikeOut), (15, 15, .agreeDisagree),
    (14, 15, .agreeDisagree), (2, 2, .agreeDisagree), (1, 1, .singleName), (1, 2, .singleName),
  ])
  func `the form follows from names and seats`(_ names: Int, _ seats: Int, _ form: BallotForm)
    throws
  {
    #expect(try Contest.sample(names, for: seats).form == form)
    #expect(try Contest.sample(names, for: seats, form: form).form == form)
    #expect(try Contest.sample(names, for: seats, form: .showOfHands).form == .showOfHands)
  }

  @Test(arguments: [
    (0, 1, Int?.none, ContestError.noCandidates), (1, 0, nil, .noSeats),
    (-1, 1, nil, .noCandidates),
    (1, 1, -1, .baseBelowZero(-1)), (10_001, 1, nil, .tooManyCandidates(10_001)),
    (1, 10_001, nil, .tooManySeats(10_001)),
  ])
  func `no paper can be printed for`(
    _ names: Int, _ seats: Int, _ base: Int?, _ error: ContestError
  ) {
    #expect(throws: error) { try Contest.sample(names, for: seats, base: base) }
  }

  @Test func `the limits themselves are allowed`() throws {
    #expect(try Contest.sample(10_000, for: 10_000, base: 0).base == 0)
    #expect(try Contest.sample(1, for: 1, base: nil).base == nil)
  }

  @Test func `a form that the list doesn't have is refused`() {
    #expect(
      throws: ContestError.formContradictsList(stated: .agreeDisagree, derived: .strikeOut)
    ) {
      try Contest.sample(17, for: 15, form: .agreeDisagree)
    }
  }

  @Test(arguments: [
    (
      BallotForm.strikeOut,
      [InvalidReason.notIssued, .tooMany, .nobody, .outsideList, .marked, .other]
    ),
    (.agreeDisagree, [.notIssued, .nobody, .outsideList, .marked, .other]),
    (.singleName, [.notIssued, .outsideList, .marked, .bothBoxes, .noBox, .other]),
    (.showOfHands, [.tooMany, .other]),
  ])
  func `a form knows the reasons that fit it`(_ form: BallotForm, _ reasons: [InvalidReason]) {
    #expect(form.invalidReasons == reasons)
  }
}
