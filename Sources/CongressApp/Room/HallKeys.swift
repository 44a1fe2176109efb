import CongressModel
import TerminalUI
import Wording

/// What the operator decides about the hall, on every screen of a count.
enum HallKeys {
  /// The keys; that which chooses what the hall sees needs a vote to be chosen from.
  static func bindings(in situation: Situation, choosing: Bool = true) -> [Binding<Command>] {
    let wording = situation.wording
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let hold = Binding(
      .character("H"), situation.hall.isHeld ? wording.keyRelease : wording.keyHold,
      Command.hold, group: wording.groupHall, disabled: refusal, priority: 4)
    guard choosing else { return [hold] }
    return [
      hold,
      Binding(
        .character("P"), wording.keyHall, Command.hall, group: wording.groupHall,
        disabled: refusal, priority: 3),
    ]
  }

  /// Holds or releases the hall, or asks what it is to see of a vote.
  static func perform(
    _ command: Command, _ key: RoundKey? = nil, in situation: Situation
  ) -> [Request] {
    switch (command, key) {
    case (.hold, _):
      var hall = situation.hall
      hall.isHeld.toggle()
      let wording = situation.wording
      let text = hall.isHeld ? wording.hallIsHeld : wording.hallReleased
      return [.notice(Notice(.good, text)), .effect(.writeHall(hall))]
    case (.hall, let key?): return [.ask(prompt(key, in: situation))]
    default: return []
    }
  }

  private static func prompt(_ key: RoundKey, in situation: Situation) -> Prompt {
    let wording = situation.wording
    let title = situation.documents[key.congress]?.elections[key.election]?.title
    return Prompt(
      wording.askHall(title?[wording.language] ?? key.election.rawValue),
      hint: wording.hintInvalid,
      options: HallSettings.Policy.allCases.map { wording.term($0) } + [wording.hallNothing],
      for: .hall(key))
  }

  /// Takes the digit that chooses what the hall sees.
  static func answer(_ key: RoundKey, _ text: String, in situation: Situation) -> [Request] {
    let wording = situation.wording
    let policies = HallSettings.Policy.allCases
    guard let digit = Int(text), (1...policies.count + 1).contains(digit) else {
      return [.refuse(wording.chooseDigit(policies.count + 1))]
    }
    var hall = situation.hall
    guard policies.indices.contains(digit - 1) else {
      (hall.congress, hall.election) = (nil, nil)
      return [.notice(Notice(.good, wording.hallCleared)), .effect(.writeHall(hall))]
    }
    (hall.congress, hall.election) = (key.congress, key.election)
    hall.policy = policies[digit - 1]
    let title = situation.documents[key.congress]?.elections[key.election]?.title
    let text = wording.hallNow(title?[wording.language] ?? "", hall.policy)
    return [.notice(Notice(.good, text)), .effect(.writeHall(hall))]
  }
}
