import CongressModel
import TerminalUI
import Wording

extension RollUp {
  /// The figures for people: the sums, then a line for each congress.
  func text(
    _ tree: OrganizationTree, of workspace: String, _ wording: Wording
  ) -> [String] {
    let name = organization.flatMap { tree[$0]?.name } ?? workspace
    var lines = ["\(wording.shortDate(day))"] + wording.lines(of: self, tree, named: name)
    guard !congresses.isEmpty else { return lines }
    lines.append("")
    for congress in congresses {
      let ready = congress.readiness(on: day)
      let trouble = ready.overdue + ready.blocked
      let name = tree[congress.organization]?.name ?? congress.organization.rawValue
      let fields = [
        ScreenText(name).padded(to: 44).string,
        ScreenText(wording.term(congress.state(asOf: day))).padded(to: 22).string,
        ScreenText(wording.shortDate(congress.dates.days(asOf: day).opening)).padded(to: 11).string,
        ready.percent.map { wording.percent(whole: $0) } ?? "",
        trouble == 0 ? "" : "!\(trouble)",
      ]
      lines.append(fields.joined(separator: " ").trimmingTrailingBlanks)
    }
    return lines
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmingTrailingBlanks: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
