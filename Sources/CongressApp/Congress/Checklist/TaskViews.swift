import CongressModel
import TerminalUI
import Wording

extension Situation {
  /// Whether a text is part of an owner as the screen shows it.
  func hasOwner(_ text: String, _ owner: String?) -> Bool {
    guard let owner else { return false }
    return Query(text).matches(in: wording.owner(owner)) != nil
  }

  /// Whether an owner is the one who looks.
  func isMine(_ owner: String?) -> Bool {
    guard let me, let owner else { return false }
    return wording.owner(owner).folded == me.folded
  }
}

extension Wording {
  func viewPrompt(ofAll: Bool = false) -> Prompt {
    Prompt(askView, options: TaskView.allCases.map { term($0, ofAll: ofAll) }, for: .view)
  }
}

extension TaskView {
  /// Takes the digit of a view; the first time that one's own tasks are asked for, asks who it is.
  mutating func take(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    switch purpose {
    case .view:
      guard let number = Int(text), Self.allCases.indices.contains(number - 1) else {
        return [.refuse(wording.chooseDigit(Self.allCases.count))]
      }
      self = Self.allCases[number - 1]
      guard self == .mine, situation.me == nil else { return [] }
      return [.ask(Prompt(wording.askMe, hint: wording.hintOwner, for: .me))]
    case .me:
      guard !text.isEmpty else { return [.refuse(wording.nameNeeded)] }
      self = .mine
      return [.become(text)]
    default: return []
    }
  }
}
