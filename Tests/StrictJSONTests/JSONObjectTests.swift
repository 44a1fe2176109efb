import StrictJSON
import Testing

struct JSONObjectTests {
  @Test func `a new key goes last and a known one stays where it is`() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["c"] = 3
    object["a"] = 4
    #expect(object == ["a": 4, "b": 2, "c": 3])
    object["b"] = nil
    object["x"] = nil
    #expect(object == ["a": 4, "c": 3])
    object["a"] = JSON.null
    #expect(object.members.map(\.value) == [.null, 3])
  }

  @Test func `composed and decomposed keys are one`() {
    var object: JSONObject = ["\u{E9}": 1]
    object["e\u{301}"] = 2
    #expect(object.count == 1)
    #expect(object["\u{E9}"] == 2)
  }

  @Test func `unknown members follow those that are known, which win`() {
    var object = JSONObject()
    object.append("id", "a")
    object.append("note", nil)
    object.append(contentsOf: ["z": 1, "id": "b", "y": 2])
    #expect(object == ["id": "a", "z": 1, "y": 2])
  }

  @Test func `order counts when objects are compared`() {
    let one: JSONObject = ["a": 1, "b": 2]
    let other: JSONObject = ["b": 2, "a": 1]
    #expect(one != other)
    #expect(JSON.object(one).bytes(.canonical) == JSON.object(other).bytes(.canonical))
  }

  @Test(
    arguments: [
      ("0", 0), ("-1", -1), ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("-0", nil), ("1.0", nil),
      ("1e3", nil), ("0e1", nil),
    ] as [(String, Int?)])
  func `a number is an integer when it is spelled as one`(text: String, integer: Int?) throws {
    let number = try #require(JSONNumber(text: text))
    #expect(number.integer == integer)
    #expect(number.text == text)
    if let integer { #expect(JSONNumber(integer) == number) }
  }

  @Test(arguments: ["", "+1", "01", "1.", ".1", "1e", "0x1", " 1", "1 ", "Infinity", "१", "--1"])
  func `what JSON doesn't call a number is none`(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test func `a value answers for its kind alone`() {
    let values: [JSON] = [.null, true, 1, "a", [1], ["a": 1]]
    #expect(values.map(\.kind) == JSON.Kind.allCases)
    #expect(values.map(\.bool) == [nil, true, nil, nil, nil, nil])
    #expect(values.map(\.integer) == [nil, nil, 1, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, "a", nil, nil])
    #expect(values.map(\.array) == [nil, nil, nil, nil, [1], nil])
    #expect(values.map { $0["a"] } == [nil, nil, nil, nil, nil, 1])
  }
}
