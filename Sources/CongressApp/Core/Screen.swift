package import CongressModel
package import TerminalUI

/// One kind of screen: what its keys do and what it shows.
///
/// What a kind leaves out, it doesn't have.
package protocol ScreenContent: Hashable, Sendable {
  /// The name in the trail at the top.
  func title(in situation: Situation) -> String
  /// What the keys do now.
  func bindings(in situation: Situation) -> [Binding<Command>]
  mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request]
  func draw(in body: Rect, on grid: inout Grid, _ situation: Situation)

  /// Takes the answer to a question that the screen asked.
  mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request]
  /// Takes a form that was filled in; a form in the answer is one that has to be mended.
  mutating func submit(_ form: Form, in situation: Situation) -> [Request]
  /// Takes the documents that the screen asked for.
  mutating func gathered(
    _ documents: [CongressDocuments], in situation: Situation
  ) -> [Request]
  /// Takes in that something of a vote is on the disk, or was looked up there.
  mutating func happened(
    _ event: JournalEvent, at desk: Desk, in situation: Situation
  ) -> [Request]

  /// Whether letters are text here, and no commands.
  var takesText: Bool { get }
  /// Takes a key as text.
  mutating func type(_ press: KeyPress, in situation: Situation)
  /// Takes a pasted text.
  mutating func insert(_ text: String)

  /// The words that the list is narrowed by, where there are any.
  var filter: Filter? { get set }
  /// Puts the selection on the best match after the filter changed.
  mutating func selectBestMatch(in situation: Situation)
  /// Takes in that the congresses, or the day, are others than before.
  mutating func refresh(in situation: Situation)
  /// Whether nothing is left that could be made ready for the next keys.
  func isReady(in situation: Situation) -> Bool
  /// Makes ready what the next keys may need, so much that a key that comes meanwhile hardly waits.
  mutating func makeReady(in situation: Situation)
  /// Lets go of the rows that are marked; `false` where there are none.
  mutating func unmark() -> Bool
  /// Goes back from a view of some rows to all; `false` where all are shown.
  mutating func stepBack() -> Bool
  /// The votes whose journals the screen shows.
  func follows(in situation: Situation) -> [RoundKey]
}

extension ScreenContent {
  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] { [] }
  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] { [] }
  package mutating func gathered(
    _ documents: [CongressDocuments], in situation: Situation
  ) -> [Request] { [] }
  package mutating func happened(
    _ event: JournalEvent, at desk: Desk, in situation: Situation
  ) -> [Request] { [] }
  package var takesText: Bool { false }
  package mutating func type(_ press: KeyPress, in situation: Situation) {}
  package mutating func insert(_ text: String) {}
  package var filter: Filter? {
    get { nil }
    set {}
  }
  package mutating func selectBestMatch(in situation: Situation) {}
  package mutating func refresh(in situation: Situation) {}
  package func isReady(in situation: Situation) -> Bool { true }
  package mutating func makeReady(in situation: Situation) {}
  package mutating func stepBack() -> Bool { false }
  package mutating func unmark() -> Bool { false }
  package func follows(in situation: Situation) -> [RoundKey] { [] }
}

/// What is being looked at.
package struct Screen: Sendable {
  package var content: any ScreenContent

  package init(_ content: some ScreenContent) { self.content = content }
}

extension Screen: Hashable {
  package static func == (one: Screen, other: Screen) -> Bool {
    AnyHashable(one.content) == AnyHashable(other.content)
  }

  package func hash(into hasher: inout Hasher) { AnyHashable(content).hash(into: &hasher) }
}

/// Words that a list is narrowed by.
package struct Filter: Hashable, Sendable {
  package var field = TextField()
  /// Whether letters still go into the filter; the first Enter ends it.
  package var isTyping = true

  package init() {}

  package var query: Query { Query(field.value) }
}
