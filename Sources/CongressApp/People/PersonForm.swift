import CongressModel
import Wording

extension Form {
  /// The fields of a person; empty for somebody new.
  init(person: Delegate?, _ people: People, _ wording: Wording) {
    let attributes = person?.attributes ?? PersonAttributes()
    let number = person.map { people.numbers[$0.id] ?? people.nextNumber } ?? people.nextNumber
    func field(_ column: PersonColumn, _ value: String?, hint: String = "") -> Field {
      Field(.person(column), wording.term(column), value ?? "", hint: hint)
    }
    func terms(_ texts: [String]) -> String { texts.joined(separator: " / ") }
    self.init(
      person == nil ? wording.formNewPerson : wording.formPerson, for: .person(person?.id),
      [
        field(.name, person?.name),
        field(.number, String(number)),
        field(
          .kind, person.map { wording.shortTerm($0.kind) },
          hint: terms(Delegate.Kind.allCases.map { wording.shortTerm($0) })),
        field(
          .origin, person.map { wording.originWord($0.origin) },
          hint: terms(Delegate.Origin.allCases.map { wording.originWord($0) })),
        field(.unit, attributes.unit),
        field(.position, attributes.position),
        field(
          .sex, attributes.sex.map { wording.term($0) },
          hint: terms(PersonAttributes.Sex.allCases.map { wording.term($0) })),
        field(.born, attributes.born.map { wording.shortDate($0) }, hint: wording.hintBorn),
        field(.ethnicity, attributes.ethnicity),
        field(.joinedParty, attributes.joinedParty.map { wording.shortDate($0) }),
        field(.education, attributes.education),
        Field(
          .person(.incumbent), wording.term(PersonColumn.incumbent), isOn: attributes.isIncumbent),
        Field(.person(.distinct), wording.fieldDistinct, isOn: false),
      ])
  }

  /// What the fields of a person say, as a row of a list would.
  var personTexts: [PersonColumn: String] {
    var texts: [PersonColumn: String] = [:]
    for column in PersonColumn.allCases {
      let text = text(.person(column))
      if !text.isEmpty { texts[column] = text }
      if isOn(.person(column)) { texts[column] = "x" }
    }
    return texts
  }
}
