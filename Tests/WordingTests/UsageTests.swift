import CongressModel
import Testing
import Wording

/// What the parser of the command line says, in Vietnamese.
struct UsageTests {
  private static let messages = [
    (
      "Error: The value '2020-02-30' is invalid for '--on <DATE>'\nHelp:  --on <DATE>  Tính đến.",
      "Lỗi: giá trị “2020-02-30” không dùng được cho --on <DATE>.\nTrợ giúp:  --on <DATE>  Tính đến."
    ),
    (
      "Error: The value 'pdf' is invalid for '--format'. Please provide one of 'text' or 'csv'.",
      "Lỗi: giá trị “pdf” không dùng được cho --format; hãy chọn 'text' hoặc 'csv'."
    ),
    (
      "Error: The value 'x' is invalid for '<y>'. Please provide one of the following:\n  - a\n  - b",
      "Lỗi: giá trị “x” không dùng được cho <y>; hãy chọn một trong:\n  - a\n  - b"
    ),
    ("Error: Missing expected argument '--title <TEXT>'", "Lỗi: thiếu --title <TEXT>."),
    ("Error: Missing value for '--title <TEXT>'", "Lỗi: thiếu giá trị của --title <TEXT>."),
    ("Error: Missing one of: '--a', '--b'", "Lỗi: thiếu một trong: '--a', '--b'."),
    ("Error: Unknown option '--note'", "Lỗi: không có tuỳ chọn “--note”."),
    (
      "Error: Unknown option '--nam'. Did you mean '--name'?",
      "Lỗi: không có tuỳ chọn “--nam”; có phải là --name?"
    ),
    ("Error: Unexpected argument 'b12'", "Lỗi: thừa “b12”."),
    ("Error: 2 unexpected arguments: 'a', 'b'", "Lỗi: thừa 2 từ: 'a', 'b'."),
    (
      "Error: The option '--json' does not take any value, but 'x' was specified.",
      "Lỗi: tuỳ chọn --json không nhận giá trị “x”."
    ),
    (
      "Usage: daihoi info\n  See 'daihoi info --help' for more information.",
      "Cách dùng: daihoi info\n  Xem: daihoi info --help"
    ),
    ("Error: It's something else", "Lỗi: It's something else"),
  ]

  @Test(arguments: messages)
  func `a message of the parser is said in Vietnamese, and kept in English`(
    english: String, vietnamese: String
  ) {
    #expect(Wording(.vietnamese).usage(english) == vietnamese)
    #expect(Wording(.english).usage(english) == english)
  }
}
