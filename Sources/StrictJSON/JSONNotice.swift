/// Something about a document that JSON allows, and that this program would write otherwise.
package enum JSONNotice: Hashable, Sendable, CaseIterable {
  /// The document begins with U+FEFF.
  case byteOrderMark
  /// Lines end with CR, alone or before LF.
  case carriageReturns
  case noNewlineAtEnd
}

extension JSONNotice {
  /// What there is to notice about the bytes of a document.
  package static func all(in bytes: [UInt8]) -> [JSONNotice] {
    allCases.filter { $0.applies(to: bytes) }
  }

  private func applies(to bytes: [UInt8]) -> Bool {
    switch self {
    case .byteOrderMark: bytes.starts(with: Byte.byteOrderMark)
    case .carriageReturns: bytes.contains(Byte.carriageReturn)
    case .noNewlineAtEnd: bytes.last != Byte.newline
    }
  }
}
