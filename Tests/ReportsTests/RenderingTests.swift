import CongressModel
import Testing
import Wording

@testable import Reports

struct RenderingTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-1", "'-1"), ("@x", "'@x"), (" =1", "' =1"),
    ("＝1", "'＝1"), ("\t=1", "'\t=1"), ("'=1", "''=1"), ("1-1", "1-1"), ("", ""), ("–", "–"),
  ])
  func `what a spreadsheet would run begins with an apostrophe`(text: String, cell: String) {
    #expect(Report.withoutFormula(text) == cell)
  }

  @Test func `cells with commas, quotation marks and marks on them are quoted`() {
    var report = Report("x", in: Wording(.english))
    report.blocks = [.items(["a,b", "a\"b", "a,\u{0301}b", "a;b"])]
    #expect(report.csv == "x\n\n\"a,b\"\n\"a\"\"b\"\n\"a,\u{0301}b\"\na;b\n")
  }

  @Test func `markup in data is text in HTML`() {
    var report = Report("</title><script>", in: Wording(.english))
    report.blocks = [.paragraph("<\u{0338}script> & 'x' \"y\"")]
    #expect(report.html.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
    #expect(report.html.contains("<p>&lt;\u{0338}script&gt; &amp; &#39;x&#39; &quot;y&quot;</p>"))
  }

  @Test(arguments: [
    ("a bb ccc", 4, ["a bb", "ccc"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]),
    ("nhân dân", 4, ["nhân", "dân"]), ("漢字漢字", 4, ["漢字", "漢字"]),
  ])
  func `text is broken between words, and within those that are too long`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(Columns.wrapped(text, to: width) == lines)
  }

  @Test func `decomposed Vietnamese takes the same columns as composed`() {
    #expect(Columns.count("Nguye\u{0302}\u{0303}n") == Columns.count("Nguyễn"))
    #expect(Columns.padded("đại", to: 5, .trailing) == "  đại")
    #expect(Columns.padded("漢", to: 4, .center) == " 漢 ")
  }

  @Test func `a table that is cut by the page repeats its head`() {
    let columns = [Report.Column("No.", .trailing), Report.Column("Name")]
    var report = Report("x", in: Wording(.english), banner: "PROVISIONAL", footer: "code")
    report.blocks = [
      .heading("1. List"),
      .table(Report.Table(columns, rows: (1...150).map { [String($0), "name \($0)"] })),
    ]
    let pages = report.text.split(separator: "\u{0C}").map { $0.split(separator: "\n") }
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      #expect(page[0].contains("*** PROVISIONAL ***"))
      #expect(page.contains("No.  Name"))
      #expect(page.last?.hasSuffix("Page \(index + 1)/3") == true)
    }
    let lines = pages.joined()
    for number in 1...150 {
      #expect(lines.filter { $0.hasSuffix("  name \(number)") }.count == 1)
    }
  }

  @Test func `on paper HTML repeats the warning in the head of a table`() {
    var report = Report("x", in: Wording(.english), banner: "PROVISIONAL <1>")
    report.blocks = [.paragraph("Text")]
    let head = "<thead><tr><td><div class=\"banner\">PROVISIONAL &lt;1&gt;</div></td></tr></thead>"
    #expect(report.html.contains(head))
    #expect(!report.html.contains("position: fixed"))
  }

  @Test func `a heading never stands alone at the end of a page`() {
    for lines in 45...60 {
      var report = Report("x", in: Wording(.english))
      report.blocks = [
        .items((1...lines).map { "line \($0)" }), .heading("Heading"), .paragraph("Text"),
      ]
      let pages = report.text.split(separator: "\u{0C}")
      #expect(pages.contains { $0.contains("Heading\nText") })
    }
  }

  @Test func `a name of a thousand letters is wrapped and nothing is lost`() {
    let name = String(repeating: "ơ", count: 1000)
    var report = Report("x", in: Wording(.english))
    report.blocks = [
      .table(Report.Table([Report.Column("A"), Report.Column("B")], rows: [[name, name]]))
    ]
    #expect(report.text.count { $0 == "ơ" } == 2000)
    #expect(report.text.split(separator: "\n").allSatisfy { Columns.count(String($0)) <= 80 })
  }
}
