package import CongressModel
package import TerminalUI

/// A question with a line to type the answer on, or with answers to choose by a digit.
package struct Prompt: Hashable, Sendable {
  package var title: String
  /// What is to be typed, in a sentence.
  package var hint: String
  package var field: TextField
  package var options: [String]
  package var purpose: Purpose
  /// Why the last answer wasn't taken.
  package var complaint: String?
  /// Whether the field holds a value that was there, and nothing was typed yet.
  private var isSuggested: Bool

  /// What the answer is for.
  package enum Purpose: Hashable, Sendable {
    case setAside(Set<PreparationTask.ID>)
    case newTask(Workstream)
    case taskState(Set<PreparationTask.ID>)
    case view, me, congressState
    case block(Set<PreparationTask.ID>)
    case issued(RoundKey)
    case collected(RoundKey, issued: Int)
    case closeVote(RoundKey)
    case hall(RoundKey)
    case base(BaseSheetScreen.Question)
    case invalidReason
    case standIn(Delegate.ID)
    case doubtfulNote
    case teller
    case batchPapers(Int)
    case pileCount
    case pileNames(Int)
    case resolvers
    case sameTeller(String)
    case takeBack(BallotID)
  }

  package init(
    _ title: String, hint: String = "", value: String = "", options: [String] = [],
    for purpose: Purpose
  ) {
    (self.title, self.hint, self.options, self.purpose) = (title, hint, options, purpose)
    field = TextField(value, limit: 500)
    isSuggested = !value.isEmpty
  }
}

extension Prompt {
  /// Types into the answer.
  mutating func type(_ press: KeyPress) {
    if case .character = press.key, press.modifiers.isEmpty { replaceSuggestion() }
    isSuggested = false
    _ = field.handle(press)
    complaint = nil
  }

  mutating func insert(_ text: String) {
    replaceSuggestion()
    field.insert(text)
  }

  /// What is typed first stands in place of the value that was there: `20` behind `20` is `2020`.
  private mutating func replaceSuggestion() {
    if isSuggested { field.clear() }
    isSuggested = false
  }
}
