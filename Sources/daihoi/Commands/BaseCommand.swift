import ArgumentParser
import CongressModel
import StrictJSON
import Tallying
import TerminalUI
import Wording

/// One line of a base sheet as it is typed: `KIND:PEOPLE:REASON`.
struct TypedDeduction: ExpressibleByArgument {
  let deduction: Deduction

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let kind = DeductionKind(rawValue: String(parts[0])),
      let people = Int(parts[1])
    else { return nil }
    deduction = Deduction(kind: kind, people: people, reason: String(parts[2]))
  }
}

extension BaseKind: ExpressibleByArgument {}

struct ElectionBaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "base", abstract: Spoken.wording.aboutElectionBase)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpElectionOrCongress)) var reference: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpBaseKind, "KIND")) var kind: BaseKind?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpSummoned, "N"))
  var summoned: Int?
  @Flag(name: .long, help: help(Spoken.wording.helpFromPeople)) var fromPeople = false
  @Option(name: .long, help: help(Spoken.wording.helpDeduct, "KIND:PEOPLE:REASON"))
  var deduct: [TypedDeduction] = []
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpTurnedUp, "N"))
  var turnedUp: Int?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpConfirm, "N"))
  var confirm: Int?
  @Flag(name: .long, help: help(Spoken.wording.helpClear)) var clear = false

  private var isChange: Bool {
    summoned != nil || fromPeople || !deduct.isEmpty || turnedUp != nil || confirm != nil || clear
  }

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(reference.congress)
      let targets = try targets(in: documents, session)
      if isChange {
        for target in targets {
          documents.elections[target.id] = try changed(target, documents, session)
        }
        try session.write(documents)
      }
      try show(targets.compactMap { documents.elections[$0.id] }, documents, session)
    }
  }

  /// The election named; of a whole congress those that vote there and aren't open, since they
  /// share their base.
  private func targets(
    in documents: CongressDocuments, _ session: Session
  ) throws(CommandError) -> [Election] {
    guard reference.election == nil else {
      let election = try session.election(reference).1
      if isChange, election.currentRound?.isOpen == true {
        throw .baseFrozen(election.id.rawValue)
      }
      return [election]
    }
    return documents.elections.elections.filter { election in
      let isHere = session.assembly(of: election, in: documents.congress) != .plenum
      return isHere && (!isChange || election.currentRound?.isOpen != true)
    }
  }

  private func changed(
    _ election: Election, _ documents: CongressDocuments, _ session: Session
  ) throws(CommandError) -> Election {
    var election = election
    guard !clear else {
      (election.baseSheet, election.base) = (nil, nil)
      return election
    }
    let sheet: BaseSheet?
    do throws(BaseSheetError) {
      sheet = try stated(for: election, documents, session)
    } catch {
      throw .base(error)
    }
    guard let sheet else { throw .noBaseSheet(election.id.rawValue) }
    if sheet != election.baseSheet { (election.baseSheet, election.base) = (sheet, nil) }
    do throws(BaseSheetError) {
      if let confirm { election.base = try sheet.frozen(confirmedAs: confirm).base }
    } catch {
      throw .base(error)
    }
    return election
  }

  /// The sheet as it is after what was typed; `nil` where there is none to change.
  private func stated(
    for election: Election, _ documents: CongressDocuments, _ session: Session
  ) throws(BaseSheetError) -> BaseSheet? {
    let new = try newSheet(for: election, documents, session)
    guard var sheet = new ?? election.baseSheet else { return nil }
    for line in deduct { try sheet.deduct(line.deduction) }
    if let turnedUp { try sheet.exemptTurnedUp(turnedUp) }
    return sheet
  }

  /// The sheet that is begun anew, where one is asked for.
  private func newSheet(
    for election: Election, _ documents: CongressDocuments, _ session: Session
  ) throws(BaseSheetError) -> BaseSheet? {
    let isPlenum = session.assembly(of: election, in: documents.congress) == .plenum
    let usual: BaseKind = isPlenum ? .plenum : documents.congress.kind.baseKind
    if let summoned { return try BaseSheet(kind: kind ?? usual, summoned: summoned) }
    guard fromPeople else { return nil }
    return try documents.people.baseSheet(of: kind ?? usual)
  }

  private func show(
    _ elections: [Election], _ documents: CongressDocuments, _ session: Session
  ) throws(CommandError) {
    let ruleSet = try session.ruleSet(documents.congress.ruleSet, on: session.today)
    guard !output.json else {
      let items = elections.map { $0.baseJSON(under: ruleSet) }
      let json = reference.election == nil ? JSON.array(items) : items.first ?? .null
      return Process.say(json.bytes())
    }
    for election in elections {
      for line in election.baseLines(under: ruleSet, session.wording) { Process.say(line) }
    }
    guard fromPeople, documents.congress.kind == .members else { return }
    let absent = documents.people.absentees.map(\.nameAndUnit)
    if !absent.isEmpty { Process.complain(session.wording.absenteesToJudge(absent)) }
  }
}

extension Election {
  /// The sheet of the vote that is open or comes next.
  private var shownSheet: BaseSheet? {
    currentRound?.isOpen == true ? currentRound?.baseSheet : baseSheet
  }

  fileprivate func baseJSON(under ruleSet: RuleSet) -> JSON {
    let sheet = shownSheet
    let article = sheet?.article(under: ruleSet)
    return .record([
      ("election", .string(id.rawValue)),
      ("kind", .text(sheet?.kind.rawValue)),
      ("summoned", .integer(sheet?.summoned)),
      (
        "deductions",
        .array(
          (sheet?.deductions ?? []).map { line in
            .record([
              ("kind", .string(line.kind.rawValue)), ("people", .integer(line.people)),
              ("reason", .string(line.reason)),
              ("document", .text(article?.document)), ("article", .text(article?.article)),
            ])
          })
      ),
      ("base", .integer(sheet?.base ?? base)),
      ("needed", .integer(sheet?.needed ?? base.map(Majority.needed(of:)))),
      ("confirmed", .bool(base != nil)),
      ("frozen", .bool(currentRound?.isOpen == true)),
    ])
  }

  fileprivate func baseLines(under ruleSet: RuleSet, _ wording: Wording) -> [String] {
    guard let sheet = shownSheet else { return [wording.noBaseSheet(id.rawValue)] }
    func row(_ label: String, _ number: Int) -> String {
      ScreenText(wording.number(number)).padded(to: 10, alignment: .trailing).string + "  " + label
    }
    let article = sheet.article(under: ruleSet).map { wording.citation($0) }
    var lines = ["\(title[wording.language]) – \(wording.term(sheet.kind))"]
    lines.append(row(wording.summonedPeople, sheet.summoned))
    for line in sheet.deductions {
      lines.append(row(wording.deduction(line), -line.people))
      let details = [wording.visible(line.reason), article].compactMap(\.self)
      lines.append("            " + details.joined(separator: " · "))
    }
    lines.append(row(wording.baseAndNeeded(sheet), sheet.base))
    lines.append(wording.baseConfirmed(base != nil, sum: sheet.base))
    return lines
  }
}
