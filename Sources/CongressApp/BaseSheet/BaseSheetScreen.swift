package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// How the base of a vote comes about, line by line, until the vote opens.
///
/// Every change is written at once and can be undone; the base counts once its sum is typed.
package struct BaseSheetScreen: ScreenContent {
  let congress: Congress.ID
  let election: Election.ID
  var list = ListState()

  /// What is asked on one line.
  package enum Question: Hashable, Sendable {
    case summoned, ground, exemptCame, confirmation
  }

  package init(_ congress: Congress.ID, _ election: Election.ID) {
    (self.congress, self.election) = (congress, election)
  }
}

extension BaseSheetScreen {
  package func title(in situation: Situation) -> String { situation.wording.baseSheetShort }

  /// The documents with the election they are looked at for.
  func subject(in situation: Situation) -> (CongressDocuments, Election)? {
    guard let documents = situation.documents[congress],
      let found = documents.elections[election]
    else { return nil }
    return (documents, found)
  }

  func kind(of election: Election, in documents: CongressDocuments, _ situation: Situation)
    -> BaseKind
  {
    if let kind = election.baseSheet?.kind { return kind }
    let assembly = situation.assembly(of: election, in: documents.congress)
    return assembly == .plenum ? .plenum : documents.congress.kind.baseKind
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    guard let (documents, election) = subject(in: situation) else { return [] }
    let wording = situation.wording
    let frozen =
      situation.readOnly.map { wording.sentence($0) }
      ?? (election.isOpen ? wording.baseFrozen(election.title[wording.language]) : nil)
    let sheet = election.baseSheet
    let empty = frozen ?? (sheet == nil ? wording.summonedFirst : nil)
    let noLine = empty ?? (sheet?.deductions.isEmpty == true ? wording.noDeduction : nil)
    let noPeople = documents.people.full.isEmpty ? wording.noDelegates : nil
    let exempt = sheet?.deductions.contains { $0.kind == .exemptAbsent } == true
    func binding(
      _ key: KeyPress.Key, _ name: String, _ command: Command, _ refusal: String?, _ priority: Int
    ) -> Binding<Command> {
      Binding(
        [KeyPress(key)], name, command, group: wording.thisScreen, disabled: refusal,
        priority: priority)
    }
    return [
      binding(.character("c"), wording.keyConfirmBase, .confirmBase, empty, 9),
      binding(.character("n"), wording.keyNewDeduction, .newDeduction, empty, 8),
      binding(.enter, wording.keyEditDeduction, .editDeduction, noLine, 7),
      binding(.character("d"), wording.keyDeleteDeduction, .deleteDeduction, noLine, 6),
      binding(.character("s"), wording.keySummoned, .summoned, frozen, 5),
      binding(.character("f"), wording.keyFillSheet, .fillSheet, frozen ?? noPeople, 4),
      binding(
        .character("x"), wording.keyExemptCame, .exemptCame,
        empty ?? (exempt ? nil : wording.nobodyExempt), 2),
      binding(.character("a"), wording.keySameBase, .sameBase, empty, 3),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let (documents, election) = subject(in: situation) else { return [.close] }
    let wording = situation.wording
    let sheet = election.baseSheet
    switch command {
    case .move:
      let count = election.shownSheet?.deductions.count ?? 0
      _ = list.handle(press, count: count, height: situation.bodyRows - 5)
    case .summoned:
      let known = sheet?.summoned ?? documents.people.full.count
      return [
        .ask(
          Prompt(
            wording.askSummoned, value: known > 0 ? String(known) : "", for: .base(.summoned)))
      ]
    case .fillSheet: return fill(election, documents, situation)
    case .newDeduction:
      let grounds = kind(of: election, in: documents, situation).deductions
      return [
        .ask(
          Prompt(wording.askGround, options: grounds.map { wording.term($0) }, for: .base(.ground)))
      ]
    case .editDeduction:
      guard let line = sheet?.deductions[safe: list.selected] else { return [] }
      return [.fill(form(for: line.kind, line, at: list.selected, wording))]
    case .deleteDeduction: return delete(election, documents, situation)
    case .exemptCame: return [.ask(Prompt(wording.askExemptCame, for: .base(.exemptCame)))]
    case .confirmBase:
      guard let sheet else { return [] }
      return [
        .ask(
          Prompt(
            wording.askConfirmBase(election.title[wording.language]),
            hint: wording.hintConfirmBase(sheet), for: .base(.confirmation)))
      ]
    case .sameBase: return copy(election, documents, situation)
    default: break
    }
    return []
  }
}

extension Election {
  /// Whether it is voted on now, by a base that is frozen.
  var isOpen: Bool { currentRound?.isOpen == true }

  /// The sheet of the vote that is open, or of the next one.
  var shownSheet: BaseSheet? { isOpen ? currentRound?.baseSheet : baseSheet }

  /// Whether the sum of the sheet that is shown was typed.
  var isBaseConfirmed: Bool { isOpen || (base != nil && base == baseSheet?.base) }
}

extension Situation {
  /// The order of elections at a congress.
  func chain(of congress: Congress) -> ElectionChain {
    congress.electionChain(of: tree[congress.organization])
  }

  /// Where an election is held.
  func assembly(of election: Election, in congress: Congress) -> Assembly {
    election.assembly(in: chain(of: congress), of: tree[congress.organization])
  }
}

extension Array {
  /// The item at a place, where there is one.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
