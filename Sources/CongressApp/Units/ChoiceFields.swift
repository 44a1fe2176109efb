import CongressModel
import Wording

extension Form {
  /// The committee that was typed as having chosen a congress of a unit, which stands above it.
  func choice(
    _ field: FieldID, of unit: Organization.ID, in situation: Situation
  ) throws(FormRefusal) -> Choice? {
    guard let by = try organization(field, in: situation) else { return nil }
    guard situation.tree.ancestors(of: unit).contains(by) else {
      throw FormRefusal(field, situation.wording.notAbove(by, unit, in: situation.tree))
    }
    return Choice(by: by, on: situation.today)
  }

  /// The same for the trial of electing the secretary directly; where more units of a committee are
  /// in it than may be, this is asked about once.
  func trialChoice(
    of congress: Congress.ID, _ unit: Organization.ID, in situation: Situation
  ) throws(FormRefusal) -> Choice? {
    guard let choice = try choice(.trial, of: unit, in: situation) else { return nil }
    let quota = TrialQuota.joined(
      by: congress, of: unit, in: situation.tree, situation.summaries)
    let question = situation.wording.trialQuotaKept(quota, in: situation.tree)
    if !quota.isKept { try ask(question, at: .trial) }
    return choice
  }
}
