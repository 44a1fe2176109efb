import StrictJSON
import Testing

/// Each file of JSONTestSuite, with the decision on those that RFC 8259 leaves open.
struct JSONTestSuiteTests {
  /// What is made of a file.
  enum Decision: Hashable {
    /// Read, and written as this on one line.
    case accepted(String)
    case refused(JSONError.Reason)
  }

  private static func decision(on name: String, in folder: SuiteFolder) throws -> Decision {
    let bytes = try folder.bytes(of: name)
    do throws(JSONError) {
      let json = try JSON(parsing: bytes)
      return .accepted(String(decoding: json.bytes(.compact), as: UTF8.self))
    } catch {
      return .refused(error.reason)
    }
  }

  /// Keys only "SHOULD be unique" in RFC 8259, section 4; here they must be.
  private static let duplicates = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]

  @Test func `the suite is complete`() throws {
    #expect(try SuiteFolder.parsing.names().count == 318)
    #expect(try SuiteFolder.transform.names().count == 22)
  }

  @Test func `what must be accepted is, except duplicate keys`() throws {
    for name in try SuiteFolder.parsing.names(prefix: "y_") {
      let decision = try Self.decision(on: name, in: .parsing)
      if Self.duplicates.contains(name) {
        #expect(decision == .refused(.duplicateKey("a")), "\(name)")
      } else if case .refused(let reason) = decision {
        Issue.record("\(name) is refused: \(reason)")
      }
    }
  }

  @Test func `what must be refused is`() throws {
    for name in try SuiteFolder.parsing.names(prefix: "n_") {
      let bytes = try SuiteFolder.parsing.bytes(of: name)
      #expect(throws: JSONError.self, "\(name)") { try JSON(parsing: bytes) }
    }
  }

  @Test func `what is left open is decided by the table`() throws {
    let names = try SuiteFolder.parsing.names(prefix: "i_")
    #expect(names == Self.leftOpen.keys.sorted())
    for name in names {
      #expect(try Self.decision(on: name, in: .parsing) == Self.leftOpen[name], "\(name)")
    }
  }

  @Test func `what parsers read in different ways is decided by the table`() throws {
    let names = try SuiteFolder.transform.names()
    #expect(names == Self.transformed.keys.sorted())
    for name in names {
      #expect(try Self.decision(on: name, in: .transform) == Self.transformed[name], "\(name)")
    }
  }
}
