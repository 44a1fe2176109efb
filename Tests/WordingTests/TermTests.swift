import CongressModel
import StrictJSON
import Tallying
import Testing

@testable import Wording

/// What every term has to be, in both languages.
struct TermTests {
  let vietnamese = Wording(.vietnamese)
  let english = Wording(.english)

  /// Each case has a term of its own in both languages.
  private func check<Term: CaseIterable & Hashable>(
    _ type: Term.Type, _ term: (Wording, Term) -> String
  ) {
    for wording in [vietnamese, english] {
      let terms = Term.allCases.map { term(wording, $0) }
      #expect(Set(terms).count == Term.allCases.count, "\(type): \(terms)")
      for text in terms {
        #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(type)")
        #expect(!text.hasSuffix("."), "a term is no sentence: \(text)")
        #expect(isComposed(text), "not NFC: \(text)")
      }
    }
  }

  /// Each case has a term of its own of at most ten columns.
  private func checkShort<Term: CaseIterable & Hashable>(
    _ type: Term.Type, _ term: (Wording, Term) -> String
  ) {
    check(type, term)
    for wording in [vietnamese, english] {
      for value in Term.allCases {
        #expect(term(wording, value).count <= 10, "\(term(wording, value))")
      }
    }
  }

  @Test func `every congress and its preparation has a word`() {
    check(CongressState.self) { $0.term($1) }
    check(Congress.Kind.self) { $0.term($1) }
    check(Congress.Content.self) { $0.term($1) }
    check(Lesson.Kind.self) { $0.term($1) }
    check(HallSettings.Policy.self) { $0.term($1) }
    check(Language.self) { $0.term($1) }
    check(Workstream.self) { $0.term($1) }
    check(StepOwner.self) { $0.term($1) }
    check(PreparationTask.State.self) { $0.term($1) }
    check(Lead.Unit.self) { $0.term($1) }
    check(Template.Condition.self) { $0.term($1) }
  }

  @Test func `every kind of people has a word`() {
    check(Organization.Kind.self) { $0.term($1) }
    check(Rating.self) { $0.term($1) }
    check(Delegate.Kind.self) { $0.term($1) }
    check(Delegate.Origin.self) { $0.term($1) }
    check(PersonAttributes.Sex.self) { $0.term($1) }
    check(Candidate.Origin.self) { $0.term($1) }
    check(Sex.self) { $0.term($1) }
    check(CompositionFinding.Verdict.self) { $0.term($1) }
  }

  @Test func `everything about an election has a word`() {
    check(ElectedBody.self) { $0.term($1) }
    check(CongressModel.Round.Decision.Kind.self) { $0.term($1) }
    check(BallotForm.self) { $0.term($1) }
    check(BoxMark.self) { $0.term($1) }
    check(Ruling.self) { $0.term($1) }
    check(InvalidReason.self) { $0.term($1) }
    check(Outcome.self) { $0.term($1) }
    check(Standing.self) { $0.term($1) }
    check(Reconciliation.Check.Kind.self) { $0.term($1) }
    check(BaseKind.self) { $0.term($1) }
    check(DeductionKind.self) { $0.term($1) }
    check(RoundKind.self) { $0.term($1) }
    check(RoundAuthority.self) { $0.term($1) }
    check(Assembly.self) { $0.term($1) }
    check(Post.self) { $0.term($1) }
    check(Act.self) { $0.term($1) }
    check(Place.self) { $0.term($1) }
  }

  @Test func `every rule has a word`() {
    check(ThresholdKind.self) { $0.term($1) }
    check(Requirement.self) { $0.term($1) }
    check(TieRule.self) { $0.term($1) }
    check(PaperTreatment.self) { $0.term($1) }
    check(FurtherRounds.self) { $0.term($1) }
    check(RuleTopic.self) { $0.term($1) }
    check(JSONError.Expectation.self) { $0.term($1) }
    check(JSON.Kind.self) { $0.term($1) }
  }

  @Test func `short terms fit ten columns`() {
    checkShort(CongressState.self) { $0.shortTerm($1) }
    checkShort(Congress.Kind.self) { $0.shortTerm($1) }
    checkShort(Workstream.self) { $0.shortTerm($1) }
    checkShort(PreparationTask.State.self) { $0.shortTerm($1) }
    checkShort(Rating.self) { $0.shortTerm($1) }
    checkShort(Delegate.Kind.self) { $0.shortTerm($1) }
    checkShort(Delegate.Origin.self) { $0.shortTerm($1) }
    checkShort(Candidate.Origin.self) { $0.shortTerm($1) }
    checkShort(ElectedBody.self) { $0.shortTerm($1) }
    checkShort(InvalidReason.self) { $0.shortTerm($1) }
    checkShort(Outcome.self) { $0.shortTerm($1) }
    checkShort(Standing.self) { $0.shortTerm($1) }
  }

  @Test func `rule sets are named by their documents`() {
    let titles = RuleSet.builtIn.map { vietnamese.title(of: $0) }
    #expect(Set(titles).count == RuleSet.builtIn.count)
    #expect(titles[0].contains("244-QĐ/TW"))
    #expect(titles[1].contains("190-QĐ/TW"))
    #expect(english.title(ofRuleSet: "Our own\u{202E}") == "Our own‹U+202E›")
  }

  @Test func `a citation that was not read says so`() {
    let read = Citation(document: "244-QĐ/TW (2014)", article: "32.3")
    let inferred = Citation(document: "190-QĐ/TW (2024)", article: "30", isVerified: false)
    #expect(vietnamese.citation(read) == "Điều 32.3, 244-QĐ/TW (2014)")
    #expect(english.citation(inferred) == "Article 30, 190-QĐ/TW (2024) (inferred)")
  }

  @Test func `an owner of the templates is a term and any other a text`() {
    #expect(vietnamese.owner("counting") == "Ban kiểm phiếu")
    #expect(vietnamese.owner("Anh Nam") == "Anh Nam")
  }

  @Test func `a lead is said from its anchor`() throws {
    let task = try #require(PreparationTask.ID("a3"))
    #expect(vietnamese.lead(Lead(-30)) == "30 ngày trước ngày khai mạc")
    #expect(english.lead(Lead(-1, .working)) == "1 working day before the opening")
    #expect(english.lead(Lead(0, from: .closing)) == "on the closing")
    #expect(
      english.lead(Lead(7, .working, from: .task(task)), of: "Report")
        == "7 working days after “Report”")
    #expect(vietnamese.lead(Lead(6, .months, from: .closing)) == "6 tháng sau ngày bế mạc")
  }
}

/// Whether a text has no mark that could be composed with the letter before it.
func isComposed(_ text: String) -> Bool {
  !text.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
}
