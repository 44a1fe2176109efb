import CongressModel
import Tallying
import Testing
import Wording

@testable import Reports

struct TemplateTests {
  @Test(arguments: [
    ("a {{x}} b", "a 1 b"), ("{{ x }}{{x}}", "11"), ("{{! no }}a", "a"), ("", ""), ("a\n", "a\n"),
    ("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}", "a"), ("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
    ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}", "b"), ("{{#x}}[{{x}}]{{/x}}", "[1]"),
    ("{{#list}}{{n}}{{x}},{{/list}}", "a1,b1,"), ("{{^list}}none{{/list}}", ""),
    ("{{#none}}a{{/none}}{{^none}}none{{/none}}", "none"),
    ("{{#list}}\n- {{n}}\n{{/list}}\nend", "- a\n- b\nend"),
    ("  {{#yes}}  \na\n  {{/yes}}", "a\n"), ("a {{#yes}}\nb{{/yes}}", "a \nb"),
    ("{ {x} }", "{ {x} }"), ("a\r\nb", "a\nb"),
  ])
  func `a template is filled in`(source: String, text: String) throws {
    let template = try PaperTemplate(source)
    #expect(
      try template.filled(with: [
        "x": .text("1"), "empty": .text(""), "yes": .claim(true), "no": .claim(false),
        "list": .list([["n": .text("a")], ["n": .text("b")]]), "none": .list([]),
      ]) == text)
  }

  @Test func `a value is never read as a template and is escaped by its format`() throws {
    let template = try PaperTemplate("{{x}}")
    #expect(try template.filled(with: ["x": .text("{{x}}{{#y}}")]) == "{{x}}{{#y}}")
    #expect(try template.filled(with: ["x": .text("<")]) { _ in "&lt;" } == "&lt;")
  }

  @Test(arguments: [
    ("a\n{{x", TemplateError.tagNotClosed(line: 2)), ("{{ }}", .nameMissing(line: 1)),
    ("{{#}}", .nameMissing(line: 1)), ("{{/x}}", .sectionNotOpened("x", line: 1)),
    ("{{#a}}\n{{#b}}\n{{/a}}", .sectionNotOpened("a", line: 3)),
    ("a\n{{#x}}\nb", .sectionNotClosed("x", line: 2)),
    (String(repeating: "{{#x}}", count: 17), .tooDeep(limit: 16, line: 1)),
  ])
  func `what is no template is refused with its line`(source: String, error: TemplateError) {
    #expect(throws: error) { try PaperTemplate(source) }
  }

  @Test func `what can't be filled in is refused with its line`() throws {
    let template = try PaperTemplate("a\n{{y}}")
    #expect(throws: TemplateError.unknownName("y", known: ["x"], line: 2)) {
      try template.filled(with: ["x": .text("")])
    }
    #expect(throws: TemplateError.notAText("y", line: 2)) {
      try template.filled(with: ["y": .list([])])
    }
  }

  @Test(arguments: Language.allCases)
  func `every error is a sentence of its own`(language: Language) {
    let errors: [TemplateError] = [
      .tagNotClosed(line: 1), .nameMissing(line: 1), .sectionNotOpened("x", line: 1),
      .sectionNotClosed("x", line: 1), .tooDeep(limit: 16, line: 1),
      .unknownName("x", known: ["y"], line: 1),
      .notAText("x", line: 1),
    ]
    let sentences = errors.map { $0.sentence(in: Wording(language)) }
    #expect(Set(sentences).count == errors.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && $0.contains("1") })
  }

  @Test func `an office writes its own minutes`() throws {
    let template = try PaperTemplate(
      """
      {{organization}} – {{congress}}
      {{election}}: {{issued}} phát ra, {{collected}} thu về, {{valid}} hợp lệ
      {{#invalidBy}}
      - {{reason}}: {{count}}
      {{/invalidBy}}
      {{#elected}}
      {{number}}. {{name}} {{votes}}/{{base}} ({{share}}), {{inWords}} phiếu
      {{/elected}}
      {{#provisional}}
      TẠM THỜI
      {{/provisional}}
      {{#team}}
      {{role}}: {{name}}
      {{/team}}
      Mã: {{code}}
      """)
    let (minutes, wording) = (try Samples.minutes(.regulation190), Wording(.vietnamese))
    let report = try minutes.report(in: wording)
      .laidOut(by: template, with: [minutes.values(in: wording)])
    try expectSnapshot(report.text, "own-minutes.txt")
  }

  @Test func `no template can hide that a result is provisional`() throws {
    let template = try PaperTemplate(String(repeating: "{{organization}}\n", count: 100))
    let wording = Wording(.english)
    let minutes = try Samples.minutes(.regulation190, isOpen: true)
    let report = try minutes.report(in: wording)
      .laidOut(by: template, with: [minutes.values(in: wording)])
    let pages = report.text.split(separator: "\u{0C}")
    #expect(pages.count == 2)
    #expect(pages.allSatisfy { $0.contains(wording.provisional) })
    #expect(report.html.contains(wording.provisional))
  }
}
