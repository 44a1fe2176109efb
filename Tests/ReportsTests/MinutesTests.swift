import CongressModel
import Tallying
import Testing
import Wording

@testable import Reports

struct MinutesTests {
  @Test(arguments: RuleSet.builtIn, Language.allCases)
  func `the minutes are as recorded`(ruleSet: RuleSet, language: Language) throws {
    let report = try Samples.minutes(ruleSet).report(in: Wording(language))
    let name = ruleSet.id.split(separator: "-").first.map(String.init) ?? ""
    try expectSnapshot(report.text, "minutes-\(name)-\(language.rawValue).txt")
    try expectSnapshot(report.main, "minutes-\(name)-\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `the minutes of an open count are as recorded`(language: Language) throws {
    let minutes = try Samples.minutes(.regulation244, isOpen: true)
    try expectSnapshot(
      minutes.report(in: Wording(language)).text, "minutes-open-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `every page of a provisional result says so`(language: Language) throws {
    let wording = Wording(language)
    let report = try Samples.minutes(.regulation244, isOpen: true).report(in: wording)
    let pages = report.text.split(separator: "\u{0C}")
    #expect(pages.count > 1)
    for page in pages { #expect(page.contains(wording.provisional)) }
    let final = try Samples.minutes(.regulation244).report(in: wording)
    #expect(!final.text.contains(wording.provisional))
  }

  @Test(arguments: RuleSet.builtIn, Language.allCases)
  func `lines fit 80 columns and pages 60 lines`(ruleSet: RuleSet, language: Language) throws {
    let report = try Samples.minutes(ruleSet).report(in: Wording(language))
    for page in report.text.split(separator: "\u{0C}") {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 60)
      for line in lines {
        #expect(Columns.count(String(line)) <= 80, "\(line)")
        #expect(line.last != " ", "\(line)")
      }
    }
  }

  @Test func `the elected stand from high to low and are as many as the seats`() throws {
    let minutes = try Samples.minutes(.regulation244)
    let votes = minutes.elected.map(\.line.votes)
    #expect(votes.count == 15)
    #expect(votes == votes.sorted(by: >))
    #expect(!minutes.isProvisional)
  }

  @Test func `a hostile name is made visible and never acts`() throws {
    var names = Samples.names
    names[1] = "Trần \u{202E}Văn\u{1B}[2J <b>Bình</b>"
    names[3] = "=HYPERLINK(\"x\",\"y\")"
    let election = try Samples.election(names: names)
    let minutes = Minutes(
      of: election.rounds[0], in: election, of: try Samples.congress(.regulation244),
      organization: "Đảng bộ xã A", result: try Samples.count(.regulation244).result)
    let report = minutes.report(in: Wording(.english))
    for format in ReportFormat.allCases {
      let text = report.rendered(as: format)
      #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}"))
      #expect(text.contains("U+202E"))
    }
    #expect(report.html.contains("&lt;b&gt;"))
    #expect(!report.html.contains("<b>"))
    #expect(report.csv.contains("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""))
  }
}

extension Report {
  /// What stands on the page of the HTML, without the style around it.
  fileprivate var main: String {
    let page = html
    guard let start = page.firstRange(of: "<main>"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return String(page[start.lowerBound..<end.upperBound]) + "\n"
  }
}
