/// What an election fills; it decides whether there must be more names than seats.
package enum ElectedBody: String, Hashable, Sendable, CaseIterable {
  /// The executive committee (cấp uỷ), elected by the congress.
  case committee
  /// The standing committee (ban thường vụ).
  case standing
  case secretary
  case deputies
  /// The inspection committee (uỷ ban kiểm tra), or its chair.
  case inspection
  /// Delegates to the congress of the level above.
  case delegates
  case other
}
