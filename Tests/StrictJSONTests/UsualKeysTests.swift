import StrictJSON
import Testing

/// An object is read in a list as it is read alone, whatever keys those before it had.
struct UsualKeysTests {
  /// Some are one text, spelled in several ways; some are the beginning or the end of others.
  private static let spellings =
    [
      "id", #"\u0069d"#, "name", "nam", "ame", "", "\u{E9}", "e\u{301}", #"\u00e9"#, "Đảng bộ",
      "a-key-of-more-than-sixteen-bytes", "b-key-of-more-than-sixteen-bytes",
    ] + (0..<12).map { "k\($0)" }

  private struct Objects {
    private let spellings = UsualKeysTests.spellings
    var generator = JSONRobustnessTests.SeededGenerator(state: 2026)

    mutating func object(like usual: [String]) -> String {
      var keys = usual
      for _ in 0..<Int.random(in: 0...1, using: &generator) {
        let place = Int.random(in: 0...keys.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where place < keys.count: keys.remove(at: place)
        case 1: keys.shuffle(using: &generator)
        default: keys.insert(spellings.randomElement(using: &generator) ?? "", at: place)
        }
      }
      return "{" + keys.map { #""\#($0)" : {"vi":1,"\#($0)":[]}"# }.joined(separator: ",") + "}"
    }

    mutating func list() -> [String] {
      let count = Int.random(in: 0...40, using: &generator)
      let all = spellings + (0..<20).map { "free\($0)" }
      let usual = Array(all.shuffled(using: &generator).prefix(count))
      return (0..<16).map { _ in object(like: usual) }
    }
  }

  @Test func `objects of a list are what they are alone`() throws {
    var objects = Objects()
    var refused = 0
    for _ in 0..<600 {
      var (text, values, failure) = ("[", [JSON](), JSONError?.none)
      for object in objects.list() {
        do throws(JSONError) {
          values.append(try JSON(parsing: Array(object.utf8)))
        } catch {
          failure = failure ?? self.failure(error, after: text, in: object)
        }
        text += object + ","
      }
      let bytes = Array((text.dropLast() + "]").utf8)
      do throws(JSONError) {
        #expect(try JSON(parsing: bytes).array == values)
        #expect(failure == nil)
      } catch {
        refused += 1
        #expect(error.reason == failure?.reason)
        #expect(error.position.offset == failure?.position.offset)
      }
    }
    #expect((100..<500).contains(refused), "some lists hold a key twice, and some don't")
  }

  @Test func `a usual key is there twice after many others`() throws {
    let usual = "{" + (0..<16).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    let many = (0..<26).map { "\"f\($0)\":0" }.joined(separator: ",")
    let text = "[\(Array(repeating: usual, count: 9).joined(separator: ",")),{\(many),\"k0\":1,"
    for key in ["k0", "f3"] {
      let error = #expect(throws: JSONError.self) {
        try JSON(parsing: Array((text + "\"\(key)\":2}]").utf8))
      }
      #expect(error?.reason == .duplicateKey(key))
    }
    #expect(throws: Never.self) { try JSON(parsing: Array((text + "\"k1\":2}]").utf8)) }
  }

  /// The same error where the object stands after other text.
  private func failure(_ error: JSONError, after text: String, in object: String) -> JSONError {
    let bytes = Array((text + object).utf8)
    let offset = text.utf8.count + error.position.offset
    return JSONError(error.reason, at: JSONPosition(offset: offset, in: bytes))
  }
}
