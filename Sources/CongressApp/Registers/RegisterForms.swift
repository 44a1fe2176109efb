import CongressModel
import TerminalUI
import Wording

extension Form {
  /// The form of an entry, filled with it where there is one.
  init(_ register: Register, _ entry: RegisterEntry?, at place: Int?, in situation: Situation) {
    self.init(
      situation.wording.term(register), for: .entry(register, place: place),
      situation.wording.fields(of: register, entry))
  }

  /// The entry as it was typed.
  func entry(
    of register: Register, _ organization: Organization.ID, in situation: Situation
  ) throws(FormRefusal) -> RegisterEntry {
    let wording = situation.wording
    switch register {
    case .papers:
      return .paper(
        PartyPaper(
          number: text(.number), title: optional(.title), issuer: text(.issuer),
          date: try day(.day, in: wording)))
    case .subcommittees:
      return .subcommittee(
        Subcommittee(
          name: text(.name), workstream: try workstream(in: wording), head: optional(.head),
          formed: try day(.day, in: wording)))
    case .teams:
      let names = text(.follows).split(separator: ",").map { String($0).trimmed }
      do throws(RegisterError) {
        return .team(
          WorkingTeam(
            name: text(.name), head: optional(.head), deputy: optional(.deputy),
            follows: try situation.tree.organizations(
              called: names.filter { !$0.isEmpty }, below: organization)))
      } catch {
        throw FormRefusal(.follows, wording.sentence(error))
      }
    case .indicators:
      return .indicator(
        Indicator(
          name: text(.name), target: optional(.target), result: optional(.result),
          isMet: isOn(.met), reason: optional(.reason)))
    case .works: return .work(Work(name: text(.name), value: optional(.value)))
    }
  }

  /// The text of a field; `nil` where it is empty.
  func optional(_ id: FieldID) -> String? {
    let text = text(id)
    return text.isEmpty ? nil : text
  }

  /// The workstream typed by its name, with or without tones; `nil` where the field is empty.
  func workstream(in wording: Wording) throws(FormRefusal) -> Workstream? {
    let typed = text(.workstream)
    guard !typed.isEmpty else { return nil }
    let found = Workstream.allCases.first { workstream in
      workstream.rawValue == typed.lowercased()
        || Language.allCases.contains {
          [Wording($0).term(workstream), Wording($0).shortTerm(workstream)].contains {
            $0.folded == typed.folded
          }
        }
    }
    guard let found else { throw FormRefusal(.workstream, wording.noWorkstream(typed)) }
    return found
  }
}

extension RegisterError {
  /// The field in which the entry can be mended.
  func field(of register: Register) -> Form.FieldID {
    switch self {
    case .noName, .alreadyThere, .noSuchEntry: register == .papers ? .number : .name
    case .noIssuer: .issuer
    case .noSuchOrganization, .notBelow, .followedByAnother: .follows
    case .noReason: .reason
    }
  }
}

extension Wording {
  fileprivate func fields(of register: Register, _ entry: RegisterEntry?) -> [Form.Field] {
    switch (register, entry) {
    case (.papers, .paper(let paper)?): fields(of: paper)
    case (.papers, _): fields(of: PartyPaper(number: "", issuer: ""))
    case (.subcommittees, .subcommittee(let it)?): fields(of: it)
    case (.subcommittees, _): fields(of: Subcommittee(name: ""))
    case (.teams, .team(let team)?): fields(of: team)
    case (.teams, _): fields(of: WorkingTeam(name: ""))
    case (.indicators, .indicator(let it)?): fields(of: it)
    case (.indicators, _): fields(of: Indicator(name: "", isMet: true))
    case (.works, .work(let work)?): fields(of: work)
    case (.works, _): fields(of: Work(name: ""))
    }
  }

  private func typed(_ day: CalendarDate?) -> String { day.map { shortDate($0) } ?? "" }

  private func fields(of paper: PartyPaper) -> [Form.Field] {
    [
      Form.Field(.number, fieldPaper, paper.number, hint: hintPaperNumber),
      Form.Field(.title, fieldPaperTitle, paper.title ?? ""),
      Form.Field(.issuer, fieldIssuer, paper.issuer),
      Form.Field(.day, fieldDay, typed(paper.date), hint: hintDay),
    ]
  }

  private func fields(of subcommittee: Subcommittee) -> [Form.Field] {
    [
      Form.Field(.name, fieldName, subcommittee.name),
      Form.Field(
        .workstream, fieldWorkstream, subcommittee.workstream.map { shortTerm($0) } ?? "",
        hint: hintWorkstream),
      Form.Field(.head, fieldHead, subcommittee.head ?? ""),
      Form.Field(.day, fieldFormed, typed(subcommittee.formed), hint: hintDay),
    ]
  }

  private func fields(of team: WorkingTeam) -> [Form.Field] {
    [
      Form.Field(.name, fieldName, team.name),
      Form.Field(.head, fieldHead, team.head ?? ""),
      Form.Field(.deputy, fieldDeputy, team.deputy ?? ""),
      Form.Field(
        .follows, fieldFollows, team.follows.map(\.rawValue).joined(separator: ", "),
        hint: hintFollows),
    ]
  }

  private func fields(of indicator: Indicator) -> [Form.Field] {
    [
      Form.Field(.name, fieldName, indicator.name),
      Form.Field(.target, fieldTarget, indicator.target ?? ""),
      Form.Field(.result, fieldResult, indicator.result ?? ""),
      Form.Field(.met, fieldMet, isOn: indicator.isMet),
      Form.Field(.reason, fieldReason, indicator.reason ?? "", hint: hintMissed),
    ]
  }

  private func fields(of work: Work) -> [Form.Field] {
    [
      Form.Field(.name, fieldName, work.name),
      Form.Field(.value, fieldValue, work.value ?? "", hint: hintValue),
    ]
  }
}
