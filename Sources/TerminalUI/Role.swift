/// What a piece of the screen stands for; the theme decides how it looks.
///
/// Meaning never rests on a role alone: every state is also a symbol and a word.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  // three weights of text, and one accent
  case text, strong, dim, accent
  // the frame
  case header, breadcrumb, mode, rule, notice, footerKey, footerLabel
  // lists
  case columnHeading, selection, selectionDim, marked, match
  // states
  case good, warning, bad, inactive
  // the count
  case gauge, gaugeUnverified, gaugeTrack, majorityLine, elected, digit
  // fields and dialogs
  case field, fieldCursor, dialog, dialogTitle, error
}
