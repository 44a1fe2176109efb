import CongressModel
import Tallying
package import TerminalUI
import Wording

extension SchemeScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let wording = situation.wording
    guard let standing = standing(in: situation) else {
      grid.draw(wording.emptySchemes, in: body.row(1).inset(columns: 2), role: .dim)
      return
    }
    let findings = standing.findings
    guard body.rows > Self.fewestRows else {
      return drawSmall(standing, in: body, on: &grid, wording)
    }
    let makeup = situation.documents[congress].flatMap {
      UnitMakeup(of: $0.congress.organization, in: situation.tree)
    }
    let lengths = wording.lengthLines(standing)
    let (head, below) = body.splitting(top: 3 + lengths.count + (makeup == nil ? 0 : 1))
    drawHead(standing, lengths, in: head, on: &grid, wording)
    if let makeup {
      grid.draw(
        wording.sentence(makeup), in: head.row(2 + lengths.count).inset(columns: 2),
        role: makeup.isAsStated.map { $0 ? .good : .bad } ?? .text)
    }
    let needed = findings.isEmpty ? 0 : min(findings.count + 1, max(2, below.rows / 2))
    let (names, rules) = below.splitting(bottom: needed)
    let (table, detail) = names.splitting(bottom: 1)
    drawNames(standing, in: table, on: &grid, wording)
    if let candidate = selected(standing) {
      let parts = [
        wording.steps(of: candidate.id, in: standing), candidate.note ?? "",
        candidate.withdrawal.map {
          [wording.term($0.decision), $0.by, $0.reason].compactMap(\.self).joined(separator: ", ")
        } ?? "",
      ]
      grid.draw(
        parts.filter { !$0.isEmpty }.joined(separator: " – "), in: detail.inset(columns: 2),
        role: .dim)
    }
    drawRules(findings, in: rules, on: &grid, wording)
  }

  /// Below so many rows there is room for the names only, and a line that adds up the rules.
  private static let fewestRows = 12

  private func drawSmall(
    _ standing: SchemeStanding, in body: Rect, on grid: inout Grid, _ wording: Wording
  ) {
    let (head, names) = body.splitting(top: 2)
    let verdicts = standing.findings.map(\.onList.verdict)
    let areMet = standing.check.findings.isEmpty && verdicts.allSatisfy { $0 == .met }
    grid.draw(
      standing.scheme.title[wording.language], in: head.row(0).inset(columns: 2), role: .strong)
    grid.draw(
      "\(wording.arithmetic(standing)) · "
        + wording.rulesMet(verdicts.count { $0 == .met }, of: verdicts.count),
      in: head.row(1).inset(columns: 2), role: areMet ? .good : .warning)
    drawNames(standing, in: names, on: &grid, wording)
  }

  private func drawHead(
    _ standing: SchemeStanding, _ lengths: [String], in area: Rect, on grid: inout Grid,
    _ wording: Wording
  ) {
    let lengths = [wording.arithmetic(standing)] + lengths
    grid.draw(
      standing.scheme.title[wording.language], in: area.row(0).inset(columns: 2), role: .strong)
    let role: Role = standing.check.findings.isEmpty ? .good : .warning
    for (row, line) in lengths.enumerated() {
      grid.draw(line, in: area.row(row + 1).inset(columns: 2), role: role)
    }
  }

  private func drawNames(
    _ standing: SchemeStanding, in area: Rect, on grid: inout Grid, _ wording: Wording
  ) {
    let rows = rows(standing)
    let numbers = Dictionary(
      standing.list.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let columns = [
      Column(wording.columnNumber, minimum: 3, priority: 9, layout: .trailing),
      Column(wording.fullName, minimum: 16, ideal: 26, priority: 10, layout: .name),
      Column(wording.ageColumn, minimum: 4, priority: 7, layout: .trailing),
      Column(wording.sexColumn, minimum: 6, priority: 6),
      Column(wording.ethnicityLabel, minimum: 9, priority: 4),
      Column("", minimum: 6, ideal: 7, priority: 5),
      Column(wording.fieldNomination, minimum: 16, priority: 3),
      Column(wording.standingColumn, minimum: 15, ideal: 34, priority: 8),
    ]
    Table(columns, count: rows.count, state: list, emptyText: wording.emptyCandidates) { index in
      let (candidate, attributes) = (rows[index], rows[index].attributes)
      let place = standing.place(of: candidate)
      let isElected = standing.elected?.contains(candidate.id) == true
      return [
        TableCell(numbers[candidate.id].map(String.init) ?? "–", .dim), TableCell(candidate.name),
        TableCell(attributes.age(on: standing.day).map(String.init) ?? "?"),
        TableCell(attributes.sex.map { wording.term($0) } ?? "?"),
        TableCell(attributes.ethnicity ?? "?"),
        TableCell(attributes.isIncumbent ? wording.incumbentWord : wording.newcomer, .dim),
        TableCell(wording.shortTerm(candidate.origin), .dim),
        isElected
          ? TableCell(wording.onElectedColumn, .good)
          : TableCell(wording.term(place), place == .onList ? .text : .warning),
      ]
    }
    .draw(in: area, on: &grid)
  }

  private func drawRules(
    _ findings: [(onList: CompositionFinding, onElected: CompositionFinding?)], in area: Rect,
    on grid: inout Grid, _ wording: Wording
  ) {
    guard !findings.isEmpty else { return }
    let columns = [
      Column(wording.ruleColumn, minimum: 30, ideal: 36, priority: 10),
      Column(wording.onListColumn, minimum: 21, ideal: 40, priority: 9),
      Column(wording.onElectedColumn, minimum: 21, ideal: 40, priority: 8),
    ]
    Table(columns, count: findings.count, state: ListState(selected: -1), focus: .elsewhere) {
      index in
      let finding = findings[index]
      let rule = finding.onList.rule
      return [
        TableCell("\(wording.term(rule.attribute)), \(wording.term(rule.limit))"),
        TableCell(wording.sentence(finding.onList), finding.onList.verdict.role),
        finding.onElected.map { TableCell(wording.sentence($0), $0.verdict.role) }
          ?? TableCell(wording.notDecided, .dim),
      ]
    }
    .draw(in: area, on: &grid)
  }
}

extension CompositionFinding.Verdict {
  fileprivate var role: Role {
    switch self {
    case .met: .good
    case .missed: .bad
    case .unclear: .warning
    case .nobody: .dim
    }
  }
}
