/// The keys of the objects at one depth of a document so far, in the order they mostly have.
///
/// The objects of a list have the same keys in the same order. A key that stands where it stood in
/// one before is taken from here: it needs neither reading nor comparing with those before it.
struct UsualKeys {
  /// Past so many, keys are free ones, such as years or names.
  private static let most = 16
  /// No two are the same text; where each stood in the document, with its quotes.
  private var keys: [(text: String, range: Range<Int>)] = []
  /// How many members the object before had.
  var count = 1

  /// The first key at `index` or after it whose bytes stand at a place of a document and end before
  /// `end`.
  func index(
    from index: Int, standingAt place: Int, of bytes: borrowing Span<UInt8>, before end: Int
  ) -> Int? {
    var index = index
    while index < keys.count {
      let range = keys[index].range
      if range.count <= end - place, stands(range, at: place, of: bytes) { return index }
      index += 1
    }
    return nil
  }

  private func stands(
    _ range: Range<Int>, at place: Int, of bytes: borrowing Span<UInt8>
  ) -> Bool {
    // keys differ at their ends, where their lengths tell too
    var offset = range.count - 1
    while offset >= 0, bytes[place + offset] == bytes[range.lowerBound + offset] { offset -= 1 }
    return offset < 0
  }

  subscript(index: Int) -> (text: String, range: Range<Int>) { keys[index] }

  /// Remembers a key that was read where the one at `index` could have stood; answers where the keys
  /// begin that may still come, which it is none of, however it was spelled.
  mutating func insert(_ text: String, _ range: Range<Int>, at index: Int) -> Int {
    if let known = keys.firstIndex(where: { $0.text == text }) { return max(index, known + 1) }
    guard keys.count < Self.most else { return index }
    keys.insert((text, range), at: index)
    return index + 1
  }
}
