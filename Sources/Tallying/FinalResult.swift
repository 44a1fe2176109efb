/// A result that passed every reconciliation; nothing else can be announced.
package struct FinalResult: Hashable, Sendable {
  package let result: CountResult

  /// Makes the result of a count final.
  ///
  /// - Throws: `ProvisionalResult`, which says what is missing.
  package init(checking count: Count) throws(ProvisionalResult) {
    let result = count.result
    guard result.isFinal else { throw ProvisionalResult(result: result) }
    self.result = result
  }
}

/// A result that may still change, with the reasons.
package struct ProvisionalResult: Error, Hashable, Sendable {
  package let result: CountResult

  package var reasons: [ProvisionalReason] { result.reasons.filter { !$0.isOnlyNoted } }
}
